import { JOB_POSTING_CODES } from './job-posting-codes.data.ts';

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
