import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import {
  keepsRehabilitativeWorkLimits,
  type RehabilitativeWork,
} from '../../../../src/domain/process/entitlement/rehabilitative-work.ts';
import { on } from '../../../support/entitlements.ts';

const work = (from: string, lastDay: string, daysPerWeek = 4, hoursPerDay = 4): RehabilitativeWork => ({
  from: on(from),
  lastDay: on(lastDay),
  daysPerWeek,
  hoursPerDay,
});
const limit = (
  agreed: RehabilitativeWork,
  others: readonly RehabilitativeWork[] = [],
  day = '2022-01-03',
) => {
  const kept = keepsRehabilitativeWorkLimits(agreed, others, on(day), lawInForce);
  return kept.ok ? kept.value.act : (kept.failure.data?.['limit'] ?? kept.failure.code);
};

describe('limits of rehabilitative work (189/2001)', () => {
  it.each([
    ['three months', work('2022-01-03', '2022-04-02'), '189/2001'],
    ['a day less', work('2022-01-03', '2022-04-01'), 'PERIOD_MIN'],
    ['three months to the end of February', work('2021-11-30', '2022-02-27'), '189/2001'],
    ['24 months', work('2022-01-03', '2024-01-02'), '189/2001'],
    ['a day more', work('2022-01-03', '2024-01-03'), 'PERIOD_MAX'],
    ['no day a week', work('2022-01-03', '2022-04-30', 0), 'DAYS_PER_WEEK'],
    ['one day a week', work('2022-01-03', '2022-04-30', 1), '189/2001'],
    ['five days a week', work('2022-01-03', '2022-04-30', 5), 'DAYS_PER_WEEK'],
    ['less than four hours', work('2022-01-03', '2022-04-30', 4, 3.5), 'HOURS_PER_DAY'],
  ])('%s', (_, agreed, expected) => {
    expect(limit(agreed)).toBe(expected);
  });

  it('counts the days of all periods in any twelve months', () => {
    // 208 days in 52 weeks at four a week; a day a week at the side brings as many more as it has weeks.
    const year = work('2022-01-03', '2023-01-01');
    const beside = (lastDay: string) => work('2022-06-06', lastDay, 1);
    expect([limit(year, [beside('2022-11-06')]), limit(year, [beside('2022-11-13')])]).toEqual([
      '189/2001',
      'DAYS_MAX',
    ]);
    const twice = work('2022-09-05', '2022-12-04', 2);
    expect([limit(twice, [year]), limit(year, [twice])]).toEqual(['DAYS_MAX', 'DAYS_MAX']);
    // The same days a year later are in another twelve months.
    expect(limit(work('2023-09-04', '2023-12-03', 2), [year])).toBe('189/2001');
  });

  it.each([
    ['2015-06-30', 'RULE_NOT_FOUND'],
    ['2015-07-01', '189/2001'],
    ['2015-07-02', '189/2001'],
  ])('agreed on %s: %s', (day, expected) => {
    expect(limit(work('2022-01-03', '2022-04-30'), [], day)).toBe(expected);
  });
});
