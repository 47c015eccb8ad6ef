import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import { addMonths, type PlainDate } from '../../../../src/domain/shared/plain-date.ts';
import { applicantOf } from '../../../../src/domain/subsidies/pay-subsidies/decider.ts';
import type { SubsidySituation } from '../../../../src/domain/subsidies/pay-subsidies/situation.ts';
import { examined } from '../../../../src/domain/subsidies/pay-subsidies/terms.ts';
import { applicationFor, date, noon, situationOf } from './applications.ts';

type Application = Parameters<typeof applicationFor>[1];
type Situation = Parameters<typeof situationOf>[2];

/** What an application comes to: group, rate, cap in euros and last day; or everything that keeps from the subsidy. */
function told(on: string, application: Application = {}, situation: Situation = {}, unemployed = 13): string {
  const found = examined(
    applicationFor(date(on), application),
    situationOf(date(on), unemployed, situation),
    noon(date(on)),
    lawInForce,
  );
  if (found.terms === null) return found.obstacles.map(({ code }) => code).join(' ');
  const { group, rate, monthlyCapCents, to } = found.terms;
  return `${group} ${rate / 100} % ${monthlyCapCents === null ? 'no cap' : `${monthlyCapCents / 100} €`} to ${to}`;
}

const LAST_OF_2017 = '2023-06-30';
const FIRST_OF_2023 = '2023-07-01';
const TE2025 = '2025-01-01';
const DAYS = [LAST_OF_2017, FIRST_OF_2023, TE2025];

const unemployedBut = (on: PlainDate, pause: 'SERVICE' | null): SubsidySituation['times'] => [
  { kind: 'UNEMPLOYED', period: { from: addMonths(on, -14), until: addMonths(on, -6) } },
  ...(pause === null
    ? []
    : [{ kind: pause, period: { from: addMonths(on, -6), until: addMonths(on, -5) } } as const]),
  { kind: 'UNEMPLOYED', period: { from: addMonths(on, -5), until: null } },
];

describe('whose work is subsidised, at the ages and abilities where it changes', () => {
  const qualified = { hasUpperSecondaryQualification: true, lastWorkedOn: date('2025-01-01') };

  it.each<[age: number, before: string, after: string]>([
    [14, 'SKILL_SHORTAGE', 'SUBSIDY_GROUND_MISSING'],
    [15, 'SKILL_SHORTAGE', 'SKILL_SHORTAGE_AGED_15_TO_24'],
    [24, 'SKILL_SHORTAGE', 'SKILL_SHORTAGE_AGED_15_TO_24'],
    [25, 'SKILL_SHORTAGE', 'SUBSIDY_GROUND_MISSING'],
    [49, 'SKILL_SHORTAGE', 'SUBSIDY_GROUND_MISSING'],
    [50, 'SKILL_SHORTAGE', 'SKILL_SHORTAGE_AGED_50_OR_OVER'],
  ])('%i years: %s until 30.6.2023, %s from 1.7.2023', (age, before, after) => {
    const groups = DAYS.map((on) => told(on, {}, { ...qualified, age }).split(' ')[0]);
    expect(groups).toEqual([before, after, after]);
  });

  it('a subsidy for reduced ability needs reduced ability, and goes by it whatever else is short', () => {
    const of = (hasReducedAbility: boolean) =>
      DAYS.map((on) => told(on, { type: 'REDUCED_ABILITY' }, { hasReducedAbility }).split(' to ')[0]);
    expect(of(false)).toEqual(Array(3).fill('SUBSIDY_GROUND_MISSING'));
    expect(of(true)).toEqual([
      'DISABILITY_OR_ILLNESS 50 % no cap',
      'REDUCED_WORK_ABILITY 70 % 1770 €',
      'REDUCED_WORK_ABILITY 70 % 1770 €',
    ]);
  });

  it('below a year of unemployment it must have been found that it would last, not only looked at', () => {
    const of = (wouldStayUnemployed: boolean | null) =>
      DAYS.map((on) => told(on, {}, { wouldStayUnemployed }, 11).split(' ')[0]);
    expect(of(false)).toEqual(Array(3).fill('NEEDS_ASSESSMENT_MISSING'));
    expect(of(null)).toEqual(of(false));
    expect(of(true)).not.toContain('NEEDS_ASSESSMENT_MISSING');
  });

  it('from 60 on unemployment has to be without a break until 30.6.2023, which a service is not; then 12 of 14 months', () => {
    const of = (pause: 'SERVICE' | null) =>
      DAYS.map(
        (on) =>
          told(on, { type: 'AGED_60' }, { age: 60, times: unemployedBut(date(on), pause) }).split(' to ')[0],
      );
    expect(of(null)).toEqual([
      'UNEMPLOYMENT_TOO_SHORT',
      'SKILL_SHORTAGE_AGED_50_OR_OVER 50 % 1260 €',
      'SKILL_SHORTAGE_AGED_50_OR_OVER 50 % 1260 €',
    ]);
    expect(of('SERVICE')).toEqual(['SKILL_SHORTAGE 40 % no cap', ...of(null).slice(1)]);
  });

  it.each<[unemployed: number, expected: readonly string[]]>([
    [11, ['30 % no cap', '50 % 1260 €', '50 % 1260 €']],
    [13, ['40 % no cap', '50 % 1260 €', '50 % 1260 €']],
    [25, ['50 % no cap', '50 % 1260 €', '50 % 1260 €']],
  ])(
    'an apprenticeship after %i months of unemployment has level and cap of the basic type',
    (months, expected) => {
      const found = DAYS.map((on) => {
        const { job } = applicationFor(date(on), { type: 'APPRENTICESHIP' });
        const trainingEnds = addMonths(date(on), 30);
        return told(on, { type: 'APPRENTICESHIP', job: { ...job, trainingEnds } }, {}, months);
      });
      expect(found).toEqual(
        expected.map((terms, at) =>
          expect.stringContaining(`${terms} to ${addMonths(date(DAYS[at] ?? ''), 30)}`),
        ),
      );
    },
  );
});

