import { fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { effectiveness, type OfferCounts } from '../../../../src/domain/offers/job-offers/effectiveness.ts';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import { date } from '../../../support/client-facts.ts';
import { valueOf } from '../../../support/job-offers.ts';

const { rules } = valueOf(lawInForce.smallCells.at(date('2022-03-31')));
const counts = (changes: Partial<OfferCounts>): OfferCounts => ({
  delivered: 500,
  hired: 65,
  notFillable: 95,
  contacted: 350,
  answeredInTime: 400,
  inWork: 110,
  ...changes,
});

describe('R20: the effectiveness of the offers of a month', () => {
  it('is 13.0 % of all and 16.0 % of the fillable in the worked example (Annex E.8)', () => {
    // 60 placed (01), 5 selected without a known start (52), 95 filled, cancelled or taken back (02, 03, 13).
    expect(effectiveness(counts({ hired: 60 + 5 }), true, rules)).toEqual({
      delivered: 500,
      notFillable: 95,
      hiredShare: 13,
      hiredShareOfFillable: 16,
      contactedShare: 70,
      answeredInTimeShare: 80,
      inWorkShare: 22,
      nullReason: null,
    });
  });

  it.each([
    [
      'of offers that are too young is their number only',
      {},
      false,
      { delivered: 500, hiredShare: null, nullReason: 'MATURING' },
    ],
    [
      'of none is nothing',
      { delivered: 0 },
      true,
      { delivered: 0, hiredShare: null, nullReason: 'EMPTY_POPULATION' },
    ],
    [
      'of a few is hidden',
      { delivered: 4 },
      true,
      { delivered: null, hiredShare: null, nullReason: 'SUPPRESSED' },
    ],
    [
      'of fewer than ten has no shares',
      { delivered: 9, hired: 0, notFillable: 0 },
      true,
      { delivered: 9, hiredShare: null, notFillable: 0 },
    ],
    [
      'tells no few who were hired',
      { hired: 3 },
      true,
      { hiredShare: null, hiredShareOfFillable: null, notFillable: 95 },
    ],
    [
      'tells no few that were not fillable',
      { notFillable: 2 },
      true,
      { hiredShare: 13, hiredShareOfFillable: null, notFillable: null },
    ],
    ['tells when nobody was hired', { hired: 0 }, true, { hiredShare: 0, hiredShareOfFillable: 0 }],
  ])('%s', (_, changes, isMature, expected) => {
    expect(effectiveness(counts(changes), isMature, rules)).toMatchObject(expected);
  });

  it('tells no small count by what is told beside it', () => {
    const few = fc.integer({ min: 0, max: 30 });
    const some = fc.record({ delivered: few, hired: few, notFillable: few });
    fc.assert(
      fc.property(some, ({ delivered, hired, notFillable }) => {
        fc.pre(hired + notFillable <= delivered);
        const told = effectiveness(counts({ delivered, hired, notFillable }), true, rules);
        const isSmall = (count: number) => count > 0 && count < rules.countsFrom.amount;
        const hidden = [
          ...(isSmall(hired) ? [told.hiredShare, told.hiredShareOfFillable] : []),
          ...(isSmall(notFillable) ? [told.notFillable, told.hiredShareOfFillable] : []),
          ...(isSmall(delivered) ? [told.delivered] : []),
        ];
        expect(hidden.every((value) => value === null)).toBe(true);
      }),
    );
  });
});
