import type { Guidance } from '../../../domain/process/guidance/guidance.ts';
import type { GuidanceStore } from '../../../domain/process/guidance/guidance.port.ts';
import type { Sql } from '../sql.ts';
import { matters } from './matters.ts';

/** Advice contacts, guidance, and the notes on it. */
export function guidanceRepository(sql: Sql): GuidanceStore {
  return {
    ...matters<Guidance>(sql, 'process.guidance'),

    async addAdvice({ id, clientId, date, topic, channel, recorded: { by, at } }) {
      await sql(
        `insert into process.advice_contact (id, client_id, on_date, topic, channel, recorded_by,
           recorded_by_organisation, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, clientId, date, topic, channel, by.subject, by.organisation, at],
      );
    },

    async addNote({ id, guidanceId, clientId, words, written: { by, at } }) {
      await sql(
        `insert into process.guidance_note (id, guidance_id, client_id, words, written_by, written_at)
         values ($1, $2, $3, $4, $5, $6)`,
        [id, guidanceId, clientId, words, by.subject, at],
      );
    },
  };
}
