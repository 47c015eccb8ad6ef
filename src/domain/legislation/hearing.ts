import { days, type Length, workingDays } from './amounts.ts';
import { day, timeline } from './timeline.ts';

/** How a client is heard before facts are reported (selvityspyyntö ja kuuleminen). */
export interface HearingRules {
  /** Time to answer, from the day on which the request is presumed to have arrived. */
  readonly answerWithin: Length;
  /** The shortest time that an official may give, from the same day. */
  readonly answerAtLeast: Length;
  /** By when the request is made, from the event, where no deadline of reporting says so. */
  readonly startWithin: Length;
}

/** Hearing of clients, by the date of sending. The act asks for a reasonable time: the numbers are this product’s (K). */
export const hearing = timeline<HearingRules>('hearing', 'date of sending', [
  {
    version: 'V0',
    from: day('2020-01-01'),
    act: '434/2003',
    section: '34 §, 36 §',
    certainty: 'K',
    status: 'in-force',
    rules: { answerWithin: days(7), answerAtLeast: days(3), startWithin: workingDays(1) },
  },
]);
