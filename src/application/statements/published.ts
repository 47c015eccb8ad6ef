/**
 * What other contexts may know of this one: how the facts of an event are found out, receipts of statements, and the step of the
 * daily round.
 */
export { expireNextRequests } from './clarifications/expire-requests.ts';
export { settleFactFinding } from './clarifications/settle-fact-finding.ts';
export { startFactFinding } from './clarifications/start-fact-finding.ts';
export { withdrawFactFinding } from './clarifications/withdraw-fact-finding.ts';
export { takeStatementReceipt } from './own-statements/take-statement-receipt.ts';
