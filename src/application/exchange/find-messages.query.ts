import { openClasses } from '../../domain/access/policy.ts';
import type { AnswerState } from '../../domain/exchange/message.ts';
import { localDateOf } from '../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../domain/shared/result.ts';
import type { Page } from '../ports/page.ts';
import { type CursorInvalid, pageFound, query, type Query, type QueryDependencies } from '../shared/query.ts';
import type { MessageFilter, MessageReads } from './message-reads.port.ts';

export interface MessageQueryDependencies extends QueryDependencies {
  readonly messageReads: MessageReads;
}

/** Messages that the acting body has sent, the latest first. */
export function findMessages(
  dependencies: MessageQueryDependencies,
): Query<MessageFilter & Page, string, CursorInvalid> {
  return query(
    {
      name: 'find-messages',
      permission: 'exchange.read',
      objectType: 'message',
      async read({ after, limit, ...filter }, session) {
        return pageFound(await dependencies.messageReads.messages(session, filter, { after, limit }));
      },
    },
    dependencies,
  );
}

/** One message with what was tried, answered and decided, and what waits behind it. */
export function getMessage(
  dependencies: MessageQueryDependencies,
): Query<number, string, Failure<'MESSAGE_NOT_FOUND'>> {
  return query(
    {
      name: 'get-message',
      permission: 'exchange.read',
      objectType: 'message',
      objectId: String,
      dataClasses: ['basic', 'statement', 'contact', 'health'],
      async read(id, session, { actor, purpose }, now) {
        const relation = session.organisations.length > 1 ? 'area-wide' : 'responsible';
        const open = [...openClasses(actor, relation, purpose)];
        const found = await dependencies.messageReads.message(session, id, open, localDateOf(now));
        return found === null
          ? fail('not-found', 'MESSAGE_NOT_FOUND', { id })
          : ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

/** Answers that receivers have given, the latest first. */
export function findAnswers(
  dependencies: MessageQueryDependencies,
): Query<{ readonly state: AnswerState | null } & Page, string, CursorInvalid> {
  return query(
    {
      name: 'find-exchange-answers',
      permission: 'exchange.read',
      objectType: 'message',
      async read({ state, after, limit }, session) {
        return pageFound(await dependencies.messageReads.answers(session, state, { after, limit }));
      },
    },
    dependencies,
  );
}
