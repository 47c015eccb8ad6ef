import { describe, expect, it } from 'vitest';
import {
  applicantOf,
  decidingOn,
  mayDecide,
  rectifying,
  teOfficeFor,
} from '../../../../src/domain/subsidies/pay-subsidies/decider.ts';
import type { Employer } from '../../../../src/domain/subsidies/employer.ts';
import type { OrganisationId } from '../../../../src/domain/shared/organisation.ts';
import { codeOf, valueOf } from '../../../support/job-offers.ts';
import { applicationFor, date } from './applications.ts';

const HAMEENLINNA = 'municipality:109' as OrganisationId;
const ON = date('2021-03-01');
const TE_OFFICE = 'te-office:1500' as OrganisationId;

const employer = (changes: Partial<Employer>): Employer => ({
  ...applicationFor(date('2021-03-01')).employer,
  ...changes,
});
/** Whoever applies, with a day on each side of every change: 1.3.2021, 1.6.2021, 1.7.2023 and 1.1.2025. */
const DAYS = [
  '2021-02-28',
  '2021-03-01',
  '2021-05-31',
  '2021-06-01',
  '2023-06-30',
  '2023-07-01',
  '2024-12-31',
  '2025-01-01',
];
const M = 'MUNICIPALITY';
const T = 'TE_OFFICE';
const E = 'EMPLOYMENT_AUTHORITY';

describe('R56: who decides on a pay subsidy, by the day of the decision', () => {
  it.each<readonly [string, Partial<Employer>, boolean, readonly string[]]>([
    ['a trial municipality', { kind: 'MUNICIPALITY', municipality: '109' }, false, [T, T, T, T, T, T, T, E]],
    ['another municipality', { kind: 'MUNICIPALITY', municipality: '005' }, false, [M, M, M, M, M, M, M, E]],
    [
      'a joint authority with a trial majority',
      { kind: 'JOINT_AUTHORITY', trialMajority: true },
      false,
      [M, M, M, T, T, T, T, E],
    ],
    ['another joint authority', { kind: 'JOINT_AUTHORITY' }, false, [M, M, M, M, M, M, M, E]],
    [
      'a company that trial municipalities control',
      { controlledByTrialMunicipalities: true },
      false,
      [M, M, M, T, T, T, T, E],
    ],
    ['a company', {}, false, [M, M, M, M, M, M, M, E]],
    ['a wellbeing county', { kind: 'WELLBEING_COUNTY' }, false, [M, M, M, M, M, M, M, E]],
    ['a household', { kind: 'HOUSEHOLD', businessId: null }, false, [M, M, M, M, M, M, M, E]],
    ['anybody with money of the European Social Fund', {}, true, [M, T, T, M, M, M, M, E]],
  ])('%s', (_, changes, isEsfFinanced, deciders) => {
    const application = { ...applicationFor(date('2021-03-01')), employer: employer(changes), isEsfFinanced };
    expect(DAYS.map((on) => valueOf(decidingOn(application, HAMEENLINNA, date(on))).who)).toEqual(deciders);
  });

  it('any trial municipality is one, not only that of the client', () => {
    const of = (municipality: string) => applicantOf(employer({ kind: 'MUNICIPALITY', municipality }), ON);
    expect([of('109'), of('734'), of('837')]).toEqual(Array(3).fill('TRIAL_MUNICIPALITY'));
    expect(of('005')).toBe('OTHER');
    expect(applicantOf(employer({ kind: 'ENTERPRISE', municipality: '109' }), ON)).toBe('OTHER');
  });

  it('on its own clients the TE Office decides whoever applies', () => {
    const application = applicationFor(date('2021-03-01'));
    expect(valueOf(decidingOn(application, TE_OFFICE, date('2021-03-01'))).who).toBe(T);
  });

  it('is told before 2020 by no rule', () => {
    expect(codeOf(decidingOn(applicationFor(date('2021-03-01')), HAMEENLINNA, date('2019-12-31')))).toBe(
      'RULE_NOT_FOUND',
    );
  });

  const rule = {
    theme: 'subsidy_decider',
    version: 'V1',
    from: '2021-03-01',
    act: '1269/2020',
    section: '11 §',
  };
  it.each([
    [M, HAMEENLINNA, 'ok'],
    [M, 'area:1531', 'ok'],
    [M, TE_OFFICE, 'NOT_RESPONSIBLE'],
    [M, 'employment-authority:TA21', 'NOT_RESPONSIBLE'],
    [T, HAMEENLINNA, 'OWN_PAY_SUBSIDY_EXCLUDED'],
    [T, 'area:1531', 'OWN_PAY_SUBSIDY_EXCLUDED'],
    [T, TE_OFFICE, 'ok'],
    [E, 'employment-authority:TA21', 'ok'],
    [E, HAMEENLINNA, 'NOT_RESPONSIBLE'],
    [E, TE_OFFICE, 'NOT_RESPONSIBLE'],
  ] as const)('what the %s decides on, %s: %s', (who, acting, code) => {
    expect(codeOf(mayDecide({ who, on: date('2021-03-01'), rule }, acting as OrganisationId))).toBe(code);
  });

  it('E17: a rectification is decided on by whoever decided first, and from 2025 by the employment authority', () => {
    const of = (first: string, today: string) => {
      const application = {
        ...applicationFor(ON),
        employer: employer({ controlledByTrialMunicipalities: true }),
      };
      const on = (day: string) => valueOf(decidingOn(application, HAMEENLINNA, date(day)));
      const { who, on: day } = rectifying(on(first), on(today));
      return [who, day];
    };
    expect(of('2021-05-31', '2021-06-10')).toEqual([M, '2021-05-31']);
    expect(of('2024-12-20', '2024-12-31')).toEqual([T, '2024-12-20']);
    expect(of('2024-12-20', '2025-01-01')).toEqual([E, '2025-01-01']);
  });

  it('is routed to the TE Office of the region', () => {
    const on = date('2021-03-01');
    const of = (body: string) => teOfficeFor(body as OrganisationId, on);
    expect([of('municipality:109'), of('area:1531'), of('te-office:0400'), of('municipality:005')]).toEqual([
      'te-office:1500',
      'te-office:1500',
      'te-office:0400',
      null,
    ]);
  });
});
