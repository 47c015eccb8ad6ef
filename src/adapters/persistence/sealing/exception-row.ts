/** SQL of what the sealed text of a row that could not be taken is bound to. */
export const EXCEPTION_ROW = `exception.delivery_id || ' ' || exception.section || ' ' || exception.record`;

/** The same of a row that is written now. */
export function exceptionRow(delivery: string, section: string, record: number): string {
  return `${delivery} ${section} ${record}`;
}
