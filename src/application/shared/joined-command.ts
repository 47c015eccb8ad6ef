import type { Instant } from '../../domain/shared/instant.ts';
import { type Failure, fail, ok, type Result } from '../../domain/shared/result.ts';
import type { AuditEntry } from '../../domain/access/audit-entry.ts';
import type { OutgoingMessage } from '../ports/outgoing-message.ts';
import { LogUnavailable } from '../ports/unit-of-work.ts';
import { checkCompetence } from './barriers.ts';
import {
  type Act,
  begun,
  type Command,
  type CommandDependencies,
  type CommandFailure,
  type Done,
  linesOf,
  refusedAct,
  type Writing,
} from './command.ts';
import type { Context } from './context.ts';

/** What such a command leaves behind; it touches no client. */
type JoinedDone<T> = Omit<Done<T>, 'clientIds' | 'handedOver'>;

/** What is written with the act in its transaction: the answer that is kept, the messages and the lines of the log. */
export interface Written<T> {
  readonly value: T;
  readonly messages: readonly OutgoingMessage[];
  readonly lines: readonly AuditEntry[];
}

/** An act that waits to be decided with others. `finish` is asked last, before anything is written. */
export interface Joining<T> extends Pick<Act, 'session' | 'key'> {
  readonly context: Context;
  readonly now: Instant;
  readonly finish: (done: JoinedDone<T>) => Result<Written<T>, CommandFailure>;
}

interface Definition<Input, Output, F extends Failure> extends Writing<Input> {
  join(input: Input, joining: Joining<Output>): Promise<Result<Output, F | CommandFailure>>;
}

const NO_CLIENTS = { isResponsibleForAny: async () => false };

/**
 * Makes a writing use case whose unit of work is shared with others that come at the same time: authorise → join them →
 * domain → audit and messages → commit. What holds of `command` holds of it: a refusal is written to the log on its own,
 * what cannot be logged is not done, a repeated idempotency key gets its first answer.
 */
export function joinedCommand<Input, Output, F extends Failure>(
  definition: Definition<Input, Output, F>,
): (dependencies: CommandDependencies) => Command<Input, Output, F> {
  return ({ unitOfWork, clock }) =>
    async (input, context) => {
      const now = clock.now();
      const { session, key, attempt, allowed } = begun(definition, input, context, now);
      if (!allowed.ok) return refusedAct(unitOfWork, attempt, allowed.failure);
      const competent = await checkCompetence(context.actor, definition.task, now, NO_CLIENTS, []);
      const finish: Joining<Output>['finish'] = ({ value, messages = [], ...done }) => {
        if (!competent.ok) return competent;
        const lines = linesOf(definition, attempt, { ...done, clientIds: [] }, messages);
        return ok({ value, messages, lines });
      };
      try {
        const result = await definition.join(input, { session, key, context, now, finish });
        return result.ok ? result : refusedAct(unitOfWork, attempt, result.failure);
      } catch (error) {
        if (error instanceof LogUnavailable) return fail('unavailable', 'LOG_UNAVAILABLE');
        throw error;
      }
    };
}
