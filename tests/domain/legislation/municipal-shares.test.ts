import { describe, expect, it } from 'vitest';
import {
  daysByShare,
  labourMarketSupport,
  municipalShare,
  saving,
  type ShareTier,
} from '../../../src/domain/legislation/municipal-shares.ts';
import type { PlainDate } from '../../../src/domain/shared/plain-date.ts';
import { describeLaw, valueOn } from '../../support/law-table.ts';

const UTL = '1290/2002';
const REFORM = '1290/2002 (385/2023, 325/2024)';
const UNTIL_2024 =
  '{afterDays: 0, share: 0 percent} {afterDays: 300, share: 50 percent} {afterDays: 1000, share: 70 percent}';
const ALLOWANCES =
  '{afterDays: 0, share: 0 percent} {afterDays: 100, share: 10 percent} {afterDays: 200, share: 20 percent} ' +
  '{afterDays: 300, share: 30 percent} {afterDays: 400, share: 40 percent}';
const FROM_2025 = `${ALLOWANCES} {afterDays: 700, share: 50 percent}`;
const RESET = 'EMPLOYMENT_CONDITION_MET_ANEW_AND_ALLOWANCE_EXHAUSTED';

describeLaw(labourMarketSupport, [
  // parameter                 value        from          to            version act
  ['lms.municipal_share', UNTIL_2024, '2015-01-01', '2024-12-31', 'UTL15', UTL],
  ['lms.service_days.paid_by', 'STATE', '2015-01-01', '2024-12-31', 'UTL15', UTL],
  ['lms.service_days.count', 'false', '2015-01-01', '2024-12-31', 'UTL15', UTL],
  ['lms.counter_reset', RESET, '2015-01-01', null, 'UTL15', UTL],
]);

describeLaw(municipalShare, [
  ['municipal_share.lms', FROM_2025, '2025-01-01', null, 'V5', REFORM],
  ['municipal_share.allowances', ALLOWANCES, '2025-01-01', null, 'V5', REFORM],
  ['municipal_share.activation_exempt', 'false', '2025-01-01', null, 'V5', REFORM],
  ['municipal_share.integration.refugees', '3 years', '2025-01-01', null, 'V5', REFORM],
  ['municipal_share.integration.others', '1 years', '2025-01-01', null, 'V5', REFORM],
  ['municipal_share.invoice.by', 'KELA', '2015-01-01', null, 'UTL15', UTL],
  ['municipal_share.invoice.every', 'MONTH', '2015-01-01', null, 'UTL15', UTL],
  ['municipal_share.invoice.municipality', 'HOME_ON_PAYMENT_DAY', '2015-01-01', null, 'UTL15', UTL],
]);

describeLaw(saving, [
  [
    'saving.baseline_year',
    '2019',
    '2020-01-01',
    null,
    'V0',
    'Boundary conditions of the employment trials (2020)',
  ],
]);

const tiersOn = (on: string): readonly ShareTier[] => {
  const old = labourMarketSupport.at(on as PlainDate);
  const reformed = municipalShare.at(on as PlainDate);
  return (old.ok && old.value.rules.municipalShare) || (reformed.ok && reformed.value.rules.lms) || [];
};
const told = (on: string, paidBefore: number, days: number): string =>
  daysByShare(tiersOn(on), paidBefore, days)
    .map(({ share, days: at }) => `${at} at ${share.amount} %`)
    .join(', ');

describe('days of labour market support by municipal share, until 2024', () => {
  it('of 1 180 days 300 are without share, 700 at 50 and 180 at 70 per cent', () => {
    expect(told('2022-03-31', 0, 1180)).toBe('300 at 0 %, 700 at 50 %, 180 at 70 %');
  });

  it.each([
    [0, 0, '0 at 0 %, 0 at 50 %, 0 at 70 %'],
    [0, 300, '300 at 0 %, 0 at 50 %, 0 at 70 %'],
    [0, 301, '300 at 0 %, 1 at 50 %, 0 at 70 %'],
    [0, 1000, '300 at 0 %, 700 at 50 %, 0 at 70 %'],
    [0, 1001, '300 at 0 %, 700 at 50 %, 1 at 70 %'],
    [290, 20, '10 at 0 %, 10 at 50 %, 0 at 70 %'],
    [300, 20, '0 at 0 %, 20 at 50 %, 0 at 70 %'],
    [990, 20, '0 at 0 %, 10 at 50 %, 10 at 70 %'],
    [1500, 20, '0 at 0 %, 0 at 50 %, 20 at 70 %'],
    [200, 1000, '100 at 0 %, 700 at 50 %, 200 at 70 %'],
  ])('after %i days paid, %i more: %s', (paidBefore, days, expected) => {
    expect(told('2024-12-31', paidBefore, days)).toBe(expected);
  });
});

describe('days of labour market support by municipal share, from 2025', () => {
  it.each([
    [0, 100, '100 at 0 %, 0 at 10 %, 0 at 20 %, 0 at 30 %, 0 at 40 %, 0 at 50 %'],
    [0, 101, '100 at 0 %, 1 at 10 %, 0 at 20 %, 0 at 30 %, 0 at 40 %, 0 at 50 %'],
    [0, 1180, '100 at 0 %, 100 at 10 %, 100 at 20 %, 100 at 30 %, 300 at 40 %, 480 at 50 %'],
  ])('after %i days paid, %i more: %s', (paidBefore, days, expected) => {
    expect(told('2025-01-01', paidBefore, days)).toBe(expected);
  });
});

describe('municipal shares', () => {
  it('have one set of tiers on a day: there was none of 60 per cent or 400 days before 2025', () => {
    expect(valueOn(municipalShare, 'municipal_share.lms', '2024-12-31')).toBeNull();
    expect(tiersOn('2024-12-31').map(({ afterDays }) => afterDays)).toEqual([0, 300, 1000]);
  });
});
