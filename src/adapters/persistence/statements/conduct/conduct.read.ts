import type { Pool } from 'pg';
import type { ConductReads } from '../../../../application/statements/conduct/get-conduct.query.ts';
import type { ConductSituation } from '../../../../domain/statements/conduct/conduct-situation.ts';
import { largeReadFunction } from '../../read-function.ts';
import { CONDUCT_SITUATION } from './conduct.sql.ts';

export const conductRead = largeReadFunction(
  'conduct',
  ['p_client uuid'],
  `select ${CONDUCT_SITUATION}::text, array[client.id], null::integer from clients.client where client.id = p_client`,
);

export function conductReads(pool: Pool): ConductReads {
  return {
    async of(session, client) {
      const [row] = await conductRead.run(pool, session, client);
      return row === undefined ? null : (JSON.parse(row.json) as ConductSituation);
    },
  };
}
