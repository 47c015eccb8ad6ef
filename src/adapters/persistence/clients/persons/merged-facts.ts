import type { Merge } from '../../../../domain/clients/persons/merge.ts';
import type { Instant } from '../../../../domain/shared/instant.ts';
import type { Sql } from '../../sql.ts';

interface MovedTable {
  readonly name: string;
  /** For spans of which one person has one at a time: what tells them apart. Null when they may overlap. */
  readonly apart: string | null;
  /** Columns that, with the key, tell a row of the table from another. */
  readonly keyedBy?: string;
}

/** What a merge moves: every fact but the person, who stays a person of its own with a pointer. */
const MOVED: readonly MovedTable[] = [
  { name: 'residence', apart: "kind = 'PLACE_OF_RESIDENCE'" },
  { name: 'job_search', apart: 'true' },
  { name: 'status_span', apart: 'true' },
  { name: 'service_line', apart: 'true' },
  { name: 'earnings_right', apart: null },
  { name: 'service_spell', apart: null },
  { name: 'held_row', apart: null, keyedBy: 'section' },
];

/**
 * Ends the facts of the duplicate in record time and makes them facts of the client that stays, each under its own
 * key. A span that overlaps one of the client that stays only ends: what is known of that client goes before.
 */
export async function moveFacts(sql: Sql, { clientId, duplicateId, mergedAt }: Merge): Promise<void> {
  for (const { name, apart } of MOVED) {
    const isFree =
      apart === null
        ? 'true'
        : `not exists (select from clients.${name} kept where kept.client_id = $1 and kept.known_until is null
             and (${qualified(apart, 'kept')}) = (${qualified(apart, 'ended')})
             and daterange(kept.from_date, kept.until_date) && daterange(ended.from_date, ended.until_date))`;
    await sql(
      `with ended as (
         update clients.${name} set known_until = greatest($3::timestamptz, known_from), ended_by = 'merged'
         where client_id = $2 and known_until is null returning *)
       ${copies(name, 'ended', '$1', '$3')} where ${isFree}`,
      [clientId, duplicateId, mergedAt],
    );
  }
}

/**
 * Gives the duplicate its facts back: those that moved as the latest version says by now, those that only ended as
 * they were. What has been withdrawn meanwhile stays withdrawn.
 */
export async function returnFacts(
  sql: Sql,
  { clientId, duplicateId, mergedAt }: Merge,
  at: Instant,
): Promise<void> {
  for (const { name, keyedBy } of MOVED) {
    const isSame = (one: string, other: string): string =>
      [`${one}.source_key = ${other}.source_key`]
        .concat(keyedBy === undefined ? [] : [`${one}.${keyedBy} = ${other}.${keyedBy}`])
        .join(' and ');
    await sql(
      `with merged as (
         select * from clients.${name} where client_id = $2 and ended_by = 'merged' and known_until >= $4::timestamptz),
       returned as (
         update clients.${name} held set known_until = greatest($3::timestamptz, held.known_from), ended_by = 'unmerged'
         from merged where held.client_id = $1 and held.known_until is null and ${isSame('held', 'merged')}
         returning held.*),
       back as (
         select * from returned
         union all
         select * from merged where not exists (select from clients.${name} went
           where went.client_id = $1 and went.known_from >= $4 and ${isSame('went', 'merged')}))
       ${copies(name, 'back', '$2', '$3')}`,
      [clientId, duplicateId, at, mergedAt],
    );
  }
}

/** SQL that inserts copies of rows as facts of a client, known from a moment. */
function copies(table: string, rows: string, client: string, at: string): string {
  return `insert into clients.${table}
    select (jsonb_populate_record(null::clients.${table}, to_jsonb(${rows}) || jsonb_build_object('client_id', ${client}::uuid,
      'known_from', ${at}::timestamptz, 'known_until', null, 'ended_by', null))).*
    from ${rows}`;
}

function qualified(condition: string, alias: string): string {
  return condition.replace('kind', `${alias}.kind`);
}
