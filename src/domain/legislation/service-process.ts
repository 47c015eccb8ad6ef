import { days, type Length, workingDays } from './amounts.ts';
import { day, timeline } from './timeline.ts';

/** How the service process is kept going (palveluprosessin ohjaus): no act says these. */
export interface ServiceProcessRules {
  /** How long a client may be without a named official after responsibility has begun. */
  readonly officialNamedWithin: Length;
  /** How long before the last day a client is reminded of what waits for the client. */
  readonly clientRemindedBefore: Length;
  /** How far ahead lists show what is due. */
  readonly dueShownAhead: Length;
}

/** Defaults of this product, by the day of use. */
export const serviceProcess = timeline<ServiceProcessRules>('service-process', 'day of use', [
  {
    version: 'V0',
    from: day('2020-01-01'),
    act: '916/2012',
    section: '1:1 §',
    certainty: 'K',
    status: 'in-force',
    rules: {
      officialNamedWithin: workingDays(5),
      clientRemindedBefore: days(7),
      dueShownAhead: days(30),
    },
  },
]);
