import type { PlainDate } from '../shared/plain-date.ts';
import { days, eurosPerDay, hours, type Length, months, type Quantity } from './amounts.ts';
import { day, timeline } from './timeline.ts';

/** Longest coaching in a year back, by kind (valmennukset). Whether the limits end with the trials is open (K). */
export interface CoachingRules {
  /** Job-search coaching (työnhakuvalmennus). */
  readonly jobsearchMax: Length;
  /** Career coaching (uravalmennus). */
  readonly careerMax: Length;
  /** Job coaching (työhönvalmennus). */
  readonly jobMax: Length;
  /** The time in which it is counted. */
  readonly within: Length;
}

/** Coaching, by its first day. */
export const coaching = timeline<CoachingRules>('coaching', 'start of the coaching', [
  {
    version: 'JTYPL13',
    from: day('2013-01-01'),
    act: '1073/2012',
    section: 'Valmennukset',
    certainty: 'F',
    status: 'in-force',
    rules: { jobsearchMax: days(20), careerMax: days(40), jobMax: hours(50), within: months(12) },
  },
]);

/** Try-outs that are no work trials (kokeilut). */
export interface TryOutRules {
  /** Longest education try-out at a time (koulutuskokeilu). */
  readonly educationMax: Length;
}

/** Education try-out, by its first day. */
export const tryOut = timeline<TryOutRules>('tryout', 'start of the try-out', [
  {
    version: 'JTYPL13',
    from: day('2013-01-01'),
    act: '1073/2012',
    section: 'Koulutuskokeilu',
    certainty: 'F',
    status: 'in-force',
    rules: { educationMax: days(10) },
  },
]);

/** Change security of dismissed persons of 55 and over (muutosturva 55+). */
export interface ChangeSecurityRules {
  /** Training bought for them (muutosturvakoulutus). */
  readonly training: {
    readonly max: Length;
    readonly startWithin: Length;
    /** It ends at the latest so long after the employment. */
    readonly latestAfterEmployment: Length;
    /** Who has registered as a jobseeker in this time after the employment. */
    readonly registeredWithin: Length;
    readonly ageAtLeast: number;
    readonly dismissedFrom: PlainDate;
  };
}

/** Change security 55+, by the day of dismissal. */
export const changeSecurity = timeline<ChangeSecurityRules>('change_security', 'dismissal day', [
  {
    version: 'V3',
    from: day('2023-01-01'),
    act: '916/2012 (670/2022)',
    section: 'Muutosturvakoulutus',
    certainty: 'F',
    status: 'in-force',
    rules: {
      training: {
        max: months(6),
        startWithin: months(3),
        latestAfterEmployment: months(12),
        registeredWithin: days(60),
        ageAtLeast: 55,
        dismissedFrom: day('2023-01-01'),
      },
    },
  },
]);

/** Who selects students for labour market training, and decides on breaking it off (opiskelijavalinta). */
export interface TrainingSelectionRules {
  readonly by: 'TE_OFFICE' | 'EMPLOYMENT_AUTHORITY';
}

/** Selection for labour market training, by the day of the selection or interruption. */
export const trainingSelection = timeline<TrainingSelectionRules>(
  'training_selection',
  'day of the selection or interruption',
  [
    {
      version: 'JTYPL13',
      from: day('2013-01-01'),
      act: '916/2012',
      section: 'Työvoimakoulutus',
      certainty: 'F',
      status: 'in-force',
      rules: { by: 'TE_OFFICE' },
    },
    {
      version: 'V1',
      from: day('2021-03-01'),
      act: '1269/2020',
      section: '10 §',
      certainty: 'F',
      status: 'in-force',
      rules: { by: 'TE_OFFICE' },
    },
    {
      version: 'V5',
      from: day('2025-01-01'),
      act: '380/2023',
      section: 'Työvoimakoulutus',
      certainty: 'F',
      status: 'in-force',
      rules: { by: 'EMPLOYMENT_AUTHORITY' },
    },
  ],
);

/** Which body takes a client into social and health services (sosiaali- ja terveyspalvelujen järjestäjä). */
export interface SocialAndHealthRules {
  readonly arrangedBy: 'MUNICIPALITY' | 'WELLBEING_SERVICES_COUNTY';
  /** Home municipalities that belong to no county and arrange these services themselves. */
  readonly ownArrangers: readonly string[];
}

