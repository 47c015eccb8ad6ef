import { bodiesSeenBy } from '../../../domain/access/visibility.ts';
import {
  checkRegistration,
  likenessOf,
  type Registration,
  type RegistrationCode,
  type RegistrationForm,
} from '../../../domain/clients/persons/registration.ts';
import type { EmploymentAuthority } from '../../../domain/clients/responsibility/employment-authority.ts';
import { responsibleAtRegistration } from '../../../domain/clients/responsibility/registration.ts';
import { handOver } from '../../../domain/clients/responsibility/responsibility.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { localDateOf, startOfDay } from '../../../domain/shared/instant.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { authoritiesOn } from '../responsibility/authorities-of-day.ts';
import { actedBy, onTerms } from '../responsibility/handing-over.ts';
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
  | Failure<RegistrationCode | 'RULE_NOT_FOUND' | 'IDENTITY_CODE_IN_USE' | 'ALREADY_RESPONSIBLE'>
  | PossibleDuplicatesFailure;

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
    task: 'REGISTRATION',
    objectType: 'client',
    dataClasses: ['basic', 'contact'],
    async handle(form, tx, { actor, purpose }, now) {
      const today = localDateOf(now);
      const checked = checkRegistration(form, today, dependencies.identityCodes);
      if (!checked.ok) return checked;
      const registration = checked.value;
      const law = await dependencies.legislation.inForce();
      const unemployment = law.unemployment.at(today);
      if (!unemployment.ok) return unemployment;
      const authorities = await authoritiesOn(registration.jobSearchFrom, tx, law);
      const responsible = responsibleFor(registration, authorities, law);
      if (!responsible.ok) return responsible;
      const asked = likenessOf(registration);
      await tx.persons.lockLike(asked);
      const known = await tx.persons.like(asked, today);
      const candidates = possibleDuplicates(asked, known, bodiesSeenBy(actor.organisation, today));
      if (candidates.length > 0) return duplicatesFailure(candidates);
      const clientId = dependencies.ids.next() as ClientId;
      const { authority, startGround, rule } = responsible.value;
      const began = startOfDay(registration.jobSearchFrom);
      const opened = { clientId, authority, startGround, noticeId: null };
      const registered = await tx.persons.register(
        registration,
        onTerms(handOver(null, opened, began, actedBy(actor)), law),
        unemployment.value.rules.unemployedCodes,
        { by: actor.subject, at: now, reason: purpose },
      );
      if (!registered.ok) return registered;
      const { substituteId } = registered.value;
      return ok({
        value: { id: clientId, authority, ...registered.value },
        objectId: clientId,
        clientIds: [clientId],
        rule,
        detail: { authority },
        messages: [clientRegisteredMessage(clientId, registration, substituteId, actor.organisation)],
      });
    },
  })(dependencies);
}

/** Of somebody who has never been a client it is told by the home alone. */
function responsibleFor(
  { homeMunicipality, jobSearchFrom, teOffice }: Registration,
  authorities: readonly EmploymentAuthority[],
  law: StatuteBook,
): ReturnType<typeof responsibleAtRegistration> {
  const home = {
    kind: 'HOME_MUNICIPALITY',
    municipality: homeMunicipality,
    from: jobSearchFrom,
    until: null,
  } as const;
  const homeFacts = { residenceGrounds: [], residences: [home] };
  return responsibleAtRegistration({ past: [], homeFacts, teOffice, authorities }, jobSearchFrom, law);
}
