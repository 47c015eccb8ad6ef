import type { Pool, PoolClient } from 'pg';
import { type MockInstance, vi } from 'vitest';

/**
 * Counts what is asked of the database through a pool: reads, commands and the entity manager all take the way of a
 * connection to the server. Gives the number of calls since it was asked last.
 */
export function callsCounted(pool: Pool): () => number {
  const ways = new Map<PoolClient, MockInstance>();
  pool.on('acquire', (client) => {
    if (!ways.has(client)) ways.set(client, vi.spyOn(client, 'query'));
  });
  return () => {
    const calls = [...ways.values()].reduce((sum, { mock }) => sum + mock.calls.length, 0);
    for (const way of ways.values()) way.mockClear();
    return calls;
  };
}
