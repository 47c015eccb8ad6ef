import type { FailureText } from './failure-text.ts';

/** Failures about work trials. */
export const workTrialFailures = {
  WORK_TRIAL_NOT_FOUND: {
    kind: 'not-found',
    title: {
      fi: 'Työkokeilusopimusta ei löydy',
      sv: 'Avtalet om arbetsprövning hittades inte',
      en: 'No such work-trial agreement',
    },
    detail: {
      fi: 'Sopimusta ei ole, tai sen asiakas ei ole organisaatiosi asiakas.',
      sv: 'Avtalet finns inte, eller så är kunden inte er kund.',
      en: 'There is no such agreement, or its client is not a client of your organisation.',
    },
    next: {
      fi: 'Hae asiakkaan sopimukset luettelosta /v1/work-trials.',
      sv: 'Hämta kundens avtal från listan /v1/work-trials.',
      en: 'Take the id from the list of the client, /v1/work-trials.',
    },
  },
  WORK_TRIAL_LIMIT: {
    kind: 'rule-violation',
    title: {
      fi: 'Työkokeilun raja ylittyy',
      sv: 'Gränsen för arbetsprövning överskrids',
      en: 'A limit of work trials is passed',
    },
    detail: {
      fi: 'Este: {limit}[. Vähintään {allowedFrom}][. Enintään {allowedTo}, nyt {asked}][. Jäljellä {daysLeft} päivää, kun kuukausi on 30 päivää][. Uusi kokeilu voi alkaa {again}].',
      sv: 'Hindret: {limit}[. Minst {allowedFrom}][. Högst {allowedTo}, nu {asked}][. Kvar {daysLeft} dagar, då en månad är 30 dagar][. En ny prövning kan börja {again}].',
      en: 'In the way: {limit}[. At least {allowedFrom}][. At most {allowedTo}, now {asked}][. {daysLeft} days are left, with 30 days to a month][. Another trial may begin on {again}].',
    },
    next: {
      fi: 'Muuta sopimusta niin, että se pysyy rajoissa. Aiemmat kokeilut ovat luettelossa /v1/work-trials ja rekisterissä.',
      sv: 'Ändra avtalet så att det håller sig inom gränserna. Tidigare prövningar finns i listan /v1/work-trials och i registret.',
      en: 'Change the agreement so that it keeps within the limits. Earlier trials are in /v1/work-trials and in the register.',
    },
  },
  SIGNATURE_MISSING: {
    kind: 'rule-violation',
    title: { fi: 'Allekirjoitus puuttuu', sv: 'Underskrift saknas', en: 'A signature is missing' },
    detail: {
      fi: 'Allekirjoittamatta: {parties}.',
      sv: 'Utan underskrift: {parties}.',
      en: 'Not signed by: {parties}.',
    },
    next: {
      fi: 'Kirjaa kaikkien osapuolten allekirjoitukset.',
      sv: 'Anteckna alla parters underskrifter.',
      en: 'Record the signatures of all parties.',
    },
  },
  TRIAL_NOT_BEGUN: {
    kind: 'rule-violation',
    title: {
      fi: 'Kokeilu ei ole vielä alkanut',
      sv: 'Prövningen har inte börjat',
      en: 'The trial has not begun',
    },
    detail: {
      fi: 'Sopimuksen ensimmäinen päivä on {date}.',
      sv: 'Avtalets första dag är {date}.',
      en: 'The first day of the agreement is {date}.',
    },
    next: {
      fi: 'Kirjaa aloitus ensimmäisenä päivänä tai sen jälkeen.',
      sv: 'Anteckna början den första dagen eller senare.',
      en: 'Record the beginning on the first day or after it.',
    },
  },
  NOT_A_TRIAL_DAY: {
    kind: 'rule-violation',
    title: {
      fi: 'Päivä ei ole kokeilupäivä',
      sv: 'Dagen är ingen prövningsdag',
      en: 'Not a day of the trial',
    },
    detail: {
      fi: 'Kokeilua ei tehdä päivänä {date}.',
      sv: 'Prövningen görs inte den {date}.',
      en: 'The trial is not done on {date}.',
    },
    next: {
      fi: 'Valitse sopimuksen mukainen päivä, joka ei ole pyhäpäivä.',
      sv: 'Välj en dag enligt avtalet som inte är helgdag.',
      en: 'Choose a day of the agreement that is no holiday.',
    },
  },
  TRIAL_STILL_RUNNING: {
    kind: 'rule-violation',
    title: { fi: 'Kokeilu on kesken', sv: 'Prövningen pågår', en: 'The trial is still going on' },
    detail: {
      fi: 'Kokeilun viimeinen päivä on {date}.',
      sv: 'Prövningens sista dag är {date}.',
      en: 'The last day of the trial is {date}.',
    },
    next: {
      fi: 'Keskeytä kokeilu, jos se loppuu aiemmin; muuten kirjaa päättyminen viimeisenä päivänä.',
      sv: 'Avbryt prövningen om den slutar tidigare; anteckna annars slutet den sista dagen.',
      en: 'Break it off if it ends earlier; otherwise record the end on the last day.',
    },
  },
  DATE_OUTSIDE_TRIAL: {
    kind: 'rule-violation',
    title: {
      fi: 'Päivä ei ole kokeilun ajalta',
      sv: 'Dagen hör inte till prövningen',
      en: 'Not in the time of the trial',
    },
    detail: {
      fi: 'Päivä {date} ei ole välillä {from}–{to}.',
      sv: 'Dagen {date} är inte mellan {from} och {to}.',
      en: 'The day {date} is not between {from} and {to}.',
    },
    next: {
      fi: 'Anna viimeinen päivä, jona kokeilua tehtiin, tai alkua edeltävä päivä, jos sitä ei tehty lainkaan.',
      sv: 'Ange den sista dag då prövningen gjordes, eller dagen före början om den inte alls gjordes.',
      en: 'Give the last day that was done, or the day before the first when nobody came.',
    },
  },
} as const satisfies Record<string, FailureText>;
