import type { Conduct, ConductSituation } from '../../../../domain/statements/conduct/conduct-situation.ts';
import type { Sql } from '../../sql.ts';
import { CONDUCT_SITUATION } from './conduct.sql.ts';

/** Conduct of clients, one at a time. @throws when the session sees no such client, which whoever has locked it rules out */
export function conduct(sql: Sql): Conduct {
  return {
    async of(id) {
      const [found] = await sql<{ situation: ConductSituation }>(
        `select ${CONDUCT_SITUATION} as situation from clients.client where client.id = $1`,
        [id],
      );
      if (found === undefined) throw new Error(`client ${id} is not seen`);
      return found.situation;
    },
  };
}
