import type { Pool } from 'pg';
import type { ClaimReads } from '../../../application/subsidies/claims/claim-reads.port.ts';
import { jsonObject, page, valuesAfter } from '../json.ts';
import { readFunction } from '../read-function.ts';

const IS_OPEN = '(not matter.tells_of_health or coalesce(client.readers && p_health_of, false))';

/** A claim as it is shown: rows that tell of health only where the policy opens that class. */
const SHOWN = `((matter.content - 'tellsOfHealth') || jsonb_build_object(
    'calculation', case when not matter.tells_of_health then matter.calculation end,
    'health', case when matter.tells_of_health and ${IS_OPEN} then matter.calculation end,
    'withheld', case when ${IS_OPEN} then '[]'::jsonb else '["health"]'::jsonb end))`;

const oneRead = readFunction(
  'claim',
  ['p_id uuid', 'p_health_of text[]'],
  `select ${SHOWN}::text, array[matter.client_id], matter.version
   from subsidies.claim matter join clients.client on client.id = matter.client_id
   where matter.id = p_id and matter.known_until is null`,
);

const ofClientRead = readFunction(
  'claims_of_client',
  ['p_client uuid', 'p_case uuid', 'p_health_of text[]'],
  `select json_build_object('items', coalesce((
       select json_agg(${SHOWN} order by matter.known_from desc, matter.id desc)
       from subsidies.claim matter where matter.client_id = client.id and matter.known_until is null
         and (p_case is null or matter.case_id = p_case)), '[]'))::text,
     array[client.id], null::integer
   from clients.client where client.id = p_client`,
);

/** What is listed of a claim; nothing of it tells of health. */
const LISTED = jsonObject({
  id: 'matter.id',
  clientId: 'matter.client_id',
  state: 'matter.state',
  case: jsonObject({ kind: 'matter.case_kind', id: 'matter.case_id' }),
  from: 'matter.from_date',
  to: `matter.content -> 'to'`,
  receivedOn: 'matter.received_on',
  dueBy: 'matter.due_by',
  cents: `matter.content -> 'cents'`,
  version: 'matter.version',
});

/** Claims on clients for whom the asking body is responsible, whoever took them in. */
const toHandleRead = readFunction(
  'claims_to_handle',
  ['p_after_day date', 'p_after_id uuid', 'p_limit integer'],
  page(
    `select ${LISTED} as item, matter.client_id, array[matter.received_on::text, matter.id::text] as cursor
     from subsidies.claim matter join clients.client on client.id = matter.client_id
     where matter.known_until is null and matter.state in ('RECEIVED', 'APPROVED')
       and client.responsible = any(p_organisations::text[])
       and (p_after_id is null or (matter.received_on, matter.id) > (p_after_day, p_after_id))
     order by matter.received_on, matter.id limit p_limit + 1`,
    'p_limit',
  ),
);

export const CLAIM_READS = [oneRead, ofClientRead, toHandleRead];

export function claimReads(pool: Pool): ClaimReads {
  return {
    async one(session, id) {
      const [row] = await oneRead.run(pool, session, id, session.healthOf ?? []);
      return row === undefined ? null : { ...row, version: row.version ?? 0 };
    },
    async ofClient(session, client, caseId) {
      const [row] = await ofClientRead.run(pool, session, client, caseId, session.healthOf ?? []);
      return row ?? null;
    },
    async toHandle(session, { after, limit }) {
      const values = valuesAfter(after, 'date', 'uuid');
      if (values === null) return null;
      const [row] = await toHandleRead.run(pool, session, ...values, limit);
      return row ?? { json: '{"items":[],"next":null}', clientIds: [] };
    },
  };
}
