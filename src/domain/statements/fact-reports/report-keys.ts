import type { FactReportId } from '../../shared/ids.ts';

/** Key of the message that carries a report: one for each content that was sent. */
export function reportKey(id: FactReportId, sending: number): string {
  return `${id}:fact-report:${sending}`;
}

/** Key of a supplement, by the number of those before it. */
export function supplementKey(id: FactReportId, number: number): string {
  return `${id}:fact-report-supplement:${number}`;
}

/** Key of the message that takes a report back. */
export function withdrawalKey(id: FactReportId): string {
  return `${id}:fact-report-withdrawal`;
}

/** Whether a key is of a report itself, and not of what followed it. */
export function isOfReport(businessKey: string): boolean {
  return businessKey.split(':')[1] === 'fact-report';
}

/** The report that a message belongs to. */
export function reportOf(businessKey: string): FactReportId {
  return (businessKey.split(':')[0] ?? '') as FactReportId;
}
