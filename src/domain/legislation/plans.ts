import { days, type Length, type Months, months } from './amounts.ts';
import { day, timeline } from './timeline.ts';

/** When plans are made and revised (suunnitelman laatiminen ja tarkistaminen). */
export interface PlanRules {
  readonly firstAt: 'FIRST_INTERVIEW' | null;
  readonly reviseAt: 'EACH_INTERVIEW' | null;
}

/** The employment plan (työllistymissuunnitelma). */
export interface EmploymentPlanRules {
  readonly parts: readonly ('MAPPING' | 'ACTION')[] | null;
  /** How the client approves it. */
  readonly approval: readonly PlanApproval[];
  readonly content: readonly EmploymentPlanContent[] | null;
}

/** `OTHER_IF_RECORDED`: in another way, when it is recorded. */
export type PlanApproval = 'ELECTRONIC' | 'SIGNED' | 'OTHER_IF_RECORDED';

export type EmploymentPlanContent =
  | 'JOB_SEARCH_OBLIGATION'
  | 'OTHER_ACTS'
  | 'SERVICES'
  | 'FOLLOW_UP_AND_REPORTING_DEADLINE'
  /** Evidence beyond the ordinary is asked for only when the plan says so. */
  | 'EXTRA_EVIDENCE';

/** The activation plan (aktivointisuunnitelma). */
export interface ActivationPlanRules {
  readonly trigger: { readonly u25: ActivationTrigger; readonly '25plus': ActivationTrigger };
  readonly order: readonly ('EMPLOYMENT_PLAN_FIRST' | 'WITHOUT_DELAY_ON_NOTICE_OF_KELA')[];
  readonly notIf: readonly 'RIGHT_TO_INTEGRATION_PLAN'[];
  readonly signatories: readonly ActivationPlanParty[];
  /** At least so often. */
  readonly revise: Months | null;
}

/** Thresholds by age, each of which is enough (aktivointiehto). */
export interface ActivationTrigger {
  /** Labour market support for at least so many days. */
  readonly supportDays: Length;
  /** The days are counted in so long back; null when all are. */
  readonly supportDaysWithin: Months | null;
  /** Labour market support for at least so many days after the allowance period; 0 as soon as it is used up. */
  readonly supportDaysAfterAllowance: Length;
  /** Living mainly on social assistance for at least so long. */
  readonly socialAssistance: Months;
}

/** The thresholds for somebody of an age in full years. */
export function activationTriggerAt(age: number, { trigger }: ActivationPlanRules): ActivationTrigger {
  return age < 25 ? trigger.u25 : trigger['25plus'];
}

export type ActivationPlanParty =
  | 'LABOUR_AUTHORITY'
  | 'SOCIAL_WELFARE_OF_MUNICIPALITY'
  | 'WELLBEING_SERVICES_COUNTY'
  | 'CLIENT';

const EMPLOYMENT_PLAN: EmploymentPlanRules = {
  parts: null,
  approval: ['ELECTRONIC', 'SIGNED', 'OTHER_IF_RECORDED'],
  content: [
    'JOB_SEARCH_OBLIGATION',
    'OTHER_ACTS',
    'SERVICES',
    'FOLLOW_UP_AND_REPORTING_DEADLINE',
    'EXTRA_EVIDENCE',
  ],
};

const ACTIVATION_PLAN: ActivationPlanRules = {
  trigger: {
    u25: {
      supportDays: days(180),
      supportDaysWithin: months(12),
      supportDaysAfterAllowance: days(0),
      socialAssistance: months(4),
    },
    '25plus': {
      supportDays: days(500),
      supportDaysWithin: null,
      supportDaysAfterAllowance: days(180),
      socialAssistance: months(12),
    },
  },
  order: ['EMPLOYMENT_PLAN_FIRST', 'WITHOUT_DELAY_ON_NOTICE_OF_KELA'],
  notIf: ['RIGHT_TO_INTEGRATION_PLAN'],
  signatories: ['LABOUR_AUTHORITY', 'SOCIAL_WELFARE_OF_MUNICIPALITY', 'CLIENT'],
  revise: null,
};

