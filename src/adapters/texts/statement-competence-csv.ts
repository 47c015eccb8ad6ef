import type { CompetenceShown } from '../../domain/statements/own-statements/competence.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import type { RuleReference } from '../../domain/shared/result.ts';
import { type CsvColumn, csvOf } from './excel-csv.ts';
import { type Language, texts } from './language.ts';
import { giverNames, serviceCentreNames, subjectNames } from './statement-words.ts';

/** Who gives which statement on a day, as CSV that opens in Excel. */
export function statementCompetenceCsv(
  rows: readonly CompetenceShown[],
  rule: RuleReference,
  on: PlainDate,
  language: Language,
): string {
  const columns: readonly CsvColumn<CompetenceShown>[] = [
    {
      label: texts('Lausunnon asia', 'Utlåtandets ärende', 'Subject'),
      cell: (row) => subjectNames[row.subject][language],
    },
    {
      label: texts('Pykälät (1290/2002)', 'Paragrafer (1290/2002)', 'Sections (1290/2002)'),
      cell: (row) => row.sections,
    },
    {
      label: texts('Toimivaltainen', 'Behörig', 'Competent'),
      cell: (row) => giverNames[row.competent][language],
    },
    {
      label: texts('Voi antaa myös', 'Får också ges av', 'May be given by, too'),
      cell: (row) => row.may.map((giver) => giverNames[giver][language]).join(', ') || null,
    },
    {
      label: texts('TE-asiakaspalvelukeskus', 'TE-kundservicecentret', 'Customer service centre'),
      cell: ({ serviceCentre }) => serviceCentre && serviceCentreNames[serviceCentre][language],
    },
    { label: texts('Alkaen', 'Från', 'Since'), cell: (row) => row.since },
    { label: texts('Päivänä', 'Den dag', 'On the day'), cell: () => on },
    { label: texts('Säädös', 'Författning', 'Act'), cell: () => rule.act },
    { label: texts('Pykälä', 'Paragraf', 'Section'), cell: () => rule.section },
  ];
  return csvOf(columns, rows, language);
}
