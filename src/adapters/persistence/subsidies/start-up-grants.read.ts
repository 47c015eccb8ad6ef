import type { Pool } from 'pg';
import type { GrantReads } from '../../../application/subsidies/start-up-grants/grant-reads.port.ts';
import { jsonObject, page, valuesAfter } from '../json.ts';
import { narrowedReadFunction, readFunction } from '../read-function.ts';

/** While a grant runs the register has the status 00: who records it is not this product (4.11). */
const STATUS_MISSING = `matter.state in ('RUNNING', 'EXTENDED') and not exists (
  select from clients.status_span status
  where status.client_id = matter.client_id and status.known_until is null and status.code = '00'
    and (status.from_date is null or status.from_date <= p_today)
    and (status.until_date is null or status.until_date > p_today))`;

const SHOWN = `(matter.content || jsonb_build_object('statusMissing', ${STATUS_MISSING}))::json`;

const oneRead = readFunction(
  'start_up_grant',
  ['p_id uuid', 'p_today date'],
  `select ${SHOWN}::text, array[matter.client_id], matter.version
   from subsidies.start_up_grant matter where matter.id = p_id and matter.known_until is null`,
);

const ofClientRead = readFunction(
  'start_up_grant_of_client',
  ['p_client uuid', 'p_today date'],
  `select json_build_object('items', coalesce((
       select json_agg(${SHOWN} order by matter.known_from desc, matter.id desc)
       from subsidies.start_up_grant matter where matter.client_id = client.id and matter.known_until is null), '[]'))::text,
     array[client.id], null::integer
   from clients.client where client.id = p_client`,
);

const TO_DECIDE = `(matter.state in ('RECEIVED', 'INCOMPLETE', 'IN_PREPARATION')
  or matter.content ->> 'appliedExtension' is not null)`;

/** What is to be decided belongs to whoever is responsible for the client, also when the client has moved; the rest to its handler. */
const handledRead = narrowedReadFunction(
  'start_up_grants_handled',
  ['p_bodies text[]', 'p_state text', 'p_after uuid', 'p_limit integer'],
  {
    'p_state is null': TO_DECIDE,
    'p_state is not null': 'matter.state = p_state',
    'p_after is not null': 'matter.id > p_after',
  },
  (conditions) =>
    page(
      `select ${jsonObject({
        id: 'matter.id',
        clientId: 'matter.client_id',
        state: 'matter.state',
        version: 'matter.version',
        business: `matter.content #> '{business,name}'`,
        begins: `matter.content #> '{business,begins}'`,
        receivedOn: `coalesce(matter.content #> '{appliedExtension,receivedOn}', matter.content -> 'receivedOn')`,
        isExtension: `matter.content ->> 'appliedExtension' is not null`,
        dueOn: `matter.content #> '{asked,dueOn}'`,
      })} as item, matter.client_id, array[matter.id::text] as cursor
      from subsidies.start_up_grant matter join clients.client on client.id = matter.client_id
      where matter.known_until is null ${conditions}
        and case when ${TO_DECIDE} then client.responsible else matter.handler end = any(p_bodies)
      order by matter.id limit p_limit + 1`,
      'p_limit',
    ),
);

export const START_UP_GRANT_READS = [oneRead, ofClientRead, handledRead];

export function grantReads(pool: Pool): GrantReads {
  return {
    async one(session, id, today) {
      const [row] = await oneRead.run(pool, session, id, today);
      return row === undefined ? null : { ...row, version: row.version ?? 0 };
    },
    async ofClient(session, client, today) {
      const [row] = await ofClientRead.run(pool, session, client, today);
      return row ?? null;
    },
    async handled(session, state, { after, limit }) {
      const cursor = valuesAfter(after, 'uuid');
      if (cursor === null) return null;
      const [row] = await handledRead.run(pool, session, session.organisations, state, ...cursor, limit);
      return row ?? null;
    },
  };
}
