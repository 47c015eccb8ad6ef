import { describe, expect, it } from 'vitest';
import { mayBeApproved, planToMake } from '../../../../src/domain/process/plans/first-plan.ts';
import { reportAction, checkAction } from '../../../../src/domain/process/plans/follow-actions.ts';
import { restsOn } from '../../../../src/domain/process/plans/legal-basis.ts';
import { PLAN_ACTION_KINDS, reportBy } from '../../../../src/domain/process/plans/plan-action.ts';
import { tasksOfPlan } from '../../../../src/domain/process/plans/plan-tasks.ts';
import { planTypeCodes } from '../../../../src/domain/process/plans/plan-type.ts';
import { revisionDay } from '../../../../src/domain/process/plans/revision-day.ts';
import { instantAt } from '../../../../src/domain/shared/instant.ts';
import { organisation } from '../../../../src/domain/shared/organisation.ts';
import type { PlainDate } from '../../../../src/domain/shared/plain-date.ts';
import type { PlanActionId } from '../../../../src/domain/shared/ids.ts';
import {
  action,
  actOn,
  approve,
  code,
  DRAFT,
  got,
  inForceOn,
  law,
  OWN,
  rewrite,
  submittedOn,
} from './plans.ts';

const OFFICE = organisation('te-office', '1500');
const date = (text: string) => text as PlainDate;

describe('by when a plan is revised', () => {
  it.each([
    ['EMPLOYMENT', '2016-12-31', OWN, null, 'no rhythm yet'],
    ['EMPLOYMENT', '2017-01-01', OWN, '2017-04-01', 'in each interview'],
    ['EMPLOYMENT', '2022-05-01', OWN, '2022-08-01', 'in each interview'],
    ['EMPLOYMENT', '2022-05-02', OWN, '2022-08-02', 'in each job-search discussion'],
    ['EMPLOYMENT', '2022-11-30', OWN, '2023-02-28', 'the month has no such day'],
    ['EMPLOYMENT', '2023-11-30', OWN, '2024-02-29', 'nor in a leap year'],
    ['EMPLOYMENT', '2025-01-01', OWN, '2025-04-01', 'in each discussion'],
    ['ACTIVATION', '2022-05-01', OWN, '2022-08-01', 'in each interview'],
    ['ACTIVATION', '2022-05-02', OWN, '2022-08-02', 'every three months'],
    ['INTEGRATION', '2022-06-01', OWN, '2023-06-01', 'yearly by the municipality'],
    ['INTEGRATION', '2022-06-01', OFFICE, '2022-09-01', 'as an employment plan by the labour authority'],
    ['INTEGRATION', '2024-02-29', OWN, '2025-02-28', 'yearly'],
    ['INTEGRATION', '2024-12-31', OWN, '2025-12-31', 'yearly'],
    ['INTEGRATION', '2025-01-01', OWN, '2025-07-01', 'every six months'],
    ['MULTISECTOR', '2022-05-01', OWN, '2022-11-01', 'every six months'],
    ['MULTISECTOR', '2022-05-02', OWN, '2022-08-02', 'every three months'],
    ['MULTISECTOR', '2025-01-01', OWN, '2025-04-01', 'every three months'],
  ] as const)('%s from %s: %3$s (%4$s)', (type, from, authority, expected, _why) => {
    expect(revisionDay(type, date(from), authority, law)).toEqual({ ok: true, value: expected });
  });
});

describe('R50: on which act a plan rests', () => {
  it.each([
    ['EMPLOYMENT', '916/2012', '2021-06-01', 'ok'],
    ['EMPLOYMENT', '1073/2012', '2021-06-01', 'ok'],
    ['EMPLOYMENT', '916/2012 (1379/2021)', '2024-12-31', 'ok'],
    ['EMPLOYMENT', '916/2012', '2025-01-01', 'LEGAL_BASIS_NOT_IN_FORCE'],
    ['EMPLOYMENT', '380/2023', '2025-01-01', 'ok'],
    ['EMPLOYMENT', '380/2023', '2024-12-31', 'LEGAL_BASIS_NOT_IN_FORCE'],
    ['EMPLOYMENT', '1269/2020', '2021-02-28', 'LEGAL_BASIS_NOT_IN_FORCE'],
    ['EMPLOYMENT', '1269/2020', '2021-03-01', 'ok'],
    ['EMPLOYMENT', '1269/2020', '2025-01-01', 'LEGAL_BASIS_NOT_IN_FORCE'],
    ['EMPLOYMENT', '1386/2010', '2022-06-01', 'LEGAL_BASIS_NOT_IN_FORCE'],
    ['INTEGRATION', '1386/2010', '2024-12-31', 'ok'],
    ['INTEGRATION', '1386/2010', '2025-01-01', 'LEGAL_BASIS_NOT_IN_FORCE'],
    ['INTEGRATION', '681/2023', '2025-01-01', 'ok'],
    ['ACTIVATION', '189/2001', '2022-06-01', 'ok'],
    ['MULTISECTOR', '1369/2014', '2024-12-31', 'ok'],
    ['MULTISECTOR', '381/2023', '2024-12-31', 'LEGAL_BASIS_NOT_IN_FORCE'],
    ['MULTISECTOR', '381/2023', '2025-01-01', 'ok'],
  ] as const)('%s on %s, %s: %s', (type, act, on, expected) => {
    expect(code(restsOn(type, [{ act, section: '1 §' }], date(on), law))).toBe(expected);
  });

  it('is judged on the day of the decision: what was drafted under the old act is written anew', () => {
    const plan = got(approve(submittedOn('2024-12-31'), 'CLIENT', '2024-12-31')).plan;
    expect(code(approve(plan, 'LABOUR_AUTHORITY', '2024-12-31'))).toBe('ok');
    expect(code(approve(plan, 'LABOUR_AUTHORITY', '2025-01-01'))).toBe('LEGAL_BASIS_NOT_IN_FORCE');
  });
});

