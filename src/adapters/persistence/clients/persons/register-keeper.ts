import { KEHA } from '../../../../domain/shared/organisation.ts';
import { ORGANISATIONS_SETTING } from '../../migrations/row-security.ts';
import { arrayLiteral, type Sql } from '../../sql.ts';

/**
 * Does something of a transaction as the keeper of the register, who sees everybody: looks whether somebody is a client
 * of another body, or makes a client whom the maker will not see. What is found must not leave as it is.
 */
export async function asRegisterKeeper<T>(sql: Sql, work: () => Promise<T>): Promise<T> {
  const [session] = await sql<{ organisations: string }>(
    `select current_setting('${ORGANISATIONS_SETTING}') as organisations`,
  );
  await sql(SET_SESSION, [arrayLiteral([KEHA])]);
  const value = await work();
  await sql(SET_SESSION, [session?.organisations ?? '{}']);
  return value;
}

const SET_SESSION = `select set_config('${ORGANISATIONS_SETTING}', $1, true)`;
