import type { PoolClient } from 'pg';

/** Runs one statement with `$1`, `$2`, … in the transaction it was made for, and gives the rows. */
export type Sql = <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

export function sqlOf(client: PoolClient): Sql {
  return async <Row extends object>(text: string, values: readonly unknown[] = []) =>
    (await client.query<Row>(text, [...values])).rows;
}

/** An array literal that PostgreSQL casts to `text[]`. */
export function arrayLiteral(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replaceAll(/(["\\])/g, '\\$1')}"`).join(',')}}`;
}
