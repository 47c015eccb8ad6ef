import type { Pool } from 'pg';
import type { Grant } from '../../../domain/access/actor.ts';

/** Reads the roles of a subject, as they stand at this moment. */
export function grantDirectory(pool: Pool): (subject: string) => Promise<readonly Grant[]> {
  return async (subject) => {
    const { rows } = await pool.query<Grant>({
      name: 'grants-of-subject',
      text: `select subject, role, organisation,
          to_char(valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom",
          to_char(valid_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validUntil"
        from access.role_grant where subject = $1`,
      values: [subject],
    });
    return rows;
  };
}
