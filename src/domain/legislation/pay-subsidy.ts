import { eurosPerMonth, type Length, months, percent, type Quantity, years } from './amounts.ts';
import { day, timeline } from './timeline.ts';
import type { UnemploymentTest } from './unemployment-length.ts';

/** Pay subsidy to the employer of an unemployed jobseeker (palkkatuki). */
export interface PaySubsidyRules {
  /** Discretionary and within appropriations; state agencies get none. */
  readonly discretionary: boolean;
  readonly stateAgenciesExcluded: boolean;
  /** EU state aid regimes; the first is the main rule. Null: not told. */
  readonly aidRegimes: readonly ('GBER' | 'DE_MINIMIS')[] | null;
  /** Unemployed jobseekers for whom it may be granted: one of these must hold. */
  readonly eligible: readonly EligibleGroup[];
  /** Levels of the basic type (ammatillisen osaamisen puutteet), from the shortest unemployment up. */
  readonly basic: { readonly levels: readonly SubsidyLevel[] };
  /** Whether days in a service count as unemployed days of a level; they never break unemployment (K). */
  readonly serviceDaysCount: boolean;
  /** Employment of somebody with reduced work ability (alentunut työkyky). */
  readonly reducedAbility: {
    readonly rate: Quantity;
    readonly max: Length;
    /** How long a continuation may last at a time. */
    readonly extension: Length;
  };
  /** Subsidy of all pay costs (100 prosentin palkkatuki). */
  readonly full: FullSubsidyRules;
  /** Long subsidy for those of 60 and over (60 vuotta täyttäneet). */
  readonly aged60: LongSubsidyRules;
  /** For an apprenticeship the subsidy lasts the whole training (oppisopimus). */
  readonly apprenticeship: { readonly max: 'WHOLE_TRAINING'; readonly extendableIfDurationChanges: boolean };
  /** Unemployed shorter than this: it must be likely that unemployment would last longer without the subsidy. */
  readonly needsAssessmentBelow: Length;
  readonly notGrantedIf: readonly SubsidyObstacle[];
  /** Monthly caps (enimmäismäärä); null: set yearly in the budget (K numbers). */
  readonly monthlyCap: MonthlyCaps | null;
  /** The employer claims in arrears, within this time (maksatushakemus). */
  readonly claimWithin: Length;
  readonly claimWithinFrom: 'END_OF_PAYMENT_PERIOD' | 'END_OF_MONTH_OF_LAST_PAYMENT_PERIOD';
  /** An interruption this long or longer suspends the subsidy (keskeytys). */
  readonly interruption: {
    readonly from: Length;
    /** By a decision the time is made up for; the basic type at most to so long from its start. */
    readonly extension: 'SAME_LENGTH_BY_DECISION' | null;
    readonly basicAtMostFromStart: Length | null;
  };
  /** When the same person may be subsidised to the maximum again (uudelleen myöntäminen). */
  readonly renewal: {
    readonly test: UnemploymentTest | null;
    /** Or when so long has passed; with the same employer, counted from the end of the earlier subsidy. */
    readonly after: Length;
    readonly sameEmployerOnly: boolean;
  };
  /** What of a decision cannot be appealed (muutoksenhakukielto). */
  readonly notAppealable: readonly ('DISCRETION' | 'AMOUNT' | 'DURATION')[];
  /** For whom a municipality or joint authority may get it as the employer; null: for everybody. */
  readonly publicEmployersOnlyFor: readonly ('REDUCED_WORK_ABILITY' | 'AGED_60_OR_OVER')[] | null;
  /** Duties of Helsinki, which is no wellbeing county, that are outside that limit. */
  readonly helsinkiException: readonly ('SOCIAL' | 'HEALTH' | 'RESCUE')[] | null;
}

