import type { Instant } from '../../domain/shared/instant.ts';

/** Gives the present moment; the only source of "now". */
export interface Clock {
  now(): Instant;
}
