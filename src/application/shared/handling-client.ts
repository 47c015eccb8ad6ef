import type { Actor } from '../../domain/access/actor.ts';
import { bodiesSeenBy } from '../../domain/access/visibility.ts';
import type { Act, Matter } from '../../domain/handling/matter.ts';
import type { Matters } from '../../domain/handling/matters.port.ts';
import type { ProcessCase } from '../../domain/handling/process-case.ts';
import type { ClientId } from '../../domain/shared/ids.ts';
import { type Instant, localDateOf } from '../../domain/shared/instant.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../domain/shared/result.ts';
import type { Transaction } from '../ports/unit-of-work.ts';
import type { Done } from './command.ts';
import { versionConflict } from './version-conflict.ts';

/** Which matter is to be changed, and the version that the caller has seen. */
export interface MatterChange<Id extends string> {
  readonly id: Id;
  readonly version: number;
}

/** A matter as it is after a change. */
export type ChangedMatter = Pick<Matter, 'id' | 'state' | 'version' | 'changedAt'>;

export type HandlingFailure = Failure<'CLIENT_NOT_FOUND' | 'NOT_RESPONSIBLE'>;

/**
 * Locks a client whose process the acting body runs. Fails with `CLIENT_NOT_FOUND`, and with `NOT_RESPONSIBLE` for a
 * client who is seen but whose process is another's (R43).
 */
export async function lockHandled(
  tx: Transaction,
  client: ClientId,
  actor: Actor,
  now: Instant,
): Promise<Result<ProcessCase, HandlingFailure>> {
  const known = await tx.process.cases.lock(client);
  if (known === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id: client });
  const bodies = bodiesSeenBy(actor.organisation, localDateOf(now));
  const isOwn = known.responsible !== null && bodies.includes(known.responsible);
  return isOwn ? ok(known) : fail('forbidden', 'NOT_RESPONSIBLE');
}

/**
 * Locks a matter with its client. Fails with `notFound` when the session sees no such matter, and with
 * `VERSION_CONFLICT`, which tells who has changed it and when.
 */
export async function lockMatter<M extends Matter, NotFound extends string>(
  tx: Transaction,
  matters: Matters<M>,
  { id, version }: MatterChange<M['id']>,
  actor: Actor,
  now: Instant,
  notFound: NotFound,
): Promise<
  Result<
    { readonly matter: M; readonly known: ProcessCase },
    HandlingFailure | Failure<NotFound | 'VERSION_CONFLICT'>
  >
> {
  const matter = await matters.byId(id);
  if (matter === null) return fail('not-found', notFound, { id });
  const known = await lockHandled(tx, matter.clientId, actor, now);
  if (!known.ok) return known;
  if (matter.version !== version) {
    const changedBy = matter.changedBy.subject;
    return versionConflict(version, { ...matter, changedBy });
  }
  return ok({ matter, known: known.value });
}

/** Who acts, and when. */
export function actOf({ subject, organisation }: Actor, at: Instant): Act {
  return { by: { subject, organisation }, at };
}

/** What a command leaves behind that has made or changed a matter. */
export function doneWith(
  { id, clientId, state, version, changedAt }: Matter,
  rule?: RuleReference,
  detail: Readonly<Record<string, unknown>> = {},
): Done<ChangedMatter> {
  return {
    value: { id, state, version, changedAt },
    objectId: id,
    clientIds: [clientId],
    ...(rule && { rule }),
    detail: { state, ...detail },
  };
}
