import type { ClientFacts } from '../../../../domain/clients/facts/client-facts.ts';
import type { DeterminationStore } from '../../../../domain/clients/determination/determination-store.port.ts';
import type { ClientId } from '../../../../domain/shared/ids.ts';
import { firstDayOf, monthOf } from '../../../../domain/shared/plain-date.ts';
import type { Sql } from '../../sql.ts';
import { HAS_PERSON, NO_CLIENT } from '../client-chunks.ts';

/** Determinations and the facts they are made from, set by set. */
export function determinationStore(sql: Sql, nextId: () => string): DeterminationStore {
  return {
    async lock(teOffice, date) {
      await sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `determination of ${teOffice} on ${date}`,
      ]);
    },

    async countClients(teOffice) {
      const [found] = await sql<{ count: string }>(
        'select count(*) from clients.client where $1::text is null or te_office = $1',
        [teOffice],
      );
      return Number(found?.count);
    },

    async nextClients(teOffice, date, after, limit) {
      const rows = await sql<{ facts: ClientFacts }>(FACTS, [
        teOffice,
        after ?? NO_CLIENT,
        limit,
        firstDayOf(monthOf(date)),
        date,
      ]);
      return rows.map(({ facts }) => facts);
    },

    async serviceLines(clients, date) {
      const rows = await sql<{ client: ClientId; line: string }>(
        `select client_id as client, service_line as line from clients.service_line
         where client_id = any($1::uuid[]) and known_until is null and service_line is not null
           and (from_date is null or from_date <= $2) and (until_date is null or until_date > $2)`,
        [clients, date],
      );
      return new Map(rows.map(({ client, line }) => [client, line]));
    },

    async save(date, determinations, decidedBy, at) {
      const rows = determinations.map(([clientId, determination]) => ({
        id: nextId(),
        clientId,
        ...determination,
      }));
      const [saved] = await sql<{ added: string }>(
        `with arrived as (
           select * from jsonb_to_recordset($1) as row (id uuid, "clientId" uuid, rule jsonb, result text,
             grounds text[], reasons text[], municipality text, "areaCode" text, "statusCode" text, "windowDay" date,
             facts jsonb)),
         fresh as (
           select arrived.* from arrived
           left join clients.determination held on held.client_id = arrived."clientId"
             and held.determination_date = $2 and held.superseded_at is null
           where held.id is null or held.facts_hash <> md5(arrived.facts::text) or held.rule <> arrived.rule),
         superseded as (
           update clients.determination held set superseded_at = greatest($4, decided_at) from fresh
           where held.client_id = fresh."clientId" and held.determination_date = $2 and held.superseded_at is null
           returning held.client_id),
         added as (
           insert into clients.determination (id, client_id, determination_date, rule, result, grounds, reasons,
             municipality, area_code, status_code, window_day, facts, decided_by, decided_at)
           select id, "clientId", $2, rule, result, grounds, reasons, municipality, "areaCode", "statusCode",
             "windowDay", facts, $3, $4
           from fresh left join superseded on superseded.client_id = fresh."clientId"
           returning 1)
         select count(*) as added from added`,
        [JSON.stringify(rows), date, decidedBy, at],
      );
      return Number(saved?.added);
    },
  };
}

const SOURCE = (fact: string): string => `jsonb_build_object('register', 'URA', 'key', ${fact}.source_key,
  'recordedOn', ${fact}.recorded_at::date)`;

const SPANS = (fact: string, columns: string, where = ''): string => `
  coalesce((select jsonb_agg(jsonb_build_object(${columns}, 'from', ${fact}.from_date, 'until', ${fact}.until_date,
      'source', ${SOURCE(fact)}) order by ${fact}.from_date nulls first, ${fact}.source_key)
    from clients.${fact} where ${fact}.client_id = client.id and ${fact}.known_until is null
      and (${fact}.until_date is null or ${fact}.until_date > $4) and (${fact}.from_date is null or ${fact}.from_date <= $5)
      ${where}), '[]')`;

/** Facts of the next clients, as the domain reads them; only what touches the days from $4 to $5. */
const FACTS = `
  select jsonb_build_object(
    'clientId', client.id,
    'birthDate', person.birth_date,
    'deathDate', person.death_date,
    'motherTongue', person.mother_tongue,
    'residenceGround', case when person.residence_ground is not null then jsonb_build_object(
      'code', person.residence_ground, 'from', person.permit_from, 'until', person.permit_until) end,
    'personSource', ${SOURCE('person')},
    'residences', ${SPANS('residence', `'kind', residence.kind, 'municipality', residence.municipality`)},
    'jobSearches', ${SPANS(
      'job_search',
      `'office', job_search.office, 'officeFrom', coalesce(job_search.office_from, job_search.from_date),
       'precedingActivity', job_search.preceding_activity`,
    )},
    'statuses', ${SPANS('status_span', `'code', status_span.code`)},
    'earningsRights', ${SPANS('earnings_right', `'basis', earnings_right.basis, 'right', earnings_right.entitled`)},
    'services', ${SPANS('service_spell', `'code', service_spell.code`)},
    'dismissal', null) as facts
  from (select id from clients.client where ($1::text is null or te_office = $1) and id > $2 and ${HAS_PERSON} order by id limit $3) client
  join clients.person on person.client_id = client.id and person.known_until is null
  order by client.id`;
