import { type Months, months } from './amounts.ts';
import { day, timeline } from './timeline.ts';

/** Lengths of time that the numbers of meetings are told for (tapaamisten jaksot). */
export interface MeetingPeriodRules {
  /** The months after the initial interview, in which supplementary discussions are most frequent. */
  readonly first: Months;
  /** After each so long in unemployment there are supplementary discussions again. */
  readonly each: Months;
  /** The client is met, or otherwise reached, once more so long after the first meeting (strong start, R33). */
  readonly secondContactWithin: Months;
}

/** By the day from which they are counted. That the second contact has a month is this product's default (K). */
export const meetingPeriods = timeline<MeetingPeriodRules>('meeting.periods', 'first meeting', [
  {
    version: 'JTYPL13',
    from: day('2013-01-01'),
    act: '916/2012',
    section: '2:4–5 §',
    certainty: 'K',
    status: 'in-force',
    rules: { first: months(3), each: months(6), secondContactWithin: months(1) },
  },
]);
