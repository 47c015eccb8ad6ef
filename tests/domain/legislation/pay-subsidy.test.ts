import { describe, expect, it } from 'vitest';
import { employmentSubsidy55 } from '../../../src/domain/legislation/employment-subsidy-55.ts';
import { paySubsidy } from '../../../src/domain/legislation/pay-subsidy.ts';
import type { PlainDate } from '../../../src/domain/shared/plain-date.ts';
import { describeLaw, valueOn } from '../../support/law-table.ts';

const BEFORE = '916/2012 (1456/2016)';
const REFORM = '916/2012 (371/2023)';
const TE2025 = '380/2023 (1098/2024)';
const LEVELS_2017 =
  '{test: none, rate: 30 percent, max: 6 months} ' +
  '{test: {unemployed: 12 months, within: 14 months}, rate: 40 percent, max: 12 months} ' +
  '{test: {unemployed: 24 months, within: 28 months}, rate: 50 percent, max: 12 months}';
const LEVELS_2023 =
  '{test: none, rate: 50 percent, max: 5 months} ' +
  '{test: {unemployed: 12 months, within: 14 months}, rate: 50 percent, max: 10 months}';
const GROUPS_2023 =
  'SKILL_SHORTAGE_AGED_15_TO_24 SKILL_SHORTAGE_AGED_50_OR_OVER SKILL_SHORTAGE_NO_UPPER_SECONDARY_QUALIFICATION ' +
  'SKILL_SHORTAGE_INTEGRATION_PLAN SKILL_SHORTAGE_NO_WORK_IN_6_MONTHS REDUCED_WORK_ABILITY';
const OBSTACLES =
  'JOB_BEGAN_BEFORE_DECISION ECONOMIC_DISMISSALS_IN_12_MONTHS_NOT_REPLACED COMPETITION_DISTORTED WAGES_OR_TAXES_UNPAID';
const THREE_YEARS = 'SAME_PERSON_AND_EMPLOYER_WITHIN_3_YEARS';
const EMPLOYERS = 'ASSOCIATION FOUNDATION RELIGIOUS_COMMUNITY';

