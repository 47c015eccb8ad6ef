import { covers } from '../../shared/period.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { EarningsRightFact } from '../facts/client-facts.ts';
import type { Determination, Reason } from './determination.ts';

/** From whom a missing fact is waited for (keneltä tietoa odotetaan). */
export type Informant = 'FUND' | 'KELA' | 'CLIENT' | 'REGISTER';

/** A fact that is missing, and from whom it is waited for (puuttuva tieto). */
export interface Awaited {
  readonly missing: Reason;
  readonly from: Informant;
}

/**
 * What a determination waits for. The earnings right is the fund's to tell for its members and Kela's for others; who
 * has told of no membership is asked. Home and status are the register's.
 */
export function awaitedInformation(
  { result, reasons, facts }: Pick<Determination, 'result' | 'reasons' | 'facts'>,
  date: PlainDate,
): readonly Awaited[] {
  if (result !== 'PENDING_INFORMATION') return [];
  return reasons.map((missing) => ({
    missing,
    from:
      missing === 'EARNINGS_RIGHT_UNKNOWN'
        ? informantOf(facts.earningsRights.filter((fact) => covers(fact, date)))
        : 'REGISTER',
  }));
}

function informantOf(facts: readonly EarningsRightFact[]): Informant {
  const known = facts.map(({ fundMember }) => fundMember).filter((member) => member !== null);
  if (known.length === 0) return 'CLIENT';
  return known.includes(true) ? 'FUND' : 'KELA';
}
