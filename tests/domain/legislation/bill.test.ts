import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { days, months } from '../../../src/domain/legislation/amounts.ts';
import { amend, type Bill, type ProposedValue } from '../../../src/domain/legislation/bill.ts';
import { lawInForce, type StatuteBook, themesOf } from '../../../src/domain/legislation/statute-book.ts';
import { day, timeline } from '../../../src/domain/legislation/timeline.ts';
import { addDays, type PlainDate } from '../../../src/domain/shared/plain-date.ts';

const value = (
  key: string,
  to: ProposedValue['value'],
  from = '2021-03-01',
  until?: string,
): ProposedValue => ({
  key,
  value: to,
  from: from as PlainDate,
  until: (until ?? null) as PlainDate | null,
});

const amended = (bill: Partial<Bill>, law: StatuteBook = lawInForce) =>
  amend(law, { adopts: [], values: [], ...bill });

const ageBelowOn = (law: StatuteBook, on: string): string => {
  const found = law.targetGroup.at(on as PlainDate);
  return found.ok ? `${found.value.rules.ageBelow} ${found.value.reference.version}` : found.failure.code;
};

const codeOf = (bill: Partial<Bill>): string => {
  const result = amended(bill);
  return result.ok ? 'ok' : result.failure.code;
};

describe('a bill that changes a value', () => {
  it('changes it for the days it says, and the answers name the bill', () => {
    const law = amended({ values: [value('target_group.age_below', 25, '2021-03-15', '2022-06-01')] });
    if (!law.ok) throw new Error(law.failure.code);
    expect(ageBelowOn(law.value, '2021-03-14')).toBe('30 V1');
    expect(ageBelowOn(law.value, '2021-03-15')).toBe('25 V1 + bill');
    expect(ageBelowOn(law.value, '2022-05-31')).toBe('25 V2 + bill');
    expect(ageBelowOn(law.value, '2022-06-01')).toBe('30 V2');
  });

  it('leaves the law in force as it is', () => {
    amended({ values: [value('target_group.age_below', 25)] });
    expect(ageBelowOn(lawInForce, '2021-03-15')).toBe('30 V1');
  });

  it('may give values one after another, and change several at once', () => {
    const law = amended({
      values: [
        value('target_group.age_below', 25, '2021-03-01', '2022-01-01'),
        value('target_group.age_below', 27, '2022-01-01'),
        value('target_group.grounds', ['UNDER_30']),
        value('transfer.window_after_start', days(14)),
      ],
    });
    if (!law.ok) throw new Error(law.failure.code);
    expect(ageBelowOn(law.value, '2021-12-31')).toBe('25 V1 + bill');
    expect(ageBelowOn(law.value, '2022-01-01')).toBe('27 V1 + bill');
    const [grounds, transfer] = [
      law.value.targetGroup.at(day('2022-01-01')),
      law.value.transfer.at(day('2022-01-01')),
    ];
    expect(grounds.ok && grounds.value.rules.grounds).toEqual(['UNDER_30']);
    expect(transfer.ok && transfer.value.rules.windowAfterStart).toEqual(days(14));
  });

  it.each([
    ['no such parameter', [value('target_group.height_below', 180)], 'PARAMETER_NOT_FOUND'],
    ['no such theme', [value('taxation.rate', 1)], 'PARAMETER_NOT_FOUND'],
    ['a word for a number', [value('target_group.age_below', 'young')], 'PARAMETER_INVALID'],
    ['a word that the law does not know', [value('target_group.grounds', ['TALL'])], 'PARAMETER_INVALID'],
    ['a number that is none', [value('target_group.age_below', Number.NaN)], 'PARAMETER_INVALID'],
    [
      'an end before its beginning',
      [value('target_group.age_below', 25, '2022-01-01', '2021-01-01')],
      'PARAMETER_INVALID',
    ],
    [
      'part of a day',
      [value('transfer.window_after_start', { amount: 3.5, unit: 'days' })],
      'PARAMETER_INVALID',
    ],
    [
      'days before none',
      [value('transfer.window_after_start', { amount: -1, unit: 'days' })],
      'PARAMETER_INVALID',
    ],
    [
      'no number of days',
      [value('transfer.window_after_start', { amount: null, unit: 'days' })],
      'PARAMETER_INVALID',
    ],
    [
      'a field that every object has by itself',
      [value('transfer.window_after_start', { amount: 3, constructor: null })],
      'PARAMETER_INVALID',
    ],
    ['before the first rules', [value('target_group.age_below', 25, '2019-12-31')], 'RULE_NOT_FOUND'],
    [
      'two values on a day',
      [value('target_group.age_below', 25), value('target_group.age_below', 26, '2022-01-01')],
      'PARAMETER_OVERLAP',
    ],
    ['nothing where there must be a rule', [value('target_group.age_below', null)], 'PARAMETER_GAP'],
    ['months for days', [value('transfer.window_after_start', months(1))], 'PARAMETER_INVALID'],
    ['another day for a day', [value('transfer.last_day', '2024-06-30')], 'ok'],
    ['a word for a day', [value('transfer.last_day', 'soon')], 'PARAMETER_INVALID'],
    ['nothing where there need be no rule', [value('transfer.last_day', null)], 'ok'],
  ])('with %s', (_, values, code) => {
    expect(codeOf({ values })).toBe(code);
  });
});

describe('a bill that adopts a proposal', () => {
  const [first] = lawInForce.targetGroup.entries;
  if (first === undefined) throw new Error('no rules');
  const law: StatuteBook = {
    ...lawInForce,
    targetGroup: timeline('target-group', 'determination date', [
      first,
      {
        ...first,
        version: 'V9',
        from: day('2022-01-01'),
        status: 'proposed',
        rules: { ...first.rules, ageBelow: 27 },
      },
    ]),
  };

  it('puts the proposed entry in force', () => {
    const adopted = amended({ adopts: [{ theme: 'target-group', version: 'V9' }] }, law);
    expect(ageBelowOn(law, '2022-01-01')).toBe('30 V0');
    expect(adopted.ok && ageBelowOn(adopted.value, '2022-01-01')).toBe('27 V9');
    expect(adopted.ok && ageBelowOn(adopted.value, '2021-12-31')).toBe('30 V0');
  });

  it('is refused when there is no such proposal', () => {
    const failure = {
      ok: false,
      failure: { code: 'PROPOSAL_NOT_FOUND', data: { theme: 'target-group', version: 'V0' } },
    };
    expect(amended({ adopts: [{ theme: 'target-group', version: 'V0' }] }, law)).toMatchObject(failure);
  });
});

test.prop([
  fc.integer({ min: 1, max: 99 }),
  fc.integer({ min: 0, max: 2000 }),
  fc.integer({ min: 1, max: 2000 }),
])('outside its days a bill changes no answer of any theme', (ageBelow, start, length) => {
  const from = addDays(day('2020-01-01'), start);
  const until = addDays(from, length);
  const law = amended({ values: [value('target_group.age_below', ageBelow, from, until)] });
  if (!law.ok) throw new Error(law.failure.code);
  for (const on of [addDays(from, -1), until, addDays(until, 365)]) {
    expect(themesOf(law.value).map((theme) => theme.at(on))).toEqual(
      themesOf(lawInForce).map((theme) => theme.at(on)),
    );
  }
});
