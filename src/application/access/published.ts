/** What other contexts may know of this one: the step of the daily round. */
export { sealAccessLog } from './seal-access-log.ts';
