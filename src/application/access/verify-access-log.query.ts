import type { LogVerification } from '../../domain/access/log-seals.port.ts';
import { ok } from '../../domain/shared/result.ts';
import { query, type Query, type QueryDependencies } from '../shared/query.ts';
import type { AccessLogReads, LogDays } from './access-log-reads.port.ts';

/** Whether the sealed days of the access log are as they were sealed (4.22). */
export function verifyAccessLog(
  dependencies: QueryDependencies & { readonly accessLogReads: AccessLogReads },
): Query<LogDays, LogVerification, never> {
  return query(
    {
      name: 'verify-access-log',
      permission: 'access-log.verify',
      objectType: 'access-log',
      dataClasses: ['log'],
      async read(days, session) {
        return ok({ value: await dependencies.accessLogReads.verify(session, days), clientIds: [] });
      },
    },
    dependencies,
  );
}