describe('what keeps from a subsidy, on the last day that it does and on the next', () => {
  const assurances = (dismissedOn: string) => ({
    assurances: {
      dismissedOn: date(dismissedOn),
      takenBack: false,
      distortsCompetition: false,
      wagesOrTaxesUnpaid: false,
      checkedOn: date('2023-01-01'),
    },
  });
  const GRANTED = 'SKILL_SHORTAGE_NO_UPPER_SECONDARY_QUALIFICATION';
  const first = (on: string, application: Application, situation: Situation = {}) =>
    told(on, application, situation).split(' ')[0];

  it('dismissals of twelve months ago', () => {
    expect(first('2024-03-01', assurances('2023-03-01'))).toBe('DISMISSALS_NOT_REPLACED');
    expect(first('2024-03-02', assurances('2023-03-01'))).toBe(GRANTED);
  });

  it('de minimis aid of three years ago', () => {
    const aid = {
      aidRegime: 'DE_MINIMIS',
      otherAid: [{ name: 'Muu tuki', cents: 30_000_000, grantedOn: date('2022-02-28'), isDeMinimis: true }],
    } as const;
    expect(first('2025-02-28', aid)).toBe('DE_MINIMIS_EXCEEDED');
    expect(first('2025-03-01', aid)).toBe(GRANTED);
  });

  it('an earlier subsidy of the same employer, never one of another who has no business id either', () => {
    const earlier = (businessId: string | null) => ({
      earlier: [{ businessId, from: date('2022-01-01'), to: date('2022-06-30') }],
    });
    expect(first('2025-06-30', {}, earlier('1234567-1'))).toBe('EARLIER_SUBSIDY');
    expect(first('2025-07-01', {}, earlier('1234567-1'))).toBe(GRANTED);
    expect(first('2025-06-30', { kind: 'HOUSEHOLD' }, earlier(null))).toBe(GRANTED);
  });

  it('an aid regime is told of business only', () => {
    const without = (kind: 'ASSOCIATION' | 'ENTERPRISE') =>
      DAYS.map((on) => first(on, { kind, aidRegime: null }) === 'AID_REGIME_MISSING');
    expect(without('ASSOCIATION')).toEqual([false, false, false]);
    expect(without('ENTERPRISE')).toEqual([false, true, true]);
  });

  it('a decision at the moment of the application is none before it', () => {
    const on = date(FIRST_OF_2023);
    expect(first(on, { receivedAt: noon(on) })).toBe(GRANTED);
  });

  it('a majority of trial municipalities ties joint authorities only', () => {
    const { employer } = applicationFor(date(LAST_OF_2017), { kind: 'ASSOCIATION' });
    const tied = { ...employer, trialMajority: true };
    expect(applicantOf(tied, date(LAST_OF_2017))).toBe('OTHER');
    expect(applicantOf({ ...tied, kind: 'JOINT_AUTHORITY' }, date(LAST_OF_2017))).toBe(
      'JOINT_AUTHORITY_WITH_TRIAL_MAJORITY',
    );
  });
});

describe('months of earlier subsidies, until 30.6.2023', () => {
  /** Whether so many months may still be granted to somebody who had a subsidy from a day to a last day. */
  const may = (months: number, from: string, to: string): boolean => {
    const on = date(LAST_OF_2017);
    const situation = {
      hasReducedAbility: true,
      earlier: [{ businessId: '7654321-0', from: date(from), to: date(to) }],
      times: [{ kind: 'UNEMPLOYED' as const, period: { from: addMonths(on, -7), until: null } }],
    };
    return told(on, { type: 'REDUCED_ABILITY', months }, situation, 7) !== 'SUBSIDY_TOO_LONG';
  };

  it('count begun ones whole', () => {
    expect([may(18, '2022-06-01', '2022-11-30'), may(19, '2022-06-01', '2022-11-30')]).toEqual([true, false]);
    expect([may(17, '2022-06-01', '2022-12-01'), may(18, '2022-06-01', '2022-12-01')]).toEqual([true, false]);
  });

  it('count until 24 months have passed from their end', () => {
    expect([may(24, '2021-01-01', '2021-06-30'), may(24, '2021-01-01', '2021-06-29')]).toEqual([false, true]);
  });
});
