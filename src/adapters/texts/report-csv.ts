import type { MonthlyReport } from '../../domain/reporting/monthly-report.ts';
import { excelCsv } from './excel-csv.ts';
import type { Language } from './language.ts';
import { reportRows } from './report-rows.ts';

/** A report as CSV, its header in the reader's language. */
export function reportCsv(report: MonthlyReport, language: Language): string {
  const { columns, rows } = reportRows(report, language);
  return excelCsv(
    columns.map(({ label }) => label),
    rows,
  );
}
