import { describe, expect, it } from 'vitest';
import {
  multiSectorAssessor,
  multiSectorService,
  rehabilitativeWork,
} from '../../../src/domain/legislation/multi-sector.ts';
import type { PlainDate } from '../../../src/domain/shared/plain-date.ts';
import { describeLaw } from '../../support/law-table.ts';
import { lawOn, rulesOf, versionOn } from '../../support/legislation.ts';

describeLaw(multiSectorService, [
  ['typ.mapping_from', 'START_OF_ASSESSMENT', '2025-01-01', null, 'V5', '381/2023'],
  ['typ.mapping_max', '3 months', '2015-01-01', null, 'TYP14', '1369/2014'],
  ['typ.need.criteria', 'NO_FIXED_THRESHOLDS', '2025-01-01', null, 'V5', '381/2023'],
  ['typ.need.criteria.support_days', '300 days', '2015-01-01', '2024-12-31', 'TYP14', '1369/2014'],
  ['typ.need.criteria.unemployed_from25', '12 months', '2015-01-01', '2024-12-31', 'TYP14', '1369/2014'],
  ['typ.need.criteria.unemployed_under25', '6 months', '2015-01-01', '2024-12-31', 'TYP14', '1369/2014'],
  ['typ.plan.revise', '6 months', '2015-01-01', '2022-05-01', 'TYP14', '1369/2014'],
  ['typ.plan.revise', '3 months', '2022-05-02', null, 'V2', '1369/2014 as amended'],
]);

describe('multi-sector joint service, by the day of the assessment of need', () => {
  it.each([
    // assessed     version  act                  support  < 25, 25+        plan revised every (months)
    ['2015-01-01', 'TYP14', '1369/2014', '300 days, 6/12 months', 6],
    ['2022-05-01', 'TYP14', '1369/2014', '300 days, 6/12 months', 6],
    ['2022-05-02', 'V2', '1369/2014 as amended', '300 days, 6/12 months', 3],
    ['2022-05-03', 'V2', '1369/2014 as amended', '300 days, 6/12 months', 3],
    ['2024-12-31', 'V2', '1369/2014 as amended', '300 days, 6/12 months', 3],
    ['2025-01-01', 'V5', '381/2023', 'NO_FIXED_THRESHOLDS', 3],
    ['2025-01-02', 'V5', '381/2023', 'NO_FIXED_THRESHOLDS', 3],
  ])('%s: %s, %s: %s, revised every %s months', (on, version, act, expected, revise) => {
    const { rules, reference } = lawOn(multiSectorService, on);
    const { criteria } = rules.need;
    expect(reference).toMatchObject({ version, act });
    expect(
      typeof criteria === 'string'
        ? criteria
        : `${criteria.supportDays.amount} days, ${criteria.unemployedUnder25.amount}/${criteria.unemployedFrom25.amount} months`,
    ).toBe(expected);
    expect([rules.mappingMax.amount, rules.plan.revise.amount]).toEqual([3, revise]);
  });

  it.each([
    ['2021-02-28', 'TYP14', null],
    ['2021-03-01', 'V1', 'TE_OFFICE'],
    ['2021-05-20', 'V1', 'TE_OFFICE'],
    ['2021-05-31', 'V1', 'TE_OFFICE'],
    ['2021-06-01', 'V1b', 'TRIAL_MUNICIPALITY'],
    ['2021-06-02', 'V1b', 'TRIAL_MUNICIPALITY'],
    ['2024-12-31', 'V1b', 'TRIAL_MUNICIPALITY'],
    ['2025-01-01', 'V5', null],
  ])(
    '%s: %s, the need of a trial client is assessed by %s (1269/2020, 8 §; E48)',
    (on, version, assessor) => {
      expect(versionOn(multiSectorAssessor, on)).toBe(version);
      expect(rulesOf(multiSectorAssessor, on).trial).toBe(assessor);
    },
  );
});

describeLaw(rehabilitativeWork, [
  ['rehabwork.period.days_max', '230 days', '2015-07-01', null, 'KUTY15', '189/2001'],
  ['rehabwork.period.days_max_within', '12 months', '2015-07-01', null, 'KUTY15', '189/2001'],
  ['rehabwork.period.days_per_week_max', '4 days-per-week', '2015-07-01', null, 'KUTY15', '189/2001'],
  ['rehabwork.period.days_per_week_min', '1 days-per-week', '2015-07-01', null, 'KUTY15', '189/2001'],
  ['rehabwork.period.hours_per_day_min', '4 hours-per-day', '2015-07-01', null, 'KUTY15', '189/2001'],
  ['rehabwork.period.max', '24 months', '2015-07-01', null, 'KUTY15', '189/2001'],
  ['rehabwork.period.min', '3 months', '2015-07-01', null, 'KUTY15', '189/2001'],
]);

it('rehabilitative work has rules from 1.7.2015 on, which have not changed', () => {
  expect(rehabilitativeWork.at('2015-06-30' as PlainDate).ok).toBe(false);
  expect(versionOn(rehabilitativeWork, '2026-12-31')).toBe('KUTY15');
});
