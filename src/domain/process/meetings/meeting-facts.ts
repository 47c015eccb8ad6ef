import type { LongService } from '../../legislation/meetings.ts';
import type { RulesInForce, Timeline } from '../../legislation/timeline.ts';
import { covers, type Period } from '../../shared/period.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { StatusPeriod } from '../../handling/process-case.ts';
import type { HeldMeeting, MeetingKind } from './meeting.ts';

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
  /** Days on which an official marked the second contact as made, otherwise than by a meeting. */
  readonly secondContacts: readonly PlainDate[];
}

/** Meetings of the old law (haastattelut). */
export const INTERVIEWS: readonly MeetingKind[] = ['INTERVIEW_FIRST', 'INTERVIEW_PERIODIC'];
/** Meetings from which the next one is counted, of either law. */
export const MAIN_MEETINGS: readonly MeetingKind[] = [
  ...INTERVIEWS,
  'INITIAL_INTERVIEW',
  'JOB_SEARCH_DISCUSSION',
];
/** What counts as a supplementary discussion (täydentävä työnhakukeskustelu). */
export const SUPPLEMENTARY: readonly MeetingKind[] = ['SUPPLEMENTARY_DISCUSSION', 'SUBSTITUTE_SERVICE'];

/** The job search that is valid on a day (voimassa oleva työnhaku). */
export function currentSearch(jobSearches: readonly Period[], today: PlainDate): Period | null {
  return jobSearches.findLast((search) => covers(search, today)) ?? null;
}

/** The days of held meetings of some kinds from a day on, the earliest first. */
export function daysHeld(
  held: readonly HeldMeeting[],
  kinds: readonly MeetingKind[],
  from: PlainDate | null,
): readonly PlainDate[] {
  return held
    .filter(({ kind, on }) => kinds.includes(kind) && (from === null || on >= from))
    .map(({ on }) => on);
}

/** The rules of a theme on a day; null where the law says nothing. */
export function rulesAt<Rules>(
  theme: Timeline<Rules>,
  on: PlainDate,
): (RulesInForce<NonNullable<Rules>> & { readonly rules: NonNullable<Rules> }) | null {
  const found = theme.at(on);
  if (!found.ok || found.value.rules === null || found.value.rules === undefined) return null;
  return { ...found.value, rules: found.value.rules };
}
