import { DURATIONS_OF_POSTINGS, HOURS_OF_POSTINGS, JOB_POSTING_CODES } from './job-posting-codes.data.ts';

/** Whom a job posting is of (työllistäjä), by the code of postings. */
export const postingEmployers: ReadonlyMap<string, 'BUSINESS' | 'HOUSEHOLD'> = new Map(
  Object.entries(JOB_POSTING_CODES.employers),
);
export const postingContinuity = codes(JOB_POSTING_CODES.continuity);
/** Hours and durations of vacancies (A.11) by the codes of postings; a duration that postings do not tell has none. */
export const hoursOfPostings: ReadonlyMap<string, string> = new Map(Object.entries(HOURS_OF_POSTINGS));
export const durationsOfPostings: ReadonlyMap<string, string> = new Map(
  Object.entries(DURATIONS_OF_POSTINGS),
);
/** When work is done (työskentelyaika). */
export const workTimes = codes(JOB_POSTING_CODES.workTimes);
/** How well a language must be known (kielitaidon taso). */
export const languageLevels = codes(JOB_POSTING_CODES.languageLevels);
/** Classes of driving licences (ajokorttiluokka). */
export const drivingLicences = codes(JOB_POSTING_CODES.drivingLicences);
/** Levels of education that a vacancy may require (koulutusaste). */
export const requiredEducationLevels = codes(JOB_POSTING_CODES.educationLevels);

function codes(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
