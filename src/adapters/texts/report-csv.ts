import { stringify } from 'csv-stringify/sync';
import type { MonthlyReport } from '../../domain/reporting/monthly-report.ts';
import type { Language } from './language.ts';
import { reportRows } from './report-rows.ts';

/**
 * A report as CSV that a Finnish Excel opens by itself: UTF-8 with a byte order mark, semicolons, decimal commas. A
 * text that Excel would take for a formula gets an apostrophe in front.
 */
export function reportCsv(report: MonthlyReport, language: Language): string {
  const { columns, rows } = reportRows(report, language);
  return stringify([columns.map(({ label }) => label), ...rows] as unknown[][], {
    bom: true,
    delimiter: ';',
    record_delimiter: '\r\n',
    escape_formulas: true,
    cast: { number: (value) => String(value).replace('.', ',') },
  });
}
