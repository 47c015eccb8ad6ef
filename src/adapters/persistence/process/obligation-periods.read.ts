import type { Pool } from 'pg';
import type { ObligationReads } from '../../../application/process/obligation/obligation-reads.port.ts';
import { readFunction } from '../read-function.ts';

/** Only where the policy opens health data to whoever asks. */
const OPEN = 'coalesce(client.readers && p_health_of, false)';

/** A period as it is on a day: one whose first day has come runs, though nobody has touched it. */
const SHOWN = `(period.content - 'until' || jsonb_build_object(
    'to', (period.content ->> 'until')::date - 1,
    'state', case when period.state = 'PLANNED' and (period.content ->> 'from')::date <= p_today then 'RUNNING'
      else period.state end,
    'health', case when ${OPEN} then period.health end,
    'withheld', case when ${OPEN} then '[]'::jsonb else '["health"]'::jsonb end))`;

const periodRead = readFunction(
  'obligation_period',
  ['p_id uuid', 'p_today date', 'p_health_of text[]'],
  `select ${SHOWN}::text, array[period.client_id], period.version
   from process.obligation_period period join clients.client on client.id = period.client_id
   where period.id = p_id and period.known_until is null`,
);

const periodsRead = readFunction(
  'obligation_periods_of_client',
  ['p_client uuid', 'p_today date', 'p_health_of text[]'],
  `select json_build_object('items', coalesce((
       select json_agg(${SHOWN} order by period.content ->> 'from' desc, period.id desc)
       from process.obligation_period period
       where period.client_id = client.id and period.known_until is null), '[]'))::text,
     array[client.id], null::integer
   from clients.client where client.id = p_client`,
);

export const OBLIGATION_READS = [periodRead, periodsRead];

export function obligationReads(pool: Pool): ObligationReads {
  return {
    async one(session, id, today) {
      const [row] = await periodRead.run(pool, session, id, today, session.healthOf ?? []);
      return row === undefined ? null : { ...row, version: row.version ?? 0 };
    },
    async ofClient(session, client, today) {
      const [row] = await periodsRead.run(pool, session, client, today, session.healthOf ?? []);
      return row ?? null;
    },
  };
}