/** Arranger of social and health services, by the day of the referral. */
export const socialAndHealth = timeline<SocialAndHealthRules>('social_and_health', 'day of the referral', [
  {
    version: 'JTYPL13',
    from: day('2013-01-01'),
    act: '189/2001',
    section: 'Sosiaali- ja terveyspalvelut',
    certainty: 'F',
    status: 'in-force',
    rules: { arrangedBy: 'MUNICIPALITY', ownArrangers: [] },
  },
  {
    version: 'SOTE23',
    from: day('2023-01-01'),
    act: '189/2001 (591/2022)',
    section: 'Sosiaali- ja terveyspalvelut',
    certainty: 'F',
    status: 'in-force',
    rules: { arrangedBy: 'WELLBEING_SERVICES_COUNTY', ownArrangers: ['091'] },
  },
]);

/** How a referral to a service is followed: this product’s defaults (palveluun ohjauksen seuranta). */
export interface ServiceFollowUpRules {
  /** By when whoever is asked answers. */
  readonly answerWithin: Length;
  /** After so long in a service absences are looked at, at its end at the latest. */
  readonly absencesAfter: Length;
  /** So long after the end it is asked how the client fares. */
  readonly afterEnd: readonly Length[];
}

/** Follow-up of services, by the day from which it is counted. */
export const serviceFollowUp = timeline<ServiceFollowUpRules>(
  'service_follow_up',
  'referral, start or end of the service',
  [
    {
      version: 'JTYPL13',
      from: day('2013-01-01'),
      act: '916/2012',
      section: 'Palveluun ohjaus',
      certainty: 'K',
      status: 'in-force',
      rules: { answerWithin: days(14), absencesAfter: months(1), afterEnd: [months(3), months(6)] },
    },
  ],
);

/** Compensation for taking part in a service (kulukorvaus). */
export interface ExpenseAllowanceRules {
  /** The ordinary and the raised amount. */
  readonly perDay: readonly Quantity[];
  readonly maxDaysPerWeek: number;
}

/** Expense allowance, by the day of the service; the act of 2025 confirms what was (K) before. */
export const expenseAllowance = timeline<ExpenseAllowanceRules>('expense_allowance', 'day of the service', [
  {
    version: 'JTYPL13',
    from: day('2013-01-01'),
    act: '916/2012',
    section: 'Kulukorvaus',
    certainty: 'K',
    status: 'in-force',
    rules: { perDay: [eurosPerDay(9), eurosPerDay(18)], maxDaysPerWeek: 5 },
  },
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '380/2023',
    section: 'Kulukorvaus',
    certainty: 'F',
    status: 'in-force',
    rules: { perDay: [eurosPerDay(9), eurosPerDay(18)], maxDaysPerWeek: 5 },
  },
]);

/** Duty to arrange something for older jobseekers (57–59- ja 60 vuotta täyttäneiden velvoite). */
export interface Obligation57To60Rules {
  /** For whom; null: there is no duty. */
  readonly groups: readonly ('AGED_57_TO_59' | 'AGED_60_OR_OVER')[] | null;
  /** One of these is to be arranged. */
  readonly arrange: readonly ('REHABILITATION' | 'TRAINING' | 'WORK')[] | null;
}

/** The duty towards those of 57 and over, by the day looked at. */
export const obligation57To60 = timeline<Obligation57To60Rules>('obligation57_60', 'day looked at', [
  {
    version: 'V1',
    from: day('2021-03-01'),
    act: '1269/2020',
    section: '13 §',
    certainty: 'F',
    status: 'in-force',
    rules: {
      groups: ['AGED_57_TO_59', 'AGED_60_OR_OVER'],
      arrange: ['REHABILITATION', 'TRAINING', 'WORK'],
    },
  },
  {
    version: 'V4c',
    from: day('2024-09-02'),
    act: '1269/2020 (400/2024)',
    section: '13 §',
    certainty: 'F',
    status: 'in-force',
    rules: { groups: null, arrange: null },
  },
]);
