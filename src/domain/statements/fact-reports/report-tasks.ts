import type { ProcessTask, TaskKind, WantedTask } from '../../handling/task.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import { deadline } from '../../shared/deadlines.ts';
import type { FactReport } from './fact-report.ts';
import { askedOn, hasLeft } from './keep-report.ts';

/** Kinds of tasks that reports have. */
export const REPORT_TASKS = [
  'SEND_FACT_REPORT',
  'SUPPLEMENT_FACT_REPORT',
  'AWAIT_STATEMENT',
] as const satisfies readonly TaskKind[];

/**
 * What a report demands: that it is sent, that the receiver’s question is answered, and, from the receiver, the statement,
 * whose time is watched and not enforced. A supplement is as urgent as the report itself.
 */
export function tasksOf(
  report: FactReport,
  { factReport }: Pick<StatuteBook, 'factReport'>,
): readonly WantedTask[] {
  const { state, due, statementDue } = report;
  if ((state === 'DRAFTED' || state === 'READY') && due !== null) {
    const { dueOn, unmovedDueOn, rule } = due;
    return [{ ...about(report, 'SEND_FACT_REPORT'), dueOn, unmovedDueOn, isAim: false, rule }];
  }
  if (!IS_AWAITED.has(state)) return [];
  const awaited: readonly WantedTask[] =
    statementDue === null
      ? []
      : [{ ...about(report, 'AWAIT_STATEMENT'), ...statementDue, isAim: true, rule: null }];
  const asked = askedOn(report);
  const law = factReport.at(report.event.on);
  if (asked === null || !law.ok || law.value.rules === null) return awaited;
  const { moved: dueOn, unmoved: unmovedDueOn } = deadline(asked, law.value.rules.defaultDeadline);
  const { reference: rule } = law.value;
  return [
    ...awaited,
    { ...about(report, 'SUPPLEMENT_FACT_REPORT'), dueOn, unmovedDueOn, isAim: false, rule },
  ];
}

const IS_AWAITED: ReadonlySet<FactReport['state']> = new Set([
  'SENT',
  'RECEIVED',
  'SUPPLEMENT_REQUESTED',
  'SUPPLEMENTED',
]);

/** Whether the report as it is now has done what a task demanded; otherwise the task fell away with it. */
export function hasDone(
  { kind, subject }: Pick<ProcessTask, 'kind' | 'subject'>,
  report: FactReport,
): boolean {
  if (subject?.id !== report.id || report.end?.outcome === 'TAKEN_BACK') return false;
  switch (kind) {
    case 'SEND_FACT_REPORT':
      return hasLeft(report);
    case 'SUPPLEMENT_FACT_REPORT':
      return hasLeft(report) && askedOn(report) === null;
    case 'AWAIT_STATEMENT':
      return report.end !== null;
    default:
      return false;
  }
}

function about(
  { id }: FactReport,
  kind: (typeof REPORT_TASKS)[number],
): Pick<WantedTask, 'kind' | 'key' | 'subject'> {
  return { kind, key: `${kind}:${id}`, subject: { kind: 'fact-report', id } };
}
