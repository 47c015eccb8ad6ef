import { instant, jsonObject } from '../json.ts';
import { readFunction } from '../read-function.ts';

const silentSince = (what: string): string =>
  `(select ${instant('since')} from exchange.silence where silence.what = ${what} and over_at is null)`;

const counted = (state: string): string => `count(*) filter (where state = '${state}')`;

/** How it goes with messages by port and receiver, and with the register that delivers. */
export const channelsRead = readFunction(
  'exchange_channels',
  [],
  `select ${jsonObject({
    channels: `coalesce(json_agg(${jsonObject({
      port: 'port',
      receiver: 'receiver',
      waiting: 'waiting',
      underWay: 'under_way',
      quarantined: 'quarantined',
      oldestWaitingSince: instant('oldest'),
      lastSentAt: instant('last_sent'),
      lastHeardAt: instant(`greatest(last_received, (select max(taken_in_at) from exchange.answer
        where answer.port = lane.port and answer.answered_by = lane.receiver))`),
      silentSince: silentSince(`lane.port || ' ' || lane.receiver`),
    })} order by port, receiver), '[]')`,
    register: jsonObject({
      lastHeardAt: `(select ${instant('max(received_at)')} from clients.delivery)`,
      silentSince: silentSince(`'client-registry'`),
    }),
  })}::text, '{}'::uuid[], null::integer
  from (select port, receiver, ${counted('PENDING')} as waiting, ${counted('UNDER_WAY')} as under_way,
      ${counted('QUARANTINED')} as quarantined, min(created_at) filter (where state = 'PENDING') as oldest,
      max(sent_at) as last_sent, max(ended_at) filter (where state = 'RECEIVED') as last_received
    from exchange.message group by port, receiver) lane`,
);
