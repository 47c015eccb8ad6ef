/** What other contexts may know of this one: the steps of the daily round, and who writes health data. */
export { checkHealthRight } from './assessments/health-right.ts';
export { settleNextEntitlements } from './entitlement/settle-next-entitlements.ts';
export { settleNextSearches } from './job-search/settle-next-searches.ts';
export { settleNextClients } from './meetings/settle-next-clients.ts';
export { demandNextOfficials } from './officials/demand-officials.ts';
export { remindNextClients } from './tasks/remind-clients.ts';
