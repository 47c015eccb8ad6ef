import { factSource } from '../facts/fact-source.sql.ts';
import { residenceGroundsOf } from '../persons/residence-grounds.sql.ts';

/** SQL that is true of the versions of a fact that were known at a moment, null being now. */
type IsKnown = (fact: string) => string;

function knownAt(moment: string | null): IsKnown {
  return (fact) =>
    moment === null
      ? `${fact}.known_until is null`
      : `${fact}.known_from <= ${moment} and (${fact}.known_until is null or ${fact}.known_until > ${moment})`;
}

/** SQL that is true of a span that touches the days of `client`. */
const TOUCHES = (
  fact: string,
): string => `(${fact}.until_date is null or ${fact}.until_date > client.first_day)
  and (${fact}.from_date is null or ${fact}.from_date <= client.last_day)`;

const SPANS = (fact: string, columns: string, isKnown: IsKnown): string => `
  coalesce((select jsonb_agg(jsonb_build_object(${columns}, 'from', ${fact}.from_date, 'until', ${fact}.until_date,
      'source', ${factSource(fact)}) order by ${fact}.from_date nulls first, ${fact}.source_key)
    from clients.${fact} where ${fact}.client_id = client.id and ${isKnown(fact)} and ${TOUCHES(fact)}), '[]')`;

/**
 * SQL of the facts of clients as the domain reads them. `clients` is a subquery of `id`, `first_day` and `last_day`;
 * only what touches these days is given, as known now or at another moment.
 */
export function factsOf(clients: string, moment: string | null = null): string {
  const isKnown = knownAt(moment);
  return `
  select jsonb_build_object(
    'clientId', client.id,
    'birthDate', person.birth_date,
    'deathDate', person.death_date,
    'motherTongue', person.mother_tongue,
    'residenceGrounds', coalesce((select jsonb_agg(jsonb_build_object('code', held.code, 'from', held.from_date,
        'until', held.until_date, 'source', held.source) order by held.from_date nulls first)
      from (${residenceGroundsOf('client.id', moment)}) held where ${TOUCHES('held')}), '[]'),
    'personSource', ${factSource('person')},
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
        'serviceBreakDays', dismissal.service_break_days, 'source', ${factSource('dismissal')})
      from clients.dismissal where dismissal.client_id = client.id and ${isKnown('dismissal')}
        and dismissal.dismissed_on <= client.last_day
      order by dismissal.dismissed_on desc, dismissal.source_key limit 1)) as facts, client.last_day::text as day
  from (${clients}) client
  join clients.person on person.client_id = client.id and ${isKnown('person')}
  order by client.id, client.last_day`;
}

/**
 * SQL of the facts of a determination as the domain reads them by now. Those kept before there was a list of grounds of
 * stay have one ground at most, whatever its days, with the source of the person.
 */
export function keptFacts(determination: string): string {
  const { facts, day } = { facts: `${determination}.facts`, day: `${determination}.determination_date` };
  return `case when ${facts} ? 'residenceGrounds' then ${facts} else
    ${facts} - 'residenceGround' || jsonb_build_object('residenceGrounds', (
      select coalesce(jsonb_agg(ground || jsonb_build_object('source', ${facts} -> 'personSource')), '[]')
      from jsonb_array_elements(jsonb_build_array(${facts} -> 'residenceGround')) ground
      where jsonb_typeof(ground) = 'object' and coalesce((ground ->> 'from')::date <= ${day}, true)
        and coalesce((ground ->> 'until')::date > date_trunc('month', ${day}), true))) end`;
}
