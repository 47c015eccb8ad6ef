import { type ConstructorOptions, type Db, PgBoss } from 'pg-boss';
import type { Pool } from 'pg';
import { APPLICATION_ROLE } from '../persistence/migrations/row-security.ts';
import type { EnqueueRun } from '../persistence/run.repository.ts';
import type { Sql } from '../persistence/sql.ts';
import type { RunReference } from '../../application/runs/execute-run.ts';

const SCHEMA = 'jobs';
const QUEUE = 'runs';
/** A worker that has not been heard of for so long is dead, and its run is given to another. */
const HEARTBEAT_SECONDS = 30;
const LONGEST_RUN_SECONDS = 6 * 60 * 60;
const RETRIES = 3;

/** Makes or upgrades the tables of the queue, as the owner of the database. */
export async function prepareRunQueue(migrationAddress: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: migrationAddress,
    schema: SCHEMA,
    max: 2,
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    await boss.createQueue(QUEUE, {
      retryLimit: RETRIES,
      expireInSeconds: LONGEST_RUN_SECONDS,
      heartbeatSeconds: HEARTBEAT_SECONDS,
    });
    await boss.getDb().executeSql(`
      grant usage on schema ${SCHEMA} to ${APPLICATION_ROLE};
      grant select, insert, update, delete on all tables in schema ${SCHEMA} to ${APPLICATION_ROLE};
      grant usage on all sequences in schema ${SCHEMA} to ${APPLICATION_ROLE};
      grant execute on all functions in schema ${SCHEMA} to ${APPLICATION_ROLE};`);
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** Puts runs on the queue in the caller's transaction. */
export function enqueueRuns(pool: Pool): EnqueueRun {
  const boss = new PgBoss({ ...applicationOptions(pool), supervise: false });
  return async (sql: Sql, run: RunReference) => {
    const db: Db = { executeSql: async (text, values) => ({ rows: await sql(text, values) }) };
    const id = await boss.send(QUEUE, run, { db });
    if (id === null) throw new Error(`run ${run.id} could not be queued`);
  };
}

export interface RunWorker {
  stop(): Promise<void>;
}

/** Works on queued runs one after another until stopped. */
export async function startRunWorker(
  pool: Pool,
  execute: (run: RunReference, signal: AbortSignal) => Promise<void>,
  onError: (error: unknown) => void,
): Promise<RunWorker> {
  const boss = new PgBoss(applicationOptions(pool));
  boss.on('error', onError);
  await boss.start();
  await boss.work<RunReference>(QUEUE, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async ([job]) => {
    if (job !== undefined) await execute(job.data, job.signal);
  });
  return { stop: () => boss.stop({ graceful: true, timeout: 20_000 }) };
}

function applicationOptions(pool: Pool): ConstructorOptions {
  return {
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: SCHEMA,
    migrate: false,
    createSchema: false,
    schedule: false,
  };
}
