import { addWorkingDays } from '../../shared/deadlines.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { WantedTask } from '../../handling/task.ts';
import { isMet } from './keeping-obligation.ts';
import type { ObligationPeriod } from './obligation-period.ts';

/** Kinds of tasks that review periods put there, but for the one that follows from a neglect. */
export const OBLIGATION_TASKS = ['REPORT_JOB_SEARCH', 'REVIEW_JOB_SEARCH'] as const;

/** What an open review period demands: that the client reports, and that the authority then looks (tarkastelun tehtävät). */
export function tasksOf(period: ObligationPeriod): readonly WantedTask[] {
  const isOpen = period.state === 'PLANNED' || period.state === 'RUNNING';
  if (!isOpen || period.requiredCount === 0) return [];
  const review = due(period, 'REVIEW_JOB_SEARCH', addWorkingDays(period.reportBy, 1));
  if (isMet(period)) return [review];
  const report = due(period, 'REPORT_JOB_SEARCH', period.reportBy);
  return [{ ...report, unmovedDueOn: period.unmovedReportBy, rule: period.rule }, review];
}

/** What a period that was not met demands: that the authority finds out why (selvityksen aloittaminen). */
export function factFindingOf(period: ObligationPeriod, closedOn: PlainDate): readonly WantedTask[] {
  return period.result === 'NOT_MET' ? [due(period, 'START_FACT_FINDING', addWorkingDays(closedOn, 1))] : [];
}

function due(period: ObligationPeriod, kind: WantedTask['kind'], dueOn: PlainDate): WantedTask {
  return {
    kind,
    key: `${kind}:${period.id}`,
    subject: { kind: 'obligation-period', id: period.id },
    dueOn,
    unmovedDueOn: dueOn,
    isAim: false,
    rule: null,
  };
}
