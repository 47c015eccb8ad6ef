import type { FailureText } from './failure-text.ts';

/** Failures about officials of clients and their tasks. */
export const officialFailures = {
  ALREADY_OFFICIAL: {
    kind: 'conflict',
    title: { fi: 'Jo nimetty', sv: 'Redan utsedd', en: 'Named already' },
    detail: {
      fi: 'Sama virkailija on jo nimetty.',
      sv: 'Samma tjänsteman är redan utsedd.',
      en: 'The same official is named already.',
    },
    next: {
      fi: 'Nimeä toinen virkailija tai tiimi.',
      sv: 'Utse en annan tjänsteman eller ett annat team.',
      en: 'Name another official or team.',
    },
  },
  OFFICIAL_WITHOUT_RIGHT: {
    kind: 'rule-violation',
    title: {
      fi: 'Virkailijalla ei ole oikeutta',
      sv: 'Tjänstemannen saknar rättighet',
      en: 'The official has no right',
    },
    detail: {
      fi: 'Käyttäjällä {subject} ei ole voimassa olevaa oikeutta hoitaa viranomaisen {authority} asiakkaita.',
      sv: 'Användaren {subject} har ingen giltig rättighet att sköta kunder hos {authority}.',
      en: '{subject} has no valid right to handle clients of {authority}.',
    },
    next: {
      fi: 'Tarkista käyttäjätunnus, tai pyydä käyttöoikeutta KEHA-keskukselta.',
      sv: 'Kontrollera användarnamnet, eller begär åtkomsträtt av KEHA-centret.',
      en: 'Check the subject, or ask the KEHA Centre for a right.',
    },
  },
  TASK_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Tehtävää ei löydy', sv: 'Uppgiften hittades inte', en: 'No such task' },
    detail: {
      fi: 'Tehtävää {id} ei ole, tai se ei kuulu organisaatiollesi.',
      sv: 'Uppgiften {id} finns inte, eller hör inte till din organisation.',
      en: 'There is no task {id}, or it is not of your organisation.',
    },
    next: {
      fi: 'Hae tehtävät työlistoilta /v1/process-worklists.',
      sv: 'Sök uppgifterna på /v1/process-worklists.',
      en: 'Find tasks in the lists at /v1/process-worklists.',
    },
  },
  TASK_ENDED: {
    kind: 'conflict',
    title: { fi: 'Tehtävä on jo päättynyt', sv: 'Uppgiften är redan avslutad', en: 'The task has ended' },
    detail: {
      fi: 'Tehtävä on jo tehty tai rauennut.',
      sv: 'Uppgiften är redan utförd eller har förfallit.',
      en: 'The task has been done or has fallen away.',
    },
    next: { fi: 'Lue lista uudelleen.', sv: 'Läs listan på nytt.', en: 'Read the list again.' },
  },
  TASK_ENDS_WITH_MATTER: {
    kind: 'rule-violation',
    title: {
      fi: 'Tehtävä päättyy asiansa mukana',
      sv: 'Uppgiften avslutas med sitt ärende',
      en: 'The task ends with its matter',
    },
    detail: {
      fi: 'Tehtävää {kind} ei merkitä tehdyksi; se päättyy, kun asia on hoidettu.',
      sv: 'Uppgiften {kind} markeras inte som utförd; den avslutas när ärendet är skött.',
      en: '{kind} is not marked as done; it ends when its matter has been handled.',
    },
    next: {
      fi: 'Hoida asia: esimerkiksi kirjaa tapaamisen tulos tai vahvista suunnitelma.',
      sv: 'Sköt ärendet: anteckna till exempel mötets utfall eller bekräfta planen.',
      en: 'Handle the matter: record the meeting’s outcome, or bring the plan into force.',
    },
  },
  LATE_REASON_REQUIRED: {
    kind: 'rule-violation',
    title: {
      fi: 'Myöhästymisen syy puuttuu',
      sv: 'Skäl till förseningen saknas',
      en: 'Reason of lateness missing',
    },
    detail: {
      fi: 'Määräpäivä {dueOn} on ohi.',
      sv: 'Sista dagen {dueOn} har passerat.',
      en: 'The last day, {dueOn}, has passed.',
    },
    next: {
      fi: 'Ilmoita syy: AUTHORITY, CLIENT, PARTNER tai TECHNICAL.',
      sv: 'Ange skälet: AUTHORITY, CLIENT, PARTNER eller TECHNICAL.',
      en: 'Give the reason: AUTHORITY, CLIENT, PARTNER or TECHNICAL.',
    },
  },
} as const satisfies Record<string, FailureText>;
