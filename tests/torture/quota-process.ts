/**
 * Decides on quotas in a process of its own, over the desk and in transactions of cases by turns, until it is killed. What it
 * asks for and what it is told is done it writes down, so that what it was promised outlives it.
 */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openDatabase } from '../../src/adapters/persistence/database.ts';
import { quotaDesk } from '../../src/adapters/persistence/resources/quota-desk.ts';
import { unitOfWork } from '../../src/adapters/persistence/unit-of-work.ts';
import { burdenQuota, moveCommitment } from '../../src/application/resources/published.ts';
import { lawInForce } from '../../src/domain/legislation/statute-book.ts';
import { moved } from '../../src/domain/resources/quotas/ledger.ts';
import type { CommitmentMovement } from '../../src/domain/resources/quotas/movement.ts';
import type { CommitmentId } from '../../src/domain/shared/ids.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';
import { KEHA } from '../../src/domain/shared/organisation.ts';
import { addDays, type PlainDate } from '../../src/domain/shared/plain-date.ts';
import { fail, ok } from '../../src/domain/shared/result.ts';
import { testKeys } from '../support/keys.ts';
import { chance } from './chance.ts';
import { type HeldQuota, QUOTA_DAY, type QuotaOrder } from './killed-quotas.ts';

const order = JSON.parse(process.argv[2] ?? '') as QuotaOrder;
const luck = chance(order.seed);
const silent = (): void => undefined;
const database = await openDatabase(order.database, {
  connections: order.connections,
  statementTimeout: 30_000,
});
const desk = quotaDesk(database.pool, testKeys, silent);
const transactions = unitOfWork(
  database,
  database.pool,
  randomUUID,
  () => Promise.reject(new Error('nobody asks for runs')),
  testKeys,
  { note: () => Promise.resolve(false) },
  silent,
);
const session = { organisations: [KEHA] };
const by = { subject: 'torture', organisation: KEHA };
const movingOn = (on: PlainDate) => ({ by, at: new Date().toISOString() as Instant, on, reason: null });

/** What was taken of which quota. */
const mine: { readonly commitment: CommitmentId; readonly quota: HeldQuota }[] = [];

const codeOf = (result: { ok: true } | { ok: false; failure: { code: string } }): string =>
  result.ok ? 'OK' : result.failure.code;

/** Over the desk, with a key; half of the time it is asked twice, as by somebody who got no answer. */
async function overDesk(
  quota: HeldQuota,
  movement: CommitmentMovement,
  on: PlainDate,
  isNew: boolean,
): Promise<string> {
  const key = {
    subject: 'torture',
    organisation: KEHA,
    operation: 'torture',
    key: randomUUID(),
    requestHash: 'x',
  };
  const ask = () =>
    desk.move({
      session,
      key,
      correlationId: 'torture',
      quota: quota.id,
      commitment: movement.commitment,
      isNew: false,
      decide: (locked, commitment, law) => {
        if (!isNew && commitment === null) return fail('not-found', 'COMMITMENT_NOT_FOUND');
        const done = moved(locked, commitment, movement, movingOn(on), law);
        return done.ok ? ok({ moved: done.value, value: null, messages: [], lines: [] }) : done;
      },
    });
  const answers = await Promise.all(luck.below(2) === 0 ? [ask()] : [ask(), ask()]);
  return answers.map(codeOf).find((code) => code === 'OK') ?? answers.map(codeOf)[0] ?? '';
}

/** As a case does it, in its own transaction: what it has reserved it commits later. */
async function inTransaction(
  quota: HeldQuota,
  movement: CommitmentMovement,
  on: PlainDate,
  isNew: boolean,
): Promise<string> {
  const moving = movingOn(on);
  return transactions.run(session, async (tx) => {
    if (!isNew || (movement.kind !== 'RESERVE' && movement.kind !== 'COMMIT')) {
      return codeOf(await moveCommitment(movement, { tx, moving, law: lawInForce }));
    }
    const { kind, subject, cents, seats, commitment } = movement;
    const need = { subject, serviceLine: quota.line, body: KEHA, cents, seats };
    return codeOf(await burdenQuota(kind, need, { tx, moving, law: lawInForce }, { next: () => commitment }));
  });
}

function movementOf(commitment: CommitmentId, isNew: boolean): CommitmentMovement {
  const [cents, seats] = [1 + luck.below(400), luck.below(3)];
  const subject = { kind: 'EXPENSE', id: 'torture' } as const;
  if (isNew) return { kind: luck.pick(['RESERVE', 'COMMIT']), commitment, subject, cents, seats };
  switch (luck.below(8)) {
    case 0:
      return { kind: 'COMMIT_ADJUST', commitment, cents: cents - 200 };
    case 1:
      return { kind: 'USE', commitment, cents: luck.below(200) };
    case 2:
      return { kind: 'RELEASE', commitment, cents: luck.below(100) };
    case 3:
      return { kind: 'RESERVE_EXPIRE', commitment };
    case 4:
    case 5:
      return { kind: 'COMMIT', commitment, subject, cents, seats };
    default:
      return { kind: 'RELEASE', commitment, cents: 'ALL' };
  }
}

async function decideOn(): Promise<void> {
  for (;;) {
    const isNew = mine.length < 3 || luck.below(2) === 0;
    const { commitment, quota } = isNew
      ? { commitment: randomUUID() as CommitmentId, quota: luck.pick(order.quotas) }
      : luck.pick(mine);
    const movement = movementOf(commitment, isNew);
    const on = movement.kind === 'RESERVE_EXPIRE' ? addDays(QUOTA_DAY, 14) : QUOTA_DAY;
    const told = `${movement.kind} ${commitment}${movement.kind === 'COMMIT' && !isNew ? ' known' : ''}`;
    writeSync(1, `asked ${told}\n`);
    const way = luck.below(3) === 0 ? inTransaction : overDesk;
    if ((await way(quota, movement, on, isNew)) === 'OK') {
      writeSync(1, `done ${told}\n`);
      if (isNew) mine.push({ commitment, quota });
    }
  }
}

process.stdout.write('deciding\n');
await Promise.all(Array.from({ length: order.connections }, decideOn));
