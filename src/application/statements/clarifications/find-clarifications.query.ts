import { readableBy } from '../../../domain/access/policy.ts';
import type { ClarificationId, ClientId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { JsonAnswer, VersionedAnswer } from '../../ports/page.ts';
import type { Session } from '../../ports/unit-of-work.ts';
import { query, type Query, type QueryDependencies } from '../../shared/query.ts';

export interface ClarificationReads {
  /** One as it is now; null when the session sees no such request. */
  one(session: Session, id: string): Promise<VersionedAnswer | null>;
  /** Those of a client, the latest first; null when the session sees no such client. */
  ofClient(session: Session, client: ClientId): Promise<JsonAnswer | null>;
  /** The restricted annex; null where there is none, or the session may not see what tells of the client’s health. */
  annex(session: Session, id: ClarificationId): Promise<JsonAnswer | null>;
}

interface Dependencies extends QueryDependencies {
  readonly clarificationReads: ClarificationReads;
}

/** Requests for clarification of a client, the latest first. */
export function findClarifications({
  clarificationReads,
  accessLog,
  clock,
}: Dependencies): Query<ClientId, string, Failure<'CLIENT_NOT_FOUND'>> {
  return query(
    {
      name: 'find-clarifications',
      permission: 'clarification.read',
      dataClasses: ['basic', 'statement'],
      objectType: 'client',
      objectId: (client) => client,
      async read(client, session) {
        const found = await clarificationReads.ofClient(session, client);
        return found === null
          ? fail('not-found', 'CLIENT_NOT_FOUND', { id: client })
          : ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    { accessLog, clock },
  );
}

type NotFound = Failure<'CLARIFICATION_NOT_FOUND'>;

/** A request for clarification with the answer to it. */
export function getClarification({
  clarificationReads,
  accessLog,
  clock,
}: Dependencies): Query<ClarificationId, VersionedAnswer, NotFound> {
  return query(
    {
      name: 'get-clarification',
      permission: 'clarification.read',
      dataClasses: ['basic', 'statement'],
      objectType: 'clarification',
      objectId: (id) => id,
      async read(id, session) {
        const found = await clarificationReads.one(session, id);
        return found === null
          ? fail('not-found', 'CLARIFICATION_NOT_FOUND', { id })
          : ok({ value: found, clientIds: found.clientIds });
      },
    },
    { accessLog, clock },
  );
}

/** What the client says of health. Fails with `HEALTH_RIGHT_MISSING`: no role opens it by itself, a grant does (E55). */
export function getHealthAnnex({
  clarificationReads,
  accessLog,
  clock,
}: Dependencies): Query<
  ClarificationId,
  string,
  Failure<'CLARIFICATION_NOT_FOUND' | 'HEALTH_RIGHT_MISSING' | 'HEALTH_ANNEX_NOT_FOUND'>
> {
  return query<
    ClarificationId,
    string,
    Failure<'CLARIFICATION_NOT_FOUND' | 'HEALTH_RIGHT_MISSING' | 'HEALTH_ANNEX_NOT_FOUND'>
  >(
    {
      name: 'get-health-annex',
      permission: 'clarification.read',
      dataClasses: ['health'],
      objectType: 'clarification',
      objectId: (id) => id,
      async read(id, session, { actor, purpose }, now) {
        const seen = await clarificationReads.one(session, id);
        if (seen === null) return fail('not-found', 'CLARIFICATION_NOT_FOUND', { id });
        const { healthOf } = readableBy(actor, purpose, localDateOf(now));
        if (healthOf.length === 0) return fail('forbidden', 'HEALTH_RIGHT_MISSING');
        const found = await clarificationReads.annex(session, id);
        return found === null
          ? fail('not-found', 'HEALTH_ANNEX_NOT_FOUND', { id })
          : ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    { accessLog, clock },
  );
}
