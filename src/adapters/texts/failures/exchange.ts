import type { FailureText } from './failure-text.ts';

/** Failures about messages that leave and answers that come. */
export const exchangeFailures = {
  MESSAGE_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Sanomaa ei ole', sv: 'Meddelandet finns inte', en: 'No such message' },
    detail: {
      fi: 'Organisaatiosi ei ole lähettänyt sanomaa {id}.',
      sv: 'Din organisation har inte skickat meddelandet {id}.',
      en: 'Your organisation has sent no message {id}.',
    },
    next: {
      fi: 'Katso organisaatiosi sanomat osoitteesta /v1/exchange-messages.',
      sv: 'Se din organisations meddelanden på /v1/exchange-messages.',
      en: 'See the messages of your organisation at /v1/exchange-messages.',
    },
  },
  ANSWER_OF_ANOTHER: {
    kind: 'forbidden',
    title: {
      fi: 'Vastaus on toisen organisaation',
      sv: 'Svaret är en annan organisations',
      en: 'The answer is another organisation’s',
    },
    detail: {
      fi: 'Vastauksen {id} antajaksi on merkitty toinen organisaatio kuin se, jonka puolesta toimit.',
      sv: 'Svaret {id} anger en annan organisation än den som du agerar för.',
      en: 'Answer {id} names another organisation than the one that you act for.',
    },
    next: {
      fi: 'Lähetä vain oman organisaatiosi vastaukset.',
      sv: 'Skicka endast din egen organisations svar.',
      en: 'Send the answers of your own organisation only.',
    },
  },
} as const satisfies Record<string, FailureText>;
