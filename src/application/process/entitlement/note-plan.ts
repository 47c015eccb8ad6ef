import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import { integrationRightOn } from '../../../domain/process/entitlement/integration-right.ts';
import { openCaseOf } from '../../../domain/process/entitlement/multi-sector-case.ts';
import {
  type NotedPlan,
  notePlanOfCase,
  notePlanOfTrigger,
  notePlanTime,
} from '../../../domain/process/entitlement/plan-noted.ts';
import type { Act } from '../../../domain/handling/matter.ts';
import type { PlanType } from '../../../domain/process/plans/plan-type.ts';
import type { ProcessCase } from '../../../domain/handling/process-case.ts';
import { ok, type Result } from '../../../domain/shared/result.ts';
import type { CommandNotAllowed } from '../../../domain/shared/state-machine.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { settleEntitlements } from './settle-entitlements.ts';

const MADE = {
  EMPLOYMENT: [],
  INTEGRATION: ['MAKE_INTEGRATION_PLAN'],
  ACTIVATION: ['MAKE_ACTIVATION_PLAN'],
  MULTISECTOR: ['MAKE_MULTI_SECTOR_PLAN'],
} as const;

/**
 * Notes that a plan of a locked client, or a new text of it, has come into force: the right, case or trigger that it
 * rests on knows of it, and its task is done. Whether it may be made has been asked before.
 */
export async function notePlanInForce(
  tx: Transaction,
  known: ProcessCase,
  type: PlanType,
  plan: NotedPlan,
  act: Act,
  law: StatuteBook,
): Promise<Result<null, CommandNotAllowed>> {
  const { entitlements } = tx.process;
  const { integrationRights, multiSectorCases, activationTriggers } = await entitlements.of(known.clientId);
  if (type === 'INTEGRATION') {
    const right = integrationRightOn(integrationRights, plan.from);
    const { from, lastDay } = plan;
    const noted = right === null || lastDay === null ? null : notePlanTime(right, { from, lastDay }, act);
    if (noted?.ok === false) return noted;
    if (noted !== null) await entitlements.integrationRights.save(noted.value);
  } else if (type === 'MULTISECTOR') {
    const open = openCaseOf(multiSectorCases);
    const noted = open === null ? null : notePlanOfCase(open, plan.id, act);
    if (noted?.ok === false) return noted;
    if (noted !== null) await entitlements.multiSectorCases.save(noted.value);
  } else if (type === 'ACTIVATION') {
    const trigger = activationTriggers.at(-1);
    if (trigger?.state === 'MET') {
      const noted = notePlanOfTrigger(trigger, plan.id, act);
      if (!noted.ok) return noted;
      await entitlements.activationTriggers.save(noted.value);
    }
  }
  await settleEntitlements(tx, known, law, act.at, MADE[type]);
  return ok(null);
}
