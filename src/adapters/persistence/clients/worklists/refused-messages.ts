import { jsonObject } from '../../json.ts';
import { OF_CLIENT, type WorklistSource } from './worklist-kinds.ts';
import { columns, HELSINKI_DAY, IN_MUNICIPALITY } from './worklist-rows.ts';

/** Messages that a body has sent and their receivers have refused: the client’s later ones wait for a decision. */
export const refusedMessages: WorklistSource = {
  ...OF_CLIENT,
  place: 'timestamp',
  key: 'text',
  rows: (next) => `
    select ${columns({
      place: 'message.ended_at',
      key: 'message.id::text',
      reason: 'MESSAGE_REFUSED',
      since: HELSINKI_DAY('message.ended_at'),
      detail: `message.kind || ' ' || message.id || ': ' || message.reason`,
    })}
    from exchange.message join clients.client on client.id = message.client_id
    where message.sender = body and message.state = 'QUARANTINED' and ${IN_MUNICIPALITY} and p_until is null
      ${next('client.id', 'message.ended_at', 'message.id::text')}`,
  facts: jsonObject({ code: 'entry.detail' }),
};
