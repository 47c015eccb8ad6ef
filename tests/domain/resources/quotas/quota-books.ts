import * as fc from 'fast-check';
import { addDays, type PlainDate } from '../../../../src/domain/shared/plain-date.ts';

/** What can be done in the books, and how often it is. */
const OFTEN = {
  RESERVE: 2,
  COMMIT_AT_ONCE: 2,
  COMMIT: 2,
  RESERVE_EXPIRE: 1,
  COMMIT_ADJUST: 2,
  USE: 2,
  RELEASE: 1,
  END: 1,
  QUOTA_CHANGE: 1,
  TRANSFER: 1,
  CLOSE: 1,
  REOPEN: 1,
  DAYS_PASS: 2,
} as const;

type Kind = keyof typeof OFTEN;

export const KINDS = Object.keys(OFTEN) as readonly Kind[];
const DRAWN = KINDS.flatMap((kind) => Array.from({ length: OFTEN[kind] }, () => kind));

/** One thing that is done: to a quota, or to a commitment counted from the latest one. */
export interface Step {
  readonly kind: Kind;
  readonly quota: number;
  readonly commitment: number;
  readonly cents: number;
  readonly seats: number;
  readonly days: number;
}

/** Two quotas of a year, the first with seats, and the first one's quota of the next year. */
export const QUOTAS = [
  { year: 2022, cents: 1_000, seats: 4 },
  { year: 2022, cents: 300, seats: null },
  { year: 2023, cents: 500, seats: 2 },
] as const;
/** Reservations made from here on expire before, on and after the turn of the year. */
export const FIRST_DAY = '2022-12-10' as PlainDate;

/** Things done one after another. */
export const sequences: fc.Arbitrary<readonly Step[]> = fc.array(
  fc
    .tuple(
      fc.nat(DRAWN.length - 1),
      fc.nat(QUOTAS.length - 1),
      fc.nat(3),
      fc.oneof(
        { weight: 4, arbitrary: fc.nat(400) },
        { weight: 1, arbitrary: fc.integer({ min: -400, max: 1_100 }) },
      ),
      fc.nat(2),
      fc.nat(15),
    )
    .map(
      ([kind, quota, commitment, cents, seats, days]): Step => ({
        kind: DRAWN[kind] ?? 'RESERVE',
        quota,
        commitment,
        cents,
        seats,
        days,
      }),
    ),
  { minLength: 4, maxLength: 24 },
);

export interface BookedQuota {
  amount: number;
  seats: number | null;
  isOpen: boolean;
  readonly year: number;
}

export interface BookedCommitment {
  readonly quota: number;
  state: 'RESERVED' | 'COMMITTED' | 'RELEASED' | 'EXPIRED';
  reserved: number;
  committed: number;
  used: number;
  seats: number;
  until: PlainDate | null;
}

/** Quotas and what was taken of them, as one would keep them by hand: every total is counted anew from all commitments. */
export interface Books {
  day: PlainDate;
  readonly quotas: BookedQuota[];
  readonly commitments: BookedCommitment[];
}

export function openBooks(): Books {
  const quotas = QUOTAS.map(({ year, cents, seats }) => ({ year, amount: cents, seats, isOpen: true }));
  return { day: FIRST_DAY, quotas, commitments: [] };
}

/** Which commitment a step means; none when nothing was taken yet. */
export function meant({ commitments }: Books, step: Step): number | null {
  return commitments.length === 0 ? null : commitments.length - 1 - (step.commitment % commitments.length);
}

/** The quota of a step that changes two: another than its own. */
export const otherOf = (quota: number): number => (quota + 1) % QUOTAS.length;

/** What is taken of a quota. */
export function takenOf({ commitments }: Books, quota: number) {
  const own = commitments.filter((one) => one.quota === quota);
  const sum = (of: (one: BookedCommitment) => number): number => own.reduce((all, one) => all + of(one), 0);
  return {
    reserved: sum(({ reserved }) => reserved),
    committed: sum(({ committed }) => committed),
    used: sum(({ used }) => used),
    seatsReserved: sum(({ state, seats }) => (state === 'RESERVED' ? seats : 0)),
    seatsTaken: sum(({ state, seats }) => (state === 'COMMITTED' ? seats : 0)),
  };
}

