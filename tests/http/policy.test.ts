import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../src/domain/access/actor.ts';
import { type DataClass, DATA_CLASSES } from '../../src/domain/access/data-class.ts';
import { openClasses, REACH_CLIENT, type Relation } from '../../src/domain/access/policy.ts';
import { type Answer, ORGANISATIONS, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { MARKER, markAway } from '../support/canaries.ts';
import { classedFields, type JsonSchema } from '../support/data-classes.ts';
import { AWAY, HOME } from '../support/seed.ts';
import { ACCESS_MATRIX } from './access-matrix.ts';
import { requestTo } from './requests.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp({ spare: true, withoutNetwork: true });
});
afterAll(() => test.close());

const LOOKS = Object.keys(ACCESS_MATRIX).filter((route) => route.startsWith('GET '));
const WORK = 'employment-service';

/** Bodies of the home place, each by somebody whom most routes answer. */
const LOCAL: readonly Role[] = ['MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED', 'TE_OFFICER'];

/** Everybody whom a route answers, who stands to the clients of the home place in the relation. */
const READERS: readonly (readonly [role: Role, relation: Relation, purpose: string])[] = [
  ['MUN_OFFICER', 'responsible', WORK],
  ['STATE_OFFICER_TRANSFERRED', 'area-wide', WORK],
  ['STATE_OFFICER_TRANSFERRED', 'area-wide', REACH_CLIENT],
  ['MUN_COORD', 'area-wide', REACH_CLIENT],
  ['AVI_SUPERVISOR', 'area-wide', REACH_CLIENT],
  ['KEHA_ADMIN', 'responsible', WORK],
];

/** Where the home place can be reached, as it is seeded. */
const REACHED = new RegExp(`\\+358 50 ${HOME.mark}|${HOME.mark}katu|@example\\.invalid`, 'i');

const readable = (role: Role): readonly string[] =>
  LOOKS.filter((route) => ACCESS_MATRIX[route]?.own[role] === 200);

const look = (route: string, role: Role, purpose = WORK): Promise<Answer> =>
  test.call(requestTo(test.home, route, role).path, { as: subjectOf(role), headers: { purpose } });

/** What stands in an answer at the fields of its schema that have one of the classes. */
function fieldsOf(route: string, answer: Answer, classes: readonly DataClass[]): readonly unknown[] {
  const [, path = ''] = route.split(' ');
  const media = test.check.document.paths[path]?.['get']?.responses['200']?.content['application/json'];
  if (media === undefined) return [];
  const components = test.check.document.components.schemas as Record<string, JsonSchema>;
  return classedFields(media.schema as JsonSchema, components)
    .filter(({ dataClass }) => classes.some((one) => one === dataClass))
    .flatMap(({ place }) => valuesAt(answer.json(), place.split('.')));
}

function valuesAt(value: unknown, [part, ...rest]: readonly string[]): readonly unknown[] {
  if (part === undefined || value === null || value === undefined) return value == null ? [] : [value];
  const name = part.replace(/(\[\])+$/, '');
  const inside = name === '' ? value : (value as Record<string, unknown>)[name];
  return (Array.isArray(inside) ? inside : [inside]).flatMap((one) => valuesAt(one, rest));
}

