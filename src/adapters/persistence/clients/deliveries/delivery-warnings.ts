import type { PlainDate } from '../../../../domain/shared/plain-date.ts';
import { addMonths } from '../../../../domain/shared/plain-date.ts';
import { mergers } from '../../../../domain/reference/municipalities.ts';
import type { Sql } from '../../sql.ts';
import { stagedTable } from './delivery-staging.ts';
import type { ApplyingDelivery } from './fact-merge.ts';
import { isOwn } from '../own-keys.ts';
import { isListed } from './row-conflicts.ts';

/** Warnings that need several rows, or a row and the store, to be seen; of everybody of whom the delivery says something. */
export async function warnAcrossRows(
  sql: Sql,
  delivery: ApplyingDelivery,
  dataCut: PlainDate,
  temporaryProtection: boolean,
): Promise<void> {
  const merged = mergers.filter(({ effective }) => effective <= dataCut);
  const values = [delivery.id, delivery.fileOf('persons')];

  await sql(
    warning(
      'MUNICIPALITY_DIFFERS',
      'kuntakoodi',
      `left join lateral (
         select residence.municipality as code from clients.residence
         where residence.client_id = person.client_id and residence.known_until is null
           and (residence.kind <> 'PLACE_OF_RESIDENCE' or $6 and person.residence_ground = 'TS')
           and (residence.from_date is null or residence.from_date <= $3)
           and (residence.until_date is null or residence.until_date > $3)
         order by array_position(array['HOME_MUNICIPALITY', 'PLACE_OF_RESIDENCE'], residence.kind) limit 1) home on true
       left join unnest($4::text[], $5::text[]) as old (code, successor) on old.code = home.code
       left join unnest($4::text[], $5::text[]) as shown (code, successor) on shown.code = person.shown_municipality
       where person.shown_municipality is not null
         and coalesce(old.successor, home.code) is distinct from coalesce(shown.successor, person.shown_municipality)`,
    ),
    [
      ...values,
      dataCut,
      merged.map(({ code }) => code),
      merged.map(({ successor }) => successor),
      temporaryProtection,
    ],
  );
  await sql(
    warning(
      'FACT_CONFLICT',
      'ansioturvaoikeus',
      `where exists (
         select from clients.earnings_right fact
         where fact.client_id = person.client_id and fact.known_until is null
           and (fact.from_date is null or fact.from_date <= $3) and (fact.until_date is null or fact.until_date > $3)
           and not exists (select from clients.earnings_right newer where newer.client_id = fact.client_id
             and newer.known_until is null and newer.basis = fact.basis
             and newer.recorded_at::date > fact.recorded_at::date
             and (newer.from_date is null or newer.from_date <= $3)
             and (newer.until_date is null or newer.until_date > $3))
         group by fact.basis having count(distinct fact.entitled) > 1)`,
    ),
    [...values, dataCut],
  );
  await sql(
    warning(
      'POSSIBLE_DUPLICATE_PERSON',
      '',
      `where exists (select from clients.person other where other.known_until is null
         and other.birth_date = person.birth_date and other.match_key = person.match_key
         and other.source_key <> person.source_key
         and not exists (select from clients.client merged
           where merged.id in (person.client_id, other.client_id) and merged.merged_into is not null)
         and not exists (select from clients.duplicate_decision decided
           where (decided.client_id, decided.other_client_id) in
             ((person.client_id, other.client_id), (other.client_id, person.client_id))))`,
    ),
    values,
  );
  await sql(
    warning(
      'STATUS_GAP',
      '',
      `where exists (
         select from clients.job_search search
         cross join lateral (select greatest(search.from_date, $3::date) as from_date,
           least(search.until_date, $4::date + 1, person.death_date + 1) as until_date) looked_at
         where search.client_id = person.client_id and search.known_until is null
           and looked_at.from_date < looked_at.until_date
           and looked_at.until_date - looked_at.from_date > (
             select coalesce(sum(least(status.until_date, looked_at.until_date)
               - greatest(status.from_date, looked_at.from_date)), 0)
             from clients.status_span status where status.client_id = person.client_id and status.known_until is null
               and (status.from_date is null or status.from_date < looked_at.until_date)
               and (status.until_date is null or status.until_date > looked_at.from_date)))`,
    ),
    [...values, delivery.historyFrom, dataCut],
  );
}

/** Statuses with which an unemployment spell ended, and that do not say why: the reason counts as unknown (R17). */
export async function listMissingEndReasons(sql: Sql, delivery: ApplyingDelivery): Promise<void> {
  await sql(
    `insert into clients.delivery_exception
       (delivery_id, section, file, record, source_key, client_number, outcome, reason, column_name)
     select $1, 'statuses', $2, arrived.record, arrived.source_key, arrived.client_number, 'warning',
       'END_REASON_MISSING', 'paattymissyy'
     from ${stagedTable('statuses')} arrived
     join clients.status_span fact on fact.source_key = arrived.source_key and fact.known_until is null
     join clients.unemployment_spell spell on spell.client_id = fact.client_id and spell.known_until is null
     where fact.end_reason is null and spell.end_reason is null and spell.until_date is not null
       and spell.until_date > coalesce(fact.from_date, '-infinity')
       and spell.until_date <= coalesce(fact.until_date, 'infinity')
     order by arrived.record`,
    [delivery.id, delivery.fileOf('statuses')],
  );
}

/** Lists a warning for each of them that the rest of the statement finds; record 0 when the person's row did not come. */
function warning(reason: string, column: string, source: string): string {
  return `
    insert into clients.delivery_exception
      (delivery_id, section, file, record, source_key, client_number, outcome, reason, column_name)
    select $1, 'persons', $2, coalesce(staged.record, 0), person.source_key, person.source_key, 'warning', '${reason}',
      '${column}'
    from arrived_client join clients.person on person.client_id = arrived_client.client_id and person.known_until is null
    left join ${stagedTable('persons')} staged on staged.source_key = person.source_key
    ${source} order by staged.record, person.source_key`;
}

/** A person missing from a full delivery withdraws nothing; somebody should look. */
export async function listMissingPersons(sql: Sql, delivery: ApplyingDelivery): Promise<void> {
  if (!delivery.isFull) return;
  await sql(
    `insert into clients.delivery_exception
       (delivery_id, section, file, record, source_key, client_number, outcome, reason, column_name)
     select $1, 'persons', $2, 0, client_number, client_number, 'warning', 'PERSON_MISSING_FROM_FULL', ''
     from clients.client join clients.person fact on fact.client_id = client.id and fact.known_until is null
     where delivery_area = any($3::text[]) and merged_into is null and not ${isOwn('fact')} and not ${isListed('persons', '$1')}
       and not exists (select from ${stagedTable('persons')} arrived where arrived.source_key = fact.source_key)
     order by client_number`,
    [delivery.id, delivery.fileOf('persons'), delivery.areaCodes],
  );
}

/** History of sixteen months is needed to tell the recurrently unemployed. */
export function hasFullHistory(historyFrom: PlainDate, dataCut: PlainDate): boolean {
  return historyFrom <= addMonths(dataCut, -16);
}
