import type { ReadFunction } from '../read-function.ts';
import { INTRODUCTION_READS } from './introductions.read.ts';
import { MATCHING_READS } from './matching.read.ts';
import { JOB_OFFER_READS } from './job-offers.read.ts';
import { VACANCY_READS } from './vacancies.read.ts';

/** Every read of vacancies, introductions and job offers. */
export const OFFER_READ_FUNCTIONS: readonly ReadFunction[] = [
  ...VACANCY_READS,
  ...MATCHING_READS,
  ...INTRODUCTION_READS,
  ...JOB_OFFER_READS,
];
