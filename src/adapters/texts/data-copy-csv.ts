import type { DataCopy } from '../../application/privacy/copy-data.query.ts';
import { type Cell, type CsvColumn, csvOf } from './excel-csv.ts';
import { type Language, texts } from './language.ts';

interface Told {
  readonly section: string;
  readonly row: number;
  readonly field: string;
  readonly value: unknown;
}

const COLUMNS: readonly CsvColumn<Told>[] = [
  { label: texts('Tietoryhmä', 'Uppgiftsgrupp', 'Section'), cell: ({ section }) => section },
  { label: texts('Rivi', 'Rad', 'Row'), cell: ({ row }) => row },
  { label: texts('Tieto', 'Uppgift', 'Field'), cell: ({ field }) => field },
  { label: texts('Sisältö', 'Innehåll', 'Value'), cell: ({ value }) => cellOf(value) },
];

function cellOf(value: unknown): Cell {
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
}

/** A copy of data as one long table, a row for each thing that is told. */
export function dataCopyCsv({ sections }: Pick<DataCopy, 'sections'>, language: Language): string {
  const told = sections.flatMap(({ name, rows }) =>
    rows.flatMap((row, at) =>
      Object.entries(row)
        .filter(([, value]) => value !== null)
        .map(([field, value]) => ({ section: name, row: at + 1, field, value })),
    ),
  );
  return csvOf(COLUMNS, told, language);
}

/** Beginning of such a table, for the document. */
export const DATA_COPY_CSV_EXAMPLE = dataCopyCsv(
  { sections: [{ name: 'person', rows: [{ lastName: 'Koeaho', firstNames: 'Testi' }] }] },
  'fi',
);
