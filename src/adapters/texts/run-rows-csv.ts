import type { RunRow, RunRowOutcome } from '../../application/ports/run-rows.ts';
import type { Failure } from '../../domain/shared/result.ts';
import { type CsvColumn, csvOf } from './excel-csv.ts';
import { isProblemCode } from './failures/catalogue.ts';
import { failureMessage } from './failures/failure-message.ts';
import { type Language, type Texts, texts } from './language.ts';
import { organisationName } from './organisations.ts';
import { flipResultNames } from './terms.ts';

/** A row of a run as it is shown. */
export interface ShownRunRow extends Omit<RunRow, 'clientId'> {
  readonly client: {
    readonly id: string;
    readonly lastName: string | null;
    readonly firstNames: string | null;
  };
}

const outcomeNames: Readonly<Record<RunRowOutcome, Texts>> = {
  MOVED: texts('Siirretty', 'Överförd', 'Moved'),
  SENT: texts('Ilmoitus lähetetty', 'Meddelande skickat', 'Notice sent'),
  SKIPPED: texts('Ennallaan', 'Oförändrad', 'Left as before'),
  ERASED: texts('Poistettu', 'Borttagen', 'Erased'),
  ENTRIES_REMOVED: texts('Merkinnät poistettu', 'Anteckningar borttagna', 'Entries removed'),
  CHANGED: texts('Ratkaisu muuttui', 'Avgörandet ändrades', 'Determined otherwise'),
};

/** What became of each client of a run, as CSV that opens in Excel. */
export function runRowsCsv(rows: readonly ShownRunRow[], language: Language): string {
  const reason = (failure: Failure | null): string | null =>
    failure === null || !isProblemCode(failure.code)
      ? null
      : failureMessage({ ...failure, code: failure.code }, language).detail;
  const columns: readonly CsvColumn<ShownRunRow>[] = [
    { label: texts('Asiakas', 'Kund', 'Client'), cell: ({ client }) => client.id },
    { label: texts('Sukunimi', 'Efternamn', 'Last name'), cell: ({ client }) => client.lastName },
    { label: texts('Etunimet', 'Förnamn', 'First names'), cell: ({ client }) => client.firstNames },
    { label: texts('Tulos', 'Utfall', 'Outcome'), cell: ({ outcome }) => outcomeNames[outcome][language] },
    {
      label: texts('Vastuuviranomainen', 'Ansvarig myndighet', 'Authority'),
      cell: ({ authority }) => (authority === null ? null : organisationName(authority, language)),
    },
    {
      label: texts('Ratkaisu', 'Avgörande', 'Determination'),
      cell: ({ result }) =>
        result === null
          ? null
          : (flipResultNames[result as keyof typeof flipResultNames]?.[language] ?? result),
    },
    { label: texts('Koodi', 'Kod', 'Code'), cell: ({ failure }) => failure?.code ?? null },
    { label: texts('Syy', 'Orsak', 'Reason'), cell: ({ failure }) => reason(failure) },
    {
      label: texts('Säädös', 'Författning', 'Act'),
      cell: ({ failure }) => (failure?.rule ? `${failure.rule.act}, ${failure.rule.section}` : null),
    },
  ];
  return csvOf(columns, rows, language);
}

/** Beginning of such a table, for the document. */
export const RUN_ROW_CSV_EXAMPLE = runRowsCsv(
  [
    {
      client: { id: '0197a3c2-51b4-7c3e-9a44-2f1d0c6b8e10', lastName: 'Koeaho', firstNames: 'Testi' },
      outcome: 'SKIPPED',
      authority: null,
      result: null,
      failure: { code: 'TRANSFER_ALREADY_PENDING', kind: 'conflict' },
    },
  ],
  'fi',
);
