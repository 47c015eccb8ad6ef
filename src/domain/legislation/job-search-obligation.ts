import { type Length, type Months, months, opportunities, percent, type Quantity, weeks } from './amounts.ts';
import { FROM_PREVIOUS_INTERVIEW } from './meetings.ts';
import { day, timeline } from './timeline.ts';
import type { FromNextEvent } from './transitions.ts';

/** How many job opportunities a jobseeker applies for (työnhakuvelvollisuus). */
export interface ObligationRules {
  readonly default: {
    readonly reviewPeriods: number;
    /** Length of a review period (tarkastelujakso). */
    readonly reviewPeriod: Months;
    /** In each review period. */
    readonly opportunities: Quantity;
  };
  /** In part-time work of at most these hours that lasts at least so long. */
  readonly partTime: {
    readonly hoursAtMost: Quantity;
    readonly lastingAtLeast: Length;
    readonly opportunities: Quantity;
    readonly per: Months;
  };
  /** In work of more than 80 % of full hours: when the obligation starts. */
  readonly fullTimeGt80: 'WHEN_EMPLOYMENT_ENDS';
  /** Laid off: from the discussion that is held after so long. */
  readonly laidOff: { readonly fromDiscussionAfter: Months };
  /** Supported self-motivated study that lasts longer than this. */
  readonly selfStudy: {
    readonly lastingOver: Months;
    readonly opportunities: Quantity;
    readonly per: Months;
  };
  /** Lowered to the number that is realistically available; none when none is. */
  readonly reduced: 'TO_REALISTICALLY_AVAILABLE';
  /** Who has no obligation. */
  readonly none: readonly ObligationExemption[];
  /** What counts towards it. */
  readonly counts: readonly CountedAct[];
  readonly transition: FromNextEvent;
}

/** Why a jobseeker has no job-search obligation (työnhakuvelvollisuutta ei aseteta). */
export interface ObligationExemption {
  readonly reason:
    | 'MULTI_SECTOR_NEED'
    | 'NOT_ABLE_TO_WORK_AND_FOLLOWING_PLAN'
    | 'FULL_TIME_LITERACY_STUDIES'
    | 'JOINT_PURCHASE_TRAINING'
    | 'BARRED_FROM_LABOUR_MARKET'
    | 'UNEMPLOYMENT_SERVICE_OR_FAMILY_LEAVE_CHANGES';
  /** Only when work in the open market is not possible on the whole. */
  readonly ifOpenMarketNotPossible: boolean;
  /** Continuous unemployment that is needed, by age. */
  readonly unemployedFor: { readonly under25: Months; readonly from25: Months } | null;
  /** The change comes within this time. */
  readonly within: Months | null;
}

/** Acts that count as an opportunity applied for (työmahdollisuuden hakeminen). */
export type CountedAct =
  | 'WORK_OF_AT_LEAST_TWO_WEEKS'
  | 'JOB_OFFER_ACTED_ON'
  | 'MORE_HOURS_FROM_OWN_EMPLOYER'
  | 'ENTREPRENEURIAL_ASSIGNMENT'
  | 'PUBLISHED_PROFILE'
  | 'COMPARABLE_ACT';

const NOT_LIMITED = { ifOpenMarketNotPossible: false, unemployedFor: null, within: null };

const NORDIC_MODEL: ObligationRules = {
  default: { reviewPeriods: 3, reviewPeriod: months(1), opportunities: opportunities(4) },
  partTime: {
    hoursAtMost: percent(80),
    lastingAtLeast: weeks(2),
    opportunities: opportunities(1),
    per: months(3),
  },
  fullTimeGt80: 'WHEN_EMPLOYMENT_ENDS',
  laidOff: { fromDiscussionAfter: months(3) },
  selfStudy: { lastingOver: months(1), opportunities: opportunities(3), per: months(3) },
  reduced: 'TO_REALISTICALLY_AVAILABLE',
  none: [
    {
      reason: 'MULTI_SECTOR_NEED',
      ifOpenMarketNotPossible: true,
      unemployedFor: { under25: months(6), from25: months(12) },
      within: null,
    },
    { ...NOT_LIMITED, reason: 'NOT_ABLE_TO_WORK_AND_FOLLOWING_PLAN', ifOpenMarketNotPossible: true },
    { ...NOT_LIMITED, reason: 'FULL_TIME_LITERACY_STUDIES' },
    { ...NOT_LIMITED, reason: 'JOINT_PURCHASE_TRAINING' },
    { ...NOT_LIMITED, reason: 'BARRED_FROM_LABOUR_MARKET' },
    { ...NOT_LIMITED, reason: 'UNEMPLOYMENT_SERVICE_OR_FAMILY_LEAVE_CHANGES', within: months(1) },
  ],
  counts: [
    'WORK_OF_AT_LEAST_TWO_WEEKS',
    'JOB_OFFER_ACTED_ON',
    'MORE_HOURS_FROM_OWN_EMPLOYER',
    'ENTREPRENEURIAL_ASSIGNMENT',
    'PUBLISHED_PROFILE',
    'COMPARABLE_ACT',
  ],
  transition: FROM_PREVIOUS_INTERVIEW,
};

/** Job-search obligation, by the start of the review period; null before the law had it. */
export const jobSearchObligation = timeline<ObligationRules | null>(
  'obligation',
  'start of the review period',
  [
    {
      version: 'JTYPL13',
      from: day('2013-01-01'),
      act: '916/2012',
      section: 'chapter 2',
      certainty: 'F',
      status: 'in-force',
      rules: null,
    },
    {
      version: 'V2',
      from: day('2022-05-02'),
      act: '916/2012 (1379/2021), 1381/2021',
      section: 'chapters 2–3',
      certainty: 'F',
      status: 'in-force',
      rules: NORDIC_MODEL,
    },
    {
      version: 'V5',
      from: day('2025-01-01'),
      act: '380/2023',
      section: 'chapter 4',
      certainty: 'F',
      status: 'in-force',
      rules: NORDIC_MODEL,
    },
    {
      version: 'V6',
      from: day('2026-01-01'),
      act: 'HE 108/2025 (TyVM 9/2025)',
      section: 'chapter 4',
      certainty: 'F2',
      status: 'proposed',
      rules: {
        ...NORDIC_MODEL,
        partTime: { ...NORDIC_MODEL.partTime, opportunities: opportunities(4), per: months(1) },
      },
    },
  ],
);
