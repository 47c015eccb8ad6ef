import type { TrialArea } from '../../../../domain/legislation/trial-areas.ts';
import type { PlainDate } from '../../../../domain/shared/plain-date.ts';
import type { Sql } from '../../sql.ts';
import { KNOWN_OFFICES } from './client-upsert.ts';
import { stagedTable } from './delivery-staging.ts';
import type { ApplyingDelivery } from './fact-merge.ts';

/**
 * Lists the job searches of which the register says that another office has been in charge since a day on which this
 * product has long recorded a hand-over. Nothing moves: the notice received last stands, and somebody has to look.
 */
export async function listResponsibilityConflicts(
  sql: Sql,
  delivery: ApplyingDelivery,
  dataCut: PlainDate,
  areas: readonly TrialArea[],
): Promise<void> {
  const members = areas.flatMap(({ code, municipalities }) =>
    municipalities.map((member) => ({ code, member })),
  );
  await sql(
    `insert into clients.delivery_exception
       (delivery_id, section, file, record, source_key, client_number, outcome, reason, column_name)
     select $1, 'job-searches', $2, arrived.record, arrived.source_key, arrived.client_number, 'warning',
       'RESPONSIBILITY_CONFLICT', 'toimistokoodi'
     from ${stagedTable('job-searches')} arrived
     join clients.job_search search on search.source_key = arrived.source_key and search.known_until is null
       and search.delivery_id = $1 and (search.until_date is null or search.until_date > $3)
     join clients.responsibility held on held.client_id = search.client_id and held.until_at is null
       and held.started_by is not null
     where search.office = any($4::text[])
       and coalesce(search.office_from, search.recorded_at::date)
         > (held.from_at at time zone 'Europe/Helsinki')::date
       and case when search.office like '%00' then held.authority <> 'te-office:' || search.office
         else not exists (select from unnest($5::text[], $6::text[]) as member (code, municipality)
           where member.code = search.office and held.authority = 'municipality:' || member.municipality) end
     order by arrived.record`,
    [
      delivery.id,
      delivery.fileOf('job-searches'),
      dataCut,
      KNOWN_OFFICES,
      members.map(({ code }) => code),
      members.map(({ member }) => member),
    ],
  );
}
