import type { FailureText } from './failure-text.ts';

/** What keeps a pay subsidy from being extended. */
export const extensionFailures = {
  NOTHING_TO_MAKE_UP_FOR: {
    kind: 'rule-violation',
    title: {
      fi: 'Korvattavaa keskeytystä ei ole',
      sv: 'Det finns inget avbrott att ersätta',
      en: 'There is no interruption to make up for',
    },
    detail: {
      fi: 'Tuessa ei ole vähintään kuukauden keskeytystä, jota ei ole jo korvattu.',
      sv: 'Stödet har inget avbrott på minst en månad som inte redan har ersatts.',
      en: 'The subsidy has no interruption of a month or longer that was not made up for.',
    },
    next: {
      fi: 'Tarkista keskeytykset.',
      sv: 'Kontrollera avbrotten.',
      en: 'Check the interruptions.',
    },
  },
  EXTENSION_NOT_IN_LAW: {
    kind: 'rule-violation',
    title: {
      fi: 'Laki ei tunne pidennystä',
      sv: 'Lagen känner ingen förlängning',
      en: 'The law knows no such extension',
    },
    detail: {
      fi: 'Keskeytystä ei voi korvata pidennyksellä ennen 1.7.2023 tehtävässä päätöksessä.',
      sv: 'Ett avbrott kan inte ersättas med förlängning i beslut före 1.7.2023.',
      en: 'A decision before 1.7.2023 cannot make up for an interruption.',
    },
    next: {
      fi: 'Hylkää pidennyshakemus.',
      sv: 'Avslå ansökan om förlängning.',
      en: 'Reject the extension.',
    },
  },
  EXTENSION_PAST_LIMIT: {
    kind: 'rule-violation',
    title: {
      fi: 'Pidennykselle ei jää aikaa',
      sv: 'Det finns ingen tid kvar för förlängning',
      en: 'No time is left for an extension',
    },
    detail: {
      fi: 'Tuki voi kestää enintään {lastDay} asti, ja se kestää jo siihen.',
      sv: 'Stödet kan vara högst till {lastDay}, och gör det redan.',
      en: 'The subsidy may last until {lastDay} at most, and does so already.',
    },
    next: {
      fi: 'Hylkää pidennyshakemus.',
      sv: 'Avslå ansökan om förlängning.',
      en: 'Reject the extension.',
    },
  },
} as const satisfies Record<string, FailureText>;
