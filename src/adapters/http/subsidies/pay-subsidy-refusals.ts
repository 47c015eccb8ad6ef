import { COMMAND } from '../responses.ts';

/** What the ledger of a quota may say. */
const OF_LEDGER = [
  'QUOTA_EXCEEDED',
  'SEAT_QUOTA_EXCEEDED',
  'NO_QUOTA',
  'BUDGET_YEAR_OTHER',
  'RESERVATION_EXPIRED',
  'RESERVATION_HOLDS',
  'COMMITMENT_EXCEEDED',
  'COMMITMENT_NOT_FOUND',
] as const;

/** Refusals of any change of a case. */
export const OF_CASE = [
  ...COMMAND,
  'CLIENT_NOT_FOUND',
  'NOT_RESPONSIBLE',
  'PAY_SUBSIDY_NOT_FOUND',
  'VERSION_CONFLICT',
  'COMMAND_NOT_ALLOWED',
  'RULE_NOT_FOUND',
] as const;

/** Refusals of changes that may give something back to a quota. */
export const OF_SUBSIDY = [...OF_CASE, ...OF_LEDGER] as const;
