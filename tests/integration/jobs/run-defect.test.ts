import { describe, expect, it, vi } from 'vitest';
import { enqueueRun, startRunWorker } from '../../../src/adapters/jobs/run-queue.ts';
import { sqlOf } from '../../../src/adapters/persistence/sql.ts';
import type { RunId } from '../../../src/domain/shared/ids.ts';
import { KEHA } from '../../../src/domain/shared/organisation.ts';
import { cloneForTest } from '../../support/database.ts';

const CODE = '010190-999X';

describe('a run that breaks off with a defect', () => {
  it('is told to whoever watches the worker, and leaves no trace of the data in the queue', async () => {
    const test = await cloneForTest();
    const { pool } = test.database;
    const client = await pool.connect();
    await enqueueRun(sqlOf(client), {
      id: '00000000-0000-7000-8000-000000000001' as RunId,
      organisation: KEHA,
    });
    client.release();

    const heard: unknown[] = [];
    const worker = await startRunWorker(pool, new AbortController().signal, {
      // As the database says it, which would write it into its own log too.
      execute: () =>
        Promise.reject(
          Object.assign(new Error(`invalid input syntax for type integer: "${CODE}"`), { code: '22P02' }),
        ),
      abandon: async () => undefined,
      onError: (error) => heard.push(error),
    });
    const kept = await vi.waitFor(
      async () => {
        const rows = await test.all<{ output: string | null }>(
          `select output::text from jobs.job where name = 'runs'`,
        );
        expect(rows).toMatchObject([{ output: expect.any(String) }]);
        return rows;
      },
      { timeout: 10_000, interval: 100 },
    );
    await worker.stop();
    expect(heard).toMatchObject([{ code: '22P02' }]);
    expect(JSON.stringify(kept)).not.toContain(CODE);
  });
});
