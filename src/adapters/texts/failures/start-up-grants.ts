import type { FailureText } from './failure-text.ts';

/** Failures about start-up grants. */
export const startUpGrantFailures = {
  START_UP_GRANT_NOT_FOUND: {
    kind: 'not-found',
    title: {
      fi: 'Starttirahahakemusta ei löydy',
      sv: 'Startpengsärendet hittades inte',
      en: 'No such start-up grant',
    },
    detail: {
      fi: 'Asiaa ei ole, tai sen asiakas ei ole organisaatiosi asiakas.',
      sv: 'Ärendet finns inte, eller så är kunden inte er kund.',
      en: 'There is no such case, or its client is not a client of your organisation.',
    },
    next: {
      fi: 'Hae asiakkaan asiat luettelosta /v1/start-up-grants.',
      sv: 'Hämta kundens ärenden från listan /v1/start-up-grants.',
      en: 'Take the id from the list of the client, /v1/start-up-grants.',
    },
  },
  GRANT_UNDER_WAY: {
    kind: 'conflict',
    title: {
      fi: 'Asiakkaalla on jo starttiraha-asia',
      sv: 'Kunden har redan ett startpengsärende',
      en: 'The client has a start-up grant already',
    },
    detail: {
      fi: 'Asia {id} on kesken.',
      sv: 'Ärendet {id} pågår.',
      en: 'The case {id} is under way.',
    },
    next: {
      fi: 'Jatka sitä, tai päätä se ennen uutta hakemusta.',
      sv: 'Fortsätt med det, eller avsluta det före en ny ansökan.',
      en: 'Go on with it, or end it before a new application.',
    },
  },
  DUE_DAY_PASSED: {
    kind: 'rule-violation',
    title: {
      fi: 'Määräpäivä ei ole tulossa',
      sv: 'Den sista dagen är inte kommande',
      en: 'The last day is not to come',
    },
    detail: {
      fi: 'Viimeinen päivä {date} ei ole tämän päivän {today} jälkeen.',
      sv: 'Den sista dagen {date} är inte efter i dag {today}.',
      en: 'The last day {date} is not after today, {today}.',
    },
    next: {
      fi: 'Anna asiakkaalle aikaa vastata.',
      sv: 'Ge kunden tid att svara.',
      en: 'Give the client time to answer.',
    },
  },
  BUSINESS_ALREADY_STARTED: {
    kind: 'rule-violation',
    title: {
      fi: 'Yritystoiminta on jo alkanut',
      sv: 'Företagsverksamheten har redan inletts',
      en: 'The business has already begun',
    },
    detail: {
      fi: 'Päätoiminen yritystoiminta alkaa {begins}; lain mukaan se saa alkaa aikaisintaan {earliest}.',
      sv: 'Företagsverksamheten på heltid inleds {begins}; enligt lagen får den inledas tidigast {earliest}.',
      en: 'Full-time business begins on {begins}; by law it may begin on {earliest} at the earliest.',
    },
    next: {
      fi: 'Tarkista alkamispäivä, tai hylkää hakemus.',
      sv: 'Kontrollera dagen, eller avslå ansökan.',
      en: 'Check the day, or reject the application.',
    },
  },
  BUSINESS_CONDITIONS_NOT_MET: {
    kind: 'rule-violation',
    title: {
      fi: 'Edellytykset eivät täyty',
      sv: 'Förutsättningarna är inte uppfyllda',
      en: 'The conditions are not met',
    },
    detail: {
      fi: 'Yritystoiminnan edellytykset.[ Arvioimatta: {missing}.][ Eivät täyty: {unfulfilled}.]',
      sv: 'Verksamhetens förutsättningar.[ Inte bedömda: {missing}.][ Inte uppfyllda: {unfulfilled}.]',
      en: 'Conditions of the business.[ Not assessed: {missing}.][ Not fulfilled: {unfulfilled}.]',
    },
    next: {
      fi: 'Kirjaa arviot, tai hylkää hakemus.',
      sv: 'Anteckna bedömningarna, eller avslå ansökan.',
      en: 'Record what was found, or reject the application.',
    },
  },
  GRANT_DAYS_TOO_MANY: {
    kind: 'rule-violation',
    title: {
      fi: 'Liikaa päiviä viikossa',
      sv: 'För många dagar i veckan',
      en: 'Too many days a week',
    },
    detail: {
      fi: 'Starttirahaa maksetaan enintään {max} päivältä viikossa, nyt haettu {days}.',
      sv: 'Startpeng betalas för högst {max} dagar i veckan, nu söks för {days}.',
      en: 'It is paid for at most {max} days a week; {days} were applied for.',
    },
    next: {
      fi: 'Pyydä asiakasta täydentämään hakemusta.',
      sv: 'Be kunden komplettera ansökan.',
      en: 'Ask the client to complete the application.',
    },
  },
  GRANT_TOO_LONG: {
    kind: 'rule-violation',
    title: {
      fi: 'Starttirahan enimmäisaika ylittyy',
      sv: 'Den längsta tiden för startpeng överskrids',
      en: 'The grant would last too long',
    },
    detail: {
      fi: 'Haettu {months} kuukautta. Enintään {max} kuukautta, viimeinen mahdollinen päivä {lastDay}.',
      sv: 'Ansökan gäller {months} månader. Högst {max} månader, den sista möjliga dagen är {lastDay}.',
      en: 'It was applied for {months} months. At most {max} months, and no day after {lastDay}.',
    },
    next: {
      fi: 'Pyydä asiakasta täydentämään hakemusta, tai hylkää se.',
      sv: 'Be kunden komplettera ansökan, eller avslå den.',
      en: 'Ask the client to complete the application, or reject it.',
    },
  },
  EXTENSION_NOT_APPLIED_FOR: {
    kind: 'conflict',
    title: {
      fi: 'Jatkoa ei ole haettu',
      sv: 'Förlängning har inte sökts',
      en: 'Nobody has applied for an extension',
    },
    detail: {
      fi: 'Asiassa ei ole ratkaisematonta jatkohakemusta.',
      sv: 'Ärendet har ingen oavgjord ansökan om förlängning.',
      en: 'The case has no undecided application for an extension.',
    },
    next: {
      fi: 'Kirjaa ensin jatkohakemus.',
      sv: 'Anteckna först ansökan om förlängning.',
      en: 'Record the application for an extension first.',
    },
  },
  DATE_OUTSIDE_GRANT: {
    kind: 'rule-violation',
    title: {
      fi: 'Päivä ei ole starttirahan ajalta',
      sv: 'Dagen hör inte till tiden för startpeng',
      en: 'Not in the time of the grant',
    },
    detail: {
      fi: 'Päivä {date} ei ole välillä {from}–{to}.',
      sv: 'Dagen {date} är inte mellan {from} och {to}.',
      en: 'The day {date} is not between {from} and {to}.',
    },
    next: {
      fi: 'Valitse päivä, jolta starttirahaa maksettaisiin.',
      sv: 'Välj en dag för vilken startpeng skulle betalas.',
      en: 'Choose a day for which the grant would be paid.',
    },
  },
} as const satisfies Record<string, FailureText>;
