import type { FailureText } from './failure-text.ts';

/** Failures about the employment authorities that follow the trials. */
export const employmentAuthorityFailures = {
  EMPLOYMENT_AUTHORITY_UNKNOWN: {
    kind: 'rule-violation',
    title: {
      fi: 'Työvoimaviranomaista ei ole rekisterissä',
      sv: 'Arbetskraftsmyndigheten finns inte i registret',
      en: 'The employment authority is not registered',
    },
    detail: {
      fi: 'Tunnuksella {authority} ei ole työvoimaviranomaista, jolla olisi tänään kuntia.',
      sv: 'Med beteckningen {authority} finns ingen arbetskraftsmyndighet som i dag har kommuner.',
      en: 'No employment authority {authority} has municipalities today.',
    },
    next: {
      fi: 'Katso viranomaiset luettelosta /v1/employment-authorities.',
      sv: 'Se myndigheterna i listan /v1/employment-authorities.',
      en: 'See the list /v1/employment-authorities.',
    },
  },
  EMPLOYMENT_AUTHORITY_EXISTS: {
    kind: 'conflict',
    title: {
      fi: 'Työvoimaviranomainen on jo rekisterissä',
      sv: 'Arbetskraftsmyndigheten finns redan i registret',
      en: 'The employment authority is registered already',
    },
    detail: {
      fi: 'Tunnus {authority} on jo käytössä.[ Sen merkitsi {changedBy} {changedAt}.]',
      sv: 'Beteckningen {authority} används redan.[ Den antecknades av {changedBy} {changedAt}.]',
      en: 'The code {authority} is in use.[ It was registered by {changedBy}, {changedAt}.]',
    },
    next: {
      fi: 'Tarkista viranomaiset luettelosta /v1/employment-authorities.',
      sv: 'Kontrollera myndigheterna i listan /v1/employment-authorities.',
      en: 'Check the list /v1/employment-authorities.',
    },
  },
  EMPLOYMENT_AUTHORITY_OVERLAP: {
    kind: 'conflict',
    title: {
      fi: 'Kunnalla on jo työvoimaviranomainen',
      sv: 'Kommunen har redan en arbetskraftsmyndighet',
      en: 'The municipality has an employment authority already',
    },
    detail: {
      fi: 'Samaan aikaan kunta kuuluu yhdelle viranomaiselle. Näillä kunnilla se jo on: {municipalities}.',
      sv: 'En kommun hör till en myndighet åt gången. Dessa kommuner har redan en: {municipalities}.',
      en: 'A municipality belongs to one authority at a time. These have one already: {municipalities}.',
    },
    next: {
      fi: 'Poista kunnat pyynnöstä, tai tarkista, mistä päivästä ne siirtyvät.',
      sv: 'Ta bort kommunerna ur begäran, eller kontrollera från vilken dag de övergår.',
      en: 'Leave them out, or check from which day they change over.',
    },
  },
  HOME_UNKNOWN: {
    kind: 'conflict',
    title: {
      fi: 'Kotikunta ei ole tiedossa',
      sv: 'Hemkommunen är okänd',
      en: 'The home municipality is not known',
    },
    detail: {
      fi: 'Asiakkaalla ei ole kotikuntaa Suomessa, tai sitä ei tunneta. Vastuu pysyy ennallaan.',
      sv: 'Kunden har ingen hemkommun i Finland, eller så är den okänd. Ansvaret är oförändrat.',
      en: 'The client has no home municipality in Finland, or it is not known. Responsibility stays as it was.',
    },
    next: {
      fi: 'Selvitä kotikunta asiakkaalta ja tee ajo uudelleen.',
      sv: 'Fråga kunden om hemkommunen och gör körningen på nytt.',
      en: 'Ask the client, and run it again.',
    },
  },
  NO_EMPLOYMENT_AUTHORITY: {
    kind: 'conflict',
    title: {
      fi: 'Kunnalla ei ole työvoimaviranomaista',
      sv: 'Kommunen har ingen arbetskraftsmyndighet',
      en: 'The municipality has no employment authority',
    },
    detail: {
      fi: 'Kuntaa {municipality} ei ole merkitty millekään työvoimaviranomaiselle. Vastuu pysyy ennallaan.',
      sv: 'Kommunen {municipality} har inte antecknats för någon arbetskraftsmyndighet. Ansvaret är oförändrat.',
      en: 'The municipality {municipality} is registered with no employment authority. Responsibility stays as it was.',
    },
    next: {
      fi: 'Rekisteröi viranomainen (/v1/employment-authorities) ja tee ajo uudelleen.',
      sv: 'Registrera myndigheten (/v1/employment-authorities) och gör körningen på nytt.',
      en: 'Register the authority (/v1/employment-authorities) and run it again.',
    },
  },
  TRIALS_GO_ON: {
    kind: 'rule-violation',
    title: {
      fi: 'Kokeilut jatkuvat tuona päivänä',
      sv: 'Försöken pågår den dagen',
      en: 'The trials go on on that day',
    },
    detail: {
      fi: 'Asiakkaat siirtyvät kokeilujen päättyessä, eivätkä ne ole päättyneet {date}.',
      sv: 'Kunderna övergår när försöken upphör, och de har inte upphört {date}.',
      en: 'Clients move when the trials end, and they have not ended on {date}.',
    },
    next: {
      fi: 'Tarkista päivä: ks. /v1/legislation/themes/trial.',
      sv: 'Kontrollera dagen: se /v1/legislation/themes/trial.',
      en: 'Check the day: see /v1/legislation/themes/trial.',
    },
  },
} as const satisfies Record<string, FailureText>;
