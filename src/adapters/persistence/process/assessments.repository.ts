import type { Assessment } from '../../../domain/process/assessments/assessment.ts';
import type { Assessments } from '../../../domain/process/assessments/assessments.port.ts';
import { wallClockOf } from '../../../domain/shared/instant.ts';
import { OWN_KEY } from '../clients/own-keys.ts';
import type { Sql } from '../sql.ts';
import { matters } from './matters.ts';

/** Assessments; their health data stand in a column of their own. */
export function assessmentRepository(sql: Sql): Assessments {
  return {
    ...matters<Assessment>(sql, 'process.assessment', () => ({}), 'health'),

    async beginServiceLine({ clientId, line, from, key, by, at }) {
      const { date, time } = wallClockOf(at);
      const changed = await sql(
        `with known as (
           select * from clients.service_line where client_id = $1 and known_until is null),
         already as (
           select from known where service_line = $2 and coalesce(from_date <= $3, true)
             and coalesce(until_date > $3, true)),
         ended as (
           update clients.service_line was set known_until = greatest($5::timestamptz, was.known_from),
             ended_by = 'corrected'
           where was.client_id = $1 and was.known_until is null and coalesce(was.from_date <= $3, true)
             and coalesce(was.until_date > $3, true) and not exists (select from already)
           returning was.*),
         cut as (
           insert into clients.service_line (client_id, service_line, from_date, until_date, source_key, recorded_at,
             recorded_by, sync_state, known_from)
           select client_id, service_line, from_date, $3, source_key, $6::timestamp, $7, 'PENDING', $5
           from ended where from_date is null or from_date < $3)
         insert into clients.service_line (client_id, service_line, from_date, until_date, source_key, recorded_at,
           recorded_by, sync_state, known_from)
         select $1, $2, $3, (select min(from_date) from known where from_date > $3), $4, $6, $7, 'PENDING', $5
         where not exists (select from already) returning client_id`,
        [clientId, line, from, `${OWN_KEY}${key}`, at, `${date}T${time}`, by.subject],
      );
      return changed.length > 0;
    },
  };
}
