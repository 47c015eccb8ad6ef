import { countBack, countFrom } from '../../../domain/shared/deadlines.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { bulkCommand, type Command, type CommandDependencies } from '../../shared/command.ts';

const AT_A_TIME = 1_000;

/** Opens the task to name an official for clients who have had none for too long; gives how many; 0 when none are left. */
export function demandNextOfficials(
  dependencies: CommandDependencies & { readonly legislation: Legislation },
): Command<null, number, Failure<'RULE_NOT_FOUND'>> {
  return bulkCommand<null, number, Failure<'RULE_NOT_FOUND'>>({
    name: 'demand-officials',
    permission: 'daily-round.run',
    objectType: 'task',
    async handle(_input, tx, _context, now) {
      const today = localDateOf(now);
      const law = (await dependencies.legislation.inForce()).serviceProcess.at(today);
      if (!law.ok) return law;
      const { officialNamedWithin } = law.value.rules;
      const found = await tx.taskReminders.withoutOfficial(countBack(today, officialNamedWithin), AT_A_TIME);
      const clients = found.map(({ clientId, responsibleSince }) => ({
        clientId,
        dueOn: countFrom(responsibleSince, officialNamedWithin),
      }));
      await tx.taskReminders.demandOfficials(clients, now);
      return ok({
        value: clients.length,
        objectId: null,
        clientIds: clients.map(({ clientId }) => clientId),
        detail: { clients: clients.length },
      });
    },
  })(dependencies);
}
