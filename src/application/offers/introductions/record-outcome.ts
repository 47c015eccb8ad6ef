import {
  awaitsOutcome,
  type IntroductionOutcome,
  withOutcome,
} from '../../../domain/offers/introductions/introduced-client.ts';
import { advanced } from '../../../domain/offers/introductions/introduction.ts';
import type { ClientId, IntroductionId } from '../../../domain/shared/ids.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import {
  actOf,
  type ChangedMatter,
  type HandlingFailure,
  lockHandled,
  type MatterChange,
} from '../../shared/handling-client.ts';
import {
  clientIn,
  introductionDone,
  type IntroductionFailure,
  lockIntroduction,
} from './handling-introduction.ts';

export type RecordOutcomeInput = MatterChange<IntroductionId> & {
  readonly clientId: ClientId;
  readonly outcome: IntroductionOutcome;
};

export type RecordOutcomeFailure =
  | HandlingFailure
  | IntroductionFailure
  | Failure<'COMMAND_NOT_ALLOWED' | 'CODE_INVALID' | 'DATE_IN_FUTURE'>;

/** Records what came of an introduction for one client; whoever is responsible for the client by now may do it. */
export function recordIntroductionOutcome(
  dependencies: CommandDependencies,
): Command<RecordOutcomeInput, ChangedMatter, RecordOutcomeFailure> {
  return command<RecordOutcomeInput, ChangedMatter, RecordOutcomeFailure>({
    name: 'record-introduction-outcome',
    permission: 'introduction.handle',
    task: 'JOB_OFFERS',
    objectType: 'introduction',
    objectId: ({ id }) => id,
    async handle({ clientId, outcome, ...change }, tx, { actor }, now) {
      const locked = await lockIntroduction(tx, change);
      if (!locked.ok) return locked;
      const { introduction, clients } = locked.value;
      const found = clientIn(clients, clientId);
      if (!found.ok) return found;
      const known = await lockHandled(tx, clientId, actor, now);
      if (!known.ok) return known;
      const act = actOf(actor, now);
      const after = withOutcome(found.value, outcome, act);
      if (!after.ok) return after;
      const all = clients.map((client) => (client.id === after.value.id ? after.value : client));
      const next = advanced(introduction, all.some(awaitsOutcome) ? 'record-outcome' : 'complete', act);
      if (!next.ok) return next;
      await tx.offers.introductions.save(next.value);
      await tx.offers.introducedClients.save(after.value);
      const { code } = outcome;
      return ok(introductionDone(next.value, [clientId], undefined, { outcome: code }));
    },
  })(dependencies);
}
