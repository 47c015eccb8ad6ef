import { covers, type Period } from '../../shared/period.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { ClientFacts } from './client-facts.ts';

/**
 * The job search that is valid on a day; null when there is none. A death ends the search on its day, whatever
 * the register says of the search itself.
 */
export function validJobSearch<Search extends Period>(
  facts: Pick<ClientFacts, 'deathDate'> & { readonly jobSearches: readonly Search[] },
  day: PlainDate,
): Search | null {
  if (facts.deathDate !== null && day > facts.deathDate) return null;
  return facts.jobSearches.find((search) => covers(search, day)) ?? null;
}
