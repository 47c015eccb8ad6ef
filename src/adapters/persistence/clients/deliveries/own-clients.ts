import { isNewToUs, isOwn } from '../own-keys.ts';
import { newSubstituteId } from '../persons/substitute-id.ts';
import type { Sql } from '../../sql.ts';
import type { Section } from '../../../../domain/clients/deliveries/client-registry.port.ts';
import { stagedTable } from './delivery-staging.ts';
import type { ApplyingDelivery } from './fact-merge.ts';
import type { SettlingDelivery } from './row-conflicts.ts';

/**
 * A client registered here whom the register now tells of, by the same identity code, becomes the register's: it gets
 * the register's number, and what was recorded of the person here ends in favour of the row that has come.
 */
export async function adoptOwnClients(sql: Sql, { receivedAt }: ApplyingDelivery): Promise<void> {
  await sql(
    `with adopted as (
       select own.client_id, arrived.source_key as client_number
       from ${stagedTable('persons')} arrived
       join clients.person own on own.known_until is null and own.code_index = arrived.code_index and ${isOwn('own')}
       where arrived.change is distinct from 'REMOVED' and ${isNewToUs('arrived')}),
     ended as (
       update clients.person set known_until = greatest($1::timestamptz, known_from), ended_by = 'superseded'
       from adopted where person.client_id = adopted.client_id and person.known_until is null)
     update clients.client set client_number = adopted.client_number, version = version + 1
     from adopted where client.id = adopted.client_id`,
    [receivedAt],
  );
}

/**
 * Leaves out the rows of clients who have been found to be duplicates: what the register says of them under their old
 * numbers is listed, until the register has joined them too.
 */
export async function leaveOutDuplicates(
  sql: Sql,
  delivery: SettlingDelivery,
  section: Section,
): Promise<void> {
  await sql(
    `with refused as (
       delete from ${stagedTable(section)} arrived using clients.client
       where client.merged_into is not null and client.client_number = arrived.client_number
       returning arrived.record, arrived.source_key, arrived.client_number)
     insert into clients.delivery_exception
       (delivery_id, section, file, record, source_key, client_number, outcome, reason, column_name)
     select $1, $2, $3, record, source_key, client_number, 'ignored_duplicate', 'CLIENT_MERGED', '' from refused
     order by record`,
    [delivery.id, section, delivery.fileOf(section)],
  );
}

/** Makes the persons of a delivery findable by their names, and gives an id to those who have no identity code. */
export async function identifyPersons(sql: Sql, { id }: ApplyingDelivery): Promise<void> {
  await sql(
    `insert into clients.name_word (word, client_id)
     select word, client_id from clients.person cross join lateral unnest(name_words) as named (word)
     where delivery_id = $1 and known_until is null
     order by word, client_id
     on conflict do nothing`,
    [id],
  );
  await sql(
    `update clients.client set substitute_id = ${newSubstituteId('person.birth_date', 'person.citizenships')}
     from clients.person
     where person.client_id = client.id and person.delivery_id = $1 and person.known_until is null
       and person.code_index is null and client.substitute_id is null`,
    [id],
  );
}
