import { euros, eurosPerDay, type Length, months, type Quantity, weeks } from './amounts.ts';
import { day, timeline } from './timeline.ts';

/** When an insured jobseeker gets earnings-related allowance, and how long (ansiopäiväraha). */
export interface EarningsRules {
  /** Member of a fund for at least so long (vakuutettuna olo). */
  readonly insuredBefore: Length;
  /** Employment condition (työssäoloehto). */
  readonly condition: {
    /** In calendar weeks, later in employment-condition months. */
    readonly worked: Length;
    readonly within: Length;
    /** Insured pay that makes a whole month, and half a month; null: weeks of work are counted. */
    readonly wholeMonthPay: Quantity | null;
    readonly halfMonthPay: Quantity | null;
  };
  /** Longest payment in days, by work history and age (enimmäismaksuaika). */
  readonly maxDays: readonly number[] | null;
}

const WEEKS: EarningsRules = {
  insuredBefore: weeks(26),
  condition: { worked: weeks(26), within: months(28), wholeMonthPay: null, halfMonthPay: null },
  maxDays: null,
};

const MAX_DAYS = [300, 400, 500];

/** Earnings-related allowance, by the first day of the allowance. */
export const earnings = timeline<EarningsRules>('earnings', 'start of the allowance', [
  {
    version: 'UTL14',
    from: day('2014-01-01'),
    act: '1290/2002 (1049/2013)',
    section: '5 luku',
    certainty: 'F',
    status: 'in-force',
    rules: WEEKS,
  },
  {
    version: 'UTL17',
    from: day('2017-01-01'),
    act: '1290/2002',
    section: '6 luku',
    certainty: 'F',
    status: 'in-force',
    rules: { ...WEEKS, maxDays: MAX_DAYS },
  },
  {
    version: 'V4c',
    from: day('2024-09-02'),
    act: '1290/2002 (1300/2023)',
    section: '5 luku',
    certainty: 'F',
    status: 'in-force',
    rules: {
      insuredBefore: months(12),
      condition: {
        worked: months(12),
        within: months(28),
        wholeMonthPay: euros(930),
        halfMonthPay: euros(465),
      },
      maxDays: MAX_DAYS,
    },
  },
]);

/** General allowance instead of labour market support and basic allowance (yleistuki). */
export interface GeneralAllowanceRules {
  readonly start: {
    readonly replaces: readonly ('LABOUR_MARKET_SUPPORT' | 'BASIC_ALLOWANCE')[];
    readonly perDay: Quantity;
    readonly meansTested: true;
    /** Paid for longer, the activation stage begins. */
    readonly activationStageAfter: { readonly under25: Length; readonly from25: Length };
    readonly waitWithoutVocationalQualification: Length;
  };
}

/** General allowance, by the first day of the benefit. Told at second hand only, so nothing is in force. */
export const generalAllowance = timeline<GeneralAllowanceRules>('yleistuki', 'start of the benefit', [
  {
    version: 'V6c',
    from: day('2026-05-01'),
    act: 'TyVM 9/2025',
    section: 'Yleistuki',
    certainty: 'F2',
    status: 'proposed',
    rules: {
      start: {
        replaces: ['LABOUR_MARKET_SUPPORT', 'BASIC_ALLOWANCE'],
        perDay: eurosPerDay(37.21),
        meansTested: true,
        activationStageAfter: { under25: months(8), from25: months(18) },
        waitWithoutVocationalQualification: weeks(21),
      },
    },
  },
]);
