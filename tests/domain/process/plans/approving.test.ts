import { describe, expect, it } from 'vitest';
import { endPlan, refusePlan, submitPlan } from '../../../../src/domain/process/plans/draft-plan.ts';
import { PLAN_MACHINE, type PlanCommand } from '../../../../src/domain/process/plans/plan.ts';
import { statesOf } from '../../../../src/domain/shared/state-machine.ts';
import {
  actOn,
  approve,
  approvedBy,
  code,
  DRAFT,
  draftOn,
  got,
  inForceOn,
  law,
  OTHER,
  OWN,
  rewrite,
  served,
  submittedOn,
} from './plans.ts';

const DAY = '2022-06-01';
const ONE_PARTNER = {
  ...DRAFT,
  partners: [{ kind: 'SOCIAL_WELFARE_OF_MUNICIPALITY', name: 'Keksitty' } as const],
};

describe('the life of a plan', () => {
  it('binds in two states, and what binds can be revised, superseded, lapsed and ended', () => {
    const binding = statesOf(PLAN_MACHINE).filter((state) => 'revise' in PLAN_MACHINE.moves[state]);
    expect(binding).toEqual(['IN_FORCE', 'REVISED']);
    for (const state of binding) {
      const { supersede, lapse, end, revise } = PLAN_MACHINE.moves[state];
      expect([supersede, lapse, end, revise]).toEqual(['SUPERSEDED', 'LAPSED', 'ENDED', 'REVISED']);
    }
  });

  it('allows in each state these commands and no others', () => {
    const table: Record<string, readonly PlanCommand[]> = {
      DRAFT: ['change', 'submit', 'refuse', 'lapse'],
      AWAITING_APPROVALS: ['change', 'approve', 'put-in-force', 'refuse', 'lapse'],
      IN_FORCE: ['revise', 'resume', 'report', 'check', 'supersede', 'lapse', 'end'],
      REVISED: [
        'revise',
        'resume',
        'approve',
        'put-in-force',
        'refuse',
        'report',
        'check',
        'supersede',
        'lapse',
        'end',
      ],
      SUPERSEDED: [],
      LAPSED: [],
      ENDED: [],
      REFUSED_BY_CLIENT: [],
    };
    for (const state of statesOf(PLAN_MACHINE))
      expect([state, Object.keys(PLAN_MACHINE.moves[state])]).toEqual([state, table[state]]);
  });

  it('is refused by the client: a draft ends, what is in force goes on', () => {
    const refused = got(refusePlan(submittedOn(DAY), 'En halua.', actOn(DAY)));
    expect([refused.state, refused.ending]).toEqual(['REFUSED_BY_CLIENT', { on: DAY, words: 'En halua.' }]);
    const revised = got(rewrite(inForceOn(DAY), 'revise', { goals: 'Muu' }, '2022-07-01'));
    const kept = got(refusePlan(revised, 'En halua.', actOn('2022-07-02')));
    expect([kept.state, kept.proposal, kept.agreed?.content.goals]).toEqual(['IN_FORCE', null, DRAFT.goals]);
    expect(code(refusePlan(revised, ' ', actOn(DAY)))).toBe('REASONS_MISSING');
  });

  it('ends with reasons, lapses without', () => {
    const plan = inForceOn(DAY);
    expect(code(endPlan(plan, 'end', '', actOn(DAY)))).toBe('REASONS_MISSING');
    expect(got(endPlan(plan, 'lapse', '', actOn(DAY))).state).toBe('LAPSED');
    expect(got(endPlan(plan, 'end', 'Töissä', actOn(DAY))).ending).toEqual({ on: DAY, words: 'Töissä' });
  });
});

