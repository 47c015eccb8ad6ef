import type { FailureText } from './failure-text.ts';

/** Failures of everything that is handled in a service process. */
export const processFailures = {
  COMMAND_NOT_ALLOWED: {
    kind: 'conflict',
    title: {
      fi: 'Asian tila ei salli tätä',
      sv: 'Ärendets läge tillåter inte detta',
      en: 'Not as it is now',
    },
    detail: {
      fi: 'Asian tila on {matterState}. Sallitut toimet: {allowed}.',
      sv: 'Ärendets läge är {matterState}. Tillåtna åtgärder: {allowed}.',
      en: 'Its state is {matterState}. What can be done with it: {allowed}.',
    },
    next: {
      fi: 'Lue asia uudelleen ja tee jokin sallituista toimista. Luettelo on kentässä allowed.',
      sv: 'Läs ärendet på nytt och vidta någon av de tillåtna åtgärderna. De finns i fältet allowed.',
      en: 'Read it again and do one of the things that can be done. They are in the field allowed.',
    },
  },
} as const satisfies Record<string, FailureText>;
