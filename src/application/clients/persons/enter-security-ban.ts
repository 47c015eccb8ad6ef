import { enterSecurityBan as enter } from '../../../domain/clients/persons/security-ban.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import type { Legislation } from '../../ports/legislation.ts';
import type { Command, CommandDependencies } from '../../shared/command.ts';
import {
  type ChangedClient,
  changePerson,
  type ChangePersonFailure,
  type PersonChange,
} from './change-person.ts';
import { securityBanMessage } from './person-messages.ts';

export interface EnterSecurityBanInput extends PersonChange {
  readonly ban: { readonly from: PlainDate; readonly until: PlainDate };
}

type BanFailure = Failure<'RULE_NOT_FOUND' | 'SECURITY_BAN_TOO_LONG' | 'PERIOD_INVERTED'>;

/**
 * Enters a security ban: from the day on which it begins nobody sees where the client lives or how to reach them, and
 * letters go by the contact address (Act 661/2009, sections 36 and 37). It holds while the register does not know
 * of it yet; entered again it takes the place of the one entered before.
 */
export function enterSecurityBan(
  dependencies: CommandDependencies & { readonly legislation: Legislation },
): Command<EnterSecurityBanInput, ChangedClient, ChangePersonFailure | BanFailure> {
  return changePerson<EnterSecurityBanInput, BanFailure>(
    'enter-security-ban',
    'security-ban.enter',
    async ({ clientId, ban }, tx, _person, recorded) => {
      const law = await dependencies.legislation.inForce();
      const earlier = await tx.persons.bansOf(clientId);
      const entered = enter(ban, earlier, localDateOf(recorded.at), law);
      if (!entered.ok) return entered;
      const { rule } = entered.value;
      await tx.persons.enterBan(clientId, entered.value.ban, rule, recorded);
      return ok({
        rule,
        message: (version, sender) => securityBanMessage(clientId, version, ban, sender),
      });
    },
  )(dependencies);
}
