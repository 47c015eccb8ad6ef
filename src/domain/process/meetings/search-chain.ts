import { beginsWithInitialInterview } from '../../legislation/meetings.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import { lastDayOfPeriod, type Period } from '../../shared/period.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { rulesAt } from './meeting-facts.ts';

/**
 * The first day of the job searches whose meetings go on in a search (työnhaun jatkuminen): a search that begins soon
 * enough after the one before takes over its schedule, and so on back. Null when nobody knows it.
 */
export function chainFrom(
  jobSearches: readonly Period[],
  search: Period,
  law: StatuteBook,
): PlainDate | null {
  let first = search;
  for (;;) {
    const before = jobSearches.findLast(
      ({ until }) => until !== null && first.from !== null && until <= first.from,
    );
    const rules = first.from === null ? null : rulesAt(law.initialInterview, first.from);
    if (before === undefined || rules === null || first.from === null) return first.from;
    if (beginsWithInitialInterview(rules.rules, first.from, lastDayOfPeriod(before))) return first.from;
    first = before;
  }
}
