import type { ApplicationHandlingRules } from '../../legislation/application-handling.ts';
import type { ProcessTask, WantedTask } from '../../handling/task.ts';
import {
  type APPLICATION_TASKS,
  type ApplicationTaskChanges,
  settledApplication,
} from '../application-tasks.ts';
import { deadline } from '../../shared/deadlines.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { StartUpGrant } from './start-up-grant.ts';

/** What a case demands to be done as it is now, among the open tasks of its client; `on` is the day of the change. */
export function tasksAfter(
  grant: StartUpGrant,
  open: readonly ProcessTask[],
  on: PlainDate,
  rules: ApplicationHandlingRules,
): ApplicationTaskChanges {
  const isClosed = grant.state === 'WITHDRAWN' || grant.state === 'ENDED';
  return settledApplication({ id: grant.id, isClosed }, wantedOf(grant, rules), open, on);
}

/** An application waits for its decision, and for what the client was asked for; an extension is an application, too. */
function wantedOf(grant: StartUpGrant, rules: ApplicationHandlingRules): readonly WantedTask[] {
  const { state, receivedOn, asked, appliedExtension } = grant;
  if (state === 'RECEIVED' || state === 'IN_PREPARATION') return [decide(receivedOn, grant, rules)];
  if (asked !== null) {
    const { dueOn } = asked;
    const followUp = { ...about('FOLLOW_UP_APPLICATION', dueOn, grant), dueOn, unmovedDueOn: dueOn };
    return [decide(receivedOn, grant, rules), followUp];
  }
  return appliedExtension === null ? [] : [decide(appliedExtension.receivedOn, grant, rules)];
}

function decide(
  received: PlainDate,
  grant: StartUpGrant,
  { decideWithin }: ApplicationHandlingRules,
): WantedTask {
  const { unmoved, moved } = deadline(received, decideWithin);
  return { ...about('DECIDE_APPLICATION', received, grant), dueOn: moved, unmovedDueOn: unmoved };
}

function about(kind: (typeof APPLICATION_TASKS)[number], day: PlainDate, { id }: StartUpGrant) {
  return {
    kind,
    key: `${kind}:${id}:${day}`,
    subject: { kind: 'start-up-grant', id },
    isAim: kind === 'DECIDE_APPLICATION',
    rule: null,
  } as const;
}
