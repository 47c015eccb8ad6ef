import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { determineTargetGroup } from '../../../src/domain/clients/determination/determination.ts';
import { days, months } from '../../../src/domain/legislation/amounts.ts';
import { amend, type Bill, type ProposedValue } from '../../../src/domain/legislation/bill.ts';
import { lawInForce, type StatuteBook, themesOf } from '../../../src/domain/legislation/statute-book.ts';
import { day, timeline } from '../../../src/domain/legislation/timeline.ts';
import { addDays, type PlainDate } from '../../../src/domain/shared/plain-date.ts';
import { clientFacts, home } from '../../support/client-facts.ts';

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
    [
      'two values on one day, the first of them for that day only',
      [
        value('target_group.age_below', 25, '2022-01-01', '2022-01-02'),
        value('target_group.age_below', 26, '2021-03-01', '2022-01-02'),
      ],
      'PARAMETER_OVERLAP',
    ],
    [
      'the same value twice for a day',
      [value('target_group.age_below', 25), value('target_group.age_below', 25)],
      'PARAMETER_OVERLAP',
    ],
    [
      'two parameters on a day',
      [value('target_group.age_below', 25), value('transfer.window_after_start', days(14))],
      'ok',
    ],
    ['nothing where there must be a rule', [value('target_group.age_below', null)], 'PARAMETER_GAP'],
    [
      'nothing for one day where there must be a rule',
      [value('target_group.age_below', null, '2022-01-01', '2022-01-02')],
      'PARAMETER_GAP',
    ],
    [
      'a value in a group that is no law yet',
      [value('transfer.request_to_te.decider', 'TE_OFFICE')],
      'RULE_NOT_FOUND',
    ],
    [
      'a value in a group that is law',
      [value('transfer.request_to_te.decider', 'TE_OFFICE', '2021-06-01')],
      'ok',
    ],
    ['a value in rules that are none', [value('meeting.discussion.interval', months(2))], 'RULE_NOT_FOUND'],
    ['a group turned into a word that it may be', [value('typ.need.criteria', 'NO_FIXED_THRESHOLDS')], 'ok'],
    [
      'a part of a group that has become a word',
      [value('typ.need.criteria.support_days', days(200), '2025-01-01')],
      'RULE_NOT_FOUND',
    ],
    ['months for days', [value('transfer.window_after_start', months(1))], 'PARAMETER_INVALID'],
    ['nothing in a list', [value('target_group.grounds', JSON.parse('[null]'))], 'PARAMETER_INVALID'],
    ['another day for a day', [value('transfer.last_day', '2024-06-30')], 'ok'],
    ['a word for a day', [value('transfer.last_day', 'soon')], 'PARAMETER_INVALID'],
    ['nothing where there need be no rule', [value('transfer.last_day', null)], 'ok'],
  ])('with %s', (_, values, code) => {
    expect(codeOf({ values })).toBe(code);
  });
});

describe('a bill that changes the areas', () => {
  it('decides on clients: Janakkala leaves the trial for a month', () => {
    const found = lawInForce.trialAreas.at(day('2021-06-01'));
    if (!found.ok) throw new Error(found.failure.code);
    const areas = found.value.rules.areas.map((area) => ({
      ...area,
      municipalities: area.municipalities.filter((code) => code !== '165'),
    }));
    const law = amended({ values: [value('trial_areas.areas', areas, '2021-06-01', '2021-07-01')] });
    if (!law.ok) throw new Error(law.failure.code);
    const facts = clientFacts({ residences: [home('165')], motherTongue: 'ru' });
    const resultOn = (on: string, book: StatuteBook): unknown => {
      const judged = determineTargetGroup(facts, on as PlainDate, book);
      return judged.ok && judged.value.determined && judged.value.determination.result;
    };
    const around = ['2021-05-31', '2021-06-01', '2021-06-30', '2021-07-01'];
    expect(around.map((on) => resultOn(on, law.value))).toEqual(['IN', 'OUT', 'OUT', 'IN']);
    expect(around.map((on) => resultOn(on, lawInForce))).toEqual(['IN', 'IN', 'IN', 'IN']);
  });
});

describe('what is told of a value that cannot be', () => {
  const failureOf = (...values: readonly ProposedValue[]): unknown => {
    const result = amended({ values });
    return result.ok ? null : result.failure;
  };

  it('the parameter and the day, when there are two', () => {
    expect(
      failureOf(
        value('target_group.age_below', 25, '2021-03-01', '2022-06-01'),
        value('target_group.age_below', 26, '2022-05-31'),
      ),
    ).toMatchObject({ kind: 'conflict', data: { key: 'target_group.age_below', from: '2022-05-31' } });
  });

  it('the theme, the parameter, the day and the rule that would go, when there would be none', () => {
    expect(failureOf(value('target_group.age_below', null, '2022-05-02'))).toMatchObject({
      kind: 'rule-violation',
      data: { theme: 'target-group', key: 'target_group.age_below', from: '2022-05-02' },
      rule: { version: 'V2', act: '1269/2020 (1381/2021)' },
    });
  });

  it('the group and its first day, when it is no law on the day', () => {
    expect(failureOf(value('transfer.request_to_te.decider', 'TE_OFFICE', '2021-05-31'))).toMatchObject({
      kind: 'not-found',
      data: { theme: 'transfer.request_to_te', date: '2021-05-31', later: '2021-06-01' },
    });
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
