import { day, timeline } from './timeline.ts';

/** What a service-needs assessment must contain (palvelutarpeen arviointi). */
export interface AssessmentRules {
  readonly minimumContent: readonly AssessmentPart[];
}

export type AssessmentPart =
  | 'SKILLS'
  | 'TRAINING_NEED'
  | 'WORK_ABILITY'
  | 'SOCIAL_SERVICES_NEED'
  | 'HEALTH_SERVICES_NEED'
  | 'REHABILITATION_NEED'
  | 'OWN_GOALS'
  | 'FUNCTIONAL_CAPACITY'
  | 'JOB_SEARCH_SKILLS'
  | 'OTHER_FACTORS'
  | 'RISK_OF_UNEMPLOYMENT';

const BOUNDARY_CONDITIONS: AssessmentRules = {
  minimumContent: [
    'SKILLS',
    'TRAINING_NEED',
    'WORK_ABILITY',
    'SOCIAL_SERVICES_NEED',
    'HEALTH_SERVICES_NEED',
    'REHABILITATION_NEED',
  ],
};

const NORDIC_MODEL: AssessmentRules = {
  minimumContent: [
    ...BOUNDARY_CONDITIONS.minimumContent,
    'OWN_GOALS',
    'FUNCTIONAL_CAPACITY',
    'JOB_SEARCH_SKILLS',
    'OTHER_FACTORS',
    'RISK_OF_UNEMPLOYMENT',
  ],
};

/** Service-needs assessment, by the day of the assessment. */
export const assessment = timeline<AssessmentRules>('assessment', 'day of the assessment', [
  {
    version: 'V0',
    from: day('2020-01-01'),
    act: 'Boundary conditions of the employment trials (2020)',
    section: 'Palveluprosessi',
    certainty: 'S',
    status: 'in-force',
    rules: BOUNDARY_CONDITIONS,
  },
  {
    version: 'V2',
    from: day('2022-05-02'),
    act: '916/2012 (1379/2021)',
    section: '2:11 §',
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
]);
