import type { Grant } from '../../domain/access/actor.ts';
import {
  endGrant as ended,
  type GiveGrantFailure,
  giveGrant,
  type RecordedGrant,
} from '../../domain/access/grant.ts';
import type { GrantId } from '../../domain/shared/ids.ts';
import type { Instant } from '../../domain/shared/instant.ts';
import type { OrganisationId } from '../../domain/shared/organisation.ts';
import { type Failure, fail, ok } from '../../domain/shared/result.ts';
import type { Ids } from '../ports/ids.ts';
import type { Legislation } from '../ports/legislation.ts';
import type { OutgoingMessage } from '../ports/outgoing-message.ts';
import { command, type Command, type CommandDependencies, type Done } from '../shared/command.ts';
import { versionConflict } from '../shared/version-conflict.ts';

export interface GiveRoleDependencies extends CommandDependencies {
  readonly legislation: Legislation;
  readonly ids: Ids;
}

/** A right without `validFrom` is valid at once. */
export type GiveRoleInput = Omit<Grant, 'id' | 'validFrom'> & { readonly validFrom: Instant | null };

/** How a right stands. */
export interface GrantReference {
  readonly id: GrantId;
  readonly validFrom: Instant;
  readonly validUntil: Instant | null;
  readonly version: number;
}

/** Gives a subject a role for one organisation, for a time (D6); what is held already is not given again. */
export function giveRole({
  legislation,
  ids,
  unitOfWork,
  clock,
}: GiveRoleDependencies): Command<GiveRoleInput, GrantReference, GiveGrantFailure> {
  return command<GiveRoleInput, GrantReference, GiveGrantFailure>({
    name: 'give-role',
    permission: 'grant.give',
    objectType: 'grant',
    async handle(input, tx, { actor }, now) {
      const law = await legislation.inForce();
      const held = await tx.grants.ofSubject(input.subject);
      const order = { ...input, id: ids.next() as GrantId, validFrom: input.validFrom ?? now };
      const given = giveGrant(order, held, actor.subject, now, law);
      if (!given.ok) return given;
      if (given.value.id !== order.id) return ok({ ...done(given.value, actor.organisation), messages: [] });
      await tx.grants.give(given.value);
      return ok(done(given.value, actor.organisation));
    },
  })({ unitOfWork, clock });
}

export interface EndGrantInput {
  readonly id: GrantId;
  readonly version: number;
}

export type EndGrantFailure = Failure<'GRANT_NOT_FOUND' | 'VERSION_CONFLICT' | 'OWN_RIGHT' | 'GRANT_ENDED'>;

/** Ends a right without delay: the next request of its subject is refused (D6). */
export function endGrant(
  dependencies: CommandDependencies,
): Command<EndGrantInput, GrantReference, EndGrantFailure> {
  return command<EndGrantInput, GrantReference, EndGrantFailure>({
    name: 'end-grant',
    permission: 'grant.give',
    objectType: 'grant',
    objectId: ({ id }) => id,
    async handle({ id, version }, tx, { actor }, now) {
      const grant = await tx.grants.find(id);
      if (grant === null) return fail('not-found', 'GRANT_NOT_FOUND', { id });
      if (grant.version !== version) return versionConflict(version, grant);
      const changed = ended(grant, actor.subject, now);
      if (!changed.ok) return changed;
      await tx.grants.end(changed.value);
      return ok(done(changed.value, actor.organisation));
    },
  })(dependencies);
}

function done(grant: RecordedGrant, sender: OrganisationId): Done<GrantReference> {
  const { id, subject, role, organisation, validFrom, validUntil, version } = grant;
  return {
    value: { id, validFrom, validUntil, version },
    objectId: id,
    clientIds: [],
    detail: { subject, role, organisation, validFrom, validUntil },
    messages: [grantMessage(grant, sender)],
  };
}

/** The keeper of the register opens and closes its own system by it. */
function grantMessage(grant: RecordedGrant, sender: OrganisationId): OutgoingMessage {
  const { id, version, changedBy: _, changedAt: at, givenBy: __, givenAt: ___, ...told } = grant;
  return {
    port: 'client-registry',
    kind: version === 1 ? 'ACCESS_RIGHT_GIVEN' : 'ACCESS_RIGHT_ENDED',
    sender,
    clientId: null,
    businessKey: `${id}:grant:${version}`,
    payload: { grantId: id, ...told, at },
  };
}
