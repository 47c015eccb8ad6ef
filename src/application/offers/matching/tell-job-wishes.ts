import { checkWishes, type JobWishes } from '../../../domain/offers/matching/job-wishes.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { actOf, type HandlingFailure, lockHandled } from '../../shared/handling-client.ts';

export interface TellWishesInput extends JobWishes {
  readonly clientId: ClientId;
}

/** Records what a client has said of the work that is looked for; it takes the place of what was said before. */
export function tellJobWishes(
  dependencies: CommandDependencies,
): Command<TellWishesInput, TellWishesInput, HandlingFailure | Failure<'CODE_INVALID'>> {
  return command<TellWishesInput, TellWishesInput, HandlingFailure | Failure<'CODE_INVALID'>>({
    name: 'tell-job-wishes',
    permission: 'matching.wish',
    task: 'JOB_OFFERS',
    objectType: 'client',
    objectId: ({ clientId }) => clientId,
    async handle(input, tx, { actor }, now) {
      const known = await lockHandled(tx, input.clientId, actor, now);
      if (!known.ok) return known;
      const checked = checkWishes(input);
      if (!checked.ok) return checked;
      await tx.offers.wishes.keep({ ...input, ...actOf(actor, now) });
      return ok({ value: input, objectId: input.clientId, clientIds: [input.clientId] });
    },
  })(dependencies);
}
