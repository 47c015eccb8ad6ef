/** What other contexts may know of this one: a step of the daily round. */
export { settleNextOffers } from './job-offers/settle-next-offers.ts';
