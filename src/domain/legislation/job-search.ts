import { type Months, months } from './amounts.ts';
import { day, timeline } from './timeline.ts';

/** When a job search ends (työnhaun voimassaolon päättyminen). */
export interface JobSearchRules {
  readonly end: readonly JobSearchEnd[];
  /** Failing to deal with the authority is repeated when it happens again in this time. */
  readonly endRepeatedWithin: Months | null;
}

export type JobSearchEnd =
  | 'OWN_REQUEST'
  | 'NOT_RENEWED'
  | 'INFORMATION_NOT_GIVEN'
  | 'PLAN_NOT_REPORTED'
  | 'WORK_ABILITY_ASSESSMENT_REFUSED'
  | 'REPEATED_FAILURE_TO_DEAL_WITH_AUTHORITY'
  | 'FOREIGNER_NO_LONGER_MEETS_CONDITIONS';

/** The profile of a jobseeker on Job Market Finland (työnhakuprofiili). */
export interface ProfileRules {
  /** The jobseeker must publish a profile. */
  readonly duty: boolean;
}

const NORDIC_MODEL: JobSearchRules = {
  end: [
    'OWN_REQUEST',
    'NOT_RENEWED',
    'INFORMATION_NOT_GIVEN',
    'REPEATED_FAILURE_TO_DEAL_WITH_AUTHORITY',
    'FOREIGNER_NO_LONGER_MEETS_CONDITIONS',
  ],
  endRepeatedWithin: months(12),
};

/** End of a job search, by the day of the event. */
export const jobSearchEnd = timeline<JobSearchRules>('jobsearch', 'day of the event', [
  {
    version: 'JTYPL13',
    from: day('2013-01-01'),
    act: '916/2012',
    section: '2:1–2 §',
    certainty: 'F',
    status: 'in-force',
    rules: {
      end: [
        'OWN_REQUEST',
        'NOT_RENEWED',
        'INFORMATION_NOT_GIVEN',
        'PLAN_NOT_REPORTED',
        'WORK_ABILITY_ASSESSMENT_REFUSED',
      ],
      endRepeatedWithin: null,
    },
  },
  {
    version: 'V2',
    from: day('2022-05-02'),
    act: '916/2012 (1379/2021)',
    section: '2:2 §',
    certainty: 'F',
    status: 'in-force',
    rules: NORDIC_MODEL,
  },
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '380/2023',
    section: '28 §',
    certainty: 'F',
    status: 'in-force',
    rules: NORDIC_MODEL,
  },
]);

/** Duty to publish a profile, by the day looked at. */
export const jobSeekerProfile = timeline<ProfileRules>('profile', 'day looked at', [
  {
    version: 'JTYPL13',
    from: day('2013-01-01'),
    act: '916/2012',
    section: 'chapter 2',
    certainty: 'F',
    status: 'in-force',
    rules: { duty: false },
  },
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '380/2023',
    section: 'chapter 4',
    certainty: 'F',
    status: 'in-force',
    rules: { duty: false },
  },
  {
    version: 'V6d',
    from: day('2026-09-01'),
    act: 'HE 108/2025 (TyVM 9/2025)',
    section: 'chapter 4',
    certainty: 'F2',
    status: 'proposed',
    rules: { duty: true },
  },
]);
