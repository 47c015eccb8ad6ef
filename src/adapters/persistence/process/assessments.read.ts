import type { Pool } from 'pg';
import type { AssessmentReads } from '../../../application/process/assessments/find-assessments.query.ts';
import { readFunction } from '../read-function.ts';

/** An assessment as it is shown: the health section only where the policy opens it to whoever asks. */
const SHOWN = `(assessment.content || jsonb_build_object(
    'health', case when coalesce(client.readers && p_health_of, false) then assessment.health end,
    'withheld', case when coalesce(client.readers && p_health_of, false) then '[]'::jsonb else '["health"]'::jsonb end))`;

const assessmentRead = readFunction(
  'assessment',
  ['p_id uuid', 'p_version integer', 'p_health_of text[]'],
  `select ${SHOWN}::text, array[assessment.client_id], assessment.version
   from process.assessment join clients.client on client.id = assessment.client_id
   where assessment.id = p_id
     and case when p_version is null then assessment.known_until is null else assessment.version = p_version end`,
);

const assessmentsRead = readFunction(
  'assessments_of_client',
  ['p_client uuid', 'p_health_of text[]'],
  `select json_build_object('items', coalesce((
       select json_agg(${SHOWN} order by assessment.known_from desc, assessment.id desc)
       from process.assessment where assessment.client_id = client.id and assessment.known_until is null), '[]'))::text,
     array[client.id], null::integer
   from clients.client where client.id = p_client`,
);

export const ASSESSMENT_READS = [assessmentRead, assessmentsRead];

export function assessmentReads(pool: Pool): AssessmentReads {
  return {
    async one(session, id, version) {
      const { healthOf = [] } = session;
      const [row] = await assessmentRead.run(pool, session, id, version, healthOf);
      return row === undefined ? null : { ...row, version: row.version ?? 0 };
    },
    async ofClient(session, client) {
      const [row] = await assessmentsRead.run(pool, session, client, session.healthOf ?? []);
      return row ?? null;
    },
  };
}
