import type { Confirmations } from '../../../domain/legislation/confirmations.port.ts';
import type { Sql } from '../sql.ts';

/** Confirmations of proposals, one an entry for ever. */
export function confirmationRepository(sql: Sql): Confirmations {
  return {
    async add({ theme, version, decision, confirmedBy, confirmedAt }) {
      const added = await sql(
        `insert into legislation.confirmation (theme, version, decision, confirmed_by, confirmed_at)
         values ($1, $2, $3, $4, $5) on conflict do nothing returning theme`,
        [theme, version, decision, confirmedBy, confirmedAt],
      );
      return added.length > 0;
    },
  };
}
