import type { ReadFunction } from '../read-function.ts';

/** Every read of subsidies. */
export const SUBSIDY_READ_FUNCTIONS: readonly ReadFunction[] = [];
