import type { DeliveryId } from '../../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../../domain/shared/plain-date.ts';
import type { Sql } from '../../sql.ts';
import { stagedTable } from './delivery-staging.ts';

/** Clients whose rows can be taken, with the day they were born. */
export type BirthDates = Map<string, PlainDate>;

export async function addStoredClients(sql: Sql, accepted: BirthDates): Promise<void> {
  const rows = await sql<{ number: string; born: PlainDate }>(
    'select source_key as number, birth_date::text as born from clients.person where known_until is null',
  );
  for (const { number, born } of rows) accepted.set(number, born);
}

export async function addStagedClients(sql: Sql, accepted: BirthDates): Promise<void> {
  const rows = await sql<{ number: string; born: PlainDate }>(
    `select source_key as number, birth_date::text as born from ${stagedTable('persons')}
     where change is distinct from 'REMOVED'`,
  );
  for (const { number, born } of rows) accepted.set(number, born);
}

/** Rows of duplicates are of somebody who is known, though they are left out. */
export async function addMergedClients(sql: Sql, accepted: BirthDates): Promise<void> {
  const rows = await sql<{ number: string; born: PlainDate }>(
    `select client_number as number, birth_date::text as born from clients.client
     join clients.person on person.client_id = client.id and person.known_until is null
     where merged_into is not null`,
  );
  for (const { number, born } of rows) accepted.set(number, born);
}

export async function addStoredVacancies(sql: Sql, vacancies: Set<string>): Promise<void> {
  const rows = await sql<{ key: string }>(
    `select source_key as key from clients.held_row where section = 'vacancies' and known_until is null`,
  );
  for (const { key } of rows) vacancies.add(key);
}

/** Persons of the delivery who could not be taken, whether alone or beside others. */
export async function addRefusedPersons(
  sql: Sql,
  { id }: { readonly id: DeliveryId },
  refused: Set<string>,
): Promise<void> {
  const rows = await sql<{ number: string }>(
    `select source_key as number from clients.delivery_exception
     where delivery_id = $1 and section = 'persons' and outcome = 'quarantined'`,
    [id],
  );
  for (const { number } of rows) refused.add(number);
}
