import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { quotaDesk } from '../../src/adapters/persistence/resources/quota-desk.ts';
import { moveCommitment } from '../../src/application/resources/published.ts';
import type { Transaction } from '../../src/application/ports/unit-of-work.ts';
import { lawInForce } from '../../src/domain/legislation/statute-book.ts';
import { moved } from '../../src/domain/resources/quotas/ledger.ts';
import type { CommitmentMovement, Movement } from '../../src/domain/resources/quotas/movement.ts';
import type { CommitmentId, QuotaId } from '../../src/domain/shared/ids.ts';
import { MINISTRY } from '../../src/domain/shared/organisation.ts';
import { ok, type Result } from '../../src/domain/shared/result.ts';
import { movementOf, movingOn } from '../domain/resources/quotas/asked-of-ledger.ts';
import {
  type Books,
  enter,
  meant,
  openBooks,
  otherOf,
  QUOTAS,
  sequences,
  type Step,
  takenOf,
} from '../domain/resources/quotas/quota-books.ts';
import type { TestDatabase } from '../support/database.ts';
import { testKeys } from '../support/keys.ts';
import { fixedClock, servicesOn } from '../support/services.ts';
import type { Ordeal } from './chance.ts';
import { ledgerFaults } from './ledger-faults.ts';

/** More would wait for a connection for longer than anybody does. */
const AT_ONCE = 200;
const SESSION = { organisations: [MINISTRY] };
const codeOf = (result: Result<unknown>): string | null => (result.ok ? null : result.failure.code);

/**
 * Sequences of steps, many at once, each on quotas of its own: over the desk and in transactions by turns the database gives what
 * books kept by hand give, step by step and in the end.
 */
export async function playedSequences(test: TestDatabase, { rounds, seed }: Ordeal): Promise<void> {
  const desk = quotaDesk(test.database.pool, testKeys, () => undefined);
  const { unitOfWork } = servicesOn(test, fixedClock('2022-12-10T09:00:00.000Z'));
  const inTransaction = (work: (tx: Transaction) => Promise<string | null>) => unitOfWork.run(SESSION, work);

  async function play(steps: readonly Step[], quotas: readonly QuotaId[]): Promise<Books> {
    const books = openBooks();
    const ids: CommitmentId[] = [];
    const quotaAt = (at: number): QuotaId => quotas[at] ?? ('' as QuotaId);
    const move = (quota: QuotaId, movement: Movement) =>
      inTransaction(async (tx) => {
        const locked = await tx.quotas.lock(quota);
        if (locked === null) return 'QUOTA_NOT_FOUND';
        const done = moved(locked, null, movement, movingOn(books.day), lawInForce);
        if (done.ok) await tx.quotas.keep(done.value);
        return codeOf(done);
      });
    const transfer = ({ quota, cents, seats }: Step) =>
      inTransaction(async (tx) => {
        const [from, to] = await tx.quotas.lockBoth(quotaAt(quota), quotaAt(otherOf(quota)));
        if (from === null || to === null) return 'QUOTA_NOT_FOUND';
        const moving = movingOn(books.day);
        const asked = { cents, seats };
        const out = moved(from, null, { ...asked, kind: 'TRANSFER_OUT', other: to.id }, moving, lawInForce);
        const into = moved(to, null, { ...asked, kind: 'TRANSFER_IN', other: from.id }, moving, lawInForce);
        if (out.ok && into.ok) {
          await tx.quotas.keep(out.value);
          await tx.quotas.keep(into.value);
        }
        return [codeOf(out), codeOf(into)].filter((code) => code !== null).toSorted()[0] ?? null;
      });
    const overDesk = async (quota: QuotaId, movement: CommitmentMovement) =>
      codeOf(
        await desk.move({
          session: SESSION,
          key: null,
          correlationId: 'test',
          quota,
          commitment: movement.commitment,
          isNew: false,
          decide: (locked, commitment, law) => {
            const done = moved(locked, commitment, movement, movingOn(books.day), law);
            return done.ok ? ok({ moved: done.value, value: null, messages: [], lines: [] }) : done;
          },
        }),
      );

    for (const [nth, step] of steps.entries()) {
      const { kind, quota } = step;
      const isNew = kind === 'RESERVE' || kind === 'COMMIT_AT_ONCE';
      const known = meant(books, step);
      let code: string | null = null;
      if (kind === 'CLOSE' || kind === 'REOPEN') {
        const state = kind === 'CLOSE' ? 'CLOSED' : 'OPEN';
        await test.all('update resources.quota set state = $2 where id = $1', [quotaAt(quota), state]);
      } else if (kind === 'TRANSFER') code = await transfer(step);
      else if (kind === 'QUOTA_CHANGE') code = await move(quotaAt(quota), movementOf(step, 0));
      else if (kind !== 'DAYS_PASS' && (isNew || known !== null)) {
        const id = isNew ? (randomUUID() as CommitmentId) : (ids[known ?? 0] as CommitmentId);
        const at = quotaAt(isNew ? quota : (books.commitments[known ?? 0]?.quota ?? 0));
        const movement = movementOf(step, id) as CommitmentMovement;
        if (nth % 3 > 0) code = await overDesk(at, movement);
        else if (isNew) code = await move(at, movement);
        else {
          code = await inTransaction(async (tx) =>
            codeOf(await moveCommitment(movement, { tx, moving: movingOn(books.day), law: lawInForce })),
          );
        }
        if (isNew && code === null) ids.push(id);
      }
      expect([nth, step, code]).toEqual([nth, step, enter(books, step)]);
    }
    expect(await commitmentsIn(test, ids, quotas)).toEqual(books.commitments);
    return books;
  }

  const drawn = fc.sample(sequences, { numRuns: rounds, seed });
  const put = await putQuotas(test, rounds);
  const played: Books[] = [];
  for (let from = 0; from < rounds; from += AT_ONCE) {
    const next = drawn.slice(from, from + AT_ONCE);
    played.push(...(await Promise.all(next.map((steps, nth) => play(steps, put[from + nth] ?? [])))));
  }
  expect(await balancesOf(test, put.flat())).toEqual(
    played.flatMap((books) =>
      books.quotas.map(({ amount, seats }, at) => ({ amount, seats, ...takenOf(books, at) })),
    ),
  );
  expect(await ledgerFaults(test)).toEqual([]);
}

