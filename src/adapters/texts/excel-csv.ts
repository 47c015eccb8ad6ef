import { stringify } from 'csv-stringify/sync';
import type { Language } from './language.ts';

/** Column of a table: its header in the reader's language, and the cell of a row. */
export interface CsvColumn<Row> {
  readonly label: Readonly<Record<Language, string>>;
  readonly cell: (row: Row) => Cell;
}

type Cell = string | number | null;

/** A table as {@link excelCsv}, one row for each thing. */
export function csvOf<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
  language: Language,
): string {
  return excelCsv(
    columns.map(({ label }) => label[language]),
    rows.map((row) => columns.map(({ cell }) => cell(row))),
  );
}

/**
 * A table as CSV that a Finnish Excel opens by itself: UTF-8 with a byte order mark, semicolons, decimal commas. A
 * text that Excel would take for a formula gets an apostrophe in front.
 */
export function excelCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return stringify([header, ...rows] as unknown[][], {
    bom: true,
    delimiter: ';',
    record_delimiter: '\r\n',
    escape_formulas: true,
    cast: { number: (value) => String(value).replace('.', ',') },
  });
}
