import { emailKey, phoneKey } from '../../../../domain/clients/persons/duplicates.ts';
import { nameMatchKey, nameSortKey, nameWords } from '../../../../domain/clients/persons/name-keys.ts';
import type { Persons, Recorded } from '../../../../domain/clients/persons/persons.port.ts';
import type { Registration } from '../../../../domain/clients/persons/registration.ts';
import { reveal } from '../../../../domain/clients/persons/security-ban.ts';
import type { HandoverOnTerms } from '../../../../domain/clients/responsibility/responsibilities.port.ts';
import type { ClientId } from '../../../../domain/shared/ids.ts';
import { KEHA, type OrganisationId } from '../../../../domain/shared/organisation.ts';
import { fail, ok } from '../../../../domain/shared/result.ts';
import { clientRepository } from '../client.repository.ts';
import { OWN_KEY } from '../own-keys.ts';
import type { KeyRing } from '../../sealing/key-ring.ts';
import type { Sql } from '../../sql.ts';
import { deriveSpells } from '../deliveries/spell-derivation.ts';
import { saveHandovers } from '../responsibility/hand-overs.ts';
import { addNameWords, isCodeTaken, wallClock } from './person-versions.ts';
import { asRegisterKeeper } from './register-keeper.ts';
import { codeColumns } from './sealed-codes.ts';
import { newSubstituteId } from './substitute-id.ts';

/** Makes a client of a registration; see the port. */
export async function registerClient(
  sql: Sql,
  keys: KeyRing,
  registration: Registration,
  responsible: HandoverOnTerms,
  unemployedCodes: readonly string[],
  recorded: Recorded,
): ReturnType<Persons['register']> {
  const { clientId, authority } = responsible.opened;
  const { lastName, firstNames, formerNames } = registration;
  try {
    const registered = await asRegisterKeeper(sql, async () => {
      const substituteId = await insertClient(sql, clientId, registration, authority, recorded);
      await insertFacts(sql, keys, clientId, registration, recorded);
      await addNameWords(sql, clientId, [lastName, firstNames, ...formerNames]);
      await deriveSpells(sql, `select '${clientId}'::uuid as client_id`, unemployedCodes, recorded.at);
      await saveHandovers(sql, [responsible]);
      return {
        substituteId,
        version: await clientRepository(sql).changed(clientId, recorded.by, recorded.at),
      };
    });
    return ok(registered);
  } catch (error) {
    if (isCodeTaken(error)) return fail('conflict', 'IDENTITY_CODE_IN_USE');
    throw error;
  }
}

async function insertClient(
  sql: Sql,
  id: ClientId,
  registration: Registration,
  authority: OrganisationId,
  { by, at }: Recorded,
): Promise<string | null> {
  const { identityCode, birthDate, citizenships, lastName, firstNames, teOffice, areaCode } = registration;
  const [client] = await sql<{ substituteId: string | null }>(
    `insert into clients.client (id, client_number, te_office, delivery_area, readers, name_key, created_at,
       changed_by, changed_at, substitute_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $7,
       case when $9::boolean then ${newSubstituteId('$10::date', '$11::text[]')} end)
     returning substitute_id as "substituteId"`,
    [
      id,
      `${OWN_KEY}${id}`,
      teOffice,
      areaCode ?? teOffice,
      [...new Set([KEHA, `te-office:${teOffice}`, authority])],
      nameSortKey(lastName, firstNames),
      at,
      by,
      identityCode === null,
      birthDate,
      citizenships,
    ],
  );
  return client?.substituteId ?? null;
}

/** Person, home, job search and status, each under a key of our own, until the register tells of the client. */
async function insertFacts(
  sql: Sql,
  keys: KeyRing,
  id: ClientId,
  registration: Registration,
  { by, at, reason }: Recorded,
): Promise<void> {
  const { lastName, firstNames, formerNames, contact, jobSearchFrom, teOffice } = registration;
  const details = reveal(contact.details, 'OWN_RECORD', [], contact.from);
  const own = (key: string): Readonly<Record<string, unknown>> => ({
    client_id: id,
    source_key: `${OWN_KEY}${key}`,
    recorded_by: by,
    reason,
    sync_state: 'PENDING',
    known_from: at,
  });
  const span = { from_date: jobSearchFrom, until_date: null };
  const rows: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    person: {
      ...own(id),
      ...codeColumns(keys, `${OWN_KEY}${id}`, registration.identityCode),
      birth_date: registration.birthDate,
      last_name: lastName,
      first_names: firstNames,
      former_names: formerNames,
      match_key: nameMatchKey(lastName, firstNames),
      name_words: nameWords([lastName, firstNames, ...formerNames]),
      mother_tongue: registration.motherTongue,
      service_language: registration.serviceLanguage,
      citizenships: registration.citizenships,
      needs_interpreter: registration.needsInterpreter,
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
    residence: {
      ...own(`${id}:home`),
      ...span,
      kind: 'HOME_MUNICIPALITY',
      municipality: registration.homeMunicipality,
      origin: 'OMA',
    },
    job_search: {
      ...own(`${id}:search`),
      ...span,
      preceding_activity: registration.precedingActivity,
      office: teOffice,
      office_from: jobSearchFrom,
    },
    status_span: { ...own(`${id}:status`), ...span, code: registration.statusCode },
  };
  for (const [table, row] of Object.entries(rows)) {
    await sql(
      `insert into clients.${table}
       select (jsonb_populate_record(null::clients.${table},
         $1::jsonb || jsonb_build_object('recorded_at', ${wallClock('$2')}))).*`,
      [JSON.stringify(row), at],
    );
  }
  if (contact.electronicServiceConsent !== null) {
    await sql(
      `insert into clients.electronic_consent (client_id, given, from_date, recorded_by, reason, known_from)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, contact.electronicServiceConsent, contact.from, by, reason, at],
    );
  }
}
