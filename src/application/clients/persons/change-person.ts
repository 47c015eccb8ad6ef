import type { DataClass } from '../../../domain/access/data-class.ts';
import type { Permission } from '../../../domain/access/permissions.ts';
import type { KnownPerson, Recorded } from '../../../domain/clients/persons/persons.port.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../../domain/shared/result.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { type ClientChange, lockClient } from '../changing-client.ts';

/** A change of what is recorded of a client's person, and why it is made. */
export interface PersonChange extends ClientChange {
  readonly reason: string;
}

/** The version of the client after the change. */
export interface ChangedClient {
  readonly version: number;
}

export type ChangePersonFailure = Failure<'CLIENT_NOT_FOUND' | 'VERSION_CONFLICT'>;

interface Made {
  readonly rule?: RuleReference;
  readonly message: (version: number, sender: OrganisationId) => OutgoingMessage;
}

/**
 * Makes a command that changes the person of one client: locks the client, compares the version, changes, raises the
 * version and tells the register.
 */
export function changePerson<Input extends PersonChange, F extends Failure>(
  name: string,
  permission: Permission,
  change: (
    input: Input,
    tx: Transaction,
    person: KnownPerson,
    recorded: Recorded,
  ) => Promise<Result<Made, F>>,
  dataClasses: readonly DataClass[] = ['basic'],
): (dependencies: CommandDependencies) => Command<Input, ChangedClient, F | ChangePersonFailure> {
  return command<Input, ChangedClient, F | ChangePersonFailure>({
    name,
    permission,
    task: 'REGISTRATION',
    objectType: 'client',
    dataClasses,
    objectId: ({ clientId }) => clientId,
    async handle(input, tx, { actor }, now) {
      const { clientId, reason } = input;
      const locked = await lockClient(tx, input);
      if (!locked.ok) return locked;
      const person = await tx.persons.of(clientId);
      if (person === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id: clientId });
      const made = await change(input, tx, person, { by: actor.subject, at: now, reason });
      if (!made.ok) return made;
      const version = await tx.clients.changed(clientId, actor.subject, now);
      const { rule, message } = made.value;
      return ok({
        value: { version },
        objectId: clientId,
        clientIds: [clientId],
        ...(rule && { rule }),
        messages: [message(version, actor.organisation)],
      });
    },
  });
}