describe('codes of the register', () => {
  it.each([
    ['EMPLOYMENT', '01', '00'],
    ['ACTIVATION', '03', '02'],
    ['INTEGRATION', '04', '01'],
    ['MULTISECTOR', '07', '07'],
  ] as const)('A.4: %s is %s in one list and %s in the other', (type, planExtract, statisticsExtract) => {
    expect(planTypeCodes(type, date('2022-05-02'))).toEqual({ planExtract, statisticsExtract });
  });

  it('A.4: the statistics list knew no multi-sector plan before 2.5.2022', () => {
    expect(planTypeCodes('MULTISECTOR', date('2022-05-01')).statisticsExtract).toBeNull();
  });

  it('A.8: every kind of act has codes of three digits, and no code but that of pay subsidy two kinds', () => {
    const codes = Object.values(PLAN_ACTION_KINDS).flat();
    expect(codes.filter((one) => !/^\d{3}$/.test(one))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('R49: following an act', () => {
  const plan = inForceOn('2022-06-01');
  const [{ actionId } = { actionId: '' as PlanActionId }] = plan.followUp;

  it.each([
    ['2022-08-31', null, '2022-08-31'],
    ['2022-08-31', '2022-09-05', '2022-09-05'],
    ['2022-08-31', '2022-08-01', '2022-08-31'],
    ['2022-08-27', null, '2022-08-29'],
    ['2022-12-24', null, '2022-12-27'],
    ['2022-12-06', '2022-12-06', '2022-12-07'],
  ])('due %s with the deadline %s: the client reports by %s (E36)', (due, deadline, expected) => {
    expect(reportBy({ due: date(due) }, deadline === null ? null : date(deadline))).toBe(expected);
  });

  it.each([
    ['2022-08-31', 23, true, 'DONE', false],
    ['2022-09-01', 0, true, 'DONE_LATE', true],
    ['2022-09-01', 0, false, 'NOT_DONE', true],
    ['2022-07-01', 12, false, 'NOT_DONE', false],
  ])('told on %s at %i, done: %s: %s', (day, hour, done, state, isLate) => {
    const told = got(reportAction(plan, actionId, { done, text: 'Kerrottu' }, actOn(day, hour)));
    expect(told.followUp).toMatchObject([{ state, clientReport: { done, isLate } }]);
  });

  it('the authority looks at it, and says what has become of it', () => {
    const checked = got(checkAction(plan, actionId, 'NOT_DONE', actOn('2022-09-02')));
    expect(checked.followUp).toMatchObject([
      { state: 'NOT_DONE', checkedBy: { subject: 'aino', organisation: OWN } },
    ]);
    expect(code(checkAction(plan, 'nobody' as PlanActionId, 'DONE', actOn('2022-09-02')))).toBe(
      'PLAN_ACTION_NOT_FOUND',
    );
  });

  it('what is taken out while open is cancelled, what was told stays', () => {
    const told = got(reportAction(plan, actionId, { done: true, text: 'Tehty' }, actOn('2022-07-01')));
    const without = (one: typeof plan) =>
      got(rewrite(one, 'revise', { actions: [action('Muu')] }, '2022-07-02'));
    const inForce = (one: typeof plan) =>
      got(approve(got(approve(without(one), 'CLIENT', '2022-07-02')).plan, 'LABOUR_AUTHORITY', '2022-07-02'))
        .plan;
    expect(inForce(plan).followUp.map(({ state }) => state)).toEqual(['CANCELLED', 'OPEN']);
    expect(inForce(told).followUp.map(({ state }) => state)).toEqual(['DONE', 'OPEN']);
  });
});

describe('tasks of a plan', () => {
  const kinds = (plan: Parameters<typeof tasksOfPlan>[0]) =>
    got(tasksOfPlan(plan, law)).map(({ kind, dueOn, isAim }) => `${kind} ${dueOn}${isAim ? ' (aim)' : ''}`);

  it('are to approve and to sign while it waits', () => {
    const draft = { ...DRAFT, partners: [{ kind: 'KELA', name: 'Keksitty' } as const] };
    expect(kinds(submittedOn('2022-06-01', { draft }))).toEqual([
      'APPROVE_PLAN 2022-06-15 (aim)',
      'SIGN_PLAN 2022-06-15 (aim)',
    ]);
  });

  it('are to revise it, to report, and to look at acts while it is in force', () => {
    const plan = inForceOn('2022-06-01');
    expect(kinds(plan)).toEqual([
      'REVISE_PLAN 2022-09-01',
      'REPORT_ACTION 2022-08-31',
      'CHECK_ACTION 2022-09-07 (aim)',
    ]);
    const { actionId } = plan.followUp[0] ?? { actionId: '' as PlanActionId };
    const told = got(reportAction(plan, actionId, { done: true, text: 'Tehty' }, actOn('2022-07-01')));
    expect(kinds(told)).toEqual(['REVISE_PLAN 2022-09-01', 'CHECK_ACTION 2022-09-07 (aim)']);
    const checked = got(checkAction(told, actionId, 'DONE', actOn('2022-07-02')));
    expect(kinds(checked)).toEqual(['REVISE_PLAN 2022-09-01']);
  });

  it('an interview that was only an aim makes revising one, too', () => {
    expect(kinds(inForceOn('2020-10-01'))[0]).toBe('REVISE_PLAN 2021-01-04 (aim)');
    expect(kinds(inForceOn('2020-11-01'))[0]).toBe('REVISE_PLAN 2021-02-01');
  });
});

describe('the first plan', () => {
  const at = (day: string) => instantAt(date(day), 12);
  const search = (from: string) => [{ from: date(from), until: null }];
  const making = (from: string, today: string, plans: Parameters<typeof planToMake>[0] = []) => {
    const task = planToMake(plans, search(from), at(today), law);
    return task === null ? null : `${task.dueOn}${task.isAim ? ' (aim)' : ''}`;
  };

  it.each([
    ['2022-04-29', '2022-04-29', '2022-05-13'],
    ['2022-05-02', '2022-05-02', '2022-05-09'],
    ['2022-12-23', '2022-12-23', '2023-01-02'],
    ['2022-05-02', '2022-06-01', '2022-06-15 (aim)'],
  ])('of a job search from %s is to be made, as seen on %s, by %s', (from, today, expected) => {
    expect(making(from, today)).toBe(expected);
  });

  it('is not to be made while one is under way or in force, nor without a job search', () => {
    expect(making('2022-05-02', '2022-06-01', [submittedOn('2022-06-01')])).toBeNull();
    expect(making('2022-05-02', '2022-06-01', [inForceOn('2022-06-01')])).toBeNull();
    expect(making('2022-07-01', '2022-06-01')).toBeNull();
  });

  const meeting = (kind: string, on: string) =>
    ({ kind, state: 'HELD', slot: { start: at(on), end: at(on) }, arrangement: { isGroup: false } }) as never;
  const approved = (meetings: never[], from = '2022-05-02') =>
    mayBeApproved([], meetings, search(from), at('2022-06-01'), law);

  it('may be approved when the needs are assessed, or a supplementary discussion came first', () => {
    expect(approved([])).toBe(false);
    expect(
      mayBeApproved([{ state: 'COMPLETED', date: '2022-05-03' } as never], [], [], at('2022-06-01'), law),
    ).toBe(true);
    expect(
      mayBeApproved([{ state: 'DRAFT', date: '2022-05-03' } as never], [], [], at('2022-06-01'), law),
    ).toBe(false);
    expect(approved([meeting('SUPPLEMENTARY_DISCUSSION', '2022-05-06')])).toBe(true);
    expect(
      approved([
        meeting('SUPPLEMENTARY_DISCUSSION', '2022-05-06'),
        meeting('INITIAL_INTERVIEW', '2022-05-11'),
      ]),
    ).toBe(false);
    expect(approved([meeting('SUPPLEMENTARY_DISCUSSION', '2022-05-01')])).toBe(false);
    expect(approved([meeting('SUPPLEMENTARY_DISCUSSION', '2022-05-06')], '2022-04-29')).toBe(false);
  });
});
