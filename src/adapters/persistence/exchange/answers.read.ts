import { instant, jsonObject, page } from '../json.ts';
import { notLeftOut } from '../migrations/row-security.ts';
import { readFunction } from '../read-function.ts';

/** A page of answers, the latest first; what they say stands with the message that they are to. */
export const answersRead = readFunction(
  'exchange_answers',
  ['p_state text', 'p_after bigint', 'p_limit integer'],
  page(
    `select ${jsonObject({
      port: 'answer.port',
      answerId: 'answer.answer_id',
      answeredBy: 'answer.answered_by',
      businessKey: 'answer.business_key',
      messageId: 'answer.message_id',
      at: instant('answer.at'),
      takenInAt: instant('answer.taken_in_at'),
      state: 'answer.state',
      kind: `answer.content ->> 'kind'`,
    })} as item, message.client_id, array[answer.id::text] as cursor
     from exchange.answer left join exchange.message on message.id = answer.message_id
     where (p_state is null or answer.state = p_state) and (p_after is null or answer.id < p_after)
       and (message.client_id is null or ${notLeftOut('message.client_id')})
     order by answer.id desc limit p_limit + 1`,
    'p_limit',
  ),
);
