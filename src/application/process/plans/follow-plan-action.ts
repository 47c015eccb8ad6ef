import {
  checkAction,
  type Finding,
  followedActions,
  type FollowFailure,
  reportAction,
} from '../../../domain/process/plans/follow-actions.ts';
import type { PlanActionId, PlanId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { earlier } from '../../../domain/shared/plain-date.ts';
import { ok } from '../../../domain/shared/result.ts';
import type { MatterChange } from '../../shared/handling-client.ts';
import { settleFactFinding } from '../../statements/published.ts';
import { planCommand } from './keep-plan.ts';
import { registerMessage } from './plan-messages.ts';

type OfAction = MatterChange<PlanId> & { readonly actionId: PlanActionId };

export type ReportInput = OfAction & { readonly done: boolean; readonly text: string };

/** Records what the client tells of an act; late ones too (R49). */
export const reportPlanAction = planCommand<ReportInput, FollowFailure>(
  'report-plan-action',
  async (plan, { actionId, done, text }, { act }) => {
    const reported = reportAction(plan, actionId, { done, text }, act);
    if (!reported.ok) return reported;
    return ok({
      plan: reported.value,
      fulfils: ({ kind, key }) => kind === 'REPORT_ACTION' && key.endsWith(`:${actionId}`),
    });
  },
);

export type CheckInput = OfAction & { readonly finding: Finding };

/** Records how the authority finds an act to have gone; the register hears of it. Why one was not done is to be found out. */
export const checkPlanAction = planCommand<CheckInput, FollowFailure>(
  'check-plan-action',
  async (plan, { actionId, finding }, { tx, act, actor, law }) => {
    const checked = checkAction(plan, actionId, finding, act);
    if (!checked.ok) return checked;
    const due = followedActions(plan).find(({ action }) => action.actionId === actionId)?.action.due;
    const today = localDateOf(act.at);
    const about = { kind: 'plan-action', id: actionId };
    const event = { kind: 'PLAN_NOT_CARRIED_OUT', on: earlier(due ?? today, today), about } as const;
    const subject = { kind: 'plan', id: plan.id };
    const hasHappened = finding === 'NOT_DONE';
    const told = { clientId: plan.clientId, event, subject, foundOn: today, hasHappened };
    await settleFactFinding(tx, told, law, act.at);
    return ok({
      plan: checked.value,
      fulfils: ({ kind, key }) => kind === 'CHECK_ACTION' && key.endsWith(`:${actionId}`),
      messages: [registerMessage(checked.value, actor.organisation)],
    });
  },
);
