import { municipalityName } from '../../domain/reference/municipalities.ts';
import type { MonthlyReport, Population, ReportLevel } from '../../domain/reporting/monthly-report.ts';
import type { Language, Texts } from './language.ts';
import { areaName } from './organisations.ts';
import { FIGURE_COLUMNS, startCodeColumn } from './report-columns.ts';

/** Column of a report as a table: `name` never changes, `label` is in the reader's language. */
export interface ReportColumn {
  readonly name: string;
  readonly label: string;
}

/** A monthly report as a table, one row a level: an area, then its municipalities. */
export interface ReportTable {
  readonly columns: readonly ReportColumn[];
  /** Cells in the order of the columns; null where there is nothing to say. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Turns a report into rows, the same for every form in which it is shown. */
export function reportRows(report: MonthlyReport, language: Language): ReportTable {
  const codes = new Set(
    report.levels.flatMap(({ figures }) => Object.keys(figures?.serviceStarts.byCode ?? {})),
  );
  const figures = [...FIGURE_COLUMNS, ...[...codes].toSorted().map(startCodeColumn)];
  return {
    columns: [
      ...PLACE_COLUMNS.map(({ name, label }) => ({ name, label: label[language] })),
      ...figures.map(({ name, label }) => ({ name, label: label[language] })),
      { name: NOTE.name, label: NOTE.label[language] },
    ],
    rows: report.levels.map((level) => [
      ...PLACE_COLUMNS.map(({ value }) => value(level, report, language)),
      ...figures.map(({ value }) => (level.figures === null ? null : value(level.figures))),
      NOTE.value(level, report, language),
    ]),
  };
}

/** Names of the populations for people. */
const populationNames: Readonly<Record<Population, Texts>> = {
  ALL_JOBSEEKERS: { fi: 'kaikki työnhakijat', sv: 'alla arbetssökande', en: 'all jobseekers' },
  TARGET_GROUP: { fi: 'kohderyhmä', sv: 'målgruppen', en: 'target group' },
  MUNICIPAL_CLIENTS: { fi: 'kunnan asiakkaat', sv: 'kommunens kunder', en: 'municipal clients' },
};

const WHOLE_AREA: Texts = { fi: 'koko alue', sv: 'hela området', en: 'whole area' };

interface PlaceColumn {
  readonly name: string;
  readonly label: Texts;
  readonly value: (level: ReportLevel, report: MonthlyReport, language: Language) => string;
}

const PLACE_COLUMNS: readonly PlaceColumn[] = [
  column('month', 'Kuukausi', 'Månad', 'Month', (_, { month }) => month),
  column('count-date', 'Laskentapäivä', 'Räkningsdag', 'Count date', (_, { countDate }) => countDate),
  column(
    'population',
    'Joukko',
    'Grupp',
    'Population',
    (_, { population }, language) => populationNames[population][language],
  ),
  column('area', 'Aluekoodi', 'Områdeskod', 'Area code', ({ area }) => area),
  column('area-name', 'Kokeilualue', 'Försöksområde', 'Trial area', ({ area }) => areaName(area)),
  column(
    'municipality',
    'Kuntakoodi',
    'Kommunkod',
    'Municipality code',
    ({ municipality }) => municipality ?? '',
  ),
  column('municipality-name', 'Kunta', 'Kommun', 'Municipality', ({ municipality }, _, language) =>
    municipality === null ? WHOLE_AREA[language] : municipalityName(municipality, language),
  ),
];

const NOTES: Readonly<Record<NonNullable<ReportLevel['nullReason' | 'note']>, Texts>> = {
  NO_DATA: { fi: 'ei tietoja', sv: 'uppgifter saknas', en: 'no data' },
  HISTORY_INCOMPLETE: { fi: 'historia vajaa', sv: 'ofullständig historik', en: 'history incomplete' },
};

/** What a reader of the figures must know of where they come from. */
const NOTE = column('note', 'Huomautus', 'Anmärkning', 'Note', ({ nullReason, note }, _, language) => {
  const found = nullReason ?? note;
  return found === null ? '' : NOTES[found][language];
});

function column(name: string, fi: string, sv: string, en: string, value: PlaceColumn['value']): PlaceColumn {
  return { name, label: { fi, sv, en }, value };
}
