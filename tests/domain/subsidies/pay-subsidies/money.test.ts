import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import { paySubsidy } from '../../../../src/domain/legislation/pay-subsidy.ts';
import {
  addDays,
  addMonths,
  monthOf,
  type PlainDate,
  type YearMonth,
} from '../../../../src/domain/shared/plain-date.ts';
import {
  type PayCosts,
  subsidyCalculation,
  suspends,
} from '../../../../src/domain/subsidies/pay-subsidies/money.ts';
import type { SubsidyTerms } from '../../../../src/domain/subsidies/pay-subsidies/subsidy-terms.ts';
import { subsidyTerms } from '../../../../src/domain/subsidies/pay-subsidies/terms.ts';
import { applicationFor, date, noon, situationOf } from './applications.ts';

/** The terms of a subsidy that was granted on a day. */
function granted(
  on: string,
  application: Parameters<typeof applicationFor>[1],
  unemployed: number,
  change: Parameters<typeof situationOf>[2] = {},
): SubsidyTerms {
  const terms = subsidyTerms(
    applicationFor(date(on), application),
    situationOf(date(on), unemployed, change),
    noon(date(on)),
    lawInForce,
  );
  if (!terms.ok) throw new Error(terms.failure.code);
  return terms.value;
}

const monthly = (cents: number): PayCosts => ({ kind: 'MONTHLY', cents });
const of = (
  terms: SubsidyTerms,
  payCosts: PayCosts,
  from: PlainDate = terms.from,
  to: PlainDate = terms.to,
) => subsidyCalculation({ terms, payCosts, interruptions: [], from, to });

