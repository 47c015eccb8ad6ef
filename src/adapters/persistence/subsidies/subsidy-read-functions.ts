import type { ReadFunction } from '../read-function.ts';
import { DECISION_READS } from './decisions.read.ts';
import { CLAIM_READS } from './claims.read.ts';
import { PAY_SUBSIDY_READS } from './pay-subsidies.read.ts';
import { START_UP_GRANT_READS } from './start-up-grants.read.ts';

/** Every read of subsidies. */
export const SUBSIDY_READ_FUNCTIONS: readonly ReadFunction[] = [
  ...PAY_SUBSIDY_READS,
  ...START_UP_GRANT_READS,
  ...CLAIM_READS,
  ...DECISION_READS,
];
