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
  unemployed: 2100,
  ...changes,
});

describe('R20: the effectiveness of the offers of a month', () => {
  it('is 13.0 % of all and 16.0 % of the fillable in the worked example (Annex E.8)', () => {
    // 60 placed (01), 5 selected without a known start (52), 95 filled, cancelled or taken back (02, 03, 13).
    expect(effectiveness(counts({ hired: 60 + 5 }), true, rules)).toEqual({
      delivered: 500,
      unemployed: 2100,
      per100Unemployed: 23.8,
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

  it.each([
    // delivered unemployed told: delivered, unemployed, for each hundred; why not all
    [500, 2100, 500, 2100, 23.8, null],
    [500, 800, 500, 800, 62.5, null],
    [500, 9, 500, 9, null, 'SUPPRESSED'],
    [500, 4, 500, null, null, 'SUPPRESSED'],
    [500, 0, 500, 0, null, null],
    [4, 2100, null, 2100, null, 'SUPPRESSED'],
    [0, 2100, 0, 2100, 0, 'EMPTY_POPULATION'],
  ])(
    '7a: %i offers and %i unemployed: %s, %s and %s for each hundred',
    (delivered, unemployed, ...expected) => {
      const told = effectiveness(counts({ delivered, unemployed }), true, rules);
      expect([told.delivered, told.unemployed, told.per100Unemployed, told.nullReason]).toEqual(expected);
    },
  );

  it('7a: offers for each hundred unemployed are told while results are too young', () => {
    expect(effectiveness(counts({}), false, rules)).toMatchObject({
      per100Unemployed: 23.8,
      hiredShare: null,
      nullReason: 'MATURING',
    });
  });

  it('tells no small count by what is told beside it', () => {
    const few = fc.integer({ min: 0, max: 30 });
    const some = fc.record({ delivered: few, hired: few, notFillable: few, unemployed: few });
    fc.assert(
      fc.property(some, ({ delivered, hired, notFillable, unemployed }) => {
        fc.pre(hired + notFillable <= delivered);
        const told = effectiveness(counts({ delivered, hired, notFillable, unemployed }), true, rules);
        const isSmall = (count: number) => count > 0 && count < rules.countsFrom.amount;
        const hidden = [
          ...(isSmall(hired) ? [told.hiredShare, told.hiredShareOfFillable] : []),
          ...(isSmall(notFillable) ? [told.notFillable, told.hiredShareOfFillable] : []),
          ...(isSmall(delivered) ? [told.delivered, told.per100Unemployed] : []),
          ...(isSmall(unemployed) ? [told.unemployed, told.per100Unemployed] : []),
        ];
        expect(hidden.every((value) => value === null)).toBe(true);
      }),
    );
  });
});
