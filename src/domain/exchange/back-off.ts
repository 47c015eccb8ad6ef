import { type Instant, instantOf } from '../shared/instant.ts';

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 60 * 60 * 1_000;

/**
 * Milliseconds to wait after so many failures in a row, from 1: twice as long each time, at most an hour, and for ever. By
 * `chance`, from 0 to below 1, up to half of it is left out, so that not everybody comes back at the same moment.
 */
export function waitAfter(failures: number, chance: number): number {
  const whole = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1));
  return Math.round(whole * (1 - chance / 2));
}

/** When to try next after so many failures in a row; never before the moment that the receiver has named. */
export function nextAttemptAt(
  now: Instant,
  failures: number,
  chance: number,
  notBefore: Instant | null,
): Instant {
  const waited = instantOf(Date.parse(now) + waitAfter(failures, chance));
  return notBefore !== null && notBefore > waited ? notBefore : waited;
}
