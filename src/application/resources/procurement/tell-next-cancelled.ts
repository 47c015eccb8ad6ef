import { cancelledOf } from '../../../domain/process/services/service-tasks.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';

const AT_A_TIME = 50;

/**
 * Opens tasks that tell the officials of clients who were referred to courses that have been cancelled: an ELY Centre that
 * cancels a course sees no client of it. Gives how many clients these were.
 */
export function tellNextCancelled({
  legislation,
  unitOfWork,
  clock,
}: CommandDependencies & { readonly legislation: Legislation }): Command<
  null,
  number,
  Failure<'RULE_NOT_FOUND'>
> {
  return command<null, number, Failure<'RULE_NOT_FOUND'>>({
    name: 'tell-cancelled-courses',
    permission: 'daily-round.run',
    objectType: 'course',
    async handle(_input, tx, _context, now) {
      const law = await legislation.inForce();
      const today = localDateOf(now);
      const followUp = law.serviceFollowUp.at(today);
      if (!followUp.ok) return followUp;
      const clients: ClientId[] = [];
      for (const id of await tx.procurement.courses.untold(AT_A_TIME)) {
        const referral = await tx.process.serviceReferrals.byId(id);
        if (referral === null) continue;
        const opened = [cancelledOf(referral, today, followUp.value.rules)];
        await tx.process.tasks.settle(referral.clientId, { opened, dropped: [] }, now);
        clients.push(referral.clientId);
      }
      const told = clients.length;
      return ok({ value: told, objectId: null, clientIds: clients, detail: { told } });
    },
  })({ unitOfWork, clock });
}
