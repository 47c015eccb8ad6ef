import type { ClientId } from '../../../domain/shared/ids.ts';
import type { EventInQuestion } from '../../../domain/statements/event.ts';
import type { SendingFailure } from '../../../domain/statements/clarifications/sending.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { ok } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import {
  actOf,
  type ChangedMatter,
  doneWith,
  type HandlingFailure,
  lockHandled,
} from '../../shared/handling-client.ts';
import { checkEvent, type EventFailure } from './check-event.ts';
import { startFactFinding } from './start-fact-finding.ts';

export interface AskClientInput {
  readonly clientId: ClientId;
  readonly event: EventInQuestion;
  readonly question: string | null;
  readonly deadline: PlainDate | null;
}

export type AskClientFailure = HandlingFailure | SendingFailure | EventFailure;

/** An official asks a client about an event. About one that was asked of already it gives the request there is. */
export function askClient({
  legislation,
  ids,
  unitOfWork,
  clock,
}: CommandDependencies & { readonly legislation: Legislation; readonly ids: Ids }): Command<
  AskClientInput,
  ChangedMatter,
  AskClientFailure
> {
  return command<AskClientInput, ChangedMatter, AskClientFailure>({
    name: 'ask-client',
    permission: 'clarification.handle',
    task: 'STATEMENTS',
    dataClasses: ['basic', 'statement'],
    objectType: 'client',
    objectId: ({ clientId }) => clientId,
    async handle({ clientId, event, question, deadline }, tx, { actor }, now) {
      const known = await lockHandled(tx, clientId, actor, now);
      if (!known.ok) return known;
      const checked = await checkEvent(tx, clientId, event, now);
      if (!checked.ok) return checked;
      const law = await legislation.inForce();
      const started = await startFactFinding(
        tx,
        { known: known.value, event, question, deadline },
        { ids, act: actOf(actor, now), law },
      );
      if (!started.ok) return started;
      const { clarification, messages, isNew } = started.value;
      return ok({
        ...doneWith(clarification, clarification.rule, { event: event.kind, on: event.on, isNew }),
        messages,
      });
    },
  })({ unitOfWork, clock });
}
