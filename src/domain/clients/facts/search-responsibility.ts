import type { Instant } from '../../shared/instant.ts';
import { localDateOf, startOfDay } from '../../shared/instant.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import { addDays } from '../../shared/plain-date.ts';
import type { ResponsibilitySpan, StartGround } from '../responsibility/responsibility.ts';
import type { FactSheet } from './fact-sheet.ts';
import { validJobSearch } from './job-search.ts';

/** What a job search that has begun or ended does to customer responsibility. */
export type ResponsibilityChange =
  | {
      readonly kind: 'BEGIN';
      readonly authority: OrganisationId;
      readonly ground: StartGround;
      readonly at: Instant;
    }
  | { readonly kind: 'END'; readonly at: Instant };

/**
 * Responsibility ends with the job search: on the day after its last day, or now when that day is still to come or went
 * by before the responsibility began. With a new job search it begins again; null when nothing changes.
 */
export function responsibilityAfter(
  sheet: FactSheet,
  current: Pick<ResponsibilitySpan, 'from'> | null,
  now: Instant,
): { readonly kind: 'BEGIN' | 'END'; readonly at: Instant } | null {
  const facts = { jobSearches: sheet['job-searches'], deathDate: sheet.deathDate };
  const goesOn = validJobSearch(facts, addDays(localDateOf(now), 1)) !== null;
  if (goesOn === (current !== null)) return null;
  if (current === null) return { kind: 'BEGIN', at: now };
  const ends = sheet['job-searches'].flatMap(({ until }) => (until === null ? [] : [startOfDay(until)]));
  const latest = ends.toSorted().at(-1);
  const at = latest !== undefined && latest > current.from && latest < now ? latest : now;
  return { kind: 'END', at };
}
