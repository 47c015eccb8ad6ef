import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { overlappingRecords, type RankedSpan } from '../../../src/domain/clients/facts/span-overlap.ts';
import { covers, overlaps, type Period } from '../../../src/domain/shared/period.ts';
import { addDays, fromEpochDay } from '../../../src/domain/shared/plain-date.ts';
import { days } from '../../support/client-facts.ts';

const span = (record: number, period: Period, rank = '0 2021-03-01T10:00', stored = false): RankedSpan => ({
  ...period,
  record,
  rank,
  stored,
});

const MARCH = days('2021-03-01', '2021-03-31');
const MID_MARCH = days('2021-03-10', '2021-03-20');
const APRIL = days('2021-04-01', '2021-04-30');

/** The rule again, by the days that two spans share. */
const refusedByDays = (list: readonly RankedSpan[]): number[] => {
  const window = Array.from({ length: 60 }, (_, at) => fromEpochDay(18_690 + at));
  const share = (a: RankedSpan, b: RankedSpan): boolean =>
    window.some((day) => covers(a, day) && covers(b, day));
  const arrived = list.filter(({ stored }) => !stored);
  const isTaken = (one: RankedSpan): boolean =>
    list.every(
      (other) =>
        other === one ||
        !share(one, other) ||
        (!other.stored && other.rank < one.rank) ||
        (!other.stored && other.rank > one.rank && !isTaken(other)),
    );
  return arrived.filter((one) => !isTaken(one)).map(({ record }) => record);
};

describe('spans of one person that overlap (exchange format 5.1, rule 3)', () => {
  it.each([
    ['nothing arrives', [], []],
    ['one span', [span(1, MARCH)], []],
    ['a span that begins the day after another ends', [span(1, MARCH), span(2, APRIL)], []],
    [
      'two of the same rank that share a day: neither',
      [span(1, MARCH), span(2, days('2021-03-31', '2021-04-30'))],
      [1, 2],
    ],
    ['the later recorded is taken', [span(1, MARCH), span(2, MID_MARCH, '0 2021-03-02T10:00')], [1]],
    [
      'the register goes before an own notice recorded later',
      [span(1, MARCH, '1 2021-03-01T10:00'), span(2, MID_MARCH, '0 2021-03-09T10:00')],
      [2],
    ],
    [
      'an open span overlaps what comes after it',
      [span(1, days('2021-03-01')), span(2, APRIL, '0 2021-03-02T10:00')],
      [1],
    ],
    [
      'an unknown start overlaps what was before',
      [span(1, days(null, '2021-03-31')), span(2, MARCH, '0 2021-03-02T10:00')],
      [1],
    ],
    [
      'a span that is stored stays, whatever its rank',
      [span(1, MARCH, '0', true), span(2, MID_MARCH, '9')],
      [2],
    ],
    [
      'what is refused keeps nothing else out',
      [span(1, MARCH, '3'), span(2, days('2021-03-20', '2021-04-10'), '2'), span(3, APRIL, '1')],
      [2],
    ],
    [
      'two of the same rank keep nothing of a lower rank out',
      [span(1, MARCH, '2'), span(2, MID_MARCH, '2'), span(3, MID_MARCH, '1')],
      [1, 2],
    ],
    [
      'of three of the same rank one that overlaps nobody is taken',
      [span(1, MARCH), span(2, MID_MARCH), span(3, APRIL)],
      [1, 2],
    ],
    [
      'one of the same rank is refused for a neighbour that is refused itself',
      [
        span(1, MARCH, '9'),
        span(2, days('2021-03-31', '2021-04-10'), '1'),
        span(3, days('2021-04-10', '2021-04-30'), '1'),
      ],
      [2, 3],
    ],
  ] as const)('%s', (_, spans, refused) => {
    expect(overlappingRecords(spans)).toEqual(refused);
  });

  const spans: fc.Arbitrary<RankedSpan[]> = fc
    .array(
      fc.record({
        from: fc.option(fc.integer({ min: 0, max: 30 }), { freq: 8 }),
        length: fc.option(fc.integer({ min: 1, max: 12 }), { freq: 8 }),
        rank: fc.constantFrom('0 a', '0 b', '1 a', '1 b', '1 c'),
        stored: fc.boolean(),
      }),
      { maxLength: 9 },
    )
    .map((list) =>
      list.map(({ from, length, rank, stored }, at) => {
        const first = from === null ? null : fromEpochDay(18_700 + from);
        const until = length === null ? null : addDays(first ?? fromEpochDay(18_700), length);
        return { from: first, until, record: at + 1, rank, stored: stored && at === 0 };
      }),
    );

  test.prop([spans])('are refused as the days say', (list) => {
    expect(overlappingRecords(list)).toEqual(refusedByDays(list));
  });

  test.prop([spans])('do not depend on the order in which they arrive', (list) => {
    expect(overlappingRecords(list.toReversed())).toEqual(overlappingRecords(list));
    const by = (key: (one: RankedSpan) => string): RankedSpan[] =>
      list.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
    expect(overlappingRecords(by(({ rank }) => rank))).toEqual(overlappingRecords(list));
  });

  test.prop([spans])('never overlap once they are taken', (list) => {
    const refused = new Set(overlappingRecords(list));
    const taken = list.filter(({ record }) => !refused.has(record));
    for (const one of taken) {
      for (const other of taken) {
        expect(one !== other && overlaps(one, other)).toBe(false);
      }
    }
  });

  test.prop([spans])('are refused only when they arrive and overlap something', (list) => {
    for (const record of overlappingRecords(list)) {
      const one = list[record - 1];
      expect(one?.stored).toBe(false);
      expect(list.some((other) => other !== one && one !== undefined && overlaps(other, one))).toBe(true);
    }
  });
});
