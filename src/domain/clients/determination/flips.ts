import type { Ground } from '../../legislation/target-group.ts';
import { ageOn, type PlainDate } from '../../shared/plain-date.ts';
import type { DeterminationOutcome, DeterminationResult } from './determination.ts';

/** What comes out for a client: a result, or nothing when there is nothing to determine. */
export type FlipResult = DeterminationResult | 'NOT_DETERMINED';

/** A client whose result another law would change (muuttuva ratkaisu). */
export interface Flip {
  readonly before: FlipResult;
  readonly after: FlipResult;
  readonly municipality: string | null;
  /** Grounds that are met under the law under which the client belongs to the target group. */
  readonly grounds: readonly Ground[];
  readonly ageBand: string;
}

/** How many clients another law would bring into the target group, and how many it would take out of it. */
export interface FlipCount {
  readonly gained: number;
  readonly lost: number;
}

/** Compares what two laws make of a client's facts; null when they agree. */
export function flipOf(
  birthDate: PlainDate,
  date: PlainDate,
  before: DeterminationOutcome,
  after: DeterminationOutcome,
): Flip | null {
  const results = [resultOf(before), resultOf(after)] as const;
  if (results[0] === results[1]) return null;
  const telling = results[0] === 'IN' ? before : after;
  return {
    before: results[0],
    after: results[1],
    municipality: telling.determined ? telling.determination.municipality : telling.municipality,
    grounds: telling.determined ? telling.determination.grounds : [],
    ageBand: ageBandOf(ageOn(birthDate, date)),
  };
}

/** Bands of five years, as the employment statistics have them. */
export function ageBandOf(age: number): string {
  if (age < 20) return '-19';
  if (age >= 65) return '65-';
  const first = age - (age % 5);
  return `${first}-${first + 4}`;
}

function resultOf(outcome: DeterminationOutcome): FlipResult {
  return outcome.determined ? outcome.determination.result : 'NOT_DETERMINED';
}
