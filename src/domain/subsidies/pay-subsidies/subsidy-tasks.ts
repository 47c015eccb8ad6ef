import type { ApplicationHandlingRules } from '../../legislation/application-handling.ts';
import type { ProcessTask, WantedTask } from '../../handling/task.ts';
import {
  type APPLICATION_TASKS,
  type ApplicationTaskChanges,
  settledApplication,
} from '../application-tasks.ts';
import { deadline } from '../../shared/deadlines.ts';
import { localDateOf } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { PaySubsidy } from './pay-subsidy.ts';

/** What a case demands to be done as it is now, among the open tasks of its client; `on` is the day of the change. */
export function tasksAfter(
  subsidy: PaySubsidy,
  open: readonly ProcessTask[],
  on: PlainDate,
  rules: ApplicationHandlingRules,
): ApplicationTaskChanges {
  // The TE Office has no tasks of the municipality, and what is taken back has not been decided.
  const isClosed = subsidy.state === 'WITHDRAWN' || subsidy.state === 'ROUTED_TO_TE_OFFICE';
  return settledApplication({ id: subsidy.id, isClosed }, wantedOf(subsidy, rules), open, on);
}

/** An application waits for its decision, and for what the employer was asked for. */
function wantedOf(subsidy: PaySubsidy, rules: ApplicationHandlingRules): readonly WantedTask[] {
  const { state, asked } = subsidy;
  const isOpen = state === 'RECEIVED' || state === 'INCOMPLETE' || state === 'IN_PREPARATION';
  if (!isOpen) return [];
  const { unmoved, moved } = deadline(localDateOf(subsidy.application.receivedAt), rules.decideWithin);
  const decide = { ...about('DECIDE_APPLICATION', subsidy), dueOn: moved, unmovedDueOn: unmoved };
  if (asked === null) return [decide];
  const { dueOn } = asked;
  return [decide, { ...about('FOLLOW_UP_APPLICATION', subsidy), dueOn, unmovedDueOn: dueOn }];
}

function about(kind: (typeof APPLICATION_TASKS)[number], { id, asked }: PaySubsidy) {
  const round = kind === 'FOLLOW_UP_APPLICATION' ? `:${asked?.dueOn}` : '';
  return {
    kind,
    key: `${kind}:${id}${round}`,
    subject: { kind: 'pay-subsidy', id },
    isAim: kind === 'DECIDE_APPLICATION',
    rule: null,
  } as const;
}
