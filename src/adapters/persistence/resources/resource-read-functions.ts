import { CALCULATION_READS } from './calculations.read.ts';
import type { ReadFunction } from '../read-function.ts';

/** Every read of resources. */
export const RESOURCE_READ_FUNCTIONS: readonly ReadFunction[] = [...CALCULATION_READS];
