/**
 * Codes of job postings. Source: KEHA-keskus, Työmarkkinatori, työpaikkailmoitusten noutorajapinta, guide 1.0
 * (24.1.2023).
 */
export const JOB_POSTING_CODES = {
  /** TyoskentelyAika: 01 day, 02 evening, 03 night, 04 period work, 05 flexible, 06 weekdays, 07 weekends, 08 shifts. */
  workTimes: '01 02 03 04 05 06 07 08',
  /** KielitaidonTaso: basics, satisfactory, good, very good, mother tongue. */
  languageLevels: 'A1 B1 B2 C1 L1',
  drivingLicences: 'A1A2A B B96BE C1C C1ECE D1D D1EDE',
  /** Koulutusaste, of the levels of education of 2016. */
  educationLevels: '31 32 4 5 6 7 8',
} as const;
