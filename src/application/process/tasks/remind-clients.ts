import type { DueReminder } from '../../../domain/process/tasks/task-reminders.port.ts';
import { countFrom } from '../../../domain/shared/deadlines.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import type { Legislation } from '../../ports/legislation.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';
import { bulkCommand, type Command, type CommandDependencies } from '../../shared/command.ts';

const AT_A_TIME = 1_000;

/** Reminds clients of what waits for them and is due soon, once a task; gives how many; 0 when there are none left. */
export function remindNextClients(
  dependencies: CommandDependencies & { readonly legislation: Legislation },
): Command<null, number, Failure<'RULE_NOT_FOUND'>> {
  return bulkCommand<null, number, Failure<'RULE_NOT_FOUND'>>({
    name: 'remind-clients-of-tasks',
    permission: 'daily-round.run',
    objectType: 'task',
    async handle(_input, tx, { actor }, now) {
      const today = localDateOf(now);
      const law = (await dependencies.legislation.inForce()).serviceProcess.at(today);
      if (!law.ok) return law;
      const dueBy = countFrom(today, law.value.rules.clientRemindedBefore);
      await tx.taskReminders.sumTallies();
      const reminders = await tx.taskReminders.remind(today, dueBy, now, AT_A_TIME);
      return ok({
        value: reminders.length,
        objectId: null,
        clientIds: reminders.map(({ clientId }) => clientId),
        detail: { reminders: reminders.length },
        messages: reminders.map((reminder) => reminderMessage(reminder, actor.organisation)),
      });
    },
  })(dependencies);
}

/** In the client's language, by letter to whoever has refused electronic service. */
function reminderMessage(
  { taskId, clientId, kind, dueOn, responsible, language, refusesElectronicService }: DueReminder,
  sender: OrganisationId,
): OutgoingMessage {
  const channel = refusesElectronicService ? 'LETTER' : 'E_MAIL';
  return {
    port: 'client-notices',
    kind: 'TASK_REMINDER',
    sender,
    clientId,
    businessKey: `${taskId}:reminder`,
    payload: { taskId, task: kind, dueOn, authority: responsible, language, channel },
  };
}
