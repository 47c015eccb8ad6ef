import { day, timeline } from './timeline.ts';

/** Who arranges employment services after the trials (työllisyysalueet). */
export interface EmploymentAreaRules {
  /** Everybody who looks for work in the area is a client: no target group is determined. */
  readonly clients: 'ALL_JOBSEEKERS';
  readonly arrangedBy: readonly ('MUNICIPALITY' | 'MUNICIPALITIES_JOINTLY')[];
  /** Workforce that an area must have, of those listed, by the employment statistics (työvoimapohja). */
  readonly minWorkforce: number;
  readonly workforceOf: readonly ('EMPLOYED' | 'UNEMPLOYED')[];
  /** A smaller workforce needs a permit (poikkeuslupa). */
  readonly exceptionalPermits: true;
  /** How many areas there are in the end (K). */
  readonly areas: number;
}

/** Employment areas, by the day looked at. */
export const employmentAreas = timeline<EmploymentAreaRules>('employment_area', 'day looked at', [
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '380/2023',
    section: 'Järjestämisvastuu',
    certainty: 'F',
    status: 'in-force',
    rules: {
      clients: 'ALL_JOBSEEKERS',
      arrangedBy: ['MUNICIPALITY', 'MUNICIPALITIES_JOINTLY'],
      minWorkforce: 20_000,
      workforceOf: ['EMPLOYED', 'UNEMPLOYED'],
      exceptionalPermits: true,
      areas: 45,
    },
  },
]);

/** Where a decision is contested (muutoksenhaku). */
export interface AppealRules {
  /** In this order. */
  readonly path: readonly ('RECTIFICATION_BY_AUTHORITY' | 'ADMINISTRATIVE_COURT')[];
  /** Decisions that go to the Social Security Appeal Board instead; null: none is told. */
  readonly toAppealBoard: readonly ('REFUSAL_TO_REGISTER' | 'EXPENSE_ALLOWANCE')[] | null;
}

/** Appeal, by the date of the decision. */
export const appeal = timeline<AppealRules>('appeal', 'decision date', [
  {
    version: 'JTYPL13',
    from: day('2013-01-01'),
    act: '916/2012',
    section: '14 luku',
    certainty: 'F',
    status: 'in-force',
    rules: { path: ['RECTIFICATION_BY_AUTHORITY', 'ADMINISTRATIVE_COURT'], toAppealBoard: null },
  },
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '380/2023',
    section: 'Muutoksenhaku',
    certainty: 'F',
    status: 'in-force',
    rules: {
      path: ['RECTIFICATION_BY_AUTHORITY', 'ADMINISTRATIVE_COURT'],
      toAppealBoard: ['REFUSAL_TO_REGISTER', 'EXPENSE_ALLOWANCE'],
    },
  },
]);
