import type { EmploymentPlanContent } from '../../legislation/plans.ts';
import type { ClientId, PlanActionId } from '../../shared/ids.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type PlanLaw, restsOn, ruleOfPlan } from './legal-basis.ts';
import type { LegalBasis, Plan, PlanContent, PlanPartner } from './plan.ts';
import type { PlanAction } from './plan-action.ts';
import type { PlanType } from './plan-type.ts';

/** What an official writes of a plan; the rest of its content follows from it, from the client, and from the law. */
export type PlanDraft = Omit<PlanContent, 'authority' | 'language' | 'actions' | 'legalBasis' | 'parties'> & {
  /** An act without an id is a new one. */
  readonly actions: readonly (Omit<PlanAction, 'actionId'> & { readonly actionId: PlanActionId | null })[];
  /** The provisions applied; null for those that have this type of plan on the day. */
  readonly legalBasis: readonly LegalBasis[] | null;
  /** Who agrees beside the client and the labour authority, each with the name of who acts for it. */
  readonly partners: readonly PlanPartner[];
};

/** For whom a plan is written, and who is responsible for the client. */
export interface ServedClient {
  readonly clientId: ClientId;
  readonly responsible: OrganisationId;
  /** Language in which the client is served. */
  readonly language: string;
}

export type ContentCode = 'RULE_NOT_FOUND' | 'LEGAL_BASIS_NOT_IN_FORCE' | 'PLAN_ACTION_NOT_FOUND';

/**
 * The content of a plan as it is written on a day: in the client's language, or in Finnish when that is neither Finnish nor
 * Swedish, or is not known (D11). Fails with `PLAN_ACTION_NOT_FOUND` for an act that names an id which
 * the plan has not, and with `LEGAL_BASIS_NOT_IN_FORCE`.
 */
export function contentOf(
  type: PlanType,
  { actions, legalBasis, partners, ...words }: PlanDraft,
  { responsible, language }: ServedClient,
  known: ReadonlySet<PlanActionId>,
  nextActionId: () => PlanActionId,
  on: PlainDate,
  law: PlanLaw,
): Result<PlanContent, Failure<ContentCode>> {
  const stray = actions.find(({ actionId }) => actionId !== null && !known.has(actionId));
  if (stray?.actionId) return fail('rule-violation', 'PLAN_ACTION_NOT_FOUND', { id: stray.actionId });
  const rule = ruleOfPlan(type, on, law);
  if (!rule.ok) return rule;
  const { act, section } = rule.value;
  const basis = legalBasis ?? [{ act, section }];
  const isInForce = restsOn(type, basis, on, law);
  if (!isInForce.ok) return isInForce;
  return ok({
    ...words,
    authority: responsible,
    language: language === 'sv' ? 'sv' : 'fi',
    actions: actions.map((action) => ({ ...action, actionId: action.actionId ?? nextActionId() })),
    legalBasis: basis,
    parties: [CLIENT, LABOUR_AUTHORITY, ...partners],
  });
}

const CLIENT: PlanPartner = { kind: 'CLIENT', name: null };
const LABOUR_AUTHORITY: PlanPartner = { kind: 'LABOUR_AUTHORITY', name: null };

/** Acts of a plan, of the text that binds and of the one that is proposed. */
export function actionIdsOf({
  agreed,
  proposal,
}: Pick<Plan, 'agreed' | 'proposal'>): ReadonlySet<PlanActionId> {
  const texts = [agreed, proposal].filter((text) => text !== null);
  return new Set(texts.flatMap(({ content }) => content.actions.map(({ actionId }) => actionId)));
}

/** Parts of a plan that must not be empty. */
export type PlanPart =
  | 'GOALS'
  | 'ACTIONS'
  | 'MAPPING'
  | 'JOB_SEARCH_OBLIGATION'
  | 'FOLLOW_UP'
  | 'REPORTING_DEADLINE';

/**
 * Whether the content has what the law of a day asks for: goals and acts always; of an employment plan the mapping part
 * until the Nordic model, and from then on the job-search obligation, the follow-up and the reporting deadline. Fails
 * with `PLAN_CONTENT_MISSING` and the parts.
 */
export function isComplete(
  type: PlanType,
  content: PlanContent,
  on: PlainDate,
  law: PlanLaw,
): Result<null, Failure<'PLAN_CONTENT_MISSING' | 'RULE_NOT_FOUND'>> {
  const found = law.employmentPlan.at(on);
  if (!found.ok) return found;
  const { rules, reference } = found.value;
  const isOwn = type === 'EMPLOYMENT';
  const asks = (part: EmploymentPlanContent): boolean => isOwn && rules.content?.includes(part) === true;
  const needed: Readonly<Record<PlanPart, boolean>> = {
    GOALS: true,
    ACTIONS: true,
    MAPPING: isOwn && rules.parts?.includes('MAPPING') === true,
    JOB_SEARCH_OBLIGATION: asks('JOB_SEARCH_OBLIGATION'),
    FOLLOW_UP: asks('FOLLOW_UP_AND_REPORTING_DEADLINE'),
    REPORTING_DEADLINE: asks('FOLLOW_UP_AND_REPORTING_DEADLINE'),
  };
  const missing = (Object.keys(needed) as PlanPart[]).filter((part) => needed[part] && !has(content, part));
  return missing.length === 0
    ? ok(null)
    : fail('rule-violation', 'PLAN_CONTENT_MISSING', { planParts: missing }, reference);
}

function has(content: PlanContent, part: PlanPart): boolean {
  switch (part) {
    case 'GOALS':
      return isWritten(content.goals);
    case 'ACTIONS':
      return content.actions.length > 0;
    case 'MAPPING':
      return isWritten(content.mapping);
    case 'JOB_SEARCH_OBLIGATION':
      return isWritten(content.jobSearchObligation);
    case 'FOLLOW_UP':
      return isWritten(content.followUp);
    case 'REPORTING_DEADLINE':
      return content.reportingDeadline !== null;
  }
}

function isWritten(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}
