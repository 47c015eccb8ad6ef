import type { ClientRequests } from '../../../../domain/clients/responsibility/client-requests.port.ts';
import type { ClientRequest } from '../../../../domain/clients/responsibility/transfer-request.ts';
import { KEHA } from '../../../../domain/shared/organisation.ts';
import { instant, jsonObject } from '../../json.ts';
import type { Sql } from '../../sql.ts';
import { UNDECIDED_STATES } from './open-requests.ts';

const REQUEST = jsonObject({
  id: 'request.id',
  clientId: 'request.client_id',
  kind: 'request.kind',
  from: 'request.from_authority',
  to: 'request.to_authority',
  decider: 'request.decider',
  reason: 'request.reason',
  words: 'request.words',
  channel: 'request.channel',
  receivedOn: 'request.received_on',
  state: 'request.state',
  consent: 'request.consent',
  decision: 'request.decision',
  rectification: 'request.rectification',
  compensation: 'request.compensation',
  rule: 'request.rule',
  recordedBy: 'request.recorded_by',
  recordedAt: instant('request.recorded_at'),
  version: 'request.version',
  changedBy: 'request.changed_by',
  changedAt: instant('request.changed_at'),
});

/** Requests of clients, one at a time. */
export function clientRequestRepository(sql: Sql): ClientRequests {
  return {
    async byId(id) {
      // The client's row is locked first, as everywhere responsibility moves: two who move one client take turns.
      const client = await sql(
        `select client.id from clients.client join clients.transfer_request request on request.client_id = client.id
         where request.id = $1 for no key update of client`,
        [id],
      );
      const [found] = await sql<{ request: ClientRequest }>(
        `select ${REQUEST} as request from clients.transfer_request request where request.id = $1 for update`,
        [id],
      );
      return found === undefined ? null : { request: found.request, seesClient: client.length > 0 };
    },

    async hasOpen(client) {
      const open = await sql(
        `select id from clients.transfer_request where client_id = $1 and state in (${UNDECIDED_STATES})`,
        [client],
      );
      return open.length > 0;
    },

    async add(request) {
      const { id, clientId, kind, from, to, decider, reason, words, channel, receivedOn, state } = request;
      const readers = [KEHA, ...new Set([decider, from, to].filter((body) => body !== null))];
      await sql(
        `insert into clients.transfer_request (id, client_id, kind, from_authority, to_authority, decider, reason, words,
           channel, received_on, state, compensation, rule, readers, recorded_by, recorded_at, version, changed_by, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1, $15, $16)`,
        [
          id,
          clientId,
          kind,
          from,
          to,
          decider,
          reason,
          words,
          channel,
          receivedOn,
          state,
          json(request.compensation),
          json(request.rule),
          readers,
          request.recordedBy,
          request.recordedAt,
        ],
      );
    },

    async save({ id, state, consent, decision, rectification, version, changedBy, changedAt }) {
      await sql(
        `update clients.transfer_request set state = $2, consent = $3, decision = $4, rectification = $5, version = $6,
           changed_by = $7, changed_at = $8 where id = $1`,
        [id, state, json(consent), json(decision), json(rectification), version, changedBy, changedAt],
      );
    },
  };
}

function json(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}
