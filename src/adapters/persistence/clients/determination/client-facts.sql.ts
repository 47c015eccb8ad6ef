/** SQL that is true of the versions of a fact that are known. */
type IsKnown = (fact: string) => string;

/** What is known now. */
const NOW: IsKnown = (fact) => `${fact}.known_until is null`;

/** What was known at a moment. */
export function knownAt(moment: string): IsKnown {
  return (fact) =>
    `${fact}.known_from <= ${moment} and (${fact}.known_until is null or ${fact}.known_until > ${moment})`;
}

const SOURCE = (fact: string): string => `jsonb_build_object(
  'register', case when ${fact}.recorded_by is null then 'URA' else 'OWN' end, 'key', ${fact}.source_key,
  'recordedOn', ${fact}.recorded_at::date)`;

const SPANS = (fact: string, columns: string, isKnown: IsKnown): string => `
  coalesce((select jsonb_agg(jsonb_build_object(${columns}, 'from', ${fact}.from_date, 'until', ${fact}.until_date,
      'source', ${SOURCE(fact)}) order by ${fact}.from_date nulls first, ${fact}.source_key)
    from clients.${fact} where ${fact}.client_id = client.id and ${isKnown(fact)}
      and (${fact}.until_date is null or ${fact}.until_date > client.first_day)
      and (${fact}.from_date is null or ${fact}.from_date <= client.last_day)), '[]')`;

/**
 * SQL of the facts of clients as the domain reads them. `clients` is a subquery of `id`, `first_day` and `last_day`;
 * only what touches these days is given, as known now or at another moment.
 */
export const factsOf = (clients: string, isKnown: IsKnown = NOW): string => `
  select jsonb_build_object(
    'clientId', client.id,
    'birthDate', person.birth_date,
    'deathDate', person.death_date,
    'motherTongue', person.mother_tongue,
    'residenceGround', case when person.residence_ground is not null then jsonb_build_object(
      'code', person.residence_ground, 'from', person.permit_from, 'until', person.permit_until) end,
    'personSource', ${SOURCE('person')},
    'residences', ${SPANS('residence', `'kind', residence.kind, 'municipality', residence.municipality`, isKnown)},
    'jobSearches', ${SPANS(
      'job_search',
      `'office', job_search.office, 'officeFrom', coalesce(job_search.office_from, job_search.from_date),
       'precedingActivity', job_search.preceding_activity`,
      isKnown,
    )},
    'statuses', ${SPANS('status_span', `'code', status_span.code`, isKnown)},
    'earningsRights', ${SPANS(
      'earnings_right',
      `'basis', earnings_right.basis, 'right', earnings_right.entitled, 'fundMember', earnings_right.fund_member`,
      isKnown,
    )},
    'services', ${SPANS('service_spell', `'code', service_spell.code`, isKnown)},
    'dismissal', (select jsonb_build_object('dismissedOn', dismissal.dismissed_on,
        'economicGround', dismissal.economic_ground, 'serviceYears', dismissal.service_years,
        'serviceBreakDays', dismissal.service_break_days, 'source', ${SOURCE('dismissal')})
      from clients.dismissal where dismissal.client_id = client.id and ${isKnown('dismissal')}
        and dismissal.dismissed_on <= client.last_day
      order by dismissal.dismissed_on desc, dismissal.source_key limit 1)) as facts, client.last_day::text as day
  from (${clients}) client
  join clients.person on person.client_id = client.id and ${isKnown('person')}
  order by client.id, client.last_day`;
