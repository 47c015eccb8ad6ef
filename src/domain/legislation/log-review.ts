import { hours, type Length } from './amounts.ts';
import { day, timeline } from './timeline.ts';

/** From when on the use of client data looks unusual (poikkeava käyttö). */
export interface LogReviewRules {
  /** More clients looked up one by one than these, within the time. */
  readonly volume: { readonly clients: number; readonly within: Length };
  /** More clients under a security ban in a day than these. */
  readonly protectedPersons: number;
  /** More clients in a day than these whose home is in no municipality of the body. */
  readonly homesElsewhere: number;
  /** Hours of the night, in Finland: from the first to the one at which it ends. */
  readonly night: { readonly from: number; readonly until: number };
}

/** Signs of unusual use, by the day of use. The act demands that they are found and gives no numbers: (K). */
export const logReview = timeline<LogReviewRules>('log-review', 'day of use', [
  {
    version: 'V0',
    from: day('2020-01-01'),
    act: '906/2019',
    section: '17 §, 23 §',
    certainty: 'K',
    status: 'in-force',
    rules: {
      volume: { clients: 30, within: hours(1) },
      protectedPersons: 3,
      homesElsewhere: 5,
      night: { from: 22, until: 6 },
    },
  },
]);
