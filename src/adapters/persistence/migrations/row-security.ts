/** Name of the role that the application works as: it owns nothing and is bound by row-level security. */
export const APPLICATION_ROLE = 'kuntakokeilu_app';
/** Name of the role that computes figures: it reads what figures need of everybody and no name or contact. */
export const STATISTICS_ROLE = 'kuntakokeilu_statistics';

/** Name of the role that removes data whose period has passed: the only one that may delete them. */
export const RETENTION_ROLE = 'kuntakokeilu_retention';

/** Setting that says for which bodies the transaction acts, as an array literal; unset or empty is an error. */
export const ORGANISATIONS_SETTING = 'kuntakokeilu.organisations';

/** Setting that names the clients whom the transaction leaves out, as an array literal; unset leaves out nobody. */
export const WITHOUT_CLIENTS_SETTING = 'kuntakokeilu.without_clients';

/** Setting that names the quota of which a case of the transaction has something, whoever holds it; unset names none. */
export const QUOTA_OF_CASE_SETTING = 'kuntakokeilu.quota_of_case';

/** Predicate that leaves out the clients of that setting. */
export function notLeftOut(column: string): string {
  return `${column} <> all((select access.clients_left_out())::uuid[])`;
}

/** Predicate of a policy over rows that carry the organisation they belong to. */
export function ofOrganisation(column: string): string {
  return `${column} = any((select access.organisations())::text[])`;
}

/**
 * Predicate of a policy over rows that name their readers. Without `coalesce` the planner takes one row in a hundred
 * for visible, and sorts a body’s whole caseload for a page instead of walking an index.
 */
export const READERS = 'coalesce(readers && (select access.organisations()), false)';

/**
 * Predicate of a policy over rows of a client: seen when the client is. The keeper of the register sees every client,
 * which is asked first because it need not be asked for every row.
 */
export function ofVisibleClient(column: string): string {
  return `(select access.is_register_keeper()) or exists (select from clients.client visible where visible.id = ${column})`;
}

/** Turns row-level security on, for the owner too, and lets the application see and write what the predicate admits. */
export function secured(table: string, predicate: string, privileges: string): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy acting_organisation on ${table} to ${APPLICATION_ROLE} using (${predicate}) with check (${predicate});
    grant ${privileges} on ${table} to ${APPLICATION_ROLE};`;
}

/** Lets figures be computed over everybody from the named columns only. */
export function countable(table: string, columns: string): string {
  return `
    create policy figures on ${table} for select to ${STATISTICS_ROLE} using (true);
    grant select (${columns}) on ${table} to ${STATISTICS_ROLE};`;
}

/** Lets what has had its time be removed, of everybody. */
export function removable(table: string, privileges: string): string {
  return `
    create policy removal on ${table} to ${RETENTION_ROLE} using (true) with check (true);
    grant ${privileges} on ${table} to ${RETENTION_ROLE};`;
}
