import { bodiesSeenBy } from '../../../domain/access/visibility.ts';
import type { ClientRequest } from '../../../domain/clients/responsibility/transfer-request.ts';
import type { RequestId } from '../../../domain/shared/ids.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import type { Done } from '../../shared/command.ts';
import type { Context } from '../../shared/context.ts';
import { versionConflict } from '../../shared/version-conflict.ts';

/** Which request is to be changed, and the version that the caller has seen. */
export interface RequestChange {
  readonly requestId: RequestId;
  readonly version: number;
}

/** A request as it is after a change. */
export type ChangedRequest = Pick<ClientRequest, 'id' | 'state' | 'version' | 'changedAt'>;

export type RequestRefusal = Failure<'REQUEST_NOT_FOUND' | 'VERSION_CONFLICT' | 'REQUEST_STATE'>;

/**
 * Locks the client of a request, and reads the request. Fails with `REQUEST_NOT_FOUND` unless the acting body has the
 * part in it that the command belongs to — which the body that the client has gone on from has no more — and with `VERSION_CONFLICT`, which tells who has changed it and when.
 */
export async function lockRequest(
  tx: Transaction,
  { requestId, version }: RequestChange,
  parts: readonly ('from' | 'to' | 'decider')[],
  { actor }: Context,
  now: Instant,
): Promise<Result<ClientRequest, Failure<'REQUEST_NOT_FOUND' | 'VERSION_CONFLICT'>>> {
  const locked = await tx.requests.byId(requestId);
  const bodies = bodiesSeenBy(actor.organisation, localDateOf(now));
  const hasPart = parts.some(
    (part) =>
      (part !== 'from' || locked?.seesClient === true) &&
      bodies.some((body) => body === locked?.request[part]),
  );
  if (locked === null || !hasPart) return fail('not-found', 'REQUEST_NOT_FOUND', { id: requestId });
  const { request } = locked;
  return request.version === version ? ok(request) : versionConflict(version, request);
}

/** What a command leaves behind that has changed a request. */
export function doneWith(request: ClientRequest): Done<ChangedRequest> {
  const { id, clientId, kind, state, version, changedAt, rule, decision } = request;
  return {
    value: { id, state, version, changedAt },
    objectId: id,
    clientIds: [clientId],
    rule: decision?.legalBasis ?? rule,
    detail: { kind, state },
  };
}
