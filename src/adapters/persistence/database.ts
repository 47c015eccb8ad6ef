import { MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { ReferralNoticeRecord } from './clients/responsibility/referral-notice.record.ts';
import { APPLICATION_ROLE } from './migrations/row-security.ts';

/** How an open database is used: small and strict for requests, patient for long work. */
export interface DatabaseOptions {
  readonly connections: number;
  /** Milliseconds after which the server gives a statement up; 0 = never. */
  readonly statementTimeout: number;
}

/** The database as the application works with it: entities for commands, the pool behind them for set-based SQL. */
export interface Database {
  readonly orm: MikroORM;
  readonly pool: Pool;
  close(): Promise<void>;
}

/** Long work waits for a lock, and may keep its transaction open between statements, for so long. */
const LOCK_OF_WORK_MS = 10_000;
const IDLE_WORK_MS = 60_000;
/** The answer of a server that is there takes no longer on its way. */
const ON_THE_WAY_MS = 1_000;

/**
 * Opens the database as the application's role, whatever login the address names: every connection begins as that
 * role, and resetting the role leads back to it.
 */
export async function openDatabase(address: string, options: DatabaseOptions): Promise<Database> {
  const settings = {
    role: APPLICATION_ROLE,
    timezone: 'UTC',
    statement_timeout: options.statementTimeout,
    ...patience(options),
    jit: 'off',
  };
  const orm = await MikroORM.init({
    clientUrl: address,
    entities: [ReferralNoticeRecord],
    discovery: { warnWhenNoEntities: false },
    pool: { min: 0, max: options.connections },
    driverOptions: {
      application_name: 'kuntakokeilu',
      keepAlive: true,
      // Nobody waits for a connection, or on one that the network has lost, longer than a statement may take.
      connectionTimeoutMillis: options.statementTimeout,
      query_timeout: options.statementTimeout && options.statementTimeout + ON_THE_WAY_MS,
      options: Object.entries(settings)
        .map(([name, value]) => `-c ${name}=${value}`)
        .join(' '),
    },
  });
  const connection = orm.em.getConnection();
  const pool: Pool = await connection.getNativeClient();
  return { orm, pool, close: () => orm.close(true) };
}

/** A request waits for a lock half as long as a statement may take, so that the answer still tells what was in the way. */
function patience({ statementTimeout }: DatabaseOptions): Readonly<Record<string, number>> {
  return statementTimeout === 0
    ? { lock_timeout: LOCK_OF_WORK_MS, idle_in_transaction_session_timeout: IDLE_WORK_MS }
    : { lock_timeout: statementTimeout / 2, idle_in_transaction_session_timeout: statementTimeout };
}
