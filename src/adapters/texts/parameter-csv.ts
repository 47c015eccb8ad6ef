import type { Parameter } from '../../domain/legislation/parameters.ts';
import { lastDayOfPeriod } from '../../domain/shared/period.ts';
import { csvOf, type CsvColumn } from './excel-csv.ts';
import type { Language } from './language.ts';
import { valueInWords } from './parameter-words.ts';
import { referenceDayName } from './reference-days.ts';

/** Parameters of law as a table, one row a value; words and header are in the reader's language. */
export function parametersCsv(parameters: readonly Parameter[], language: Language): string {
  return csvOf(columnsIn(language), parameters, language);
}

function columnsIn(language: Language): readonly CsvColumn<Parameter>[] {
  return [
    column('Parametri', 'Parameter', 'Parameter', ({ key }) => key),
    column('Arvo', 'Värde', 'Value', ({ value }) => valueInWords(value, language)),
    column('Alkaen', 'Från', 'From', ({ from }) => from),
    column('Asti', 'Till', 'To', (parameter) => lastDayOfPeriod(parameter)),
    column('Säädös', 'Författning', 'Act', ({ rule }) => rule.act),
    column('Kohta', 'Ställe', 'Section', ({ rule }) => rule.section),
    column('Versio', 'Version', 'Version', ({ rule }) => rule.version),
    column('Varmuus', 'Säkerhet', 'Certainty', ({ certainty }) => certainty),
    column('Ratkaiseva päivä', 'Avgörande dag', 'Reference date', ({ referenceDate }) =>
      referenceDayName(referenceDate, language),
    ),
  ];
}

function column(
  fi: string,
  sv: string,
  en: string,
  cell: CsvColumn<Parameter>['cell'],
): CsvColumn<Parameter> {
  return { label: { fi, sv, en }, cell };
}
