import type { SectionCounts } from '../../../domain/clients/delivery-store.port.ts';
import type { Section } from '../../../domain/clients/client-registry.port.ts';
import type { Instant } from '../../../domain/shared/instant.ts';
import type { Sql } from '../sql.ts';
import { stagedTable } from './delivery-staging.ts';
import { contentOf, type SettlingDelivery } from './row-conflicts.ts';
import { SECTION_TABLES } from './section-tables.ts';

/** What applying needs to know beside. */
export interface ApplyingDelivery extends SettlingDelivery {
  readonly createdAt: Instant;
  readonly receivedAt: Instant;
}

/**
 * Makes the staged rows of a section facts. A known row with other content that was recorded later becomes a new
 * version; the same content, or an older version, changes nothing. In a full delivery, rows of its areas that
 * touch its history and are missing from it are withdrawn.
 */
export async function mergeFacts(
  sql: Sql,
  delivery: ApplyingDelivery,
  section: Section,
): Promise<Pick<SectionCounts, 'applied' | 'ignored' | 'withdrawn'>> {
  const removed = await withdrawRemoved(sql, delivery, section);
  const withdrawn = delivery.isFull ? await withdrawMissing(sql, delivery, section) : 0;
  const staged = await sql<{ count: string }>(`select count(*) from ${stagedTable(section)}`);
  await supersedeChanged(sql, delivery, section);
  const applied = await insertNew(sql, delivery, section);
  const ignored = Number(staged[0]?.count) - applied;
  if (ignored > 0) await listOlderVersions(sql, delivery, section);
  if (applied > 0) await closeQuarantine(sql, delivery, section);
  return { applied, ignored, withdrawn: withdrawn + removed };
}

/** In a delta: rows removed at source end, and rows for keys that nobody knows are quarantined. */
async function withdrawRemoved(sql: Sql, delivery: ApplyingDelivery, section: Section): Promise<number> {
  if (delivery.isFull) return 0;
  const { table } = SECTION_TABLES[section];
  const staged = stagedTable(section);
  await sql(
    `with unknown as (delete from ${staged} arrived where change in ('CHANGED', 'REMOVED') and not exists (
       select from ${table} fact where ${isCurrent(section)} and fact.source_key = arrived.source_key)
       returning record, source_key, client_number)
     insert into clients.delivery_exception
       (delivery_id, section, file, record, source_key, client_number, outcome, reason, column_name)
     select $1, $2, $3, record, source_key, client_number, 'quarantined', 'UNKNOWN_KEY', '' from unknown`,
    [delivery.id, section, delivery.fileOf(section)],
  );
  await sql(
    `insert into clients.delivery_exception
       (delivery_id, section, file, record, source_key, client_number, outcome, reason, column_name)
     select $1, $2, $3, record, arrived.source_key, client_number, 'warning', 'LATE_INSERT', ''
     from ${arrivedRows(section)} arrived join ${table} fact
       on ${isCurrent(section)} and fact.source_key = arrived.source_key
     where change = 'NEW' and ${differs(section)}`,
    [delivery.id, section, delivery.fileOf(section)],
  );
  const ended = await sql(
    `with gone as (delete from ${staged} where change = 'REMOVED' returning source_key)
     update ${table} fact set known_until = greatest($1::timestamptz, known_from), ended_by = 'withdrawn_by_source'
     from gone where ${isCurrent(section)} and fact.source_key = gone.source_key returning fact.source_key`,
    [delivery.createdAt],
  );
  return ended.length;
}

async function withdrawMissing(sql: Sql, delivery: ApplyingDelivery, section: Section): Promise<number> {
  const { table, touches } = SECTION_TABLES[section];
  if (touches === null) return 0;
  const ended = await sql(
    `update ${table} fact set known_until = greatest($1::timestamptz, known_from), ended_by = 'withdrawn_by_source'
     from clients.client
     where client.id = fact.client_id and client.delivery_area = any($2::text[])
       and ${isCurrent(section)} and ${touches('$3::date')}
       and not exists (select from ${stagedTable(section)} arrived where arrived.source_key = fact.source_key)
       and not exists (select from clients.delivery_exception refused where refused.delivery_id = $4
         and refused.section = $5 and refused.source_key = fact.source_key)
     returning fact.source_key`,
    [delivery.createdAt, delivery.areaCodes, delivery.historyFrom, delivery.id, section],
  );
  return ended.length;
}

async function supersedeChanged(sql: Sql, delivery: ApplyingDelivery, section: Section): Promise<void> {
  const { table } = SECTION_TABLES[section];
  await sql(
    `update ${table} fact set known_until = $1, ended_by = 'superseded'
     from ${arrivedRows(section)} arrived
     where ${isCurrent(section)} and fact.source_key = arrived.source_key
       and arrived.recorded_at > fact.recorded_at and ${differs(section)}`,
    [delivery.receivedAt],
  );
}

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
     where ${differs(section)}`,
    [delivery.id, section, delivery.fileOf(section)],
  );
}

/** Rows that came corrected close the quarantine entries of earlier deliveries. */
async function closeQuarantine(sql: Sql, delivery: ApplyingDelivery, section: Section): Promise<void> {
  await sql(
    `update clients.delivery_exception refused set resolved_by = $1
     where section = $2 and outcome = 'quarantined' and resolved_by is null and delivery_id <> $1
       and exists (select from ${stagedTable(section)} arrived where arrived.source_key = refused.source_key)`,
    [delivery.id, section],
  );
}

/** Staged rows with the client they belong to. */
function arrivedRows(section: Section): string {
  const join = SECTION_TABLES[section].held ? 'left join' : 'join';
  return `(select staged.*, owner.id as client_id from ${stagedTable(section)} staged
    ${join} clients.client owner on owner.client_number = staged.client_number)`;
}

function isCurrent(section: Section): string {
  const { held } = SECTION_TABLES[section];
  return `fact.known_until is null${held ? ` and fact.section = '${section}'` : ''}`;
}

function differs(section: Section): string {
  return `row(arrived.client_id, ${contentOf(section, 'arrived')})
    is distinct from row(fact.client_id, ${contentOf(section, 'fact')})`;
}
