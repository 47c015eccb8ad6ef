import { day, timeline } from './timeline.ts';

/** What a vacancy and a jobseeker are compared by, none of it health (työnvälityksen perusteet). */
export const MATCHING_CRITERIA = [
  'OCCUPATION',
  'OCCUPATION_GROUP',
  'EXPERIENCE',
  'EDUCATION',
  'SKILLS',
  'LANGUAGES',
  'DRIVING_LICENCES',
  'COMMUTING_AREA',
] as const;

export type MatchingCriterion = (typeof MATCHING_CRITERIA)[number];

/** How vacancies and jobseekers are brought together (työnvälitys). */
export interface JobPlacementRules {
  /** Points for each criterion that is met, of those that the vacancy asks for: nothing else makes the score. */
  readonly points: readonly { readonly criterion: MatchingCriterion; readonly points: number }[];
  /** Whether somebody may be found by health data. */
  readonly healthData: 'NEVER';
  /** How many are compared at most, those of the very occupation first, and how many of them are shown. */
  readonly compared: number;
  readonly listed: number;
}

const RULES: JobPlacementRules = {
  points: [
    { criterion: 'OCCUPATION', points: 25 },
    { criterion: 'OCCUPATION_GROUP', points: 15 },
    { criterion: 'EXPERIENCE', points: 15 },
    { criterion: 'EDUCATION', points: 10 },
    { criterion: 'SKILLS', points: 10 },
    { criterion: 'LANGUAGES', points: 5 },
    { criterion: 'DRIVING_LICENCES', points: 5 },
    { criterion: 'COMMUTING_AREA', points: 15 },
  ],
  healthData: 'NEVER',
  compared: 1000,
  listed: 100,
};

/** Job placement, by the day of matching. That there is no ground for health data is law; points and numbers are (K). */
export const jobPlacement = timeline<JobPlacementRules>('job-placement', 'day of matching', [
  {
    version: 'JTYPL13',
    from: day('2013-01-01'),
    act: '916/2012',
    section: '3 luku, 13 luku',
    certainty: 'K',
    status: 'in-force',
    rules: RULES,
  },
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '380/2023',
    section: 'Työnvälitys',
    certainty: 'K',
    status: 'in-force',
    rules: RULES,
  },
]);
