import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import type { CommitmentId, DecisionId } from '../../../../src/domain/shared/ids.ts';
import { addDays, addMonths, monthOf, type PlainDate } from '../../../../src/domain/shared/plain-date.ts';
import { centsByYear } from '../../../../src/domain/subsidies/calculation.ts';
import { extensionTerms } from '../../../../src/domain/subsidies/pay-subsidies/extension-terms.ts';
import {
  grantedTimes,
  plannedCalculation,
  withoutExtension,
} from '../../../../src/domain/subsidies/pay-subsidies/granted-times.ts';
import { extensionGranted } from '../../../../src/domain/subsidies/pay-subsidies/handle-extension.ts';
import { subsidyCalculation } from '../../../../src/domain/subsidies/pay-subsidies/money.ts';
import type {
  ExtensionApplication,
  PaySubsidy,
  SubsidyApplication,
  SubsidyType,
} from '../../../../src/domain/subsidies/pay-subsidies/pay-subsidy.ts';
import type { SubsidyTerms } from '../../../../src/domain/subsidies/pay-subsidies/subsidy-terms.ts';
import { act, running } from '../claims/cases.ts';
import { applicationFor, date, noon, situationOf } from './applications.ts';

const LAST_OF_2017 = '2023-06-30';
const FIRST_OF_2023 = '2023-07-01';
const LAST_OF_TRIAL = '2024-12-31';
const TE2025 = '2025-01-01';
const DECIDER = {
  who: 'MUNICIPALITY',
  on: date('2021-03-01'),
  rule: { theme: 'x', version: 'x', from: '2021-03-01', act: 'x', section: 'x' },
} as const;

type Kind = SubsidyApplication['employer']['kind'];

/** A subsidy of five months that was granted three months before a day, of a client of 61 unless told otherwise. */
function granted(
  on: string,
  type: SubsidyType,
  { kind = 'ASSOCIATION', age = 61 }: { readonly kind?: Kind; readonly age?: number } = {},
): PaySubsidy {
  const decidedOn = addMonths(date(on), -3);
  const from = addDays(decidedOn, 1);
  const { job } = applicationFor(decidedOn, { type, from });
  return running({
    on: decidedOn,
    from,
    months: 5,
    application: {
      type,
      kind,
      job: { ...job, workingTime: 6500, trainingEnds: addDays(addMonths(from, 5), -1) },
    },
    situation: { age, hasReducedAbility: true },
  });
}

/** An application for more time that nothing keeps from being granted. */
function asking(on: PlainDate, change: Partial<ExtensionApplication> = {}): ExtensionApplication {
  const { assurances } = applicationFor(on);
  return {
    months: 6,
    monthlyPayCents: 300_000,
    jobEnds: null,
    trainingEnds: null,
    aidRegime: on < date(FIRST_OF_2023) ? null : 'GBER',
    otherAid: [],
    assurances,
    receivedAt: noon(addDays(on, -5)),
    decider: DECIDER,
    contested: null,
    decision: null,
    ...change,
  };
}

const ABLE_LESS = { hasReducedAbility: true };
/** The client works, and is not unemployed any more. */
const working = (on: PlainDate, change: Parameters<typeof situationOf>[2] = ABLE_LESS) =>
  situationOf(on, 33, { isUnemployed: false, age: 61, hasSkillShortage: false, ...change });

function examined(
  subsidy: PaySubsidy,
  on: string,
  change: Partial<ExtensionApplication> = {},
  situation: Parameters<typeof situationOf>[2] = ABLE_LESS,
) {
  const day = date(on);
  return extensionTerms(subsidy, asking(day, change), working(day, situation), noon(day), lawInForce);
}

const codes = (...asked: Parameters<typeof examined>): readonly string[] =>
  examined(...asked).obstacles.map(({ code }) => code);

const told = ({ rate, monthlyCapCents, groupCode }: SubsidyTerms, months: number): string =>
  `${rate / 100} %, ${months} months, ${monthlyCapCents === null ? 'no cap' : `${monthlyCapCents / 100} €`}, group ${groupCode}`;

/** The longest time that a decision of a day may add, in words; or what keeps from any. */
function longest(subsidy: PaySubsidy, on: string): string {
  for (let months = 30; months > 0; months -= 1) {
    const { terms, obstacles } = examined(subsidy, on, { months });
    if (terms !== null) return told(terms, months);
    const others = obstacles.map(({ code }) => code).filter((code) => code !== 'EXTENSION_PAST_LIMIT');
    if (others.length > 0) return others.join();
  }
  return 'none';
}

