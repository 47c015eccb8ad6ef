import type { Guardian } from '../../../domain/clients/persons/guardian.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import { changePerson, type PersonChange } from './change-person.ts';
import { guardianMessage } from './person-messages.ts';

export interface SetGuardianInput extends PersonChange {
  /** Null when the client has no guardian any more. */
  readonly guardian: Guardian | null;
}

/** Records who has been appointed guardian of a client, for what and for how long. */
export const setGuardian = changePerson<SetGuardianInput, Failure<'PERIOD_INVERTED'>>(
  'set-guardian',
  'client.contact',
  async ({ clientId, guardian }, tx, _person, recorded) => {
    if (guardian?.until != null && guardian.from !== null && guardian.until <= guardian.from) {
      return fail('rule-violation', 'PERIOD_INVERTED');
    }
    await tx.persons.setGuardian(clientId, guardian, recorded);
    return ok({ message: (version, sender) => guardianMessage(clientId, version, guardian, sender) });
  },
);
