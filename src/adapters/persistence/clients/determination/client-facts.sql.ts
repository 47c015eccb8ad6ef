const SOURCE = (fact: string): string => `jsonb_build_object('register', 'URA', 'key', ${fact}.source_key,
  'recordedOn', ${fact}.recorded_at::date)`;

const SPANS = (fact: string, columns: string, where = ''): string => `
  coalesce((select jsonb_agg(jsonb_build_object(${columns}, 'from', ${fact}.from_date, 'until', ${fact}.until_date,
      'source', ${SOURCE(fact)}) order by ${fact}.from_date nulls first, ${fact}.source_key)
    from clients.${fact} where ${fact}.client_id = client.id and ${fact}.known_until is null
      and (${fact}.until_date is null or ${fact}.until_date > client.first_day)
      and (${fact}.from_date is null or ${fact}.from_date <= client.last_day)
      ${where}), '[]')`;

/**
 * SQL of the facts of clients as the domain reads them. `clients` is a subquery of `id`, `first_day` and `last_day`;
 * only what touches these days is given.
 */
export const factsOf = (clients: string): string => `
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
    'earningsRights', ${SPANS(
      'earnings_right',
      `'basis', earnings_right.basis, 'right', earnings_right.entitled, 'fundMember', earnings_right.fund_member`,
    )},
    'services', ${SPANS('service_spell', `'code', service_spell.code`)},
    'dismissal', null) as facts, client.last_day::text as day
  from (${clients}) client
  join clients.person on person.client_id = client.id and person.known_until is null
  order by client.id, client.last_day`;
