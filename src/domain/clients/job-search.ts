import { covers, type Period } from '../shared/period.ts';
import { addDays, type PlainDate } from '../shared/plain-date.ts';
import type { ClientFacts, JobSearch } from './client-facts.ts';

/**
 * The job search that is valid on a day; null when there is none. A death ends the search on its day, whatever
 * the register says of the search itself.
 */
export function validJobSearch(
  facts: Pick<ClientFacts, 'jobSearches' | 'deathDate'>,
  day: PlainDate,
): JobSearch | null {
  if (facts.deathDate !== null && day > facts.deathDate) return null;
  return facts.jobSearches.find((search) => covers(search, day)) ?? null;
}

/** The part of a period that lies inside a job search and before a death; null when nothing is left. */
export function withinSearch(period: Period, search: JobSearch, deathDate: PlainDate | null): Period | null {
  const from = period.from === null || period.from < search.from ? search.from : period.from;
  const ends = [period.until, search.until, deathDate && addDays(deathDate, 1)].filter((end) => end !== null);
  const until = ends.length === 0 ? null : ends.reduce((a, b) => (a < b ? a : b));
  return until !== null && until <= from ? null : { from, until };
}
