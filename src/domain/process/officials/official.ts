import type { ActedBy } from '../../shared/acted-by.ts';
import type { ClientId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';

/** Who answers for a client by name, and the team they belong to (nimetty vastuuvirkailija). */
export interface NamedOfficial {
  readonly subject: string;
  readonly team: string | null;
}

/** That somebody was named for a client (nimeäminen): it ends when another is, or when responsibility moves. */
export interface Naming extends NamedOfficial {
  readonly clientId: ClientId;
  readonly authority: OrganisationId;
  readonly from: Instant;
  readonly namedBy: ActedBy;
  /** How many have been named for the client by then, this one included. */
  readonly version: number;
}

/** The naming that came last; it has ended when responsibility has moved since. */
export interface LatestNaming extends Naming {
  readonly until: Instant | null;
}

/** Fails with `ALREADY_OFFICIAL` when the same official is named for the same team already. */
export function nameOfficial(
  latest: LatestNaming | null,
  order: Omit<Naming, 'version'>,
): Result<Naming, Failure<'ALREADY_OFFICIAL'>> {
  const isSame = latest?.until === null && latest.subject === order.subject && latest.team === order.team;
  return isSame
    ? fail('conflict', 'ALREADY_OFFICIAL')
    : ok({ ...order, version: (latest?.version ?? 0) + 1 });
}
