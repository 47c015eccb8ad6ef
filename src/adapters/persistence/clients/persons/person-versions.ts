import { nameWords } from '../../../../domain/clients/persons/name-keys.ts';
import type { Recorded } from '../../../../domain/clients/persons/persons.port.ts';
import type { ClientId } from '../../../../domain/shared/ids.ts';
import type { Sql } from '../../sql.ts';

/** SQL of a moment as the registers write it: Finnish wall-clock time. */
export const wallClock = (instant: string): string =>
  `(${instant}::timestamptz at time zone 'Europe/Helsinki')`;

/**
 * Records another version of a client's person: the one known so far ends in record time, and a copy of it with the
 * changed columns takes its place under the same key. A later row of the register supersedes it.
 */
export async function correctPerson(
  sql: Sql,
  client: ClientId,
  changes: Readonly<Record<string, unknown>>,
  { by, at, reason }: Recorded,
): Promise<void> {
  await sql(
    `with ended as (
       update clients.person set known_until = greatest($3::timestamptz, known_from), ended_by = 'corrected'
       where client_id = $1 and known_until is null returning *)
     insert into clients.person
     select (jsonb_populate_record(null::clients.person, to_jsonb(ended) || $2::jsonb || jsonb_build_object(
       'recorded_at', ${wallClock('$3')}, 'delivery_id', null, 'recorded_by', $4::text, 'reason', $5::text,
       'sync_state', 'PENDING', 'known_from', ended.known_until, 'known_until', null, 'ended_by', null))).*
     from ended`,
    [client, JSON.stringify(changes), at, by, reason],
  );
}

/** SQL of every version of the persons for whom a condition holds; what is known and what was have indexes of their own. */
export function versionsOf(condition: string): string {
  return `(select * from clients.person where ${condition} and known_until is null
    union all select * from clients.person where ${condition} and known_until is not null)`;
}

/** Remembers words to look a client up by; words of names that were stay. */
export async function addNameWords(sql: Sql, client: ClientId, names: readonly string[]): Promise<void> {
  await sql(
    'insert into clients.name_word (word, client_id) select unnest($2::text[]), $1 on conflict do nothing',
    [client, nameWords(names)],
  );
}

/** Whether a statement failed because another client has the identity code. */
export function isCodeTaken(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === '23505' && constraint === 'person_identity_code';
}
