import {
  type ApprovalCode,
  approvePlan,
  type GivenApproval,
} from '../../../domain/process/plans/approve-plan.ts';
import { mayBeApproved } from '../../../domain/process/plans/first-plan.ts';
import type { Plan } from '../../../domain/process/plans/plan.ts';
import type { PlanId } from '../../../domain/shared/ids.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import type { CommandNotAllowed } from '../../../domain/shared/state-machine.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';
import type { MatterChange } from '../../shared/handling-client.ts';
import { planCommand, type PlanWork } from './keep-plan.ts';
import { acrossMoveMessages, registerMessage } from './plan-messages.ts';

export type ApproveInput = MatterChange<PlanId> & GivenApproval;

/** Records that a party approves the text; with the last approval the plan comes into force (R45, E45). */
export const recordPlanApproval = planCommand<ApproveInput, Failure<ApprovalCode> | CommandNotAllowed>(
  'record-plan-approval',
  async (before, input, work) => {
    const { tx, known, act, law } = work;
    const approved = approvePlan(
      before,
      input,
      {
        responsible: known.responsible,
        plans: await tx.process.plans.ofClient(before.clientId),
        mayPrecedeAssessment: mayBeApproved(
          await tx.process.assessments.ofClient(before.clientId),
          await tx.process.meetings.ofClient(before.clientId),
          known.jobSearches,
          act.at,
          law,
        ),
        entitlements: await tx.process.entitlements.of(before.clientId),
      },
      act,
      law,
    );
    if (!approved.ok) return approved;
    const { plan, superseded } = approved.value;
    const isInForceNow = plan.proposal === null;
    return ok({
      plan,
      superseded,
      hasEntered: isInForceNow,
      fulfils: ({ kind, key, subject }) =>
        isOfParty(key, input.party) && subject?.id === plan.id
          ? true
          : isInForceNow && (kind === 'MAKE_PLAN' || (kind === 'REVISE_PLAN' && subject?.id === plan.id)),
      messages: isInForceNow ? messagesOf(before, plan, superseded, work) : [],
    });
  },
);

function isOfParty(key: string, party: string): boolean {
  return /^(APPROVE|SIGN)_PLAN:/.test(key) && key.endsWith(`:${party}`);
}

function messagesOf(
  before: Plan,
  plan: Plan,
  superseded: Plan | null,
  { known, actor }: PlanWork,
): readonly OutgoingMessage[] {
  const sender = actor.organisation;
  const authorities = [before.agreed, superseded?.agreed, plan.agreed]
    .map((text) => text?.content.authority)
    .filter((authority) => authority !== undefined);
  const across = [...authorities, known.responsible].some((authority) => authority !== known.responsible);
  return [
    ...(superseded === null ? [] : [registerMessage(superseded, sender)]),
    registerMessage(plan, sender),
    ...(across ? acrossMoveMessages(plan, [...authorities, known.responsible], sender) : []),
  ];
}
