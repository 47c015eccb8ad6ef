import { day, timeline } from './timeline.ts';

/** Grounds on which a jobseeker belongs to the target group (kohderyhmäperuste), those of every time. */
export const GROUNDS = [
  'NO_EARNINGS_RIGHT',
  'UNDER_30',
  'IMMIGRANT',
  'FOREIGN_LANGUAGE',
  'TEMP_PROTECTION',
] as const;

export type Ground = (typeof GROUNDS)[number];

/** Rules by which the target group of the trials is determined (kohderyhmän määräytyminen). */
export interface TargetGroupRules {
  /** False from the day when every jobseeker of an area is a client and nothing is determined any more. */
  readonly determined: boolean;
  readonly grounds: readonly Ground[];
  /** The age ground holds below this age, in full years. */
  readonly ageBelow: number;
  /** `te-office`: client of the TE Office of a trial area; `home-municipality`: lives in one. */
  readonly area: 'te-office' | 'home-municipality';
  /** Jobseekers threatened by unemployment within two weeks count as unemployed. */
  readonly threatenedByUnemployment: boolean;
  /** Services during which a jobseeker in education (code 08) is in employment services. */
  readonly supportedStudyServices: readonly string[];
  /** Change security 55+ keeps a dismissed person out of the trial; null while the law has no such rule. */
  readonly changeSecurityExclusion: ChangeSecurityExclusion | null;
}

/** Who is left out as entitled to change security (muutosturva). */
export interface ChangeSecurityExclusion {
  readonly dismissedFrom: ReturnType<typeof day>;
  readonly ageAtLeast: number;
  readonly serviceYears: number;
  /** Breaks in the service of no more days than this leave it whole. */
  readonly serviceBreakDaysAtMost: number;
}

const BOUNDARY_CONDITIONS: TargetGroupRules = {
  determined: true,
  grounds: ['NO_EARNINGS_RIGHT', 'UNDER_30', 'IMMIGRANT'],
  ageBelow: 30,
  area: 'te-office',
  threatenedByUnemployment: false,
  supportedStudyServices: ['0', '1', '06'],
  changeSecurityExclusion: null,
};

const TRIAL_ACT: TargetGroupRules = {
  ...BOUNDARY_CONDITIONS,
  grounds: ['NO_EARNINGS_RIGHT', 'UNDER_30', 'IMMIGRANT', 'FOREIGN_LANGUAGE'],
  area: 'home-municipality',
};

const NORDIC_MODEL: TargetGroupRules = { ...TRIAL_ACT, threatenedByUnemployment: true };

const CHANGE_SECURITY: TargetGroupRules = {
  ...NORDIC_MODEL,
  changeSecurityExclusion: {
    dismissedFrom: day('2023-01-01'),
    ageAtLeast: 55,
    serviceYears: 5,
    serviceBreakDaysAtMost: 30,
  },
};

/** Who belongs to the target group, by the date of determination. */
export const targetGroup = timeline<TargetGroupRules>('target-group', 'determination date', [
  {
    version: 'V0',
    from: day('2020-01-01'),
    act: 'Boundary conditions of the employment trials (2020)',
    section: 'Kohderyhmä',
    certainty: 'S',
    status: 'in-force',
    rules: BOUNDARY_CONDITIONS,
  },
  {
    version: 'V1',
    from: day('2021-03-01'),
    act: '1269/2020',
    section: '2 §, 4 §',
    certainty: 'F',
    status: 'in-force',
    rules: TRIAL_ACT,
  },
  {
    version: 'V2',
    from: day('2022-05-02'),
    act: '1269/2020 (1381/2021)',
    section: '4 §',
    certainty: 'F',
    status: 'in-force',
    rules: NORDIC_MODEL,
  },
  {
    version: 'V3',
    from: day('2023-01-01'),
    act: '1269/2020 (671/2022)',
    section: '4 §',
    certainty: 'F',
    status: 'in-force',
    corrects: 'breaks of more than 30 days in the years of service count (1269/2020 (671/2022), 4 §)',
    rules: CHANGE_SECURITY,
  },
  {
    version: 'V3b',
    from: day('2023-03-01'),
    act: '1269/2020 (149/2023)',
    section: '4 §',
    certainty: 'F',
    status: 'in-force',
    corrects: 'breaks of more than 30 days in the years of service count (1269/2020 (671/2022), 4 §)',
    rules: { ...CHANGE_SECURITY, grounds: [...CHANGE_SECURITY.grounds, 'TEMP_PROTECTION'] },
  },
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '380/2023',
    section: '1 §',
    certainty: 'F',
    status: 'in-force',
    rules: { ...CHANGE_SECURITY, determined: false, grounds: [], changeSecurityExclusion: null },
  },
]);
