import { CLIENT_DATA, columnsOf } from './client-data.ts';
import type { ClientTable } from './client-table.ts';

const isVersioned = ({ personal, technical }: ClientTable): boolean =>
  columnsOf(`${personal} ${technical}`).includes('known_until');

/** SQL of the rows of a table that belong to the clients `$1`. */
function rowsOf({ client, rows }: ClientTable): string {
  return (
    rows ??
    columnsOf(client)
      .map((column) => `${column} = any($1)`)
      .join(' or ')
  );
}

export interface Removal {
  readonly text: string;
  /** Whether `$1` is client numbers and not ids. */
  readonly byNumber: boolean;
}

/** History and present are removed apart: each has an index of its own. */
function removals(name: string, table: ClientTable, parts: readonly string[]): readonly Removal[] {
  const rows = rowsOf(table);
  return parts.map((part) => ({
    text: `delete from ${name} where (${rows})${part}`,
    byNumber: table.byNumber ?? false,
  }));
}

const HISTORY = ' and known_until is not null';
const PRESENT = ' and known_until is null';

const TABLES = Object.entries(CLIENT_DATA).filter(([, { rows }]) => rows !== null);

/** Removes every row of clients, in the order in which rows refer to each other. */
export const REMOVE_ALL: readonly Removal[] = TABLES.flatMap(([name, table]) =>
  removals(name, table, isVersioned(table) ? [HISTORY, PRESENT] : ['']),
);

/** Removes what no pending matter needs. */
export const REMOVE_UNNEEDED: readonly Removal[] = TABLES.flatMap(([name, table]) => {
  if (table.unneeded === undefined) return [];
  return removals(name, table, table.unneeded === 'history' ? [HISTORY] : ['']);
});
