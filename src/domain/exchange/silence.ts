import { type Instant, instantOf } from '../shared/instant.ts';

/** From whom nothing has come for too long: the register that delivers, or whoever owes answers of a port. */
export interface Silence {
  readonly what: string;
  /** When something came last, or since when an answer has been owed. */
  readonly since: Instant;
}

/** Last sign of life of somebody from whom something is awaited; null while nothing is. */
export interface Listened {
  readonly what: string;
  readonly heardAt: Instant | null;
  /** Since when an answer has been owed; null when none is, or when signs come on their own. */
  readonly owedSince: Instant | null;
}

/**
 * Those who have been silent for longer than the hours allowed (hiljaisuushälytys). Who has never been heard of and owes
 * nothing is not awaited.
 */
export function silentAt(now: Instant, hours: number, listened: readonly Listened[]): readonly Silence[] {
  const before = instantOf(Date.parse(now) - hours * 3_600_000);
  return listened.flatMap(({ what, heardAt, owedSince }) => {
    const since = later(heardAt, owedSince);
    return since !== null && since < before ? [{ what, since }] : [];
  });
}

function later(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
