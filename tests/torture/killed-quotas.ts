import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'vitest';
import type { ServiceLine } from '../../src/domain/resources/quotas/quota.ts';
import type { QuotaId } from '../../src/domain/shared/ids.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import { type RunningCommand, startProgram } from '../support/command-line.ts';
import type { TestDatabase } from '../support/database.ts';
import { chance } from './chance.ts';
import { ledgerFaults, overspent } from './ledger-faults.ts';

export const QUOTA_DAY = '2022-05-02' as PlainDate;
/** What the quotas are for that everybody decides on, and how many seats each has where they are counted. */
const HELD_SERVICES: readonly (readonly [line: ServiceLine, seats: number | null])[] = [
  ['TRAVEL_AND_EXPENSE', null],
  ['JOB_COACHING', 30],
  ['LABOUR_MARKET_TRAINING', 200],
];

/** A quota that everybody decides on. */
export interface HeldQuota {
  readonly id: QuotaId;
  readonly line: ServiceLine;
}

/** What a process that decides is told. */
export interface QuotaOrder {
  readonly database: string;
  readonly quotas: readonly HeldQuota[];
  readonly connections: number;
  readonly seed: number;
}

export interface QuotaOrdeal {
  readonly processes: number;
  readonly connections: number;
  readonly millis: number;
  readonly kills: number;
  readonly seed: number;
}

/** So little that it is fought for all the time. */
const CENTS = 20_000;

/**
 * Processes decide on the same quotas over both ways and are killed amidst, and others take their place. Nothing is ever
 * overspent; in the end the ledgers agree with everything counted anew, and all that anybody was told is done is there.
 * Gives how many answers there were, and how many of them that what was reserved before is committed.
 */
export async function killedQuotas(
  database: TestDatabase,
  ordeal: QuotaOrdeal,
): Promise<{ readonly answers: number; readonly committed: number }> {
  const luck = chance(ordeal.seed);
  const quotas = await putQuotas(database);
  const over = new AbortController();
  const at: RunningCommand[] = [];
  const said: string[] = [];
  const keepAlive = async (nth: number): Promise<void> => {
    for (let turn = 0; !over.signal.aborted; turn += 1) {
      const seed = ordeal.seed + 1_000 * nth + turn;
      const order: QuotaOrder = {
        database: database.address.application,
        quotas,
        connections: ordeal.connections,
        seed,
      };
      const running = startProgram(['tests/torture/quota-process.ts', JSON.stringify(order)]);
      at[nth] = running;
      const { code, out, notes } = await running.ended;
      if (code !== null) throw new Error(`a process ended by itself: ${notes}`);
      said.push(out);
    }
  };
  const alive = Promise.all(Array.from({ length: ordeal.processes }, (_, nth) => keepAlive(nth)));
  const everybody = async (): Promise<void> => {
    await Promise.all(at.map((running) => running.says('deciding')));
    for (let blow = 0; blow <= ordeal.kills; blow += 1) {
      const until = Date.now() + ordeal.millis / (ordeal.kills + 1);
      while (Date.now() < until) {
        expect(await overspent(database)).toEqual([]);
        await delay(20 + luck.below(30));
      }
      if (blow < ordeal.kills) at[luck.below(ordeal.processes)]?.kill('SIGKILL');
    }
  };
  try {
    await Promise.race([everybody(), alive]);
  } finally {
    over.abort();
    for (const running of at) running.kill('SIGKILL');
    await alive;
  }
  await nobodyLeft(database);
  expect(await ledgerFaults(database)).toEqual([]);
  const told = said.flatMap((out) => out.split('\n').slice(1, -1));
  expect(await unlikeTold(database, told)).toEqual([]);
  const done = told.filter((line) => line.startsWith('done'));
  return { answers: done.length, committed: done.filter((line) => line.endsWith(' known')).length };
}

async function putQuotas(database: TestDatabase): Promise<readonly HeldQuota[]> {
  return database.all<HeldQuota>(
    `with made as (
       insert into resources.quota (id, holder, budget_year, service_line, state, readers, amount_cents, reserved_cents,
         committed_cents, used_cents, seats, seats_reserved, seats_taken, movements, version, changed_by,
         changed_by_organisation, changed_at)
       select gen_random_uuid(), 'keha', 2022, line, 'OPEN', '{keha}', $2, 0, 0, 0, seats, 0, 0, 1, 1, 'test', 'keha', now()
       from unnest($1::text[], $4::integer[]) as held (line, seats) returning *)
     , begun as (
       insert into resources.movement (quota_id, number, kind, change, after, decided_on, at, moved_by,
         moved_by_organisation, rule)
       select id, 1, 'QUOTA_CHANGE', jsonb_build_object('amount', $2::bigint, 'seats', seats),
         jsonb_build_object('amount', $2::bigint, 'reserved', 0, 'committed', 0, 'used', 0, 'seats', seats,
           'seatsReserved', 0, 'seatsTaken', 0), $3, now(), 'test', 'keha', '{}'
       from made)
     select id, service_line as line from made`,
    [HELD_SERVICES.map(([line]) => line), CENTS, QUOTA_DAY, HELD_SERVICES.map(([, seats]) => seats)],
  );
}

/** The server ends what a killed process had begun; until then it may still commit. */
async function nobodyLeft(database: TestDatabase): Promise<void> {
  const at = (): Promise<readonly object[]> =>
    database.all(
      `select pid from pg_stat_activity where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()`,
    );
  while ((await at()).length > 0) await delay(20);
}

/** What the ledger has less often than somebody was told that it is done, or more often than anybody asked for it. */
async function unlikeTold(database: TestDatabase, lines: readonly string[]): Promise<readonly object[]> {
  const words = lines.map((line) => line.split(' '));
  return database.all(
    `with told as (
       select kind, id, count(*) filter (where word = 'done') as done, count(*) filter (where word = 'asked') as asked
       from unnest($1::text[], $2::text[], $3::uuid[]) as told (word, kind, id) group by kind, id),
     kept as (select kind, commitment_id as id, count(*) from resources.movement group by kind, commitment_id)
     select kind, id, done, coalesce(count, 0) as kept, asked from told left join kept using (kind, id)
     where coalesce(count, 0) not between done and asked`,
    [0, 1, 2].map((nth) => words.map((line) => line[nth] ?? '')),
  );
}
