import type { ClientId } from '../../../../domain/shared/ids.ts';
import { birthDateIn } from '../../../../domain/shared/identity-code.ts';
import type { Recorded } from '../../../../domain/clients/persons/persons.port.ts';
import type { KeyRing } from '../../sealing/key-ring.ts';
import type { Sql } from '../../sql.ts';
import { correctPerson } from './person-versions.ts';

/**
 * Columns in which the identity code of a person is kept: sealed for the person's key, which all versions have in common;
 * what it is found by; and the day of birth that it tells.
 */
export function codeColumns(keys: KeyRing, personKey: string, code: string | null) {
  return {
    sealed_code: code === null ? null : keys.seal('person', personKey, code),
    code_index: code === null ? null : keys.digest('identity-code', code),
    code_birth_date: code === null ? null : birthDateIn(code),
  };
}

/** A code as it was before it was sealed. */
export function openedCode(keys: KeyRing, personKey: string, sealed: string | null): string | null {
  return sealed === null ? null : keys.open('person', personKey, sealed);
}

/** Records that a client has another code, or none. */
export async function recordCode(
  sql: Sql,
  keys: KeyRing,
  client: ClientId,
  code: string | null,
  recorded: Recorded,
): Promise<void> {
  const [person] = await sql<{ key: string }>(
    'select source_key as key from clients.person where client_id = $1 and known_until is null',
    [client],
  );
  if (person !== undefined) await correctPerson(sql, client, codeColumns(keys, person.key, code), recorded);
}
