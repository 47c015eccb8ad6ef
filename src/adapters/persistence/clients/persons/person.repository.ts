import type { ContactDetails } from '../../../../domain/clients/persons/contact.ts';
import { emailKey, phoneKey } from '../../../../domain/clients/persons/duplicates.ts';
import { Guarded } from '../../../../domain/clients/persons/guarded.ts';
import type { Guardian } from '../../../../domain/clients/persons/guardian.ts';
import type { KnownPerson, Persons } from '../../../../domain/clients/persons/persons.port.ts';
import { nameMatchKey, nameSortKey, nameWords } from '../../../../domain/clients/persons/name-keys.ts';
import { reveal, type SecurityBan } from '../../../../domain/clients/persons/security-ban.ts';
import type { ClientId } from '../../../../domain/shared/ids.ts';
import { fail, ok } from '../../../../domain/shared/result.ts';
import type { KeyRing } from '../../sealing/key-ring.ts';
import type { Sql } from '../../sql.ts';
import { duplicateSearch } from './duplicate-search.ts';
import { addNameWords, correctPerson, isCodeTaken, versionsOf } from './person-versions.ts';
import { registerClient } from './registration.ts';
import { recordCode } from './sealed-codes.ts';

/** Persons in the database, in the transaction of their command. */
export function personRepository(sql: Sql, keys: KeyRing): Persons {
  return {
    ...duplicateSearch(sql, keys),

    register: (registration, responsible, unemployedCodes, recorded) =>
      registerClient(sql, keys, registration, responsible, unemployedCodes, recorded),

    async of(client) {
      const [row] = await sql<Omit<KnownPerson, 'details' | 'bans'> & { details: ContactDetails }>(
        `select person.last_name as "lastName", person.first_names as "firstNames",
           person.former_names as "formerNames", client.substitute_id as "substituteId",
           person.birth_date::text as "birthDate", person.death_date::text as "deathDate",
           person.contact_address as "contactAddress",
           coalesce(person.contact_from, person.recorded_at::date)::text as "contactFrom",
           jsonb_build_object('phone', person.phone, 'email', person.email, 'street', person.street,
             'postalCode', person.postal_code, 'postOffice', person.post_office) as details
         from clients.client join clients.person on person.client_id = client.id and person.known_until is null
         where client.id = $1`,
        [client],
      );
      if (row === undefined) return null;
      return { ...row, details: new Guarded(row.details), bans: await bansOf(sql, client, 'now') };
    },

    bansOf: (client) => bansOf(sql, client, 'ever'),

    async giveIdentityCode(client, code, recorded) {
      try {
        await recordCode(sql, keys, client, code, recorded);
        return ok(null);
      } catch (error) {
        if (isCodeTaken(error)) return fail('conflict', 'IDENTITY_CODE_IN_USE');
        throw error;
      }
    },

    async rename(client, { lastName, firstNames, formerNames }, recorded) {
      const words = [lastName, firstNames, ...formerNames];
      await correctPerson(
        sql,
        client,
        {
          last_name: lastName,
          first_names: firstNames,
          former_names: formerNames,
          match_key: nameMatchKey(lastName, firstNames),
          name_words: nameWords(words),
        },
        recorded,
      );
      await sql('update clients.client set name_key = $2 where id = $1', [
        client,
        nameSortKey(lastName, firstNames),
      ]);
      await addNameWords(sql, client, words);
    },

    async changeContact(client, contact, recorded) {
      const details = reveal(contact.details, 'OWN_RECORD', [], contact.from);
      await correctPerson(
        sql,
        client,
        {
          contact_from: contact.from,
          phone: details?.phone,
          phone_key: phoneKey(details?.phone ?? null),
          email: details?.email,
          email_key: emailKey(details?.email ?? null),
          street: details?.street,
          postal_code: details?.postalCode,
          post_office: details?.postOffice,
          contact_address: contact.contactAddress,
        },
        recorded,
      );
      await endCurrent(sql, 'electronic_consent', client, recorded.at);
      if (contact.electronicServiceConsent === null) return;
      await sql(
        `insert into clients.electronic_consent (client_id, given, from_date, recorded_by, reason, known_from)
         values ($1, $2, $3, $4, $5, $6)`,
        [client, contact.electronicServiceConsent, contact.from, recorded.by, recorded.reason, recorded.at],
      );
    },

    async enterBan(client, ban, rule, { by, at, reason }) {
      await endCurrent(sql, 'security_ban', client, at);
      await sql(
        `insert into clients.security_ban (client_id, from_date, until_date, rule, recorded_by, reason, known_from)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [client, ban.from, ban.until, JSON.stringify(rule), by, reason, at],
      );
    },

    guardiansOf: (client) =>
      sql<Guardian>(
        `select name, reference, scope, from_date::text as "from", until_date::text as until
         from clients.guardian where client_id = $1 and known_until is null`,
        [client],
      ),

    async setGuardian(client, guardian, { by, at, reason }) {
      await endCurrent(sql, 'guardian', client, at);
      if (guardian === null) return;
      await sql(
        `insert into clients.guardian
           (client_id, name, reference, scope, from_date, until_date, recorded_by, reason, known_from)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          client,
          guardian.name,
          guardian.reference,
          guardian.scope,
          guardian.from,
          guardian.until,
          by,
          reason,
          at,
        ],
      );
    },
  };
}

/** Ends in record time what was recorded of a client in a table. */
async function endCurrent(
  sql: Sql,
  table: 'electronic_consent' | 'security_ban' | 'guardian',
  client: ClientId,
  at: string,
): Promise<void> {
  await sql(
    `update clients.${table} set known_until = greatest($2, known_from) where client_id = $1 and known_until is null`,
    [client, at],
  );
}

async function bansOf(sql: Sql, client: ClientId, known: 'now' | 'ever'): Promise<readonly SecurityBan[]> {
  const current = known === 'now' ? 'and known_until is null' : '';
  return sql<SecurityBan>(
    `select distinct from_date::text as "from", until_date::text as until from (
       select from_date, until_date from clients.security_ban where client_id = $1 ${current}
       union all
       select security_ban_from, security_ban_until from ${versionsOf('client_id = $1')} person
       where security_ban_from is not null ${current}) ban
     order by 1, 2`,
    [client],
  );
}
