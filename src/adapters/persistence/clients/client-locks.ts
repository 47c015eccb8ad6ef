import type { Sql } from '../sql.ts';

const BULK_CHANGES = `hashtextextended('changes of many clients', 0)`;

/**
 * Waits for those who lock clients in order of id, and keeps them waiting to the end of the transaction: an import
 * changes clients in an order of its own, and two who hold what the other wants would block each other.
 */
export async function changeClientsInAnyOrder(sql: Sql): Promise<void> {
  await sql(`select pg_advisory_xact_lock(${BULK_CHANGES})`);
}

/** Waits for an import that changes clients; any number may lock clients in order of id at the same time. */
export async function changeClientsInOrder(sql: Sql): Promise<void> {
  await sql(`select pg_advisory_xact_lock_shared(${BULK_CHANGES})`);
}
