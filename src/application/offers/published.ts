/** What other contexts may know of this one: the steps of the daily round. */
export { settleNextOffers } from './job-offers/settle-next-offers.ts';
export { expireNextVacancies } from './vacancies/close-next.ts';
