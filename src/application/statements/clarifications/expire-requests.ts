import { expired } from '../../../domain/statements/clarifications/keeping-clarification.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { ok } from '../../../domain/shared/result.ts';
import { bulkCommand, type Command, type CommandDependencies } from '../../shared/command.ts';
import { actOf } from '../../shared/handling-client.ts';

const AT_A_TIME = 1_000;

/**
 * Marks requests whose time to answer has passed; gives how many, 0 when none are left. What waits for the client goes on
 * waiting: a late answer is taken.
 */
export function expireNextRequests(dependencies: CommandDependencies): Command<null, number, never> {
  return bulkCommand<null, number, never>({
    name: 'expire-clarifications',
    permission: 'daily-round.run',
    objectType: 'clarification',
    dataClasses: ['statement'],
    async handle(_input, tx, { actor }, now) {
      const due = await tx.clarificationRound.lockUnanswered(localDateOf(now), AT_A_TIME);
      const next = due.flatMap((request) => {
        const gone = expired(request, actOf(actor, now));
        return gone.ok ? [gone.value] : [];
      });
      await tx.clarificationRound.save(next);
      return ok({
        value: next.length,
        objectId: null,
        clientIds: [...new Set(next.map(({ clientId }) => clientId))],
        detail: { expired: next.length },
      });
    },
  })(dependencies);
}
