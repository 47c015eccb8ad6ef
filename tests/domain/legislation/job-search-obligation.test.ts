import { describe, expect, it } from 'vitest';
import { jobSearchObligation } from '../../../src/domain/legislation/job-search-obligation.ts';
import { valuesOf } from '../../../src/domain/legislation/parameters.ts';
import { governsFrom } from '../../../src/domain/legislation/transitions.ts';
import type { PlainDate } from '../../../src/domain/shared/plain-date.ts';
import { describeLaw, inWords, valueOn } from '../../support/law-table.ts';
import { lawOn, proposalsOf, rulesOf } from '../../support/legislation.ts';

const NORDIC_MODEL = '916/2012 (1379/2021), 1381/2021';
/** What they are is told one by one below. */
const SIX_REASONS = valueOn(jobSearchObligation, 'obligation.none', '2022-05-02') ?? '';

const COUNTED =
  'WORK_OF_AT_LEAST_TWO_WEEKS JOB_OFFER_ACTED_ON MORE_HOURS_FROM_OWN_EMPLOYER ENTREPRENEURIAL_ASSIGNMENT PUBLISHED_PROFILE COMPARABLE_ACT';
describeLaw(jobSearchObligation, [
  ['obligation.counts', COUNTED, '2022-05-02', null, 'V2', NORDIC_MODEL],
  ['obligation.default.opportunities', '4 opportunities', '2022-05-02', null, 'V2', NORDIC_MODEL],
  ['obligation.default.review_period', '1 months', '2022-05-02', null, 'V2', NORDIC_MODEL],
  ['obligation.default.review_periods', '3', '2022-05-02', null, 'V2', NORDIC_MODEL],
  ['obligation.full_time_gt80', 'WHEN_EMPLOYMENT_ENDS', '2022-05-02', null, 'V2', NORDIC_MODEL],
  ['obligation.laid_off.from_discussion_after', '3 months', '2022-05-02', null, 'V2', NORDIC_MODEL],
  ['obligation.none', SIX_REASONS, '2022-05-02', null, 'V2', NORDIC_MODEL],
  ['obligation.part_time.hours_at_most', '80 percent', '2022-05-02', null, 'V2', NORDIC_MODEL],
  ['obligation.part_time.lasting_at_least', '2 weeks', '2022-05-02', null, 'V2', NORDIC_MODEL],
  ['obligation.part_time.opportunities', '1 opportunities', '2022-05-02', null, 'V2', NORDIC_MODEL],
  ['obligation.part_time.per', '3 months', '2022-05-02', null, 'V2', NORDIC_MODEL],
  ['obligation.reduced', 'TO_REALISTICALLY_AVAILABLE', '2022-05-02', null, 'V2', NORDIC_MODEL],
  ['obligation.self_study.lasting_over', '1 months', '2022-05-02', null, 'V2', NORDIC_MODEL],
  ['obligation.self_study.opportunities', '3 opportunities', '2022-05-02', null, 'V2', NORDIC_MODEL],
  ['obligation.self_study.per', '3 months', '2022-05-02', null, 'V2', NORDIC_MODEL],
  ['obligation.transition.after', '3 months', '2022-05-02', null, 'V2', NORDIC_MODEL],
  ['obligation.transition.basis', 'PREVIOUS_INTERVIEW', '2022-05-02', null, 'V2', NORDIC_MODEL],
  ['obligation.transition.pattern', 'FROM_NEXT_EVENT', '2022-05-02', null, 'V2', NORDIC_MODEL],
  ['obligation.transition.registered_before', '2022-05-02', '2022-05-02', null, 'V2', NORDIC_MODEL],
]);

describe('job-search obligation, by the start of the review period', () => {
  it.each([
    // period from   version   act                                  each month
    ['2022-05-01', 'JTYPL13', '916/2012', null],
    ['2022-05-02', 'V2', NORDIC_MODEL, '4 opportunities'],
    ['2022-05-03', 'V2', NORDIC_MODEL, '4 opportunities'],
    ['2024-12-31', 'V2', NORDIC_MODEL, '4 opportunities'],
    ['2025-01-01', 'V5', '380/2023', '4 opportunities'],
    ['2025-12-31', 'V5', '380/2023', '4 opportunities'],
    ['2026-01-01', 'V5', '380/2023', '4 opportunities'],
  ])('from %s: %s, %s, %s', (from, version, act, expected) => {
    expect(lawOn(jobSearchObligation, from).reference).toMatchObject({ version, act });
    const rules = rulesOf(jobSearchObligation, from);
    expect(rules && inWords(rules.default.opportunities)).toBe(expected);
  });

  it('is not set for six reasons', () => {
    const rules = rulesOf(jobSearchObligation, '2022-05-02');
    expect(
      rules?.none.map(({ reason, ifOpenMarketNotPossible, unemployedFor, within }) => [
        reason,
        ifOpenMarketNotPossible,
        unemployedFor && `${inWords(unemployedFor.under25)} / ${inWords(unemployedFor.from25)}`,
        within && inWords(within),
      ]),
    ).toEqual([
      // reason                          only if the open market is impossible, unemployed < 25 / 25+, change within
      ['MULTI_SECTOR_NEED', true, '6 months / 12 months', null],
      ['NOT_ABLE_TO_WORK_AND_FOLLOWING_PLAN', true, null, null],
      ['FULL_TIME_LITERACY_STUDIES', false, null, null],
      ['JOINT_PURCHASE_TRAINING', false, null, null],
      ['BARRED_FROM_LABOUR_MARKET', false, null, null],
      ['UNEMPLOYMENT_SERVICE_OR_FAMILY_LEAVE_CHANGES', false, null, '1 months'],
    ]);
  });

  it('is proposed as four a month in part-time work too, and nothing else changes', () => {
    const [proposal, ...others] = proposalsOf(jobSearchObligation);
    expect(others).toEqual([]);
    expect(proposal).toMatchObject({ version: 'V6', from: '2026-01-01', certainty: 'F2' });
    const before = valuesOf('obligation', rulesOf(jobSearchObligation, '2026-01-01'));
    const changed = [...valuesOf('obligation', proposal?.rules)].filter(
      ([key, value]) => inWords(value) !== inWords(before.get(key) ?? null),
    );
    expect(changed.map(([key, value]) => `${key} ${inWords(value)}`)).toEqual([
      'obligation.part_time.opportunities 4 opportunities',
      'obligation.part_time.per 1 months',
    ]);
  });

  it.each([
    // registered   previous interview  obligation from
    ['2022-05-02', null, '2022-05-02'],
    ['2023-02-01', '2022-01-15', '2023-02-01'],
    ['2022-05-01', null, null],
    ['2022-05-01', '2022-05-12', '2022-08-12'],
    ['2021-03-01', '2022-02-01', '2022-05-02'],
    ['2021-03-01', '2022-02-02', '2022-05-02'],
    ['2021-03-01', '2022-02-03', '2022-05-03'],
    ['2021-03-01', '2021-11-30', '2022-05-02'],
  ])('registered %s, interviewed %s: from %s (1381/2021)', (registered, interviewed, from) => {
    const transition = rulesOf(jobSearchObligation, '2022-05-02')?.transition;
    const client = {
      jobSearchStart: registered as PlainDate,
      previousInterview: interviewed as PlainDate | null,
    };
    expect(transition && governsFrom(transition, client)).toBe(from);
  });
});
