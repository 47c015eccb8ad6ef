import { ofVisibleClient, removable, secured } from '../migrations/row-security.ts';

/**
 * SQL of a table of matters: a row for each version, the matter itself as a document, and beside it what it is found
 * by. `keys` are further columns, each with its type. `states` are those of the day of the migration: a state that comes
 * later needs a migration of its own.
 */
export function matterTable(table: string, states: readonly string[], keys: readonly string[] = []): string {
  const name = table.split('.')[1];
  return `
    create table ${table} (
      id uuid not null,
      version integer not null check (version > 0),
      client_id uuid not null references clients.client,
      state text not null check (state in (${states.map((state) => `'${state}'`).join()})),
      content jsonb not null,
      known_from timestamptz not null,
      known_until timestamptz,
      changed_by text not null,
      ${keys.map((key) => `${key},`).join('\n')}
      primary key (id, version)
    );
    create unique index ${name}_now on ${table} (id) where known_until is null;
    create index ${name}_of_client on ${table} (client_id, known_from) where known_until is null;
    ${securedMatters(table, 'select, insert, update')}`;
}

/** Who sees and writes rows of a client's process: whoever sees the client; and whoever removes what has had its time. */
export function securedMatters(table: string, privileges: string): string {
  return `${secured(table, ofVisibleClient('client_id'), privileges)}
    ${removable(table, 'select, delete')}`;
}
