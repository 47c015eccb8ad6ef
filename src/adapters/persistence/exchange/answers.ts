import type { Outbox, TakenIn, WaitingAnswer } from '../../../application/ports/outbox.ts';
import type { ReceiverAnswer } from '../../../domain/exchange/message-channel.port.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import type { AnswerState } from '../../../domain/exchange/message.ts';
import { instant } from '../json.ts';
import type { Sql } from '../sql.ts';

type AnswerStore = Pick<
  Outbox,
  'takeIn' | 'waitingAnswers' | 'waitingAnswer' | 'statesOf' | 'answerSettled' | 'answerFailed'
>;

const GIVEN = `jsonb_to_recordset($2) as given (id text, "from" text, "businessKey" text, at timestamptz,
  content jsonb)`;

/** Answers of receivers: each is kept before anything is done about it. */
export function answerStore(sql: Sql): AnswerStore {
  return {
    async takeIn(port, answers: readonly ReceiverAnswer[], now) {
      if (answers.length === 0) return [];
      const given = JSON.stringify(answers);
      const added = await sql<{ id: number }>(
        `insert into exchange.answer (port, answered_by, answer_id, business_key, at, content, taken_in_at)
         select $1, "from", id, "businessKey", at, content, $3 from ${GIVEN}
         on conflict (port, answered_by, answer_id) do nothing returning id::float8 as id`,
        [port, given, now],
      );
      const fresh = new Set(added.map(({ id }) => id));
      const kept = await sql<Omit<TakenIn, 'isNew'>>(
        `select answer.id::float8 as id, answer.answer_id as "answerId" from ${GIVEN}
         join exchange.answer on answer.port = $1 and answer.answered_by = given."from" and answer.answer_id = given.id`,
        [port, given],
      );
      return kept.map((one) => ({ ...one, isNew: fresh.has(one.id) }));
    },

    waitingAnswers: (limit, now) =>
      sql<{ id: number; sender: OrganisationId | null }>(
        `select answer.id::float8 as id, message.sender from exchange.answer
         left join exchange.message on message.port = answer.port and message.business_key = answer.business_key
         where answer.state = 'NEW' and answer.next_try_at <= $2 order by answer.next_try_at, answer.id limit $1`,
        [limit, now],
      ),

    async waitingAnswer(id) {
      const [found] = await sql<WaitingAnswer>(
        `select id::float8 as id, port, tries, jsonb_build_object('id', answer_id, 'from', answered_by,
           'businessKey', business_key, 'at', ${instant('at')}, 'content', content) as answer
         from exchange.answer where id = $1 and state = 'NEW' for update skip locked`,
        [id],
      );
      return found ?? null;
    },

    async statesOf(ids) {
      const found = await sql<{ id: number; state: AnswerState }>(
        'select id::float8 as id, state from exchange.answer where id = any($1::bigint[])',
        [ids],
      );
      return new Map(found.map(({ id, state }) => [id, state]));
    },

    async answerSettled(id, state, sequence) {
      await sql('update exchange.answer set state = $2, message_id = $3 where id = $1', [
        id,
        state,
        sequence,
      ]);
    },

    async answerFailed(id, state, nextTryAt) {
      await sql(
        `update exchange.answer set state = $2, tries = tries + 1, next_try_at = $3 where id = $1 and state = 'NEW'`,
        [id, state, nextTryAt],
      );
    },
  };
}