/** The subsidy with an extension that was granted. */
function extendedBy(subsidy: PaySubsidy, on: string, months: number, decision: string): PaySubsidy {
  const asked = asking(date(on), { months });
  const { terms, obstacles } = examined(subsidy, on, { months });
  if (terms === null) throw new Error(obstacles[0]?.code);
  const given = {
    decision: decision as DecisionId,
    decider: DECIDER,
    terms,
    commitment: decision as CommitmentId,
  };
  const next = extensionGranted(
    { ...subsidy, extensionApplications: [...subsidy.extensionApplications, asked] },
    given,
    null,
    act(on),
  );
  if (!next.ok) throw new Error(next.failure.code);
  return next.value;
}

describe('what a decision may add, by its day', () => {
  it.each<[type: SubsidyType, on: string, terms: string]>([
    // Granted three months before; the law of the extension is that of its own decision.
    ['REDUCED_ABILITY', '2021-06-01', '50 %, 24 months, no cap, group 03'],
    ['REDUCED_ABILITY', LAST_OF_2017, '50 %, 24 months, no cap, group 03'],
    ['REDUCED_ABILITY', FIRST_OF_2023, '70 %, 24 months, 1770 €, group 03'],
    ['REDUCED_ABILITY', LAST_OF_TRIAL, '70 %, 24 months, 1770 €, group 03'],
    ['REDUCED_ABILITY', TE2025, '70 %, 24 months, 1770 €, group 03'],
    ['AGED_60', '2021-06-01', 'EXTENSION_NOT_IN_LAW'],
    ['AGED_60', LAST_OF_2017, 'EXTENSION_NOT_IN_LAW'],
    ['AGED_60', FIRST_OF_2023, '50 %, 24 months, 1260 €, group 10'],
    ['AGED_60', LAST_OF_TRIAL, '50 %, 24 months, 1260 €, group 10'],
    ['AGED_60', TE2025, '50 %, 24 months, 1260 €, group 10'],
    ['BASIC', LAST_OF_2017, 'EXTENSION_NOT_IN_LAW'],
    ['BASIC', FIRST_OF_2023, 'EXTENSION_NOT_IN_LAW'],
    ['BASIC', TE2025, 'EXTENSION_NOT_IN_LAW'],
    ['FULL', LAST_OF_2017, 'EXTENSION_NOT_IN_LAW'],
    ['FULL', FIRST_OF_2023, 'EXTENSION_NOT_IN_LAW'],
    ['FULL', TE2025, 'EXTENSION_NOT_IN_LAW'],
    ['APPRENTICESHIP', LAST_OF_2017, 'EXTENSION_NOT_IN_LAW'],
  ])('%s, decided on %s: %s', (type, on, terms) => {
    expect(longest(granted(on, type), on)).toBe(terms);
  });

  it('the 55+ subsidy is not extended', () => {
    const subsidy = granted(TE2025, 'BASIC');
    const of55 = {
      ...subsidy,
      application: { ...subsidy.application, subsidy: 'EMPLOYMENT_SUBSIDY_55' as const },
    };
    expect(codes(of55, TE2025)).toEqual(['EXTENSION_NOT_IN_LAW']);
  });

  it.each([FIRST_OF_2023, LAST_OF_TRIAL, TE2025])(
    'an apprenticeship is subsidised to the end of its training when that changes, decided on %s',
    (on) => {
      const subsidy = granted(on, 'APPRENTICESHIP');
      const from = addDays(subsidy.terms?.to ?? date(on), 1);
      const ends = addMonths(from, 7);
      expect(examined(subsidy, on, { trainingEnds: ends }).terms).toMatchObject({
        from,
        to: ends,
        rate: 5000,
        monthlyCapCents: 126_000,
        groupCode: '09',
      });
      expect(codes(subsidy, on)).toEqual(['TRAINING_END_MISSING']);
      expect(examined(subsidy, on, { trainingEnds: addDays(from, -1) }).obstacles).toMatchObject([
        { code: 'EXTENSION_PAST_LIMIT', data: { lastDay: addDays(from, -1) } },
      ]);
    },
  );

  it('for reduced ability so much at a time as often as it lasts, from 60 on so much altogether', () => {
    const on = '2024-03-01';
    const again = extendedBy(granted(on, 'REDUCED_ABILITY'), on, 24, 'd-2');
    expect(longest(again, '2026-07-01')).toContain('24 months');
    const older = extendedBy(granted(on, 'AGED_60'), on, 20, 'd-2');
    expect(longest(older, '2025-12-01')).toContain('4 months');
    expect(longest(extendedBy(older, '2025-12-01', 4, 'd-3'), '2026-05-01')).toBe('none');
  });

  it('not beyond the job, and only while work ability is reduced', () => {
    const on = '2024-03-01';
    const subsidy = granted(on, 'REDUCED_ABILITY');
    const end = addMonths(subsidy.terms?.to ?? date(on), 6);
    expect(codes(subsidy, on, { jobEnds: end })).toEqual([]);
    expect(examined(subsidy, on, { jobEnds: addDays(end, -1) }).obstacles).toMatchObject([
      { code: 'EXTENSION_PAST_LIMIT', data: { lastDay: addDays(end, -1) }, rule: { version: 'V4' } },
    ]);
    expect(codes(subsidy, on, {}, {})).toEqual(['SUBSIDY_GROUND_MISSING']);
    expect(codes(granted(on, 'AGED_60'), on, {}, {})).toEqual([]);
  });

  it.each<[kind: Kind, type: SubsidyType, before: readonly string[], from2025: readonly string[]]>([
    ['MUNICIPALITY', 'REDUCED_ABILITY', [], []],
    ['MUNICIPALITY', 'AGED_60', [], []],
    ['MUNICIPALITY', 'APPRENTICESHIP', [], ['PUBLIC_EMPLOYER_EXCLUDED']],
    ['JOINT_AUTHORITY', 'APPRENTICESHIP', [], ['PUBLIC_EMPLOYER_EXCLUDED']],
    ['ASSOCIATION', 'APPRENTICESHIP', [], []],
  ])('a public employer on both sides of 1.1.2025: %s, %s', (kind, type, before, from2025) => {
    const of = (on: string) =>
      codes(granted(on, type, { kind }), on, { trainingEnds: addMonths(date(on), 9) });
    expect([of(LAST_OF_TRIAL), of(TE2025)]).toEqual([before, from2025]);
  });

  it('what keeps an employer from any subsidy keeps from more time; what only a first one asks for does not', () => {
    const on = '2024-03-01';
    const subsidy = granted(on, 'REDUCED_ABILITY');
    const { assurances } = applicationFor(date(on));
    const assured = (change: Partial<typeof assurances>) =>
      codes(subsidy, on, { assurances: { ...assurances, ...change } });
    expect(assured({ dismissedOn: date('2024-01-31') })).toEqual(['DISMISSALS_NOT_REPLACED']);
    expect(assured({ distortsCompetition: true, wagesOrTaxesUnpaid: true })).toEqual([
      'COMPETITION_DISTORTED',
      'WAGES_OR_TAXES_UNPAID',
    ]);
    const business = { ...subsidy, application: { ...subsidy.application, isBusiness: true } };
    expect(codes(business, on, { aidRegime: null })).toEqual(['AID_REGIME_MISSING']);
    expect(codes(subsidy, on, { receivedAt: noon(date('2024-03-02')) })).toEqual([
      'DECISION_BEFORE_APPLICATION',
    ]);
    // The work has begun, nobody is unemployed, and the employer had a subsidy for the client: this one.
    const earlier = [{ businessId: '1234567-1', from: date('2022-01-01'), to: date('2023-11-01') }];
    expect(codes(subsidy, on, {}, { ...ABLE_LESS, earlier })).toEqual([]);
  });
});

