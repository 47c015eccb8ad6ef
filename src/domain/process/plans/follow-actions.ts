import type { PlanActionId } from '../../shared/ids.ts';
import { localDateOf } from '../../shared/instant.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved } from '../../shared/state-machine.ts';
import { type Act, nextBy } from '../../handling/matter.ts';
import { type Plan, PLAN_MACHINE } from './plan.ts';
import { type ActionFollowUp, type ActionState, type PlanAction, reportBy } from './plan-action.ts';

/** An act of a plan as it is agreed, with what has become of it. */
export interface FollowedAction {
  readonly action: PlanAction;
  readonly followUp: ActionFollowUp;
}

/** The acts of the text that binds. */
export function followedActions({
  agreed,
  followUp,
}: Pick<Plan, 'agreed' | 'followUp'>): readonly FollowedAction[] {
  return (agreed?.content.actions ?? []).flatMap((action) => {
    const followed = followUp.find(({ actionId }) => actionId === action.actionId);
    return followed === undefined ? [] : [{ action, followUp: followed }];
  });
}

export type FollowFailure = CommandNotAllowed | Failure<'PLAN_ACTION_NOT_FOUND'>;

/**
 * The client reports on an act. A report after the deadline is kept and marked as late (R49); a later one takes the place
 * of one before, which stays in the version before.
 */
export function reportAction(
  plan: Plan,
  actionId: PlanActionId,
  { done, text }: { readonly done: boolean; readonly text: string },
  act: Act,
): Result<Plan, FollowFailure> {
  return follow(plan, 'report', actionId, act, ({ action, followUp }) => {
    const isLate = localDateOf(act.at) > reportBy(action, plan.agreed?.content.reportingDeadline ?? null);
    const state: ActionState = done ? (isLate ? 'DONE_LATE' : 'DONE') : 'NOT_DONE';
    return { ...followUp, state, clientReport: { at: act.at, done, text, isLate } };
  });
}

/** How an official finds an act to have gone. */
export type Finding = Exclude<ActionState, 'OPEN'>;

/** The authority looks at an act, and says what has become of it. */
export function checkAction(
  plan: Plan,
  actionId: PlanActionId,
  finding: Finding,
  act: Act,
): Result<Plan, FollowFailure> {
  return follow(plan, 'check', actionId, act, ({ followUp }) => ({
    ...followUp,
    state: finding,
    checkedBy: { ...act.by, at: act.at },
  }));
}

function follow(
  plan: Plan,
  command: 'report' | 'check',
  actionId: PlanActionId,
  act: Act,
  change: (one: FollowedAction) => ActionFollowUp,
): Result<Plan, FollowFailure> {
  const state = moved(PLAN_MACHINE, plan.state, command);
  if (!state.ok) return state;
  const found = followedActions(plan).find(({ action }) => action.actionId === actionId);
  if (found === undefined) return fail('rule-violation', 'PLAN_ACTION_NOT_FOUND', { id: actionId });
  const next = change(found);
  return ok({
    ...plan,
    ...nextBy(plan, act),
    state: state.value,
    followUp: plan.followUp.map((one) => (one === found.followUp ? next : one)),
  });
}
