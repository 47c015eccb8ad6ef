import type { RuleReference } from '../../shared/result.ts';
import { type Calculation, calculationOf } from '../calculation.ts';
import type { Claim, ClaimedTime } from './claim.ts';
import type { ClaimableCase } from './claimable-case.ts';

/** What a commitment has left for a claim, in cents, and the rule that says that no more is paid. */
export interface Left {
  readonly cents: number;
  readonly rule: RuleReference;
}

/** What of a commitment is neither paid nor promised to other claims, in cents. */
export function leftOf(
  commitment: { readonly id: string; readonly committed: number; readonly used: number },
  claims: readonly Claim[],
): number {
  return claims
    .filter((one) => one.state === 'APPROVED' && one.commitment === commitment.id)
    .reduce((left, { cents }) => left - cents, commitment.committed - commitment.used);
}

/** A calculation that comes to no more than is left: what lies above is taken away in a row of its own. */
export function withinCommitment(
  calculation: Calculation,
  { from, to }: Pick<ClaimedTime, 'from' | 'to'>,
  { cents: left, rule }: Left,
): Calculation {
  const excess = calculation.cents - Math.max(0, left);
  if (excess <= 0) return calculation;
  const row = {
    from,
    to,
    days: 0,
    basisCents: calculation.cents,
    rate: null,
    capCents: left,
    cents: -excess,
    rules: [rule],
  };
  return calculationOf([...calculation.rows, row]);
}

/** What was paid beyond what the case, as it stands now, and the costs, as they are known now, give; in cents. */
export function overpaidCents(claim: Claim, of: Pick<ClaimableCase, 'count'>): number {
  if (claim.paidOn === null) return 0;
  return Math.max(0, claim.cents - claim.recoveredCents - of.count(claim).cents);
}
