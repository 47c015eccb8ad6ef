import type { Section } from '../../../../domain/clients/deliveries/client-registry.port.ts';
import type { DeliveryId } from '../../../../domain/shared/ids.ts';
import type { Instant } from '../../../../domain/shared/instant.ts';
import type { Sql } from '../../sql.ts';
import { arrivedRows, end, isCurrent } from './arrived-facts.ts';
import { isOwn } from '../own-keys.ts';
import { SECTION_TABLES } from './section-tables.ts';

/** Columns by which the register says the same as we do, for sections whose facts are recorded here too. */
const MEANING: Partial<Record<Section, readonly string[]>> = {
  residences: ['kind', 'municipality', 'from_date', 'until_date'],
  'job-searches': ['from_date', 'until_date'],
  statuses: ['code', 'from_date', 'until_date'],
  'service-lines': ['service_line', 'from_date', 'until_date'],
  'earnings-rights': ['basis', 'entitled', 'from_date', 'until_date'],
};

/** Whether anything of a section was recorded or corrected here and is known now. */
export async function hasOwnFacts(sql: Sql, section: Section): Promise<boolean> {
  if (MEANING[section] === undefined) return false;
  const [found] = await sql<{ found: boolean }>(
    `select exists (select from ${SECTION_TABLES[section].table} where known_until is null and recorded_by is not null) as found`,
  );
  return found?.found === true;
}

/**
 * Tells corrections made here whether the register has followed: its row of the same key says the same now, or it says
 * something else that it recorded later.
 */
export async function compareOwnVersions(sql: Sql, section: Section): Promise<void> {
  await sql(
    `update ${SECTION_TABLES[section].table} fact
     set sync_state = case when ${saysTheSame(section, 'arrived')} then 'CONFIRMED' else 'OVERTAKEN' end
     from ${arrivedRows(section)} arrived
     where ${isCurrent(section)} and fact.recorded_by is not null and fact.source_key = arrived.source_key
       and (arrived.recorded_at > fact.recorded_at or ${saysTheSame(section, 'arrived')})`,
  );
}

/**
 * Facts first recorded here yield to the rows of the register that tell the same, and spans of theirs to those that have
 * days in common with them.
 */
export async function yieldOwnFacts(
  sql: Sql,
  { id, receivedAt }: { readonly id: DeliveryId; readonly receivedAt: Instant },
  section: Section,
): Promise<void> {
  const { table, spans } = SECTION_TABLES[section];
  const same = saysTheSame(section, 'told');
  const apart = spans?.apart.replaceAll('kind', 'fact.kind');
  const concerned =
    spans === null
      ? same
      : `${apart} = ${spans.apart.replaceAll('kind', 'told.kind')}
         and daterange(told.from_date, told.until_date) && daterange(fact.from_date, fact.until_date)`;
  await end(
    sql,
    `update ${table} fact set known_until = greatest($1::timestamptz, fact.known_from), ended_by = 'superseded',
       sync_state = case when ${same} then 'CONFIRMED' else 'OVERTAKEN' end
     from ${table} told
     where ${isCurrent(section)} and ${isOwn('fact')} and told.client_id = fact.client_id and told.known_until is null
       and told.delivery_id = $2 and ${concerned}`,
    [receivedAt, id],
  );
}

function saysTheSame(section: Section, other: string): string {
  const columns = (alias: string): string =>
    (MEANING[section] ?? []).map((column) => `${alias}.${column}`).join(', ');
  return `(row(${columns('fact')}) is not distinct from row(${columns(other)}))`;
}
