import type { Section } from '../../../../domain/clients/deliveries/client-registry.port.ts';
import type { Instant } from '../../../../domain/shared/instant.ts';
import type { Sql } from '../../sql.ts';
import { isOwn } from '../own-keys.ts';
import { arrivedRows, end, isCurrent } from './arrived-facts.ts';
import { stagedTable } from './delivery-staging.ts';
import { comparedOf, contentOf, isInScope, isListed, type SettlingDelivery } from './row-conflicts.ts';
import { compareOwnVersions, hasOwnFacts, yieldOwnFacts } from './own-facts.ts';
import { SECTION_TABLES } from './section-tables.ts';

/** What applying needs to know beside. */
export interface ApplyingDelivery extends SettlingDelivery {
  readonly createdAt: Instant;
  readonly receivedAt: Instant;
}

/** How many rows became facts, how many of a delta ended one, and how many were missed in a full delivery. */
export interface MergedRows {
  readonly applied: number;
  readonly removed: number;
  readonly missing: number;
}

/**
 * Makes the staged rows of a section facts. A known row with other content that was recorded later becomes a new
 * version; the same content, or an older version, changes nothing. In a full delivery, rows of its clients that
 * touch its history and are missing from it are withdrawn.
 */
export async function mergeFacts(
  sql: Sql,
  delivery: ApplyingDelivery,
  section: Section,
  hasRows: boolean,
): Promise<MergedRows> {
  const missing = delivery.isFull ? await withdrawMissing(sql, delivery, section) : 0;
  if (!hasRows) return { applied: 0, removed: 0, missing };
  const removed = delivery.isFull ? 0 : await withdrawRemoved(sql, delivery, section);
  const staged = await sql<{ count: string }>(`select count(*) from ${stagedTable(section)}`);
  const own = await hasOwnFacts(sql, section);
  if (own) await compareOwnVersions(sql, section);
  await supersedeChanged(sql, delivery, section);
  const applied = await insertNew(sql, delivery, section);
  if (applied < Number(staged[0]?.count)) await listOlderVersions(sql, delivery, section);
  if (own) await yieldOwnFacts(sql, delivery, section);
  if (applied > 0) await closeQuarantine(sql, delivery, section);
  return { applied, removed, missing };
}

/** In a delta: rows removed at source end, and new rows that are not new after all are listed. */
async function withdrawRemoved(sql: Sql, delivery: ApplyingDelivery, section: Section): Promise<number> {
  const { table } = SECTION_TABLES[section];
  const staged = stagedTable(section);
  await sql(
    `insert into clients.delivery_exception
       (delivery_id, section, file, record, source_key, client_number, outcome, reason, column_name)
     select $1, $2, $3, record, arrived.source_key, client_number, 'warning', 'LATE_INSERT', ''
     from ${arrivedRows(section)} arrived join ${table} fact
       on ${isCurrent(section)} and fact.source_key = arrived.source_key
     where change = 'NEW' and ${differs(section)} order by record`,
    [delivery.id, section, delivery.fileOf(section)],
  );
  return end(
    sql,
    `update ${table} fact set ${WITHDRAWN} from gone
     where ${isCurrent(section)} and fact.source_key = gone.source_key`,
    [delivery.createdAt],
    `gone as (delete from ${staged} where change = 'REMOVED' returning source_key),`,
  );
}

async function withdrawMissing(sql: Sql, delivery: ApplyingDelivery, section: Section): Promise<number> {
  const { table, touches } = SECTION_TABLES[section];
  if (touches === null) return 0;
  return end(
    sql,
    `update ${table} fact set ${WITHDRAWN} from clients.client
     where client.id = fact.client_id and ${isInScope('$2')} and ${isCurrent(section)} and ${touches('$3::date')}
       and not ${isOwn('fact')}
       and not exists (select from ${stagedTable(section)} arrived where arrived.source_key = fact.source_key)
       and not ${isListed(section, '$4')}`,
    [delivery.createdAt, delivery.areaCodes, delivery.historyFrom, delivery.id],
  );
}

async function supersedeChanged(sql: Sql, delivery: ApplyingDelivery, section: Section): Promise<void> {
  const { table } = SECTION_TABLES[section];
  await end(
    sql,
    `update ${table} fact set known_until = $1::timestamptz, ended_by = 'superseded'
     from ${arrivedRows(section)} arrived
     where ${isCurrent(section)} and fact.source_key = arrived.source_key
       and arrived.recorded_at > fact.recorded_at`,
    [delivery.receivedAt],
  );
}

/** Ended at source when the delivery was made, but not before we learned of the row. */
const WITHDRAWN = `known_until = greatest($1::timestamptz, known_from), ended_by = 'withdrawn_by_source'`;

async function insertNew(sql: Sql, delivery: ApplyingDelivery, section: Section): Promise<number> {
  const { table, columns, held } = SECTION_TABLES[section];
  const names = columns.map(({ name }) => name).join(', ');
  const [counted] = await sql<{ count: string }>(
    `with added as (
       insert into ${table} (client_id, ${names}, source_key, recorded_at, delivery_id, known_from
         ${held ? ', section' : ''})
       select arrived.client_id, ${contentOf(section, 'arrived')}, arrived.source_key, arrived.recorded_at, $1, $2
         ${held ? `, '${section}'` : ''}
       from ${arrivedRows(section)} arrived
       where not exists (select from ${table} fact where ${isCurrent(section)}
         and fact.source_key = arrived.source_key)
       returning 1)
     select count(*) from added`,
    [delivery.id, delivery.receivedAt],
  );
  return Number(counted?.count);
}

async function listOlderVersions(sql: Sql, delivery: ApplyingDelivery, section: Section): Promise<void> {
  await sql(
    `insert into clients.delivery_exception
       (delivery_id, section, file, record, source_key, client_number, outcome, reason, column_name)
     select $1, $2, $3, record, arrived.source_key, client_number, 'ignored_duplicate', 'OLDER_VERSION', ''
     from ${arrivedRows(section)} arrived join ${SECTION_TABLES[section].table} fact
       on ${isCurrent(section)} and fact.source_key = arrived.source_key
     where ${differs(section)} order by record`,
    [delivery.id, section, delivery.fileOf(section)],
  );
}

/** Rows that came corrected and became facts close the quarantine entries of earlier deliveries. */
async function closeQuarantine(sql: Sql, delivery: ApplyingDelivery, section: Section): Promise<void> {
  await sql(
    `update clients.delivery_exception refused set resolved_by = $1
     where section = $2 and outcome = 'quarantined' and resolved_by is null and refused.delivery_id <> $1
       and exists (select from ${SECTION_TABLES[section].table} fact where ${isCurrent(section)}
         and fact.delivery_id = $1 and fact.source_key = refused.source_key)`,
    [delivery.id, section],
  );
}

/** True of an arrived row that says other than the fact: all it holds counts, its record time too. */
function differs(section: Section): string {
  return `row(arrived.client_id, arrived.recorded_at, ${comparedOf(section, 'arrived')})
    is distinct from row(fact.client_id, fact.recorded_at, ${comparedOf(section, 'fact')})`;
}
