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
      fi: 'Päätöspäivän laki ei pidennä tällaista tukea. Alentuneesti työkykyisen tukea voi jatkaa; keskeytyksen korvaaminen, 60 vuotta täyttäneen tuen jatko ja oppisopimuksen pidentyminen ovat laissa 1.7.2023 alkaen.',
      sv: 'Lagen den dag då beslutet fattas förlänger inte ett sådant stöd. Stöd för nedsatt arbetsförmåga kan förlängas; ersättning för avbrott, förlängning för den som fyllt 60 år och för ett läroavtal som blir längre finns i lagen från 1.7.2023.',
      en: 'The law of the day of the decision extends no such subsidy. One for reduced work ability can be extended; making up for an interruption, more time from 60 on and for an apprenticeship that lasts longer are in the law from 1.7.2023.',
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
      fi: 'Pidennys kestäisi liian pitkään',
      sv: 'Förlängningen skulle pågå för länge',
      en: 'The extension would last too long',
    },
    detail: {
      fi: 'Tuki voi kestää enintään {lastDay} asti.',
      sv: 'Stödet kan pågå högst till {lastDay}.',
      en: 'The subsidy may last until {lastDay} at most.',
    },
    next: {
      fi: 'Kirjaa lyhyempi hakemus, jos työnantaja hakee sitä, tai hylkää pidennys.',
      sv: 'Registrera en kortare ansökan om arbetsgivaren söker det, eller avslå förlängningen.',
      en: 'Record a shorter application if the employer applies for it, or reject the extension.',
    },
  },
} as const satisfies Record<string, FailureText>;