/** Does a step in the books. Gives null when it may be done, otherwise the code of the refusal, and nothing has changed. */
export function enter(books: Books, step: Step): string | null {
  const { quota: at, cents, seats } = step;
  const quota = books.quotas[at] as BookedQuota;
  switch (step.kind) {
    case 'DAYS_PASS':
      books.day = addDays(books.day, step.days);
      return null;
    case 'CLOSE':
    case 'REOPEN':
      quota.isOpen = step.kind === 'REOPEN';
      return null;
    case 'QUOTA_CHANGE':
      return tried(books, () => grow(quota, cents, seats));
    case 'TRANSFER':
      return tried(books, () => {
        grow(quota, -cents, -seats);
        grow(books.quotas[otherOf(at)] as BookedQuota, cents, seats);
      });
    case 'RESERVE':
    case 'COMMIT_AT_ONCE':
      return (
        closedTo(books, quota) ??
        tried(books, () => {
          const isReserved = step.kind === 'RESERVE';
          books.commitments.push({
            quota: at,
            state: isReserved ? 'RESERVED' : 'COMMITTED',
            reserved: isReserved ? cents : 0,
            committed: isReserved ? 0 : cents,
            used: 0,
            seats,
            until: isReserved ? addDays(books.day, 14) : null,
          });
        })
      );
    default:
      return continued(books, step);
  }
}

function continued(books: Books, { kind, cents, seats, ...step }: Step): string | null {
  const nth = meant(books, { kind, cents, seats, ...step });
  if (nth === null) return null;
  const one = books.commitments[nth] as BookedCommitment;
  const isReserved = one.state === 'RESERVED';
  const isCommitted = one.state === 'COMMITTED';
  const wrong = 'COMMAND_NOT_ALLOWED';
  switch (kind) {
    case 'COMMIT': {
      const closed = closedTo(books, books.quotas[one.quota] as BookedQuota);
      if (closed !== null) return closed;
      const isHeld = isReserved || one.state === 'EXPIRED';
      if (isHeld && one.until !== null && books.day >= one.until) return 'RESERVATION_EXPIRED';
      if (!isReserved) return wrong;
      return tried(books, () =>
        Object.assign(one, { state: 'COMMITTED', reserved: 0, committed: cents, seats, until: null }),
      );
    }
    case 'RESERVE_EXPIRE':
      if (!isReserved) return wrong;
      if (one.until !== null && books.day < one.until) return 'RESERVATION_HOLDS';
      return tried(books, () => Object.assign(one, { state: 'EXPIRED', reserved: 0, seats: 0 }));
    case 'COMMIT_ADJUST':
      if (!isCommitted) return wrong;
      return (
        (cents > 0 ? closedTo(books, books.quotas[one.quota] as BookedQuota) : null) ??
        tried(books, () => Object.assign(one, { committed: one.committed + cents }))
      );
    case 'USE':
      return isCommitted ? tried(books, () => Object.assign(one, { used: one.used + cents })) : wrong;
    case 'RELEASE':
      if (!isCommitted) return wrong;
      if (cents < 0) return 'COMMITMENT_EXCEEDED';
      return tried(books, () => Object.assign(one, { committed: one.committed - cents }));
    default:
      if (!isReserved && !isCommitted) return wrong;
      return tried(books, () =>
        Object.assign(one, { state: 'RELEASED', reserved: 0, committed: one.used, seats: 0 }),
      );
  }
}

function grow(quota: BookedQuota, cents: number, seats: number): void {
  quota.amount += cents;
  if (quota.seats !== null) quota.seats += seats;
}

function closedTo({ day }: Books, { isOpen, year }: BookedQuota): string | null {
  if (!isOpen) return 'NO_QUOTA';
  return day.startsWith(`${year}-`) ? null : 'BUDGET_YEAR_OTHER';
}

/** Lets it be done, and undoes it when the books would not hold. */
function tried(books: Books, change: () => void): string | null {
  const quotas = books.quotas.map((one) => ({ ...one }));
  const commitments = books.commitments.map((one) => ({ ...one }));
  change();
  const broken = brokenIn(books);
  if (broken !== null) {
    books.quotas.splice(0, books.quotas.length, ...quotas);
    books.commitments.splice(0, books.commitments.length, ...commitments);
  }
  return broken;
}

function brokenIn(books: Books): string | null {
  const isShort = books.commitments.some(
    ({ reserved, committed, used }) => reserved < 0 || used < 0 || used > committed,
  );
  if (isShort) return 'COMMITMENT_EXCEEDED';
  const taken = books.quotas.map((quota, at) => ({ ...quota, ...takenOf(books, at) }));
  if (taken.some(({ amount, reserved, committed }) => amount < reserved + committed)) return 'QUOTA_EXCEEDED';
  const isFull = taken.some(
    ({ seats, seatsReserved, seatsTaken }) => seats !== null && seats < seatsReserved + seatsTaken,
  );
  return isFull ? 'SEAT_QUOTA_EXCEEDED' : null;
}
