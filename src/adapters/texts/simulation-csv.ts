import type { SimulationResult } from '../../application/legislation/simulate-bill.ts';
import { type Cell, excelCsv } from './excel-csv.ts';
import type { Language, Texts } from './language.ts';
import {
  SIMULATION_FIGURES,
  type SimulationRow,
  simulationBlocks,
  simulationFigureNames,
} from './simulation-rows.ts';

/** A simulation as CSV that opens in Excel: one row for everybody, then each division under its name. */
export function simulationCsv(result: SimulationResult, language: Language): string {
  const { clients, gained, lost } = result;
  const everybody: SimulationRow = { code: null, name: '', values: { clients, gained, lost } };
  return excelCsv([
    [
      ...[DIVISION, CODE, NAME].map((text) => text[language]),
      ...SIMULATION_FIGURES.map((figure) => simulationFigureNames[figure][language]),
    ],
    line(EVERYBODY[language], everybody),
    ...simulationBlocks(result, language).flatMap(({ label, rows }) => rows.map((row) => line(label, row))),
  ]);
}

function line(label: string, { code, name, values }: SimulationRow): readonly Cell[] {
  return [label, code, name, ...SIMULATION_FIGURES.map((figure) => values[figure] ?? null)];
}

const DIVISION: Texts = { fi: 'Erittely', sv: 'Indelning', en: 'Division' };
const CODE: Texts = { fi: 'Koodi', sv: 'Kod', en: 'Code' };
const NAME: Texts = { fi: 'Nimi', sv: 'Namn', en: 'Name' };
const EVERYBODY: Texts = { fi: 'Kaikki', sv: 'Alla', en: 'Everybody' };
