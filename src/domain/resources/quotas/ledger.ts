import type { StatuteBook } from '../../legislation/statute-book.ts';
import { countFrom } from '../../shared/deadlines.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../shared/result.ts';
import { type CommandNotAllowed, moved as stateAfter } from '../../shared/state-machine.ts';
import { availableIn, type BalanceChange, changed, seatsLeftIn } from './balance.ts';
import { type Commitment, COMMITMENT_MACHINE, type CommitmentCommand } from './commitment.ts';
import type { CommitmentMovement, LedgerEntry, Movement, MovementKind, Moving } from './movement.ts';
import type { Quota } from './quota.ts';

export type LedgerLaw = Pick<StatuteBook, 'quotas'>;

export type LedgerFailure =
  | CommandNotAllowed
  | Failure<
      | 'QUOTA_EXCEEDED'
      | 'SEAT_QUOTA_EXCEEDED'
      | 'NO_QUOTA'
      | 'BUDGET_YEAR_OTHER'
      | 'RESERVATION_EXPIRED'
      | 'RESERVATION_HOLDS'
      | 'COMMITMENT_EXCEEDED'
      | 'COMMITMENT_NOT_FOUND'
      | 'RULE_NOT_FOUND'
    >;

/** A quota before and after movements, the commitment that they moved, and the entries that the ledger gets. */
export interface Moved {
  readonly before: Quota;
  readonly quota: Quota;
  readonly commitment: Commitment | null;
  readonly entries: readonly LedgerEntry[];
}

/**
 * Moves a quota, or refuses (R79, R83). Fails with `QUOTA_EXCEEDED` and the amount that is available, or
 * `SEAT_QUOTA_EXCEEDED`, when less is left than asked for; `NO_QUOTA` when the quota is not open for decisions;
 * `BUDGET_YEAR_OTHER` when the decision falls in another year; `RESERVATION_EXPIRED` when a reservation holds no more, and
 * `RESERVATION_HOLDS` when it cannot expire yet; `COMMITMENT_EXCEEDED` when more would be paid or released than is
 * committed. `commitment` is the one that the movement names, null when there is none yet.
 */
export function moved(
  quota: Quota,
  commitment: Commitment | null,
  movement: Movement,
  moving: Moving,
  law: LedgerLaw,
): Result<Moved, LedgerFailure> {
  const found = law.quotas.at(moving.on);
  if (!found.ok) return found;
  const { reference: rule, rules } = found.value;
  const book = { quota, moving, rule };
  switch (movement.kind) {
    case 'QUOTA_CHANGE':
    case 'TRANSFER_IN':
    case 'TRANSFER_OUT': {
      const sign = movement.kind === 'TRANSFER_OUT' ? -1 : 1;
      const change = { amount: sign * movement.cents, seats: sign * movement.seats };
      return entered(book, null, movement.kind, change, 'other' in movement ? movement.other : null);
    }
    case 'RESERVE': {
      const open = openFor(quota, moving, rule);
      if (!open.ok) return open;
      if (commitment !== null) return refusedState(commitment, 'reserve');
      const { cents, seats } = movement;
      const reserved: Commitment = {
        id: movement.commitment,
        quotaId: quota.id,
        subject: movement.subject,
        state: 'RESERVED',
        reserved: cents,
        committed: 0,
        used: 0,
        seats,
        reservedUntil: countFrom(moving.on, rules.reservationExpiresAfter),
      };
      return entered(book, reserved, 'RESERVE', { reserved: cents, seatsReserved: seats });
    }
    case 'COMMIT':
      return committed(book, commitment, movement, law);
    default:
      if (commitment === null) return fail('not-found', 'COMMITMENT_NOT_FOUND', { id: movement.commitment });
      return continued(book, commitment, movement);
  }
}

interface Book {
  readonly quota: Quota;
  readonly moving: Moving;
  readonly rule: RuleReference;
}

/** Commits what was reserved, or reserves and commits at once; what was reserved beyond it is free again. */
function committed(
  { quota, moving, rule }: Book,
  commitment: Commitment | null,
  movement: CommitmentMovement & { readonly kind: 'COMMIT' },
  law: LedgerLaw,
): Result<Moved, LedgerFailure> {
  const open = openFor(quota, moving, rule);
  if (!open.ok) return open;
  const { cents, seats } = movement;
  if (commitment === null) {
    const first = moved(quota, null, { ...movement, kind: 'RESERVE' }, moving, law);
    if (!first.ok) return first;
    const second = moved(first.value.quota, first.value.commitment, movement, moving, law);
    if (!second.ok) return second;
    return ok({ ...second.value, before: quota, entries: [...first.value.entries, ...second.value.entries] });
  }
  const { reservedUntil } = commitment;
  // An expiry that the daily round has written is told in the same words as one that it has not.
  const isHeld = commitment.state === 'RESERVED' || commitment.state === 'EXPIRED';
  if (isHeld && reservedUntil !== null && reservedUntil <= moving.on) {
    return fail('conflict', 'RESERVATION_EXPIRED', { reservedUntil }, rule);
  }
  const state = after(commitment, 'commit');
  if (!state.ok) return state;
  return entered(
    { quota, moving, rule },
    { ...commitment, state: state.value, reserved: 0, committed: cents, seats, reservedUntil: null },
    'COMMIT',
    {
      reserved: -commitment.reserved,
      committed: cents,
      seatsReserved: -commitment.seats,
      seatsTaken: seats,
    },
  );
}

