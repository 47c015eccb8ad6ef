import { localDateOf } from '../../shared/instant.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved } from '../../shared/state-machine.ts';
import { type Act, nextBy } from '../../handling/matter.ts';
import type { Entitlements } from '../entitlement/entitlements.port.ts';
import { mayBeMade, type PlanFacts, type PlanRefusalCode } from '../entitlement/may-be-made.ts';
import { endPlan, proposalOf } from './draft-plan.ts';
import { type PlanLaw, restsOn, ruleOfPlan } from './legal-basis.ts';
import {
  type AgreedText,
  type Approval,
  isInForce,
  type Plan,
  PLAN_MACHINE,
  type PlanPartyKind,
  type PlanText,
} from './plan.ts';
import type { ActionFollowUp } from './plan-action.ts';
import { isComplete } from './plan-content.ts';
import { revisionDay } from './revision-day.ts';

/** What somebody approves, and how. */
export type GivenApproval = Pick<Approval, 'contentHash' | 'method' | 'record'> & {
  readonly party: PlanPartyKind;
};

/** What an approval depends on. */
export interface ApprovalSituation {
  readonly responsible: OrganisationId;
  /** Every plan of the client, this one among them. */
  readonly plans: readonly Plan[];
  /** Whether the service needs are assessed, or a supplementary discussion came before the initial interview (R35). */
  readonly mayPrecedeAssessment: boolean;
  /** On what the plans depend that replace the employment plan (R46–R48). */
  readonly entitlements: Entitlements;
}

export type ApprovalCode =
  | 'RULE_NOT_FOUND'
  | 'PLAN_TEXT_CHANGED'
  | 'PARTY_NOT_IN_PLAN'
  | 'ALREADY_APPROVED'
  | 'APPROVAL_METHOD_NOT_IN_LAW'
  | 'APPROVAL_RECORD_MISSING'
  | 'CLIENT_APPROVAL_MISSING'
  | EntryCode;

export type EntryCode =
  | PlanRefusalCode
  | 'RULE_NOT_FOUND'
  | 'PARTY_APPROVAL_MISSING'
  | 'ASSESSMENT_INCOMPLETE'
  | 'LEGAL_BASIS_NOT_IN_FORCE'
  | 'PLAN_CONTENT_MISSING'
  | 'PLAN_IN_FORCE';

/** What an approval leads to: the plan, and the one whose place it takes. */
export interface Approved {
  readonly plan: Plan;
  readonly superseded: Plan | null;
}

/**
 * A party approves the text that is proposed. The labour authority comes last, and with it the plan comes into force. When
 * responsibility has moved meanwhile, the authority that proposed the text cannot come back to it: the approval of the
 * last other party puts the plan in force as that authority's (E45).
 */
export function approvePlan(
  plan: Plan,
  given: GivenApproval,
  situation: ApprovalSituation,
  act: Act,
  law: PlanLaw,
): Result<Approved, Failure<ApprovalCode> | CommandNotAllowed> {
  const state = moved(PLAN_MACHINE, plan.state, 'approve');
  if (!state.ok) return state;
  const attached = attach(proposalOf(plan), given, act, law);
  if (!attached.ok) return attached;
  const waiting = attached.value.parties.filter(({ approval }) => approval === null).map(({ kind }) => kind);
  const isDecision = given.party === 'LABOUR_AUTHORITY';
  if (isDecision && waiting.includes('CLIENT')) {
    const rule = law.employmentPlan.at(localDateOf(act.at));
    return fail(
      'rule-violation',
      'CLIENT_APPROVAL_MISSING',
      undefined,
      rule.ok ? rule.value.reference : undefined,
    );
  }
  if (isDecision && waiting.length > 0) {
    return fail('rule-violation', 'PARTY_APPROVAL_MISSING', { planParties: waiting });
  }
  const hasMoved = attached.value.content.authority !== situation.responsible;
  const approved = { ...plan, ...nextBy(plan, act), state: state.value, proposal: attached.value };
  const isLast = isDecision || (hasMoved && waiting.every((kind) => kind === 'LABOUR_AUTHORITY'));
  return isLast
    ? putInForce(approved, attached.value, situation, act, law)
    : ok({ plan: approved, superseded: null });
}

function attach(
  text: PlanText,
  { party, contentHash, method, record }: GivenApproval,
  { by, at }: Act,
  law: PlanLaw,
): Result<PlanText, Failure<ApprovalCode>> {
  if (contentHash !== text.contentHash) {
    return fail('conflict', 'PLAN_TEXT_CHANGED', { given: contentHash, now: text.contentHash });
  }
  const asked = text.parties.find(({ kind }) => kind === party);
  if (asked === undefined) {
    return fail('rule-violation', 'PARTY_NOT_IN_PLAN', { planParties: text.parties.map(({ kind }) => kind) });
  }
  if (asked.approval !== null) return fail('conflict', 'ALREADY_APPROVED', { at: asked.approval.approvedAt });
  const day = localDateOf(at);
  const found = law.employmentPlan.at(day);
  if (!found.ok) return found;
  const { rules, reference } = found.value;
  if (!rules.approval.includes(method)) {
    return fail(
      'rule-violation',
      'APPROVAL_METHOD_NOT_IN_LAW',
      { date: day, approvalMethods: rules.approval },
      reference,
    );
  }
  if (method === 'OTHER_IF_RECORDED' && (record ?? '').trim() === '') {
    return fail('rule-violation', 'APPROVAL_RECORD_MISSING', undefined, reference);
  }
  const approval = { contentHash, method, record, approvedAt: at, recordedBy: by.subject };
  return ok({
    ...text,
    parties: text.parties.map((one) => (one === asked ? { ...one, approval } : one)),
  });
}

