import type { WorkReason } from '../../../../domain/clients/worklists/worklist.ts';
import { IS_BANNED } from '../security-ban.ts';

/**
 * SQL that narrows rows to a page: of clients who have not been removed, what comes after the cursor, in order, and
 * one more than asked for.
 */
export type PageOf = (client: string, place: string, key: string) => string;

export const HELSINKI_DAY = (column: string): string => `(${column} at time zone 'Europe/Helsinki')::date`;
/** A term, as the domain names it. */
export const term = (name: string, type: string): string => `(p_terms ->> '${name}')::${type}`;
export const dueBy = (until: string): string => `(p_until is null or ${until} <= p_until)`;

/**
 * Of a municipality's clients its own; of a TE Office's those whose home it is. Under a security ban nobody is found
 * by where they live.
 */
export const IN_MUNICIPALITY = `(p_municipality is null or client.responsible = 'municipality:' || p_municipality
  or client.responsible not like 'municipality:%' and client.known_home = p_municipality
    and not exists (select from clients.person where person.client_id = client.id and person.known_until is null
      and ${IS_BANNED}))`;

interface Row {
  readonly client?: string;
  readonly place: string;
  readonly key?: string;
  readonly reason: WorkReason;
  readonly since?: string;
  readonly until?: string;
  readonly subject?: string;
  readonly detail?: string;
}

export function columns({
  client = 'client.id',
  place,
  key = 'client.id',
  reason,
  since = 'null::date',
  until = 'null::date',
  subject = 'null::uuid',
  detail = 'null::text',
}: Row): string {
  return `${client} as client_id, ${place} as place, ${key} as key, '${reason}' as reason, ${since} as since,
    ${until} as until, ${subject} as subject_id, ${detail} as detail`;
}

/** The home heard of last; of a merged municipality, its successor. */
export const HOME_NOW = 'coalesce(p_merged ->> client.known_home, client.known_home)';

/** By when somebody should be moved who belongs to the target group since a day. */
export const transferDue = (client: string, since: string): string => `
  case when ${since} <= ${term('movedBy', 'date')} and exists (
      select from clients.job_search search where search.client_id = ${client} and search.known_until is null
        and (search.from_date is null or search.from_date <= ${term('registeredBy', 'date')})
        and (search.until_date is null or search.until_date > p_today))
    then ${term('movedBy', 'date')} else ${since} + ${term('windowDays', 'integer')} end`;

/** Walked once for all bodies: what drives the walk does not know whose clients it meets. */
export const ONCE = 'body = p_bodies[1] and client.responsible = any(p_bodies)';

/** Facts of the persons of a body that end between today and the last day looked at. */
export function ending(reason: WorkReason, table: string, until: string, detail: string): string {
  const lastDay = `(fact.${until} - 1)`;
  return `
    select ${columns({ place: lastDay, key: `'${reason} ${table} ' || client.id`, reason, until: lastDay, detail })}
    from clients.${table} fact join clients.client on client.id = fact.client_id
    where ${ONCE} and fact.known_until is null
      and fact.${until} > p_today and fact.${until} <= ${term('endsBy', 'date')} + 1 and ${IN_MUNICIPALITY}`;
}

/** Clients of a body of a kind whose home leads elsewhere. */
export function movedOut(holder: string, leadsElsewhere: string, next: PageOf): string {
  return `
    select ${columns({
      place: 'client.known_home_since',
      reason: 'HOME_ELSEWHERE',
      since: `nullif(client.known_home_since, '-infinity')`,
      detail: HOME_NOW,
    })}
    from clients.client
    where body like '${holder}' and client.responsible = body and client.responsible like '${holder}'
      and client.known_home_since <= p_today and ${leadsElsewhere}
      and ${IN_MUNICIPALITY} and p_until is null ${next('client.id', 'client.known_home_since', 'client.id')}`;
}
