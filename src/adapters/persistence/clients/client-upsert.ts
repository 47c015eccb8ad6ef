import { mergers } from '../../../domain/reference/municipalities.ts';
import type { TrialArea } from '../../../domain/legislation/trial-areas.ts';
import { KEHA } from '../../../domain/shared/organisation.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { Sql } from '../sql.ts';
import { stagedTable } from './delivery-staging.ts';
import type { ApplyingDelivery } from './fact-merge.ts';

/**
 * Makes clients of the persons who are not clients yet, and brings the TE Office, the area and the list key of
 * known ones up to date. The office is that of the latest job search; the area that of the home municipality when
 * it is one of the delivery's, otherwise the delivery's area in the region of the office. The office that a client
 * has left reads the client no more, unless it is still the one responsible.
 */
export async function upsertClients(
  sql: Sql,
  delivery: ApplyingDelivery,
  dataCut: PlainDate,
  areas: readonly TrialArea[],
): Promise<void> {
  const merged = mergers.filter(({ effective }) => effective <= dataCut);
  const members = areas.flatMap(({ code, municipalities }) =>
    municipalities.map((member) => ({ code, member })),
  );
  await sql(`create temp table arrived_client (client_number text collate "C" primary key, new_client_id uuid not null,
    name_key text collate "C" not null, te_office text not null, delivery_area text not null, known_id uuid)
    on commit drop`);
  await sql(
    `insert into arrived_client
     with latest_search as (
       select distinct on (client_number) client_number, substr(office, 1, 2) || '00' as te_office
       from ${stagedTable('job-searches')} where office is not null
       order by client_number, from_date desc, source_key),
     home as (
       select distinct on (client_number) client_number, coalesce(successor, municipality) as municipality
       from ${stagedTable('residences')} left join unnest($3::text[], $4::text[]) as merger (code, successor)
         on merger.code = municipality
       where kind = 'HOME_MUNICIPALITY' and (from_date is null or from_date <= $1)
         and (until_date is null or until_date > $1)
       order by client_number, source_key),
     placed as (
       select person.source_key as client_number, person.new_client_id, person.name_key, area.code as home_area,
         coalesce(latest_search.te_office, known.te_office, substr(($2::text[])[1], 1, 2) || '00') as te_office,
         known.id as known_id, known.delivery_area as known_area
       from ${stagedTable('persons')} person
       left join latest_search on latest_search.client_number = person.source_key
       left join home on home.client_number = person.source_key
       left join unnest($5::text[], $6::text[]) as area (code, municipality) on area.municipality = home.municipality
       left join clients.client known on known.client_number = person.source_key)
     select client_number, new_client_id, name_key, te_office,
       coalesce(home_area,
         (select code from unnest($2::text[]) with ordinality as listed (code, place)
          where substr(code, 1, 2) = substr(te_office, 1, 2) order by place limit 1),
         known_area, ($2::text[])[1]),
       known_id
     from placed`,
    [
      dataCut,
      delivery.areaCodes,
      merged.map(({ code }) => code),
      merged.map(({ successor }) => successor),
      members.map(({ code }) => code),
      members.map(({ member }) => member),
    ],
  );
  await sql(
    `insert into clients.client (id, client_number, te_office, delivery_area, readers, name_key, created_at)
     select new_client_id, client_number, te_office, delivery_area, array[$1, 'te-office:' || te_office], name_key, $2
     from arrived_client where known_id is null`,
    [KEHA, delivery.receivedAt],
  );
  await sql(
    `update clients.client set te_office = arrived.te_office, delivery_area = arrived.delivery_area,
       name_key = arrived.name_key,
       readers = (select array_agg(distinct reader) from unnest(readers || ('te-office:' || arrived.te_office)) reader
         where reader <> 'te-office:' || client.te_office or reader in ('te-office:' || arrived.te_office, responsible))
     from arrived_client arrived
     where client.id = arrived.known_id
       and row(client.te_office, client.delivery_area, client.name_key)
         is distinct from row(arrived.te_office, arrived.delivery_area, arrived.name_key)`,
  );
}
