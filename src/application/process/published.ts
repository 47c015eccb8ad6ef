/** What other contexts may know of this one: the steps of the daily round. */
export { demandNextOfficials } from './officials/demand-officials.ts';
export { remindNextClients } from './tasks/remind-clients.ts';
