import { languageFor } from '../../../domain/statements/clarifications/sending.ts';
import { conductEvents } from '../../../domain/statements/conduct/conduct-situation.ts';
import { eventKey, type EventInQuestion } from '../../../domain/statements/event.ts';
import { drafted, type DraftingFailure } from '../../../domain/statements/reminders/keeping-reminder.ts';
import type { ClientId, ReminderId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
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
import { requestAbout } from '../clarifications/start-fact-finding.ts';

export interface DraftReminderInput {
  readonly clientId: ClientId;
  readonly event: EventInQuestion;
}

export type DraftReminderFailure =
  | HandlingFailure
  | DraftingFailure
  | Failure<'EVENT_NOT_TOLD' | 'ANSWER_TIME_OPEN' | 'REMINDER_EXISTS'>;

/**
 * Drafts a reminder of the first neglect. Fails with `EVENT_NOT_TOLD` when nothing is known of the event on its day, with
 * `ANSWER_TIME_OPEN` while the client may still explain it, and with `REMINDER_EXISTS` for a second one.
 */
export function draftReminder({
  legislation,
  ids,
  unitOfWork,
  clock,
}: CommandDependencies & { readonly legislation: Legislation; readonly ids: Ids }): Command<
  DraftReminderInput,
  ChangedMatter,
  DraftReminderFailure
> {
  return command<DraftReminderInput, ChangedMatter, DraftReminderFailure>({
    name: 'draft-reminder',
    permission: 'clarification.handle',
    task: 'STATEMENTS',
    dataClasses: ['basic', 'statement'],
    objectType: 'client',
    objectId: ({ clientId }) => clientId,
    async handle({ clientId, event }, tx, { actor }, now) {
      const known = await lockHandled(tx, clientId, actor, now);
      if (!known.ok) return known;
      const situation = await tx.statements.conduct.of(clientId);
      const events = conductEvents(situation);
      const key = eventKey(event);
      if (!events.some((one) => eventKey(one) === key && one.on === event.on)) {
        return fail('rule-violation', 'EVENT_NOT_TOLD', { event: event.kind });
      }
      const earlier = await tx.statements.reminders.ofClient(clientId);
      const same = earlier.find((one) => one.state !== 'DISCARDED' && eventKey(one.event) === key);
      if (same !== undefined) return fail('conflict', 'REMINDER_EXISTS', { id: same.id });
      const request = await requestAbout(tx, clientId, event);
      if (request?.state === 'SENT' && localDateOf(now) <= request.deadline) {
        return fail('rule-violation', 'ANSWER_TIME_OPEN', { date: request.deadline });
      }
      const law = await legislation.inForce();
      const of = {
        id: ids.next() as ReminderId,
        clientId,
        event,
        language: languageFor(known.value.language),
      };
      const { initialInterviews } = situation;
      const reminder = drafted(of, { events, initialInterviews }, law, actOf(actor, now));
      if (!reminder.ok) return reminder;
      await tx.statements.reminders.add(reminder.value);
      return ok(doneWith(reminder.value, reminder.value.rule, { event: event.kind, on: event.on }));
    },
  })({ unitOfWork, clock });
}
