import type { ClientId, ObligationPeriodId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { VersionedAnswer } from '../../ports/page.ts';
import { query, type Query, type QueryDependencies } from '../../shared/query.ts';
import type { ObligationReads } from './obligation-reads.port.ts';

interface Dependencies extends QueryDependencies {
  readonly obligationReads: ObligationReads;
}

/** The review periods of a client, the latest first. */
export function findObligationPeriods({
  obligationReads,
  accessLog,
  clock,
}: Dependencies): Query<ClientId, string, Failure<'CLIENT_NOT_FOUND'>> {
  return query(
    {
      name: 'find-obligation-periods',
      permission: 'obligation.read',
      objectType: 'client',
      objectId: (client) => client,
      dataClasses: ['basic', 'health'],
      async read(client, session, _context, now) {
        const found = await obligationReads.ofClient(session, client, localDateOf(now));
        return found === null
          ? fail('not-found', 'CLIENT_NOT_FOUND', { id: client })
          : ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    { accessLog, clock },
  );
}

/** A review period with what was reported in it. */
export function getObligationPeriod({
  obligationReads,
  accessLog,
  clock,
}: Dependencies): Query<ObligationPeriodId, VersionedAnswer, Failure<'OBLIGATION_PERIOD_NOT_FOUND'>> {
  return query(
    {
      name: 'get-obligation-period',
      permission: 'obligation.read',
      objectType: 'obligation-period',
      objectId: (id) => id,
      dataClasses: ['basic', 'health'],
      async read(id, session, _context, now) {
        const found = await obligationReads.one(session, id, localDateOf(now));
        return found === null
          ? fail('not-found', 'OBLIGATION_PERIOD_NOT_FOUND', { id })
          : ok({ value: found, clientIds: found.clientIds });
      },
    },
    { accessLog, clock },
  );
}
