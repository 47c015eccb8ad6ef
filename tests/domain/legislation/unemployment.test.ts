import { describe, expect, it } from 'vitest';
import { unemployment } from '../../../src/domain/legislation/unemployment.ts';
import { describeLaw, valueOn } from '../../support/law-table.ts';

const EXCLUDED = 'EXCLUDED';
const UNLESS_10A = 'EXCLUDED_UNLESS_STUDIES_ALLOWED_BY_2_10A';
const UNLESS_10B = 'EXCLUDED_UNLESS_STUDIES_ALLOWED_BY_2_10B';
const JTYPL = '916/2012';
const TRIAL_ACT = '1269/2020';
const NORDIC = '916/2012 (1379/2021), 1269/2020 (1381/2021)';

describeLaw(unemployment, [
  // parameter                                value                              from          to            version act
  ['unemployed.unemployed_codes', '02 03', '2013-01-01', null, 'V0', JTYPL],
  ['unemployed.no_employment_relationship', 'true', '2021-03-01', null, 'V1', TRIAL_ACT],
  ['unemployed.self_employed_max', '2 weeks', '2021-03-01', null, 'V1', TRIAL_ACT],
  ['unemployed.full_time_student', EXCLUDED, '2021-03-01', '2022-05-01', 'V1', TRIAL_ACT],
  ['unemployed.full_time_student', UNLESS_10A, '2022-05-02', '2022-12-31', 'V2', NORDIC],
  ['unemployed.full_time_student', UNLESS_10B, '2023-01-01', null, 'V4b', '1269/2020 (1001/2023)'],
  ['unemployed.laid_off_fully', 'true', '2021-03-01', null, 'V1', TRIAL_ACT],
  ['unemployed.weekly_hours_lt', '4 hours-per-week, of: REGULAR', '2013-01-01', '2022-05-01', 'V0', JTYPL],
  [
    'unemployed.weekly_hours_lt',
    '4 hours-per-week, of: REGULAR GUARANTEED_MINIMUM',
    '2022-05-02',
    null,
    'V2',
    NORDIC,
  ],
]);

describe('the definition of unemployed', () => {
  it('is that of the trial act in the trials: before them the register’s code says it', () => {
    expect(valueOn(unemployment, 'unemployed.full_time_student', '2021-02-28')).toBeNull();
    expect(valueOn(unemployment, 'unemployed.weekly_hours_lt', '2021-02-28')).not.toBeNull();
  });
});
