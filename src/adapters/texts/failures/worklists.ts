import type { FailureText } from './failure-text.ts';

/** Failures about worklists. */
export const worklistFailures = {
  WORKLIST_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Työlistaa ei ole', sv: 'Arbetslistan finns inte', en: 'No such worklist' },
    detail: {
      fi: 'Organisaatiollasi ei ole työlistaa {name}.',
      sv: 'Din organisation har ingen arbetslista {name}.',
      en: 'Your organisation has no worklist {name}.',
    },
    next: {
      fi: 'Katso organisaatiosi työlistat osoitteesta /v1/worklists.',
      sv: 'Se din organisations arbetslistor på /v1/worklists.',
      en: 'See the worklists of your organisation at /v1/worklists.',
    },
  },
} as const satisfies Record<string, FailureText>;
