import type { PlainDate } from '../shared/plain-date.ts';
import { type Length, months } from './amounts.ts';
import { day, timeline } from './timeline.ts';

/** Start-up grant for the living costs of a new full-time entrepreneur (starttiraha). */
export interface StartUpGrantRules {
  /** Longest grant, extension included. */
  readonly maxMonths: Length;
  /** Longest grant of those begun in time while the pandemic rules last; it goes before `maxMonths`. */
  readonly maxMonthsCovid: Length | null;
  /** Last day on which a grant of that length may begin. */
  readonly covidBegunBy: PlainDate | null;
  /** The daily amount, for so many days a week. */
  readonly amount: { readonly perDay: 'BASIC_ALLOWANCE'; readonly maxDaysPerWeek: number };
  /** What keeps from the grant: a business that began too early (toiminnan aloittaminen). */
  readonly block: 'BUSINESS_BEGUN_BEFORE_DECISION' | 'BUSINESS_BEGUN_BEFORE_APPLICATION_ARRIVED';
  /** First period and extension (ensimmäinen jakso); null: not told apart. */
  readonly firstPeriod: {
    readonly length: Length;
    readonly maxWithExtension: Length;
    /** An interruption on a justified ground is not counted. */
    readonly justifiedInterruptionCounted: false;
  } | null;
  /** A side business may become the main one (sivutoiminen yrittäjyys); null: by interpretation only (K). */
  readonly sideBusiness: true | null;
}

const ENACTED: StartUpGrantRules = {
  maxMonths: months(18),
  maxMonthsCovid: null,
  covidBegunBy: null,
  amount: { perDay: 'BASIC_ALLOWANCE', maxDaysPerWeek: 5 },
  block: 'BUSINESS_BEGUN_BEFORE_DECISION',
  firstPeriod: null,
  sideBusiness: null,
};

const SHORTENED: StartUpGrantRules = { ...ENACTED, maxMonths: months(12) };

/** Start-up grant, by the date of the decision. */
export const startUpGrant = timeline<StartUpGrantRules>('startup', 'decision date', [
  {
    version: 'JTYPL13',
    from: day('2013-01-01'),
    act: '916/2012',
    section: '8 luku',
    certainty: 'F',
    status: 'in-force',
    rules: ENACTED,
  },
  {
    version: 'JTYPL17',
    from: day('2017-01-01'),
    act: '916/2012 (1456/2016)',
    section: '8 luku',
    certainty: 'F',
    status: 'in-force',
    rules: SHORTENED,
  },
  {
    version: 'V0c',
    from: day('2020-05-01'),
    until: day('2021-01-01'),
    act: '916/2012 (295/2020, 495/2020, 1143/2020)',
    section: '8 luku',
    certainty: 'F',
    status: 'in-force',
    rules: { ...SHORTENED, maxMonthsCovid: months(18), covidBegunBy: day('2020-12-31') },
  },
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '380/2023',
    section: '100 §, 101 §',
    certainty: 'F',
    status: 'in-force',
    rules: {
      ...SHORTENED,
      block: 'BUSINESS_BEGUN_BEFORE_APPLICATION_ARRIVED',
      firstPeriod: {
        length: months(6),
        maxWithExtension: months(12),
        justifiedInterruptionCounted: false,
      },
      sideBusiness: true,
    },
  },
]);
