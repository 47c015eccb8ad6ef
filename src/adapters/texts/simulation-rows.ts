import type {
  BeforeAndAfter,
  ShareComparison,
} from '../../application/legislation/compare-municipal-shares.ts';
import type { SimulationResult } from '../../application/legislation/simulate-bill.ts';
import type { FlipCount, FlipResult } from '../../domain/clients/determination/flips.ts';
import { GROUNDS } from '../../domain/legislation/target-group.ts';
import { municipalities, municipalityName } from '../../domain/reference/municipalities.ts';
import { type Language, monthInWords, type Texts } from './language.ts';
import { flipResultNames, groundNames, serviceLineNames } from './terms.ts';

/** Figures of a simulation, in the order in which they stand side by side. */
export const SIMULATION_FIGURES = ['clients', 'gained', 'lost', 'before', 'after'] as const;
export type SimulationFigure = (typeof SIMULATION_FIGURES)[number];

export const simulationFigureNames: Readonly<Record<SimulationFigure, Texts>> = {
  clients: { fi: 'Asiakkaita', sv: 'Kunder', en: 'Clients' },
  gained: { fi: 'Tulisi mukaan', sv: 'Skulle komma med', en: 'Would come in' },
  lost: { fi: 'Jäisi pois', sv: 'Skulle falla bort', en: 'Would drop out' },
  before: { fi: 'Nyt, €', sv: 'Nu, €', en: 'Now, €' },
  after: { fi: 'Ehdotuksella, €', sv: 'Med förslaget, €', en: 'With the bill, €' },
};

/** One way in which a simulation is divided (erittely). */
export interface SimulationBlock {
  readonly label: string;
  readonly figures: readonly SimulationFigure[];
  readonly rows: readonly SimulationRow[];
}

export interface SimulationRow {
  /** Code of the register; null for what has none. */
  readonly code: string | null;
  readonly name: string;
  readonly values: Readonly<Partial<Record<SimulationFigure, number>>>;
}

/** The parts of a simulation as tables, the same for every form in which it is shown. Sums are in euros. */
export function simulationBlocks(result: SimulationResult, language: Language): readonly SimulationBlock[] {
  const { byGround, byMunicipality, byAgeBand, byServiceLine, changes, municipalShare } = result;
  const place = (code: string): string =>
    municipalities.has(code) ? municipalityName(code, language) : NO_MUNICIPALITY[language];
  return [
    flipBlock(
      LABELS.ground[language],
      byGround,
      (key) => nameIn(groundNames, key, language),
      byPlaceIn(GROUNDS),
    ),
    flipBlock(LABELS.municipality[language], byMunicipality, place, byText),
    flipBlock(LABELS.age[language], byAgeBand, (key) => ageBandName(key, language), byAge),
    flipBlock(
      LABELS.serviceLine[language],
      byServiceLine,
      (key) => nameIn(serviceLineNames, key, language),
      byText,
    ),
    changeBlock(LABELS.result[language], changes, (key) => flipResultNames[key][language]),
    ...(municipalShare ? [shareBlock(LABELS.municipalShare[language], municipalShare, place, language)] : []),
  ].filter(({ rows }) => rows.length > 0);
}

function flipBlock(
  label: string,
  counts: Readonly<Record<string, FlipCount>>,
  name: (key: string) => string,
  order: (a: string, b: string) => number,
): SimulationBlock {
  const rows = Object.entries(counts)
    .toSorted(([a], [b]) => order(a, b))
    .map(([key, { gained, lost }]) => ({ code: codeIn(key), name: name(key), values: { gained, lost } }));
  return { label, figures: ['gained', 'lost'], rows };
}

function changeBlock(
  label: string,
  changes: SimulationResult['changes'],
  name: (result: FlipResult) => string,
): SimulationBlock {
  const rows = RESULTS.flatMap((before) =>
    RESULTS.flatMap((after) => {
      const clients = changes[before]?.[after];
      const row = { code: null, name: `${name(before)} → ${name(after)}` };
      return clients === undefined ? [] : [{ ...row, values: { clients } }];
    }),
  );
  return { label, figures: ['clients'], rows };
}

function shareBlock(
  label: string,
  { from, to, byMunicipality, before, after }: ShareComparison,
  place: (code: string) => string,
  language: Language,
): SimulationBlock {
  const rows = Object.entries(byMunicipality)
    .toSorted(([a], [b]) => byText(a, b))
    .map(([code, change]) => ({ code: codeIn(code), name: place(code), values: inEuros(change) }));
  const total = { code: null, name: LABELS.total[language], values: inEuros({ before, after }) };
  return {
    label: `${label} ${monthInWords(from, language)} – ${monthInWords(to, language)}`,
    figures: ['before', 'after'],
    rows: [...rows, total],
  };
}

const LABELS = {
  ground: { fi: 'Peruste', sv: 'Grund', en: 'Ground' },
  municipality: { fi: 'Kotikunta', sv: 'Hemkommun', en: 'Home municipality' },
  age: { fi: 'Ikä', sv: 'Ålder', en: 'Age' },
  serviceLine: { fi: 'Palvelulinja', sv: 'Servicelinje', en: 'Service line' },
  result: { fi: 'Ratkaisu', sv: 'Avgörande', en: 'Result' },
  municipalShare: { fi: 'Kuntaosuus', sv: 'Kommunandel', en: 'Municipal share' },
  total: { fi: 'Yhteensä', sv: 'Totalt', en: 'Total' },
} as const satisfies Record<string, Texts>;

const NO_MUNICIPALITY: Texts = {
  fi: 'Ei kotikuntaa tai ei tiedossa',
  sv: 'Ingen eller okänd hemkommun',
  en: 'None or not known',
};
const UNDER: Texts = { fi: 'alle 20', sv: 'under 20', en: 'under 20' };
const AND_OVER: Texts = { fi: '65 tai yli', sv: '65 eller över', en: '65 or over' };

const RESULTS: readonly FlipResult[] = ['IN', 'OUT', 'PENDING_INFORMATION', 'EXCLUDED', 'NOT_DETERMINED'];

/** Municipalities and service lines have codes; bands and words have none. */
function codeIn(key: string): string | null {
  return /^\d+$/.test(key) ? key : null;
}

function inEuros({ before, after }: BeforeAndAfter): BeforeAndAfter {
  return { before: before / 100, after: after / 100 };
}

function ageBandName(band: string, language: Language): string {
  if (band.startsWith('-')) return UNDER[language];
  return band.endsWith('-') ? AND_OVER[language] : band.replace('-', '–');
}

function nameIn(names: Readonly<Record<string, Texts>>, key: string, language: Language): string {
  return names[key]?.[language] ?? key;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byAge(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10);
}

function byPlaceIn(list: readonly string[]): (a: string, b: string) => number {
  return (a, b) => list.indexOf(a) - list.indexOf(b);
}
