import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MATCHING_CRITERIA,
  type MatchingCriterion,
} from '../../../../src/domain/legislation/job-placement.ts';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import type { Demands, Jobseeker } from '../../../../src/domain/offers/matching/jobseeker.ts';
import { checkWishes } from '../../../../src/domain/offers/matching/job-wishes.ts';
import {
  bestFirst,
  HEALTH_CRITERIA,
  matchingTerms,
  matchOf,
} from '../../../../src/domain/offers/matching/matching.ts';
import { date } from '../../../support/client-facts.ts';

const DEMANDS: Demands = {
  occupation: '5223',
  municipalities: ['109'],
  requirements: {
    education: '4',
    languages: [
      { language: 'fi', level: 'B2' },
      { language: 'sv', level: null },
    ],
    drivingLicences: ['B'],
    skills: ['Trukin ajo'],
  },
};

const SEEKER: Jobseeker = {
  skills: {
    education: [{ level: '31' }, { level: '6' }],
    occupations: ['5223'],
    workHistory: [{ occupation: '5221' }],
    languages: ['fi', 'sv'],
  },
  motherTongue: 'fi',
  wishes: { skills: ['trukin ajo '], drivingLicences: ['B'] },
  commutingArea: ['082', '109'],
};

const terms = (named: readonly MatchingCriterion[] = []) => {
  const found = matchingTerms(named, date('2022-06-01'), lawInForce);
  if (!found.ok) throw new Error(found.failure.code);
  return found.value;
};

const outcomes = (demands: Partial<Demands>, seeker: Partial<Jobseeker>): Record<string, string> =>
  Object.fromEntries(
    matchOf({ ...DEMANDS, ...demands }, { ...SEEKER, ...seeker }, terms()).rows.map(
      ({ criterion, outcome }) => [criterion, outcome],
    ),
  );

const NOTHING: Demands = {
  occupation: null,
  municipalities: [],
  requirements: { education: null, languages: [], drivingLicences: [], skills: [] },
};

