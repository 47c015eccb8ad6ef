import { type CsvColumn, csvOf } from './excel-csv.ts';
import { dateInWords, type Language, texts } from './language.ts';

interface ToldClient {
  readonly name: string | null;
  readonly contact: { readonly phone: string | null; readonly email: string | null } | null;
  readonly occupations: readonly string[] | null;
  readonly workExperience:
    | readonly { readonly occupation: string; readonly from: string; readonly until: string | null }[]
    | null;
  readonly education: readonly { readonly level: string; readonly field: string | null }[] | null;
  readonly languages: readonly string[] | null;
  readonly skills: readonly string[] | null;
  readonly drivingLicences: readonly string[] | null;
  readonly workAbility: string | null;
}

/** What an employer is told of the clients introduced, as a table for Excel, from the JSON of the document. */
export function introductionCsv(document: string, language: Language): string {
  const { clients } = JSON.parse(document) as { readonly clients: readonly ToldClient[] };
  const day = (date: string | null): string => (date === null ? '' : dateInWords(date, language));
  const columns: readonly CsvColumn<ToldClient>[] = [
    { label: texts('Nimi', 'Namn', 'Name'), cell: ({ name }) => name },
    { label: texts('Puhelin', 'Telefon', 'Phone'), cell: ({ contact }) => contact?.phone ?? null },
    { label: texts('Sähköposti', 'E-post', 'E-mail'), cell: ({ contact }) => contact?.email ?? null },
    {
      label: texts('Ammatit', 'Yrken', 'Occupations'),
      cell: ({ occupations }) => occupations?.join(', ') ?? null,
    },
    {
      label: texts('Työkokemus', 'Arbetserfarenhet', 'Work experience'),
      cell: ({ workExperience }) =>
        workExperience
          ?.map(({ occupation, from, until }) => `${occupation} ${day(from)}–${day(until)}`)
          .join(', ') ?? null,
    },
    {
      label: texts('Koulutus', 'Utbildning', 'Education'),
      cell: ({ education }) =>
        education?.map(({ level, field }) => [level, field].filter(Boolean).join(' ')).join(', ') ?? null,
    },
    {
      label: texts('Kielitaito', 'Språkkunskaper', 'Languages'),
      cell: ({ languages }) => languages?.join(', ') ?? null,
    },
    { label: texts('Osaaminen', 'Kunnande', 'Skills'), cell: ({ skills }) => skills?.join(', ') ?? null },
    {
      label: texts('Ajokortti', 'Körkort', 'Driving licences'),
      cell: ({ drivingLicences }) => drivingLicences?.join(', ') ?? null,
    },
    { label: texts('Työkyky', 'Arbetsförmåga', 'Work ability'), cell: ({ workAbility }) => workAbility },
  ];
  return csvOf(columns, clients, language);
}