describe('approving', () => {
  it('R45: takes the client first: without it nothing comes into force', () => {
    const plan = submittedOn(DAY);
    expect(code(approve(plan, 'LABOUR_AUTHORITY', DAY))).toBe('CLIENT_APPROVAL_MISSING');
    const byClient = got(approve(plan, 'CLIENT', DAY)).plan;
    expect(byClient.state).toBe('AWAITING_APPROVALS');
    const inForce = got(approve(byClient, 'LABOUR_AUTHORITY', '2022-06-02')).plan;
    expect([inForce.state, inForce.agreed?.inForceFrom]).toEqual(['IN_FORCE', '2022-06-02']);
  });

  it('takes every other party that the plan names', () => {
    const plan = got(approve(submittedOn(DAY, { draft: ONE_PARTNER }), 'CLIENT', DAY)).plan;
    expect(approve(plan, 'LABOUR_AUTHORITY', DAY)).toMatchObject({
      failure: { code: 'PARTY_APPROVAL_MISSING', data: { planParties: ['SOCIAL_WELFARE_OF_MUNICIPALITY'] } },
    });
    expect(code(approve(plan, 'KELA', DAY))).toBe('PARTY_NOT_IN_PLAN');
    expect(approvedBy(submittedOn(DAY, { draft: ONE_PARTNER }), DAY).state).toBe('IN_FORCE');
  });

  it('is of one text and of no other, and is given once', () => {
    const plan = submittedOn(DAY);
    expect(approve(plan, 'CLIENT', DAY, {}, { contentHash: 'another' })).toMatchObject({
      failure: { kind: 'conflict', code: 'PLAN_TEXT_CHANGED', data: { now: plan.proposal?.contentHash } },
    });
    const once = got(approve(plan, 'CLIENT', DAY)).plan;
    expect(code(approve(once, 'CLIENT', DAY))).toBe('ALREADY_APPROVED');
  });

  it('falls away when the text changes, and stays when it is the same to the letter', () => {
    const approved = got(approve(submittedOn(DAY), 'CLIENT', DAY)).plan;
    const same = got(rewrite(approved, 'change', {}, DAY));
    expect(same.proposal?.parties[0]?.approval?.contentHash).toBe(same.proposal?.contentHash);
    const changed = got(rewrite(approved, 'change', { goals: 'Työ varastolla.' }, DAY));
    expect([changed.state, changed.proposal?.parties.map(({ approval }) => approval)]).toEqual([
      'DRAFT',
      [null, null],
    ]);
    const again = got(submitPlan(changed, actOn(DAY), law));
    expect(code(approve(again, 'LABOUR_AUTHORITY', DAY))).toBe('CLIENT_APPROVAL_MISSING');
  });

  it.each([
    ['2021-06-01', 'ELECTRONIC', null, 'ok'],
    ['2021-06-01', 'SIGNED', null, 'ok'],
    ['2022-05-01', 'OTHER_IF_RECORDED', 'Puhelimessa 1.5.', 'APPROVAL_METHOD_NOT_IN_LAW'],
    ['2022-05-02', 'OTHER_IF_RECORDED', 'Puhelimessa 2.5.', 'ok'],
    ['2022-05-02', 'OTHER_IF_RECORDED', null, 'APPROVAL_RECORD_MISSING'],
    ['2022-05-02', 'OTHER_IF_RECORDED', '  ', 'APPROVAL_RECORD_MISSING'],
    ['2025-01-01', 'OTHER_IF_RECORDED', 'Puhelimessa', 'ok'],
  ] as const)('on %s %s (%s): %s', (day, method, record, expected) => {
    expect(code(approve(submittedOn(day), 'CLIENT', day, {}, { method, record }))).toBe(expected);
  });

  it('R35: needs the service needs assessed', () => {
    const plan = got(approve(submittedOn(DAY), 'CLIENT', DAY)).plan;
    const unassessed = { mayPrecedeAssessment: false };
    expect(code(approve(plan, 'LABOUR_AUTHORITY', DAY, unassessed))).toBe('ASSESSMENT_INCOMPLETE');
  });
});

