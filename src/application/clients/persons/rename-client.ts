import { type Names, renamed } from '../../../domain/clients/persons/person.ts';
import { ok } from '../../../domain/shared/result.ts';
import { changePerson, type PersonChange } from './change-person.ts';
import { namesMessage } from './person-messages.ts';

export interface RenameClientInput extends PersonChange {
  readonly names: Pick<Names, 'lastName' | 'firstNames'>;
}

/** Records other names of a client, who is still found by the last name that was. */
export const renameClient = changePerson<RenameClientInput, never>(
  'rename-client',
  'client.identify',
  async ({ clientId, names }, tx, person, recorded) => {
    const { lastName, firstNames, formerNames } = renamed(person, names);
    const told = { lastName, firstNames, formerNames };
    await tx.persons.rename(clientId, told, recorded);
    return ok({ message: (version, sender) => namesMessage(clientId, version, told, sender) });
  },
);
