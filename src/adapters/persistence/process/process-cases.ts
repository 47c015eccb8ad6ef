import type { ProcessCase, ProcessCases } from '../../../domain/handling/process-case.ts';
import { instant, jsonObject } from '../json.ts';
import type { Sql } from '../sql.ts';

const spans = (fact: string, fields: Readonly<Record<string, string>> = {}): string => `(
  select coalesce(json_agg(${jsonObject({ ...fields, from: `${fact}.from_date`, until: `${fact}.until_date` })}
    order by ${fact}.from_date nulls first), '[]')
  from clients.${fact} where ${fact}.client_id = client.id and ${fact}.known_until is null)`;

/** SQL of the situation of `client`, with `person` joined. */
export const PROCESS_CASE = jsonObject({
  clientId: 'client.id',
  birthDate: 'person.birth_date',
  language: 'person.service_language',
  needsInterpreter: 'person.needs_interpreter',
  responsible: 'client.responsible',
  responsibleSince: `(select ${instant('held.from_at')} from clients.responsibility held
    where held.client_id = client.id and held.until_at is null)`,
  home: 'client.known_home',
  jobSearches: spans('job_search'),
  statuses: spans('status_span', { code: 'status_span.code' }),
  unemployment: spans('unemployment_spell'),
});

/** Service processes one client at a time. */
export function processCases(sql: Sql): ProcessCases {
  return {
    async lock(client) {
      await sql('select id from clients.client where id = $1 for no key update', [client]);
      const [found] = await sql<{ known: ProcessCase }>(
        `select ${PROCESS_CASE} as known from clients.client
         join clients.person on person.client_id = client.id and person.known_until is null
         where client.id = $1`,
        [client],
      );
      return found?.known ?? null;
    },
  };
}
