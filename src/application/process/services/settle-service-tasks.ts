import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { ServiceFollowUpRules } from '../../../domain/legislation/services.ts';
import type { ServiceReferral } from '../../../domain/process/services/service-referral.ts';
import type { ServiceStep } from '../../../domain/process/services/service-step.ts';
import { SERVICE_TASKS, tasksAfter } from '../../../domain/process/services/service-tasks.ts';
import type { EventKind } from '../../../domain/statements/event.ts';
import type { Instant } from '../../../domain/shared/instant.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { settleFactFinding } from '../../statements/published.ts';

/** Brings the tasks of a referral to what it demands after a step; what the client refused or broke off is to be found out. */
export async function settleServiceTasks(
  tx: Transaction,
  referral: ServiceReferral,
  step: ServiceStep,
  law: StatuteBook,
  rules: ServiceFollowUpRules,
  now: Instant,
): Promise<void> {
  // Days of Kela’s handling change nothing of what is to be done.
  if (step.step === 'record-kela') return;
  const { tasks } = tx.process;
  const open = await tasks.openOf(referral.clientId, SERVICE_TASKS);
  const { ended, changes } = tasksAfter(referral, step.step, step.on, open, rules);
  for (const { task, end } of ended) await tasks.end(task, end, now);
  await tasks.settle(referral.clientId, changes, now);
  const event = EVENTS[step.step];
  if (event === undefined || !referral.statementNeeded) return;
  const about = { kind: 'service-referral', id: referral.id };
  const told = {
    clientId: referral.clientId,
    event: { kind: event, on: step.on, about },
    subject: about,
    foundOn: step.on,
    hasHappened: true,
  };
  await settleFactFinding(tx, told, law, now);
}

/** Steps after which the client is asked why. */
const EVENTS: Readonly<Partial<Record<ServiceStep['step'], EventKind>>> = {
  refuse: 'SERVICE_REFUSED',
  interrupt: 'SERVICE_INTERRUPTED',
};
