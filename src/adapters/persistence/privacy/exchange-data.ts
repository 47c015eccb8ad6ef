import type { ClientTable } from './client-table.ts';

const OF_MESSAGES = 'message_id in (select id from exchange.message where client_id = any($1))';

/** The columns of what became of messages, in the order in which rows are removed. */
export const EXCHANGE_DATA: Readonly<Record<string, ClientTable>> = {
  'exchange.attempt': {
    client: '',
    technical: 'message_id number fence began_at ended_at outcome code',
    rows: OF_MESSAGES,
  },
  'exchange.answer': {
    client: '',
    personal: 'at answered_by content',
    technical: 'id port answer_id business_key message_id taken_in_at state tries next_try_at',
    rows: OF_MESSAGES,
  },
  'exchange.decision': {
    client: '',
    technical: 'id message_id kind reason decided_by organisation at',
    rows: OF_MESSAGES,
  },
};
