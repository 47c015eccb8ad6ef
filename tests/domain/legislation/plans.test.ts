import { describe, expect, it } from 'vitest';
import { assessment } from '../../../src/domain/legislation/assessment.ts';
import { integrationPlan } from '../../../src/domain/legislation/integration-plans.ts';
import {
  activationPlan,
  employmentPlan,
  planOfPreviousAuthority,
  plans,
} from '../../../src/domain/legislation/plans.ts';
import { describeLaw } from '../../support/law-table.ts';
import { lawOn, rulesOf, versionOn } from '../../support/legislation.ts';

describe('service-needs assessment, by the day of the assessment', () => {
  const seed =
    'SKILLS TRAINING_NEED WORK_ABILITY SOCIAL_SERVICES_NEED HEALTH_SERVICES_NEED REHABILITATION_NEED';
  const nordic = `${seed} OWN_GOALS FUNCTIONAL_CAPACITY JOB_SEARCH_SKILLS OTHER_FACTORS RISK_OF_UNEMPLOYMENT`;
  it.each([
    ['2020-01-01', 'V0', 'S', seed],
    ['2022-05-01', 'V0', 'S', seed],
    ['2022-05-02', 'V2', 'F', nordic],
    ['2022-05-03', 'V2', 'F', nordic],
    ['2024-12-31', 'V2', 'F', nordic],
    ['2025-01-01', 'V5', 'F', nordic],
    ['2026-12-31', 'V5', 'F', nordic],
  ])('%s: %s', (on, version, certainty, content) => {
    const { rules, reference, ...law } = lawOn(assessment, on);
    expect([reference.version, law.certainty, rules.minimumContent.join(' ')]).toEqual([
      version,
      certainty,
      content,
    ]);
  });
});

describe('making and revising plans, by the day of the interview', () => {
  it.each([
    ['2013-01-01', 'JTYPL13', 'FIRST_INTERVIEW', null],
    ['2016-12-31', 'JTYPL13', 'FIRST_INTERVIEW', null],
    ['2017-01-01', 'JTYPL17', 'FIRST_INTERVIEW', 'EACH_INTERVIEW'],
    ['2017-01-02', 'JTYPL17', 'FIRST_INTERVIEW', 'EACH_INTERVIEW'],
    ['2022-05-01', 'JTYPL17', 'FIRST_INTERVIEW', 'EACH_INTERVIEW'],
    ['2022-05-02', 'V2', null, null],
    ['2022-05-03', 'V2', null, null],
  ])('%s: %s, made at %s, revised at %s', (on, version, firstAt, reviseAt) => {
    expect(versionOn(plans, on)).toBe(version);
    expect(rulesOf(plans, on)).toEqual({ firstAt, reviseAt });
  });

  it.each([
    ['2021-02-28', 'V0', null, 'Boundary conditions of the employment trials (2020)'],
    ['2021-03-01', 'V1', true, '1269/2020'],
    ['2021-03-02', 'V1', true, '1269/2020'],
    ['2024-12-31', 'V1', true, '1269/2020'],
    ['2025-01-01', 'V5', true, '383/2023'],
    ['2025-01-02', 'V5', true, '383/2023'],
  ])('authority changes on %s: %s, the old plan binds until revised: %s', (on, version, binds, act) => {
    expect(lawOn(planOfPreviousAuthority, on)).toMatchObject({ rules: binds, reference: { version, act } });
  });
});

describeLaw(planOfPreviousAuthority, [
  ['plan.reason_old_binding', 'true', '2021-03-01', null, 'V1', '1269/2020'],
]);

describe('employment plan, by the day of approval', () => {
  const content = 'JOB_SEARCH_OBLIGATION OTHER_ACTS SERVICES FOLLOW_UP_AND_REPORTING_DEADLINE EXTRA_EVIDENCE';
  it.each([
    ['2013-01-01', 'JTYPL13', 'MAPPING ACTION', 'ELECTRONIC SIGNED', undefined],
    ['2022-05-01', 'JTYPL13', 'MAPPING ACTION', 'ELECTRONIC SIGNED', undefined],
    ['2022-05-02', 'V2', undefined, 'ELECTRONIC SIGNED OTHER_IF_RECORDED', content],
    ['2022-05-03', 'V2', undefined, 'ELECTRONIC SIGNED OTHER_IF_RECORDED', content],
    ['2025-01-01', 'V5', undefined, 'ELECTRONIC SIGNED OTHER_IF_RECORDED', content],
  ])('%s: %s, parts %s, approved %s', (on, version, parts, approval, expected) => {
    const rules = rulesOf(employmentPlan, on);
    expect(versionOn(employmentPlan, on)).toBe(version);
    expect(rules.parts?.join(' ')).toBe(parts);
    expect(rules.approval.join(' ')).toBe(approval);
    expect(rules.content?.join(' ')).toBe(expected);
  });
});

const ORDER = 'EMPLOYMENT_PLAN_FIRST WITHOUT_DELAY_ON_NOTICE_OF_KELA';
const SIGNED_UNTIL_2022 = 'LABOUR_AUTHORITY SOCIAL_WELFARE_OF_MUNICIPALITY CLIENT';
const SIGNED_SINCE = 'LABOUR_AUTHORITY WELLBEING_SERVICES_COUNTY CLIENT';
const TRIGGER = 'plan.activation.trigger';

