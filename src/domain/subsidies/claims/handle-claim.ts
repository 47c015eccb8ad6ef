import { type Act, nextBy } from '../../handling/matter.ts';
import { localDateOf } from '../../shared/instant.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved } from '../../shared/state-machine.ts';
import { type Claim, CLAIM_MACHINE, type ClaimCommand, type MonthlyPayCosts } from './claim.ts';
import type { ClaimableCase } from './claimable-case.ts';
import { type Left, overpaidCents, withinCommitment } from './claim-money.ts';
import { checkTold, timeOf } from './record-claim.ts';

export type ApprovalCode =
  | 'CLAIM_LATE'
  | 'CLAIM_DAYS_DIFFER'
  | 'NOTHING_TO_PAY'
  | 'PERIOD_INVERTED'
  | 'CLAIM_OUTSIDE_GRANTED'
  | 'CLAIM_SPLITS_MONTH';

type Changed<F extends Failure = never> = Result<Claim, CommandNotAllowed | F>;

/** Whether a claim came after its last day (myöhässä). */
export function isLate({ receivedOn, dueBy }: Pick<Claim, 'receivedOn' | 'dueBy'>): boolean {
  return receivedOn > dueBy;
}

/**
 * Everything that keeps a claim from being approved as the case stands now: `CLAIM_LATE` with its rule; the failures of
 * `timeOf` when the case has ended before the time did; `CLAIM_DAYS_DIFFER` when a grant gives other days than were told:
 * what was not worked is an interruption of the grant; `NOTHING_TO_PAY` when it comes to nothing.
 */
export function obstaclesTo(claim: Claim, of: ClaimableCase, left: Left): readonly Failure<ApprovalCode>[] {
  const { receivedOn, dueBy, paidDays, rule } = claim;
  const time = timeOf(claim, of);
  const { rows, cents } = withinCommitment(of.count(claim), claim, left);
  // A row of income lessens days that another row counts.
  const days = rows.reduce((sum, row) => (row.cents > 0 ? sum + row.days : sum), 0);
  return [
    ...(isLate(claim) ? [fail('rule-violation', 'CLAIM_LATE', { receivedOn, dueBy }, rule).failure] : []),
    ...(time.ok ? [] : [time.failure]),
    ...(of.isMonthly || days === paidDays
      ? []
      : [fail('rule-violation', 'CLAIM_DAYS_DIFFER', { told: paidDays ?? 0, days }).failure]),
    ...(cents > 0 ? [] : [fail('rule-violation', 'NOTHING_TO_PAY').failure]),
  ];
}

/** Approves what the terms give for the time, no more than is left of what was committed. Fails with its first obstacle. */
export function approved(
  claim: Claim,
  of: ClaimableCase,
  left: Left,
  act: Act,
): Changed<Failure<ApprovalCode>> {
  const calculation = withinCommitment(of.count(claim), claim, left);
  const next = step(claim, 'approve', act, { calculation, cents: calculation.cents });
  if (!next.ok) return next;
  const [first] = obstaclesTo(claim, of, left);
  return first === undefined ? next : { ok: false, failure: first };
}

/** The payment has been ordered. */
export function paid(claim: Claim, act: Act): Changed {
  return step(claim, 'pay', act, { paidOn: localDateOf(act.at) });
}

/** Rejects a claim. Fails with `CLAIM_IN_TIME` when one that came in time would be rejected as late. */
export function rejected(
  claim: Claim,
  rejection: NonNullable<Claim['rejection']>,
  act: Act,
): Changed<Failure<'CLAIM_IN_TIME'>> {
  const { receivedOn, dueBy, rule } = claim;
  if (rejection.code === 'LATE' && !isLate(claim)) {
    return fail('rule-violation', 'CLAIM_IN_TIME', { receivedOn, dueBy }, rule);
  }
  return step(claim, 'reject', act, { rejection });
}

/** A claim of which something is paid back, and how much, in cents. */
export interface Recovered {
  readonly claim: Claim;
  readonly cents: number;
}

/**
 * Takes back what was paid in excess (takaisinperintä): by the case as it stands, and by `payCosts` when they turned out to
 * be others. Fails with `NOTHING_TO_RECOVER`, and with `CLAIM_MONTHS_DIFFER` when costs are told of other months.
 */
export function recovered(
  claim: Claim,
  of: ClaimableCase,
  { payCosts, reason }: { readonly payCosts: MonthlyPayCosts | null; readonly reason: string },
  act: Act,
): Result<Recovered, CommandNotAllowed | Failure<'NOTHING_TO_RECOVER' | 'CLAIM_MONTHS_DIFFER'>> {
  const known = payCosts === null ? claim : { ...claim, payCosts };
  const told = payCosts === null ? ok(null) : checkTold(known, of);
  if (!told.ok && told.failure.code === 'CLAIM_MONTHS_DIFFER') {
    return fail('rule-violation', 'CLAIM_MONTHS_DIFFER', told.failure.data);
  }
  const cents = overpaidCents(known, of);
  const next = step(known, 'recover', act, {
    recoveredCents: claim.recoveredCents + cents,
    recoveryReason: reason,
  });
  if (!next.ok) return next;
  return cents === 0 ? fail('conflict', 'NOTHING_TO_RECOVER') : ok({ claim: next.value, cents });
}

function step(claim: Claim, command: ClaimCommand, act: Act, changes: Partial<Claim>): Changed {
  const state = moved(CLAIM_MACHINE, claim.state, command);
  return state.ok ? ok({ ...claim, ...changes, ...nextBy(claim, act), state: state.value }) : state;
}
