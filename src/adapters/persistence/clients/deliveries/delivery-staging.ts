import type { PoolClient } from 'pg';
import {
  type RegistryRow,
  type RowException,
  type RowWarning,
  type Section,
  type SectionRow,
} from '../../../../domain/clients/deliveries/client-registry.port.ts';
import type { DeliveryId } from '../../../../domain/shared/ids.ts';
import { exceptionRow } from '../../sealing/exception-row.ts';
import type { KeyRing } from '../../sealing/key-ring.ts';
import type { Sql } from '../../sql.ts';
import { codeColumns } from '../persons/sealed-codes.ts';
import { copyLines, copyValue } from './copy.ts';
import { listKeyOf, NAME_KEY, SECTION_TABLES, type StagedRow } from './section-tables.ts';

/** Temporary table that holds the arrived rows of a section until they are applied; gone with the transaction. */
export function stagedTable(section: Section): string {
  return `pg_temp.staged_${section.replaceAll('-', '_')}`;
}

/** Makes the temporary table of a section. Persons bring the id they get if they turn out to be new clients. */
export async function createStagedTable(client: PoolClient, section: Section): Promise<void> {
  const columns = SECTION_TABLES[section].columns.map(({ name, type }) => `${name} ${type}`);
  if (section === 'persons') columns.push(`${NAME_KEY} text collate "C"`, 'new_client_id uuid');
  await client.query(`create temp table ${stagedTable(section).replace('pg_temp.', '')} (
    record integer not null, source_key text collate "C" not null, client_number text collate "C",
    recorded_at timestamp not null, change text, ${columns.join(', ')}) on commit drop`);
}

/** Copies a chunk of rows into the temporary table. */
export function stageRows<S extends Section>(
  client: PoolClient,
  section: S,
  rows: readonly RegistryRow<SectionRow[S]>[],
  nextId: () => string,
  keys: KeyRing,
): Promise<void> {
  const { columns } = SECTION_TABLES[section];
  let lines = '';
  for (const { record, key, clientNumber, recordedAt, change, row } of rows) {
    lines += `${record}\t${copyValue(key)}\t${copyValue(clientNumber)}\t${recordedAt}\t${copyValue(change)}`;
    const staged = stagedRow(section, row, key, keys);
    for (const column of columns) lines += `\t${copyValue(column.value(staged))}`;
    if (section === 'persons')
      lines += `\t${copyValue(listKeyOf(row as SectionRow['persons']))}\t${nextId()}`;
    lines += '\n';
  }
  return copyLines(client, stagedTable(section), lines);
}

/** Persons are staged with their codes sealed, the rows of the other sections as they are. */
function stagedRow<S extends Section>(
  section: S,
  row: SectionRow[S],
  key: string,
  keys: KeyRing,
): StagedRow[S] {
  const code = section === 'persons' && codeColumns(keys, key, (row as SectionRow['persons']).identityCode);
  return (code === false ? row : { ...row, ...code }) as StagedRow[S];
}

/** Adds exceptions and warnings of a section to the delivery's list, what stood in the file sealed. (COPY knows no row-level security.) */
export async function noteRows(
  sql: Sql,
  delivery: { readonly id: DeliveryId; readonly file: string },
  section: Section,
  exceptions: readonly RowException[],
  warnings: readonly RowWarning[],
  keys: KeyRing,
): Promise<void> {
  const rows = [
    ...exceptions.map((row) => ({
      ...row,
      outcome: 'quarantined',
      raw: keys.seal('exception', exceptionRow(delivery.id, section, row.record), row.raw),
    })),
    ...warnings.map((row) => ({ ...row, outcome: 'warning', raw: null })),
  ];
  await sql(
    `insert into clients.delivery_exception
       (delivery_id, section, file, record, source_key, client_number, outcome, reason, column_name, sealed_raw)
     select $1, $2, $3, record, key, "clientNumber", outcome, reason, "column", raw
     from jsonb_to_recordset($4) as row (record integer, key text, "clientNumber" text, outcome text, reason text,
       "column" text, raw text)`,
    [delivery.id, section, delivery.file, JSON.stringify(rows)],
  );
}
