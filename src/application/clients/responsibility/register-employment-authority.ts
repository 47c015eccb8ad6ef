import {
  type EmploymentAuthority,
  registerAuthority,
  type RegisterAuthorityCode,
} from '../../../domain/clients/responsibility/employment-authority.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';

export interface RegisterAuthorityDependencies extends CommandDependencies {
  readonly legislation: Legislation;
}

/** Enters an employment authority and its municipalities into the register. */
export function registerEmploymentAuthority({
  legislation,
  unitOfWork,
  clock,
}: RegisterAuthorityDependencies): Command<
  EmploymentAuthority,
  Pick<EmploymentAuthority, 'code'>,
  Failure<RegisterAuthorityCode>
> {
  return command<EmploymentAuthority, Pick<EmploymentAuthority, 'code'>, Failure<RegisterAuthorityCode>>({
    name: 'register-employment-authority',
    permission: 'employment-authority.register',
    objectType: 'employment-authority',
    objectId: ({ code }) => code,
    async handle(authority, tx, { actor }, now) {
      const law = await legislation.inForce();
      const rule = registerAuthority(authority, await tx.employmentAuthorities.allForChange(), law);
      if (!rule.ok) return rule;
      await tx.employmentAuthorities.add(authority, actor.subject, now);
      const { code, municipalities } = authority;
      return ok({
        value: { code },
        objectId: code,
        clientIds: [],
        rule: rule.value,
        detail: { municipalities },
      });
    },
  })({ unitOfWork, clock });
}
