import { cellText } from './cells.ts';
import type { Column, Columns } from './columns.ts';

/** Where the columns of a file are, by its own header. */
export interface Layout {
  /** The header row as a record that repeats it would read. */
  readonly header: readonly string[];
  /** Cells that every record has. */
  readonly width: number;
  readonly columns: readonly PlacedColumn[];
}

interface PlacedColumn {
  readonly name: string;
  readonly column: Column<unknown>;
  /** Cell of a record; beyond every record when the file has no such column. */
  readonly at: number;
  /** Cells of columns of the same name. */
  readonly again: readonly number[];
  /** Length of a code that may have lost its leading zeros; 0 for other columns. */
  readonly digits: number;
}

const NOWHERE = Number.MAX_SAFE_INTEGER;

/** Columns of fixed width, in every file; the service code is none of them, for `5` and `05` differ. */
const DIGITS: Readonly<Record<string, number>> = {
  asiakasnumero: 8,
  kuntakoodi: 3,
  postinumero: 5,
  toimistokoodi: 4,
  tyollisyyskoodi: 2,
  suunnitelmatyyppi: 2,
  palvelulinja: 2,
  yhteydenottotapa: 2,
  tuloskoodi: 2,
};

/** The columns without which a row is no header, and that a row lacks. */
export function missingColumns(cells: readonly string[], columns: Columns): readonly string[] {
  const names = new Set(cells.map(cellText));
  return Object.keys(columns).filter((name) => columns[name]?.inHeader === true && !names.has(name));
}

export function layoutOf(cells: readonly string[], columns: Columns): Layout {
  const names = cells.map(cellText);
  return {
    header: names,
    width: names.findLastIndex((name) => name !== '') + 1,
    columns: Object.entries(columns).map(([name, column]) => {
      const [at = NOWHERE, ...again] = names.flatMap((other, index) => (other === name ? [index] : []));
      return { name, column, at, again, digits: DIGITS[name] ?? 0 };
    }),
  };
}

/** Rows that the format tolerates and does not count: the header once more, and lines of spaces. */
export function isTolerated(record: readonly string[], { header }: Layout): boolean {
  if (record.length === 1) return cellText(record[0] ?? '') === '';
  if (cellText(record[0] ?? '') !== header[0]) return false;
  return (
    record.every((cell, at) => cellText(cell) === (header[at] ?? '')) &&
    header.every((name, at) => name === cellText(record[at] ?? ''))
  );
}
