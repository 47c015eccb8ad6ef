import type { Grants } from '../../../domain/access/grants.port.ts';
import type { Sql } from '../sql.ts';

/** Grants of roles; giving the same one again changes nothing. */
export function grantRepository(sql: Sql): Grants {
  return {
    async give({ subject, role, organisation, validFrom, validUntil }, givenBy) {
      await sql(
        `insert into access.role_grant (subject, role, organisation, valid_from, valid_until, given_by, given_at)
         values ($1, $2, $3, $4, $5, $6, $4) on conflict do nothing`,
        [subject, role, organisation, validFrom, validUntil, givenBy],
      );
    },
  };
}
