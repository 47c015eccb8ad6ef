import type { Pool } from 'pg';
import type { RequestReads } from '../../../../application/clients/responsibility/request-reads.port.ts';
import { before, instant, jsonObject, lastDay, page, valuesAfter } from '../../json.ts';
import { readFunction } from '../../read-function.ts';
import { authorityToParty } from '../security-ban.ts';

const authority = (column: string): string => authorityToParty(column, 'request.client_id');

const REQUEST = jsonObject({
  id: 'request.id',
  clientId: 'request.client_id',
  kind: 'request.kind',
  from: authority('request.from_authority'),
  to: authority('request.to_authority'),
  decider: 'request.decider',
  reason: 'request.reason',
  words: 'request.words',
  channel: 'request.channel',
  receivedOn: 'request.received_on',
  state: 'request.state',
  consent: 'request.consent',
  decision: 'request.decision',
  rectification: 'request.rectification',
  compensation: `case when request.compensation is not null then ${jsonObject({
    payer: authority(`(request.compensation ->> 'payer')`),
    payee: authority(`(request.compensation ->> 'payee')`),
    from: `request.compensation ->> 'from'`,
  })} end`,
  rule: 'request.rule',
  recordedBy: 'request.recorded_by',
  recordedAt: instant('request.recorded_at'),
  version: 'request.version',
  changedBy: 'request.changed_by',
  changedAt: instant('request.changed_at'),
});

const PERSON =
  'left join clients.person on person.client_id = request.client_id and person.known_until is null';

/** One request with its version. */
export const requestRead = readFunction(
  'transfer_request',
  ['p_id uuid', 'p_today date'],
  `select ${REQUEST}::text, array[request.client_id], request.version
   from clients.transfer_request request ${PERSON} where request.id = p_id`,
);

/** A page of the requests that the session sees, the latest first. */
export const requestsRead = readFunction(
  'transfer_requests',
  ['p_state text', 'p_after_recorded timestamptz', 'p_after_id uuid', 'p_limit integer', 'p_today date'],
  page(
    `select ${REQUEST} as item, request.client_id, array[request.recorded_at::text, request.id::text] as cursor
     from clients.transfer_request request ${PERSON}
     where (p_state is null or request.state = p_state)
       and (request.recorded_at, request.id) < ${before('p_after_recorded', 'p_after_id')}
     order by request.recorded_at desc, request.id desc limit p_limit + 1`,
    'p_limit',
  ),
);

/** Every employment authority, in order of code. */
export const employmentAuthoritiesRead = readFunction(
  'employment_authorities',
  [],
  `select json_build_object('items', coalesce(json_agg(${jsonObject({
    code: 'authority.code',
    name: `json_build_object('fi', authority.name_fi, 'sv', authority.name_sv)`,
    municipalities: `(select json_agg(${jsonObject({
      code: 'member.municipality',
      from: 'member.from_date',
      to: lastDay('member.until_date'),
    })} order by member.municipality, member.from_date)
      from clients.employment_authority_municipality member where member.authority = authority.code)`,
    registeredBy: 'authority.registered_by',
    registeredAt: instant('authority.registered_at'),
  })} order by authority.code), '[]'))::text, '{}'::uuid[], null::integer
   from clients.employment_authority authority`,
);

/** Requests and authorities as they are shown. */
export function requestReads(pool: Pool): RequestReads {
  return {
    async request(session, id, today) {
      const [row] = await requestRead.run(pool, session, id, today);
      return row === undefined ? null : { ...row, version: row.version ?? 0 };
    },

    async requests(session, { state }, { after, limit }, today) {
      const values = valuesAfter(after, 'timestamp', 'uuid');
      if (values === null) return null;
      return (await requestsRead.run(pool, session, state, ...values, limit, today))[0] ?? null;
    },

    async employmentAuthorities(session) {
      const [row] = await employmentAuthoritiesRead.run(pool, session);
      return row ?? { json: '{"items":[]}', clientIds: [] };
    },
  };
}