/** Whose employment may be subsidised (tuella palkattava). */
export type EligibleGroup =
  | 'SKILL_SHORTAGE'
  | 'DISABILITY_OR_ILLNESS'
  | 'SKILL_SHORTAGE_AGED_15_TO_24'
  | 'SKILL_SHORTAGE_AGED_50_OR_OVER'
  | 'SKILL_SHORTAGE_NO_UPPER_SECONDARY_QUALIFICATION'
  | 'SKILL_SHORTAGE_INTEGRATION_PLAN'
  | 'SKILL_SHORTAGE_NO_WORK_IN_6_MONTHS'
  | 'REDUCED_WORK_ABILITY';

/** A level of subsidy: without a test it is for everybody eligible (tukitaso). */
export interface SubsidyLevel {
  readonly test: UnemploymentTest | null;
  readonly rate: Quantity;
  readonly max: Length;
}

/** Who may get all pay costs subsidised, for whom and how long. */
export interface FullSubsidyRules {
  readonly employers: readonly ('ASSOCIATION' | 'FOUNDATION' | 'RELIGIOUS_COMMUNITY')[];
  /** Business activity gets it as de minimis aid only; null: not told apart. */
  readonly business: 'DE_MINIMIS' | null;
  readonly test: UnemploymentTest;
  /** Of full working time. */
  readonly maxWorkingTime: Quantity;
  /** Pay is multiplied by this for the other pay costs; null: actual costs. */
  readonly payCostFactor: Quantity | null;
  readonly max: Length;
}

/** Who may be subsidised long, and how it goes on. */
export interface LongSubsidyRules {
  /** Unemployed so long without a break; null where a test of days has replaced it. */
  readonly continuouslyUnemployed: Length | null;
  readonly test: UnemploymentTest | null;
  readonly max: Length;
  /** How much may be added altogether (K); null: nothing. */
  readonly extension: Length | null;
  /** The rate falls to this after the first twelve months; null: it does not. */
  readonly rateAfterTwelveMonths: Quantity | null;
}

/** Why a subsidy is not granted (myöntämisen esteet). */
export type SubsidyObstacle =
  | 'JOB_BEGAN_BEFORE_DECISION'
  | 'ECONOMIC_DISMISSALS_IN_12_MONTHS_NOT_REPLACED'
  | 'COMPETITION_DISTORTED'
  | 'WAGES_OR_TAXES_UNPAID'
  | 'SAME_PERSON_AND_EMPLOYER_WITHIN_3_YEARS';

/** Most that a month of subsidy may be; a part of a month by calendar days (kuukausikohtainen enimmäismäärä). */
export interface MonthlyCaps {
  readonly basic: Quantity;
  /** The reform of 2025 was first printed with 2 770 euros; 1 770 of 371/2023 holds until that is settled (K). */
  readonly reducedAbility: Quantity;
  readonly full: Quantity;
  /** A part of a month: the cap divided by this, times the calendar days. */
  readonly partialMonthDivisor: number;
  readonly indexRevisionEvery: Length;
}

const OF_14: UnemploymentTest = { unemployed: months(12), within: months(14) };
const OF_28: UnemploymentTest = { unemployed: months(24), within: months(28) };

const REFORM_2017: PaySubsidyRules = {
  discretionary: true,
  stateAgenciesExcluded: true,
  aidRegimes: null,
  eligible: ['SKILL_SHORTAGE', 'DISABILITY_OR_ILLNESS'],
  basic: {
    levels: [
      { test: null, rate: percent(30), max: months(6) },
      { test: OF_14, rate: percent(40), max: months(12) },
      { test: OF_28, rate: percent(50), max: months(12) },
    ],
  },
  serviceDaysCount: false,
  reducedAbility: { rate: percent(50), max: months(24), extension: months(24) },
  full: {
    employers: ['ASSOCIATION', 'FOUNDATION', 'RELIGIOUS_COMMUNITY'],
    business: null,
    test: OF_28,
    maxWorkingTime: percent(65),
    payCostFactor: null,
    max: months(12),
  },
  aged60: {
    continuouslyUnemployed: months(12),
    test: null,
    max: months(24),
    extension: null,
    rateAfterTwelveMonths: percent(30),
  },
  apprenticeship: { max: 'WHOLE_TRAINING', extendableIfDurationChanges: false },
  needsAssessmentBelow: months(12),
  notGrantedIf: [
    'JOB_BEGAN_BEFORE_DECISION',
    'ECONOMIC_DISMISSALS_IN_12_MONTHS_NOT_REPLACED',
    'COMPETITION_DISTORTED',
    'WAGES_OR_TAXES_UNPAID',
  ],
  monthlyCap: null,
  claimWithin: months(2),
  claimWithinFrom: 'END_OF_PAYMENT_PERIOD',
  interruption: { from: months(1), extension: null, basicAtMostFromStart: null },
  renewal: {
    test: { unemployed: months(10), within: months(12) },
    after: months(24),
    sameEmployerOnly: false,
  },
  notAppealable: ['DISCRETION', 'AMOUNT', 'DURATION'],
  publicEmployersOnlyFor: null,
  helsinkiException: null,
};

