import type { TestDatabase } from './database.ts';

/**
 * Copies rows of clients in one statement, each of them so many times, with some of the columns changed: SQL of a column
 * may name the `nth`.
 */
export async function copyRows(
  database: TestDatabase,
  table: string,
  clients: readonly string[],
  times: number,
  changes: Readonly<Record<string, string>>,
): Promise<void> {
  const columns = await database.all<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = 'clients' and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  );
  const names = columns.map(({ name }) => name);
  await database.all(
    `insert into clients.${table} (${names.join(', ')})
     select ${names.map((name) => changes[name] ?? name).join(', ')}
     from clients.${table}, generate_series(1, ${times}) as nth
     where ${table === 'client' ? 'id' : 'client_id'} = any($1::uuid[])`,
    [clients],
  );
  await database.all(`analyze clients.${table}`);
}
