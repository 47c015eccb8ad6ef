import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { ClientFacts } from '../../../src/domain/clients/facts/client-facts.ts';
import {
  type Determination,
  determineTargetGroup,
} from '../../../src/domain/clients/determination/determination.ts';
import { lawInForce } from '../../../src/domain/legislation/statute-book.ts';
import { conditionsOn } from '../../../src/domain/clients/determination/target-group-conditions.ts';
import { targetGroup } from '../../../src/domain/legislation/target-group.ts';
import { rulesOn } from '../../../src/domain/legislation/timeline.ts';
import { trialAreaOfMunicipality } from '../../../src/domain/legislation/trial-areas.ts';
import { unemployment } from '../../../src/domain/legislation/unemployment.ts';
import { municipalityOn } from '../../../src/domain/reference/municipalities.ts';
import { covers, overlaps, type Period } from '../../../src/domain/shared/period.ts';
import {
  addDays,
  daysBetween,
  firstDayOf,
  later,
  monthOf,
  type PlainDate,
} from '../../../src/domain/shared/plain-date.ts';
import { determinationDay, earningsRightFact, factsAround } from '../../support/arbitrary-client-facts.ts';
import { date, earningsRight, home, outcomeOn, permit, source, status } from '../../support/client-facts.ts';

const dayAndFacts = determinationDay.chain((day) =>
  fc.record({ day: fc.constant(day), facts: factsAround(day) }),
);

const determined = dayAndFacts
  .map(({ day, facts }) => ({ day, facts, outcome: outcomeOn(facts, day) }))
  .filter(({ outcome }) => outcome.determined);

/** Those on a ground: most results of theirs are IN, and many only by a window. */
const onGround = determined.map(({ day, facts }) => ({
  day,
  facts: { ...facts, earningsRights: [earningsRight('NO')], dismissal: null },
}));

const answerOf = (facts: ClientFacts, day: PlainDate): Omit<Determination, 'facts'> | string => {
  const outcome = outcomeOn(facts, day);
  if (!outcome.determined) return outcome.reason;
  const { facts: _, ...answer } = outcome.determination;
  return answer;
};

const determinationOf = (facts: ClientFacts, day: PlainDate): Determination => {
  const outcome = outcomeOn(facts, day);
  if (!outcome.determined) throw new Error(outcome.reason);
  return outcome.determination;
};

/** The days that may be looked at: the date, and before it the month's days under the act. */
const daysLookedAt = (day: PlainDate): Period => ({
  from: day < '2021-03-01' ? day : later(firstDayOf(monthOf(day)), date('2021-03-01')),
  until: addDays(day, 1),
});

