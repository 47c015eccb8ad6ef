import type { SimulationResult } from '../../application/legislation/simulate-bill.ts';
import type { Bill, ProposedValue } from '../../domain/legislation/bill.ts';
import { addDays } from '../../domain/shared/plain-date.ts';
import { dateInWords, type Language } from '../texts/language.ts';
import { simulationCsv } from '../texts/simulation-csv.ts';
import { type SimulationBlock, simulationBlocks, simulationFigureNames } from '../texts/simulation-rows.ts';
import type { Format } from './arguments.ts';
import { table } from './table.ts';
import { valueInWords } from '../texts/parameter-words.ts';
import { words } from './words.ts';

/** A simulation in the form that was asked for. */
export function simulationText(
  result: SimulationResult,
  bill: Bill,
  format: Format,
  language: Language,
): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(result, null, 2)}\n`;
    case 'csv':
      return simulationCsv(result, language);
    case 'table':
      return simulationTables(result, bill, language);
  }
}

/** What the bill says, how many it would move, and then who they are, one table after another. */
function simulationTables(result: SimulationResult, bill: Bill, language: Language): string {
  const number = new Intl.NumberFormat(language);
  const { gained, lost } = simulationFigureNames;
  const where = result.areaCode ?? words.everyArea[language];
  return [
    `${where}, ${dateInWords(result.date, language)}. ${words.dryRun[language]}\n${billLines(bill, language)}`,
    table([
      [words.judged[language], number.format(result.clients)],
      [gained[language], number.format(result.gained)],
      [lost[language], number.format(result.lost)],
    ]),
    ...simulationBlocks(result, language).map((block) => blockTable(block, language)),
  ].join('\n');
}

function blockTable({ label, figures, rows }: SimulationBlock, language: Language): string {
  const count = new Intl.NumberFormat(language);
  const euros = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return table([
    [label, ...figures.map((figure) => simulationFigureNames[figure][language])],
    ...rows.map(({ code, name, values }) => [
      code === null ? name : `${code} ${name}`,
      ...figures.map((figure) =>
        (figure === 'before' || figure === 'after' ? euros : count).format(values[figure] ?? 0),
      ),
    ]),
  ]);
}

function billLines({ adopts, values }: Bill, language: Language): string {
  return [
    ...adopts.map(({ theme, version }) => `${theme} ${version}`),
    ...values.map(
      (value) => `${value.key} = ${valueInWords(value.value, language)}, ${daysText(value, language)}`,
    ),
  ]
    .map((line) => `${words.bill[language]}: ${line}\n`)
    .join('');
}

function daysText({ from, until }: ProposedValue, language: Language): string {
  const last = until === null ? '' : ` ${dateInWords(addDays(until, -1), language)}`;
  return `${dateInWords(from, language)} –${last}`;
}
