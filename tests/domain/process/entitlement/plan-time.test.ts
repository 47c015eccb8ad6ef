import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integrationPlan } from '../../../../src/domain/legislation/integration-plans.ts';
import { countFrom } from '../../../../src/domain/shared/deadlines.ts';
import { addDays, daysBetween, earlier, type PlainDate } from '../../../../src/domain/shared/plain-date.ts';
import {
  cutAt,
  isWithinMaximum,
  type PlanTime,
} from '../../../../src/domain/process/entitlement/plan-time.ts';
import { on, time } from '../../../support/entitlements.ts';
import { rulesOf } from '../../../support/legislation.ts';

const BEFORE = rulesOf(integrationPlan, '2024-12-31');
const SINCE = rulesOf(integrationPlan, '2025-01-01');

const START = on('2019-02-20');
const someDay = fc.integer({ min: 0, max: 2500 }).map((days) => addDays(START, days));
const someTime = fc
  .tuple(someDay, fc.integer({ min: 1, max: 900 }))
  .map(([from, days]): PlanTime => ({ from, until: addDays(from, days) }));

/** Counted day by day, as a person would. */
const daysOf = (times: readonly PlanTime[], without: readonly PlanTime[]): number =>
  Array.from({ length: 4000 }, (_, nth) => addDays(START, nth)).filter(
    (day) => isIn(times, day) && !isIn(without, day),
  ).length;
const isIn = (times: readonly PlanTime[], day: PlainDate): boolean =>
  times.some(({ from, until }) => from <= day && day < until);

/** Plans that somebody tries to make one after another: those that the rules let pass. */
const made = (
  tried: readonly PlanTime[],
  interruptions: readonly PlanTime[],
  isExtended: boolean,
  rules: typeof BEFORE,
): readonly PlanTime[] =>
  tried.reduce<readonly PlanTime[]>(
    (planTimes, plan) =>
      isWithinMaximum(plan, { planTimes, interruptions, isExtended }, rules)
        ? [...cutAt(planTimes, plan.from), plan]
        : planTimes,
    [],
  );

describe.each([
  ['until 2024', BEFORE],
  ['from 2025 on', SINCE],
])('integration plans %s', (_, rules) => {
  const limitOf = (first: PlainDate, isExtended: boolean): number => {
    const regular = countFrom(first, rules.totalMax);
    return daysBetween(first, isExtended ? countFrom(regular, rules.totalMaxExtension) : regular);
  };

  it('no sequence of plans passes the maximum, extended or not', () => {
    fc.assert(
      fc.property(
        fc.array(someTime, { maxLength: 8 }),
        fc.array(someTime, { maxLength: 3 }),
        fc.boolean(),
        (tried, interruptions, isExtended) => {
          const plans = made(tried, interruptions, isExtended, rules);
          const [first] = plans;
          if (first === undefined) return;
          const without = rules.totalMaxWithout === null ? [] : interruptions;
          expect(daysOf(plans, without)).toBeLessThanOrEqual(limitOf(first.from, isExtended));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('an interruption in a plan extends the total by exactly its days, where the law says so', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 1, max: 60 }),
        (from, after, days) => {
          const first = { from, until: countFrom(from, rules.firstMax) };
          const gap = { from: addDays(from, after), until: addDays(from, after + days) };
          const soFar = { planTimes: [first], interruptions: [gap], isExtended: false };
          const longest = addDays(
            countFrom(from, rules.totalMax),
            rules.totalMaxWithout === null ? 0 : daysBetween(gap.from, gap.until),
          );
          const second = (until: PlainDate) => isWithinMaximum({ from: first.until, until }, soFar, rules);
          expect([second(longest), second(addDays(longest, 1))]).toEqual([true, false]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('a plan that begins takes the place of what comes after', () => {
    fc.assert(
      fc.property(fc.array(someTime, { maxLength: 6 }), someDay, (times, day) => {
        for (const cut of cutAt(times, day)) expect(earlier(cut.until, day)).toBe(cut.until);
      }),
      { numRuns: 60 },
    );
  });
});

describe('hostile days', () => {
  it.each([
    // The year of a first plan that begins on a leap day ends on 28 February.
    ['2020-02-29', '2021-02-28', true],
    ['2020-02-29', '2021-03-01', false],
    ['2020-12-31', '2021-12-31', true],
    ['2020-12-31', '2022-01-01', false],
  ])('a first plan from %s until %s (not included): %s', (from, until, expected) => {
    const none = { planTimes: [], interruptions: [], isExtended: false };
    expect(isWithinMaximum(time(from, until), none, BEFORE)).toBe(expected);
  });

  it('days between plans do not count', () => {
    const year = time('2019-03-01', '2020-03-01');
    const soFar = { planTimes: [year], interruptions: [], isExtended: false };
    // 1096 days from 1.3.2019 to 1.3.2022, of which the first plan took 366.
    expect(isWithinMaximum(time('2021-01-01', '2023-01-01'), soFar, BEFORE)).toBe(true);
    expect(isWithinMaximum(time('2021-01-01', '2023-01-02'), soFar, BEFORE)).toBe(false);
  });
});
