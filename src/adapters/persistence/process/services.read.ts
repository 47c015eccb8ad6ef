import type { Pool } from 'pg';
import type { ServiceReads } from '../../../application/process/services/service-reads.port.ts';
import { SERVICE_TYPES } from '../../../domain/process/services/service-type.ts';
import { readFunction } from '../read-function.ts';
import { SEAT_POOL } from './services.ts';
import { serviceTimes } from './service-times.read.ts';

const WITH_STATUS = Object.entries(SERVICE_TYPES)
  .filter(([, { hasStatus }]) => hasStatus)
  .map(([type]) => `'${type}'`)
  .join();

/** While a service runs the register has a status of services or education; what it lacks is told, not written. */
const STATUS_MISSING = `matter.state = 'STARTED' and matter.service_type in (${WITH_STATUS}) and not exists (
  select from clients.status_span status
  where status.client_id = matter.client_id and status.known_until is null and status.code in ('00', '07', '08')
    and (status.from_date is null or status.from_date <= p_today)
    and (status.until_date is null or status.until_date > p_today))`;

const GUARDED = `(select kept.outcome from process.service_outcome kept where kept.referral_id = matter.id
  order by kept.version desc limit 1)`;
const IS_OPEN = 'client.readers && p_health_of';

/** A referral as it is shown: an outcome that tells of health only where the policy opens that class. */
const SHOWN = `(matter.content || jsonb_build_object(
  'statusMissing', ${STATUS_MISSING},
  'healthOutcome', case when ${IS_OPEN} then ${GUARDED} end,
  'withheld', case when not ${IS_OPEN} and ${GUARDED} is not null then '["health"]'::jsonb else '[]' end))::json`;

const VIEW = ['p_health_of text[]', 'p_today date'];

const oneRead = readFunction(
  'service_referral',
  ['p_id uuid', ...VIEW],
  `select ${SHOWN}::text, array[matter.client_id], matter.version
   from process.service_referral matter join clients.client on client.id = matter.client_id
   where matter.id = p_id and matter.known_until is null`,
);

const ofClientRead = readFunction(
  'service_referral_of_client',
  ['p_client uuid', ...VIEW],
  `select json_build_object('items', coalesce((
       select json_agg(${SHOWN} order by matter.known_from desc, matter.id desc)
       from process.service_referral matter
       where matter.client_id = client.id and matter.known_until is null), '[]'))::text,
     array[client.id], null::integer
   from clients.client where client.id = p_client`,
);

const seatPoolsRead = readFunction(
  'seat_pools',
  [],
  `select json_build_object('items', coalesce(json_agg(${SEAT_POOL} order by pool.from_date desc, pool.id), '[]'))::text,
     '{}'::uuid[], null::integer
   from process.seat_pool pool`,
);

export const SERVICE_READ_FUNCTIONS = [oneRead, ofClientRead, seatPoolsRead];

/** Referrals, seats and waiting times as they are shown; times are counted over everybody. */
export function serviceReads(pool: Pool, workPool: Pool): ServiceReads {
  return {
    async one(session, id, today) {
      const [row] = await oneRead.run(pool, session, id, session.healthOf ?? [], today);
      return row === undefined ? null : { ...row, version: row.version ?? 0 };
    },
    async ofClient(session, client, today) {
      const [row] = await ofClientRead.run(pool, session, client, session.healthOf ?? [], today);
      return row ?? null;
    },
    async seatPools(session) {
      const [row] = await seatPoolsRead.run(pool, session);
      return row ?? { json: '{"items":[]}', clientIds: [] };
    },
    times: (municipalities, from, until) => serviceTimes(workPool, municipalities, from, until),
  };
}