describe('money of more time', () => {
  it('is counted by the terms of each decision, and falls on the years of its days', () => {
    const first = running({
      on: '2022-10-20',
      from: '2022-11-01',
      months: 12,
      pay: 300_000,
      application: { type: 'REDUCED_ABILITY' },
      situation: ABLE_LESS,
    });
    const { terms } = examined(first, '2023-10-02', { months: 12 });
    if (terms === null) throw new Error('not granted');
    const calculation = plannedCalculation({ terms, monthlyPayCents: 300_000 }, date('2022-11-01'));
    expect([terms.from, terms.to, calculation.cents]).toEqual(['2023-11-01', '2024-10-31', 12 * 177_000]);
    expect(centsByYear(calculation)).toEqual([
      { year: 2023, cents: 2 * 177_000 },
      { year: 2024, cents: 10 * 177_000 },
    ]);
    const paid = extendedBy(first, '2023-10-02', 12, 'd-2');
    const monthly = grantedTimes(paid).map(
      (time) => plannedCalculation(time, date('2022-11-01')).rows[0]?.cents,
    );
    expect(monthly).toEqual([150_000, 177_000]);
  });

  it('of a month that two decisions share is no more than the month', () => {
    const first = running({
      on: '2024-01-10',
      from: '2024-01-17',
      months: 10,
      pay: 300_000,
      application: { type: 'REDUCED_ABILITY' },
      situation: ABLE_LESS,
    });
    const paid = extendedBy(first, '2024-11-01', 2, 'd-2');
    const shared = grantedTimes(paid).flatMap((time) =>
      plannedCalculation(time, date('2024-01-17')).rows.filter(({ from }) => from.startsWith('2024-11')),
    );
    // Sixteen days of thirty, and the fourteen others.
    expect(shared.map(({ days, cents }) => [days, cents])).toEqual([
      [16, 94_400],
      [14, 82_600],
    ]);
    expect(shared.reduce((sum, { cents }) => sum + cents, 0)).toBe(177_000);
  });

  const chain = fc
    .record({
      on: fc.integer({ min: 0, max: 2900 }).map((days) => addDays(date('2017-06-01'), days)),
      months: fc.integer({ min: 1, max: 10 }),
      pay: fc.integer({ min: 1, max: 1_000_000 }),
      more: fc.array(fc.integer({ min: 1, max: 24 }), { minLength: 1, maxLength: 3 }),
    })
    .map(({ on, months, pay, more }) => {
      const first = running({
        on,
        from: addDays(on, 1),
        months,
        pay,
        application: { type: 'REDUCED_ABILITY' },
        situation: ABLE_LESS,
      });
      return more.reduce(
        (subsidy, added, nth) => extendedBy(subsidy, addDays(subsidy.terms?.to ?? on, -1), added, `d-${nth}`),
        first,
      );
    });

  it('has no gap and no overlap, ends where the case does, and a decision that is taken away leaves what was', () => {
    fc.assert(
      fc.property(chain, (subsidy) => {
        const times = grantedTimes(subsidy);
        times.slice(1).forEach(({ terms }, nth) => {
          expect(terms.from).toBe(addDays(times[nth]?.terms.to ?? terms.from, 1));
          expect(terms.decidedOn < terms.from).toBe(true);
        });
        expect(times.at(-1)?.terms.to).toBe(subsidy.terms?.to);
        const last = subsidy.extensions.at(-1)?.decision as DecisionId;
        const before = withoutExtension(subsidy, last);
        expect(grantedTimes(before)).toEqual(times.slice(0, -1));
        expect(before.terms?.to).toBe(times.at(-2)?.terms.to);
      }),
      { numRuns: 60 },
    );
  });

  it('sums to the whole over months and years, and two decisions on the same terms give what one would', () => {
    fc.assert(
      fc.property(chain, fc.integer({ min: 1, max: 400 }), (subsidy, days) => {
        const since = subsidy.terms?.from ?? date(LAST_OF_2017);
        for (const time of grantedTimes(subsidy)) {
          const whole = plannedCalculation(time, since);
          expect(whole.rows.reduce((sum, { cents }) => sum + cents, 0)).toBe(whole.cents);
          expect(centsByYear(whole).reduce((sum, { cents }) => sum + cents, 0)).toBe(whole.cents);
          const { from, to } = time.terms;
          const cut = addDays(from, days);
          if (cut > to) continue;
          const payCosts = { kind: 'MONTHLY', cents: time.monthlyPayCents } as const;
          const of = (part: { readonly from: PlainDate; readonly to: PlainDate }): number => {
            const terms = { ...time.terms, ...part };
            return subsidyCalculation({ terms, since, payCosts, interruptions: [], ...part }).cents;
          };
          expect(of({ from, to: addDays(cut, -1) }) + of({ from: cut, to })).toBe(whole.cents);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('of no month is more than the highest cap of its terms', () => {
    fc.assert(
      fc.property(chain, (subsidy) => {
        const times = grantedTimes(subsidy);
        const since = times[0]?.terms.from ?? date(LAST_OF_2017);
        const capped = times.filter(({ terms }) => terms.monthlyCapCents !== null);
        const rows = capped.flatMap((time) => plannedCalculation(time, since).rows);
        for (const inMonth of Map.groupBy(rows, ({ from }) => monthOf(from)).values()) {
          expect(inMonth.reduce((sum, { cents }) => sum + cents, 0)).toBeLessThanOrEqual(177_000);
        }
      }),
      { numRuns: 60 },
    );
  });
});