describe('R51: a jobseeker and a vacancy', () => {
  it('suit each other by what the vacancy asks for, row by row', () => {
    const match = matchOf(DEMANDS, SEEKER, terms());
    expect(match.rows).toContainEqual({
      criterion: 'EXPERIENCE',
      outcome: 'MET',
      asked: ['522'],
      known: ['522'],
      points: 15,
    });
    expect([match.points, match.outOf, match.rows.length]).toEqual([100, 100, MATCHING_CRITERIA.length]);
  });

  it.each<readonly [what: MatchingCriterion, Partial<Demands>, Partial<Jobseeker>, outcome: string]>([
    ['OCCUPATION', {}, { skills: { ...SEEKER.skills!, occupations: ['5221'] } }, 'NOT_MET'],
    ['OCCUPATION_GROUP', {}, { skills: { ...SEEKER.skills!, occupations: ['5221'] } }, 'MET'],
    ['OCCUPATION', {}, { skills: null }, 'UNKNOWN'],
    ['EXPERIENCE', {}, { skills: { ...SEEKER.skills!, workHistory: [] } }, 'UNKNOWN'],
    ['EXPERIENCE', {}, { skills: { ...SEEKER.skills!, workHistory: [{ occupation: '9333' }] } }, 'NOT_MET'],
    ['EDUCATION', {}, { skills: { ...SEEKER.skills!, education: [{ level: '32' }] } }, 'NOT_MET'],
    ['EDUCATION', {}, { skills: { ...SEEKER.skills!, education: [{ level: '4' }] } }, 'MET'],
    ['EDUCATION', {}, { skills: { ...SEEKER.skills!, education: [{ level: '9' }] } }, 'UNKNOWN'],
    ['LANGUAGES', {}, { skills: { ...SEEKER.skills!, languages: ['fi'] } }, 'NOT_MET'],
    ['LANGUAGES', {}, { skills: null }, 'UNKNOWN'],
    ['SKILLS', {}, { wishes: null }, 'UNKNOWN'],
    ['SKILLS', {}, { wishes: { skills: ['Hitsaus'], drivingLicences: [] } }, 'NOT_MET'],
    ['DRIVING_LICENCES', {}, { wishes: { skills: [], drivingLicences: ['C1C'] } }, 'NOT_MET'],
    ['COMMUTING_AREA', { municipalities: ['091', '082'] }, {}, 'MET'],
    ['COMMUTING_AREA', { municipalities: ['091'] }, {}, 'NOT_MET'],
    ['COMMUTING_AREA', {}, { commutingArea: null }, 'UNKNOWN'],
  ])('%s of %j and %j: %s', (criterion, demands, seeker, outcome) => {
    expect(outcomes(demands, seeker)[criterion]).toBe(outcome);
  });

  it('have no row for what is not asked for, nor for a criterion that is not named', () => {
    expect(matchOf(NOTHING, SEEKER, terms())).toEqual({ points: 0, outOf: 0, rows: [] });
    const named = matchOf(DEMANDS, SEEKER, terms(['LANGUAGES', 'COMMUTING_AREA']));
    expect(named.rows.map(({ criterion }) => criterion)).toEqual(['LANGUAGES', 'COMMUTING_AREA']);
  });

  it('have the points of the law of the day, and no others', () => {
    const code = fc.constantFrom('5223', '5221', '9333', '2', '4', '6', 'fi', 'sv', 'B', 'C1C', '109', '091');
    const codes = fc.uniqueArray(code, { maxLength: 3 });
    const seekers = fc.record({
      skills: fc.option(
        fc.record({
          education: codes.map((levels) => levels.map((level) => ({ level }))),
          occupations: codes,
          workHistory: codes.map((all) => all.map((occupation) => ({ occupation }))),
          languages: codes,
        }),
      ),
      motherTongue: fc.option(code),
      wishes: fc.option(fc.record({ skills: codes, drivingLicences: codes })),
      commutingArea: fc.option(codes),
    });
    const demands = fc.record({
      occupation: fc.option(code),
      municipalities: codes,
      requirements: fc.record({
        education: fc.option(fc.constantFrom('31', '4', '6')),
        languages: codes.map((all) => all.map((language) => ({ language, level: null }))),
        drivingLicences: codes,
        skills: codes,
      }),
    });
    fc.assert(
      fc.property(demands, seekers, (asked, seeker) => {
        const { rows, points, outOf } = matchOf(asked, seeker, terms());
        const given = new Map(terms().rules.points.map((one) => [one.criterion, one.points]));
        expect(rows.every((row) => row.points === given.get(row.criterion))).toBe(true);
        expect(rows.every(({ outcome, known }) => outcome !== 'MET' || known.length > 0)).toBe(true);
        expect(outOf).toBe(rows.reduce((sum, row) => sum + row.points, 0));
        const met = rows.filter(({ outcome }) => outcome === 'MET');
        expect(points).toBe(met.reduce((sum, row) => sum + row.points, 0));
      }),
    );
  });

  it('stand in order of points; those who suit alike as they came', () => {
    const [a, b, c] = [
      { id: 'a', points: 10, outOf: 40 },
      { id: 'b', points: 30, outOf: 40 },
      { id: 'c', points: 10, outOf: 40 },
    ];
    expect(bestFirst([a, b, c])).toEqual([b, a, c]);
  });

  it.each(HEALTH_CRITERIA)('R51: are never brought together by %s: NO_GROUND_FOR_HEALTH_DATA', (health) => {
    for (const day of ['2021-03-01', '2024-12-31', '2025-01-01']) {
      const refused = matchingTerms(['OCCUPATION', health], date(day), lawInForce);
      expect(refused).toMatchObject({
        ok: false,
        failure: {
          code: 'NO_GROUND_FOR_HEALTH_DATA',
          kind: 'forbidden',
          data: { criteria: [health] },
          rule: { theme: 'job-placement', act: day < '2025' ? '916/2012' : '380/2023' },
        },
      });
    }
    expect(lawInForce.jobPlacement.entries.map(({ rules }) => rules.healthData)).toEqual(['NEVER', 'NEVER']);
  });
});

describe('what a client has said', () => {
  it('is in codes that there are', () => {
    const wishes = { commutingArea: ['082'], drivingLicences: ['B'], skills: ['Trukin ajo'] };
    expect(checkWishes(wishes).ok).toBe(true);
    const wrong = [
      { ...wishes, commutingArea: ['082', '999'] },
      { ...wishes, drivingLicences: ['Z'] },
    ].map(checkWishes);
    expect(wrong).toMatchObject([
      { failure: { code: 'CODE_INVALID', data: { list: 'municipalities', code: '999' } } },
      { failure: { code: 'CODE_INVALID', data: { list: 'drivingLicences', code: 'Z' } } },
    ]);
  });
});
