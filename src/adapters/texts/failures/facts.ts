import type { FailureText } from './failure-text.ts';

/** Failures of facts that are recorded, corrected or taken back. */
export const factFailures = {
  DATA_SOURCE_MISSING: {
    kind: 'rule-violation',
    title: { fi: 'Tiedon lähde puuttuu', sv: 'Uppgiftens källa saknas', en: 'The source is missing' },
    detail: {
      fi: 'Henkilötiedosta on merkittävä, keneltä se on saatu (laki 916/2012, 13 luku 4–5 §).',
      sv: 'För en personuppgift ska antecknas av vem den har fåtts (lag 916/2012, 13 kap. 4–5 §).',
      en: 'Of personal data it must be recorded from whom they were obtained (Act 916/2012, sections 13:4–5).',
    },
    next: {
      fi: 'Kirjoita kenttään source, keneltä tieto on: client tai lähteen nimi.',
      sv: 'Skriv i fältet source av vem uppgiften är: client eller källans namn.',
      en: 'Say in the field source from whom it is: client, or the name of the source.',
    },
  },
  PERIOD_INVERTED: {
    kind: 'rule-violation',
    title: {
      fi: 'Jakso päättyy ennen alkuaan',
      sv: 'Perioden slutar före sin början',
      en: 'The period ends before it begins',
    },
    detail: {
      fi: 'Jakson alku on {from} ja viimeinen päivä {to}.',
      sv: 'Perioden börjar {from} och sista dagen är {to}.',
      en: 'The period begins on {from} and its last day is {to}.',
    },
    next: { fi: 'Korjaa päivät.', sv: 'Rätta dagarna.', en: 'Correct the dates.' },
  },
  CODE_INVALID: {
    kind: 'rule-violation',
    title: { fi: 'Koodi ei kelpaa', sv: 'Koden duger inte', en: 'The code is not valid' },
    detail: {
      fi: 'Koodia {code} ei ole luettelossa {list}, tai se ei ole voimassa jakson alkaessa.',
      sv: 'Koden {code} finns inte i listan {list}, eller så gäller den inte när perioden börjar.',
      en: 'The code {code} is not in list {list}, or not valid when the period begins.',
    },
    next: {
      fi: 'Käytä luettelon koodia, joka on voimassa sinä päivänä.',
      sv: 'Använd en kod i listan som gäller den dagen.',
      en: 'Use a code of the list that is valid on the day.',
    },
  },
  AGE_IMPLAUSIBLE: {
    kind: 'rule-violation',
    title: { fi: 'Ikä ei ole uskottava', sv: 'Åldern är inte trovärdig', en: 'The age is implausible' },
    detail: {
      fi: 'Työnhakijaksi voi rekisteröityä vasta 15-vuotiaana; ikä olisi {age}.',
      sv: 'Som arbetssökande kan man registreras först vid 15 års ålder; åldern skulle vara {age}.',
      en: 'Nobody registers as a jobseeker before the age of 15; the age would be {age}.',
    },
    next: {
      fi: 'Tarkista syntymäaika ja työnhaun alku.',
      sv: 'Kontrollera födelsedatumet och när arbetssökandet börjar.',
      en: 'Check the birth date and the start of the job search.',
    },
  },
  SPAN_OVERLAP: {
    kind: 'conflict',
    title: { fi: 'Jaksot menevät päällekkäin', sv: 'Perioderna överlappar', en: 'The periods overlap' },
    detail: {
      fi: 'Samoilta päiviltä on jo tieto[, {from} alkaen][ {to} asti]. Mitään ei muutettu.',
      sv: 'För samma dagar finns redan en uppgift[, från {from}][ till {to}]. Ingenting ändrades.',
      en: 'Of the same days something is known already[, from {from}][ to {to}]. Nothing was changed.',
    },
    next: {
      fi: 'Kirjaa jakso yhden jakson sisään, tai korjaa molemmat jaksot samalla kertaa: /v1/clients/{id}/corrections.',
      sv: 'Anteckna perioden inom en enda period, eller rätta båda samtidigt: /v1/clients/{id}/corrections.',
      en: 'Record it within one period, or correct both in one act: /v1/clients/{id}/corrections.',
    },
  },
  SPAN_GAP: {
    kind: 'conflict',
    title: {
      fi: 'Työnhaun päiviä jäisi ilman työllisyyskoodia',
      sv: 'Dagar av arbetssökandet skulle bli utan kod',
      en: 'Days of the job search would have no status',
    },
    detail: {
      fi: 'Työllisyyskoodia ei olisi[ {from} alkaen][ {to} asti]. Mitään ei muutettu.',
      sv: 'Sysselsättningskod skulle saknas[ från {from}][ till {to}]. Ingenting ändrades.',
      en: 'There would be no employment status[ from {from}][ to {to}]. Nothing was changed.',
    },
    next: {
      fi: 'Korjaa viereinen jakso samalla kertaa.',
      sv: 'Rätta perioden bredvid samtidigt.',
      en: 'Correct the period beside it in the same act.',
    },
  },
  SUPPORT_DAYS_NOT_FROM_KELA: {
    kind: 'rule-violation',
    title: {
      fi: 'Työmarkkinatukipäivät tulevat vain Kelasta',
      sv: 'Dagar med arbetsmarknadsstöd kommer bara från FPA',
      en: 'Days of labour market support come from Kela only',
    },
    detail: {
      fi: 'Maksetut päivät laskee Kela, eikä niitä kirjata muista lähteistä.',
      sv: 'De betalda dagarna räknas av FPA och antecknas inte ur andra källor.',
      en: 'Days paid are counted by Kela and not recorded from other sources.',
    },
    next: {
      fi: 'Jätä päivät pois, tai merkitse lähteeksi KELA.',
      sv: 'Lämna bort dagarna, eller ange KELA som källa.',
      en: 'Leave the days out, or give KELA as the origin.',
    },
  },
  FACT_CONFLICT: {
    kind: 'conflict',
    title: {
      fi: 'Tieto on ristiriidassa toisen lähteen kanssa',
      sv: 'Uppgiften strider mot en annan källa',
      en: 'It contradicts another source',
    },
    detail: {
      fi: 'Lähde {origin} on kertonut samana päivänä perusteesta {basis} toisin: {right}.',
      sv: 'Källan {origin} har samma dag sagt annat om grunden {basis}: {right}.',
      en: 'The source {origin} has told otherwise of the basis {basis} on the same day: {right}.',
    },
    next: {
      fi: 'Selvitä, kumpi pitää paikkansa. Jos et voi, kirjaa tieto kentällä evenIfContradicting, ja ristiriita jää ratkaistavaksi.',
      sv: 'Utred vilken som stämmer. Kan du inte det, anteckna uppgiften med fältet evenIfContradicting, så väntar motstridigheten på avgörande.',
      en: 'Find out which is right. If you cannot, record it with evenIfContradicting, and the contradiction waits for a decision.',
    },
  },
  FACT_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Tietoa ei löydy', sv: 'Uppgiften hittades inte', en: 'No such fact' },
    detail: {
      fi: 'Asiakkaalla ei ole voimassa tietoa, jonka avain on {key}.',
      sv: 'Kunden har ingen gällande uppgift med nyckeln {key}.',
      en: 'Nothing with the key {key} is known of the client now.',
    },
    next: {
      fi: 'Ota avain asiakkaan tietojen luettelosta.',
      sv: 'Ta nyckeln ur listan över kundens uppgifter.',
      en: 'Take the key from the list of the client’s facts.',
    },
  },
  FACT_UNCHANGED: {
    kind: 'conflict',
    title: { fi: 'Mikään ei muuttuisi', sv: 'Ingenting skulle ändras', en: 'Nothing would change' },
    detail: {
      fi: 'Tiedot ovat jo sellaiset kuin pyynnössä.',
      sv: 'Uppgifterna är redan sådana som i begäran.',
      en: 'The facts are already as in the request.',
    },
    next: {
      fi: 'Korjaus on jo tehty, tai pyynnössä on väärä rivi.',
      sv: 'Rättelsen är redan gjord, eller så är raden i begäran fel.',
      en: 'It has been corrected already, or the request names the wrong row.',
    },
  },
  FACT_CHANGE_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Muutosta ei löydy', sv: 'Ändringen hittades inte', en: 'No such change' },
    detail: {
      fi: 'Muutosta ei ole, tai organisaatiollasi ei ole oikeutta nähdä asiakasta.',
      sv: 'Ändringen finns inte, eller så har din organisation inte rätt att se kunden.',
      en: 'There is no such change, or your organisation may not see the client.',
    },
    next: {
      fi: 'Ota tunniste tiedon kentästä changeId.',
      sv: 'Ta identifieraren ur uppgiftens fält changeId.',
      en: 'Take the id from the field changeId of a fact.',
    },
  },
  FACT_CHANGE_OVERTAKEN: {
    kind: 'conflict',
    title: {
      fi: 'Muutosta ei voi enää peruuttaa',
      sv: 'Ändringen kan inte längre återtas',
      en: 'The change cannot be taken back any more',
    },
    detail: {
      fi: 'Muutos on jo peruutettu, tai sen tietoja on muutettu sen jälkeen.',
      sv: 'Ändringen har redan återtagits, eller så har dess uppgifter ändrats efter den.',
      en: 'It has been taken back already, or its facts have been changed since.',
    },
    next: {
      fi: 'Peruuta ensin myöhempi muutos, tai korjaa tiedot: /v1/clients/{id}/corrections.',
      sv: 'Återta först den senare ändringen, eller rätta uppgifterna: /v1/clients/{id}/corrections.',
      en: 'Take the later change back first, or correct the facts: /v1/clients/{id}/corrections.',
    },
  },
  FACT_CONFLICT_NOT_FOUND: {
    kind: 'not-found',
    title: {
      fi: 'Avointa ristiriitaa ei löydy',
      sv: 'Ingen öppen motstridighet',
      en: 'No such open contradiction',
    },
    detail: {
      fi: 'Ristiriita on jo ratkaistu, sitä ei ole, tai organisaatiollasi ei ole oikeutta nähdä asiakasta.',
      sv: 'Motstridigheten är redan avgjord, finns inte, eller så får din organisation inte se kunden.',
      en: 'It has been decided already, there is none, or your organisation may not see the client.',
    },
    next: {
      fi: 'Katso avoimet ristiriidat: /v1/clients/{id}/entitlements.',
      sv: 'Se öppna motstridigheter: /v1/clients/{id}/entitlements.',
      en: 'See the open contradictions: /v1/clients/{id}/entitlements.',
    },
  },
} as const satisfies Record<string, FailureText>;
