import type { MonthlyReport } from '../../domain/reporting/monthly-report.ts';
import { reportCsv } from '../texts/report-csv.ts';
import type { Language } from '../texts/language.ts';
import { reportRows } from '../texts/report-rows.ts';
import type { Format } from './arguments.ts';
import { table, transposed } from './table.ts';

/** The same report in the form that was asked for; on a terminal the figures go down and the places across. */
export function reportText(report: MonthlyReport, format: Format, language: Language): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'csv':
      return reportCsv(report, language);
    case 'table':
      return reportTable(report, language);
  }
}

function reportTable(report: MonthlyReport, language: Language): string {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const { columns, rows } = reportRows(report, language);
  const cell = (value: string | number | null): string =>
    value === null ? '–' : typeof value === 'number' ? number.format(value) : value;
  return table(transposed([columns.map(({ label }) => label), ...rows.map((row) => row.map(cell))]));
}
