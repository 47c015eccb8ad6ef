import { describe, expect, it } from 'vitest';
import {
  areaOfficeCodeIsValid,
  contactTypeIsValid,
  statisticsPlanTypeIsValid,
  statusCodeCanBegin,
} from '../../../src/domain/legislation/register-codes.ts';
import type { PlainDate } from '../../../src/domain/shared/plain-date.ts';

const date = (text: string | null): PlainDate | null => text as PlainDate | null;
const day = (text: string): PlainDate => text as PlainDate;

describe('codes of the register and when they may be used', () => {
  it.each([
    ['07', '2012-12-31', true, false],
    ['07', '2013-01-01', true, true],
    ['08', '2012-12-31', true, false],
    ['09', '2022-05-01', true, false],
    ['09', '2022-05-02', true, true],
    ['09', null, true, false],
    ['02', null, true, true],
    ['06', '2014-12-31', false, true],
    ['06', '2014-12-31', true, false],
    ['06', '2015-01-01', false, false],
  ])('status %s from %s (open %s): %s', (code, from, isOpen, valid) => {
    expect(statusCodeCanBegin(code, date(from), isOpen)).toBe(valid);
  });

  it.each([
    ['21', '2022-05-01', false],
    ['21', '2022-05-02', true],
    ['30', '2022-05-01', false],
    ['20', '2021-01-01', true],
    ['31', '2021-01-01', true],
    ['70', '2021-01-01', true],
  ])('contact type %s on %s: %s', (code, on, valid) => {
    expect(contactTypeIsValid(code, day(on))).toBe(valid);
  });

  it.each([
    ['1531', '2021-02-28', false],
    ['1531', '2021-03-01', true],
    ['1230', '2002-12-31', true],
    ['1230', '2003-01-01', false],
    ['1230', '2021-03-01', true],
    ['1231', '2002-12-31', true],
    ['1231', '2003-01-01', false],
    ['1232', '2002-12-31', false],
    ['1232', '2021-03-01', true],
    ['1500', '2020-01-01', true],
    ['1031', '2020-01-01', true],
  ])('E63: office %s on %s: valid %s', (code, on, valid) => {
    expect(areaOfficeCodeIsValid(code, day(on))).toBe(valid);
  });

  it('knows the multi-sector plan of the statistics from the Nordic model on', () => {
    expect(statisticsPlanTypeIsValid('07', day('2022-05-01'))).toBe(false);
    expect(statisticsPlanTypeIsValid('07', day('2022-05-02'))).toBe(true);
    expect(statisticsPlanTypeIsValid('00', day('2021-01-01'))).toBe(true);
  });
});
