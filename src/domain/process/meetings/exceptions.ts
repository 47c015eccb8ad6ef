import type { LongServiceException, MeetingRules } from '../../legislation/meetings.ts';
import { covers, lastDayOfPeriod, type Period } from '../../shared/period.ts';
import { addMonths, type PlainDate } from '../../shared/plain-date.ts';
import type { DropReason } from '../../handling/task.ts';
import type { MeetingFacts, ServiceTime } from './meeting-facts.ts';

/** Status code of somebody laid off full-time, list A.1. */
const LAID_OFF = '03';

/** Why no discussion is held on a day in a job search; null when it is held. */
export function exceptionOn(
  day: PlainDate,
  { exception }: Pick<MeetingRules, 'exception'>,
  search: Period,
  facts: MeetingFacts,
): DropReason | null {
  const searchEnd = lastDayOfPeriod(search);
  if (searchEnd !== null) {
    const within = exception.searchEnding?.amount ?? 0;
    if (searchEnd < day || (within > 0 && searchEnd <= addMonths(day, within))) return 'SEARCH_ENDS';
  }
  const { unemploymentEnding } = exception;
  return unemploymentEnding !== null && unemploymentEnds(day, unemploymentEnding, facts)
    ? 'UNEMPLOYMENT_ENDS'
    : null;
}

/** Whether unemployment ends in a time after a day, or has ended by then, for long enough as far as anybody knows. */
function unemploymentEnds(
  day: PlainDate,
  { within, lasting }: NonNullable<MeetingRules['exception']['unemploymentEnding']>,
  { unemployment, statuses }: MeetingFacts,
): boolean {
  const end = unemployment.findLast(({ from }) => from === null || from <= day)?.until ?? null;
  if (end === null || end > addMonths(day, within.amount)) return false;
  const known = addMonths(end, lasting.amount);
  const isAgain = unemployment.some(({ from }) => from !== null && from >= end && from < known);
  return !isAgain && statuses.some((status) => covers(status, end));
}

/** Whether somebody is laid off on a day. */
export function isLaidOff({ statuses }: MeetingFacts, day: PlainDate): boolean {
  return statuses.some((status) => status.code === LAID_OFF && covers(status, day));
}

/** Services so long that there are no discussions in them, the earliest first; none where the law has no exception. */
export function longServices(
  rule: LongServiceException | null,
  services: readonly ServiceTime[],
): readonly ServiceTime[] {
  if (rule === null) return [];
  return services.filter(
    ({ kind, from, until }) =>
      kind !== 'OTHER' &&
      rule.services.includes(kind) &&
      (until === null || addMonths(from, rule.lastingOver.amount) < until),
  );
}
