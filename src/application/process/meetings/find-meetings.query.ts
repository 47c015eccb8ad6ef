import type { ClientId, MeetingId } from '../../../domain/shared/ids.ts';
import { daysBetween, type PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { VersionedAnswer } from '../../ports/page.ts';
import { type Query, query, type QueryDependencies } from '../../shared/query.ts';
import type { MeetingReads } from './meeting-reads.port.ts';

export interface MeetingQueryDependencies extends QueryDependencies {
  readonly meetingReads: MeetingReads;
}

/** One meeting as it is now, with its version. */
export function getMeeting(
  dependencies: MeetingQueryDependencies,
): Query<MeetingId, VersionedAnswer, Failure<'MEETING_NOT_FOUND'>> {
  return query(
    {
      name: 'get-meeting',
      permission: 'meeting.read',
      objectType: 'meeting',
      objectId: (id) => id,
      async read(id, session) {
        const found = await dependencies.meetingReads.one(session, id);
        return found === null
          ? fail('not-found', 'MEETING_NOT_FOUND', { id })
          : ok({ value: found, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

/** All meetings of a client, the latest changed first. */
export function findMeetings(
  dependencies: MeetingQueryDependencies,
): Query<ClientId, string, Failure<'CLIENT_NOT_FOUND'>> {
  return query(
    {
      name: 'find-meetings',
      permission: 'meeting.read',
      objectType: 'client',
      objectId: (client) => client,
      async read(client, session) {
        const found = await dependencies.meetingReads.ofClient(session, client);
        return found === null
          ? fail('not-found', 'CLIENT_NOT_FOUND', { id: client })
          : ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

export interface CalendarInput {
  readonly official: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Longest stretch of a calendar that is answered at once. */
const LONGEST_DAYS = 62;

/** The booked times of an official; longer stretches than two months are refused with `PERIOD_INVALID`. */
export function getCalendar(
  dependencies: MeetingQueryDependencies,
): Query<CalendarInput, string, Failure<'PERIOD_INVALID'>> {
  return query(
    {
      name: 'get-calendar',
      permission: 'meeting.calendar',
      objectType: 'meeting',
      async read({ official, from, to }, session) {
        const days = daysBetween(from, to);
        if (days < 0 || days > LONGEST_DAYS) {
          return fail('rule-violation', 'PERIOD_INVALID', { days: LONGEST_DAYS });
        }
        const { json, clientIds } = await dependencies.meetingReads.calendar(session, official, from, to);
        return ok({ value: json, clientIds });
      },
    },
    dependencies,
  );
}
