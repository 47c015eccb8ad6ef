import type { Clock } from '../../application/ports/clock.ts';
import { instantOf } from '../../domain/shared/instant.ts';

/** The clock of the machine. */
export const systemClock: Clock = { now: () => instantOf(Date.now()) };
