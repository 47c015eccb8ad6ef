import { describe, expect, it } from 'vitest';
import { jobOfferResults } from '../../../src/domain/reference/code-lists.ts';
import { jobOfferResultGroups } from '../../../src/domain/reference/job-offer-results.ts';
import {
  activationRate,
  countStructural,
  jobOfferFigures,
  type StructuralGroup,
} from '../../../src/domain/reporting/measures.ts';

describe('activation rate (measure 3a)', () => {
  it('900 in services and 2 100 unemployed: 30.0 per cent', () => {
    expect(activationRate(900, 2100)).toBe(30);
  });

  it.each([
    [0, 1, 0],
    [1, 0, 100],
    [1, 15, 6.3],
    [0, 0, null],
  ])('%i in services and %i unemployed: %d', (inServices, unemployed, rate) => {
    expect(activationRate(inServices, unemployed)).toBe(rate);
  });
});

describe('structural unemployment (measure 6)', () => {
  const persons = (count: number, groups: string): ReadonlySet<StructuralGroup>[] =>
    Array.from({ length: count }, () => new Set(groups.split('') as StructuralGroup[]));

  it('1 200 L, 350 Q, 160 A and 90 P are 1 800', () => {
    const all = [persons(1200, 'L'), persons(350, 'Q'), persons(160, 'A'), persons(90, 'P')].flat();
    expect(countStructural(all)).toEqual({ byGroup: { L: 1200, Q: 350, A: 160, P: 90 }, total: 1800 });
  });

  it('counts a person who is in L and A once, in L', () => {
    const all = [
      persons(1199, 'L'),
      persons(1, 'AL'),
      persons(350, 'Q'),
      persons(160, 'A'),
      persons(90, 'P'),
    ];
    expect(countStructural(all.flat())).toMatchObject({ byGroup: { L: 1200, A: 160 }, total: 1800 });
  });

  it.each([
    ['PAQL', 'L'],
    ['PAQ', 'Q'],
    ['PA', 'A'],
    ['P', 'P'],
  ])('somebody in %s counts in %s', (groups, first) => {
    const none = { L: 0, Q: 0, A: 0, P: 0 };
    expect(countStructural(persons(1, groups))).toEqual({ byGroup: { ...none, [first]: 1 }, total: 1 });
  });

  it('leaves out who is in no group', () => {
    expect(countStructural([new Set<StructuralGroup>(), ...persons(1, 'Q')])).toMatchObject({ total: 1 });
  });
});

describe('effectiveness of job offers (measure 7b)', () => {
  it('of 500 delivered 65 led to work: 13.0 per cent, and 16.0 per cent of the 405 that could be filled', () => {
    const delivered = { '01': 60, '52': 5, '02': 50, '03': 30, '13': 15, '05': 100, '12': 200, none: 40 };
    expect(jobOfferFigures(delivered)).toEqual({
      delivered: 500,
      hired: 65,
      notFillable: 95,
      hiredPercent: 13,
      hiredOfFillablePercent: 16,
      notFillablePercent: 19,
    });
  });

  it('has no rates without offers, nor of offers none of which could be filled', () => {
    expect(jobOfferFigures({})).toMatchObject({ hiredPercent: null, hiredOfFillablePercent: null });
    expect(jobOfferFigures({ '07': 2 })).toMatchObject({
      hiredPercent: 0,
      hiredOfFillablePercent: null,
      notFillablePercent: 100,
    });
  });

  it('groups every result of the code list, and no other', () => {
    expect([...jobOfferResultGroups.keys()].toSorted()).toEqual([...jobOfferResults].toSorted());
    const inGroup = (group: string): string =>
      [...jobOfferResultGroups].flatMap(([code, of]) => (of === group ? [code] : [])).join(' ');
    expect(
      ['HIRED', 'NOT_FILLABLE', 'CLIENT_SIDE', 'EMPLOYER_SIDE', 'NEUTRAL', 'UNKNOWN', 'PENDING'].map(inGroup),
    ).toEqual(['01 52', '02 03 07 13', '05 06', '04', '08 10 11', '09 12', '51']);
  });
});
