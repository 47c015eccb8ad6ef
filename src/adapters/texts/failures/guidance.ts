import type { FailureText } from './failure-text.ts';

/** Failures of advice and guidance. */
export const guidanceFailures = {
  GUIDANCE_NOT_FOUND: {
    kind: 'not-found',
    title: {
      fi: 'Ohjausta ei löydy',
      sv: 'Vägledningen hittas inte',
      en: 'No such guidance',
    },
    detail: {
      fi: 'Ohjausta {id} ei ole, tai sinulla ei ole oikeutta nähdä pyydettyä.',
      sv: 'Vägledningen {id} finns inte, eller så har du inte rätt att se det som begärs.',
      en: 'There is no guidance {id}, or nothing of it that you may see.',
    },
    next: {
      fi: 'Hae asiakkaan ohjaukset ja valitse niistä.',
      sv: 'Sök klientens vägledningar och välj bland dem.',
      en: 'List the guidance of the client and choose from it.',
    },
  },
  TOPIC_MISSING: {
    kind: 'rule-violation',
    title: {
      fi: 'Aihe puuttuu',
      sv: 'Ämnet saknas',
      en: 'The topic is missing',
    },
    detail: {
      fi: 'Yhteydenotosta on kerrottava, mitä se koski.',
      sv: 'Ange vad kontakten gällde.',
      en: 'A contact must say what it was about.',
    },
    next: {
      fi: 'Kirjoita aihe.',
      sv: 'Skriv ämnet.',
      en: 'Write the topic.',
    },
  },
} as const satisfies Record<string, FailureText>;
