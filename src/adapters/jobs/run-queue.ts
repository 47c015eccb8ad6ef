import { type ConstructorOptions, type Db, PgBoss } from 'pg-boss';
import type { Pool } from 'pg';
import { APPLICATION_ROLE } from '../persistence/migrations/row-security.ts';
import type { EnqueueRun } from '../persistence/runs/run.repository.ts';
import type { RunReference } from '../../application/runs/execute-run.ts';

const SCHEMA = 'jobs';
const QUEUE = 'runs';
/** Where a run ends that was broken off too often. */
const ABANDONED = 'abandoned-runs';
/** A worker that has not been heard of for so long is dead, and its run is given to another. */
const HEARTBEAT_SECONDS = 30;
/** How often one of the processes looks for workers that are dead, beside the start of each. */
const SUPERVISION_SECONDS = 5;
const LONGEST_RUN_SECONDS = 6 * 60 * 60;
const RETRIES = 3;
const POLLING_SECONDS = 0.5;
const STOP_MS = 20_000;
const QUIET_MS = 60_000;

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
    await boss.createQueue(ABANDONED);
    await boss.createQueue(QUEUE, {
      deadLetter: ABANDONED,
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

/**
 * Puts a run on the queue in the caller's transaction. Whatever the queue asks on the way, it asks there too: many who
 * each hold a connection and wait for a second one would wait for each other.
 */
export const enqueueRun: EnqueueRun = async (sql, run) => {
  const boss = new PgBoss({
    ...applicationOptions(async (text, values) => ({ rows: await sql(text, values) })),
    supervise: false,
  });
  const id = await boss.send(QUEUE, run);
  if (id === null) throw new Error(`run ${run.id} could not be queued`);
};

export interface RunWorker {
  stop(): Promise<void>;
}

export interface RunWork {
  readonly execute: (run: RunReference, signal: AbortSignal) => Promise<void>;
  /** Hears of runs that were broken off too often to be tried again. */
  readonly abandon: (run: RunReference) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/**
 * Works on queued runs one after another until stopped; a run in hand is then broken off, to be done again. The pool
 * is one that long work cannot exhaust: a worker that gets no connection is not heard of, and taken for dead.
 */
export async function startRunWorker(
  pool: Pool,
  stopping: AbortSignal,
  { execute, abandon, onError }: RunWork,
): Promise<RunWorker> {
  const boss = new PgBoss(applicationOptions((text, values) => pool.query(text, values)));
  boss.on('error', onceAMinute(onError));
  await boss.start();
  await boss.supervise();
  await boss.work<RunReference>(QUEUE, { pollingIntervalSeconds: POLLING_SECONDS }, async ([job]) => {
    if (job === undefined) return;
    const signal = AbortSignal.any([job.signal, stopping]);
    // The queue keeps what is thrown at it, and an error may quote the data that it failed on: the log gets the error.
    const isDone = await execute(job.data, signal).then(
      () => true,
      (error: unknown) => {
        if (!signal.aborted) onError(error);
        return false;
      },
    );
    if (!isDone) throw new Error('the run was broken off');
  });
  await boss.work<RunReference>(ABANDONED, { pollingIntervalSeconds: POLLING_SECONDS }, async ([job]) => {
    if (job !== undefined) await abandon(job.data);
  });
  return { stop: () => boss.stop({ graceful: true, timeout: STOP_MS }) };
}

/** The queue is asked several times a second: while it cannot answer, that is told now and again. */
function onceAMinute(tell: (error: Error) => void): (error: Error & { readonly code?: string }) => void {
  let last = { fault: '', at: 0 };
  return (error) => {
    const [fault, at] = [error.code ?? error.message, performance.now()];
    if (fault === last.fault && at < last.at + QUIET_MS) return;
    last = { fault, at };
    // The queue makes plain objects of most errors, of which a log would show nothing.
    tell(error instanceof Error ? error : Object.assign(new Error(), error));
  };
}

function applicationOptions(executeSql: Db['executeSql']): ConstructorOptions {
  return {
    db: { executeSql },
    schema: SCHEMA,
    migrate: false,
    createSchema: false,
    schedule: false,
    superviseIntervalSeconds: SUPERVISION_SECONDS,
    monitorIntervalSeconds: SUPERVISION_SECONDS,
  };
}