function putInForce(
  plan: Plan,
  text: PlanText,
  { plans, mayPrecedeAssessment, entitlements }: ApprovalSituation,
  act: Act,
  law: PlanLaw,
): Result<Approved, Failure<EntryCode> | CommandNotAllowed> {
  const day = localDateOf(act.at);
  const state = moved(PLAN_MACHINE, plan.state, 'put-in-force');
  if (!state.ok) return state;
  const rule = ruleOfPlan(plan.type, day, law);
  if (!rule.ok) return rule;
  if (!mayPrecedeAssessment) return fail('rule-violation', 'ASSESSMENT_INCOMPLETE', undefined, rule.value);
  const rests = restsOn(plan.type, text.content.legalBasis, day, law);
  if (!rests.ok) return rests;
  const complete = isComplete(plan.type, text.content, day, law);
  if (!complete.ok) return complete;
  const signed = isSigned(plan, text, day, law);
  if (!signed.ok) return signed;
  const allowed = mayBeMade(plan.type, planFacts(text.content.until, plans, entitlements, day), law, day);
  if (!allowed.ok) return allowed;
  const before = placeFor(plan, plans);
  if (!before.ok) return before;
  const superseded = before.value === null ? null : endPlan(before.value, 'supersede', '', act);
  if (superseded?.ok === false)
    throw new Error(`plan ${before.value?.id} is in force and cannot be superseded`);
  const reviseBy = revisionDay(plan.type, day, text.content.authority, law);
  if (!reviseBy.ok) return reviseBy;
  const agreed: AgreedText = { ...text, inForceFrom: day, reviseBy: reviseBy.value };
  return ok({
    plan: {
      ...plan,
      state: state.value,
      proposal: null,
      agreed,
      followUp: followedFrom(plan.followUp, agreed),
      replacedPlanId: before.value?.id ?? plan.replacedPlanId,
    },
    superseded: superseded?.value ?? null,
  });
}

/** An activation plan needs social welfare: the municipality's, and from 2023 that of the wellbeing services county. */
function isSigned(
  { type }: Plan,
  { parties }: PlanText,
  on: PlainDate,
  { activationPlan }: PlanLaw,
): Result<null, Failure<'PARTY_APPROVAL_MISSING' | 'RULE_NOT_FOUND'>> {
  if (type !== 'ACTIVATION') return ok(null);
  const law = activationPlan.at(on);
  if (!law.ok) return law;
  const { rules, reference } = law.value;
  const missing = rules.signatories.filter((kind) => !parties.some((party) => party.kind === kind));
  return missing.length === 0
    ? ok(null)
    : fail('rule-violation', 'PARTY_APPROVAL_MISSING', { planParties: missing }, reference);
}

/** What decides whether a plan, or a new text of it, may be made on a day, until its last day. */
export function planFacts(
  planLastDay: PlainDate | null,
  plans: readonly Plan[],
  entitlements: Entitlements,
  day: PlainDate,
): PlanFacts {
  const hasEmploymentPlan = plans.some(({ type, agreed }) => type === 'EMPLOYMENT' && agreed !== null);
  return { entitlements, hasEmploymentPlan, planFrom: day, planLastDay };
}

/**
 * The plan whose place one takes that comes into force; null when there is none. A plan that replaces the employment plan
 * takes its place; any other in force is in the way.
 */
export function placeFor(
  { id, type }: Pick<Plan, 'id' | 'type'>,
  plans: readonly Plan[],
): Result<Plan | null, Failure<'PLAN_IN_FORCE'>> {
  const before = plans.find((plan) => plan.id !== id && isInForce(plan)) ?? null;
  return before !== null && (before.type !== 'EMPLOYMENT' || type === 'EMPLOYMENT')
    ? fail('conflict', 'PLAN_IN_FORCE', { id: before.id, planType: before.type })
    : ok(before);
}

/** Acts that stay keep what has become of them; open ones that were taken out are cancelled. */
function followedFrom(before: readonly ActionFollowUp[], { content }: AgreedText): readonly ActionFollowUp[] {
  const agreed = content.actions.map(({ actionId }) => actionId);
  const kept = before.map(
    (one): ActionFollowUp =>
      one.state === 'OPEN' && !agreed.includes(one.actionId) ? { ...one, state: 'CANCELLED' } : one,
  );
  const begun = agreed
    .filter((actionId) => !before.some((one) => one.actionId === actionId))
    .map((actionId): ActionFollowUp => ({ actionId, state: 'OPEN', clientReport: null, checkedBy: null }));
  return [...kept, ...begun];
}
