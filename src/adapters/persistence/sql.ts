import type { Pool, PoolClient } from 'pg';

/** Runs one statement with `$1`, `$2`, … in the transaction it was made for, and gives the rows. */
export type Sql = <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

export function sqlOf(client: PoolClient): Sql {
  return async <Row extends object>(text: string, values: readonly unknown[] = []) =>
    (await client.query<Row>(text, [...values])).rows;
}

const names = new Map<string, string>();

/** The same for the few statements that are run again and again: each is planned once on a connection. */
export function preparedSqlOf(client: PoolClient): Sql {
  return async <Row extends object>(text: string, values: readonly unknown[] = []) => {
    const name = names.get(text) ?? `s${names.size}`;
    names.set(text, name);
    return (await client.query<Row>({ name, text, values: [...values] })).rows;
  };
}

/**
 * Works in one transaction on a connection of the pool: commits when the work returns, rolls back when it throws. A
 * connection that cannot even roll back is not used again.
 */
export function inTransaction<T>(
  pool: Pool,
  begin: string,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  return onConnection(pool, async (client) => {
    await client.query(begin);
    const value = await work(client);
    await client.query('commit');
    return value;
  });
}

/**
 * The same for work that begins and commits by itself: what it asks at once is sent at once and done in that order, so
 * that a transaction costs a way to the server and back for each time that the work waits, and not for each statement.
 */
export function inPipeline<T>(pool: Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  return onConnection(pool, async (client) => {
    const sql = preparedSqlOf(client);
    const sent: Promise<unknown>[] = [];
    const connection: { pipeline: boolean } = client;
    connection.pipeline = true;
    try {
      return await work((text, values) => {
        const answer = sql<never>(text, values);
        sent.push(answer.catch(() => undefined));
        return answer;
      });
    } finally {
      await Promise.all(sent);
      connection.pipeline = false;
    }
  });
}

async function onConnection<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    return await work(client);
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** An array literal that PostgreSQL casts to `text[]`. */
export function arrayLiteral(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replaceAll(/(["\\])/g, '\\$1')}"`).join(',')}}`;
}
