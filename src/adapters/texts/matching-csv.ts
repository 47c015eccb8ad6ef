import type { MatchingClients } from '../../application/offers/matching/find-matches.query.ts';
import { MATCHING_CRITERIA, type MatchingCriterion } from '../../domain/legislation/job-placement.ts';
import type { MatchRow } from '../../domain/offers/matching/matching.ts';
import { municipalityName } from '../../domain/reference/municipalities.ts';
import { type CsvColumn, csvOf } from './excel-csv.ts';
import { dateInWords, type Language, type Texts, texts } from './language.ts';

/** Criteria of matching as people know them. */
const criterionNames: Readonly<Record<MatchingCriterion, Texts>> = {
  OCCUPATION: texts('Ammatti', 'Yrke', 'Occupation'),
  OCCUPATION_GROUP: texts('Ammattiryhmä', 'Yrkesgrupp', 'Group of occupations'),
  EXPERIENCE: texts('Työkokemus', 'Arbetserfarenhet', 'Work experience'),
  EDUCATION: texts('Koulutus', 'Utbildning', 'Education'),
  SKILLS: texts('Osaaminen', 'Kunnande', 'Skills'),
  LANGUAGES: texts('Kielitaito', 'Språkkunskaper', 'Languages'),
  DRIVING_LICENCES: texts('Ajokortti', 'Körkort', 'Driving licences'),
  COMMUTING_AREA: texts('Työssäkäyntialue', 'Pendlingsområde', 'Commuting area'),
};

const outcomeNames: Readonly<Record<MatchRow['outcome'], Texts>> = {
  MET: texts('täyttyy', 'uppfylls', 'met'),
  NOT_MET: texts('ei täyty', 'uppfylls inte', 'not met'),
  UNKNOWN: texts('ei tiedossa', 'ej känt', 'not known'),
};

type Row = MatchingClients['items'][number];

/** Clients who suit a vacancy as a table for Excel: a column for each criterion, empty where nothing is asked for. */
export function matchingCsv({ items }: MatchingClients, language: Language): string {
  const columns: readonly CsvColumn<Row>[] = [
    { label: texts('Sukunimi', 'Efternamn', 'Last name'), cell: ({ lastName }) => lastName },
    { label: texts('Etunimet', 'Förnamn', 'First names'), cell: ({ firstNames }) => firstNames },
    {
      label: texts('Syntymäaika', 'Födelsedatum', 'Date of birth'),
      cell: ({ birthDate }) => dateInWords(birthDate, language),
    },
    {
      label: texts('Asiakasnumero', 'Kundnummer', 'Client number'),
      cell: ({ clientNumber }) => clientNumber,
    },
    {
      label: texts('Kotikunta', 'Hemkommun', 'Home municipality'),
      cell: ({ homeMunicipality }) =>
        homeMunicipality === null ? null : municipalityName(homeMunicipality, language),
    },
    { label: texts('Pisteet', 'Poäng', 'Points'), cell: ({ points }) => points },
    { label: texts('Enintään', 'Högst', 'Out of'), cell: ({ outOf }) => outOf },
    ...MATCHING_CRITERIA.map((criterion) => ({
      label: criterionNames[criterion],
      cell: ({ rows }: Row) => {
        const row = rows.find((one) => one.criterion === criterion);
        return row === undefined ? null : outcomeNames[row.outcome][language];
      },
    })),
  ];
  return csvOf(columns, items, language);
}