describe('one plan in force', () => {
  const employment = inForceOn(DAY, { id: 'first' });

  it('R45: is in the way of another employment plan', () => {
    const second = got(approve(submittedOn(DAY, { id: 'second' }), 'CLIENT', DAY)).plan;
    expect(approve(second, 'LABOUR_AUTHORITY', DAY, { plans: [employment, second] })).toMatchObject({
      failure: { kind: 'conflict', code: 'PLAN_IN_FORCE', data: { id: 'first', planType: 'EMPLOYMENT' } },
    });
  });

  it.each([
    ['2022-12-31', 'SOCIAL_WELFARE_OF_MUNICIPALITY', 'IN_FORCE'],
    ['2023-01-01', 'WELLBEING_SERVICES_COUNTY', 'IN_FORCE'],
    ['2022-12-31', 'WELLBEING_SERVICES_COUNTY', 'PARTY_APPROVAL_MISSING'],
    ['2023-01-01', 'SOCIAL_WELFARE_OF_MUNICIPALITY', 'PARTY_APPROVAL_MISSING'],
  ] as const)(
    'R47: is superseded by an activation plan: on %s signed by %s, it is %s',
    (day, kind, expected) => {
      const draft = { ...DRAFT, partners: [{ kind, name: 'Keksitty' }] };
      const plan = submittedOn(day, { id: 'activation', type: 'ACTIVATION', draft });
      const signed = (['CLIENT', kind] as const).reduce(
        (before, party) => got(approve(before, party, day)).plan,
        plan,
      );
      const result = approve(signed, 'LABOUR_AUTHORITY', day, { plans: [employment, signed] });
      expect(result.ok ? result.value.plan.state : result.failure.code).toBe(expected);
      if (!result.ok) return;
      expect(result.value.superseded).toMatchObject({
        id: 'first',
        state: 'SUPERSEDED',
        ending: { on: day },
      });
      expect(result.value.plan.replacedPlanId).toBe('first');
    },
  );

  it('R47: an activation plan has social welfare as a party, and an employment plan before it', () => {
    const alone = got(approve(submittedOn(DAY, { id: 'alone', type: 'ACTIVATION' }), 'CLIENT', DAY)).plan;
    expect(code(approve(alone, 'LABOUR_AUTHORITY', DAY, { plans: [employment] }))).toBe(
      'PARTY_APPROVAL_MISSING',
    );
    const draft = ONE_PARTNER;
    const plan = submittedOn(DAY, { id: 'activation', type: 'ACTIVATION', draft });
    const signed = (['CLIENT', 'SOCIAL_WELFARE_OF_MUNICIPALITY'] as const).reduce(
      (before, party) => got(approve(before, party, DAY)).plan,
      plan,
    );
    expect(code(approve(signed, 'LABOUR_AUTHORITY', DAY))).toBe('EMPLOYMENT_PLAN_MISSING');
  });

  it('a replacing plan does not give way to another', () => {
    const activation = inForceOn(
      DAY,
      { id: 'activation', type: 'ACTIVATION', draft: ONE_PARTNER },
      { plans: [employment] },
    );
    const next = got(approve(submittedOn(DAY, { id: 'next' }), 'CLIENT', DAY)).plan;
    expect(code(approve(next, 'LABOUR_AUTHORITY', DAY, { plans: [activation, next] }))).toBe('PLAN_IN_FORCE');
  });
});

