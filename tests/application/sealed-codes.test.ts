import type { PoolClient } from 'pg';
import { afterAll, beforeAll, expect, it, type MockInstance, vi } from 'vitest';
import { keyRing, type KeyRingSecrets } from '../../src/adapters/persistence/sealing/key-ring.ts';
import type { Services } from '../../src/container.ts';
import { Guarded } from '../../src/domain/clients/persons/guarded.ts';
import type { RegistrationForm } from '../../src/domain/clients/persons/registration.ts';
import type { ClientId } from '../../src/domain/shared/ids.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import { full, type Intake, openIntake } from '../support/imports.ts';
import { testSecrets } from '../support/keys.ts';
import { BARE, identityCode, person, together } from '../support/scene.ts';
import { actingFor, anyFolder, servicesOn } from '../support/services.ts';

const OFFICER = actingFor('te-office:1500', 'TE_OFFICER');
const KEEPER = actingFor('keha', 'KEHA_ADMIN');
const code = (individual: number): string => identityCode('010270', individual);
const day = (text: string): PlainDate => text as PlainDate;

const FORM: RegistrationForm = {
  identityCode: code(950),
  birthDate: null,
  lastName: 'Sinetti',
  firstNames: 'Testi',
  formerNames: [],
  serviceLanguage: 'fi',
  motherTongue: 'fi',
  needsInterpreter: false,
  citizenships: ['FI'],
  contact: {
    from: day('2021-03-01'),
    details: new Guarded({ phone: null, email: null, street: null, postalCode: null, postOffice: null }),
    contactAddress: null,
    electronicServiceConsent: null,
  },
  likeness: { phone: null, email: null },
  homeMunicipality: '109',
  jobSearchFrom: day('2021-03-01'),
  statusCode: '02',
  precedingActivity: null,
};
/** Everybody who has a code in the end, by the code. */
const HOLDERS = [901, 902, 903, 904, 951, 952].map(code);
/** Codes that were seeded, told, changed, taken or refused on the way. */
const ALL = [...HOLDERS, ...[905, 950, 953].map(code)];

let intake: Intake;
/** Every statement that was sent to the database on the way, with its values. */
let sent = '';

beforeAll(async () => {
  intake = await openIntake();
  const ways = new Map<PoolClient, MockInstance>();
  intake.test.database.pool.on('acquire', (client) => {
    if (!ways.has(client)) ways.set(client, vi.spyOn(client, 'query'));
  });
  const numbered = [901, 902, 903, 904, 905].map((individual, at) =>
    person(`0047000${at + 1}`, {
      ...BARE,
      persons: {
        henkilotunnus: individual === 905 ? code(904) : code(individual),
        syntymaaika: '1.2.1970',
        kirjattu: individual === 905 ? '2.3.2021' : '1.3.2021',
        sukunimi: `Rekisteri${String.fromCharCode(97 + at)}`,
        // What somebody wrote where it does not belong.
        entiset_nimet: individual === 905 ? code(905) : '',
      },
    }),
  );
  await intake.take(full('F1', together(...numbered)));
  const own = await register(FORM);
  ok(await give(intake.services, own, code(951)));
  const double = await register({
    ...FORM,
    identityCode: code(952),
    lastName: 'Kaksoinen',
    firstNames: 'Aino',
  });
  const stays = await register({
    ...FORM,
    identityCode: null,
    birthDate: day('1971-05-06'),
    lastName: 'Pysyvä',
  });
  ok(
    await intake.services.decideDuplicate(
      {
        clientId: own,
        other: { ...FORM, ...FORM.likeness, identityCode: code(953), lastName: 'Toinen' },
        reason: 'Eri henkilö',
      },
      OFFICER,
    ),
  );
  ok(
    await intake.services.mergeClients(
      {
        clientId: stays,
        duplicateId: double,
        version: await versionOf(intake.services, stays),
        reason: null,
      },
      OFFICER,
    ),
  );
  await holderOf(intake.services, code(950));
  sent = [...ways.values()].flatMap(({ mock }) => mock.calls.map(statementIn)).join('\n');
  for (const way of ways.values()) way.mockRestore();
});

