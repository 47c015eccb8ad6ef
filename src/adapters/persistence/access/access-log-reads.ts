import type { Pool } from 'pg';
import type { AccessLogReads, LogLaw } from '../../../application/access/access-log-reads.port.ts';
import type { Look } from '../../../domain/access/anomalies.ts';
import { valuesAfter } from '../json.ts';
import { logExtractRead, logLinesRead, logLooksRead, logSampleRead } from './access-log.read.ts';
import { verifyLog } from './log-verification.ts';

/** The access log as it is looked into; a verification takes as long as the log is large. */
export function accessLogReads(pool: Pool, workPool: Pool): AccessLogReads {
  return {
    async lines(session, filter, without, part, law) {
      const { subject, client, organisation, action, from, until } = filter;
      const asked = [subject, client, organisation, action, from, until, without];
      if ('seed' in part) {
        const [row] = await logSampleRead.run(
          pool,
          session,
          ...asked,
          part.seed,
          part.count,
          ...valuesOf(law),
        );
        return row ?? null;
      }
      const after = valuesAfter(part.after, 'number');
      if (after === null) return null;
      const [row] = await logLinesRead.run(pool, session, ...asked, ...after, part.limit, ...valuesOf(law));
      return row ?? null;
    },

    async extract(session, client, { from, until }, law) {
      const [row] = await logExtractRead.run(pool, session, client, from, until, ...valuesOf(law));
      return row ?? null;
    },

    async looks(session, { from, until }, without) {
      const [row] = await logLooksRead.run(pool, session, from, until, without);
      return JSON.parse(row?.json ?? '[]') as readonly Look[];
    },

    verify: (session, days) => verifyLog(workPool, session, days),
  };
}

function valuesOf({ grounds, controllers }: LogLaw): readonly string[] {
  return [JSON.stringify(grounds), JSON.stringify(controllers)];
}