describe('the policy', () => {
  it.each(READERS)(
    '%s, %s, for %s: finds nothing of a class that is not open',
    async (role, relation, purpose) => {
      const open = openClasses({ roles: [role] }, relation, purpose);
      const closed = DATA_CLASSES.filter((dataClass) => !open.has(dataClass));
      let looked = 0;
      for (const route of readable(role)) {
        const answer = await look(route, role, purpose);
        expect([route, answer.status]).toEqual([route, 200]);
        if (answer.headers['content-type']?.includes('json') === true) {
          expect([route, fieldsOf(route, answer, closed)]).toEqual([route, []]);
        }
        if (closed.includes('contact')) expect([route, REACHED.exec(answer.text)]).toEqual([route, null]);
        looked += 1;
      }
      expect(looked).toBeGreaterThan(3);
    },
  );

  it('shows where a client is reached to whoever handles the client, and to the area for that purpose only', async () => {
    const shown = async (role: Role, purpose?: string) => {
      const card = (await look('GET /v1/clients/{id}', role, purpose)).json();
      const contacts = (await look('GET /v1/clients/{id}/contacts', role, purpose)).json();
      return [card.contact.phone, card.withheld, contacts.items.length, contacts.withheld];
    };
    const phone = `+358 50 ${HOME.mark}`;
    expect(await shown('MUN_OFFICER')).toEqual([phone, [], 1, []]);
    expect(await shown('STATE_OFFICER_TRANSFERRED', REACH_CLIENT)).toEqual([phone, [], 1, []]);
    const nothing = [null, ['contact'], 0, ['contact']];
    expect(await shown('STATE_OFFICER_TRANSFERRED')).toEqual(nothing);
    expect(await shown('AVI_SUPERVISOR', REACH_CLIENT)).toEqual(nothing);
    const logged = await test.database.all<{ purpose: string; classes: readonly string[] }>(
      `select purpose, data_classes as classes from access.audit_entry where subject = $1 and object_id = $2
         and action in ('get-client', 'get-client-contacts') order by id desc limit 4`,
      [subjectOf('STATE_OFFICER_TRANSFERRED'), test.home.clients[0]],
    );
    expect(logged.toReversed()).toEqual([
      { purpose: REACH_CLIENT, classes: ['basic', 'contact'] },
      { purpose: REACH_CLIENT, classes: ['contact'] },
      { purpose: WORK, classes: ['basic'] },
      { purpose: WORK, classes: ['basic'] },
    ]);
  });

  it('leaves out of a row of a delivery where somebody lives who is under a security ban', async () => {
    const raws = async (role: Role) =>
      (await look('GET /v1/deliveries/{id}/exceptions', role))
        .json()
        .items.map(({ raw }: { raw: string | null }) => raw);
    const row = `R-${HOME.mark};999`;
    expect(await raws('TE_OFFICER')).toEqual([row, row, row]);
    expect(await raws('KEHA_ADMIN')).toEqual([null, null, null]);
    await test.database.all(
      `update clients.delivery_exception set client_number = (select client_number from clients.client where id = $1)
       where delivery_id = $2`,
      [test.home.banned, test.home.delivery],
    );
    expect(await raws('TE_OFFICER')).toEqual([null, null, null]);
  });

  it('shows of a delivery for several offices to each the rows of its own clients', async () => {
    await test.database.all('update clients.delivery set readers = readers || $1::text where id = $2', [
      `te-office:${AWAY.teOffice}`,
      test.home.delivery,
    ]);
    const path = requestTo(test.home, 'GET /v1/deliveries/{id}/exceptions', 'TE_OFFICER').path;
    const rows = async (where: 'own' | 'elsewhere'): Promise<number> =>
      (await test.call(path, { as: subjectOf('TE_OFFICER', where) })).json().items.length;
    expect([await rows('own'), await rows('elsewhere')]).toEqual([3, 0]);
    await test.database.all('update clients.delivery set readers = readers[:2] where id = $1', [
      test.home.delivery,
    ]);
  });
});