describe('determination of the target group', () => {
  test.prop([determined])('follows from its snapshot alone', ({ day, facts }) => {
    const determination = determinationOf(facts, day);
    expect(determinationOf(determination.facts, day)).toEqual(determination);
  });

  test.prop([determined])('looks at no fact outside the month’s days up to the date', ({ day, facts }) => {
    const days = daysLookedAt(day);
    const outside = (from: string | null, last: string | null): boolean =>
      !overlaps(home('109', from, last), days);
    const before = addDays(days.from ?? day, -1);
    const after = addDays(day, 1);
    expect(outside(null, before) && outside(after, null)).toBe(true);
    const more: ClientFacts = {
      ...facts,
      residences: [home('049', null, before), home('049', after), ...facts.residences],
      statuses: [status('00', null, before), status('00', after), ...facts.statuses],
      earningsRights: [
        earningsRight('NO', { last: before, recordedOn: '2999-01-01' }),
        earningsRight('NO', { from: after, recordedOn: '2999-01-01' }),
        ...facts.earningsRights,
      ],
      services: [{ from: after, until: null, code: '1', source: source() }, ...facts.services],
    };
    expect(determinationOf(more, day)).toEqual(determinationOf(facts, day));
  });

  test.prop([determined.chain((one) => fc.record({ one: fc.constant(one), salt: fc.nat() }))])(
    'does not depend on the order of the facts',
    ({ one: { day, facts }, salt }) => {
      const turned = <T>(spans: readonly T[]): T[] => {
        const at = spans.length === 0 ? 0 : salt % spans.length;
        return [...spans.slice(at), ...spans.slice(0, at)].toReversed();
      };
      const shuffled: ClientFacts = {
        ...facts,
        residences: turned(facts.residences),
        jobSearches: turned(facts.jobSearches),
        statuses: turned(facts.statuses),
        earningsRights: turned(facts.earningsRights),
        services: turned(facts.services),
      };
      expect(answerOf(shuffled, day)).toEqual(answerOf(facts, day));
    },
  );

  test.prop([
    dayAndFacts.chain(({ day, facts }) =>
      fc.record({
        day: fc.constant(day),
        facts: fc.constant(facts),
        earlier: fc.array(earningsRightFact(day)),
        right: fc.constantFrom<['YES', 'NO', 'UNKNOWN']>('YES', 'NO', 'UNKNOWN'),
      }),
    ),
  ])(
    'does not go by what was recorded of the right before the fact that decides',
    ({ day, facts, earlier, right }) => {
      const deciding = (['5:2.1', '5:6.1'] as const).map((basis) =>
        earningsRight(right, { basis, recordedOn: '2021-01-01' }),
      );
      const only = { ...facts, earningsRights: deciding };
      const withEarlier = { ...facts, earningsRights: [...earlier, ...deciding] };
      expect(answerOf(withEarlier, day)).toEqual(answerOf(only, day));
    },
  );

  test.prop([onGround])(
    'is IN only of people in the area, unemployed or in services, on a ground',
    ({ day, facts }) => {
      const { result, grounds, windowDay } = determinationOf(facts, day);
      if (result !== 'IN') return;
      const decisive = windowDay ?? day;
      expect(grounds.length).toBeGreaterThan(0);
      expect(
        facts.residences.some(
          (span) =>
            covers(span, decisive) &&
            trialAreaOfMunicipality(municipalityOn(span.municipality, decisive), decisive),
        ),
      ).toBe(true);
      expect(facts.statuses.some((span) => covers(span, decisive) && !['05', '09'].includes(span.code))).toBe(
        true,
      );
      expect(facts.jobSearches.some((span) => covers(span, decisive) && covers(span, day))).toBe(true);
    },
  );

  test.prop([determined])(
    'gives reasons that fit the result, and grounds that the rules know',
    ({ day, facts }) => {
      const { result, reasons, grounds } = determinationOf(facts, day);
      const law = targetGroup.at(day);
      const known: readonly string[] = law.ok ? law.value.rules.grounds : [];
      const fitting = {
        IN: [],
        OUT: ['NOT_IN_TRIAL_AREA', 'STATUS', 'NO_GROUND'],
        PENDING_INFORMATION: ['RESIDENCE_MISSING', 'STATUS_MISSING', 'EARNINGS_RIGHT_UNKNOWN'],
        EXCLUDED: ['CHANGE_SECURITY_55'],
      }[result];
      expect(reasons.length > 0).toBe(result !== 'IN');
      expect(reasons).toEqual(fitting.filter((reason) => (reasons as readonly string[]).includes(reason)));
      expect(grounds).toEqual(known.filter((ground) => (grounds as readonly string[]).includes(ground)));
      expect(reasons.includes('NO_GROUND') && grounds.length > 0).toBe(false);
    },
  );

  test.prop([onGround])(
    'finds the first day in a window of the month on which everything is met, if the date is none',
    ({ day, facts }) => {
      const law = rulesOn({ targetGroup, unemployment }, day);
      const search = facts.jobSearches.find((span) => covers(span, day));
      if (!law.ok || search === undefined) throw new Error('not determined');
      const isMetOn = (one: PlainDate): boolean => {
        const conditions = conditionsOn(facts, one, search, {
          targetGroup: law.value.targetGroup.rules,
          unemployment: law.value.unemployment.rules,
          trialAreas: lawInForce.trialAreas,
        });
        return [conditions.inTrialArea, conditions.unemployedOrInServices, conditions.hasGround].every(
          (met) => met === true,
        );
      };
      const looked = daysLookedAt(day);
      const starts = [search, ...facts.statuses]
        .map(({ from }) => from)
        .filter((from) => from !== null)
        .filter((from) => covers(looked, from) && covers(search, from));
      const inWindows = Array.from({ length: 31 }, (_, days) => addDays(day, days - 31)).filter((one) =>
        starts.some((start) => start <= one && daysBetween(start, one) <= 7),
      );
      const expected = isMetOn(day) ? null : (inWindows.find(isMetOn) ?? null);
      expect(determinationOf(facts, day).windowDay).toBe(expected);
    },
  );

  test.prop([dayAndFacts])(
    'determines everybody who is alive and looking for work on the date, and nobody else',
    ({ day, facts }) => {
      const alive = facts.deathDate === null || day <= facts.deathDate;
      const searching = facts.jobSearches.some((span) => covers(span, day));
      expect(outcomeOn(facts, day).determined).toBe(alive && searching);
    },
  );

  test.prop([determined])(
    'keeps whoever has a permanent permit, home and unemployment in the area IN or excluded',
    ({ day, facts }) => {
      const certain = {
        ...facts,
        residences: [home('109')],
        statuses: [status('02')],
        jobSearches: facts.jobSearches.map((search) => ({ ...search, office: '1500' })),
        residenceGrounds: [permit('P')],
      };
      expect(['IN', 'EXCLUDED']).toContain(determinationOf(certain, day).result);
    },
  );

  test.prop([
    determined.chain(({ day, facts }) =>
      fc.record({ day: fc.constant(day), facts: fc.constant(facts), days: fc.nat(15) }),
    ),
  ])('does not change when somebody dies on the date or later', ({ day, facts, days }) => {
    expect(answerOf({ ...facts, deathDate: addDays(day, days) }, day)).toEqual(answerOf(facts, day));
  });

  test.prop([dayAndFacts, fc.integer({ min: 1, max: 300_000 })])(
    'is refused outside the law, whatever the facts',
    ({ facts }, days) => {
      const before = determineTargetGroup(
        facts,
        addDays(date('2020-01-01'), -(days % 70_000) - 1),
        lawInForce,
      );
      const after = determineTargetGroup(facts, addDays(date('2025-01-01'), days), lawInForce);
      expect(before.ok ? null : before.failure.code).toBe('RULE_NOT_FOUND');
      expect(after.ok ? null : after.failure.code).toBe('TARGET_GROUP_NOT_DETERMINED');
    },
  );
});
