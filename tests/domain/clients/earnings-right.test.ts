import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { EarningsRightFact } from '../../../src/domain/clients/facts/client-facts.ts';
import { earningsRightOn } from '../../../src/domain/clients/facts/earnings-right.ts';
import { earningsRightFact } from '../../support/arbitrary-client-facts.ts';
import { date, earningsRight as fact } from '../../support/client-facts.ts';

const DAY = date('2021-03-31');
const EMPLOYEE = '5:2.1';
const ENTREPRENEUR = '5:6.1';
const VALUES = ['YES', 'NO', 'UNKNOWN'] as const;

const facts = (...list: EarningsRightFact[]): EarningsRightFact[] => list;
const entrepreneur = (right: EarningsRightFact['right']): EarningsRightFact =>
  fact(right, { basis: ENTREPRENEUR });

describe('right to earnings-related allowance on a day', () => {
  it.each([
    // employee   entrepreneur   right
    ['YES', 'YES', 'YES'],
    ['YES', 'NO', 'YES'],
    ['YES', 'UNKNOWN', 'YES'],
    ['NO', 'YES', 'YES'],
    ['NO', 'NO', 'NO'],
    ['NO', 'UNKNOWN', 'UNKNOWN'],
    ['UNKNOWN', 'YES', 'YES'],
    ['UNKNOWN', 'NO', 'UNKNOWN'],
    ['UNKNOWN', 'UNKNOWN', 'UNKNOWN'],
  ] as const)('as employee %s, as entrepreneur %s: %s', (employee, other, right) => {
    expect(earningsRightOn([fact(employee), entrepreneur(other)], DAY)).toBe(right);
  });

  it.each(VALUES)('one basis alone says %s', (right) => {
    expect(earningsRightOn([fact(right)], DAY)).toBe(right);
    expect(earningsRightOn([entrepreneur(right)], DAY)).toBe(right);
  });

  it('is unknown when nothing is known', () => {
    expect(earningsRightOn([], DAY)).toBe('UNKNOWN');
  });

  it.each([
    ['2021-03-30', 'UNKNOWN', 'the day before'],
    ['2021-03-31', 'NO', 'the first day'],
    ['2021-04-15', 'NO', 'the last day'],
    ['2021-04-16', 'UNKNOWN', 'the day after'],
  ])('a fact of 31.3.–15.4.2021 on %s: %s (%s)', (day, right) => {
    const short = fact('NO', { from: '2021-03-31', last: '2021-04-15' });
    expect(earningsRightOn([short], date(day))).toBe(right);
  });

  it.each([
    [
      'the fact recorded on the later day decides',
      facts(fact('YES', { recordedOn: '2021-03-01' }), fact('NO', { recordedOn: '2021-03-02' })),
      'NO',
    ],
    [
      'wherever it stands in the list',
      facts(fact('NO', { recordedOn: '2021-03-02' }), fact('YES', { recordedOn: '2021-03-01' })),
      'NO',
    ],
    [
      'a fact that is not valid on the day decides nothing',
      facts(fact('YES'), fact('NO', { recordedOn: '2021-03-02', from: '2021-04-01' })),
      'YES',
    ],
    ['two sources that agree on one day', facts(fact('NO'), fact('NO')), 'NO'],
    ['two sources that do not', facts(fact('YES'), fact('NO')), 'UNKNOWN'],
    ['a decision and a pending one of one day', facts(fact('NO'), fact('UNKNOWN')), 'UNKNOWN'],
    ['three sources of which one differs', facts(fact('YES'), fact('NO'), fact('NO')), 'UNKNOWN'],
    [
      'what contradicted each other once does no more when something later is recorded',
      facts(fact('YES'), fact('NO'), fact('NO', { recordedOn: '2021-03-02' })),
      'NO',
    ],
    [
      'one basis in contradiction, the other without right',
      facts(fact('YES'), fact('NO'), entrepreneur('NO')),
      'UNKNOWN',
    ],
    [
      'one basis in contradiction, the other with right',
      facts(fact('YES'), fact('NO'), entrepreneur('YES')),
      'YES',
    ],
    [
      'each basis has its own latest day',
      facts(fact('NO', { recordedOn: '2021-03-02' }), entrepreneur('YES')),
      'YES',
    ],
  ] as const)('%s', (_, list, right) => {
    expect(earningsRightOn(list, DAY)).toBe(right);
  });

  test.prop([fc.array(earningsRightFact(DAY))])('is the same in any order, and with doublets', (list) => {
    const right = earningsRightOn(list, DAY);
    expect(earningsRightOn(list.toReversed(), DAY)).toBe(right);
    expect(earningsRightOn([...list, ...list], DAY)).toBe(right);
  });

  test.prop([fc.array(earningsRightFact(DAY))])('is denied only by a fact that denies it', (list) => {
    const right = earningsRightOn(list, DAY);
    if (right !== 'UNKNOWN') expect(list.map((one) => one.right)).toContain(right);
  });

  test.prop([fc.constantFrom(...VALUES), fc.constantFrom(...VALUES), fc.boolean()])(
    'of two facts of a basis the later recorded decides, and two of one day must agree',
    (first, second, sameDay) => {
      const list = [
        fact(first, { basis: EMPLOYEE }),
        fact(second, { basis: EMPLOYEE, recordedOn: sameDay ? '2019-01-01' : '2019-01-02' }),
      ];
      expect(earningsRightOn(list, DAY)).toBe(sameDay && first !== second ? 'UNKNOWN' : second);
    },
  );
});
