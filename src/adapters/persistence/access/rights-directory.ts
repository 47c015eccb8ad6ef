import type { Pool } from 'pg';
import type { Rights } from '../../../domain/access/actor.ts';
import { instant, jsonObject } from '../json.ts';
import { GRANT, GRANTS } from './grant-json.ts';
import { SUSPENSION } from './suspension-json.ts';

const DISQUALIFICATION = jsonObject({
  id: 'id',
  clientId: 'client_id',
  subject: 'subject',
  ground: 'ground',
  from: instant('from_at'),
  until: 'until_date',
  endedAt: instant('ended_at'),
  recordedBy: 'recorded_by',
});

/** Reads the rights of a subject, as they stand at this moment, in one call. */
export function rightsDirectory(pool: Pool): (subject: string) => Promise<Rights> {
  return async (subject) => {
    const { rows } = await pool.query<Rights>({
      name: 'rights-of-subject',
      text: `select
          (select coalesce(json_agg(${GRANT}), '[]') from ${GRANTS} where given.subject = $1) as grants,
          (select coalesce(json_agg(${DISQUALIFICATION}), '[]') from access.disqualifications_of($1))
            as disqualifications,
          (select coalesce(json_agg(${SUSPENSION}), '[]') from access.suspension
           where until_at is null or until_at > from_at) as suspensions`,
      values: [subject],
    });
    return rows[0] ?? { grants: [], disqualifications: [], suspensions: [] };
  };
}