afterAll(() => intake.close());

async function register(form: RegistrationForm): Promise<ClientId> {
  const idempotency = { key: `registration-of-${form.lastName}`, requestHash: 'of a request' };
  const registered = await intake.services.registerClient(form, { ...OFFICER, idempotency });
  if (!registered.ok) throw new Error(JSON.stringify(registered.failure));
  return registered.value.id;
}

async function give(services: Services, clientId: ClientId, identityCodeGiven: string) {
  const version = await versionOf(services, clientId);
  const input = { clientId, version, identityCode: identityCodeGiven, reason: 'Tunnus vaihtui' };
  return services.giveIdentityCode(input, OFFICER);
}

async function versionOf(services: Services, id: ClientId): Promise<number> {
  const client = await services.getClient(id, OFFICER);
  if (!client.ok) throw new Error(JSON.stringify(client.failure));
  return client.value.version;
}

function ok(result: { readonly ok: boolean }): void {
  if (!result.ok) throw new Error(JSON.stringify(result));
}

/** A statement as text or as an object, and its values. */
function statementIn([statement, values]: readonly unknown[]): string {
  const { text, values: own } = Object(statement) as { readonly text?: string; readonly values?: unknown };
  return JSON.stringify([text ?? statement, own ?? values]);
}

/** Every text that is stored anywhere, column by column. */
async function storedTexts(): Promise<readonly string[]> {
  const columns = await intake.test.all<{ of: string; name: string; type: string }>(
    `select format('%I.%I', table_schema, table_name) as of, column_name as name, data_type as type from information_schema.columns
     join information_schema.tables using (table_schema, table_name)
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
       and (data_type in ('text', 'jsonb', 'json', 'bytea', 'character varying') or data_type = 'ARRAY')`,
  );
  const texts = await Promise.all(
    columns.map(({ of, name, type }) =>
      intake.test.all<{ text: string }>(
        `select string_agg(${type === 'bytea' ? `encode("${name}", 'escape')` : `"${name}"::text`}, E'\\n') as text from ${of}`,
      ),
    ),
  );
  return texts.map(([row], at) => `${columns[at]?.of}.${columns[at]?.name}\n${row?.text ?? ''}`);
}

/** A code that stands by itself: the same characters inside an id or a longer number are none. */
const CODES = /(?<![\w-])\d{6}[-+A-FU-Y]\d{3}[0-9A-Y](?![\w-])/;

it('no identity code is stored in the clear, nor a bare hash that could be guessed from', async () => {
  const texts = await storedTexts();
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.find((text) => text.startsWith('clients.person.sealed_code'))).toMatch(/\ntest\.[\w-]{52}\n/);
  expect(texts.find((text) => text.startsWith('exchange.message.kind'))).toContain('IDENTITY_CODE_GIVEN');
  expect(texts.find((text) => text.startsWith('clients.delivery_exception.sealed_raw'))).toContain('test.');
  for (const text of texts) {
    expect(text).not.toMatch(CODES);
    for (const one of ALL) expect(text).not.toContain(one);
  }
  expect(texts.find((text) => text.startsWith('access.idempotency_key.request_hash'))).not.toContain(
    'of a request',
  );
});

it('no identity code is sent to the database in the clear, where its log might show it', () => {
  expect(sent).toMatch(/insert into clients.client[^]*insert into clients.person[^]*read.client_by_code/);
  for (const one of ALL) expect(sent).not.toContain(one);
});

it('a sealed code moved to another person does not open', async () => {
  const [one, other] = await intake.test.all<{ id: ClientId; sealed: string }>(
    `select client_id as id, sealed_code as sealed from clients.person
     where source_key in ('00470001', '00470002') order by source_key`,
  );
  const put = (sealed: string | undefined) =>
    intake.test.all('update clients.person set sealed_code = $2 where client_id = $1', [one?.id, sealed]);
  await put(other?.sealed);
  await expect(intake.services.getClient(one?.id as ClientId, OFFICER)).rejects.toThrow('changed or moved');
  await put(one?.sealed);
  expect(await intake.services.getClient(one?.id as ClientId, OFFICER)).toMatchObject({ ok: true });
});

