import { describe, expect, it } from 'vitest';
import { startUpGrant } from '../../../src/domain/legislation/start-up-grant.ts';
import type { PlainDate } from '../../../src/domain/shared/plain-date.ts';
import { describeLaw } from '../../support/law-table.ts';

const ENACTED = '916/2012';
const SHORTENED = '916/2012 (1456/2016)';
const COVID = '916/2012 (295/2020, 495/2020, 1143/2020)';
const TE2025 = '380/2023';
const BEFORE_DECISION = 'BUSINESS_BEGUN_BEFORE_DECISION';
const BEFORE_APPLICATION = 'BUSINESS_BEGUN_BEFORE_APPLICATION_ARRIVED';

describeLaw(startUpGrant, [
  // parameter                 value        from          to            version act
  ['startup.max_months', '18 months', '2013-01-01', '2016-12-31', 'JTYPL13', ENACTED],
  ['startup.max_months', '12 months', '2017-01-01', null, 'JTYPL17', SHORTENED],
  ['startup.max_months_covid', '18 months', '2020-05-01', '2020-12-31', 'V0c', COVID],
  ['startup.covid_begun_by', '2020-12-31', '2020-05-01', '2020-12-31', 'V0c', COVID],
  ['startup.amount.per_day', 'BASIC_ALLOWANCE', '2013-01-01', null, 'JTYPL13', ENACTED],
  ['startup.amount.max_days_per_week', '5', '2013-01-01', null, 'JTYPL13', ENACTED],
  ['startup.block', BEFORE_DECISION, '2013-01-01', '2024-12-31', 'JTYPL13', ENACTED],
  ['startup.block', BEFORE_APPLICATION, '2025-01-01', null, 'V5', TE2025],
  ['startup.first_period.length', '6 months', '2025-01-01', null, 'V5', TE2025],
  ['startup.first_period.max_with_extension', '12 months', '2025-01-01', null, 'V5', TE2025],
  ['startup.first_period.justified_interruption_counted', 'false', '2025-01-01', null, 'V5', TE2025],
  ['startup.side_business', 'true', '2025-01-01', null, 'V5', TE2025],
]);

describe('versions of the law of the start-up grant', () => {
  it.each([
    ['2013-01-01', 'JTYPL13'],
    ['2016-12-31', 'JTYPL13'],
    ['2017-01-01', 'JTYPL17'],
    ['2020-04-30', 'JTYPL17'],
    ['2020-05-01', 'V0c'],
    ['2020-12-31', 'V0c'],
    ['2021-01-01', 'JTYPL17'],
    ['2024-12-31', 'JTYPL17'],
    ['2025-01-01', 'V5'],
  ])('%s: %s; what the pandemic rules replaced comes back after them', (on, version) => {
    const found = startUpGrant.at(on as PlainDate);
    expect(found.ok && found.value.reference.version).toBe(version);
  });
});
