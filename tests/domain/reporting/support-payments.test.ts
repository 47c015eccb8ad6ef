import { describe, expect, it } from 'vitest';
import { percent } from '../../../src/domain/legislation/amounts.ts';
import { amend } from '../../../src/domain/legislation/bill.ts';
import { lawInForce, type StatuteBook } from '../../../src/domain/legislation/statute-book.ts';
import { municipalSharesOf, type SupportPayment } from '../../../src/domain/reporting/support-payments.ts';
import type { YearMonth } from '../../../src/domain/shared/plain-date.ts';
import { date } from '../../support/client-facts.ts';

const payment = (
  dayClass: string,
  cents: number,
  month = '2021-03',
  municipality = '109',
): SupportPayment => ({
  month: month as YearMonth,
  municipality,
  dayClass,
  cents,
});

const sharesOf = (payments: readonly SupportPayment[], law: StatuteBook = lawInForce) => {
  const shares = municipalSharesOf(payments, law);
  if (!shares.ok) throw new Error(shares.failure.code);
  return shares.value && Object.fromEntries(shares.value);
};

const withTiers = (...tiers: readonly (readonly [afterDays: number, share: number])[]): StatuteBook => {
  const value = tiers.map(([afterDays, share]) => ({ afterDays, share: percent(share) }));
  const bill = amend(lawInForce, {
    adopts: [],
    values: [{ key: 'lms.municipal_share', value, from: date('2021-01-01'), until: null }],
  });
  if (!bill.ok) throw new Error(bill.failure.code);
  return bill.value;
};

describe('what municipalities pay of labour market support (1290/2002, chapter 14)', () => {
  it.each([
    // class   share until 2024: nothing to 300 days, half to 1000, 70 % after
    ['000', 0],
    ['300', 50_00],
    ['500', 50_00],
    ['1000', 70_00],
  ])('of 100 euros paid in the class %s: %i cents', (dayClass, cents) => {
    expect(sharesOf([payment(dayClass, 100_00)])).toEqual({ '109': cents });
  });

  it('adds up by municipality, rounding half a cent away from zero', () => {
    expect(
      sharesOf([
        payment('300', 101),
        payment('500', -101),
        payment('300', 300, '2021-02'),
        payment('000', 5, '2021-03', '082'),
      ]),
    ).toEqual({ '109': 51 - 51 + 150, '082': 0 });
  });

  it('follows a bill that moves the shares', () => {
    const bill = withTiers([0, 10], [300, 60], [1000, 80]);
    expect(sharesOf([payment('000', 100_00), payment('500', 100_00), payment('1000', 100_00)], bill)).toEqual(
      {
        '109': 10_00 + 60_00 + 80_00,
      },
    );
  });

  it('cannot be told when a tier begins within a class of days', () => {
    expect(sharesOf([payment('300', 100_00)], withTiers([0, 0], [400, 50]))).toBeNull();
    expect(sharesOf([payment('300', 100_00)], withTiers([0, 0], [2000, 50]))).toEqual({ '109': 0 });
    expect(sharesOf([payment('300', 100_00, '2025-01')])).toBeNull();
  });
});
