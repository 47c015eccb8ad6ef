import { euros, type Length, months, type Quantity, years } from './amounts.ts';
import { day, timeline } from './timeline.ts';

/** Figures by which the grounds and obstacles of a pay subsidy are measured (palkkatuen raja-arvot). */
export interface SubsidyLimits {
  /** Age of the youngest group, first and last year; null where there is no such group. */
  readonly young: { readonly from: number; readonly to: number } | null;
  /** Age from which somebody belongs to the older group; null where there is no such group. */
  readonly older: number | null;
  /** Without work so long; null where there is no such group. */
  readonly withoutWork: Length | null;
  /** Age from which the long subsidy may be granted. */
  readonly aged60: number;
  /** Dismissals so long before the decision keep from a subsidy unless they have been made good. */
  readonly dismissals: Length;
  /** A part of a month: the month divided by this, times the calendar days (K until the reform wrote it down). */
  readonly partialMonthDivisor: number;
  /** Most de minimis aid of one employer in the time told (Regulations (EU) 1407/2013 and 2023/2831). */
  readonly deMinimis: { readonly max: Quantity; readonly within: Length };
}

const BEFORE: SubsidyLimits = {
  young: null,
  older: null,
  withoutWork: null,
  aged60: 60,
  dismissals: months(12),
  partialMonthDivisor: 30,
  deMinimis: { max: euros(200_000), within: years(3) },
};

const REFORM: SubsidyLimits = {
  ...BEFORE,
  young: { from: 15, to: 24 },
  older: 50,
  withoutWork: months(6),
};

/** Limits of pay subsidy, by the date of the decision; ages are those of that day (K). */
export const subsidyLimits = timeline<SubsidyLimits>('subsidy_limits', 'decision date', [
  {
    version: 'JTYPL17',
    from: day('2017-01-01'),
    act: '916/2012 (1456/2016)',
    section: '7 luku',
    certainty: 'F',
    status: 'in-force',
    rules: BEFORE,
  },
  {
    version: 'V4',
    from: day('2023-07-01'),
    act: '916/2012 (371/2023)',
    section: '7 luku',
    certainty: 'F',
    status: 'in-force',
    rules: REFORM,
  },
  {
    version: 'V4',
    from: day('2024-01-01'),
    act: '916/2012 (371/2023); (EU) 2023/2831',
    section: '7 luku; 3 artikla',
    certainty: 'K',
    status: 'in-force',
    rules: { ...REFORM, deMinimis: { max: euros(300_000), within: years(3) } },
  },
]);
