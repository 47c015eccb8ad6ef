import { bodiesSeenBy } from '../../../domain/access/visibility.ts';
import { leftOut } from '../../../domain/offers/introductions/introduced-client.ts';
import { advanced, cancelIntroduction } from '../../../domain/offers/introductions/introduction.ts';
import type { IntroductionId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { actOf, type ChangedMatter, type MatterChange } from '../../shared/handling-client.ts';
import { introductionDone, type IntroductionFailure, lockOwnIntroduction } from './handling-introduction.ts';

export type CancelIntroductionInput = MatterChange<IntroductionId> & { readonly reason: string };

type EndFailure = IntroductionFailure | Failure<'COMMAND_NOT_ALLOWED'>;

/** Calls an introduction off; nobody has been introduced. */
export function callOffIntroduction(
  dependencies: CommandDependencies,
): Command<CancelIntroductionInput, ChangedMatter, EndFailure | Failure<'REASONS_MISSING'>> {
  return command<CancelIntroductionInput, ChangedMatter, EndFailure | Failure<'REASONS_MISSING'>>({
    name: 'cancel-introduction',
    permission: 'introduction.handle',
    task: 'JOB_OFFERS',
    objectType: 'introduction',
    objectId: ({ id }) => id,
    async handle({ reason, ...change }, tx, { actor }, now) {
      const today = localDateOf(now);
      const locked = await lockOwnIntroduction(tx, change, bodiesSeenBy(actor.organisation, today));
      if (!locked.ok) return locked;
      const act = actOf(actor, now);
      const next = cancelIntroduction(locked.value.introduction, reason, act);
      if (!next.ok) return next;
      await tx.offers.introductions.save(next.value);
      for (const client of locked.value.clients) {
        const after = leftOut(client, act);
        if (after !== client) await tx.offers.introducedClients.save(after);
      }
      const touched = locked.value.clients.map(({ clientId }) => clientId);
      return ok(introductionDone(next.value, touched));
    },
  })(dependencies);
}

/** Closes an introduction whose outcomes are known. */
export function closeIntroduction(
  dependencies: CommandDependencies,
): Command<MatterChange<IntroductionId>, ChangedMatter, EndFailure> {
  return command<MatterChange<IntroductionId>, ChangedMatter, EndFailure>({
    name: 'close-introduction',
    permission: 'introduction.handle',
    task: 'JOB_OFFERS',
    objectType: 'introduction',
    objectId: ({ id }) => id,
    async handle(change, tx, { actor }, now) {
      const today = localDateOf(now);
      const locked = await lockOwnIntroduction(tx, change, bodiesSeenBy(actor.organisation, today));
      if (!locked.ok) return locked;
      const next = advanced(locked.value.introduction, 'close', actOf(actor, now));
      if (!next.ok) return next;
      await tx.offers.introductions.save(next.value);
      return ok(introductionDone(next.value, []));
    },
  })(dependencies);
}
