import type { Pool } from 'pg';
import type { Rights } from '../../../domain/access/actor.ts';
import { instant, jsonObject } from '../json.ts';
import { GRANT, GRANTS } from './grant-json.ts';
import { together } from '../together.ts';
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

/**
 * Reads the rights of subjects as they stand when it is asked. Those who ask while a call is on its way are answered
 * together by the next, which is cheaper than a call for each and as fresh.
 */
export function rightsDirectory(pool: Pool): (subject: string) => Promise<Rights> {
  return together(async (subjects: readonly string[]) => {
    // A list within a query of its own costs the same whatever is in it, so that the statement is planned once.
    const { rows } = await pool.query<Rights & { readonly subject: string }>({
      name: 'rights-of-subjects',
      text: `with barred as materialized (select * from access.disqualifications_of($1))
        select subject,
          (select coalesce(json_agg(${GRANT}), '[]') from ${GRANTS} where given.subject = asked.subject) as grants,
          (select coalesce(json_agg(${DISQUALIFICATION}), '[]') from barred
           where barred.subject = asked.subject) as disqualifications,
          (select coalesce(json_agg(${SUSPENSION}), '[]') from access.suspension
           where until_at is null or until_at > from_at) as suspensions
        from unnest((select $1::text[])) as asked (subject)`,
      values: [[...new Set(subjects)]],
    });
    const rights = new Map(rows.map(({ subject, ...held }) => [subject, held]));
    return subjects.map((subject) => rights.get(subject) as Rights);
  });
}
