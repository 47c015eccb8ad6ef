import { stringify } from 'csv-stringify/sync';

/** A cell of a table; null where there is nothing to say. */
export type Cell = string | number | null;

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
