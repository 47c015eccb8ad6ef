import type { Grant } from '../../domain/access/actor.ts';
import { ok } from '../../domain/shared/result.ts';
import { command, type Command, type CommandDependencies } from '../shared/command.ts';

export type GiveRoleInput = Omit<Grant, 'validFrom'>;

/** Gives a subject a role for one organisation from now on (D6); giving it again changes nothing. */
export function giveRole(dependencies: CommandDependencies): Command<GiveRoleInput, null, never> {
  return command<GiveRoleInput, null, never>({
    name: 'give-role',
    permission: 'grant.give',
    objectType: 'grant',
    async handle(input, tx, { actor }, now) {
      await tx.grants.give({ ...input, validFrom: now }, actor.subject);
      const { subject, role, organisation } = input;
      return ok({ value: null, objectId: subject, clientIds: [], detail: { role, organisation } });
    },
  })(dependencies);
}
