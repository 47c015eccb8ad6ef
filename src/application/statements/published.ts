/**
 * What other contexts may know of this one: how the facts of an event are found out, reported and answered, receipts of
 * statements, and the steps of the daily round.
 */
export { expireNextRequests } from './clarifications/expire-requests.ts';
export { draftNextReports, escalateNextReports } from './fact-reports/follow-next-reports.ts';
export { factReportKind } from './fact-reports/take-receiver-answer.ts';
export { settleFactFinding } from './clarifications/settle-fact-finding.ts';
export { startFactFinding } from './clarifications/start-fact-finding.ts';
export { withdrawFactFinding } from './clarifications/withdraw-fact-finding.ts';
export { takeStatementReceipt } from './own-statements/take-statement-receipt.ts';