const REFORM_2023: PaySubsidyRules = {
  ...REFORM_2017,
  aidRegimes: ['GBER', 'DE_MINIMIS'],
  eligible: [
    'SKILL_SHORTAGE_AGED_15_TO_24',
    'SKILL_SHORTAGE_AGED_50_OR_OVER',
    'SKILL_SHORTAGE_NO_UPPER_SECONDARY_QUALIFICATION',
    'SKILL_SHORTAGE_INTEGRATION_PLAN',
    'SKILL_SHORTAGE_NO_WORK_IN_6_MONTHS',
    'REDUCED_WORK_ABILITY',
  ],
  basic: {
    levels: [
      { test: null, rate: percent(50), max: months(5) },
      { test: OF_14, rate: percent(50), max: months(10) },
    ],
  },
  reducedAbility: { rate: percent(70), max: months(10), extension: months(24) },
  full: {
    ...REFORM_2017.full,
    business: 'DE_MINIMIS',
    payCostFactor: percent(123),
    max: months(10),
  },
  aged60: {
    continuouslyUnemployed: null,
    test: OF_14,
    max: months(24),
    extension: months(24),
    rateAfterTwelveMonths: null,
  },
  apprenticeship: { max: 'WHOLE_TRAINING', extendableIfDurationChanges: true },
  notGrantedIf: [...REFORM_2017.notGrantedIf, 'SAME_PERSON_AND_EMPLOYER_WITHIN_3_YEARS'],
  monthlyCap: {
    basic: eurosPerMonth(1260),
    reducedAbility: eurosPerMonth(1770),
    full: eurosPerMonth(2020),
    partialMonthDivisor: 30,
    indexRevisionEvery: years(3),
  },
  claimWithin: months(3),
  claimWithinFrom: 'END_OF_MONTH_OF_LAST_PAYMENT_PERIOD',
  interruption: {
    from: months(1),
    extension: 'SAME_LENGTH_BY_DECISION',
    basicAtMostFromStart: months(12),
  },
  renewal: { test: null, after: years(3), sameEmployerOnly: true },
};

/**
 * Pay subsidy, by the date of the decision; a subsidy that runs keeps the terms of its decision to its end, and an
 * extension follows the law of its own decision (K).
 */
export const paySubsidy = timeline<PaySubsidyRules>('pay_subsidy', 'decision date', [
  {
    version: 'JTYPL17',
    from: day('2017-01-01'),
    act: '916/2012 (1456/2016)',
    section: '7 luku',
    certainty: 'F',
    status: 'in-force',
    rules: REFORM_2017,
  },
  {
    version: 'V4',
    from: day('2023-07-01'),
    act: '916/2012 (371/2023)',
    section: '7 luku',
    certainty: 'F',
    status: 'in-force',
    rules: REFORM_2023,
  },
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '380/2023 (1098/2024)',
    section: 'Palkkatuki',
    certainty: 'F',
    status: 'in-force',
    rules: {
      ...REFORM_2023,
      publicEmployersOnlyFor: ['REDUCED_WORK_ABILITY', 'AGED_60_OR_OVER'],
      helsinkiException: ['SOCIAL', 'HEALTH', 'RESCUE'],
    },
  },
]);
