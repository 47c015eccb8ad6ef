import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../src/domain/process/plans/canonical-text.ts';
import { endPlan, refusePlan, submitPlan } from '../../../../src/domain/process/plans/draft-plan.ts';
import {
  checkAction,
  followedActions,
  reportAction,
} from '../../../../src/domain/process/plans/follow-actions.ts';
import { planChanges } from '../../../../src/domain/process/plans/plan-changes.ts';
import { isInForce, type Plan, type PlanContent } from '../../../../src/domain/process/plans/plan.ts';
import type { PlanActionId } from '../../../../src/domain/shared/ids.ts';
import type { Result } from '../../../../src/domain/shared/result.ts';
import type { PlainDate } from '../../../../src/domain/shared/plain-date.ts';
import {
  actOn,
  approve,
  digest,
  DRAFT,
  draftOn,
  law,
  OTHER,
  OWN,
  rewrite,
  served,
  submittedOn,
} from './plans.ts';

const text = fc.string({ maxLength: 8 });
const optional = fc.option(text);
const day = fc.constantFrom('2022-06-01', '2022-12-31', '2024-02-29') as fc.Arbitrary<PlainDate>;

const content: fc.Arbitrary<PlanContent> = fc.record({
  authority: fc.constantFrom(OWN, OTHER),
  language: fc.constantFrom('fi', 'sv'),
  goals: text,
  mapping: optional,
  jobSearchObligation: optional,
  actions: fc.array(
    fc.record({
      actionId: text as fc.Arbitrary<PlanActionId>,
      kind: fc.constantFrom('TRAINING', 'COACHING'),
      text,
      due: day,
      serviceRef: optional,
      obstacleId: optional,
      obligation: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  followUp: optional,
  reportingDeadline: fc.option(day),
  extraEvidence: optional,
  until: fc.option(day),
  legalBasis: fc.array(fc.record({ act: text, section: text }), { maxLength: 2 }),
  parties: fc.array(fc.record({ kind: fc.constantFrom('CLIENT', 'KELA'), name: optional }), { maxLength: 2 }),
});

/** The same with its fields in another order. */
function shuffled<T>(value: T): T {
  if (Array.isArray(value)) return value.map((one) => shuffled(one)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toReversed();
  return Object.fromEntries(entries.map(([name, inner]) => [name, shuffled(inner)])) as T;
}

describe('the hash of what is agreed', () => {
  it('changes if and only if the content changes', () => {
    fc.assert(
      fc.property(content, content, (a, b) => {
        const isSame = JSON.stringify(shuffled(a)) === JSON.stringify(shuffled(b));
        const [one, other] = [a, b].map((each) => digest(canonicalText('EMPLOYMENT', each)));
        expect(one === other).toBe(isSame);
        expect(digest(canonicalText('EMPLOYMENT', shuffled(a)))).toBe(one);
      }),
    );
  });

  it('changes with every single field', () => {
    const [base] = fc.sample(content, { numRuns: 1, seed: 1 });
    const hashes = Object.keys(base ?? {}).map((field) =>
      digest(canonicalText('EMPLOYMENT', { ...base, [field]: 'something else' } as never)),
    );
    expect(new Set([...hashes, digest(canonicalText('EMPLOYMENT', base as PlanContent))]).size).toBe(
      hashes.length + 1,
    );
    expect(canonicalText('EMPLOYMENT', base as PlanContent)).not.toBe(
      canonicalText('ACTIVATION', base as PlanContent),
    );
  });
});

/** What may be tried with the plans of a client, in any order and on any of them. */
const COMMANDS = [
  'make',
  'make-activation',
  'change',
  'revise',
  'submit',
  'by-client',
  'by-partner',
  'by-authority',
  'by-other-authority',
  'refuse',
  'report',
  'check',
  'lapse',
  'end',
] as const;
type Tried = { readonly command: (typeof COMMANDS)[number]; readonly which: number; readonly goals: string };

const tried: fc.Arbitrary<Tried> = fc.record({
  command: fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...COMMANDS) },
    { weight: 4, arbitrary: fc.constantFrom('by-client', 'by-partner', 'by-authority', 'revise') },
  ),
  which: fc.nat(2),
  goals: fc.constantFrom('Työ', 'Koulutus'),
});

const DAY = '2022-06-01';
const PARTNERS = [{ kind: 'SOCIAL_WELFARE_OF_MUNICIPALITY', name: 'Keksitty' }] as const;

/** The plans after a command; the same ones when it is refused. */
function after(plans: readonly Plan[], { command, which, goals }: Tried, nth: number): readonly Plan[] {
  if (command === 'make') return [...plans, draftOn(DAY, { id: `plan-${nth}` })];
  if (command === 'make-activation') {
    const draft = { ...DRAFT, partners: PARTNERS };
    return [...plans, draftOn(DAY, { id: `plan-${nth}`, type: 'ACTIVATION', draft })];
  }
  const plan = plans[which % Math.max(plans.length, 1)];
  if (plan === undefined) return plans;
  const given = { plans, ...(command === 'by-other-authority' && { responsible: OTHER }) };
  const act = actOn(DAY);
  const actionId = followedActions(plan)[0]?.action.actionId ?? ('nobody' as PlanActionId);
  const kept = (result: Result<Plan>) =>
    result.ok ? plans.map((one) => (one === plan ? result.value : one)) : plans;
  const approving = (party: Parameters<typeof approve>[1]) => {
    const result = approve(plan, party, DAY, given);
    if (!result.ok) return plans;
    const { superseded } = result.value;
    return plans.map((one) =>
      one === plan ? result.value.plan : one.id === superseded?.id ? superseded : one,
    );
  };
  switch (command) {
    case 'change':
    case 'revise':
      return kept(rewrite(plan, command, { goals }, DAY, served()));
    case 'submit':
      return kept(submitPlan(plan, act, law));
    case 'by-client':
    case 'by-other-authority':
      return approving('CLIENT');
    case 'by-partner':
      return approving('SOCIAL_WELFARE_OF_MUNICIPALITY');
    case 'by-authority':
      return approving('LABOUR_AUTHORITY');
    case 'refuse':
      return kept(refusePlan(plan, 'En', act));
    case 'report':
      return kept(reportAction(plan, actionId, { done: true, text: 'Tehty' }, act));
    case 'check':
      return kept(checkAction(plan, actionId, 'DONE', act));
    case 'lapse':
    case 'end':
      return kept(endPlan(plan, command, 'Syy', act));
  }
}

/** Two employment plans and an activation plan, each of which waits for its parties. */
function begun(): readonly Plan[] {
  const draft = { ...DRAFT, partners: PARTNERS };
  return [
    submittedOn(DAY, { id: 'first' }),
    submittedOn(DAY, { id: 'second' }),
    submittedOn(DAY, { id: 'activation', type: 'ACTIVATION', draft }),
  ];
}

describe('whatever is done with the plans of a client, in whatever order', () => {
  it('at most one is in force, approvals are of the text that they stand under, and what binds was agreed on', () => {
    let reached = 0;
    fc.assert(
      fc.property(fc.array(tried, { minLength: 5, maxLength: 40 }), (sequence) => {
        sequence.reduce<readonly Plan[]>((plans, one, nth) => {
          const next = after(plans, one, nth);
          expect(next.filter((plan) => isInForce(plan)).length).toBeLessThanOrEqual(1);
          for (const plan of next) invariants(plan);
          reached += next.filter((plan) => isInForce(plan)).length;
          return next;
        }, begun());
      }),
      { numRuns: 60 },
    );
    expect(reached).toBeGreaterThan(50);
  });
});

function invariants(plan: Plan): void {
  for (const part of [plan.proposal, plan.agreed]) {
    if (part === null) continue;
    expect(part.contentHash).toBe(digest(canonicalText(plan.type, part.content)));
    for (const { approval } of part.parties)
      expect(approval?.contentHash ?? part.contentHash).toBe(part.contentHash);
  }
  const { agreed, state } = plan;
  if (isInForce(plan)) {
    const without = agreed?.parties.filter(({ approval }) => approval === null).map(({ kind }) => kind);
    expect([[], ['LABOUR_AUTHORITY']]).toContainEqual(without);
    const ids = agreed?.content.actions.map(({ actionId }) => actionId) ?? [];
    expect(plan.followUp.map(({ actionId }) => actionId)).toEqual(expect.arrayContaining(ids));
  }
  if (['DRAFT', 'AWAITING_APPROVALS', 'REVISED'].includes(state)) expect(plan.proposal).not.toBeNull();
  if (state === 'IN_FORCE') expect(plan.proposal).toBeNull();
  expect(plan.ending === null).toBe(['DRAFT', 'AWAITING_APPROVALS', 'IN_FORCE', 'REVISED'].includes(state));
  expect(planChanges(plan, plan)).toEqual([]);
}
