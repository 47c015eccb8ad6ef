import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import type { Progress } from '../../application/ports/progress.ts';
import type { Context } from '../../application/shared/context.ts';
import type { Role } from '../../domain/access/actor.ts';
import { teOfficeOf } from '../../domain/legislation/trial-areas.ts';
import { type OrganisationId, organisation } from '../../domain/shared/organisation.ts';

/**
 * The person at the command line. Whoever can reach the database of an installation operates it, so the role follows
 * from the command; every act is logged under the name of the machine's user, for the body in whose name it is done.
 */
export function operatorContext(
  acting: OrganisationId,
  role: Role,
  progress: Progress,
  signal: AbortSignal,
): Context {
  return {
    actor: { subject: `cli:${userInfo().username}`, organisation: acting, roles: [role] },
    purpose: 'operation',
    correlationId: randomUUID(),
    idempotency: null,
    signal,
    progress,
  };
}

/** The TE Office in whose region an area lies. */
export function officeOfArea(areaCode: string): OrganisationId {
  return organisation('te-office', teOfficeOf(areaCode));
}
