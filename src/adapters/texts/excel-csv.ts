import { stringify } from 'csv-stringify/sync';
import type { Language, Texts } from './language.ts';

/** A cell of a table; null where there is nothing to say. */
export type Cell = string | number | null;

/** Column of a table: its header in the reader's language, and the cell of a row. */
export interface CsvColumn<Row> {
  readonly label: Texts;
  readonly cell: (row: Row) => Cell;
}

/** A table as {@link excelCsv}, one row for each thing. */
export function csvOf<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
  language: Language,
): string {
  return excelCsv([
    columns.map(({ label }) => label[language]),
    ...rows.map((row) => columns.map(({ cell }) => cell(row))),
  ]);
}

/**
 * Rows as CSV that a Finnish Excel opens by itself: UTF-8 with a byte order mark, semicolons, decimal commas. A text
 * that Excel would take for a formula gets an apostrophe in front.
 */
export function excelCsv(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    {
      bom: true,
      delimiter: ';',
      record_delimiter: '\r\n',
      escape_formulas: true,
      cast: { number: (value) => String(value).replace('.', ',') },
    },
  );
}
