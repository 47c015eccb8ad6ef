/** What other contexts may know of this one: the steps of the daily round. */
export { settleNextGrants } from './start-up-grants/settle-next-grants.ts';
export { settleNextSubsidies } from './pay-subsidies/settle-next-subsidies.ts';
export { type ReleaseFailure, releaseNextClaims } from './claims/release-next.ts';
