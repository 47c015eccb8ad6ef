import { discarded, served } from '../../../domain/statements/reminders/keeping-reminder.ts';
import type { Reminder, ServiceChannel } from '../../../domain/statements/reminders/reminder.ts';
import type { ReminderId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import type { CommandNotAllowed } from '../../../domain/shared/state-machine.ts';
import type { Legislation } from '../../ports/legislation.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import {
  actOf,
  type ChangedMatter,
  doneWith,
  type HandlingFailure,
  lockMatter,
  type MatterChange,
} from '../../shared/handling-client.ts';

type Change = MatterChange<ReminderId>;

type KeepingFailure =
  | HandlingFailure
  | CommandNotAllowed
  | Failure<'REMINDER_NOT_FOUND' | 'VERSION_CONFLICT'>;

export interface ServeInput extends Change {
  /** Null: as the client is reached. */
  readonly channel: ServiceChannel | null;
}

/** Serves a reminder: it leaves as a message, unless it is handed over. */
export function serveReminder({
  legislation,
  unitOfWork,
  clock,
}: CommandDependencies & { readonly legislation: Legislation }): Command<
  ServeInput,
  ChangedMatter,
  KeepingFailure | Failure<'RULE_NOT_FOUND'>
> {
  return command<ServeInput, ChangedMatter, KeepingFailure | Failure<'RULE_NOT_FOUND'>>({
    name: 'serve-reminder',
    permission: 'clarification.handle',
    task: 'STATEMENTS',
    dataClasses: ['basic', 'statement'],
    objectType: 'reminder',
    objectId: ({ id }) => id,
    async handle(input, tx, { actor }, now) {
      const { reminders, clarifications } = tx.statements;
      const locked = await lockMatter(tx, reminders, input, actor, now, 'REMINDER_NOT_FOUND');
      if (!locked.ok) return locked;
      const { matter } = locked.value;
      const channel = input.channel ?? (await clarifications.channelTo(matter.clientId, localDateOf(now)));
      const law = await legislation.inForce();
      const kept = served(matter, channel, law, actOf(actor, now));
      if (!kept.ok) return kept;
      await reminders.save(kept.value);
      const messages = channel === 'HANDED_OVER' ? [] : [reminderMessage(kept.value, actor.organisation)];
      return ok({ ...doneWith(kept.value, kept.value.rule, { channel }), messages });
    },
  })({ unitOfWork, clock });
}

function reminderMessage(
  { id, clientId, event, text, language, windowEnds, served: service, rule }: Reminder,
  sender: OrganisationId,
): OutgoingMessage {
  return {
    port: 'client-notices',
    kind: 'REMINDER',
    sender,
    clientId,
    businessKey: `${id}:reminder`,
    dataClasses: ['basic', 'statement'],
    payload: {
      reminderId: id,
      event: event.kind,
      on: event.on,
      text,
      language,
      channel: service?.channel ?? null,
      windowEnds,
      rule,
    },
  };
}

export interface DiscardInput extends Change {
  readonly reason: string;
}

/** Discards a draft that is not needed. */
export function discardReminder(
  dependencies: CommandDependencies,
): Command<DiscardInput, ChangedMatter, KeepingFailure> {
  return command<DiscardInput, ChangedMatter, KeepingFailure>({
    name: 'discard-reminder',
    permission: 'clarification.handle',
    task: 'STATEMENTS',
    dataClasses: ['basic', 'statement'],
    objectType: 'reminder',
    objectId: ({ id }) => id,
    async handle(input, tx, { actor }, now) {
      const { reminders } = tx.statements;
      const locked = await lockMatter(tx, reminders, input, actor, now, 'REMINDER_NOT_FOUND');
      if (!locked.ok) return locked;
      const kept = discarded(locked.value.matter, input.reason, actOf(actor, now));
      if (!kept.ok) return kept;
      await reminders.save(kept.value);
      return ok(doneWith(kept.value));
    },
  })(dependencies);
}
