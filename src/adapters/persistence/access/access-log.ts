import type { Pool } from 'pg';
import type { AccessLog } from '../../../application/ports/access-log.ts';
import type { AuditEntry } from '../../../domain/access/audit-entry.ts';

interface Waiting {
  readonly entry: AuditEntry;
  readonly answer: (durable: boolean) => void;
}

/**
 * Writes lines of concurrent reads together: while one commit is on its way, the lines that arrive wait and go
 * with the next. Each read still waits for its own line to be durable.
 */
export function accessLog(pool: Pool, onFailure: (error: unknown) => void): AccessLog {
  let waiting: Waiting[] = [];
  let writing = false;

  const writeAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const durable = await pool
        .query({
          name: 'append-access-log',
          text: 'select access.append_for_all($1)',
          values: [JSON.stringify(batch.map(({ entry }) => entry))],
        })
        .then(
          () => true,
          (error: unknown) => {
            onFailure(error);
            return false;
          },
        );
      for (const { answer } of batch) answer(durable);
    }
    writing = false;
  };

  return {
    note: (entry) =>
      new Promise((answer) => {
        waiting.push({ entry, answer });
        if (writing) return;
        writing = true;
        void writeAll();
      }),
  };
}
