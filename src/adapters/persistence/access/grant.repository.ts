import type { Grants } from '../../../domain/access/grants.port.ts';
import type { Sql } from '../sql.ts';

/** Grants of roles. One that is held already for as long, or came while this one waited, is not given again. */
export function grantRepository(sql: Sql): Grants {
  return {
    async give({ subject, role, organisation, validFrom, validUntil }, givenBy) {
      await sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`grants of ${subject}`]);
      await sql(
        `insert into access.role_grant (subject, role, organisation, valid_from, valid_until, given_by, given_at)
         select $1, $2, $3, $4::timestamptz, $5::timestamptz, $6, $4::timestamptz
         where not exists (select from access.role_grant where subject = $1 and role = $2 and organisation = $3
           and (valid_from <= $4 or given_at >= $4) and coalesce(valid_until, 'infinity') >= coalesce($5, 'infinity'))`,
        [subject, role, organisation, validFrom, validUntil, givenBy],
      );
    },
  };
}
