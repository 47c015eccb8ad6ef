import type { Pool } from 'pg';
import type { GuidanceNoteReads } from '../../../application/process/guidance/guidance-notes.ts';
import type { AdviceReads } from '../../../application/process/guidance/record-advice.ts';
import { instant, jsonObject } from '../json.ts';
import { readFunction } from '../read-function.ts';
import { matterReadFunctions } from './matter-reads.ts';

export const guidanceReadFunctions = matterReadFunctions('guidance', 'process.guidance');

const NOTE = jsonObject({
  id: 'note.id',
  words: 'note.words',
  writtenBy: 'note.written_by',
  writtenAt: instant('note.written_at'),
});

const notesRead = readFunction(
  'guidance_notes',
  ['p_id uuid', 'p_guidance_of text[]'],
  `select json_build_object('items', coalesce((
       select json_agg(${NOTE} order by note.written_at desc, note.id desc)
       from process.guidance_note note where note.guidance_id = matter.id), '[]'))::text,
     array[matter.client_id], null::integer
   from process.guidance matter join clients.client on client.id = matter.client_id
   where matter.id = p_id and matter.known_until is null and client.readers && p_guidance_of`,
);

const CONTACT = jsonObject({
  id: 'contact.id',
  clientId: 'contact.client_id',
  date: 'contact.on_date',
  topic: 'contact.topic',
  channel: 'contact.channel',
  recordedBy: 'contact.recorded_by',
  organisation: 'contact.recorded_by_organisation',
  recordedAt: instant('contact.recorded_at'),
});

const adviceRead = readFunction(
  'advice_contacts',
  ['p_client uuid'],
  `select json_build_object('items', coalesce((
       select json_agg(${CONTACT} order by contact.on_date desc, contact.id desc)
       from process.advice_contact contact where contact.client_id = client.id), '[]'))::text,
     array[client.id], null::integer
   from clients.client where client.id = p_client`,
);

export const GUIDANCE_READS = [...Object.values(guidanceReadFunctions), notesRead, adviceRead];

export function guidanceNoteReads(pool: Pool): GuidanceNoteReads {
  return {
    async notesOf(session, id) {
      const [row] = await notesRead.run(pool, session, id, session.guidanceOf ?? []);
      return row ?? null;
    },
  };
}

export function adviceReads(pool: Pool): AdviceReads {
  return {
    async ofClient(session, client) {
      const [row] = await adviceRead.run(pool, session, client);
      return row ?? null;
    },
  };
}