const NOBODY = '00000000-0000-7999-8000-000000000001';
const IDS = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** What tells nobody from another: the text without the ids in it. */
const withoutIds = (text: string): string => text.replaceAll(IDS, 'id').replace(/urn:uuid:[^"]*/, 'urn');

/** Everything that the other place has, as one word. */
async function stateElsewhere(): Promise<unknown> {
  const tables = await test.database.all<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.columns
     where table_schema = 'clients' and column_name = 'client_id'`,
  );
  const parts = tables.map(
    ({ name }) => `select '${name}' as place, md5(string_agg(told::text, ',' order by told::text)) as word
      from ${name} told where client_id::text like '%-7${AWAY.municipality}-%'`,
  );
  return test.database.all(`${parts.join(' union all ')} order by place`);
}

describe('an id of another municipality', () => {
  it('is answered everywhere like the id of nobody, is written into the log, and changes nothing', async () => {
    const before = await stateElsewhere();
    const lines = async (): Promise<number> =>
      (await test.database.all('select from access.audit_entry')).length;
    const linesBefore = await lines();
    let asked = 0;
    for (const route of Object.keys(ACCESS_MATRIX)) {
      const role = LOCAL.find((one) => ACCESS_MATRIX[route]?.own[one] !== undefined);
      if (role !== undefined) {
        const { path, body, ...call } = requestTo(test.away, route, role);
        const sent = JSON.stringify({ path, body });
        if (!sent.includes(`-7${AWAY.municipality}-8`)) continue;
        const nobody = JSON.parse(sent.replaceAll(IDS, NOBODY)) as {
          readonly path: string;
          readonly body?: unknown;
        };
        const answers: Answer[] = [];
        for (const request of [{ path, body }, nobody]) {
          const headers = {
            ...call.headers,
            ...(call.method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
          };
          answers.push(
            await test.call(request.path, { ...call, headers, body: request.body, as: subjectOf(role) }),
          );
        }
        const [theirs, nobodys] = answers.map(({ status, text }) => [status, withoutIds(text)]);
        expect([route, role, theirs]).toEqual([route, role, nobodys]);
        expect([route, role, answers[0]?.status]).toEqual([route, role, 404]);
        asked += 2;
      }
    }
    expect(asked).toBeGreaterThan(100);
    expect((await lines()) - linesBefore).toBe(asked);
    expect(await stateElsewhere()).toEqual(before);
  });
});

/** Values that a filter of a list may have, beside those that its schema lists. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  municipality: [AWAY.municipality],
  name: [AWAY.mark, 'aalto'],
  status: ['02'],
  until: ['2031-01-01'],
  limit: ['200'],
  area: [AWAY.area],
  month: ['2021-03'],
  on: ['2021-03-31'],
};

/** Addresses of a list: as it is, by each filter, and from each place where a page of the other ends. */
async function listAddresses(route: string): Promise<readonly string[]> {
  const [, path = ''] = route.split(' ');
  const address = requestTo(test.home, route, 'MUN_OFFICER').path.split('?')[0] ?? path;
  const parameters = test.check.document.paths[path]?.['get']?.parameters ?? [];
  const asked = parameters
    .filter((parameter) => parameter.in === 'query' && parameter.name !== 'after')
    .flatMap(({ name, schema }) => {
      const listed = (schema as { readonly enum?: readonly string[] }).enum ?? ASKED[name] ?? [];
      return listed.map((value) => `${address}?${name}=${encodeURIComponent(value)}`);
    });
  if (!parameters.some(({ name }) => name === 'after')) return [address, ...asked];
  const theirs: string[] = [];
  for (const role of LOCAL) {
    const page = await test.call(`${address}?limit=1`, { as: subjectOf(role, 'elsewhere') });
    const next: string | null = page.status === 200 ? page.json().next : null;
    if (next !== null) theirs.push(`${address}?limit=200&after=${encodeURIComponent(next)}`);
  }
  return [address, ...asked, ...theirs];
}

describe('what is marked in every text of another municipality', () => {
  const addresses = new Map<string, string>();
  let marked: Awaited<ReturnType<typeof markAway>>;
  let answered = 0;

  beforeAll(async () => {
    for (const route of LOOKS) {
      const isList = !route.includes('{id}');
      for (const address of isList ? await listAddresses(route) : []) addresses.set(address, route);
      for (const place of isList ? [] : [test.home, test.away]) {
        addresses.set(requestTo(place, route, 'MUN_OFFICER').path, route);
      }
    }
    marked = await markAway(test.database, AWAY);
  });

  it.each(LOCAL)(
    'stands in no answer to %s, whatever is asked: ids, filters, places where pages end, tables, searches',
    async (role) => {
      const { codes } = marked;
      const canary = new RegExp([MARKER, AWAY.mark, ...codes].join('|').replaceAll('+', '\\+'), 'i');
      const hold = (address: string, { status, text }: Answer): void => {
        expect([address, canary.exec(text)?.[0]]).toEqual([address, undefined]);
        if (status === 200) answered += 1;
      };
      for (const [address, route] of addresses) {
        if (ACCESS_MATRIX[route]?.own[role] === undefined) continue;
        hold(address, await test.call(address, { as: subjectOf(role) }));
      }
      const search = { method: 'POST', as: subjectOf(role) } as const;
      for (const identityCode of codes.slice(0, 3)) {
        hold('code', await test.call('/v1/clients/search', { ...search, body: { identityCode } }));
      }
      const likeness = { ...LIKE_THEM, identityCode: codes[0] };
      hold('likeness', await test.call('/v1/duplicate-searches', { ...search, body: likeness }));
    },
  );

  it('is where it can be seen: by those whose clients they are', async () => {
    expect(marked.columns).toBeGreaterThan(70);
    expect(marked.codes.length).toBeGreaterThan(5);
    expect(answered).toBeGreaterThan(LOCAL.length * 50);
    const own = await test.call('/v1/clients', { as: subjectOf('MUN_OFFICER', 'elsewhere') });
    expect(own.text).toContain(MARKER);
    expect(ORGANISATIONS.MUN_OFFICER.elsewhere).toBe(`municipality:${AWAY.municipality}`);
  });
});

const LIKE_THEM = {
  birthDate: '1999-01-01',
  lastName: 'Aalto',
  firstNames: AWAY.mark,
  formerNames: [],
  phone: `+358 50 ${AWAY.mark}`,
  email: `${AWAY.mark.toLowerCase()}@example.invalid`,
};
