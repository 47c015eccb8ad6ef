import type { Pool } from 'pg';
import type { MessageReads } from '../../../application/exchange/message-reads.port.ts';
import { isBannedOn } from '../clients/security-ban.ts';
import { instant, jsonObject, page, valuesAfter } from '../json.ts';
import { notLeftOut } from '../migrations/row-security.ts';
import { narrowedReadFunction, type ReadFunction, readFunction } from '../read-function.ts';
import { answersRead } from './answers.read.ts';
import { channelsRead } from './channels.read.ts';
import { UNDELIVERED_LIST } from './claiming.ts';

const LANE = `port = message.port and client_id = message.client_id and state in (${UNDELIVERED_LIST})`;

const MESSAGE = {
  id: 'message.id',
  port: 'message.port',
  kind: 'message.kind',
  sender: 'message.sender',
  receiver: 'message.receiver',
  clientId: 'message.client_id',
  businessKey: 'message.business_key',
  state: 'message.state',
  reason: 'message.reason',
  writtenAt: instant('message.created_at'),
  attempts: 'message.attempts',
  nextAttemptAt: `case when message.state in ('PENDING', 'UNDER_WAY') and isfinite(message.next_attempt_at)
    then ${instant('message.next_attempt_at')} end`,
  sentAt: instant('message.sent_at'),
  endedAt: instant('message.ended_at'),
  waitsFor: `case when message.state in (${UNDELIVERED_LIST}) then
    (select min(earlier.id) from exchange.message earlier where earlier.${LANE} and earlier.id < message.id) end`,
};

const SEEN = `(message.client_id is null or ${notLeftOut('message.client_id')})`;

const FILTERS = {
  'p_port is not null': 'message.port = p_port',
  'p_kind is not null': 'message.kind = p_kind',
  'p_client is not null': 'message.client_id = p_client',
  'p_receiver is not null': 'message.receiver = p_receiver',
};

/** A page of messages, the latest first, and how many wait in which state. */
export const messagesRead = narrowedReadFunction(
  'exchange_messages',
  [
    'p_state text',
    'p_port text',
    'p_kind text',
    'p_client uuid',
    'p_receiver text',
    'p_after bigint',
    'p_limit integer',
  ],
  {
    ...FILTERS,
    'p_state is not null': 'message.state = p_state',
    'p_after is not null': 'message.id < p_after',
  },
  (conditions) =>
    page(
      `select ${jsonObject(MESSAGE)} as item, message.client_id, array[message.id::text] as cursor
       from exchange.message where ${SEEN} ${conditions} order by message.id desc limit p_limit + 1`,
      'p_limit',
    ),
);

/** How many messages are not delivered, by state. */
export const messageCountsRead = narrowedReadFunction(
  'exchange_message_counts',
  ['p_port text', 'p_kind text', 'p_client uuid', 'p_receiver text'],
  FILTERS,
  (conditions) => `
    select ${jsonObject({
      PENDING: `count(*) filter (where state = 'PENDING')`,
      UNDER_WAY: `count(*) filter (where state = 'UNDER_WAY')`,
      QUARANTINED: `count(*) filter (where state = 'QUARANTINED')`,
    })}::text, '{}'::uuid[], null::integer
    from exchange.message where state in (${UNDELIVERED_LIST}) and ${SEEN} ${conditions}`,
);

const IS_OPEN = `(message.client_id is null or seen.id is not null and message.data_classes <@ p_open
  and not ('contact' = any(message.data_classes) and person.client_id is not null and ${isBannedOn('p_today')}))`;

const rowsOf = (table: string, fields: Readonly<Record<string, string>>, order: string): string =>
  `(select coalesce(json_agg(${jsonObject(fields)} order by ${order}), '[]') from exchange.${table}
    where message_id = message.id)`;

/** One message with everything that became of it. */
export const messageRead = readFunction(
  'exchange_message',
  ['p_id bigint', 'p_open text[]', 'p_today date'],
  `select ${jsonObject({
    ...MESSAGE,
    contentHash: 'message.content_hash',
    dataClasses: 'message.data_classes',
    isWithheld: `not ${IS_OPEN}`,
    payload: `case when ${IS_OPEN} then message.payload end`,
    detail: `case when ${IS_OPEN} then message.detail end`,
    proof: 'message.proof',
    tried: rowsOf(
      'attempt',
      {
        number: 'number',
        beganAt: instant('began_at'),
        endedAt: instant('ended_at'),
        outcome: 'outcome',
        code: 'code',
      },
      'number',
    ),
    answers: rowsOf(
      'answer',
      {
        answerId: 'answer_id',
        answeredBy: 'answered_by',
        at: instant('at'),
        takenInAt: instant('taken_in_at'),
        state: 'answer.state',
        kind: `answer.content ->> 'kind'`,
        content: `case when ${IS_OPEN} then answer.content - 'kind' end`,
      },
      'answer.id',
    ),
    decisions: rowsOf(
      'decision',
      {
        kind: 'decision.kind',
        reason: 'decision.reason',
        decidedBy: 'decided_by',
        organisation: 'organisation',
        at: instant('at'),
      },
      'decision.id',
    ),
    behind: `case when message.state in (${UNDELIVERED_LIST}) then
      (select coalesce(json_agg(later.id order by later.id), '[]') from exchange.message later
       where later.${LANE} and later.id > message.id) else '[]' end`,
  })}::text, array_remove(array[message.client_id], null), null::integer
  from exchange.message
  left join clients.client seen on seen.id = message.client_id
  left join clients.person on person.client_id = seen.id and person.known_until is null
  where message.id = p_id`,
);

export const MESSAGE_READ_FUNCTIONS: readonly ReadFunction[] = [
  messagesRead,
  messageCountsRead,
  messageRead,
  answersRead,
  channelsRead,
];

/** Messages as they are shown. */
export function messageReads(pool: Pool): MessageReads {
  return {
    async messages(session, { state, port, kind, client, receiver }, { after, limit }) {
      const place = valuesAfter(after, 'number');
      if (place === null) return null;
      const filter = [port, kind, client, receiver];
      const [found] = await messagesRead.run(pool, session, state, ...filter, ...place, limit);
      const [counts] = await messageCountsRead.run(pool, session, ...filter);
      if (found === undefined || counts === undefined) return null;
      return { ...found, json: `${found.json.slice(0, -1)}, "counts" : ${counts.json}}` };
    },

    async message(session, id, open, today) {
      return (await messageRead.run(pool, session, id, open, today))[0] ?? null;
    },

    async answers(session, state, { after, limit }) {
      const place = valuesAfter(after, 'number');
      if (place === null) return null;
      return (await answersRead.run(pool, session, state, ...place, limit))[0] ?? null;
    },

    async channels(session) {
      const [row] = await channelsRead.run(pool, session);
      return JSON.parse(row?.json ?? '{"channels":[],"register":{"lastHeardAt":null,"silentSince":null}}');
    },
  };
}
