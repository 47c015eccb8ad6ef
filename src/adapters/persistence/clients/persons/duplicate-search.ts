import { emailKey, type Likeness, phoneKey } from '../../../../domain/clients/persons/duplicates.ts';
import { nameMatchKey } from '../../../../domain/clients/persons/name-keys.ts';
import type { KnownLikeness, Persons } from '../../../../domain/clients/persons/persons.port.ts';
import type { KeyRing } from '../../sealing/key-ring.ts';
import type { Sql } from '../../sql.ts';
import { isBannedOn } from '../security-ban.ts';
import { asRegisterKeeper } from './register-keeper.ts';
import { openedCode } from './sealed-codes.ts';

/** Looks for clients who may be one person, and remembers who is not. */
export function duplicateSearch(
  sql: Sql,
  keys: KeyRing,
): Pick<Persons, 'lockLike' | 'like' | 'decideDifferent'> {
  return {
    async lockLike({ birthDate }) {
      await sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`registration of ${birthDate}`]);
    },

    async like(asked, today) {
      const values = [...likeValues(asked, keys), today];
      const found = await asRegisterKeeper(sql, () => sql<KnownLikeness & PersonCode>(LIKE, values));
      return found.map(({ personKey, ...known }) => ({
        ...known,
        identityCode: openedCode(keys, personKey, known.identityCode),
      }));
    },

    async decideDifferent({ id, clientId, other, recorded }) {
      const isClient = typeof other === 'string';
      await sql(
        `insert into clients.duplicate_decision
           (id, client_id, other_client_id, person_key, reason, decided_by, decided_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          id,
          clientId,
          isClient ? other : null,
          isClient ? null : keys.digest('unregistered-person', personText(other)),
          recorded.reason,
          recorded.by,
          recorded.at,
        ],
      );
    },
  };
}

interface PersonCode {
  /** What the sealed code is bound to. */
  readonly personKey: string;
}

/** Values of `$1` … `$5` of the search. */
function likeValues(asked: Likeness, keys: KeyRing): readonly unknown[] {
  return [
    asked.identityCode === null ? [] : keys.digests('identity-code', asked.identityCode),
    asked.birthDate,
    phoneKey(asked.phone),
    emailKey(asked.email),
    keys.digests('unregistered-person', personText(asked)),
  ];
}

/** What a decision about somebody who is no client yet is remembered by; kept as a keyed hash only. */
function personText({ identityCode, birthDate, lastName, firstNames }: Likeness): string {
  return [identityCode ?? '', birthDate, nameMatchKey(lastName, firstNames)].join('\n');
}

/**
 * Clients who agree in the identity code, the day of birth, the phone or the e-mail; names alone tell nobody apart.
 * $1 indexes of the code, $2 birth date, $3 and $4 keys of phone and e-mail, $5 what a decision
 * may be remembered by, $6 today.
 */
const LIKE = `
  select client.id as "clientId", client.readers, client.responsible, 'te-office:' || client.te_office as "teOffice",
    ${isBannedOn('$6::date')} as "hasSecurityBan",
    person.sealed_code as "identityCode", person.source_key as "personKey", person.birth_date::text as "birthDate", person.last_name as "lastName",
    person.first_names as "firstNames", person.phone, person.email,
    array(select distinct name from (
      select unnest(person.former_names) as name
      union select earlier.last_name from clients.person earlier
        where earlier.client_id = person.client_id and earlier.known_until is not null) former) as "formerNames"
  from clients.person join clients.client on client.id = person.client_id and client.merged_into is null
  where person.known_until is null and person.client_id in (
      select client_id from clients.person where known_until is null and code_index = any($1::text[])
      union select client_id from clients.person where known_until is null and birth_date = $2::date
      union select client_id from clients.person where known_until is null and phone_key = $3
      union select client_id from clients.person where known_until is null and email_key = $4)
    and not exists (select from clients.duplicate_decision decided
      where decided.client_id = client.id and decided.person_key = any($5::text[]))
  order by client.id`;
