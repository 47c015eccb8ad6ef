import type { Pool } from 'pg';
import type { AccessReads } from '../../../application/access/access-reads.port.ts';
import { instant, jsonObject, valuesAfter } from '../json.ts';
import { readFunction } from '../read-function.ts';
import { grantsRead } from './grants.read.ts';
import { SUSPENSION } from './suspension-json.ts';

/** Who may not handle a client, the latest first; nothing when the client is not seen. */
export const disqualificationsRead = readFunction(
  'disqualifications',
  ['p_client uuid'],
  `select json_build_object('items', coalesce((select json_agg(${jsonObject({
    id: 'barred.id',
    subject: 'barred.subject',
    ground: 'barred.ground',
    from: instant('barred.from_at'),
    to: '(barred.until_date - 1)',
    endedAt: instant('barred.ended_at'),
    recordedBy: 'barred.recorded_by',
  })} order by barred.from_at desc, barred.id desc) from access.disqualification barred
      where barred.client_id = client.id), '[]'))::text, array[client.id], null::integer
   from clients.client where client.id = p_client`,
);

/** Every order of the supervisor, the latest first. */
export const suspensionsRead = readFunction(
  'suspensions',
  [],
  `select json_build_object('items', coalesce(json_agg(${SUSPENSION} order by ordered_at desc, id desc), '[]'))::text,
     '{}'::uuid[], null::integer
   from access.suspension`,
);

/** Who may act, and who may not. */
export function accessReads(pool: Pool): AccessReads {
  return {
    disqualifications: async (session, id) => (await disqualificationsRead.run(pool, session, id))[0] ?? null,

    async suspensions(session) {
      const [row] = await suspensionsRead.run(pool, session);
      return row ?? { json: '{"items":[]}', clientIds: [] };
    },

    async grants(session, { subject, organisation, ...page }) {
      const after = valuesAfter(page.after, 'timestamp', 'uuid');
      if (after === null) return null;
      const asked = [subject, organisation, ...after, page.limit];
      return (await grantsRead.run(pool, session, ...asked))[0] ?? null;
    },
  };
}
