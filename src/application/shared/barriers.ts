import type { Actor } from '../../domain/access/actor.ts';
import {
  type CompetenceTask,
  competenceSuspended,
  type Suspension,
  suspensionOf,
} from '../../domain/access/suspension.ts';
import { bodiesSeenBy } from '../../domain/access/visibility.ts';
import type { ClientId } from '../../domain/shared/ids.ts';
import { type Instant, localDateOf } from '../../domain/shared/instant.ts';
import { fail, ok, type Result } from '../../domain/shared/result.ts';
import { type OrganisationId, organisation, organisationKind } from '../../domain/shared/organisation.ts';
import type { TransactionBase } from '../ports/unit-of-work.ts';

/** Those of the clients whose matters the actor may not see or handle. */
export function closedTo({ disqualifiedFor = [] }: Actor, clients: readonly ClientId[]): readonly ClientId[] {
  return disqualifiedFor.length === 0 ? [] : clients.filter((client) => disqualifiedFor.includes(client));
}

/** The refusal of whoever is disqualified (Act 434/2003, sections 27–30). */
export function disqualified() {
  return fail('forbidden', 'DISQUALIFIED');
}

/**
 * Whether the body acted for is competent for a task at the moment. A municipality that is suspended from it is not;
 * an area is not for the clients of such a municipality, which is asked of what the act has touched.
 */
export async function checkCompetence(
  { organisation: body, suspensions = [] }: Actor,
  task: CompetenceTask | undefined,
  at: Instant,
  tx: Pick<TransactionBase, 'isResponsibleForAny'>,
  clients: readonly ClientId[],
): Promise<Result<null, ReturnType<typeof competenceSuspended>['failure']>> {
  if (task === undefined || suspensions.length === 0) return ok(null);
  const own = suspensionOf(body, task, suspensions, at);
  if (own !== null) return competenceSuspended(own);
  if (organisationKind(body) !== 'area') return ok(null);
  for (const [member, suspension] of suspendedMembers(body, task, suspensions, at)) {
    if (await tx.isResponsibleForAny(member, clients)) return competenceSuspended(suspension);
  }
  return ok(null);
}

function suspendedMembers(
  area: OrganisationId,
  task: CompetenceTask,
  suspensions: readonly Suspension[],
  at: Instant,
): readonly (readonly [OrganisationId, Suspension])[] {
  const members = bodiesSeenBy(area, localDateOf(at));
  return suspensions.flatMap((suspension) => {
    const member = organisation('municipality', suspension.municipality);
    const holds = members.includes(member) && suspensionOf(member, task, [suspension], at) !== null;
    return holds ? [[member, suspension] as const] : [];
  });
}
