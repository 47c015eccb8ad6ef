import { covers } from '../shared/period.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { EarningsRightFact } from './client-facts.ts';

/** Whether a person has the right to earnings-related allowance on a day (oikeus ansiopäivärahaan). */
export interface EarningsRight {
  readonly right: 'YES' | 'NO' | 'UNKNOWN';
  /** The facts that decided, one or more for each basis. */
  readonly decidedBy: readonly EarningsRightFact[];
  /** Two sources said different things of one basis on the same day: somebody has to find out. */
  readonly conflict: boolean;
}

/**
 * For each basis the valid fact that was recorded on the latest day decides; different values recorded on that
 * day leave the basis unknown. The right exists if any basis says yes; it does not if at least one says no and
 * none is unknown; otherwise it is unknown. (Act 1269/2020, section 4; Unemployment Security Act 5:2.1, 5:6.1)
 */
export function earningsRightOn(facts: readonly EarningsRightFact[], day: PlainDate): EarningsRight {
  const valid = facts.filter((fact) => covers(fact, day));
  const decidedBy: EarningsRightFact[] = [];
  const rights: EarningsRight['right'][] = [];
  let conflict = false;
  for (const basis of new Set(valid.map((fact) => fact.basis))) {
    const candidates = valid.filter((fact) => fact.basis === basis);
    const latest = candidates.map((fact) => fact.source.recordedOn).reduce((a, b) => (a > b ? a : b));
    const deciding = candidates.filter((fact) => fact.source.recordedOn === latest);
    decidedBy.push(...deciding);
    const values = new Set(deciding.map((fact) => fact.right));
    if (values.size > 1) conflict = true;
    rights.push(values.size > 1 ? 'UNKNOWN' : (deciding[0]?.right ?? 'UNKNOWN'));
  }
  if (rights.includes('YES')) return { right: 'YES', decidedBy, conflict };
  const right = rights.includes('NO') && !rights.includes('UNKNOWN') ? 'NO' : 'UNKNOWN';
  return { right, decidedBy, conflict };
}
