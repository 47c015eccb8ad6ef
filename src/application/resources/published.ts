/** What other contexts may know of this one: how a case burdens a quota. */
export { burdenQuota, type CaseNeed, moveCommitment } from './quotas/move-for-case.ts';
