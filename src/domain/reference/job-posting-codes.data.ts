/**
 * Codes of job postings. Source: KEHA-keskus, Työmarkkinatori, työpaikkailmoitusten noutorajapinta, guide 1.0
 * (24.1.2023).
 */
export const JOB_POSTING_CODES = {
  /** Tyollistaja. */
  employers: { '01': 'BUSINESS', '02': 'HOUSEHOLD' },
  /** TyonJatkuvuus: 01 until further notice, 02 fixed term; the guide describes 0201 and 0202 (season, summer) both ways. */
  continuity: '01 02 0201 0202',
  /** TyoskentelyAika: 01 day, 02 evening, 03 night, 04 period work, 05 flexible, 06 weekdays, 07 weekends, 08 shifts. */
  workTimes: '01 02 03 04 05 06 07 08',
  /** KielitaidonTaso: basics, satisfactory, good, very good, mother tongue. */
  languageLevels: 'A1 B1 B2 C1 L1',
  drivingLicences: 'A1A2A B B96BE C1C C1ECE D1D D1EDE',
  /** Koulutusaste, of the levels of education of 2016. */
  educationLevels: '31 32 4 5 6 7 8',
} as const;

/** TyoAika into the hours of vacancies (A.11), mapping version 1: full-time, other part-time. */
export const HOURS_OF_POSTINGS: Readonly<Record<string, string>> = { '01': '01', '02': '08' };

/** TyonJatkuvuus into the durations of vacancies (A.11), mapping version 1: what goes on until further notice is over 12 months. */
export const DURATIONS_OF_POSTINGS: Readonly<Record<string, string>> = { '01': '06' };
