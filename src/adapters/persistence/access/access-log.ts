import type { Pool } from 'pg';
import type { AccessLog } from '../../../application/ports/access-log.ts';
import type { AuditEntry } from '../../../domain/access/audit-entry.ts';
import { together } from '../together.ts';

/** Writes lines of concurrent reads together; each read still waits for its own line to be durable. */
export function accessLog(pool: Pool, onFailure: (error: unknown) => void): AccessLog {
  const append = async (entries: readonly AuditEntry[]): Promise<boolean> => {
    try {
      await pool.query({
        name: 'append-access-log',
        text: 'select access.append_for_all($1)',
        values: [JSON.stringify(entries)],
      });
      return true;
    } catch (error) {
      onFailure(error);
      return false;
    }
  };
  return {
    note: together(async (entries: readonly AuditEntry[]) => {
      const durable = await append(entries);
      return entries.map(() => durable);
    }),
  };
}
