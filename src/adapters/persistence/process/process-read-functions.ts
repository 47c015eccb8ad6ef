import type { ReadFunction } from '../read-function.ts';

/** Every read of the service process. */
export const PROCESS_READ_FUNCTIONS: readonly ReadFunction[] = [];
