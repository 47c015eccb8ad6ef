import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { Session } from '../../application/ports/unit-of-work.ts';
import type { ClientId } from '../../domain/shared/ids.ts';
import {
  APPLICATION_ROLE,
  ORGANISATIONS_SETTING,
  WITHOUT_CLIENTS_SETTING,
} from './migrations/row-security.ts';
import { arrayLiteral, inTransaction } from './sql.ts';

/** A row of a read: the answer as JSON text, the clients in it, and the version of a thing that can be changed. */
export interface ReadRow {
  readonly json: string;
  readonly clientIds: readonly ClientId[];
  readonly version: number | null;
}

/**
 * A read that is one prepared call of a database function: it sets the session, closes the transaction to writing and
 * reads under row-level security.
 */
export interface ReadFunction {
  readonly fullName: string;
  /** The query inside: JSON text, client ids, version. */
  readonly body: string;
  /** Statements that make the function, as the owner of the database. */
  readonly definition: string;
  run(pool: Pool, session: Session, ...values: readonly unknown[]): Promise<readonly ReadRow[]>;
}

/**
 * Defines a read. `parameters` are SQL parameters such as `p_id uuid`; `body` is a query of three columns: JSON
 * text, client ids, version. The function's name carries a hash of its text, so that programs of two versions can
 * work on one database and a changed read needs no migration.
 */
export function readFunction(name: string, parameters: readonly string[], body: string): ReadFunction {
  return defined(name, parameters, body, body);
}

/** Defines a read of many parts: it is planned once, whatever is asked, because planning takes longer than reading. */
export function largeReadFunction(name: string, parameters: readonly string[], body: string): ReadFunction {
  return defined(name, parameters, body, body, 'set plan_cache_mode = force_generic_plan');
}

/** What every read does first. */
const FRAME = `perform set_config('${ORGANISATIONS_SETTING}', p_organisations, true),
          set_config('transaction_read_only', 'on', true);`;

/** Where the conditions of a narrowed read stand. */
const SLOT = '/* conditions */';

/**
 * Defines a read that is narrowed: each of the `conditions`, by when it is asked for, stands in the query only then. Each
 * call is planned for its values, so that what few rows have leads to them, and what many have is met on the way.
 */
export function narrowedReadFunction(
  name: string,
  parameters: readonly string[],
  conditions: Readonly<Record<string, string>>,
  body: (conditions: string) => string,
): ReadFunction {
  const names = parameters.map((parameter) => parameter.split(' ')[0] ?? '');
  const literal = (sql: string): string =>
    `$part$${sql.replaceAll(/\bp_[a-z_]+\b/g, (parameter) => `$${names.indexOf(parameter) + 1}`)}$part$`;
  const [before = '', after = ''] = body(SLOT).split(SLOT);
  const given = Object.entries(conditions).map(
    ([asked, sql]) => `case when ${asked} then ${literal(` and ${sql}`)} else '' end`,
  );
  const text = [literal(before), ...given, literal(after)].join(' || ');
  return defined(name, parameters, body(''), `execute ${text} using ${names.join(', ')}`);
}

function defined(
  name: string,
  parameters: readonly string[],
  body: string,
  query: string,
  settings = '',
): ReadFunction {
  const hash = createHash('sha256')
    .update(parameters.join() + FRAME + query + settings)
    .digest('hex')
    .slice(0, 10);
  const fullName = `read.${name}_${hash}`;
  const placeholders = parameters.map((_, index) => `$${index + 2}`);
  const text = `select answer as json, client_ids as "clientIds", version from ${fullName}(${['$1', ...placeholders].join(', ')})`;
  return {
    fullName,
    body,
    definition: `
      create or replace function ${fullName}(${['p_organisations text', ...parameters].join(', ')})
      returns table (answer text, client_ids uuid[], version integer) language plpgsql ${settings} as $body$
      #variable_conflict use_column
      begin
        ${FRAME}
        return query ${query};
      end $body$;
      grant execute on function ${fullName} to ${APPLICATION_ROLE};`,
    async run(pool, session, ...values) {
      const call = { name: fullName, text, values: [arrayLiteral(session.organisations), ...values] };
      const { withoutClients } = session;
      if (withoutClients === undefined) return (await pool.query<ReadRow>(call)).rows;
      return inTransaction(pool, 'begin read only', async (client) => {
        await client.query(`select set_config('${WITHOUT_CLIENTS_SETTING}', $1, true)`, [
          arrayLiteral(withoutClients),
        ]);
        return (await client.query<ReadRow>(call)).rows;
      });
    },
  };
}

/** Schema of the read functions. */
export const READ_SCHEMA = `create schema if not exists read; grant usage on schema read to ${APPLICATION_ROLE};`;
