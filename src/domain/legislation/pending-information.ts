import { days, type Length } from './amounts.ts';
import { day, timeline } from './timeline.ts';

/** How a matter that waits for information is followed (odottavan asian seuranta). */
export interface PendingInformationRules {
  /** Whoever has the information is reminded so long after the case was opened, and then again and again. */
  readonly remindAfter: Length;
}

/** Following matters that wait for information, by the day on which they begin to wait. No act says how: (K). */
export const pendingInformation = timeline<PendingInformationRules>(
  'pending-information',
  'day from which the time runs',
  [
    {
      version: 'V0',
      from: day('2020-01-01'),
      act: '434/2003',
      section: '23 §, 31 §',
      certainty: 'K',
      status: 'in-force',
      rules: { remindAfter: days(7) },
    },
  ],
);
