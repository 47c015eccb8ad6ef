import type { ProcessCase } from '../../domain/handling/process-case.ts';
import type { Instant } from '../../domain/shared/instant.ts';
import { organisationKind, type OrganisationId } from '../../domain/shared/organisation.ts';
import type { Failure, Result } from '../../domain/shared/result.ts';
import { checkHealthRight } from '../process/published.ts';
import type { Context } from '../shared/context.ts';

/**
 * Whether whoever acts may see what of a case tells of the client's health: of what was routed to a TE Office as an official
 * of that, of everything else as one of whoever is responsible for the client. Fails with `HEALTH_RIGHT_MISSING`.
 */
export function checkHealthOf(
  handler: OrganisationId,
  { responsible }: Pick<ProcessCase, 'responsible'>,
  context: Context,
  now: Instant,
): Result<null, Failure<'HEALTH_RIGHT_MISSING'>> {
  const isRouted = organisationKind(handler) === 'te-office';
  return checkHealthRight({ responsible: isRouted ? handler : responsible }, context, now);
}
