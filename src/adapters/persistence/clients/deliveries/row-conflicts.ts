import type { Section } from '../../../../domain/clients/deliveries/client-registry.port.ts';
import type { DeliveryId } from '../../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../../domain/shared/plain-date.ts';
import type { Sql } from '../../sql.ts';
import { stagedTable } from './delivery-staging.ts';
import { isNewToUs, isOwn } from '../own-keys.ts';
import { SECTION_TABLES } from './section-tables.ts';

/** What the checks of rows against rows need to know of the delivery. */
export interface SettlingDelivery {
  readonly id: DeliveryId;
  readonly isFull: boolean;
  readonly historyFrom: PlainDate;
  readonly areaCodes: readonly string[];
  fileOf(section: Section): string;
}

/**
 * Takes out rows that repeat the key of another row: an exact copy of an earlier row, then every version of a key
 * but the one recorded last (of those recorded at the same time, the later in the file).
 */
export async function settleDuplicates(
  sql: Sql,
  delivery: SettlingDelivery,
  section: Section,
): Promise<void> {
  const table = stagedTable(section);
  const content = comparedOf(section, 'staged');
  await sql(
    `with repeated as (select source_key from ${table} group by source_key having count(*) > 1),
     ranked as (
       select record, source_key, client_number, recorded_at,
         row_number() over (partition by source_key, client_number, recorded_at, ${content} order by record) as copy
       from ${table} staged where source_key in (select source_key from repeated)),
     versions as (
       select record, row_number() over (partition by source_key order by recorded_at desc, record desc) as age
       from ranked where copy = 1),
     refused as (
       select ranked.*, case when copy > 1 then 'EXACT_DUPLICATE' else 'OLDER_VERSION' end as reason
       from ranked left join versions using (record) where copy > 1 or age > 1),
     removed as (delete from ${table} where record in (select record from refused))
     insert into clients.delivery_exception
       (delivery_id, section, file, record, source_key, client_number, outcome, reason, column_name)
     select $1, $2, $3, record, source_key, client_number, 'ignored_duplicate', reason, '' from refused order by record`,
    [delivery.id, section, delivery.fileOf(section)],
  );
}

/**
 * Quarantines rows of a delta that change or remove what nobody knows. A row that waits in quarantine is known to the
 * register: what corrects it comes as a change.
 */
export async function settleUnknownKeys(
  sql: Sql,
  delivery: SettlingDelivery,
  section: Section,
): Promise<readonly number[]> {
  if (delivery.isFull) return [];
  const { table, held } = SECTION_TABLES[section];
  const rows = await sql<{ record: number }>(
    `select record from ${stagedTable(section)} arrived where change in ('CHANGED', 'REMOVED') and not exists (
       select from ${table} fact where fact.known_until is null and fact.source_key = arrived.source_key
         ${held ? `and fact.section = '${section}'` : ''})
       and not (change = 'CHANGED' and exists (
         select from clients.delivery_exception waiting where waiting.section = '${section}'
           and waiting.source_key = arrived.source_key and waiting.outcome = 'quarantined'
           and waiting.resolved_by is null and waiting.reason <> 'UNKNOWN_KEY'))`,
  );
  const records = rows.map(({ record }) => record);
  await quarantine(sql, delivery, section, records, 'UNKNOWN_KEY', '');
  return records;
}

/**
 * Quarantines persons whose identity code another client has: the one that holds it in the store, or the one recorded
 * earlier. A client registered here gives way to the register, which comes to tell of it. A refused row leaves its client with the code held before, which may be wanted by yet another row; so
 * it is looked again until nobody is refused.
 */
export async function settleIdentityCodes(sql: Sql, delivery: SettlingDelivery): Promise<readonly number[]> {
  const table = stagedTable('persons');
  const refused: number[] = [];
  for (;;) {
    const rows = await sql<{ record: number }>(
      `with taken as (
         select record, source_key, code_index, recorded_at from ${table} staged
         where change is distinct from 'REMOVED' and not exists (select from clients.person newer
           where newer.known_until is null and newer.source_key = staged.source_key
             and newer.recorded_at >= staged.recorded_at)),
       claims as (
         select * from taken where code_index is not null
         union all
         select 0, source_key, code_index, recorded_at from clients.person
         where known_until is null and code_index in (select code_index from taken)
           and not (${isOwn('person')} and not exists (select from taken
             where taken.code_index = person.code_index and not ${isNewToUs('taken')}))
           and source_key not in (select source_key from taken)
           and source_key not in (select source_key from ${table} where change = 'REMOVED')),
       ranked as (
         select record, row_number() over (partition by code_index order by record = 0 desc, recorded_at, record) as claim
         from claims)
       select record from ranked where claim > 1 order by record`,
    );
    if (rows.length === 0) return refused;
    const records = rows.map(({ record }) => record);
    await quarantine(sql, delivery, 'persons', records, 'IDENTITY_CODE_IN_USE', 'henkilotunnus');
    refused.push(...records);
  }
}

/** Takes rows out of the staged ones and lists them; the raw rows are filled in afterwards. */
export async function quarantine(
  sql: Sql,
  delivery: SettlingDelivery,
  section: Section,
  records: readonly number[],
  reason: string,
  column: string,
): Promise<void> {
  if (records.length === 0) return;
  await sql(
    `with removed as (delete from ${stagedTable(section)} where record = any($4::integer[])
       returning record, source_key, client_number)
     insert into clients.delivery_exception
       (delivery_id, section, file, record, source_key, client_number, outcome, reason, column_name)
     select $1, $2, $3, record, source_key, client_number, 'quarantined', $5, $6 from removed order by record`,
    [delivery.id, section, delivery.fileOf(section), records, reason, column],
  );
}

/** The content columns of a row. */
export function contentOf(section: Section, alias: string): string {
  return SECTION_TABLES[section].columns.map(({ name }) => `${alias}.${name}`).join(', ');
}

/** Those that are the same in two rows that say the same. */
export function comparedOf(section: Section, alias: string): string {
  return SECTION_TABLES[section].columns
    .filter(({ isChance }) => isChance !== true)
    .map(({ name }) => `${alias}.${name}`)
    .join(', ');
}

/** Condition of clients whose rows a full delivery holds all of: those of its areas, and those who arrived in it. */
export function isInScope(areas: string): string {
  return `(client.delivery_area = any(${areas}::text[])
    or client.client_number in (select source_key from ${stagedTable('persons')}))`;
}

/** Condition of facts whose row is in the delivery although it was not taken: the older version stays. */
export function isListed(section: Section, delivery: string): string {
  return `exists (select from clients.delivery_exception refused where refused.delivery_id = ${delivery}
    and refused.section = '${section}' and refused.source_key = fact.source_key)`;
}
