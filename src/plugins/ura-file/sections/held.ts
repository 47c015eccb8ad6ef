import type { HeldRow } from '../../../domain/clients/deliveries/client-registry.port.ts';

/** Columns that every row has beside its values. */
const ENVELOPE = new Set(['asiakasnumero', 'kirjattu', 'muutoslaji']);

/** The values of a row by the register's own column names; key, client and record time stand beside them. */
export function heldRow(cells: Readonly<Record<string, string | number | null>>, keyColumn: string): HeldRow {
  const values: Record<string, string | number | null> = {};
  for (const column in cells) {
    if (column !== keyColumn && !ENVELOPE.has(column)) values[column] = cells[column] ?? null;
  }
  return values;
}
