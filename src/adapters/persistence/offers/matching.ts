import type { Jobseeker } from '../../../domain/offers/matching/jobseeker.ts';
import type { Jobseekers } from '../../../domain/offers/matching/jobseekers.port.ts';
import type { WishStore } from '../../../domain/offers/matching/job-wishes.ts';
import type { Sql } from '../sql.ts';
import { areaValues, JOBSEEKER, WISHES } from './jobseeker.sql.ts';

const ONE = `select ${JOBSEEKER} as seeker from clients.client
  join clients.person on person.client_id = client.id and person.known_until is null
  ${WISHES} where client.id = $1`
  .replaceAll('p_today', '$2::date')
  .replaceAll('p_areas', '$3::text[]');

/** What counts of one client. */
export function jobseekers(sql: Sql): Jobseekers {
  return {
    async of(client, today) {
      const [found] = await sql<{ seeker: Jobseeker }>(ONE, [client, ...areaValues(today)]);
      return found?.seeker ?? null;
    },
  };
}

/** What clients have said of the work that they look for. */
export function wishStore(sql: Sql): WishStore {
  return {
    async keep({ clientId, commutingArea, drivingLicences, skills, by, at }) {
      await sql(
        `update offers.job_wishes set known_until = greatest($2, known_from)
         where client_id = $1 and known_until is null`,
        [clientId, at],
      );
      await sql(
        `insert into offers.job_wishes (client_id, commuting_area, driving_licences, skills, told_by,
           told_by_organisation, known_from)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [clientId, commutingArea, drivingLicences, skills, by.subject, by.organisation, at],
      );
    },
  };
}
