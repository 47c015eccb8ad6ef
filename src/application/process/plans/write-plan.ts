import { placeFor, planFacts } from '../../../domain/process/plans/approve-plan.ts';
import { mayBeMade, type PlanRefusalCode } from '../../../domain/process/entitlement/may-be-made.ts';
import {
  type DraftFailure,
  draftPlan,
  endPlan,
  refusePlan,
  rewritePlan,
  submitPlan,
} from '../../../domain/process/plans/draft-plan.ts';
import type { ContentCode, PlanDraft } from '../../../domain/process/plans/plan-content.ts';
import { isInForce } from '../../../domain/process/plans/plan.ts';
import type { PlanType } from '../../../domain/process/plans/plan-type.ts';
import type { ClientId, PlanActionId, PlanId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { covers } from '../../../domain/shared/period.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { CommandNotAllowed } from '../../../domain/shared/state-machine.ts';
import { command, type Command } from '../../shared/command.ts';
import {
  actOf,
  type ChangedMatter,
  type HandlingFailure,
  lockHandled,
  type MatterChange,
} from '../../shared/handling-client.ts';
import { done, type PlanDependencies, planCommand, type PlanWork, served } from './keep-plan.ts';
import { askedMessage, refusedMessage, registerMessage } from './plan-messages.ts';

export interface MakePlanInput {
  readonly clientId: ClientId;
  readonly type: PlanType;
  readonly draft: PlanDraft;
}

export type MakePlanFailure = HandlingFailure | Failure<ContentCode | PlanRefusalCode | 'PLAN_IN_FORCE'>;

/** Begins a plan: a draft, of which there may be one beside the plan that it could take the place of. */
export function makePlan(
  dependencies: PlanDependencies,
): Command<MakePlanInput, ChangedMatter, MakePlanFailure> {
  const { legislation, ids, unitOfWork, clock } = dependencies;
  return command<MakePlanInput, ChangedMatter, MakePlanFailure>({
    name: 'make-plan',
    permission: 'plan.write',
    task: 'PLANS',
    objectType: 'client',
    objectId: ({ clientId }) => clientId,
    async handle({ clientId, type, draft }, tx, { actor }, now) {
      const known = await lockHandled(tx, clientId, actor, now);
      if (!known.ok) return known;
      const law = await legislation.inForce();
      const id = ids.next() as PlanId;
      const plans = await tx.process.plans.ofClient(clientId);
      const place = placeFor({ id, type }, plans);
      if (!place.ok) return place;
      const entitlements = await tx.process.entitlements.of(clientId);
      const today = localDateOf(now);
      const allowed = mayBeMade(type, planFacts(draft.until, plans, entitlements, today), law, today);
      if (!allowed.ok) return allowed;
      const act = actOf(actor, now);
      const made = draftPlan(id, type, draft, served(known.value), act, law, writing(dependencies));
      if (!made.ok) return made;
      await tx.process.plans.add(made.value);
      return done({ plan: made.value }, { tx, act, law, known: served(known.value) });
    },
  })({ unitOfWork, clock });
}

function writing({ digest, ids }: PlanDependencies) {
  return { digest, nextActionId: () => ids.next() as PlanActionId };
}

export type WriteInput = MatterChange<PlanId> & { readonly draft: PlanDraft };

/** Writes a draft anew; approvals of another text fall away with it. */
export const changePlan = planCommand<WriteInput, DraftFailure>(
  'change-plan',
  async (plan, { draft }, { known, act, law, dependencies }) => {
    const changed = rewritePlan(plan, 'change', draft, known, act, law, writing(dependencies));
    return changed.ok ? ok({ plan: changed.value }) : changed;
  },
);

/** Proposes another text for a plan in force; what is agreed binds until the new text is approved. */
export const revisePlan = planCommand<WriteInput, DraftFailure>(
  'revise-plan',
  async (plan, { draft }, { known, act, law, dependencies, actor }) => {
    const revised = rewritePlan(plan, 'revise', draft, known, act, law, writing(dependencies));
    return revised.ok
      ? ok({ plan: revised.value, messages: [askedMessage(revised.value, actor.organisation)] })
      : revised;
  },
);

/** Sends a draft to those who are to approve it. */
export const askForApprovals = planCommand<
  MatterChange<PlanId>,
  CommandNotAllowed | Failure<'PLAN_CONTENT_MISSING' | 'RULE_NOT_FOUND'>
>('ask-for-plan-approvals', async (plan, _input, { act, law, actor }) => {
  const asked = submitPlan(plan, act, law);
  return asked.ok
    ? ok({ plan: asked.value, messages: [askedMessage(asked.value, actor.organisation)] })
    : asked;
});

export type EndingInput = MatterChange<PlanId> & { readonly words: string };

/** The client does not agree on the text that is proposed; the authority finds out why. */
export const recordPlanRefusal = planCommand<EndingInput, CommandNotAllowed | Failure<'REASONS_MISSING'>>(
  'record-plan-refusal',
  async (plan, { words }, work) => {
    const refused = refusePlan(plan, words, work.act);
    if (!refused.ok) return refused;
    const { organisation } = work.actor;
    return ok({
      plan: refused.value,
      messages: [refusedMessage(refused.value, work.known.responsible, organisation)],
    });
  },
);

export type EndPlanInput = EndingInput & { readonly how: 'end' | 'lapse' };

/** Ends a plan by decision, or because the job search has ended: while one is valid that is refused. */
export const closePlan = planCommand<
  EndPlanInput,
  CommandNotAllowed | Failure<'REASONS_MISSING' | 'JOB_SEARCH_VALID'>
>('end-plan', async (plan, { how, words }, work) => {
  if (how === 'lapse' && hasJobSearch(work)) return fail('conflict', 'JOB_SEARCH_VALID');
  const ended = endPlan(plan, how, words, work.act);
  if (!ended.ok) return ended;
  const messages = isInForce(plan) ? [registerMessage(ended.value, work.actor.organisation)] : [];
  return ok({ plan: ended.value, messages });
});

function hasJobSearch({ known, act }: PlanWork): boolean {
  return known.jobSearches.some((search) => covers(search, localDateOf(act.at)));
}
