/** What other contexts may know of this one: how the facts of an event are found out. */
export { settleFactFinding } from './clarifications/settle-fact-finding.ts';
export { startFactFinding } from './clarifications/start-fact-finding.ts';
export { withdrawFactFinding } from './clarifications/withdraw-fact-finding.ts';
