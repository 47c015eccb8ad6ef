import type { Pool } from 'pg';
import type { PaySubsidyReads } from '../../../application/subsidies/pay-subsidies/pay-subsidy-reads.port.ts';
import { jsonObject, page, valuesAfter } from '../json.ts';
import { readFunction } from '../read-function.ts';

const IS_GUARDED = `jsonb_typeof(matter.health) = 'object'`;
const IS_OPEN = 'client.readers && p_health_of';

/** A case as it is shown: what of it tells of health only where the policy opens that class. */
const SHOWN = `(matter.content || jsonb_build_object(
  'health', case when ${IS_OPEN} then matter.health end,
  'withheld', case when ${IS_GUARDED} and not ${IS_OPEN} then '["health"]'::jsonb else '[]'::jsonb end))`;

const oneRead = readFunction(
  'pay_subsidy',
  ['p_id uuid', 'p_health_of text[]'],
  `select (${SHOWN})::text, array[matter.client_id], matter.version
   from subsidies.pay_subsidy matter join clients.client on client.id = matter.client_id
   where matter.id = p_id and matter.known_until is null`,
);

const ofClientRead = readFunction(
  'pay_subsidies_of_client',
  ['p_client uuid', 'p_health_of text[]'],
  `select json_build_object('items', coalesce((
       select json_agg(${SHOWN} order by matter.known_from desc, matter.id desc)
       from subsidies.pay_subsidy matter where matter.client_id = client.id and matter.known_until is null), '[]'))::text,
     array[client.id], null::integer
   from clients.client where client.id = p_client`,
);

/** Who decides on what waits: on the application for more time, which is the last one, or on the case. */
const DECIDER = `case when matter.extension_applied then matter.content #>> '{extensionApplications,-1,decider,who}'
  else matter.content #>> '{decider,who}' end`;

/** What is listed of a case: whose it is, of whom and for which job; nothing of it tells of health. */
const LISTED = jsonObject({
  id: 'matter.id',
  clientId: 'matter.client_id',
  state: 'matter.state',
  subsidy: `matter.content #>> '{application,subsidy}'`,
  employer: jsonObject({
    businessId: 'matter.business_id',
    name: `matter.content #>> '{application,employer,name}'`,
  }),
  jobTitle: `matter.content #>> '{application,job,title}'`,
  from: 'matter.from_date',
  receivedAt: `case when matter.extension_applied then matter.content #>> '{extensionApplications,-1,receivedAt}'
    else matter.content #>> '{application,receivedAt}' end`,
  isExtension: 'matter.extension_applied',
  askedBy: `matter.content #>> '{asked,dueOn}'`,
  decider: DECIDER,
  version: 'matter.version',
});

/**
 * Those of the bodies that ask, by state, or all that are to be decided on: these belong to whoever is responsible for the
 * client, also when the client has moved; what was routed, and what was decided, to whoever has it.
 */
const handledRead = readFunction(
  'pay_subsidies_handled',
  [
    'p_bodies text[]',
    'p_states text[]',
    'p_extensions boolean',
    'p_after_day date',
    'p_after_id uuid',
    'p_limit integer',
  ],
  page(
    `select ${LISTED} as item, matter.client_id, array[matter.from_date::text, matter.id::text] as cursor
     from subsidies.pay_subsidy matter join clients.client on client.id = matter.client_id
     where matter.known_until is null and (matter.state = any(p_states) or p_extensions and matter.extension_applied)
       and case when matter.state in ('RECEIVED', 'INCOMPLETE', 'IN_PREPARATION')
           or matter.extension_applied and ${DECIDER} <> 'TE_OFFICE' then client.responsible
         else matter.handler end = any(p_bodies)
       and (p_after_id is null or (matter.from_date, matter.id) > (p_after_day, p_after_id))
     order by matter.from_date, matter.id limit p_limit + 1`,
    'p_limit',
  ),
);

export const PAY_SUBSIDY_READS = [oneRead, ofClientRead, handledRead];

export function paySubsidyReads(pool: Pool): PaySubsidyReads {
  return {
    async one(session, id) {
      const [row] = await oneRead.run(pool, session, id, session.healthOf ?? []);
      return row === undefined ? null : { ...row, version: row.version ?? 0 };
    },
    async ofClient(session, client) {
      const [row] = await ofClientRead.run(pool, session, client, session.healthOf ?? []);
      return row ?? null;
    },
    async handled(session, { states, extensions }, { after, limit }) {
      const values = valuesAfter(after, 'date', 'uuid');
      if (values === null) return null;
      const bodies = session.organisations;
      const [row] = await handledRead.run(pool, session, bodies, states, extensions, ...values, limit);
      return row ?? { json: '{"items":[],"next":null}', clientIds: [] };
    },
  };
}
