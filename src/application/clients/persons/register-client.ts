import { bodiesSeenBy } from '../../../domain/access/visibility.ts';
import {
  checkRegistration,
  likenessOf,
  type RegistrationCode,
  type RegistrationForm,
} from '../../../domain/clients/persons/registration.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { clientRegisteredMessage } from './person-messages.ts';
import {
  duplicatesFailure,
  possibleDuplicates,
  type PossibleDuplicatesFailure,
} from './possible-duplicates.ts';

/** Which identity codes an installation takes: those of real people in production only. */
export interface IdentityCodePolicy {
  readonly allowRealCodes: boolean;
}

export interface RegisterClientDependencies extends CommandDependencies {
  readonly legislation: Legislation;
  readonly ids: Ids;
  readonly identityCodes: IdentityCodePolicy;
}

export interface RegisteredClient {
  readonly id: ClientId;
  readonly substituteId: string | null;
  readonly authority: OrganisationId;
  readonly version: number;
}

export type RegisterClientFailure =
  | Failure<RegistrationCode | 'RULE_NOT_FOUND' | 'IDENTITY_CODE_IN_USE'>
  | PossibleDuplicatesFailure;

/** Version of a client whom nobody has changed yet. */
const FIRST_VERSION = 1;

/**
 * Registers somebody as a client and jobseeker. First everybody is looked through who may be the same person,
 * whichever body sees them; when there is somebody, nothing is done until it has been decided that they are not.
 */
export function registerClient(
  dependencies: RegisterClientDependencies,
): Command<RegistrationForm, RegisteredClient, RegisterClientFailure> {
  return command<RegistrationForm, RegisteredClient, RegisterClientFailure>({
    name: 'register-client',
    permission: 'client.register',
    objectType: 'client',
    async handle(form, tx, { actor, purpose }, now) {
      const today = localDateOf(now);
      const checked = checkRegistration(form, today, dependencies.identityCodes);
      if (!checked.ok) return checked;
      const registration = checked.value;
      const law = (await dependencies.legislation.inForce()).unemployment.at(today);
      if (!law.ok) return law;
      const asked = likenessOf(registration);
      await tx.persons.lockLike(asked);
      const known = await tx.persons.like(asked, today);
      const candidates = possibleDuplicates(asked, known, bodiesSeenBy(actor.organisation, today));
      if (candidates.length > 0) return duplicatesFailure(candidates);
      const id = dependencies.ids.next() as ClientId;
      const registered = await tx.persons.register(id, registration, law.value.rules.unemployedCodes, {
        by: actor.subject,
        at: now,
        reason: purpose,
      });
      if (!registered.ok) return registered;
      const { substituteId } = registered.value;
      const { authority } = registration;
      return ok({
        value: { id, substituteId, authority, version: FIRST_VERSION },
        objectId: id,
        clientIds: [id],
        detail: { authority },
        messages: [clientRegisteredMessage(id, registration, substituteId, actor.organisation)],
      });
    },
  })(dependencies);
}
