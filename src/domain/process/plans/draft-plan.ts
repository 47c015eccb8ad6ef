import { type Instant, localDateOf } from '../../shared/instant.ts';
import type { PlanActionId, PlanId } from '../../shared/ids.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved } from '../../shared/state-machine.ts';
import { type Act, firstBy, nextBy } from '../../handling/matter.ts';
import { canonicalText, type Digest } from './canonical-text.ts';
import type { PlanLaw } from './legal-basis.ts';
import { type Plan, PLAN_MACHINE, type PlanContent, type PlanText } from './plan.ts';
import {
  actionIdsOf,
  type ContentCode,
  contentOf,
  isComplete,
  type PlanDraft,
  type ServedClient,
} from './plan-content.ts';
import { type PlanType, planTypeCodes } from './plan-type.ts';

/** What making a text needs from outside: hashes and ids. */
export interface Writing {
  readonly digest: Digest;
  readonly nextActionId: () => PlanActionId;
}

export type DraftFailure = Failure<ContentCode | 'PLAN_CONTENT_MISSING'> | CommandNotAllowed;

/** Begins a plan of a client for whom an authority is responsible. It binds nobody yet. */
export function draftPlan(
  id: PlanId,
  type: PlanType,
  draft: PlanDraft,
  client: ServedClient,
  act: Act,
  law: PlanLaw,
  writing: Writing,
): Result<Plan, Failure<ContentCode>> {
  const madeOn = localDateOf(act.at);
  const content = contentOf(type, draft, client, new Set(), writing.nextActionId, madeOn, law);
  if (!content.ok) return content;
  return ok({
    id,
    clientId: client.clientId,
    state: PLAN_MACHINE.initial,
    ...firstBy(act),
    type,
    uraTypeCode: planTypeCodes(type, madeOn),
    madeOn,
    isLanguageAssumed: content.value.language !== client.language,
    proposal: textOf(type, content.value, writing.digest, null, null),
    agreed: null,
    followUp: [],
    replacedPlanId: null,
    ending: null,
  });
}

/**
 * Writes another text: of a draft (`change`), or of a plan that is in force (`revise`), whose agreed text binds until the
 * new one is approved. Approvals stay only when the text is the same to the letter.
 */
export function rewritePlan(
  plan: Plan,
  command: 'change' | 'revise',
  draft: PlanDraft,
  client: ServedClient,
  act: Act,
  law: PlanLaw,
  { digest, nextActionId }: Writing,
): Result<Plan, DraftFailure> {
  const state = moved(PLAN_MACHINE, plan.state, command);
  if (!state.ok) return state;
  const on = localDateOf(act.at);
  const content = contentOf(plan.type, draft, client, actionIdsOf(plan), nextActionId, on, law);
  if (!content.ok) return content;
  const complete = command === 'revise' ? isComplete(plan.type, content.value, on, law) : ok(null);
  if (!complete.ok) return complete;
  return ok({
    ...plan,
    ...nextBy(plan, act),
    state: state.value,
    isLanguageAssumed: content.value.language !== client.language,
    proposal: textOf(plan.type, content.value, digest, command === 'revise' ? act.at : null, plan.proposal),
  });
}

function textOf(
  type: PlanType,
  content: PlanContent,
  digest: Digest,
  askedAt: Instant | null,
  before: PlanText | null,
): PlanText {
  const contentHash = digest(canonicalText(type, content));
  const parties =
    before?.contentHash === contentHash
      ? before.parties
      : content.parties.map((party) => ({ ...party, approval: null }));
  return { content, contentHash, parties, askedAt };
}

/** Sends a draft to its parties. From then on it waits for them, and the authority stands by it. */
export function submitPlan(
  plan: Plan,
  act: Act,
  law: PlanLaw,
): Result<Plan, CommandNotAllowed | Failure<'PLAN_CONTENT_MISSING' | 'RULE_NOT_FOUND'>> {
  const state = moved(PLAN_MACHINE, plan.state, 'submit');
  if (!state.ok) return state;
  const proposal = proposalOf(plan);
  const complete = isComplete(plan.type, proposal.content, localDateOf(act.at), law);
  if (!complete.ok) return complete;
  const asked = { ...proposal, askedAt: act.at };
  return ok({ ...plan, ...nextBy(plan, act), state: state.value, proposal: asked });
}

/** The text that is being agreed on. @throws when there is none: the state would not have let anybody ask */
export function proposalOf({ id, proposal }: Plan): PlanText {
  if (proposal === null) throw new Error(`plan ${id} has no proposal`);
  return proposal;
}

/** The client does not agree: a draft ends; of a plan in force what was agreed goes on. Why is to be found out (R45). */
export function refusePlan(
  plan: Plan,
  words: string,
  act: Act,
): Result<Plan, CommandNotAllowed | Failure<'REASONS_MISSING'>> {
  const state = moved(PLAN_MACHINE, plan.state, 'refuse');
  if (!state.ok) return state;
  if (words.trim() === '') return fail('rule-violation', 'REASONS_MISSING');
  const isOver = state.value === 'REFUSED_BY_CLIENT';
  return ok({
    ...plan,
    ...nextBy(plan, act),
    state: state.value,
    proposal: isOver ? plan.proposal : null,
    ending: isOver ? ended(words, act.at) : plan.ending,
  });
}

export type PlanEnd = 'end' | 'lapse' | 'supersede';

/** Ends a plan: by decision, with the job search, or because another plan takes its place. */
export function endPlan(
  plan: Plan,
  how: PlanEnd,
  words: string,
  act: Act,
): Result<Plan, CommandNotAllowed | Failure<'REASONS_MISSING'>> {
  const state = moved(PLAN_MACHINE, plan.state, how);
  if (!state.ok) return state;
  if (how === 'end' && words.trim() === '') return fail('rule-violation', 'REASONS_MISSING');
  return ok({ ...plan, ...nextBy(plan, act), state: state.value, ending: ended(words, act.at) });
}

function ended(words: string, at: Instant): Plan['ending'] {
  return { on: localDateOf(at), words };
}