describe('E45: the client approves after responsibility has moved', () => {
  it('the plan comes into force as that of the authority that wrote it', () => {
    const { plan } = got(approve(submittedOn(DAY), 'CLIENT', '2022-06-20', { responsible: OTHER }));
    expect([plan.state, plan.agreed?.content.authority]).toEqual(['IN_FORCE', OWN]);
    expect(plan.agreed?.parties[1]?.approval).toBeNull();
  });

  it('waits for the partners, too', () => {
    const moved = { responsible: OTHER };
    const plan = got(approve(submittedOn(DAY, { draft: ONE_PARTNER }), 'CLIENT', '2022-06-20', moved)).plan;
    expect(plan.state).toBe('AWAITING_APPROVALS');
    const signed = got(approve(plan, 'SOCIAL_WELFARE_OF_MUNICIPALITY', '2022-06-21', moved)).plan;
    expect(signed.state).toBe('IN_FORCE');
  });

  it('becomes the plan of the new authority when that one revises it, and not before', () => {
    const old = inForceOn(DAY);
    const revised = got(rewrite(old, 'revise', {}, '2022-07-01', served(OTHER)));
    expect([revised.agreed?.content.authority, revised.proposal?.content.authority]).toEqual([OWN, OTHER]);
    const byClient = got(approve(revised, 'CLIENT', '2022-07-02', { responsible: OTHER })).plan;
    expect([byClient.state, byClient.agreed?.content.authority]).toEqual(['REVISED', OWN]);
    const own = got(approve(byClient, 'LABOUR_AUTHORITY', '2022-07-03', { responsible: OTHER })).plan;
    expect([own.state, own.agreed?.content.authority]).toEqual(['IN_FORCE', OTHER]);
  });
});

describe('what a plan must have', () => {
  it.each([
    ['2022-05-01', { mapping: null }, ['MAPPING']],
    ['2022-05-01', { jobSearchObligation: null, followUp: null, reportingDeadline: null }, null],
    ['2022-05-02', { mapping: null }, null],
    [
      '2022-05-02',
      { jobSearchObligation: ' ', followUp: null, reportingDeadline: null },
      ['JOB_SEARCH_OBLIGATION', 'FOLLOW_UP', 'REPORTING_DEADLINE'],
    ],
    ['2022-05-02', { goals: ' ', actions: [] }, ['GOALS', 'ACTIONS']],
    ['2025-01-01', { followUp: null }, ['FOLLOW_UP']],
  ] as const)('on %s without %j: %j is missing', (day, changes, missing) => {
    const result = submitPlan(draftOn(day, { draft: { ...DRAFT, ...changes } }), actOn(day), law);
    expect(result.ok ? null : result.failure.data?.['planParts']).toEqual(missing);
  });

  it('is asked by the law of the day on which it comes into force', () => {
    const draft = { ...DRAFT, followUp: null, reportingDeadline: null, jobSearchObligation: null };
    const plan = got(approve(submittedOn('2022-05-01', { draft }), 'CLIENT', '2022-05-01')).plan;
    expect(code(approve(plan, 'LABOUR_AUTHORITY', '2022-05-02'))).toBe('PLAN_CONTENT_MISSING');
    expect(code(approve(plan, 'LABOUR_AUTHORITY', '2022-05-01'))).toBe('ok');
  });

  it('asks for extra evidence only where it is written', () => {
    expect(draftOn(DAY).proposal?.content.extraEvidence).toBeNull();
  });

  it('an act has the id that it had, and a new one gets its own', () => {
    const plan = inForceOn(DAY);
    const [known] = plan.agreed?.content.actions ?? [];
    const kept = got(rewrite(plan, 'revise', { goals: 'Muu' }, DAY));
    expect(kept.proposal?.content.actions).toEqual([known]);
    const stray = [{ ...DRAFT.actions[0], actionId: 'nobody' }] as never;
    expect(code(rewrite(plan, 'revise', { actions: stray }, DAY))).toBe('PLAN_ACTION_NOT_FOUND');
  });
});

describe('D11: the language of a plan', () => {
  it.each([
    ['fi', 'fi', false],
    ['sv', 'sv', false],
    ['so', 'fi', true],
    ['', 'fi', true],
  ])('%j is served in %s, taken without having asked: %s', (spoken, language, isAssumed) => {
    const plan = draftOn(DAY, { client: served(OWN, spoken) });
    expect([plan.proposal?.content.language, plan.isLanguageAssumed]).toEqual([language, isAssumed]);
  });
});
