/** What other contexts may know of this one: how a case burdens a quota, and what is done to quotas every day. */
export { burdenQuota, commitForCase, moveCommitment } from './quotas/move-for-case.ts';
export { type SeatFailure, seatsInQuota, settleSeat } from './procurement/seat-of-course.ts';
export { tellNextCancelled } from './procurement/tell-next-cancelled.ts';
export { verifyQuotas } from './quotas/verify-quotas.query.ts';
export type { QuotaReads } from './quotas/quota-reads.port.ts';
export { closeNextPastQuotas, expireNextReservations } from './quotas/settle-quotas.ts';