describeLaw(paySubsidy, [
  // parameter                     value     from          to            version act
  ['pay_subsidy.discretionary', 'true', '2017-01-01', null, 'JTYPL17', BEFORE],
  ['pay_subsidy.state_agencies_excluded', 'true', '2017-01-01', null, 'JTYPL17', BEFORE],
  ['pay_subsidy.aid_regimes', 'GBER DE_MINIMIS', '2023-07-01', null, 'V4', REFORM],
  [
    'pay_subsidy.eligible',
    'SKILL_SHORTAGE DISABILITY_OR_ILLNESS',
    '2017-01-01',
    '2023-06-30',
    'JTYPL17',
    BEFORE,
  ],
  ['pay_subsidy.eligible', GROUPS_2023, '2023-07-01', null, 'V4', REFORM],
  ['pay_subsidy.basic.levels', LEVELS_2017, '2017-01-01', '2023-06-30', 'JTYPL17', BEFORE],
  ['pay_subsidy.basic.levels', LEVELS_2023, '2023-07-01', null, 'V4', REFORM],
  ['pay_subsidy.service_days_count', 'false', '2017-01-01', null, 'JTYPL17', BEFORE],
  ['pay_subsidy.reduced_ability.rate', '50 percent', '2017-01-01', '2023-06-30', 'JTYPL17', BEFORE],
  ['pay_subsidy.reduced_ability.rate', '70 percent', '2023-07-01', null, 'V4', REFORM],
  ['pay_subsidy.reduced_ability.max', '24 months', '2017-01-01', '2023-06-30', 'JTYPL17', BEFORE],
  ['pay_subsidy.reduced_ability.max', '10 months', '2023-07-01', null, 'V4', REFORM],
  ['pay_subsidy.reduced_ability.extension', '24 months', '2017-01-01', null, 'JTYPL17', BEFORE],
  ['pay_subsidy.full.employers', EMPLOYERS, '2017-01-01', null, 'JTYPL17', BEFORE],
  ['pay_subsidy.full.business', 'DE_MINIMIS', '2023-07-01', null, 'V4', REFORM],
  ['pay_subsidy.full.test.unemployed', '24 months', '2017-01-01', null, 'JTYPL17', BEFORE],
  ['pay_subsidy.full.test.within', '28 months', '2017-01-01', null, 'JTYPL17', BEFORE],
  ['pay_subsidy.full.max_working_time', '65 percent', '2017-01-01', null, 'JTYPL17', BEFORE],
  ['pay_subsidy.full.pay_cost_factor', '123 percent', '2023-07-01', null, 'V4', REFORM],
  ['pay_subsidy.full.max', '12 months', '2017-01-01', '2023-06-30', 'JTYPL17', BEFORE],
  ['pay_subsidy.full.max', '10 months', '2023-07-01', null, 'V4', REFORM],
  ['pay_subsidy.aged60.continuously_unemployed', '12 months', '2017-01-01', '2023-06-30', 'JTYPL17', BEFORE],
  ['pay_subsidy.aged60.test.unemployed', '12 months', '2023-07-01', null, 'V4', REFORM],
  ['pay_subsidy.aged60.test.within', '14 months', '2023-07-01', null, 'V4', REFORM],
  ['pay_subsidy.aged60.max', '24 months', '2017-01-01', null, 'JTYPL17', BEFORE],
  ['pay_subsidy.aged60.extension', '24 months', '2023-07-01', null, 'V4', REFORM],
  [
    'pay_subsidy.aged60.rate_after_twelve_months',
    '30 percent',
    '2017-01-01',
    '2023-06-30',
    'JTYPL17',
    BEFORE,
  ],
  ['pay_subsidy.apprenticeship.max', 'WHOLE_TRAINING', '2017-01-01', null, 'JTYPL17', BEFORE],
  [
    'pay_subsidy.apprenticeship.extendable_if_duration_changes',
    'false',
    '2017-01-01',
    '2023-06-30',
    'JTYPL17',
    BEFORE,
  ],
  ['pay_subsidy.apprenticeship.extendable_if_duration_changes', 'true', '2023-07-01', null, 'V4', REFORM],
  ['pay_subsidy.needs_assessment_below', '12 months', '2017-01-01', null, 'JTYPL17', BEFORE],
  ['pay_subsidy.not_granted_if', OBSTACLES, '2017-01-01', '2023-06-30', 'JTYPL17', BEFORE],
  ['pay_subsidy.not_granted_if', `${OBSTACLES} ${THREE_YEARS}`, '2023-07-01', null, 'V4', REFORM],
  ['pay_subsidy.monthly_cap.basic', '126000 cents-per-month', '2023-07-01', null, 'V4', REFORM],
  ['pay_subsidy.monthly_cap.reduced_ability', '177000 cents-per-month', '2023-07-01', null, 'V4', REFORM],
  ['pay_subsidy.monthly_cap.full', '202000 cents-per-month', '2023-07-01', null, 'V4', REFORM],
  ['pay_subsidy.monthly_cap.partial_month_divisor', '30', '2023-07-01', null, 'V4', REFORM],
  ['pay_subsidy.monthly_cap.index_revision_every', '3 years', '2023-07-01', null, 'V4', REFORM],
  ['pay_subsidy.claim_within', '2 months', '2017-01-01', '2023-06-30', 'JTYPL17', BEFORE],
  ['pay_subsidy.claim_within', '3 months', '2023-07-01', null, 'V4', REFORM],
  ['pay_subsidy.claim_within_from', 'END_OF_PAYMENT_PERIOD', '2017-01-01', '2023-06-30', 'JTYPL17', BEFORE],
  ['pay_subsidy.claim_within_from', 'END_OF_MONTH_OF_LAST_PAYMENT_PERIOD', '2023-07-01', null, 'V4', REFORM],
  ['pay_subsidy.interruption.from', '1 months', '2017-01-01', null, 'JTYPL17', BEFORE],
  ['pay_subsidy.interruption.extension', 'SAME_LENGTH_BY_DECISION', '2023-07-01', null, 'V4', REFORM],
  ['pay_subsidy.interruption.basic_at_most_from_start', '12 months', '2023-07-01', null, 'V4', REFORM],
  ['pay_subsidy.renewal.test.unemployed', '10 months', '2017-01-01', '2023-06-30', 'JTYPL17', BEFORE],
  ['pay_subsidy.renewal.test.within', '12 months', '2017-01-01', '2023-06-30', 'JTYPL17', BEFORE],
  ['pay_subsidy.renewal.after', '24 months', '2017-01-01', '2023-06-30', 'JTYPL17', BEFORE],
  ['pay_subsidy.renewal.after', '3 years', '2023-07-01', null, 'V4', REFORM],
  ['pay_subsidy.renewal.same_employer_only', 'false', '2017-01-01', '2023-06-30', 'JTYPL17', BEFORE],
  ['pay_subsidy.renewal.same_employer_only', 'true', '2023-07-01', null, 'V4', REFORM],
  ['pay_subsidy.not_appealable', 'DISCRETION AMOUNT DURATION', '2017-01-01', null, 'JTYPL17', BEFORE],
  [
    'pay_subsidy.public_employers_only_for',
    'REDUCED_WORK_ABILITY AGED_60_OR_OVER',
    '2025-01-01',
    null,
    'V5',
    TE2025,
  ],
  ['pay_subsidy.helsinki_exception', 'SOCIAL HEALTH RESCUE', '2025-01-01', null, 'V5', TE2025],
]);

describeLaw(employmentSubsidy55, [
  ['employment_subsidy_55.discretionary', 'false', '2023-07-01', null, 'V4', REFORM],
  ['employment_subsidy_55.test.unemployed', '24 months', '2023-07-01', null, 'V4', REFORM],
  ['employment_subsidy_55.test.within', '28 months', '2023-07-01', null, 'V4', REFORM],
  ['employment_subsidy_55.age_at_least', '55', '2023-07-01', null, 'V4', REFORM],
  ['employment_subsidy_55.min_weekly_hours', '25 hours-per-week', '2023-07-01', null, 'V4', REFORM],
  ['employment_subsidy_55.rate', '70 percent', '2023-07-01', null, 'V4', REFORM],
  ['employment_subsidy_55.max', '10 months', '2023-07-01', null, 'V4', REFORM],
  ['employment_subsidy_55.monthly_cap', '177000 cents-per-month', '2023-07-01', null, 'V4', REFORM],
]);

describe('versions of the law of pay subsidy', () => {
  it.each([
    ['2017-01-01', 'JTYPL17'],
    ['2023-06-30', 'JTYPL17'],
    ['2023-07-01', 'V4'],
    ['2024-12-31', 'V4'],
    ['2025-01-01', 'V5'],
  ])('%s: %s', (on, version) => {
    const found = paySubsidy.at(on as PlainDate);
    expect(found.ok && found.value.reference.version).toBe(version);
  });

  it('has no rules of its own before 2017, and no caps of its own before the reform of 2023', () => {
    expect(paySubsidy.at('2016-12-31' as PlainDate).ok).toBe(false);
    expect(valueOn(paySubsidy, 'pay_subsidy.monthly_cap.basic', '2023-06-30')).toBeNull();
    expect(employmentSubsidy55.at('2023-06-30' as PlainDate).ok).toBe(false);
  });
});
