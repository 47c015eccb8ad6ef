import type { Section } from '../../../../domain/clients/deliveries/client-registry.port.ts';
import { overlappingRecords, type RankedSpan } from '../../../../domain/clients/facts/span-overlap.ts';
import type { PlainDate } from '../../../../domain/shared/plain-date.ts';
import type { Sql } from '../../sql.ts';
import { isOwn } from '../own-keys.ts';
import { stagedTable } from './delivery-staging.ts';
import { contentOf, isInScope, isListed, quarantine, type SettlingDelivery } from './row-conflicts.ts';
import { SECTION_TABLES } from './section-tables.ts';

/**
 * Quarantines spans that overlap a span of the same person which goes before them: one of the delivery, or one that
 * stays in the store. A refused row leaves its older version in the store, which may be in the way of yet another
 * row; so the clients of refused rows are looked at again until nothing is refused.
 */
export async function settleOverlaps(
  sql: Sql,
  delivery: SettlingDelivery,
  section: Section,
): Promise<readonly number[]> {
  const refused: number[] = [];
  let suspects: readonly string[] | null = null;
  for (;;) {
    const found = await overlapping(sql, delivery, section, suspects);
    if (found.length === 0) return refused;
    const records = found.map(({ record }) => record);
    await quarantine(sql, delivery, section, records, 'SPAN_OVERLAP', '');
    refused.push(...records);
    suspects = [...new Set(found.map(({ client }) => client))];
  }
}

interface StagedSpan {
  readonly record: number;
  readonly client: string;
  readonly apart: string;
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
  readonly rank: string;
}

/** Spans to refuse, of the named clients or of everybody. */
async function overlapping(
  sql: Sql,
  delivery: SettlingDelivery,
  section: Section,
  clients: readonly string[] | null,
): Promise<readonly StagedSpan[]> {
  const { table, spans, touches } = SECTION_TABLES[section];
  if (spans === null || touches === null) return [];
  const staged = stagedTable(section);
  const stays = delivery.isFull
    ? `(not (${touches('$1')} and ${isInScope('$2')}) or ${isListed(section, '$3')}
        or exists (select from ${staged} older where older.source_key = fact.source_key))`
    : `not exists (select from ${staged} gone where gone.source_key = fact.source_key and change = 'REMOVED')`;
  const rows = await sql<StagedSpan>(
    `with given (history_from, areas, delivery) as (values ($1::date, $2::text[], $3::uuid)),
     changing as (
       select arrived.* from ${staged} arrived
       where change is distinct from 'REMOVED' and ($4::text[] is null or client_number = any($4))
         and not exists (select from ${table} fact where fact.known_until is null
           and fact.source_key = arrived.source_key and (fact.recorded_at > arrived.recorded_at
             or fact.recorded_at = arrived.recorded_at
               and row(${contentOf(section, 'fact')}) is distinct from row(${contentOf(section, 'arrived')})))),
     spans as (
       select record, client_number, ${spans.apart} as apart, from_date, until_date,
         ${spans.precedence} || recorded_at::text as rank
       from changing
       union all
       select 0, client.client_number, ${spans.apart}, from_date, until_date, ''
       from ${table} fact join clients.client on client.id = fact.client_id
       where known_until is null and client.client_number in (select client_number from changing)
         and not ${isOwn('fact')}
         and not exists (select from changing where changing.source_key = fact.source_key) and ${stays}),
     neighbours as (
       select client_number, apart, coalesce(until_date, 'infinity') as until_date,
         lead(coalesce(from_date, '-infinity')) over (partition by client_number, apart
           order by coalesce(from_date, '-infinity'), coalesce(until_date, 'infinity')) as next_from
       from spans),
     crowded as (select distinct client_number, apart from neighbours where next_from < until_date)
     select record, client_number as client, apart, from_date::text as "from", until_date::text as "until", rank
     from given, spans join crowded using (client_number, apart)`,
    [delivery.historyFrom, delivery.areaCodes, delivery.id, clients],
  );
  const owners = Map.groupBy(rows, ({ client, apart }) => `${client} ${apart}`);
  return [...owners.values()].flatMap((owned) => {
    const ranked = owned.map((row): RankedSpan => ({ ...row, stored: row.record === 0 }));
    const records = new Set(overlappingRecords(ranked));
    return owned.filter(({ record }) => records.has(record));
  });
}
