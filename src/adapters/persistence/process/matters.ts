import type { Matter } from '../../../domain/handling/matter.ts';
import type { Matters } from '../../../domain/handling/matters.port.ts';
import type { Sql } from '../sql.ts';

/**
 * Matters of one table; `keysOf` gives the further columns of a version. The property `guarded` has an access class of
 * its own: it stands in the column of its name and not in the document.
 */
export function matters<M extends Matter>(
  sql: Sql,
  table: string,
  keysOf: (matter: M) => Readonly<Record<string, unknown>> = () => ({}),
  guarded: (keyof M & string) | null = null,
): Matters<M> {
  const whole = guarded === null ? 'content' : `content || jsonb_build_object('${guarded}', ${guarded})`;
  const add = async (matter: M): Promise<void> => {
    const apart = guarded === null ? {} : { [guarded]: JSON.stringify(matter[guarded]) };
    const keys = Object.entries({ ...keysOf(matter), ...apart });
    const content = guarded === null ? matter : { ...matter, [guarded]: undefined };
    const columns = keys.map(([name]) => `, ${name}`).join('');
    const places = keys.map((_, index) => `, $${index + 8}`).join('');
    await sql(
      `insert into ${table} (id, version, client_id, state, content, known_from, changed_by${columns})
       values ($1, $2, $3, $4, $5, $6, $7${places})`,
      [
        matter.id,
        matter.version,
        matter.clientId,
        matter.state,
        JSON.stringify(content),
        matter.changedAt,
        matter.changedBy.subject,
        ...keys.map(([, value]) => value),
      ],
    );
  };
  return {
    async byId(id) {
      // The client is locked first, as everywhere: two who work on one client take turns.
      await sql(
        `select client.id from clients.client
         where client.id = (select client_id from ${table} where id = $1 and known_until is null)
         for no key update`,
        [id],
      );
      const [found] = await sql<{ matter: M }>(
        `select ${whole} as matter from ${table} where id = $1 and known_until is null for update`,
        [id],
      );
      return found?.matter ?? null;
    },

    async ofClient(client) {
      const found = await sql<{ matter: M }>(
        `select ${whole} as matter from ${table} where client_id = $1 and known_until is null
         order by (select min(first.known_from) from ${table} first where first.id = ${table}.id), id`,
        [client],
      );
      return found.map(({ matter }) => matter);
    },

    add,

    async save(matter) {
      await sql(
        `update ${table} set known_until = $3 where id = $1 and version = $2 - 1 and known_until is null`,
        [matter.id, matter.version, matter.changedAt],
      );
      await add(matter);
    },
  };
}
