import type { ExplainedRow } from '../../domain/resources/calculations/result.ts';
import { lineName, outputNames, partName } from './calculation-words.ts';
import { type CsvColumn, csvOf } from './excel-csv.ts';
import { type Language, texts } from './language.ts';

function columns(language: Language): readonly CsvColumn<ExplainedRow>[] {
  return [
    { label: texts('Luku', 'Uppgift', 'Figure'), cell: ({ output }) => outputNames[output][language] },
    {
      label: texts('Palvelu', 'Tjänst', 'Service'),
      cell: ({ serviceLine }) => (serviceLine === null ? null : lineName(serviceLine, language)),
    },
    {
      label: texts('Kunta', 'Kommun', 'Municipality'),
      cell: ({ municipality }) => partName(municipality, language),
    },
    // Places are whole; shares, euros and person-years are kept in hundredths.
    {
      label: texts('Arvo', 'Värde', 'Value'),
      cell: ({ output, value }) => (output === 'PLACES' ? value : value / 100),
    },
    {
      label: texts('Lähtötiedot', 'Utgångsuppgifter', 'Inputs'),
      cell: ({ inputs }) =>
        Object.entries(inputs)
          .map(([name, value]) => `${name} = ${value}`)
          .join('; '),
    },
    { label: texts('Kaava', 'Formel', 'Formula'), cell: ({ formula }) => formula },
    {
      label: texts('Säännös', 'Bestämmelse', 'Rule'),
      cell: ({ rule }) => `${rule.act}, ${rule.section} (${rule.version})`,
    },
  ];
}

/** The rows of a calculation as CSV that opens in Excel. */
export function calculationCsv(rows: readonly ExplainedRow[], language: Language): string {
  return csvOf(columns(language), rows, language);
}