describe('a subsidy in money', () => {
  it.each<
    [
      what: string,
      on: string,
      from: string,
      pay: number,
      rows: readonly (readonly [from: string, to: string, days: number, cents: number])[],
    ]
  >([
    [
      '40 % of a month before the reform: no cap',
      '2021-04-15',
      '2021-05-01',
      250_000,
      [['2021-05-01', '2021-05-31', 31, 100_000]],
    ],
    [
      '50 % below the cap from the reform on',
      '2023-07-03',
      '2023-08-01',
      200_000,
      [['2023-08-01', '2023-08-31', 31, 100_000]],
    ],
    ['50 % above the cap', '2023-07-03', '2023-08-01', 300_000, [['2023-08-01', '2023-08-31', 31, 126_000]]],
    [
      'cap ÷ 30 for each calendar day of a part',
      '2023-07-03',
      '2023-08-15',
      300_000,
      [
        ['2023-08-15', '2023-08-31', 17, 71_400],
        ['2023-09-01', '2023-09-14', 14, 58_800],
      ],
    ],
    [
      'a part of 30 days is no more than the month',
      '2023-07-03',
      '2023-08-02',
      300_000,
      [
        ['2023-08-02', '2023-08-31', 30, 126_000],
        ['2023-09-01', '2023-09-01', 1, 4_200],
      ],
    ],
    [
      'February of a leap year is a month',
      '2024-01-15',
      '2024-02-01',
      300_000,
      [['2024-02-01', '2024-02-29', 29, 126_000]],
    ],
    [
      'a day in February is a thirtieth',
      '2024-01-15',
      '2024-02-29',
      300_000,
      [
        ['2024-02-29', '2024-02-29', 1, 4_200],
        ['2024-03-01', '2024-03-28', 28, 117_600],
      ],
    ],
    [
      'over the turn of the year',
      '2023-11-20',
      '2023-12-15',
      300_000,
      [
        ['2023-12-15', '2023-12-31', 17, 71_400],
        ['2024-01-01', '2024-01-14', 14, 58_800],
      ],
    ],
  ])('%s', (_, on, from, pay, rows) => {
    const terms = granted(on, { from: date(from), months: 1, monthlyPayCents: pay }, 13);
    const found = of(terms, monthly(pay));
    expect(found.rows.map((row) => [row.from, row.to, row.days, row.cents])).toEqual(rows);
    expect(found.cents).toBe(rows.reduce((sum, [, , , cents]) => sum + cents, 0));
    expect(found.rows.every(({ rules }) => rules.length > 0 && rules[0]?.act.startsWith('916/2012'))).toBe(
      true,
    );
  });

  it('the reduced ability and all-costs subsidies have caps of their own, and all costs are pay times 1.23', () => {
    const reduced = granted('2023-07-03', { type: 'REDUCED_ABILITY', from: date('2023-08-01') }, 3, {
      hasReducedAbility: true,
    });
    expect(of(reduced, monthly(300_000)).cents).toBe(177_000);
    expect(of(reduced, monthly(200_000)).cents).toBe(140_000);
    const { job } = applicationFor(date('2023-07-03'));
    const full = granted(
      '2023-07-03',
      { type: 'FULL', kind: 'ASSOCIATION', from: date('2023-08-01'), job: { ...job, workingTime: 6500 } },
      25,
    );
    expect(of(full, monthly(150_000)).cents).toBe(184_500);
    expect(of(full, monthly(150_001)).cents).toBe(184_501);
    expect(of(full, monthly(300_000)).cents).toBe(202_000);
  });

  it('a month in which the rate falls has two rows, which share it by their days', () => {
    const terms = granted('2021-03-01', { type: 'AGED_60', months: 24, from: date('2021-03-16') }, 13, {
      age: 60,
    });
    const rows = of(terms, monthly(310_000), date('2022-03-01'), date('2022-03-31')).rows;
    expect(rows.map((row) => [row.from, row.to, row.days, row.rate, row.cents])).toEqual([
      ['2022-03-01', '2022-03-15', 15, 4000, 60_000],
      ['2022-03-16', '2022-03-31', 16, 3000, 48_000],
    ]);
  });

  it('what was paid is counted as it was, and an interruption is not paid for', () => {
    const terms = granted('2023-07-03', { from: date('2023-08-01'), months: 2 }, 13);
    const paid: PayCosts = {
      kind: 'PAID',
      months: { ['2023-08' as YearMonth]: 100_001, ['2023-09' as YearMonth]: 60_000 },
    };
    const interruptions = [{ from: date('2023-09-11'), to: null, reason: 'Palkaton vapaa' }];
    const found = subsidyCalculation({
      terms,
      payCosts: paid,
      interruptions,
      from: terms.from,
      to: terms.to,
    });
    expect(found.rows.map(({ days, cents, capCents }) => [days, cents, capCents])).toEqual([
      [31, 50_001, 126_000],
      [10, 30_000, 42_000],
    ]);
  });

  it('E72: an interruption of a month suspends, a day less does not', () => {
    const rules = paySubsidy.entries.at(-1)?.rules;
    if (rules === undefined) throw new Error('no law');
    const long = (from: string, to: string | null, today = '2024-03-31') =>
      suspends({ from: date(from), to: to === null ? null : date(to) }, date(today), rules);
    expect([long('2024-01-31', '2024-02-28'), long('2024-01-31', '2024-02-27')]).toEqual([true, false]);
    expect([long('2024-02-29', null, '2024-03-28'), long('2024-02-29', null, '2024-03-27')]).toEqual([
      true,
      false,
    ]);
  });
});

