import type { ExtractRow } from '../../application/privacy/extract-research.query.ts';
import { type CsvColumn, csvOf } from './excel-csv.ts';
import { type Language, texts } from './language.ts';

const COLUMNS: readonly CsvColumn<ExtractRow>[] = [
  { label: texts('Peitetunnus', 'Pseudonym', 'Pseudonym'), cell: ({ pseudonym }) => pseudonym },
  { label: texts('Tieto', 'Uppgift', 'Kind'), cell: ({ kind }) => kind },
  { label: texts('Koodi', 'Kod', 'Code'), cell: ({ code }) => code },
  { label: texts('Alkaa', 'Börjar', 'From'), cell: ({ from }) => from },
  { label: texts('Viimeinen päivä', 'Sista dag', 'Last day'), cell: ({ lastDay }) => lastDay },
];

/** An extract for research as a table, a row for each thing that is told of a pseudonym. */
export function researchExtractCsv(rows: readonly ExtractRow[], language: Language): string {
  return csvOf(COLUMNS, rows, language);
}

/** Beginning of such a table, for the document. */
export const RESEARCH_CSV_EXAMPLE = researchExtractCsv(
  [
    {
      pseudonym: '8f14e45fceea167a5a36dedd',
      kind: 'STATUS',
      code: '02',
      from: null,
      lastDay: null,
    },
  ],
  'fi',
);
