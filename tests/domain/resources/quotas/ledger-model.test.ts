import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import { type Balance, changed } from '../../../../src/domain/resources/quotas/balance.ts';
import type { Commitment } from '../../../../src/domain/resources/quotas/commitment.ts';
import { type Moved, moved } from '../../../../src/domain/resources/quotas/ledger.ts';
import type { Movement } from '../../../../src/domain/resources/quotas/movement.ts';
import type { Quota } from '../../../../src/domain/resources/quotas/quota.ts';
import { MINISTRY } from '../../../../src/domain/shared/organisation.ts';
import { movementOf, movingOn, quotaOf } from './asked-of-ledger.ts';
import {
  type Books,
  enter,
  KINDS,
  meant,
  openBooks,
  otherOf,
  QUOTAS,
  sequences,
  type Step,
  takenOf,
} from './quota-books.ts';

/** What the ledger has made of it so far. */
interface Kept {
  readonly quotas: Quota[];
  readonly commitments: Commitment[];
}

/** Does a step by the rule of the ledger; gives null or the code of the refusal, as the books do. */
function move(kept: Kept, step: Step, books: Books): string | null {
  const one = (at: number, commitment: Commitment | null, movement: Movement): Moved | string => {
    const before = kept.quotas[at] as Quota;
    const done = moved(before, commitment, movement, movingOn(books.day), lawInForce);
    if (!done.ok) {
      const { code, data } = done.failure;
      if (code === 'QUOTA_EXCEEDED') same(data, { availableCents: freeIn(before.balance) });
      return code;
    }
    expectEntries(before, done.value);
    return done.value;
  };
  switch (step.kind) {
    case 'DAYS_PASS':
      return null;
    case 'CLOSE':
    case 'REOPEN': {
      const quota = kept.quotas[step.quota] as Quota;
      kept.quotas[step.quota] = { ...quota, state: step.kind === 'CLOSE' ? 'CLOSED' : 'OPEN' };
      return null;
    }
    case 'TRANSFER': {
      const { quota: from, cents, seats } = step;
      const to = otherOf(from);
      const [source, target] = [kept.quotas[from] as Quota, kept.quotas[to] as Quota];
      const out = one(from, null, { kind: 'TRANSFER_OUT', cents, seats, other: target.id });
      const into = one(to, null, { kind: 'TRANSFER_IN', cents, seats, other: source.id });
      if (typeof out === 'string')
        return typeof into === 'string' ? ([out, into].toSorted()[0] ?? null) : out;
      if (typeof into === 'string') return into;
      kept.quotas[from] = out.quota;
      kept.quotas[to] = into.quota;
      return null;
    }
    default: {
      const nth = meant(books, step);
      const isNew = step.kind === 'RESERVE' || step.kind === 'COMMIT_AT_ONCE';
      const isOfQuota = step.kind === 'QUOTA_CHANGE';
      if (nth === null && !isNew && !isOfQuota) return null;
      const known = isNew || isOfQuota ? null : (kept.commitments[nth ?? 0] as Commitment);
      const at = known === null ? step.quota : kept.quotas.findIndex(({ id }) => id === known.quotaId);
      const done = one(at, known, movementOf(step, known?.id ?? kept.commitments.length));
      if (typeof done === 'string') return done;
      kept.quotas[at] = done.quota;
      if (done.commitment !== null)
        kept.commitments[isNew ? kept.commitments.length : (nth ?? 0)] = done.commitment;
      return null;
    }
  }
}

const freeIn = ({ amount, reserved, committed }: Balance): number => amount - reserved - committed;

/** Every entry has the next number, and the balance before it and its change make the balance after it. */
function expectEntries(before: Quota, { quota, entries }: Moved): void {
  let [balance, number]: [Balance, number] = [before.balance, before.movements];
  for (const entry of entries) {
    const after = changed(balance, entry.change);
    number += 1;
    same([entry.number, entry.after], [number, after]);
    balance = after;
  }
  same([quota.balance, quota.movements], [balance, number]);
}

function expectSame(kept: Kept, books: Books): void {
  same(
    kept.quotas.map(({ balance }) => balance),
    books.quotas.map(({ amount, seats }, at) => ({ amount, seats, ...takenOf(books, at) })),
  );
  same(
    kept.commitments.map(({ quotaId, state, reserved, committed, used, seats, reservedUntil }) => ({
      quota: kept.quotas.findIndex(({ id }) => id === quotaId),
      state,
      reserved,
      committed,
      used,
      seats,
      until: reservedUntil,
    })),
    books.commitments,
  );
}

/** What `expect` does, for hundreds of thousands of times: it is asked only when something differs. */
function same(found: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(found, expected)) expect(found).toEqual(expected);
}

it('the ledger does what books kept by hand do, whatever is asked of it in whatever order', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(sequences, (steps) => {
      const books = openBooks();
      const kept: Kept = { quotas: QUOTAS.map((_, at) => quotaOf(at, MINISTRY)), commitments: [] };
      for (const step of steps) {
        const code = move(kept, step, books);
        same(enter(books, step), code);
        seen.add(code ?? step.kind);
      }
      expectSame(kept, books);
    }),
    { numRuns: 10_000 },
  );
  // Nothing that can become of a step was left out.
  const outcomes = [
    ...KINDS,
    'QUOTA_EXCEEDED',
    'SEAT_QUOTA_EXCEEDED',
    'COMMITMENT_EXCEEDED',
    'NO_QUOTA',
    'BUDGET_YEAR_OTHER',
    'RESERVATION_EXPIRED',
    'RESERVATION_HOLDS',
    'COMMAND_NOT_ALLOWED',
  ];
  expect([...seen].toSorted()).toEqual(outcomes.toSorted());
});
