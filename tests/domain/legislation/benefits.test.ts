import { describe, expect, it } from 'vitest';
import { earnings, generalAllowance } from '../../../src/domain/legislation/benefits.ts';
import { parametersOf, valuesOf } from '../../../src/domain/legislation/parameters.ts';
import type { PlainDate } from '../../../src/domain/shared/plain-date.ts';
import { describeLaw } from '../../support/law-table.ts';

const WEEKS = '1290/2002 (1049/2013)';
const MONTHS = '1290/2002 (1300/2023)';

describeLaw(earnings, [
  // parameter                    value       from          to            version act
  ['earnings.insured_before', '26 weeks', '2014-01-01', '2024-09-01', 'UTL14', WEEKS],
  ['earnings.insured_before', '12 months', '2024-09-02', null, 'V4c', MONTHS],
  ['earnings.condition.worked', '26 weeks', '2014-01-01', '2024-09-01', 'UTL14', WEEKS],
  ['earnings.condition.worked', '12 months', '2024-09-02', null, 'V4c', MONTHS],
  ['earnings.condition.within', '28 months', '2014-01-01', null, 'UTL14', WEEKS],
  ['earnings.condition.whole_month_pay', '93000 cents', '2024-09-02', null, 'V4c', MONTHS],
  ['earnings.condition.half_month_pay', '46500 cents', '2024-09-02', null, 'V4c', MONTHS],
  ['earnings.max_days', '300 400 500', '2017-01-01', null, 'UTL17', '1290/2002'],
]);

describe('the general allowance', () => {
  it('is a proposal: it is not in force on the day for which it is planned, nor has it parameters', () => {
    expect(generalAllowance.at('2026-05-01' as PlainDate)).toMatchObject({
      ok: false,
      failure: { code: 'RULE_NOT_FOUND' },
    });
    expect(parametersOf(generalAllowance)).toEqual([]);
  });

  it('would bring 37.21 euros a day from 1.5.2026', () => {
    const [entry] = generalAllowance.entries;
    expect(entry).toMatchObject({ from: '2026-05-01', certainty: 'F2', status: 'proposed' });
    expect(Object.fromEntries(valuesOf('yleistuki', entry?.rules))).toEqual({
      'yleistuki.start.replaces': ['LABOUR_MARKET_SUPPORT', 'BASIC_ALLOWANCE'],
      'yleistuki.start.per_day': { amount: 3721, unit: 'cents-per-day' },
      'yleistuki.start.means_tested': true,
      'yleistuki.start.activation_stage_after.under25': { amount: 8, unit: 'months' },
      'yleistuki.start.activation_stage_after.from25': { amount: 18, unit: 'months' },
      'yleistuki.start.wait_without_vocational_qualification': { amount: 21, unit: 'weeks' },
    });
  });
});