/** What moves a commitment on. A quota whose year is closed takes payments and what shrinks, nothing that grows (E68). */
function continued(
  book: Book,
  commitment: Commitment,
  movement: Exclude<CommitmentMovement, { readonly kind: 'RESERVE' | 'COMMIT' }>,
): Result<Moved, LedgerFailure> {
  const { quota, moving, rule } = book;
  switch (movement.kind) {
    case 'RESERVE_EXPIRE': {
      const state = after(commitment, 'expire');
      if (!state.ok) return state;
      const { reserved, seats, reservedUntil } = commitment;
      if (reservedUntil !== null && moving.on < reservedUntil) {
        return fail('conflict', 'RESERVATION_HOLDS', { reservedUntil }, rule);
      }
      const expired = { ...commitment, state: state.value, reserved: 0, seats: 0 };
      return entered(book, expired, 'RESERVE_EXPIRE', { reserved: -reserved, seatsReserved: -seats });
    }
    case 'COMMIT_ADJUST': {
      const state = after(commitment, 'adjust');
      if (!state.ok) return state;
      if (movement.cents > 0) {
        const open = openFor(quota, moving, rule);
        if (!open.ok) return open;
      }
      const next = { ...commitment, committed: commitment.committed + movement.cents };
      return entered(book, next, 'COMMIT_ADJUST', { committed: movement.cents });
    }
    case 'USE': {
      const state = after(commitment, 'use');
      if (!state.ok) return state;
      const next = { ...commitment, used: commitment.used + movement.cents };
      return entered(book, next, 'USE', { used: movement.cents });
    }
    case 'RELEASE': {
      const { reserved, used, seats } = commitment;
      const unused = commitment.state === 'RESERVED' ? reserved : commitment.committed - used;
      const isEnd = movement.cents === 'ALL';
      const state = after(commitment, isEnd ? 'end' : 'release');
      if (!state.ok) return state;
      const cents = isEnd ? unused : movement.cents;
      // What would grow in the guise of a release is more than there is.
      if (cents < 0) return exceeded(commitment, rule);
      if (commitment.state === 'RESERVED') {
        const ended = { ...commitment, state: state.value, reserved: 0, seats: 0 };
        return entered(book, ended, 'RELEASE', { reserved: -reserved, seatsReserved: -seats });
      }
      const next = {
        ...commitment,
        state: state.value,
        committed: commitment.committed - cents,
        seats: isEnd ? 0 : seats,
      };
      return entered(book, next, 'RELEASE', {
        committed: -cents,
        ...(isEnd && { seatsTaken: -seats }),
      });
    }
  }
}

function entered(
  { quota, moving, rule }: Book,
  commitment: Commitment | null,
  kind: MovementKind,
  change: BalanceChange,
  other: LedgerEntry['other'] = null,
): Result<Moved, LedgerFailure> {
  if (commitment !== null && !isCovered(commitment)) return exceeded(commitment, rule);
  const balance = changed(quota.balance, change);
  if (availableIn(balance) < 0) {
    return fail('conflict', 'QUOTA_EXCEEDED', { availableCents: availableIn(quota.balance) }, rule);
  }
  const seatsLeft = seatsLeftIn(balance);
  if (seatsLeft !== null && seatsLeft < 0) {
    const available = seatsLeftIn(quota.balance) ?? 0;
    return fail('conflict', 'SEAT_QUOTA_EXCEEDED', { places: balance.seats ?? 0, available }, rule);
  }
  const number = quota.movements + 1;
  const entry: LedgerEntry = {
    ...moving,
    quotaId: quota.id,
    number,
    kind,
    commitment: commitment?.id ?? null,
    change,
    after: balance,
    other,
    rule,
  };
  return ok({
    before: quota,
    quota: { ...quota, balance, movements: number },
    commitment,
    entries: [entry],
  });
}

function exceeded({ committed: total, used }: Commitment, rule: RuleReference) {
  return fail('conflict', 'COMMITMENT_EXCEEDED', { committedCents: total, usedCents: used }, rule);
}

/** Nothing is negative, and no more is paid than committed. */
function isCovered({ reserved, committed: total, used, seats }: Commitment): boolean {
  return reserved >= 0 && used >= 0 && used <= total && seats >= 0;
}

/** Whether a decision of the day may burden the quota: it is open, and of the year of the decision. */
function openFor(
  { id, state, budgetYear, holder }: Quota,
  { on }: Moving,
  rule: RuleReference,
): Result<null, Failure<'NO_QUOTA' | 'BUDGET_YEAR_OTHER'>> {
  if (state !== 'OPEN') return fail('conflict', 'NO_QUOTA', { id, holder, budgetYear, state }, rule);
  const year = Number(on.slice(0, 4));
  return year === budgetYear ? ok(null) : fail('conflict', 'BUDGET_YEAR_OTHER', { budgetYear, on }, rule);
}

function after(commitment: Commitment, command: CommitmentCommand) {
  return stateAfter(COMMITMENT_MACHINE, commitment.state, command);
}

function refusedState(commitment: Commitment, command: string): { ok: false; failure: CommandNotAllowed } {
  return fail('conflict', 'COMMAND_NOT_ALLOWED', {
    matter: COMMITMENT_MACHINE.name,
    matterState: commitment.state,
    command,
    allowed: Object.keys(COMMITMENT_MACHINE.moves[commitment.state]),
  });
}
