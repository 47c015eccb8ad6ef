/** What other contexts may know of this one: how a case burdens a quota. */
export { burdenQuota, type CaseNeed, moveCommitment } from './quotas/move-for-case.ts';
export { type SeatFailure, seatsInQuota, settleSeat } from './procurement/seat-of-course.ts';
export { settleNextSeats } from './procurement/settle-next-seats.ts';
