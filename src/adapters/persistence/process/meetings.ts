import type { Meeting } from '../../../domain/process/meetings/meeting.ts';
import type { Meetings } from '../../../domain/process/meetings/meetings.port.ts';
import type { MeetingSituation } from '../../../domain/process/meetings/situation.ts';
import type { Sql } from '../sql.ts';
import { matters } from './matters.ts';
import { MEETING_SITUATION, OF_PERSON } from './meeting-situations.ts';

/** Meetings, and the time of officials that they take. */
export function meetingStore(sql: Sql): Meetings {
  return {
    ...matters<Meeting>(sql, 'process.meeting', ({ kind, slot }) => ({
      kind,
      starts_at: slot?.start ?? null,
      ends_at: slot?.end ?? null,
    })),

    async takeSlot({ id, clientId, slot, arrangement }) {
      if (slot === null || arrangement === null) return [];
      const officials = arrangement.officials.toSorted();
      // One event holds a group: its meetings are at the same time and take the official once.
      const event = arrangement.isGroup ? `${slot.start}/${slot.end}` : id;
      const taken = await sql<{ official: string }>(
        `insert into process.meeting_official (meeting_id, client_id, official, during, event)
         select $1, $2, official, tstzrange($4, $5), $6 from unnest($3::text[]) with ordinality as of (official, nth)
         order by nth
         on conflict do nothing returning official`,
        [id, clientId, officials, slot.start, slot.end, event],
      );
      return officials.filter((official) => !taken.some((row) => row.official === official));
    },

    async freeSlot(id) {
      await sql('update process.meeting_official set is_free = true where meeting_id = $1', [id]);
    },

    async situationOf(client) {
      const [found] = await sql<{ situation: MeetingSituation }>(
        `select ${MEETING_SITUATION} as situation from clients.client ${OF_PERSON} where client.id = $1`,
        [client],
      );
      if (found === undefined) throw new Error(`client ${client} was not locked`);
      return found.situation;
    },
  };
}
