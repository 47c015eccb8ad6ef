import { Client } from 'pg';

/**
 * Does something while no other process on the database does the same; the others wait for their turn. The lock is
 * that of a connection, so it ends with the process, however that ends.
 */
export async function alone(
  connectionString: string,
  what: string,
  signal: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  const lock = new Client({ connectionString, application_name: `kuntakokeilu-${what}` });
  // A connection that breaks ends the lock; whoever works on the same database notices by itself.
  lock.on('error', () => undefined);
  await lock.connect();
  const letGo = (): void => void lock.end();
  signal.addEventListener('abort', letGo, { once: true });
  try {
    await lock.query('select pg_advisory_lock(hashtextextended($1, 0))', [what]);
    await work();
  } finally {
    signal.removeEventListener('abort', letGo);
    await lock.end();
  }
}
