import { describe, expect, it } from 'vitest';
import {
  changeSecurity,
  coaching,
  expenseAllowance,
  obligation57To60,
  tryOut,
} from '../../../src/domain/legislation/services.ts';
import { workTrial, workTrialPause } from '../../../src/domain/legislation/work-trial.ts';
import type { PlainDate } from '../../../src/domain/shared/plain-date.ts';
import { describeLaw } from '../../support/law-table.ts';

const ENACTED = '916/2012, 1073/2012';
const DECREE = '1073/2012';
const TE2025 = '380/2023';
const NOT_WITH = 'CURRENT_EMPLOYER WITHIN_2_WEEKS_AFTER_FULL_TRIAL_UNLESS_CLIENT_ASKS';

describeLaw(workTrial, [
  // parameter                       value       from          to            version act
  ['worktrial.max_total', '12 months', '2013-01-01', '2024-12-31', 'JTYPL13', ENACTED],
  ['worktrial.max_total', '6 months', '2025-01-01', null, 'V5', TE2025],
  ['worktrial.max_with_one_organiser', '6 months', '2013-01-01', '2024-12-31', 'JTYPL13', ENACTED],
  ['worktrial.max_in_same_municipal_tasks', '6 months', '2013-01-01', '2024-12-31', 'JTYPL13', ENACTED],
  ['worktrial.reset.unemployed', '12 months', '2013-01-01', null, 'JTYPL13', ENACTED],
  ['worktrial.reset.unemployed_under25', '3 months', '2013-01-01', null, 'JTYPL13', ENACTED],
  ['worktrial.recruit_try', '1 months', '2017-01-01', '2018-12-31', 'JTYPL17', '916/2012 (1456/2016)'],
  ['worktrial.daily_hours.min', '4', '2013-01-01', null, 'JTYPL13', ENACTED],
  ['worktrial.daily_hours.max', '8', '2013-01-01', null, 'JTYPL13', ENACTED],
  ['worktrial.days_per_week', '5', '2013-01-01', null, 'JTYPL13', ENACTED],
  ['worktrial.not_with', NOT_WITH, '2013-01-01', null, 'JTYPL13', ENACTED],
  ['worktrial.interrupt', '5 days', '2013-01-01', null, 'JTYPL13', ENACTED],
]);

describeLaw(workTrialPause, [
  ['worktrial.pause.full_trial', '6 months', '2013-01-01', null, 'JTYPL13', '916/2012'],
  ['worktrial.pause.pause', '2 weeks', '2013-01-01', null, 'JTYPL13', '916/2012'],
]);

describeLaw(coaching, [
  ['coaching.jobsearch_max', '20 days', '2013-01-01', null, 'JTYPL13', DECREE],
  ['coaching.career_max', '40 days', '2013-01-01', null, 'JTYPL13', DECREE],
  ['coaching.job_max', '50 hours', '2013-01-01', null, 'JTYPL13', DECREE],
  ['coaching.within', '12 months', '2013-01-01', null, 'JTYPL13', DECREE],
]);

describeLaw(tryOut, [['tryout.education_max', '10 days', '2013-01-01', null, 'JTYPL13', DECREE]]);

const TRAINING = 'change_security.training';
const CHANGE_SECURITY = '916/2012 (670/2022)';
describeLaw(changeSecurity, [
  [`${TRAINING}.max`, '6 months', '2023-01-01', null, 'V3', CHANGE_SECURITY],
  [`${TRAINING}.start_within`, '3 months', '2023-01-01', null, 'V3', CHANGE_SECURITY],
  [`${TRAINING}.latest_after_employment`, '12 months', '2023-01-01', null, 'V3', CHANGE_SECURITY],
  [`${TRAINING}.registered_within`, '60 days', '2023-01-01', null, 'V3', CHANGE_SECURITY],
  [`${TRAINING}.age_at_least`, '55', '2023-01-01', null, 'V3', CHANGE_SECURITY],
  [`${TRAINING}.dismissed_from`, '2023-01-01', '2023-01-01', null, 'V3', CHANGE_SECURITY],
]);

describeLaw(expenseAllowance, [
  [
    'expense_allowance.per_day',
    '900 cents-per-day 1800 cents-per-day',
    '2013-01-01',
    null,
    'JTYPL13',
    '916/2012',
  ],
  ['expense_allowance.max_days_per_week', '5', '2013-01-01', null, 'JTYPL13', '916/2012'],
]);

describeLaw(obligation57To60, [
  ['obligation57_60.groups', 'AGED_57_TO_59 AGED_60_OR_OVER', '2021-03-01', '2024-09-01', 'V1', '1269/2020'],
  ['obligation57_60.arrange', 'REHABILITATION TRAINING WORK', '2021-03-01', '2024-09-01', 'V1', '1269/2020'],
]);

describe('versions of the law of services', () => {
  it.each([
    { law: workTrial, on: '2016-12-31', version: 'JTYPL13' },
    { law: workTrial, on: '2017-01-01', version: 'JTYPL17' },
    { law: workTrial, on: '2018-12-31', version: 'JTYPL17' },
    { law: workTrial, on: '2019-01-01', version: 'JTYPL13' },
    { law: workTrial, on: '2024-12-31', version: 'JTYPL13' },
    { law: workTrial, on: '2025-01-01', version: 'V5' },
    { law: changeSecurity, on: '2022-12-31', version: 'RULE_NOT_FOUND' },
    { law: changeSecurity, on: '2023-01-01', version: 'V3' },
    { law: obligation57To60, on: '2024-09-01', version: 'V1' },
    { law: obligation57To60, on: '2024-09-02', version: 'V4c' },
  ])('$law.theme on $on: $version', ({ law, on, version }) => {
    const found = law.at(on as PlainDate);
    expect(found.ok ? found.value.reference.version : found.failure.code).toBe(version);
  });

  it('the expense allowance is this product’s own reading until the act of 2025 says it', () => {
    const certaintyOn = (on: string): string | false => {
      const found = expenseAllowance.at(on as PlainDate);
      return found.ok && found.value.certainty;
    };
    expect([certaintyOn('2024-12-31'), certaintyOn('2025-01-01')]).toEqual(['K', 'F']);
  });
});