const ACTIVATION_PLAN_QUARTERLY: ActivationPlanRules = { ...ACTIVATION_PLAN, revise: months(3) };

/** Making and revising plans, by the day of the interview; the Nordic model has no interviews any more. */
export const plans = timeline<PlanRules>('plan', 'day of the interview', [
  {
    version: 'JTYPL13',
    from: day('2013-01-01'),
    act: '916/2012',
    section: 'chapter 2',
    certainty: 'F',
    status: 'in-force',
    rules: { firstAt: 'FIRST_INTERVIEW', reviseAt: null },
  },
  {
    version: 'JTYPL17',
    from: day('2017-01-01'),
    act: '916/2012 (1456/2016)',
    section: 'chapter 2',
    certainty: 'F',
    status: 'in-force',
    rules: { firstAt: 'FIRST_INTERVIEW', reviseAt: 'EACH_INTERVIEW' },
  },
  {
    version: 'V2',
    from: day('2022-05-02'),
    act: '916/2012 (1379/2021)',
    section: 'chapter 2',
    certainty: 'F',
    status: 'in-force',
    rules: { firstAt: null, reviseAt: null },
  },
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '380/2023',
    section: 'chapter 4',
    certainty: 'F',
    status: 'in-force',
    rules: { firstAt: null, reviseAt: null },
  },
]);

/**
 * Whether the plan of the previous authority binds the client and the new authority until it is revised, by the day on
 * which the authority changes; null where the law is silent.
 */
export const planOfPreviousAuthority = timeline<boolean | null>(
  'plan.reason_old_binding',
  'day on which the authority changes',
  [
    {
      version: 'V0',
      from: day('2020-01-01'),
      act: 'Boundary conditions of the employment trials (2020)',
      section: 'Palveluprosessi',
      certainty: 'S',
      status: 'in-force',
      rules: null,
    },
    {
      version: 'V1',
      from: day('2021-03-01'),
      act: '1269/2020',
      section: '24 §',
      certainty: 'F',
      status: 'in-force',
      rules: true,
    },
    {
      version: 'V5',
      from: day('2025-01-01'),
      act: '383/2023',
      section: 'transitional provisions',
      certainty: 'F',
      status: 'in-force',
      rules: true,
    },
  ],
);

/** Employment plan, by the day on which it is approved. */
export const employmentPlan = timeline<EmploymentPlanRules>('plan.employment', 'day of approval', [
  {
    version: 'JTYPL13',
    from: day('2013-01-01'),
    act: '1073/2012',
    section: 'employment plan',
    certainty: 'F',
    status: 'in-force',
    rules: { parts: ['MAPPING', 'ACTION'], approval: ['ELECTRONIC', 'SIGNED'], content: null },
  },
  {
    version: 'V2',
    from: day('2022-05-02'),
    act: '916/2012 (1379/2021), 1073/2012 as amended',
    section: '2:12 §',
    certainty: 'F',
    status: 'in-force',
    rules: EMPLOYMENT_PLAN,
  },
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '380/2023',
    section: 'chapter 4',
    certainty: 'F',
    status: 'in-force',
    rules: EMPLOYMENT_PLAN,
  },
]);

/** Activation plan, by the day on which it is made or revised. */
export const activationPlan = timeline<ActivationPlanRules>('plan.activation', 'day of the plan', [
  {
    version: 'V0',
    from: day('2020-01-01'),
    act: '189/2001',
    section: 'chapter 2',
    certainty: 'F',
    status: 'in-force',
    rules: ACTIVATION_PLAN,
  },
  {
    version: 'V2',
    from: day('2022-05-02'),
    act: '189/2001 as amended',
    section: 'chapter 2',
    certainty: 'F',
    status: 'in-force',
    rules: ACTIVATION_PLAN_QUARTERLY,
  },
  {
    version: 'V3',
    from: day('2023-01-01'),
    act: '189/2001 (591/2022)',
    section: 'chapter 2',
    certainty: 'F',
    status: 'in-force',
    rules: {
      ...ACTIVATION_PLAN_QUARTERLY,
      signatories: ['LABOUR_AUTHORITY', 'WELLBEING_SERVICES_COUNTY', 'CLIENT'],
    },
  },
]);
