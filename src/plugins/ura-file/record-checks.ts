import { cellText, restoreZeros } from './cells.ts';
import { refuse, warn } from './findings.ts';
import type { Layout } from './layout.ts';
import type { RowContext } from './row-context.ts';
import { type CellOf, CLIENT_COLUMN } from './row-format.ts';

/** The checks that are the same in every file: cell count, client, required cells, form and code of each cell. */
export interface RecordChecks {
  /** Takes a record and gives the values of its cells, until the next one; null when a check has refused it. */
  readonly check: (record: readonly string[]) => Readonly<Record<string, unknown>> | null;
  /** Text in a column of the record taken last. */
  readonly cellOf: CellOf;
}

export function recordChecks({ columns, width }: Layout, context: RowContext): RecordChecks {
  const slots = columns.map((placed) => ({ ...placed, text: '' }));
  const slotOf = new Map(slots.map((slot) => [slot.name, slot]));
  const cellOf: CellOf = (name) => slotOf.get(name)?.text ?? '';
  // In the first column the client is the row itself.
  const refersToClient = slotOf.has(CLIENT_COLUMN) && slots[0]?.name !== CLIENT_COLUMN;
  // One object for all rows: it is read before the next record comes, and its shape never changes.
  const cells: Record<string, unknown> = Object.fromEntries(slots.map(({ name }) => [name, null]));

  const takeTexts = (record: readonly string[]): void => {
    for (const slot of slots) {
      const text = cellText(record[slot.at] ?? '');
      slot.text = slot.digits === 0 ? text : restoreZeros(text, slot.digits);
      if (slot.text !== text) warn(context, 'LEADING_ZERO_RESTORED', slot.name);
      for (const other of slot.again) {
        if (cellText(record[other] ?? '') !== text) refuse(context, 'DUPLICATE_COLUMN_CONFLICT', slot.name);
      }
    }
  };

  /** A number that is missing is a required cell that is missing. */
  const checkClient = (): void => {
    if (!refersToClient || context.clientNumber === '') return;
    const standing = context.known.client(context.clientNumber);
    if (standing === 'quarantined') refuse(context, 'CLIENT_QUARANTINED', CLIENT_COLUMN);
    if (standing === 'unknown') refuse(context, 'UNKNOWN_CLIENT', CLIENT_COLUMN);
  };

  const checkRequired = (): void => {
    for (const { name, text, column } of slots) {
      if (text !== '' || column.ifEmpty === null) continue;
      if (column.neededWhen === undefined || column.neededWhen(cellOf)) refuse(context, column.ifEmpty, name);
    }
  };

  const readCells = (): void => {
    for (const { name, text, column } of slots) {
      cells[name] = text === '' ? null : column.read(text, name, context, cells);
    }
  };

  return {
    cellOf,
    // Of all faults the first counts, so the order here is the order of checks.
    check(record) {
      context.fault = null;
      if (context.warnings.length > 0) context.warnings = [];
      if (!hasFieldCount(record, width)) refuse(context, 'FIELD_COUNT', '');
      takeTexts(record);
      context.clientNumber = cellOf(CLIENT_COLUMN);
      checkClient();
      checkRequired();
      readCells();
      return context.fault === null ? cells : null;
    },
  };
}

/** Extra cells at the end are allowed when they are empty. */
function hasFieldCount(record: readonly string[], width: number): boolean {
  if (record.length < width) return false;
  for (let at = width; at < record.length; at += 1) if (cellText(record[at] ?? '') !== '') return false;
  return true;
}
