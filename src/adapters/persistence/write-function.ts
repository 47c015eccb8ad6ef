import { createHash } from 'node:crypto';
import { APPLICATION_ROLE, ORGANISATIONS_SETTING } from './migrations/row-security.ts';
import type { Sql } from './sql.ts';

/** A write that is one prepared call of a database function: whole, or not at all, without a transaction around it. */
export interface WriteFunction {
  readonly fullName: string;
  /** Statements that make the function, as the owner of the database. */
  readonly definition: string;
  /** `organisations` is an array literal of the bodies that are acted for. */
  run(sql: Sql, organisations: string, values: readonly unknown[]): Promise<void>;
}

/** Planned once for all calls, by the indexes: a call is about few rows of tables that grow. */
const SETTINGS = 'set plan_cache_mode = force_generic_plan set enable_seqscan = off';

/**
 * Defines a write under row-level security. `body` is PL/pgSQL that knows its parameters, of the given types, as `$2`,
 * `$3`, …. As with reads, the name carries a hash of the text, so that programs of two versions can work on one database.
 */
export function writeFunction(fullName: string, types: readonly string[], body: string): WriteFunction {
  const hash = createHash('sha256').update([types.join(), body, SETTINGS].join()).digest('hex').slice(0, 10);
  const name = `${fullName}_${hash}`;
  const parameters = ['text', ...types];
  const call = `select ${name}(${parameters.map((_, index) => `$${index + 1}`).join(', ')})`;
  return {
    fullName: name,
    definition: `
      create or replace function ${name}(${parameters.join(', ')}) returns void language plpgsql ${SETTINGS} as $body$
      begin
        perform set_config('${ORGANISATIONS_SETTING}', $1, true);
        ${body}
      end $body$;
      grant execute on function ${name} to ${APPLICATION_ROLE};`,
    async run(sql, organisations, values) {
      await sql(call, [organisations, ...values]);
    },
  };
}
