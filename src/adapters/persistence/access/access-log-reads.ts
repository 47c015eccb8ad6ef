import type { Pool } from 'pg';
import type { AccessLogReads } from '../../../application/access/access-log-reads.port.ts';
import { verifyLog } from './log-verification.ts';

/** The access log as it is looked into; a verification takes as long as the log is large. */
export function accessLogReads(_pool: Pool, workPool: Pool): AccessLogReads {
  return {
    verify: (session, days) => verifyLog(workPool, session, days),
  };
}