/** The keys of the tests with later ones beside them, of which the last is current. */
function secretsWith(...ids: readonly string[]): KeyRingSecrets {
  const more = Object.fromEntries(ids.map((id) => [id, Buffer.alloc(32, id).toString('base64')]));
  const current = ids.at(-1) ?? '';
  const of = ({ keys }: KeyRingSecrets['sealing']) => ({ current, keys: { ...keys, ...more } });
  return { sealing: of(testSecrets.sealing), lookup: of(testSecrets.lookup) };
}

const on = (secrets: KeyRingSecrets): Services =>
  servicesOn(intake.test, intake.clock, anyFolder, undefined, keyRing(secrets));

it('keys change while everybody reads and searches, and then the old ones are needed no more', async () => {
  const rings = [secretsWith('b'), secretsWith('b', 'c')];
  const holders = await Promise.all(HOLDERS.map((one) => holderOf(intake.services, one)));
  expect(holders.every((id) => id !== undefined)).toBe(true);
  const marked = await intake.test.all('select client_id from clients.changed_client order by client_id');
  let looks = 0;
  for (const ring of rings) {
    const done = new AbortController();
    // All have the new keys before one of them seals with them.
    const everybody = on(secretsWith('b', 'c'));
    const reading = HOLDERS.map(async (one, at) => {
      do {
        looks += 1;
        expect(await holderOf(everybody, one)).toBe(holders[at]);
        const card = await everybody.getClient(holders[at] as ClientId, OFFICER);
        expect(card.ok && JSON.parse(card.value.json)).toMatchObject({ identityCode: one });
      } while (!done.signal.aborted);
    });
    const rotated = await on(ring).rotateKeys({}, KEEPER);
    done.abort();
    await Promise.all(reading);
    expect(rotated).toMatchObject({ ok: true, value: { resealed: expect.toSatisfy((count) => count >= 8) } });
    expect(await on(ring).rotateKeys({}, KEEPER)).toMatchObject({ ok: true, value: { resealed: 0 } });
  }
  expect(looks).toBeGreaterThan(HOLDERS.length);
  expect(await intake.test.all('select client_id from clients.changed_client order by client_id')).toEqual(
    marked,
  );
  const texts = (await storedTexts()).filter((text) => /sealed_|code_index/.test(text));
  for (const text of texts) expect(text).not.toMatch(/\n(test|b)\./);

  const { sealing, lookup } = secretsWith('c');
  const alone = on({ sealing: only(sealing), lookup: only(lookup) });
  for (const [at, one] of HOLDERS.entries()) expect(await holderOf(alone, one)).toBe(holders[at]);
  const history = await alone.getClientIdentityCodes(holders[4] as ClientId, KEEPER);
  expect(history.ok && JSON.parse(history.value).items).toMatchObject([
    { identityCode: code(951) },
    { identityCode: code(950) },
  ]);
  const [delivery] = await intake.test.all<{ id: never }>('select id from clients.delivery');
  const filter = { id: delivery?.id as never, outcome: 'quarantined', after: null, limit: 10 } as const;
  const listed = await alone.findDeliveryExceptions(filter, actingFor('keha', 'INTEGRATION'));
  expect(JSON.stringify(listed)).toContain(code(904));
  const [merge] = await intake.test.all<{ id: never }>('select id from clients.client_merge');
  ok(await alone.reverseMerge({ mergeId: merge?.id as never, reason: 'Eri henkilö' }, OFFICER));
  expect(await holderOf(alone, code(952))).not.toBe(holders[5]);
});

function only({ current, keys }: KeyRingSecrets['sealing']): KeyRingSecrets['sealing'] {
  return { current, keys: { [current]: keys[current] ?? '' } };
}

async function holderOf(services: Services, one: string): Promise<ClientId | undefined> {
  const found = await services.findClientByCode({ identityCode: one }, OFFICER);
  return found.ok ? JSON.parse(found.value).items[0]?.id : undefined;
}
