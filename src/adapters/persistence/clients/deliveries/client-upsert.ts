import type { DeliveryManifest } from '../../../../domain/clients/deliveries/delivery.ts';
import { areaCodes, type TrialArea } from '../../../../domain/legislation/trial-areas.ts';
import { mergers } from '../../../../domain/reference/municipalities.ts';
import { teOffices } from '../../../../domain/reference/offices.ts';
import { KEHA } from '../../../../domain/shared/organisation.ts';
import type { Sql } from '../../sql.ts';
import { readersOf } from '../responsibility/client-readers.sql.ts';
import { stagedTable } from './delivery-staging.ts';
import type { ApplyingDelivery } from './fact-merge.ts';
import { CLIENT_SECTIONS } from './section-tables.ts';

/** Office codes that tell a region; what the register writes beside them is kept and tells nothing. */
export const KNOWN_OFFICES: readonly string[] = [...areaCodes, ...teOffices.keys()];

/**
 * Makes clients of the arrived persons who are not clients yet, and gathers everybody of whom the delivery says
 * something. They are locked in order of id, before anything of theirs changes.
 */
export async function takeClientsIn(
  sql: Sql,
  delivery: ApplyingDelivery,
  manifest: DeliveryManifest,
  areas: readonly TrialArea[],
): Promise<void> {
  const persons = stagedTable('persons');
  await sql(
    `insert into clients.client (id, client_number, te_office, delivery_area, readers, name_key, created_at)
     select person.new_client_id, person.source_key, placed.te_office, placed.area, array[$8, 'te-office:' || placed.te_office],
       person.name_key, $9
     from ${persons} person
     join (${placement({
       clients: `select source_key as client, null as te_office, null as area from ${persons}`,
       searches: `select client_number as client, office, from_date, source_key from ${stagedTable('job-searches')}`,
       homes: `select client_number as client, municipality, kind, from_date, until_date from ${stagedTable('residences')}`,
     })}) placed on placed.client = person.source_key
     where not exists (select from clients.client known where known.client_number = person.source_key)`,
    [...placementValues(manifest, areas), KEHA, delivery.receivedAt],
  );
  const numbers = delivery.isFull
    ? `select source_key from ${persons}`
    : [`select source_key from ${persons}`]
        .concat(CLIENT_SECTIONS.map((section) => `select client_number from ${stagedTable(section)}`))
        .join(' union ');
  await sql(
    'create temp table arrived_client (client_id uuid primary key, is_new boolean not null) on commit drop',
  );
  await sql(
    `insert into arrived_client
     select id, id in (select new_client_id from ${persons}) from clients.client where client_number in (${numbers})
     order by id for no key update of client`,
  );
}

/**
 * Brings the TE Office, the area and the list key of the arrived clients up to date with their facts. The office is
 * that of the latest job search; the area that of the home municipality when it is one of the delivery's, otherwise
 * the one known before, otherwise the delivery's area in the region of the office.
 */
export async function placeClients(
  sql: Sql,
  delivery: ApplyingDelivery,
  manifest: DeliveryManifest,
  areas: readonly TrialArea[],
): Promise<void> {
  await sql(
    `update clients.client set te_office = placed.te_office, delivery_area = placed.area,
       name_key = coalesce(renamed.name_key, client.name_key),
       readers = ${readersOf({ teOffice: 'placed.te_office' })}
     from (${placement({
       clients: `select id as client, te_office, delivery_area as area from clients.client join arrived_client on client_id = id
         where not is_new`,
       searches: `select client_id as client, office, from_date, source_key
         from clients.job_search join arrived_client using (client_id) where known_until is null`,
       homes: `select client_id as client, municipality, kind, from_date, until_date
         from clients.residence join arrived_client using (client_id) where known_until is null`,
     })}) placed
     left join (
       select person.client_id, staged.name_key from clients.person
       join ${stagedTable('persons')} staged on staged.source_key = person.source_key
       where person.known_until is null and person.delivery_id = $8) renamed on renamed.client_id = placed.client
     where client.id = placed.client
       and row(client.te_office, client.delivery_area, client.name_key)
         is distinct from row(placed.te_office, placed.area, coalesce(renamed.name_key, client.name_key))`,
    [...placementValues(manifest, areas), delivery.id],
  );
}

/** Where the facts of the placed clients are read from, and what is known of them already. */
interface PlacementSource {
  readonly clients: string;
  readonly searches: string;
  readonly homes: string;
}

/** TE Office and area of each client. */
function placement({ clients, searches, homes }: PlacementSource): string {
  return `
    select known.client, coalesce(latest.te_office, known.te_office, substr(($2::text[])[1], 1, 2) || '00') as te_office,
      coalesce(home.area, case when known.area = any($2::text[]) then known.area end,
        (select code from unnest($2::text[]) with ordinality as listed (code, place)
         where substr(code, 1, 2) = substr(coalesce(latest.te_office, known.te_office), 1, 2) order by place limit 1),
        known.area, ($2::text[])[1]) as area
    from (${clients}) known
    left join (
      select distinct on (client) client, substr(office, 1, 2) || '00' as te_office
      from (${searches}) search where office = any($7::text[])
      order by client, from_date desc nulls last, source_key) latest using (client)
    left join (
      select distinct on (client) client, member.area
      from (${homes}) residence
      left join unnest($3::text[], $4::text[]) as merger (code, successor) on merger.code = residence.municipality
      join unnest($5::text[], $6::text[]) as member (area, municipality)
        on member.municipality = coalesce(merger.successor, residence.municipality)
      where kind = 'HOME_MUNICIPALITY' and (from_date is null or from_date <= $1)
        and (until_date is null or until_date > $1)
      order by client, member.area) home using (client)`;
}

/** Values of `$1` … `$7` of a placement. */
function placementValues(
  { dataCut, areaCodes: delivered }: DeliveryManifest,
  areas: readonly TrialArea[],
): readonly unknown[] {
  const merged = mergers.filter(({ effective }) => effective <= dataCut);
  const members = areas
    .filter(({ code }) => delivered.includes(code))
    .flatMap(({ code, municipalities }) => municipalities.map((member) => ({ code, member })));
  return [
    dataCut,
    delivered,
    merged.map(({ code }) => code),
    merged.map(({ successor }) => successor),
    members.map(({ code }) => code),
    members.map(({ member }) => member),
    KNOWN_OFFICES,
  ];
}
