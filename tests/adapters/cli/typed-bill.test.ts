import { describe, expect, it } from 'vitest';
import type { TypedValue } from '../../../src/adapters/cli/bill-options.ts';
import { typedBill } from '../../../src/adapters/cli/typed-bill.ts';
import { amend } from '../../../src/domain/legislation/bill.ts';
import { lawInForce, themesOf } from '../../../src/domain/legislation/statute-book.ts';
import { day } from '../../../src/domain/legislation/timeline.ts';

const date = day('2021-03-31');
const typed = (key: string, value: TypedValue['value'], from: TypedValue['from'] = null): TypedValue => ({
  key,
  value,
  from,
  until: null,
});
const billWith = (...values: TypedValue[]) => typedBill({ date, values, adopts: [] }, lawInForce);

describe('the bill that somebody typed', () => {
  it.each([
    ['target_group.age_below', 25, '2020-01-01'],
    ['target_group.threatened_by_unemployment', true, '2020-01-01'],
    ['target_group.change_security_exclusion.age_at_least', 60, '2023-01-01'],
  ])('%s holds from the first day on which it has a value', (key, value, from) => {
    expect(billWith(typed(key, value)).values).toEqual([{ key, value, from, until: null }]);
  });

  it('keeps the days that were typed', () => {
    const { values } = billWith({ ...typed('target_group.age_below', 25, date), until: day('2022-01-01') });
    expect(values).toMatchObject([{ from: '2021-03-31', until: '2022-01-01' }]);
  });

  it('leaves it to the law to refuse a parameter that there is not', () => {
    const bill = billWith(typed('target_group.height_below', 180));
    expect(bill.values).toMatchObject([{ from: date }]);
    expect(amend(lawInForce, bill)).toMatchObject({ failure: { code: 'PARAMETER_NOT_FOUND' } });
  });

  it.each<[string, TypedValue['value'], TypedValue['value']]>([
    ['target_group.grounds', 'UNDER_30', ['UNDER_30']],
    ['target_group.grounds', ['UNDER_30', 'IMMIGRANT'], ['UNDER_30', 'IMMIGRANT']],
    ['target_group.supported_study_services', [0, 1, '06'], ['0', '1', '06']],
    ['target_group.grounds', null, null],
    ['target_group.age_below', null, null],
  ])('takes %s of %j for %j', (key, value, meant) => {
    const bill = billWith(typed(key, value));
    expect(bill.values).toMatchObject([{ value: meant }]);
    expect(amend(lawInForce, bill).ok).toBe(value !== null);
  });

  it('counts with the proposals that it adopts', () => {
    const adopts = [{ theme: 'yleistuki', version: 'V6c' }];
    const values = [typed('yleistuki.start.means_tested', false)];
    expect(typedBill({ date: day('2027-01-01'), values, adopts }, lawInForce)).toMatchObject({
      adopts,
      values: [{ key: 'yleistuki.start.means_tested', from: firstDayOf('yleistuki', 'V6c') }],
    });
  });
});

function firstDayOf(theme: string, version: string): string | undefined {
  return themesOf(lawInForce)
    .find((candidate) => candidate.theme === theme)
    ?.entries.find((entry) => entry.version === version)?.from;
}
