/** Refusals of the ledger of a quota, whoever moves it. */
export const OF_LEDGER = [
  'QUOTA_EXCEEDED',
  'SEAT_QUOTA_EXCEEDED',
  'NO_QUOTA',
  'BUDGET_YEAR_OTHER',
  'RESERVATION_EXPIRED',
  'RESERVATION_HOLDS',
  'COMMITMENT_EXCEEDED',
  'COMMITMENT_NOT_FOUND',
] as const;
