import type { FailureText } from './failure-text.ts';

/** Failures about reminders. */
export const reminderFailures = {
  REMINDER_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Muistutusta ei löydy', sv: 'Påminnelsen hittades inte', en: 'No such reminder' },
    detail: {
      fi: 'Muistutusta ei ole, tai sen asiakas ei ole organisaatiosi asiakas.',
      sv: 'Påminnelsen finns inte, eller så är kunden inte er kund.',
      en: 'There is no such reminder, or its client is not a client of your organisation.',
    },
    next: {
      fi: 'Hae asiakkaan muistutukset luettelosta /v1/reminders.',
      sv: 'Hämta kundens påminnelser från listan /v1/reminders.',
      en: 'Take the id from the list of the client, /v1/reminders.',
    },
  },
  REMINDER_NOT_DUE: {
    kind: 'rule-violation',
    title: {
      fi: 'Tapahtumasta ei anneta muistutusta',
      sv: 'Ingen påminnelse ges om händelsen',
      en: 'No reminder is given of the event',
    },
    detail: {
      fi: 'Este: {why}. Muistutus annetaan vain ensimmäisestä portaikkoon kuuluvasta laiminlyönnistä 12 kuukauden aikana.',
      sv: 'Hindret: {why}. En påminnelse ges bara om den första försummelsen i trappan inom 12 månader.',
      en: 'In the way: {why}. A reminder is given only of the first neglect on the ladder within 12 months.',
    },
    next: {
      fi: 'Katso tapahtumat ja niiden portaat asiakkaan polusta conduct-events.',
      sv: 'Se händelserna och deras steg under kundens conduct-events.',
      en: 'See the events and their steps under the client’s conduct-events.',
    },
  },
  REMINDER_EXISTS: {
    kind: 'conflict',
    title: {
      fi: 'Muistutus on jo laadittu',
      sv: 'En påminnelse finns redan',
      en: 'There is a reminder already',
    },
    detail: {
      fi: 'Tapahtumasta on muistutus {id}.',
      sv: 'Om händelsen finns påminnelsen {id}.',
      en: 'Of this event there is the reminder {id}.',
    },
    next: {
      fi: 'Käytä sitä, tai hylkää luonnos ensin.',
      sv: 'Använd den, eller förkasta utkastet först.',
      en: 'Use it, or discard the draft first.',
    },
  },
  ANSWER_TIME_OPEN: {
    kind: 'rule-violation',
    title: {
      fi: 'Asiakas voi vielä vastata',
      sv: 'Kunden kan ännu svara',
      en: 'The client may still answer',
    },
    detail: {
      fi: 'Selvityksen viimeinen päivä on {date}.',
      sv: 'Utredningens sista dag är {date}.',
      en: 'The last day to answer is {date}.',
    },
    next: {
      fi: 'Odota selvitystä tai määräajan päättymistä.',
      sv: 'Vänta på utredningen eller på att tiden går ut.',
      en: 'Wait for the answer, or for the end of the time.',
    },
  },
} as const satisfies Record<string, FailureText>;
