import { covers } from '../../shared/period.ts';
import { later, type PlainDate } from '../../shared/plain-date.ts';
import type { EarningsRightFact } from './client-facts.ts';

/** Whether a person has the right to earnings-related allowance (oikeus ansiopäivärahaan). */
export type EarningsRight = EarningsRightFact['right'];

/**
 * The right on a day. For each basis the valid facts that were recorded on the latest day decide; when they differ,
 * the basis is unknown until somebody finds out. The right exists if any basis says yes; it does not if at least
 * one says no and none is unknown; otherwise it is unknown. (Act 1269/2020, section 4; Unemployment Security Act
 * 5:2.1, 5:6.1)
 */
export function earningsRightOn(facts: readonly EarningsRightFact[], day: PlainDate): EarningsRight {
  const byBasis = Map.groupBy(
    facts.filter((fact) => covers(fact, day)),
    ({ basis }) => basis,
  );
  const rights = new Set(byBasis.values().map(lastRecorded));
  if (rights.has('YES')) return 'YES';
  return rights.has('NO') && !rights.has('UNKNOWN') ? 'NO' : 'UNKNOWN';
}

function lastRecorded(facts: readonly EarningsRightFact[]): EarningsRight {
  const lastDay = facts.map(({ source }) => source.recordedOn).reduce(later);
  return facts
    .filter(({ source }) => source.recordedOn === lastDay)
    .map(({ right }) => right)
    .reduce((one, another) => (one === another ? one : 'UNKNOWN'));
}
