import { describe, expect, it } from 'vitest';
import { billOptions } from '../../../src/adapters/cli/bill-options.ts';
import { UsageError } from '../../../src/adapters/cli/option-readers.ts';

const setting = (text: string) => billOptions([text]).values[0];

describe('a value of a bill', () => {
  it.each([
    ['25', 25],
    ['0.5', 0.5],
    ['-1', -1],
    ['true', true],
    ['null', null],
    ['UNDER_30', 'UNDER_30'],
    ['home-municipality', 'home-municipality'],
    ['2024-06-30', '2024-06-30'],
    ['UNDER_30,IMMIGRANT', ['UNDER_30', 'IMMIGRANT']],
    ['06, 5T', ['06', '5T']],
    ['["UNDER_30"]', ['UNDER_30']],
    ['"25"', '25'],
    ['[]', []],
    ['[{"afterDays":300,"share":null}]', [{ afterDays: 300, share: null }]],
    ['14 days', { amount: 14, unit: 'days' }],
    ['1 month', { amount: 1, unit: 'months' }],
    ['2weeks', { amount: 2, unit: 'weeks' }],
    ['5 working days', { amount: 5, unit: 'working-days' }],
    ['5 working-days', { amount: 5, unit: 'working-days' }],
    ['50 %', { amount: 50, unit: 'percent' }],
    ['50%', { amount: 50, unit: 'percent' }],
    ['1 opportunity', { amount: 1, unit: 'opportunities' }],
    ['3 Times', { amount: 3, unit: 'times' }],
    ['20 hours per week', { amount: 20, unit: 'hours-per-week' }],
    ['3721 cents-per-day', { amount: 3721, unit: 'cents-per-day' }],
    ['37.21 euros per day', { amount: 3721, unit: 'cents-per-day' }],
    ['1,15 €', { amount: 115, unit: 'cents' }],
    [
      '7 days,30 days',
      [
        { amount: 7, unit: 'days' },
        { amount: 30, unit: 'days' },
      ],
    ],
  ])('may be typed as %s', (text, value) => {
    expect(setting(`some.key=${text}`)).toEqual({ key: 'some.key', value, from: null, until: null });
  });

  it.each([
    ['a.b=25@2021-03-01', '2021-03-01', null],
    ['a.b=25@2021-03-01..2021-12-31', '2021-03-01', '2022-01-01'],
    ['a.b=25@2021-03-01..2021-03-01', '2021-03-01', '2021-03-02'],
  ])('%s holds from its first day to its last', (text, from, until) => {
    expect(setting(text)).toEqual({ key: 'a.b', value: 25, from, until });
  });

  it.each([
    ['target_group.age_below', '--set <key>=<value>, for example --set target_group.age_below=25'],
    ['=25', '--set <key>=<value>'],
    ['a.b=', 'a value, for example'],
    ['a.b=X,,Y', 'a value, for example'],
    ['a.b=[UNDER_30]', 'JSON, for example ["UNDER_30","IMMIGRANT"]'],
    ['a.b=[null]', 'no null in a list'],
    ['a.b=X,null', 'no null in a list'],
    ['a.b=14 fortnights', 'a unit that the law has, for example "14 days"'],
    ['a.b=25@1.3.2021', 'a day yyyy-mm-dd in place of "1.3.2021"'],
    ['a.b=25@', 'a day yyyy-mm-dd in place of ""'],
    ['a.b=25@2021-03-01..', 'a day yyyy-mm-dd in place of ""'],
    ['a.b=25@2021-03-01..2021-02-29', 'in place of "2021-02-29", as in --set target_group.age_below=25@'],
    ['a.b=25@2021-03-01..2021-04-01..2021-05-01', 'in place of "2021-04-01..2021-05-01"'],
    ['a.b=25@2021-03-02..2021-03-01', 'ends before it begins'],
  ])('is refused as %s, with an example', (text, message) => {
    expect(() => setting(text)).toThrow(UsageError);
    expect(() => setting(text)).toThrow(message);
  });
});

describe('an entry to adopt', () => {
  it('is named by its theme and version', () => {
    expect(billOptions([], ['meeting.initial/V6']).adopts).toEqual([
      { theme: 'meeting.initial', version: 'V6' },
    ]);
  });

  it.each(['conduct', 'conduct/', '/V6', 'conduct/V6/V7'])('is refused as %s, with an example', (text) => {
    expect(() => billOptions([], [text])).toThrow('for example --adopt conduct/V6');
  });
});
