import type { PlanId } from '../../shared/ids.ts';
import { addDays, type PlainDate } from '../../shared/plain-date.ts';
import { ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved } from '../../shared/state-machine.ts';
import { type Act, nextBy } from '../../handling/matter.ts';
import { ACTIVATION_TRIGGER, type ActivationTrigger } from './activation-trigger.ts';
import { INTEGRATION_RIGHT, type IntegrationRight } from './integration-right.ts';
import { MULTI_SECTOR_CASE, type MultiSectorCase } from './multi-sector-case.ts';
import { cutAt } from './plan-time.ts';

/** A plan, or a new text of one, that has come into force. */
export interface NotedPlan {
  readonly id: PlanId;
  readonly from: PlainDate;
  /** Of an integration plan always; null of one without an end. */
  readonly lastDay: PlainDate | null;
}

/** Notes on a right that an integration plan has come into force: its days count towards the total. */
export function notePlanTime(
  right: IntegrationRight,
  { from, lastDay }: { readonly from: PlainDate; readonly lastDay: PlainDate },
  act: Act,
): Result<IntegrationRight, CommandNotAllowed> {
  const state = moved(INTEGRATION_RIGHT, right.state, 'make-plan');
  if (!state.ok) return state;
  const planTimes = [...cutAt(right.planTimes, from), { from, until: addDays(lastDay, 1) }];
  return ok({ ...right, ...nextBy(right, act), state: state.value, planTimes });
}

/** Notes on a case that its plan has come into force. */
export function notePlanOfCase(
  open: MultiSectorCase,
  planId: PlanId,
  act: Act,
): Result<MultiSectorCase, CommandNotAllowed> {
  const state = moved(MULTI_SECTOR_CASE, open.state, 'make-plan');
  return state.ok ? ok({ ...open, ...nextBy(open, act), state: state.value, planId }) : state;
}

/** Notes on a trigger that the activation plan has come into force. */
export function notePlanOfTrigger(
  trigger: ActivationTrigger,
  planId: PlanId,
  act: Act,
): Result<ActivationTrigger, CommandNotAllowed> {
  const state = moved(ACTIVATION_TRIGGER, trigger.state, 'make-plan');
  return state.ok ? ok({ ...trigger, ...nextBy(trigger, act), state: state.value, planId }) : state;
}
