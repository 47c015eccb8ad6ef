import { stringify } from 'csv-stringify/sync';
import type {
  RegistryChunk,
  RegistryRow,
  RowException,
  RowWarning,
  Section,
  SectionRow,
} from '../../domain/clients/deliveries/client-registry.port.ts';
import type { LocalTimestamp } from '../../domain/shared/local-timestamp.ts';
import { isTolerated, type Layout } from './layout.ts';
import { recordChecks } from './record-checks.ts';
import type { RowContext } from './row-context.ts';
import { CHANGE_COLUMN, type Change, RECORDED_COLUMN, type RowFormat } from './row-format.ts';

/** Reads the records of a file one by one and gathers what becomes of them until it is taken. */
export interface RowReader<Row> {
  read(record: readonly string[]): void;
  /** Data records so far. */
  readonly records: number;
  /** Rows and exceptions not yet taken. */
  readonly gathered: number;
  take(): Extract<RegistryChunk<Row>, { readonly kind: 'rows' }>;
}

export function rowReader<S extends Section>(
  format: RowFormat<S>,
  layout: Layout,
  context: RowContext,
): RowReader<SectionRow[S]> {
  const { check, cellOf } = recordChecks(layout, context);
  const keyColumn = layout.columns[0]?.name ?? '';
  let records = 0;
  let rows: RegistryRow<SectionRow[S]>[] = [];
  let exceptions: RowException[] = [];
  let warnings: RowWarning[] = [];

  return {
    get records() {
      return records;
    },
    get gathered() {
      return rows.length + exceptions.length;
    },
    read(record) {
      if (isTolerated(record, layout)) return;
      records += 1;
      const cells = check(record);
      const row = cells === null ? null : format.row(cells, context);
      const key = format.keyOf === null ? cellOf(keyColumn) : format.keyOf(cellOf);
      const clientNumber = context.clientNumber === '' ? null : context.clientNumber;
      if (context.fault !== null) {
        const { reason, column } = context.fault;
        exceptions.push({ record: records, key, clientNumber, reason, column, raw: rawOf(record) });
      } else if (cells !== null && row !== null) {
        const recordedAt = cells[RECORDED_COLUMN] as LocalTimestamp;
        const change = (cells[CHANGE_COLUMN] ?? null) as Change;
        rows.push({ record: records, key, clientNumber, recordedAt, change, row });
        for (const { reason, column } of context.warnings) {
          warnings.push({ record: records, key, clientNumber, reason, column });
        }
      }
    },
    take() {
      const chunk = { kind: 'rows', rows, exceptions, warnings } as const;
      rows = [];
      exceptions = [];
      warnings = [];
      return chunk;
    },
  };
}

/** One line by RFC 4180, as the row stood in the file. */
export function rawOf(record: readonly string[]): string {
  return stringify([[...record]], { delimiter: ';', eof: false, quoted_match: /[\r\n]/ });
}