describe('money of any subsidy', () => {
  const decided = fc.integer({ min: 0, max: 3200 }).map((days) => addDays(date('2017-01-01'), days));
  const anySubsidy = fc
    .record({
      on: decided,
      start: fc.integer({ min: 1, max: 400 }),
      months: fc.integer({ min: 1, max: 24 }),
      pay: fc.integer({ min: 1, max: 2_000_000 }),
      type: fc.constantFrom('BASIC', 'AGED_60', 'REDUCED_ABILITY', 'FULL'),
    })
    .map(({ on, start, months, pay, type }) => {
      const { job } = applicationFor(on);
      const asked = {
        type,
        from: addDays(on, start),
        kind: 'ASSOCIATION' as const,
        job: { ...job, beginsAt: noon(addDays(on, start)), workingTime: 6500 },
      } as const;
      const situation = situationOf(on, 30, { age: 61, hasReducedAbility: true });
      const longest = [...Array(months).keys()]
        .map((less) =>
          subsidyTerms(
            applicationFor(on, { ...asked, months: months - less }),
            situation,
            noon(on),
            lawInForce,
          ),
        )
        .find(({ ok }) => ok);
      return { terms: longest?.ok ? longest.value : null, pay };
    })
    .filter((one): one is { terms: SubsidyTerms; pay: number } => one.terms !== null);

  it('the parts sum to the whole wherever it is divided at the end of a month, of a budget year, or where law changes', () => {
    fc.assert(
      fc.property(anySubsidy, fc.integer({ min: 0, max: 24 }), ({ terms, pay }, at) => {
        const cut = addMonths(`${monthOf(terms.from)}-01` as PlainDate, at);
        const parts = [
          of(terms, monthly(pay), terms.from, addDays(cut, -1)),
          of(terms, monthly(pay), cut, terms.to),
        ];
        const whole = of(terms, monthly(pay));
        expect(parts.flatMap(({ rows }) => rows)).toEqual(whole.rows);
        expect(parts.reduce((sum, { cents }) => sum + cents, 0)).toBe(whole.cents);
        expect(whole.rows.reduce((sum, { cents }) => sum + cents, 0)).toBe(whole.cents);
      }),
      { numRuns: 300 },
    );
  });

  it('is whole cents, at most the rate of the pay and the cap of each month, and covers every day once', () => {
    fc.assert(
      fc.property(anySubsidy, ({ terms, pay }) => {
        const { rows } = of(terms, monthly(pay));
        const byMonth = Map.groupBy(rows, ({ from }) => monthOf(from));
        for (const inMonth of byMonth.values()) {
          const sum = inMonth.reduce((total, { cents }) => total + cents, 0);
          const cap = Math.max(
            ...inMonth.map(({ rate }) => (pay * (terms.payCostPercent ?? 100) * (rate ?? 0)) / 1_000_000),
          );
          expect(sum).toBeLessThanOrEqual(Math.min(cap, terms.monthlyCapCents ?? cap) + inMonth.length / 2);
        }
        expect(rows.every(({ cents }) => Number.isSafeInteger(cents) && cents >= 0)).toBe(true);
        expect(rows.at(0)?.from).toBe(terms.from);
        expect(rows.at(-1)?.to).toBe(terms.to);
        rows.slice(1).forEach((row, index) => expect(row.from).toBe(addDays(rows[index]?.to ?? row.from, 1)));
      }),
      { numRuns: 300 },
    );
  });

  it('is rounded half up once in each row: no row is half a cent away from what it is exactly', () => {
    fc.assert(
      fc.property(anySubsidy, ({ terms, pay }) => {
        for (const row of of(terms, monthly(pay)).rows) {
          const inMonth = new Date(`${monthOf(row.from)}-01T00:00:00Z`);
          const length = new Date(
            Date.UTC(inMonth.getUTCFullYear(), inMonth.getUTCMonth() + 1, 0),
          ).getUTCDate();
          const month = of(terms, monthly(pay)).rows.filter(
            ({ from }) => monthOf(from) === monthOf(row.from),
          );
          const covered = month.reduce((sum, { days }) => sum + days, 0);
          const share = row.days / (covered === length ? covered : Math.max(covered, 30));
          const ofPay = (pay * (terms.payCostPercent ?? 100) * (row.rate ?? 0)) / 1_000_000;
          const exact = Math.min(ofPay, terms.monthlyCapCents ?? ofPay) * share;
          expect(Math.abs(row.cents - exact)).toBeLessThanOrEqual(0.5 + 1e-6);
        }
      }),
      { numRuns: 200 },
    );
  });
});
