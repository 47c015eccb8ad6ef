import type { FailureText } from './failure-text.ts';

/** Failures of setting quotas, of moving money between them, and of their ledgers. */
export const quotaLifeFailures = {
  QUOTA_SET_BY_ANOTHER: {
    kind: 'forbidden',
    title: {
      fi: 'Kiintiön asettaa toinen viranomainen',
      sv: 'En annan myndighet fastställer kvoten',
      en: 'Another authority sets the quota',
    },
    detail: {
      fi: 'Organisaatiosi ei aseta tätä kiintiötä: {holder}.',
      sv: 'Din organisation fastställer inte den här kvoten: {holder}.',
      en: 'Your organisation does not set this quota: {holder}.',
    },
    next: {
      fi: 'Kokeilujen kiintiöt asettaa kunnan ELY-keskus, ja vuodesta 2025 työvoimaviranomainen omansa.',
      sv: 'Försökens kvoter fastställs av kommunens NTM-central, och från 2025 av arbetskraftsmyndigheten själv.',
      en: 'The ELY Centre of the municipality sets the quotas of the trials, an employment authority its own from 2025.',
    },
  },
  QUOTA_HOLDER_INVALID: {
    kind: 'rule-violation',
    title: {
      fi: 'Organisaatiolla ei voi olla kiintiötä',
      sv: 'Organisationen kan inte ha en kvot',
      en: 'The body holds no quotas',
    },
    detail: {
      fi: '{holder} ei ole vuonna {budgetYear} kokeilukunta tai kokeilualue eikä kiintiönsä itse asettava viranomainen.',
      sv: '{holder} är år {budgetYear} varken försökskommun, försöksområde eller en myndighet som fastställer sin egen kvot.',
      en: 'In {budgetYear} {holder} is neither a municipality or an area of the trials nor an authority that sets its own.',
    },
    next: {
      fi: 'Tarkista organisaatio ja vuosi.',
      sv: 'Kontrollera organisationen och året.',
      en: 'Check the body and the year.',
    },
  },
  BUDGET_YEAR_PAST: {
    kind: 'rule-violation',
    title: { fi: 'Vuosi on päättynyt', sv: 'Året är slut', en: 'The year is over' },
    detail: {
      fi: 'Vuosi {budgetYear} on päättynyt: siitä ei enää päätetä.',
      sv: 'Året {budgetYear} är slut: inga fler beslut hör till det.',
      en: 'The year {budgetYear} is over: nothing is decided in it any more.',
    },
    next: {
      fi: 'Korjaa päättyneen vuoden kiintiötä avaamalla se uudelleen.',
      sv: 'Rätta ett avslutat års kvot genom att öppna den på nytt.',
      en: 'Correct the quota of a year that is over by opening it again.',
    },
  },
  QUOTA_EXISTS: {
    kind: 'conflict',
    title: { fi: 'Kiintiö on jo olemassa', sv: 'Kvoten finns redan', en: 'There is such a quota' },
    detail: {
      fi: 'Vuodelle {budgetYear} ja samaan palveluun on jo kiintiö: {holder}.',
      sv: 'Det finns redan en kvot för år {budgetYear} och samma service: {holder}.',
      en: 'There is a quota for {budgetYear} and the same service: {holder}.',
    },
    next: {
      fi: 'Muuta olemassa olevan kiintiön määrää.',
      sv: 'Ändra beloppet i den befintliga kvoten.',
      en: 'Change the amount of the quota that there is.',
    },
  },
  HEARD_NOT_CONCERNED: {
    kind: 'rule-violation',
    title: {
      fi: 'Kuultu ei ole asianosainen',
      sv: 'Den hörda berörs inte',
      en: 'Who was heard is not concerned',
    },
    detail: {
      fi: 'Kiintiöstä kuullaan: {concerned}.',
      sv: 'Om kvoten hörs: {concerned}.',
      en: 'Heard of the quota are: {concerned}.',
    },
    next: {
      fi: 'Kirjaa kunnat ja alueet, joita kiintiö koskee, ainakin yksi niistä.',
      sv: 'Anteckna de kommuner och områden som kvoten gäller, åtminstone en av dem.',
      en: 'Record municipalities and areas that the quota is about, one of them at least.',
    },
  },
  SEATS_NOT_COUNTED: {
    kind: 'rule-violation',
    title: {
      fi: 'Kiintiössä ei ole paikkoja',
      sv: 'Kvoten har inga platser',
      en: 'The quota counts no seats',
    },
    detail: {
      fi: 'Kiintiössä on vain rahaa, joten paikkoja ei voi lisätä, vähentää tai siirtää.',
      sv: 'Kvoten omfattar bara pengar, så platser kan inte läggas till, dras av eller överföras.',
      en: 'The quota is of money only: no seats can be added to it, taken from it or moved.',
    },
    next: { fi: 'Jätä paikat pois.', sv: 'Lämna bort platserna.', en: 'Leave the seats out.' },
  },
  QUOTAS_NOT_ALIKE: {
    kind: 'rule-violation',
    title: {
      fi: 'Kiintiöt eivät ole samanlaisia',
      sv: 'Kvoterna är inte av samma slag',
      en: 'The quotas are not alike',
    },
    detail: {
      fi: 'Siirto tehdään kahden kiintiön välillä, jotka ovat samaa vuotta ja samaa palvelua varten.',
      sv: 'Överföringar görs mellan två kvoter för samma år och samma service.',
      en: 'Money is moved between two quotas of the same year and the same service.',
    },
    next: {
      fi: 'Valitse toinen kiintiö samalta vuodelta ja samasta palvelusta.',
      sv: 'Välj en annan kvot för samma år och samma service.',
      en: 'Choose another quota of the same year and service.',
    },
  },
  TRANSFER_OUTSIDE_AREA: {
    kind: 'rule-violation',
    title: {
      fi: 'Siirto menisi alueen ulkopuolelle',
      sv: 'Överföringen skulle gå utanför området',
      en: 'The transfer would leave the area',
    },
    detail: {
      fi: 'Kiintiöitä siirretään vain saman kokeilualueen sisällä: {bodies}.',
      sv: 'Kvoter överförs bara inom samma försöksområde: {bodies}.',
      en: 'Quotas are moved within one trial area only: {bodies}.',
    },
    next: {
      fi: 'Valitse kiintiö samalta kokeilualueelta.',
      sv: 'Välj en kvot i samma försöksområde.',
      en: 'Choose a quota of the same trial area.',
    },
  },
  QUOTA_LEDGER_FAULT: {
    kind: 'conflict',
    title: {
      fi: 'Kiintiökirjanpito ei täsmää',
      sv: 'Kvotbokföringen stämmer inte',
      en: 'A ledger of a quota does not add up',
    },
    detail: {
      fi: 'Virheitä on {faults}, ensimmäinen kiintiössä {quota}.',
      sv: 'Felen är {faults}, det första i kvoten {quota}.',
      en: 'There are {faults} faults, the first in the quota {quota}.',
    },
    next: {
      fi: 'Aja verify-quotas, joka luettelee virheet, ja selvitä, mikä on kirjoittanut tietokantaan ohjelman ohi.',
      sv: 'Kör verify-quotas, som räknar upp felen, och utred vad som skrivit i databasen förbi programmet.',
      en: 'Run verify-quotas, which lists the faults, and find out what wrote to the database past the program.',
    },
  },
} as const satisfies Record<string, FailureText>;
