import {
  closeInitialStage as close,
  type CloseInitialStageFailure,
} from '../../../domain/process/meetings/initial-stage.ts';
import { factsOf } from '../../../domain/process/meetings/situation.ts';
import type { ClientId, InitialStageId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { ok } from '../../../domain/shared/result.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import type { Ids } from '../../ports/ids.ts';
import {
  actOf,
  type ChangedMatter,
  doneWith,
  type HandlingFailure,
  lockHandled,
} from '../../shared/handling-client.ts';

interface Input {
  readonly clientId: ClientId;
}

/** Closes the initial stage of a client's job search, which has had a personal meeting (R34). */
export function closeInitialStage({
  ids,
  unitOfWork,
  clock,
}: CommandDependencies & { readonly ids: Ids }): Command<
  Input,
  ChangedMatter,
  HandlingFailure | CloseInitialStageFailure
> {
  return command<Input, ChangedMatter, HandlingFailure | CloseInitialStageFailure>({
    name: 'close-initial-stage',
    permission: 'meeting.hold',
    task: 'SERVICE_NEEDS',
    objectType: 'client',
    objectId: ({ clientId }) => clientId,
    async handle({ clientId }, tx, { actor }, now) {
      const known = await lockHandled(tx, clientId, actor, now);
      if (!known.ok) return known;
      const { held } = factsOf(await tx.process.meetings.situationOf(clientId));
      const closed = await tx.process.initialStages.ofClient(clientId);
      const id = ids.next() as InitialStageId;
      const stage = close(id, known.value, held, closed, localDateOf(now), actOf(actor, now));
      if (!stage.ok) return stage;
      await tx.process.initialStages.add(stage.value);
      return ok(doneWith(stage.value));
    },
  })({ unitOfWork, clock });
}
