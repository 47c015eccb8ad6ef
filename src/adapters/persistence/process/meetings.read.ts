import type { Pool } from 'pg';
import type { MeetingReads } from '../../../application/process/meetings/meeting-reads.port.ts';
import { isActing } from '../clients/security-ban.ts';
import { instant, jsonObject } from '../json.ts';
import { type ReadFunction, readFunction } from '../read-function.ts';
import { matterReadFunctions, matterReads } from './matter-reads.ts';

/** Whether somebody may know where a client is met: under a security ban, only the body that handles the client. */
const PLACE_IS_SHOWN = (client: string): string => `(
  select ${isActing('client.responsible')} or (person.security_ban_from is null and not exists (
    select from clients.security_ban own where own.client_id = client.id and own.known_until is null))
  from clients.client join clients.person on person.client_id = client.id and person.known_until is null
  where client.id = ${client})`;

/** Where an invitation was sent is evidence, and contact data: it is kept and not shown here. */
const SHOWN = `(case when ${PLACE_IS_SHOWN('matter.client_id')} or matter.content ->> 'arrangement' is null then matter.content
    else jsonb_set(matter.content, '{arrangement,place}', 'null') end
  #- '{invitation,address}' #- '{changedBy,organisation}' #- '{bookedBy,organisation}')::json`;

const meetingReadFunctions = matterReadFunctions('meeting', 'process.meeting', SHOWN);

const calendarRead: ReadFunction = readFunction(
  'calendar_of_official',
  ['p_official text', 'p_from date', 'p_to date'],
  `select json_build_object('items', coalesce(json_agg(${jsonObject({
    id: 'meeting.id',
    clientId: 'meeting.client_id',
    kind: 'meeting.kind',
    state: 'meeting.state',
    start: instant('meeting.starts_at'),
    end: instant('meeting.ends_at'),
    channel: `meeting.content #>> '{arrangement,channel}'`,
    place: `case when ${PLACE_IS_SHOWN('meeting.client_id')} then meeting.content #>> '{arrangement,place}' end`,
    isGroup: `(meeting.content #>> '{arrangement,isGroup}')::boolean`,
    version: 'meeting.version',
  })} order by meeting.starts_at, meeting.id), '[]'))::text,
    coalesce(array_agg(distinct meeting.client_id) filter (where meeting.client_id is not null), '{}'), null::integer
  from process.meeting_official taken
  join process.meeting on meeting.id = taken.meeting_id and meeting.known_until is null
  where taken.official = p_official and not taken.is_free
    and taken.during && tstzrange(p_from::timestamp at time zone 'Europe/Helsinki',
      (p_to + 1)::timestamp at time zone 'Europe/Helsinki')`,
);

/** Every read of meetings. */
export const MEETING_READ_FUNCTIONS: readonly ReadFunction[] = [
  meetingReadFunctions.one,
  meetingReadFunctions.ofClient,
  calendarRead,
];

export function meetingReads(pool: Pool): MeetingReads {
  return {
    ...matterReads(pool, meetingReadFunctions),
    async calendar(session, official, from, to) {
      const [found] = await calendarRead.run(pool, session, official, from, to);
      return found ?? { json: '{"items":[]}', clientIds: [] };
    },
  };
}
