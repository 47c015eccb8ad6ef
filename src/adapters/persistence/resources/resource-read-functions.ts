import type { ReadFunction } from '../read-function.ts';
import { QUOTA_READS } from './quotas.read.ts';
import { CALCULATION_READS } from './calculations.read.ts';
import { PROCUREMENT_READS } from './procurement.read.ts';

/** Every read of resources. */
export const RESOURCE_READ_FUNCTIONS: readonly ReadFunction[] = [
  ...CALCULATION_READS,
  ...PROCUREMENT_READS,
  ...QUOTA_READS,
];
