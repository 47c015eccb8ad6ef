import type { AuditEntry } from '../../domain/access/audit-entry.ts';

/** The log of who looked at whose data (käyttöloki). */
export interface AccessLog {
  /** Resolves to true when the line is durable, to false when it could not be written: then nothing may be shown. */
  note(entry: AuditEntry): Promise<boolean>;
}
