import { parseIdentityCode } from '../../../domain/shared/identity-code.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import type { Command, CommandDependencies } from '../../shared/command.ts';
import {
  type ChangedClient,
  changePerson,
  type ChangePersonFailure,
  type PersonChange,
} from './change-person.ts';
import { identityCodeMessage } from './person-messages.ts';
import type { IdentityCodePolicy } from './register-client.ts';

export interface GiveIdentityCodeInput extends PersonChange {
  readonly identityCode: string;
}

export type GiveIdentityCodeFailure =
  | ChangePersonFailure
  | Failure<'IDENTITY_CODE_INVALID' | 'IDENTITY_CODE_IN_USE'>;

/**
 * Records the identity code that a client has been given, or another in place of the one so far (correction, gender
 * recognition, misuse). The client stays the same; the code so far is seen by those who may see such codes.
 */
export function giveIdentityCode(
  dependencies: CommandDependencies & { readonly identityCodes: IdentityCodePolicy },
): Command<GiveIdentityCodeInput, ChangedClient, GiveIdentityCodeFailure> {
  return changePerson<GiveIdentityCodeInput, Failure<'IDENTITY_CODE_INVALID' | 'IDENTITY_CODE_IN_USE'>>(
    'give-identity-code',
    'client.identify',
    async ({ clientId, identityCode }, tx, _person, recorded) => {
      const parsed = parseIdentityCode(identityCode, dependencies.identityCodes);
      if (!parsed.ok) return parsed;
      const given = await tx.persons.giveIdentityCode(clientId, parsed.value.code, recorded);
      if (!given.ok) return given;
      return ok({ message: (version, sender) => identityCodeMessage(clientId, version, sender) });
    },
  )(dependencies);
}
