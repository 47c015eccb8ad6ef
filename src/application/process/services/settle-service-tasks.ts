import type { ServiceFollowUpRules } from '../../../domain/legislation/services.ts';
import type { ServiceReferral } from '../../../domain/process/services/service-referral.ts';
import type { ServiceStep } from '../../../domain/process/services/service-step.ts';
import { SERVICE_TASKS, tasksAfter } from '../../../domain/process/services/service-tasks.ts';
import type { Instant } from '../../../domain/shared/instant.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';

/** Brings the tasks of a referral to what it demands after a step. */
export async function settleServiceTasks(
  tx: Transaction,
  referral: ServiceReferral,
  step: ServiceStep,
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
}
