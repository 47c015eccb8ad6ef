import { COUNTRIES, LANGUAGES, OCCUPATIONS } from './code-lists.data.ts';

/** Languages of the population register. */
export const languages: ReadonlySet<string> = codes(LANGUAGES);
export const countries: ReadonlySet<string> = codes(COUNTRIES);
export const occupations: ReadonlySet<string> = codes(OCCUPATIONS);

/** Service lines, A.2 (palvelulinja). */
export const serviceLines: ReadonlySet<string> = codes('00 01 02 03 04 05');

/** What a person did before the job search, A.6 (työnhakua edeltävä toiminta). */
export const precedingActivities: ReadonlySet<string> = codes('00 01 02 03 04 05 06 07 08 09 10 11 12 13');

/** Contact types, A.3 (yhteydenottotapa). */
export const contactTypes: ReadonlySet<string> = codes(
  `01 02 03 04 05 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 70 71 72 80 81 82 95 96 97 98 99`,
);

/** Results of job offers, A.11 (työtarjouksen tulos). */
export const jobOfferResults: ReadonlySet<string> = codes('01 02 03 04 05 06 07 08 09 10 11 12 13 51 52');

/** Durations, working hours and relationships of vacancies, A.11. */
export const vacancyDurations: ReadonlySet<string> = codes('01 02 03 04 05 06');
export const vacancyHours: ReadonlySet<string> = codes('01 03 04 05 06 07 08 09 10');
export const vacancyRelationships: ReadonlySet<string> = codes('01 02 03 04');

/** End reasons of subsidised work (A.10) and of courses (A.13), and employer sectors (A.10). */
export const subsidyEndReasons: ReadonlySet<string> = codes('00 01 02 03 04 05 06 07');
export const courseEndReasons: ReadonlySet<string> = codes('0 1 2 3 4 5 6 7 8 9');
export const employerSectors: ReadonlySet<string> = codes('1 2 3 4 5 6 7');

function codes(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
