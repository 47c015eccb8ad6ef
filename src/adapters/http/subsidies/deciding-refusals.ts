import { OBSTACLES } from './pay-subsidy-refusals.ts';

/** Refusals of the kinds of cases when a decision on them is written. */
export const PROPOSING = [
  'COMMAND_NOT_ALLOWED',
  'RULE_NOT_FOUND',
  'HEALTH_RIGHT_MISSING',
  'BUSINESS_ALREADY_STARTED',
  'BUSINESS_CONDITIONS_NOT_MET',
  'GRANT_DAYS_TOO_MANY',
  'GRANT_TOO_LONG',
  'EXTENSION_NOT_APPLIED_FOR',
  'OWN_PAY_SUBSIDY_EXCLUDED',
  'NOT_RESPONSIBLE',
  ...OBSTACLES,
  'CASE_NOT_PAYABLE',
  'EXTENSION_NOT_IN_LAW',
  'EXTENSION_PAST_LIMIT',
  'NOTHING_TO_MAKE_UP_FOR',
  'NOTHING_TO_RECOVER',
] as const;

/** The same when one is given, and those of the quota that it burdens. */
export const GIVING = [
  ...PROPOSING,
  'QUOTA_EXCEEDED',
  'NO_QUOTA',
  'BUDGET_YEAR_OTHER',
  'RESERVATION_EXPIRED',
  'COMMITMENT_EXCEEDED',
  'REASONS_MISSING',
  'LEGAL_BASIS_NOT_IN_FORCE',
  'PROPOSAL_CHANGED',
] as const;
