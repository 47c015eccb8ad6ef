import { OF_LEDGER } from '../resources/ledger-refusals.ts';
import { COMMAND } from '../responses.ts';

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

/** Everything that may keep from a subsidy. */
export const OBSTACLES = [
  'DECISION_BEFORE_APPLICATION',
  'JOB_ALREADY_STARTED',
  'SUBSIDY_BEFORE_JOB',
  'STATE_AGENCY_EXCLUDED',
  'PUBLIC_EMPLOYER_EXCLUDED',
  'CLIENT_NOT_UNEMPLOYED',
  'DISMISSALS_NOT_REPLACED',
  'COMPETITION_DISTORTED',
  'WAGES_OR_TAXES_UNPAID',
  'EARLIER_SUBSIDY',
  'AID_REGIME_MISSING',
  'DE_MINIMIS_EXCEEDED',
  'AID_EXCEEDS_COSTS',
  'SUBSIDY_GROUND_MISSING',
  'NEEDS_ASSESSMENT_MISSING',
  'EMPLOYER_KIND_EXCLUDED',
  'WORKING_TIME_TOO_LONG',
  'UNEMPLOYMENT_TOO_SHORT',
  'AGE_TOO_LOW',
  'HOURS_TOO_FEW',
  'SUBSIDY_TOO_LONG',
  'SUBSIDY_AFTER_JOB',
  'TRAINING_END_MISSING',
] as const;
