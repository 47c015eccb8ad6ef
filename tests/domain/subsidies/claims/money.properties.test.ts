import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import {
  addDays,
  addMonths,
  earlier,
  firstDayOf,
  lastDayOf,
  monthOf,
  type PlainDate,
} from '../../../../src/domain/shared/plain-date.ts';
import type { Claim, MonthlyPayCosts } from '../../../../src/domain/subsidies/claims/claim.ts';
import {
  type ClaimableCase,
  claimableGrant,
} from '../../../../src/domain/subsidies/claims/claimable-case.ts';
import { leftOf } from '../../../../src/domain/subsidies/claims/claim-money.ts';
import { approved, paid, recovered } from '../../../../src/domain/subsidies/claims/handle-claim.ts';
import { recorded } from '../../../../src/domain/subsidies/claims/record-claim.ts';
import { running as runningGrant } from '../start-up-grants/grants.ts';
import { act, claimable, date, paidEach, PLENTY, QUOTA_RULE, running, told } from './cases.ts';

const decided = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(date('2017-01-01'), days));

/** A subsidy of any length on any day with any interruption, and what was paid month by month. */
const anySubsidy = fc
  .record({
    on: decided,
    start: fc.integer({ min: 1, max: 60 }),
    months: fc.integer({ min: 1, max: 5 }),
    type: fc.constantFrom('BASIC' as const, 'AGED_60' as const),
    leaveAfter: fc.integer({ min: 0, max: 100 }),
    leaveDays: fc.integer({ min: 1, max: 70 }),
    pay: fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 7, maxLength: 7 }),
  })
  .map(({ on, start, months, type, leaveAfter, leaveDays, pay }) => {
    const from = addDays(on, start);
    const leaveFrom = addDays(from, leaveAfter);
    const subsidy = running({
      on,
      from,
      months,
      application: { type },
      situation: { age: 61 },
      change: {
        interruptions: [{ from: leaveFrom, to: addDays(leaveFrom, leaveDays - 1), reason: 'Palkaton vapaa' }],
      },
    });
    return { subsidy, of: claimable(subsidy), pay };
  });

/** The months of a case, each with its first and last day in it. */
function monthsOf({ times }: ClaimableCase): readonly (readonly [PlainDate, PlainDate])[] {
  const [time] = times;
  if (time === undefined) throw new Error('no time');
  const months: (readonly [PlainDate, PlainDate])[] = [];
  for (
    let from = time.from;
    from <= time.to;
    from = firstDayOf(monthOf(addMonths(firstDayOf(monthOf(from)), 1)))
  ) {
    months.push([from, earlier(lastDayOf(monthOf(from)), time.to)]);
  }
  return months;
}

const costsOf = (
  months: readonly (readonly [PlainDate, PlainDate])[],
  pay: readonly number[],
): MonthlyPayCosts => Object.fromEntries(months.map(([from], nth) => [monthOf(from), pay[nth] ?? 0]));

function claimed(
  of: ClaimableCase,
  from: PlainDate,
  to: PlainDate,
  payCosts: MonthlyPayCosts,
  left = PLENTY,
): Claim {
  const asked = { ...told(from, to, addDays(to, 1)), payCosts };
  const found = recorded(asked, of, { others: [], left }, act(addDays(to, 2)));
  if (!found.ok) throw new Error(found.failure.code);
  return found.value;
}

describe('money of claims', () => {
  it('sums to the whole, however its months are shared among claims, over years and changes of the rate', () => {
    fc.assert(
      fc.property(anySubsidy, fc.integer({ min: 0, max: 6 }), ({ of, pay }, cut) => {
        const months = monthsOf(of);
        const [first, last] = [months[0], months.at(-1)];
        if (first === undefined || last === undefined) throw new Error('no months');
        const whole = claimed(of, first[0], last[1], costsOf(months, pay)).cents;
        const single = months.map(
          ([from, to], nth) => claimed(of, from, to, costsOf([[from, to]], pay.slice(nth))).cents,
        );
        expect(single.reduce((sum, cents) => sum + cents, 0)).toBe(whole);
        const at = Math.min(cut, months.length - 1);
        const parts = [months.slice(0, at), months.slice(at)].filter((part) => part.length > 0);
        const sums = parts.map((part, nth) => {
          const [begin, end] = [part[0]?.[0], part.at(-1)?.[1]];
          if (begin === undefined || end === undefined) throw new Error('no part');
          return claimed(of, begin, end, costsOf(part, parts.length > 1 && nth === 1 ? pay.slice(at) : pay))
            .cents;
        });
        expect(sums.reduce((sum, cents) => sum + cents, 0)).toBe(whole);
      }),
      { numRuns: 200 },
    );
  });

  it('is paid up to what was committed and never beyond, and what is taken back and kept is what was paid', () => {
    fc.assert(
      fc.property(
        anySubsidy,
        fc.integer({ min: 1, max: 400_000 }),
        fc.nat(100),
        ({ of, pay }, committed, share) => {
          let used = 0;
          const claims: Claim[] = [];
          monthsOf(of).forEach(([from, to], nth) => {
            const costs = costsOf([[from, to]], pay.slice(nth));
            const commitment = { id: 'commitment-1', committed, used };
            const left = { cents: leftOf(commitment, claims), rule: QUOTA_RULE };
            const claim = claimed(of, from, to, costs, left);
            const done = approved(claim, of, left, act(addDays(to, 2)));
            if (!done.ok) return;
            expect(done.value.calculation.rows.reduce((sum, { cents }) => sum + cents, 0)).toBe(
              done.value.cents,
            );
            const payment = paid(done.value, act(addDays(to, 3)));
            if (!payment.ok) throw new Error(payment.failure.code);
            used += payment.value.cents;
            expect(used).toBeLessThanOrEqual(committed);
            claims.push(payment.value);
          });
          for (const claim of claims) {
            const [month = ''] = Object.keys(claim.payCosts ?? {});
            const less = Math.floor((Object.values(claim.payCosts ?? {})[0] ?? 0) * (share / 100));
            const costs = paidEach(`${month}-01`, `${month}-01`, less);
            const back = recovered(claim, of, { payCosts: costs, reason: 'x' }, act(addDays(claim.to, 9)));
            if (!back.ok) continue;
            const kept = claim.cents - back.value.claim.recoveredCents;
            expect(back.value.cents).toBeGreaterThan(0);
            expect(kept).toBe(Math.min(claim.cents, of.count({ ...claim, payCosts: costs }).cents));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('of a start-up grant sums to the whole, on whatever days it is cut', () => {
    const law = lawInForce;
    const grant = runningGrant('2022-06-15', '2023-02-28');
    const found = claimableGrant(grant, law);
    if (!found.ok) throw new Error(found.failure.code);
    const of = found.value;
    const count = (from: PlainDate, to: PlainDate) =>
      of.count({ ...told(from, to, to), payCosts: null }).cents;
    const [first, last] = [date('2022-06-15'), date('2023-02-28')];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 257 }), (days) => {
        const cut = addDays(first, days);
        expect(count(first, cut) + count(addDays(cut, 1), last)).toBe(count(first, last));
      }),
      { numRuns: 100 },
    );
  });
});
