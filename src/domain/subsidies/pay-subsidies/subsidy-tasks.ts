import type { ApplicationHandlingRules } from '../../legislation/application-handling.ts';
import type { ProcessTask, WantedTask } from '../../handling/task.ts';
import {
  type APPLICATION_TASKS,
  type ApplicationTaskChanges,
  settledApplication,
} from '../application-tasks.ts';
import { deadline } from '../../shared/deadlines.ts';
import { type Instant, localDateOf } from '../../shared/instant.ts';
import { organisationKind } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { waitingExtension } from './handle-extension.ts';
import type { ExtensionApplication, PaySubsidy } from './pay-subsidy.ts';

/** What a case demands to be done as it is now, among the open tasks of its client; `on` is the day of the change. */
export function tasksAfter(
  subsidy: PaySubsidy,
  open: readonly ProcessTask[],
  on: PlainDate,
  rules: ApplicationHandlingRules,
): ApplicationTaskChanges {
  // The TE Office has no tasks of the municipality, and what is taken back has not been decided.
  const { state } = subsidy;
  const isClosed =
    state === 'WITHDRAWN' ||
    state === 'ROUTED_TO_TE_OFFICE' ||
    state === 'ENDED' ||
    isRouted(subsidy, waitingExtension(subsidy));
  return settledApplication({ id: subsidy.id, isClosed }, wantedOf(subsidy, rules), open, on);
}

/** An application waits for its decision, and for what the employer was asked for; one for more time is an application, too. */
function wantedOf(subsidy: PaySubsidy, rules: ApplicationHandlingRules): readonly WantedTask[] {
  const { state, asked, application, extensionApplications } = subsidy;
  const isOpen = state === 'RECEIVED' || state === 'INCOMPLETE' || state === 'IN_PREPARATION';
  if (!isOpen) {
    const extension = waitingExtension(subsidy);
    const round = extensionApplications.filter(({ contested }) => contested === null).length;
    return extension === null || isRouted(subsidy, extension)
      ? []
      : [decide(extension.receivedAt, `:extension-${round}`, subsidy, rules)];
  }
  const toDecide = decide(application.receivedAt, '', subsidy, rules);
  if (asked === null) return [toDecide];
  const { dueOn } = asked;
  const followUp = { ...about('FOLLOW_UP_APPLICATION', `:${dueOn}`, subsidy), dueOn, unmovedDueOn: dueOn };
  return [toDecide, followUp];
}

function isRouted({ handler }: PaySubsidy, extension: ExtensionApplication | null): boolean {
  return extension?.decider.who === 'TE_OFFICE' && organisationKind(handler) === 'te-office';
}

function decide(
  receivedAt: Instant,
  round: string,
  subsidy: PaySubsidy,
  { decideWithin }: ApplicationHandlingRules,
): WantedTask {
  const { unmoved, moved } = deadline(localDateOf(receivedAt), decideWithin);
  return { ...about('DECIDE_APPLICATION', round, subsidy), dueOn: moved, unmovedDueOn: unmoved };
}

function about(kind: (typeof APPLICATION_TASKS)[number], round: string, { id }: PaySubsidy) {
  return {
    kind,
    key: `${kind}:${id}${round}`,
    subject: { kind: 'pay-subsidy', id },
    isAim: kind === 'DECIDE_APPLICATION',
    rule: null,
  } as const;
}
