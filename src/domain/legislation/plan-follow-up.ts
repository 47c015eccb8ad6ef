import { days, type Length, workingDays } from './amounts.ts';
import { day, timeline } from './timeline.ts';

/** How the making and the acts of a plan are followed (suunnitelman seuranta). */
export interface PlanFollowUpRules {
  /** The parties are asked to approve a text so long after it was sent to them. */
  readonly approveWithin: Length;
  /** The authority looks at an act so long after the deadline for the client's report. */
  readonly checkWithin: Length;
}

/** Following plans, by the day from which the time runs. No act says how fast: (K). */
export const planFollowUp = timeline<PlanFollowUpRules>('plan.follow_up', 'day from which the time runs', [
  {
    version: 'V0',
    from: day('2020-01-01'),
    act: '434/2003',
    section: '23 §',
    certainty: 'K',
    status: 'in-force',
    rules: { approveWithin: days(14), checkWithin: workingDays(5) },
  },
]);
