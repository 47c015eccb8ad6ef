import type { Section } from '../../../../domain/clients/deliveries/client-registry.port.ts';
import type { Sql } from '../../sql.ts';
import { stagedTable } from './delivery-staging.ts';
import { SECTION_TABLES } from './section-tables.ts';

/** Temporary table of the clients of whom a fact ended. */
export async function createEndedTable(sql: Sql): Promise<void> {
  await sql('create temp table ended_client (client_id uuid not null) on commit drop');
}

/** Runs an update of facts that ends them, and remembers whose they were. */
export async function end(
  sql: Sql,
  update: string,
  values: readonly unknown[],
  before = '',
): Promise<number> {
  const [counted] = await sql<{ count: string }>(
    `with ${before} ended as (${update} returning fact.client_id),
       remembered as (insert into ended_client select distinct client_id from ended where client_id is not null)
     select count(*) from ended`,
    values,
  );
  return Number(counted?.count);
}

/** Staged rows with the client they belong to. */
export function arrivedRows(section: Section): string {
  const join = SECTION_TABLES[section].held ? 'left join' : 'join';
  return `(select staged.*, owner.id as client_id from ${stagedTable(section)} staged
    ${join} clients.client owner on owner.client_number = staged.client_number)`;
}

/** True of the versions of a section that are known now. */
export function isCurrent(section: Section): string {
  const { held } = SECTION_TABLES[section];
  return `fact.known_until is null${held ? ` and fact.section = '${section}'` : ''}`;
}