describeLaw(activationPlan, [
  ['plan.activation.not_if', 'RIGHT_TO_INTEGRATION_PLAN', '2020-01-01', null, 'V0', '189/2001'],
  ['plan.activation.order', ORDER, '2020-01-01', null, 'V0', '189/2001'],
  ['plan.activation.revise', '3 months', '2022-05-02', null, 'V2', '189/2001 as amended'],
  ['plan.activation.signatories', SIGNED_UNTIL_2022, '2020-01-01', '2022-12-31', 'V0', '189/2001'],
  ['plan.activation.signatories', SIGNED_SINCE, '2023-01-01', null, 'V3', '189/2001 (591/2022)'],
  [`${TRIGGER}.25plus.social_assistance`, '12 months', '2020-01-01', null, 'V0', '189/2001'],
  [`${TRIGGER}.25plus.support_days`, '500 days', '2020-01-01', null, 'V0', '189/2001'],
  [`${TRIGGER}.25plus.support_days_after_allowance`, '180 days', '2020-01-01', null, 'V0', '189/2001'],
  [`${TRIGGER}.u25.social_assistance`, '4 months', '2020-01-01', null, 'V0', '189/2001'],
  [`${TRIGGER}.u25.support_days`, '180 days', '2020-01-01', null, 'V0', '189/2001'],
  [`${TRIGGER}.u25.support_days_after_allowance`, '0 days', '2020-01-01', null, 'V0', '189/2001'],
  [`${TRIGGER}.u25.support_days_within`, '12 months', '2020-01-01', null, 'V0', '189/2001'],
]);

describe('activation plan, by the day on which it is made or revised (189/2001)', () => {
  it.each([
    // plan made    version  revised every (months)  who signs for social welfare
    ['2022-05-01', 'V0', undefined, 'SOCIAL_WELFARE_OF_MUNICIPALITY'],
    ['2022-05-02', 'V2', 3, 'SOCIAL_WELFARE_OF_MUNICIPALITY'],
    ['2022-05-03', 'V2', 3, 'SOCIAL_WELFARE_OF_MUNICIPALITY'],
    ['2022-12-31', 'V2', 3, 'SOCIAL_WELFARE_OF_MUNICIPALITY'],
    ['2023-01-01', 'V3', 3, 'WELLBEING_SERVICES_COUNTY'],
    ['2023-01-02', 'V3', 3, 'WELLBEING_SERVICES_COUNTY'],
  ])('%s: %s, revised every %s months, signed by %s', (on, version, revise, party) => {
    const rules = rulesOf(activationPlan, on);
    expect(versionOn(activationPlan, on)).toBe(version);
    expect([rules.revise?.amount, rules.signatories[1]]).toEqual([revise, party]);
  });
});

describe('an activation plan while there is a right to an integration plan (189/2001; E46)', () => {
  it.each(['2020-01-01', '2022-05-02', '2023-01-01', '2026-12-31'])('is not made on %s', (on) => {
    expect(rulesOf(activationPlan, on).notIf).toContain('RIGHT_TO_INTEGRATION_PLAN');
  });
});

const INTEGRATION = 'plan.integration';

describeLaw(integrationPlan, [
  [`${INTEGRATION}.first_at_latest`, '3 years', '2011-09-01', '2024-12-31', 'KOTO10', '1386/2010'],
  [`${INTEGRATION}.first_max`, '1 years', '2011-09-01', null, 'KOTO10', '1386/2010'],
  [`${INTEGRATION}.guide_to_training`, '1 months', '2011-09-01', '2024-12-31', 'KOTO10', '1386/2010'],
  [`${INTEGRATION}.initial_assessment_start`, '2 months', '2011-09-01', '2024-12-31', 'KOTO10', '1386/2010'],
  [`${INTEGRATION}.revise`, '1 years', '2011-09-01', '2024-12-31', 'KOTO10', '1386/2010'],
  [`${INTEGRATION}.revise`, '6 months', '2025-01-01', null, 'V5', '681/2023'],
  [
    `${INTEGRATION}.revise_by_labour_authority`,
    'AS_EMPLOYMENT_PLAN',
    '2011-09-01',
    '2024-12-31',
    'KOTO10',
    '1386/2010',
  ],
  [`${INTEGRATION}.start_after_assessment`, '2 weeks', '2011-09-01', '2024-12-31', 'KOTO10', '1386/2010'],
  [`${INTEGRATION}.target`, '3 years', '2025-01-01', null, 'V5', '681/2023'],
  [`${INTEGRATION}.total_max`, '3 years', '2011-09-01', '2024-12-31', 'KOTO10', '1386/2010'],
  [`${INTEGRATION}.total_max`, '2 years', '2025-01-01', null, 'V5', '681/2023'],
  [`${INTEGRATION}.total_max_extension`, '2 years', '2011-09-01', null, 'KOTO10', '1386/2010'],
  [`${INTEGRATION}.total_max_without`, 'ILLNESS LEAVE', '2011-09-01', '2024-12-31', 'KOTO10', '1386/2010'],
]);

describe('integration plan, by the day on which it is made or revised', () => {
  it.each([
    ['2011-09-01', 'KOTO10', 3],
    ['2024-12-31', 'KOTO10', 3],
    ['2025-01-01', 'V5', 2],
    ['2025-01-02', 'V5', 2],
  ])('%s: %s, %s years in total', (on, version, total) => {
    expect(versionOn(integrationPlan, on)).toBe(version);
    expect(rulesOf(integrationPlan, on).totalMax.amount).toBe(total);
  });
});
