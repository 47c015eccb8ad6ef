import { type Length, percent, type Quantity, years } from './amounts.ts';
import { day, timeline } from './timeline.ts';

/** A share that a municipality pays of the days of a benefit that come after so many (kuntaosuuden porras). */
export interface ShareTier {
  readonly afterDays: number;
  readonly share: Quantity;
}

/** Who pays labour market support, and how its days are counted, until the financing reform (työmarkkinatuki). */
export interface LabourMarketSupportRules {
  /** Municipal share by days paid (työmarkkinatuen kuntaosuus); null: the municipal shares of all benefits hold. */
  readonly municipalShare: readonly ShareTier[] | null;
  /** Days in employment-promoting services: the State pays them, and they do not count towards the tiers. */
  readonly serviceDays: { readonly paidBy: 'STATE'; readonly count: false } | null;
  /** When days are counted from the beginning again (laskurin nollautuminen). */
  readonly counterReset: 'EMPLOYMENT_CONDITION_MET_ANEW_AND_ALLOWANCE_EXHAUSTED';
}

/** Labour market support, by the day of payment. */
export const labourMarketSupport = timeline<LabourMarketSupportRules>('lms', 'payment day', [
  {
    version: 'UTL15',
    from: day('2015-01-01'),
    act: '1290/2002',
    section: '7 luku, 14 luku',
    certainty: 'F',
    status: 'in-force',
    rules: {
      municipalShare: [
        { afterDays: 0, share: percent(0) },
        { afterDays: 300, share: percent(50) },
        { afterDays: 1000, share: percent(70) },
      ],
      serviceDays: { paidBy: 'STATE', count: false },
      counterReset: 'EMPLOYMENT_CONDITION_MET_ANEW_AND_ALLOWANCE_EXHAUSTED',
    },
  },
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '1290/2002 (385/2023, 325/2024)',
    section: '14 luku',
    certainty: 'F',
    status: 'in-force',
    rules: {
      municipalShare: null,
      serviceDays: null,
      counterReset: 'EMPLOYMENT_CONDITION_MET_ANEW_AND_ALLOWANCE_EXHAUSTED',
    },
  },
]);

/** What municipalities pay of unemployment benefits from the financing reform on (työttömyysetuuksien rahoitus). */
export interface MunicipalShareRules {
  /** Of labour market support. */
  readonly lms: readonly ShareTier[] | null;
  /** Of the basic allowance, and of the basic part of the earnings-related allowance. */
  readonly allowances: readonly ShareTier[] | null;
  /** Whether a service frees the municipality from its share. */
  readonly activationExempt: boolean | null;
  /** How long the State pays for immigrants, counted from the first municipality. */
  readonly integration: { readonly refugees: Length; readonly others: Length } | null;
  /** Kela invoices the home municipality of the payment day. */
  readonly invoice: {
    readonly by: 'KELA';
    readonly every: 'MONTH';
    readonly municipality: 'HOME_ON_PAYMENT_DAY';
  };
}

const INVOICED: MunicipalShareRules = {
  lms: null,
  allowances: null,
  activationExempt: null,
  integration: null,
  invoice: { by: 'KELA', every: 'MONTH', municipality: 'HOME_ON_PAYMENT_DAY' },
};

const ALLOWANCES: readonly ShareTier[] = [
  { afterDays: 0, share: percent(0) },
  { afterDays: 100, share: percent(10) },
  { afterDays: 200, share: percent(20) },
  { afterDays: 300, share: percent(30) },
  { afterDays: 400, share: percent(40) },
];

/** Municipal shares, by the day of payment. */
export const municipalShare = timeline<MunicipalShareRules>('municipal_share', 'payment day', [
  {
    version: 'UTL15',
    from: day('2015-01-01'),
    act: '1290/2002',
    section: '14 luku',
    certainty: 'F',
    status: 'in-force',
    rules: INVOICED,
  },
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '1290/2002 (385/2023, 325/2024)',
    section: '14 luku',
    certainty: 'F',
    status: 'in-force',
    rules: {
      ...INVOICED,
      lms: [...ALLOWANCES, { afterDays: 700, share: percent(50) }],
      allowances: ALLOWANCES,
      activationExempt: false,
      integration: { refugees: years(3), others: years(1) },
    },
  },
]);

/** With what the savings of a month are compared (säästöjen vertailuvuosi). */
export interface SavingRules {
  /** The same month of this year, unless another is chosen (K). */
  readonly baselineYear: number;
}

/** Savings in labour market support, by the month measured. */
export const saving = timeline<SavingRules>('saving', 'month measured', [
  {
    version: 'V0',
    from: day('2020-01-01'),
    act: 'Boundary conditions of the employment trials (2020)',
    section: 'Seuranta ja arviointi',
    certainty: 'K',
    status: 'in-force',
    rules: { baselineYear: 2019 },
  },
]);

/** Days of a benefit paid at one share. */
export interface DaysAtShare {
  readonly share: Quantity;
  readonly days: number;
}

/**
 * Divides paid days among the tiers. `paidBefore` are the days that had been paid since the counter was last reset;
 * neither counts days in services where the law leaves them out.
 */
export function daysByShare(
  tiers: readonly ShareTier[],
  paidBefore: number,
  days: number,
): readonly DaysAtShare[] {
  const last = paidBefore + days;
  return tiers.map(({ afterDays, share }, index) => {
    const end = Math.min(tiers[index + 1]?.afterDays ?? last, last);
    return { share, days: Math.max(0, end - Math.max(afterDays, paidBefore)) };
  });
}
