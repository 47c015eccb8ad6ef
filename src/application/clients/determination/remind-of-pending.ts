import type { DueCase } from '../../../domain/clients/determination/determination-store.port.ts';
import type { Informant } from '../../../domain/clients/determination/pending-information.ts';
import { countFrom } from '../../../domain/shared/deadlines.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import type { Legislation } from '../../ports/legislation.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';
import { bulkCommand, type Command, type CommandDependencies } from '../../shared/command.ts';

export interface RemindDependencies extends CommandDependencies {
  readonly legislation: Legislation;
}

export interface Reminded {
  readonly cases: number;
  readonly reminders: number;
}

const AT_A_TIME = 1_000;

/** Reminds those who have the information that the next cases wait for (E25); no case is left when there were none. */
export function remindOfNextPending(
  dependencies: RemindDependencies,
): Command<null, Reminded, Failure<'RULE_NOT_FOUND'>> {
  return bulkCommand<null, Reminded, Failure<'RULE_NOT_FOUND'>>({
    name: 'remind-of-pending',
    permission: 'daily-round.run',
    objectType: 'determination',
    async handle(_input, tx, { actor }, now) {
      const today = localDateOf(now);
      const law = (await dependencies.legislation.inForce()).pendingInformation.at(today);
      if (!law.ok) return law;
      const { rules, reference } = law.value;
      const due = await tx.pendingCases.due(today, AT_A_TIME);
      await tx.pendingCases.reminded(due, now, countFrom(today, rules.remindAfter));
      const messages = due.flatMap((one) => remindersOf(one, actor.organisation));
      return ok({
        value: { cases: due.length, reminders: messages.length },
        objectId: null,
        clientIds: due.map(({ clientId }) => clientId),
        rule: reference,
        detail: { cases: due.length, reminders: messages.length },
        messages,
      });
    },
  })(dependencies);
}

const PORTS: Readonly<Record<Informant, OutgoingMessage['port']>> = {
  FUND: 'benefit-payers',
  KELA: 'benefit-payers',
  CLIENT: 'client-notices',
  REGISTER: 'client-registry',
};

/** One reminder for each who is waited for; Kela and funds are not asked about whom they cannot know. */
function remindersOf(
  { id, clientId, determinationId, awaited, reminders, hasIdentityCode }: DueCase,
  sender: OrganisationId,
): readonly OutgoingMessage[] {
  return [...Map.groupBy(awaited, ({ from }) => from)]
    .filter(([from]) => hasIdentityCode || PORTS[from] !== 'benefit-payers')
    .map(([from, ofInformant]) => ({
      port: PORTS[from],
      kind: 'INFORMATION_REMINDER',
      sender,
      clientId,
      businessKey: `${id}:reminder:${reminders + 1}:${from.toLowerCase()}`,
      payload: { caseId: id, determinationId, from, missing: ofInformant.map(({ missing }) => missing) },
    }));
}
