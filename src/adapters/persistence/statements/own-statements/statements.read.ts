import type { Pool } from 'pg';
import type {
  DocumentedStatement,
  StatementReads,
} from '../../../../application/statements/own-statements/statement-reads.port.ts';
import { jsonObject } from '../../json.ts';
import { matterReadFunctions, matterReads } from '../../process/matter-reads.ts';
import { readFunction } from '../../read-function.ts';

const STATEMENT_READS = matterReadFunctions('own_statement', 'statements.own_statement');

const DOCUMENTED_STATEMENT = readFunction(
  'documented_statement',
  ['p_id uuid'],
  `select ${jsonObject({
    statement: 'matter.content',
    client: jsonObject({
      firstNames: 'person.first_names',
      lastName: 'person.last_name',
      birthDate: 'person.birth_date',
    }),
  })}::text, array[matter.client_id], matter.version
   from statements.own_statement matter
   join clients.person on person.client_id = matter.client_id and person.known_until is null
   where matter.id = p_id and matter.known_until is null`,
);

export const OWN_STATEMENT_READS = [STATEMENT_READS.one, STATEMENT_READS.ofClient, DOCUMENTED_STATEMENT];

/** Labour-policy statements in the shape in which they are shown. */
export function statementReads(pool: Pool): StatementReads {
  return {
    ...matterReads(pool, STATEMENT_READS),

    async documented(session, id) {
      const [row] = await DOCUMENTED_STATEMENT.run(pool, session, id);
      return row === undefined
        ? null
        : { found: JSON.parse(row.json) as DocumentedStatement, clientIds: row.clientIds };
    },
  };
}
