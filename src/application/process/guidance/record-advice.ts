import {
  type AdviceContact,
  recordAdvice as record,
} from '../../../domain/process/guidance/advice-contact.ts';
import type { AdviceContactId, ClientId } from '../../../domain/shared/ids.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import type { JsonAnswer } from '../../ports/page.ts';
import type { Session } from '../../ports/unit-of-work.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { query, type Query, type QueryDependencies } from '../../shared/query.ts';
import { actOf, type HandlingFailure, lockHandled } from '../../shared/handling-client.ts';

export type RecordAdviceInput = Pick<AdviceContact, 'clientId' | 'topic' | 'channel' | 'date'>;

interface RecordedAdvice {
  readonly id: AdviceContactId;
}

type AdviceRefusal = HandlingFailure | Failure<'TOPIC_MISSING' | 'DATE_IN_FUTURE'>;

/** Records a contact for information and advice; nothing follows from it (R52). */
export function recordAdvice({
  ids,
  unitOfWork,
  clock,
}: CommandDependencies & { readonly ids: Ids }): Command<RecordAdviceInput, RecordedAdvice, AdviceRefusal> {
  return command<RecordAdviceInput, RecordedAdvice, AdviceRefusal>({
    name: 'record-advice',
    permission: 'advice.record',
    task: 'SERVICE_NEEDS',
    objectType: 'client',
    objectId: ({ clientId }) => clientId,
    async handle(input, tx, { actor }, now) {
      const known = await lockHandled(tx, input.clientId, actor, now);
      if (!known.ok) return known;
      const id = ids.next() as AdviceContactId;
      const contact = record({ ...input, id }, actOf(actor, now));
      if (!contact.ok) return contact;
      await tx.process.guidance.addAdvice(contact.value);
      return ok({ value: { id }, objectId: id, clientIds: [input.clientId] });
    },
  })({ unitOfWork, clock });
}

export interface AdviceReads {
  /** Contacts of a client, the latest first; null when the session sees no such client. */
  ofClient(session: Session, client: ClientId): Promise<JsonAnswer | null>;
}

/** The contacts in which a client got information or advice. */
export function findAdvice(
  dependencies: QueryDependencies & { readonly adviceReads: AdviceReads },
): Query<ClientId, string, Failure<'CLIENT_NOT_FOUND'>> {
  return query(
    {
      name: 'find-advice',
      permission: 'guidance.read',
      objectType: 'client',
      objectId: (client) => client,
      async read(client, session) {
        const found = await dependencies.adviceReads.ofClient(session, client);
        return found === null
          ? fail('not-found', 'CLIENT_NOT_FOUND', { id: client })
          : ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}
