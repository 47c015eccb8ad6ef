import type { Pool } from 'pg';
import type { Grant } from '../../../domain/access/actor.ts';
import { instant } from '../json.ts';

/** Reads the roles of a subject, as they stand at this moment. */
export function grantDirectory(pool: Pool): (subject: string) => Promise<readonly Grant[]> {
  return async (subject) => {
    const { rows } = await pool.query<Grant>({
      name: 'grants-of-subject',
      text: `select subject, role, organisation,
          ${instant('valid_from')} as "validFrom", ${instant('valid_until')} as "validUntil"
        from access.role_grant where subject = $1`,
      values: [subject],
    });
    return rows;
  };
}
