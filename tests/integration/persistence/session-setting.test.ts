import type { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EnqueueRun } from '../../../src/adapters/persistence/runs/run.repository.ts';
import { accessLog } from '../../../src/adapters/persistence/access/access-log.ts';
import { type Database, openDatabase } from '../../../src/adapters/persistence/database.ts';
import { clientReads } from '../../../src/adapters/persistence/reads.ts';
import { inTransaction } from '../../../src/adapters/persistence/sql.ts';
import { unitOfWork } from '../../../src/adapters/persistence/unit-of-work.ts';
import type { Session } from '../../../src/application/ports/unit-of-work.ts';
import type { AuditEntry } from '../../../src/domain/access/audit-entry.ts';
import type { ClientId } from '../../../src/domain/shared/ids.ts';
import type { Instant } from '../../../src/domain/shared/instant.ts';
import type { OrganisationId } from '../../../src/domain/shared/organisation.ts';
import type { PlainDate } from '../../../src/domain/shared/plain-date.ts';
import { cloneDatabase, type TestDatabase } from '../../support/database.ts';
import { testKeys } from '../../support/keys.ts';
import { HOME, seedPlace, type SeededPlace } from '../../support/seed.ts';
import { SECURED } from './security-catalogue.ts';

/** One connection, so that whoever comes next gets the one that was just used. */
let test: TestDatabase;
let place: SeededPlace;
let database: Database;
let pool: Pool;

beforeAll(async () => {
  test = await cloneDatabase();
  place = await seedPlace(test, HOME);
  database = await openDatabase(test.address.application, { connections: 1, statementTimeout: 20_000 });
  pool = database.pool;
});

afterAll(async () => {
  await database.close();
  await test.close();
});

const SESSION: Session = { organisations: [`municipality:${HOME.municipality}` as OrganisationId] };
const TODAY = '2021-03-31' as PlainDate;
const NOTHING_QUEUED: EnqueueRun = async () => undefined;

const work = () =>
  unitOfWork(
    database,
    pool,
    () => '',
    NOTHING_QUEUED,
    testKeys,
    accessLog(pool, () => undefined),
    () => undefined,
  );
const readClient = () => clientReads(pool, testKeys).client(SESSION, place.clients[0] as ClientId, TODAY);
/** What the database answers on a connection that has worked for somebody, and on a new one. */
const SAYS_NOT_FOR_WHOM = /malformed array literal: ""|unrecognized configuration parameter/;
const NEVER = 'never' as Instant;

/** Everything that says for whom it works, and how it ends. */
const USES: readonly (readonly [name: string, use: () => Promise<unknown>])[] = [
  ['a read', readClient],
  [
    'a read of a client who is not there',
    () =>
      clientReads(pool, testKeys).client(SESSION, '00000000-0000-7000-8000-000000000000' as ClientId, TODAY),
  ],
  [
    'a read that fails',
    () =>
      clientReads(pool, testKeys)
        .client(SESSION, 'no id' as ClientId, TODAY)
        .catch(() => null),
  ],
  ['a line of the access log', () => accessLog(pool, () => undefined).note(ENTRY)],
  ['a command', () => work().run(SESSION, (tx) => tx.audit([ENTRY]))],
  [
    'a command that is refused',
    () =>
      work()
        .run(SESSION, async () => Promise.reject(new Error('refused')))
        .catch(() => null),
  ],
  [
    'a command whose statement fails',
    () =>
      work()
        .run(SESSION, (tx) => tx.audit([{ ...ENTRY, at: NEVER }]))
        .catch(() => null),
  ],
  ['a command over many rows', () => work().runBulk(SESSION, (tx) => tx.audit([ENTRY]))],
  [
    'a command over many rows that fails',
    () =>
      work()
        .runBulk(SESSION, async () => Promise.reject(new Error('refused')))
        .catch(() => null),
  ],
];

describe('the setting that says for whom a transaction works', () => {
  beforeEach(async () => {
    expect(await readClient()).not.toBeNull();
  });

  it.each(USES)('is gone from the connection after %s', async (_, use) => {
    await use();
    await expect(pool.query('select id from clients.client')).rejects.toThrow(SAYS_NOT_FOR_WHOM);
  });

  it('is gone after all of that for every table: an error, or nothing', async () => {
    for (const [, use] of USES) await use();
    for (const table of SECURED) {
      const seen = pool.query(`select * from ${table}`).then(
        ({ rows }) => rows.length,
        ({ message }: Error) => (SAYS_NOT_FOR_WHOM.test(message) ? 0 : message),
      );
      expect([table, await seen]).toEqual([table, 0]);
      const added = pool.query(`insert into ${table} default values`);
      await expect(added).rejects.toThrow(/malformed array|unrecognized|violates/);
    }
  });

  it('is gone from the connection after a request that was cancelled', async () => {
    const asked = inTransaction(pool, 'begin', (client) =>
      client.query(`select set_config('kuntakokeilu.organisations', '{keha}', true), pg_sleep(20)`),
    );
    const cancelling = cancelSleeping();
    await expect(asked).rejects.toThrow('user request');
    await cancelling;
    await expect(pool.query('select id from clients.client')).rejects.toThrow(SAYS_NOT_FOR_WHOM);
  });

  it('is gone from the connection after a statement that took too long', async () => {
    const text = `select set_config('kuntakokeilu.organisations', '{keha}', true), pg_sleep(20)`;
    const asked = inTransaction(pool, 'begin; set local statement_timeout = 50', (client) =>
      client.query(text),
    );
    await expect(asked).rejects.toThrow('statement timeout');
    await expect(pool.query('select id from clients.client')).rejects.toThrow(SAYS_NOT_FOR_WHOM);
  });
});

/** Cancels what sleeps in the database, as soon as it does. */
async function cancelSleeping(): Promise<void> {
  const cancel = `select pg_cancel_backend(pid) from pg_stat_activity
    where datname = current_database() and wait_event = 'PgSleep'`;
  while ((await test.all(cancel)).length === 0) await test.all('select pg_sleep(0.01)');
}

const ENTRY: AuditEntry = {
  at: '2021-03-31T09:00:00.000Z' as Instant,
  subject: 'test',
  organisation: `municipality:${HOME.municipality}` as OrganisationId,
  roles: ['MUN_OFFICER'],
  action: 'probe',
  kind: 'command',
  purpose: 'test',
  outcome: 'done',
  objectType: 'client',
  objectId: null,
  clientIds: [],
  dataClasses: [],
  source: null,
  rule: null,
  detail: null,
  correlationId: 'test',
};
