import type { Section } from '../../../domain/clients/client-registry.port.ts';
import { overlappingRecords, type RankedSpan } from '../../../domain/clients/span-overlap.ts';
import type { DeliveryId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { Sql } from '../sql.ts';
import { stagedTable } from './delivery-staging.ts';
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
  const content = contentOf(section, 'staged');
  await sql(
    `with repeated as (select source_key from ${table} group by source_key having count(*) > 1),
     ranked as (
       select record, source_key, client_number, recorded_at,
         row_number() over (partition by source_key, ${content} order by record) as copy
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
     select $1, $2, $3, record, source_key, client_number, 'ignored_duplicate', reason, '' from refused`,
    [delivery.id, section, delivery.fileOf(section)],
  );
}

/** Quarantines the later recorded of two persons with one identity code, in the delivery or against the store. */
export async function settleIdentityCodes(sql: Sql, delivery: SettlingDelivery): Promise<readonly number[]> {
  const table = stagedTable('persons');
  const rows = await sql<{ record: number }>(
    `with claims as (
       select record, source_key, identity_code, recorded_at from ${table} where identity_code is not null
       union all
       select 0, source_key, identity_code, recorded_at from clients.person
       where known_until is null and identity_code in (select identity_code from ${table})
         and source_key not in (select source_key from ${table})),
     ranked as (
       select record, row_number() over (partition by identity_code order by record = 0 desc, recorded_at, record) as claim
       from claims)
     select record from ranked where claim > 1 order by record`,
  );
  const records = rows.map(({ record }) => record);
  await quarantine(sql, delivery, 'persons', records, 'IDENTITY_CODE_IN_USE', 'henkilotunnus');
  return records;
}

/** Quarantines spans that overlap a span of the same person which goes before them. */
export async function settleOverlaps(
  sql: Sql,
  delivery: SettlingDelivery,
  section: Section,
): Promise<readonly number[]> {
  const { table, spans, touches } = SECTION_TABLES[section];
  if (spans === null || touches === null) return [];
  const staged = stagedTable(section);
  const staysStored = delivery.isFull
    ? `not (${touches('$1')} and client.delivery_area = any($2::text[]))`
    : '$1::date is not null and $2::text[] is not null';
  const arrivedAndStored = `
    select record, client_number, ${spans.apart} as apart, from_date, until_date,
      ${spans.precedence} || recorded_at::text as rank
    from ${staged} where change is distinct from 'REMOVED'
    union all
    select 0, client.client_number, ${spans.apart}, from_date, until_date, ''
    from ${table} fact join clients.client on client.id = fact.client_id
    where known_until is null and ${staysStored}
      and client.client_number in (select client_number from ${staged})
      and not exists (select from ${staged} arrived where arrived.source_key = fact.source_key)`;
  const rows = await sql<StagedSpan>(
    `with spans as (${arrivedAndStored}),
     neighbours as (
       select client_number, apart, coalesce(until_date, 'infinity') as until_date,
         lead(coalesce(from_date, '-infinity')) over (partition by client_number, apart
           order by coalesce(from_date, '-infinity'), coalesce(until_date, 'infinity')) as next_from
       from spans),
     crowded as (select distinct client_number, apart from neighbours where next_from < until_date)
     select record, client_number || ' ' || apart as owner, from_date::text as "from", until_date::text as "until", rank
     from spans join crowded using (client_number, apart)`,
    [delivery.historyFrom, delivery.areaCodes],
  );
  const refused: number[] = [];
  for (const owned of Map.groupBy(rows, ({ owner }) => owner).values()) {
    refused.push(
      ...overlappingRecords(owned.map((row): RankedSpan => ({ ...row, stored: row.record === 0 }))),
    );
  }
  await quarantine(sql, delivery, section, refused, 'SPAN_OVERLAP', '');
  return refused;
}

interface StagedSpan {
  readonly record: number;
  readonly owner: string;
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
  readonly rank: string;
}

/** Takes rows out of the staged ones and lists them; the raw rows are filled in afterwards. */
async function quarantine(
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

/** The content columns of a row, for comparing what two rows say. */
export function contentOf(section: Section, alias: string): string {
  return SECTION_TABLES[section].columns.map(({ name }) => `${alias}.${name}`).join(', ');
}
