import { covers, type Period } from '../../shared/period.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { LongService } from '../../legislation/meetings.ts';
import type { StatusPeriod } from '../process-case.ts';
import type { HeldMeeting } from './meeting.ts';

/** A service that a client is in, was in or will be in; `until` is null while nobody knows its end (palvelu). */
export interface ServiceTime extends Period {
  readonly from: PlainDate;
  readonly kind: LongService | 'OTHER';
}

/** What the meetings depend on that the law demands (tapaamisten perusteena olevat tiedot). */
export interface MeetingFacts {
  /** The earliest first, as everything here. */
  readonly jobSearches: readonly Period[];
  readonly unemployment: readonly Period[];
  readonly statuses: readonly StatusPeriod[];
  readonly services: readonly ServiceTime[];
  /** Personal meetings that were held. */
  readonly held: readonly HeldMeeting[];
}

/** The job search that is valid on a day (voimassa oleva työnhaku). */
export function currentSearch(jobSearches: readonly Period[], today: PlainDate): Period | null {
  return jobSearches.findLast((search) => covers(search, today)) ?? null;
}