async function putQuotas(test: TestDatabase, rounds: number): Promise<readonly (readonly QuotaId[])[]> {
  const all = Array.from({ length: rounds }, () => QUOTAS.map((quota) => ({ ...quota, id: randomUUID() })));
  await test.all(
    `with made as (
       insert into resources.quota (id, holder, budget_year, service_line, state, readers, amount_cents, reserved_cents,
         committed_cents, used_cents, seats, seats_reserved, seats_taken, movements, version, changed_by,
         changed_by_organisation, changed_at)
       select id, id::text, year, 'TRAVEL_AND_EXPENSE', 'OPEN', '{ministry}', cents, 0, 0, 0, seats, 0, 0, 1, 1, 'test', 'ministry',
         now()
       from jsonb_to_recordset($1) as quota (id uuid, year integer, cents bigint, seats integer) returning *)
     insert into resources.movement (quota_id, number, kind, change, after, decided_on, at, moved_by, moved_by_organisation, rule)
     select id, 1, 'QUOTA_CHANGE', jsonb_build_object('amount', amount_cents, 'seats', seats), jsonb_build_object('amount',
       amount_cents, 'reserved', 0, 'committed', 0, 'used', 0, 'seats', seats, 'seatsReserved', 0, 'seatsTaken', 0), '2022-01-01', now(), 'test', 'ministry', '{}'
     from made`,
    [JSON.stringify(all.flat())],
  );
  return all.map((quotas) => quotas.map(({ id }) => id as QuotaId));
}

function balancesOf(test: TestDatabase, quotas: readonly QuotaId[]): Promise<readonly object[]> {
  return test.all(
    `select amount_cents::integer as amount, seats, reserved_cents::integer as reserved, committed_cents::integer as committed,
       used_cents::integer as used, seats_reserved as "seatsReserved", seats_taken as "seatsTaken"
     from resources.quota join unnest($1::uuid[]) with ordinality as asked (id, nth) using (id) order by nth`,
    [quotas],
  );
}

function commitmentsIn(
  test: TestDatabase,
  ids: readonly CommitmentId[],
  quotas: readonly QuotaId[],
): Promise<readonly object[]> {
  return test.all(
    `select array_position($2::uuid[], quota_id) - 1 as quota, state, reserved_cents::integer as reserved,
       committed_cents::integer as committed, used_cents::integer as used, seats, reserved_until::text as until
     from resources.commitment join unnest($1::uuid[]) with ordinality as asked (id, nth) using (id) order by nth`,
    [ids, quotas],
  );
}
