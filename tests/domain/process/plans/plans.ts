import { hash } from 'node:crypto';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import {
  type ApprovalSituation,
  approvePlan,
  type GivenApproval,
} from '../../../../src/domain/process/plans/approve-plan.ts';
import { draftPlan, rewritePlan, submitPlan } from '../../../../src/domain/process/plans/draft-plan.ts';
import type { Plan } from '../../../../src/domain/process/plans/plan.ts';
import type { PlanDraft } from '../../../../src/domain/process/plans/plan-content.ts';
import type { PlanType } from '../../../../src/domain/process/plans/plan-type.ts';
import type { ClientId, PlanActionId, PlanId } from '../../../../src/domain/shared/ids.ts';
import { instantAt } from '../../../../src/domain/shared/instant.ts';
import { organisation } from '../../../../src/domain/shared/organisation.ts';
import type { PlainDate } from '../../../../src/domain/shared/plain-date.ts';
import type { Result } from '../../../../src/domain/shared/result.ts';

export const OWN = organisation('municipality', '109');
export const OTHER = organisation('municipality', '837');
export const law = lawInForce;

export const digest = (text: string): string => hash('sha256', text);
let made = 0;
export const writing = { digest, nextActionId: () => `act-${(made += 1)}` as PlanActionId };

export const action = (text: string, due = '2022-08-31'): PlanDraft['actions'][number] => ({
  actionId: null,
  kind: 'TRAINING',
  text,
  due: due as PlainDate,
  serviceRef: null,
  obstacleId: null,
  obligation: false,
});

/** A plan that has what every law of its time asks for. */
export const DRAFT: PlanDraft = {
  goals: 'Työ varastolla',
  mapping: 'Kokemusta',
  jobSearchObligation: 'Neljä mahdollisuutta',
  actions: [action('Trukkikortti')],
  followUp: 'Keskustelussa',
  reportingDeadline: '2022-08-31' as PlainDate,
  extraEvidence: null,
  until: null,
  legalBasis: null,
  partners: [],
};

/** Noon in Finland on a day, in the hand of an official. */
export const actOn = (day: string, hour = 12) => ({
  by: { subject: 'aino', organisation: OWN },
  at: instantAt(day as PlainDate, hour),
});

export const NOTHING = {
  integrationRights: [],
  multiSectorCases: [],
  activationTriggers: [],
  supportDays: [],
};

export const served = (responsible = OWN, language = 'fi') => ({
  clientId: 'client' as ClientId,
  responsible,
  language,
});

export function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

export function code(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.failure.code;
}

interface Given {
  readonly id?: string;
  readonly type?: PlanType;
  readonly draft?: PlanDraft;
  readonly client?: ReturnType<typeof served>;
}

export const draftOn = (
  day: string,
  { id = 'plan', type = 'EMPLOYMENT', draft = DRAFT, client = served() }: Given = {},
): Plan => got(draftPlan(id as PlanId, type, draft, client, actOn(day), law, writing));

export const submittedOn = (day: string, given: Given = {}): Plan =>
  got(submitPlan(draftOn(day, given), actOn(day), law));

export const approve = (
  plan: Plan,
  party: GivenApproval['party'],
  day: string,
  situation: Partial<ApprovalSituation> = {},
  given: Partial<GivenApproval> = {},
) =>
  approvePlan(
    plan,
    { party, contentHash: plan.proposal?.contentHash ?? '', method: 'ELECTRONIC', record: null, ...given },
    { responsible: OWN, plans: [], mayPrecedeAssessment: true, entitlements: NOTHING, ...situation },
    actOn(day),
    law,
  );

/** A plan in force from a day on: the client and any partner have approved it, and then the authority. */
export function inForceOn(day: string, given: Given = {}, situation: Partial<ApprovalSituation> = {}): Plan {
  const submitted = submittedOn(day, given);
  return approvedBy(submitted, day, situation);
}

/** The plan once each party has approved the text that is proposed. */
export function approvedBy(plan: Plan, day: string, situation: Partial<ApprovalSituation> = {}): Plan {
  const kinds = (plan.proposal?.parties ?? []).map(({ kind }) => kind);
  const inOrder = [...kinds.filter((kind) => kind !== 'LABOUR_AUTHORITY'), 'LABOUR_AUTHORITY' as const];
  return inOrder.reduce((before, party) => got(approve(before, party, day, situation)).plan, plan);
}

export const rewrite = (
  plan: Plan,
  command: 'change' | 'revise',
  changes: Partial<PlanDraft>,
  day: string,
  client = served(),
) => rewritePlan(plan, command, { ...keeping(plan), ...changes }, client, actOn(day), law, writing);

/** The text of a plan as it would be written again. */
export function keeping({ proposal, agreed }: Plan): PlanDraft {
  const content = (proposal ?? agreed)?.content;
  if (content === undefined) throw new Error('no text');
  const { authority: _, language: __, parties, ...words } = content;
  const partners = parties.filter(({ name }) => name !== null);
  return { ...words, partners };
}
