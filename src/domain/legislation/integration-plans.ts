import { type Length, type Months, months, weeks, years } from './amounts.ts';
import { day, timeline } from './timeline.ts';

/** The integration plan (kotoutumissuunnitelma). */
export interface IntegrationPlanRules {
  /** The initial assessment (alkukartoitus) starts in this time from clienthood or request. */
  readonly initialAssessmentStart: Months | null;
  /** The plan starts so long after the assessment. */
  readonly startAfterAssessment: Length | null;
  /** The first plan at latest so long after the first permit or registration. */
  readonly firstAtLatest: Length | null;
  /** Longest first plan. */
  readonly firstMax: Length;
  /** Plans in total. */
  readonly totalMax: Length;
  /** Further time on special ground. */
  readonly totalMaxExtension: Length;
  /** Time that does not count towards the total. */
  readonly totalMaxWithout: readonly ('ILLNESS' | 'LEAVE')[] | null;
  /** The need is assessed for persons whose first permit is at most so old. */
  readonly target: Length | null;
  /** Revised at least so often; until 2024 by the municipality. */
  readonly revise: Length;
  /** How often the labour authority revises, when it is not as others. */
  readonly reviseByLabourAuthority: 'AS_EMPLOYMENT_PLAN' | null;
  /** Guided to integration training in this time. */
  readonly guideToTraining: Months | null;
}

/** Integration plan, by the day on which it is made or revised. */
export const integrationPlan = timeline<IntegrationPlanRules>('plan.integration', 'day of the plan', [
  {
    version: 'KOTO10',
    from: day('2011-09-01'),
    act: '1386/2010',
    section: 'chapter 2',
    certainty: 'F',
    status: 'in-force',
    rules: {
      initialAssessmentStart: months(2),
      startAfterAssessment: weeks(2),
      firstAtLatest: years(3),
      firstMax: years(1),
      totalMax: years(3),
      totalMaxExtension: years(2),
      totalMaxWithout: ['ILLNESS', 'LEAVE'],
      target: null,
      revise: years(1),
      reviseByLabourAuthority: 'AS_EMPLOYMENT_PLAN',
      guideToTraining: months(1),
    },
  },
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '681/2023',
    section: 'integration plan',
    certainty: 'F',
    status: 'in-force',
    rules: {
      initialAssessmentStart: null,
      startAfterAssessment: null,
      firstAtLatest: null,
      firstMax: years(1),
      totalMax: years(2),
      totalMaxExtension: years(2),
      totalMaxWithout: null,
      target: years(3),
      revise: months(6),
      reviseByLabourAuthority: null,
      guideToTraining: null,
    },
  },
]);
