import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { identityCode } from '../support/scene.ts';
import { ELSEWHERE, KEEPER, MUNICIPALITY, personActions, TE } from './person-actions.ts';
import { newcomer } from './person-requests.ts';

let test: TestApp;
const { call, card, found, register, registered } = personActions(() => test);

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

const NAMES = { lastName: 'Åström', firstNames: 'Maija Liisa', birthDate: '1985-05-15' };

describe('registering a client', () => {
  it('makes a client of the TE Office with home, job search, status and spell, and tells the register', async () => {
    const answer = await register(
      { identityCode: identityCode('150575', 911), birthDate: null },
      MUNICIPALITY,
    );
    expect(answer.status).toBe(201);
    const { id, authority, substituteId, version } = answer.json();
    expect([authority, substituteId, answer.headers['etag'], answer.headers['location']]).toEqual([
      'te-office:1500',
      null,
      `"${version}"`,
      `/v1/clients/${id}`,
    ]);
    expect(await card(id)).toMatchObject({
      version,
      birthDate: '1975-05-15',
      homeMunicipality: '109',
      jobSearch: { from: '2021-03-30', office: '1500' },
      status: { code: '02', from: '2021-03-30' },
      responsibility: { authority: 'te-office:1500', startGround: 'NEW_REGISTRATION' },
      contact: { street: 'Keksitty katu 1' },
      source: { register: 'OWN' },
      mergedInto: null,
    });
    expect(
      await test.database.all(
        `select kind, payload -> 'contact' ->> 'street' as street from exchange.message where client_id = $1`,
        [id],
      ),
    ).toEqual([{ kind: 'CLIENT_REGISTERED', street: 'Keksitty katu 1' }]);
    expect(
      await test.database.all(`select from_date::text from clients.unemployment_spell where client_id = $1`, [
        id,
      ]),
    ).toEqual([{ from_date: '2021-03-30' }]);
  });

  it('is not seen by the municipality that did it: the TE Office is responsible', async () => {
    const id = await registered({}, MUNICIPALITY);
    expect((await call(MUNICIPALITY, 'GET', `/v1/clients/${id}`)).status).toBe(404);
  });

  it('E86: gives somebody without an identity code an id of ours, unique and with birth date and country', async () => {
    const ids = await Promise.all(
      ['1961-03-04', '1962-03-04', '1963-03-04'].map(async (birthDate, at) => {
        const answer = await register({ birthDate, citizenships: at === 0 ? [] : ['SY'] });
        return answer.json().substituteId;
      }),
    );
    expect(ids[0]).toMatch(/^19610304-XX-\d{6}$/);
    expect(ids[1]).toMatch(/^19620304-SY-\d{6}$/);
    expect(new Set(ids).size).toBe(3);
    const search = await call(TE, 'POST', '/v1/clients/search', { substituteId: ids[1] });
    expect(search.json().items).toHaveLength(1);
  });

  it.each([
    ['IDENTITY_CODE_INVALID', { identityCode: '150575-911X' }],
    ['IDENTITY_CODE_INVALID', { identityCode: identityCode('150575', 123) }],
    ['BIRTH_DATE_MISSING', { birthDate: null }],
    ['AGE_IMPLAUSIBLE', { birthDate: '2010-01-02' }],
    ['DATE_IN_FUTURE', { jobSearchFrom: '2021-04-01' }],
    ['MUNICIPALITY_CODE_INVALID', { homeMunicipality: '999' }],
    ['CODE_INVALID', { statusCode: '09' }],
  ])('is refused with %s', async (code, changes) => {
    const answer = await register(changes);
    expect([answer.status, answer.json().code]).toEqual([422, code]);
  });
});

describe('somebody who may be a client already', () => {
  it('is told with each piece of evidence, and registered once it is decided that they are not', async () => {
    const first = await registered(NAMES);
    const person = { ...newcomer(), ...NAMES, lastName: 'ASTROM', firstNames: 'Maija' };
    const refused = await call(TE, 'POST', '/v1/clients', person);
    expect([refused.status, refused.json().code]).toEqual([409, 'POSSIBLE_DUPLICATES']);
    expect(refused.json().candidates).toEqual([
      {
        clientId: first,
        score: 70,
        evidence: [
          { kind: 'NAMES', points: 40, text: 'Same last and first name' },
          { kind: 'BIRTH_DATE', points: 30, text: 'Same date of birth' },
        ],
        ask: null,
      },
    ]);
    const lines = await test.database.all(
      'select client_ids as clients, outcome from access.audit_entry where correlation_id = $1',
      [refused.headers['request-id']],
    );
    expect(lines).toEqual([{ clients: [first], outcome: 'refused' }]);
    const likeness = {
      identityCode: null,
      birthDate: NAMES.birthDate,
      lastName: 'Astrom',
      firstNames: 'Maija',
      formerNames: [],
      phone: null,
      email: null,
    };
    const search = await call(TE, 'POST', '/v1/duplicate-searches', likeness);
    expect(search.json().items.map(({ clientId }: { clientId: string }) => clientId)).toEqual([first]);
    const decision = { clientId: first, person: likeness, reason: 'Eri henkilö, nähty' };
    expect((await call(TE, 'POST', '/v1/duplicate-decisions', decision)).status).toBe(201);
    expect((await call(TE, 'POST', '/v1/clients', person)).status).toBe(201);
  });

  it('elsewhere is told only that there is one, and whom to ask', async () => {
    await registered({ identityCode: identityCode('150576', 912), birthDate: null });
    const refused = await register({ identityCode: identityCode('150576', 912), birthDate: null }, ELSEWHERE);
    expect(refused.status).toBe(409);
    expect(refused.json().candidates).toEqual([
      {
        clientId: null,
        score: null,
        evidence: [],
        ask: { organisation: 'te-office:1500', name: expect.stringContaining('TE Office') },
      },
    ]);
    const other = await call(ELSEWHERE, 'POST', '/v1/duplicate-decisions', {
      clientId: test.home.clients[0],
      person: {
        identityCode: null,
        birthDate: '1985-05-15',
        lastName: 'X',
        firstNames: 'Y',
        formerNames: [],
        phone: null,
        email: null,
      },
      reason: 'Ei näy',
    });
    expect([other.status, other.json().code]).toEqual([404, 'CLIENT_NOT_FOUND']);
  });

  it('two officials who register one person at once make one client', async () => {
    for (const identity of [
      { identityCode: identityCode('150577', 913), birthDate: null },
      { birthDate: '1977-06-07', lastName: 'Samanaikainen', firstNames: 'Maija' },
    ]) {
      const answers = await Promise.all([
        register(identity),
        register(identity, MUNICIPALITY),
        register(identity),
      ]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
      const codes = answers.filter(({ status }) => status === 409).map((answer) => answer.json().code);
      expect(codes.every((code) => ['POSSIBLE_DUPLICATES', 'IDENTITY_CODE_IN_USE'].includes(code))).toBe(
        true,
      );
    }
    expect(await found('samanaikainen')).toHaveLength(1);
  });
});

describe('looking for clients', () => {
  it('by name finds å, ä and ö written or not, beginnings, any order, former names, in alphabetical order', async () => {
    for (const [lastName, firstNames, birthDate] of [
      ['Zetterholm', 'Örjan', '1950-02-03'],
      ['Ålandström', 'Örjan', '1951-02-03'],
      ['Ängström', 'Örjan Kaapro', '1952-02-03'],
    ] as const) {
      await registered({ lastName, firstNames, birthDate, formerNames: [`Entinen${lastName}`] });
    }
    const all = ['Zetterholm Örjan', 'Ålandström Örjan', 'Ängström Örjan Kaapro'];
    expect(await found('orjan')).toEqual(all);
    expect(await found('Örjan')).toEqual(all);
    expect(await found('ALANDSTR')).toEqual([all[1]]);
    expect(await found('kaap angst')).toEqual([all[2]]);
    expect(await found('orjan zetter')).toEqual([all[0]]);
    expect(await found('entinenzetter')).toEqual([all[0]]);
    expect(await found('orjan olematon')).toEqual([]);
    expect(await found('orjan', ELSEWHERE)).toEqual([]);
  });

  it('by name goes page by page without skipping or repeating', async () => {
    const seen: string[] = [];
    for (let after = ''; ; ) {
      const page = (await call(TE, 'GET', `/v1/clients?limit=2&name=orjan${after}`)).json();
      seen.push(...page.items.map(({ lastName }: { lastName: string }) => lastName));
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    expect(seen).toEqual(['Zetterholm', 'Ålandström', 'Ängström']);
  });

  it('by code takes it in the body, in lower case too, and logs the search', async () => {
    const code = identityCode('150578', 914, 'Y');
    const id = await registered({ identityCode: code, birthDate: null });
    const answer = await call(TE, 'POST', '/v1/clients/search', { identityCode: code.toLowerCase() });
    expect(answer.json().items).toMatchObject([{ id }]);
    const other = identityCode('150578', 914);
    expect((await call(TE, 'POST', '/v1/clients/search', { identityCode: other })).json().items).toEqual([]);
    const lines = await test.database.all(
      'select action, client_ids as clients from access.audit_entry where correlation_id = $1',
      [answer.headers['request-id']],
    );
    expect(lines).toEqual([{ action: 'find-client-by-code', clients: [id] }]);
    expect(
      (await call(ELSEWHERE, 'POST', '/v1/clients/search', { identityCode: code })).json().items,
    ).toEqual([]);
  });

  it('takes no code for a name', async () => {
    const answer = await call(TE, 'GET', `/v1/clients?name=${identityCode('150578', 914)}`);
    expect([answer.status, answer.json().code]).toEqual([400, 'REQUEST_INVALID']);
  });
});

describe('identity codes', () => {
  const [OLD, NEW] = [identityCode('150579', 915), identityCode('150579', 916)];

  it('E87: another code leaves the client the same, and the old one is seen by the keeper of the register only', async () => {
    const id = await registered({ identityCode: OLD, birthDate: null });
    const { version } = await card(id);
    const path = `/v1/clients/${id}/identity-code`;
    const given = await call(TE, 'PUT', path, { identityCode: NEW, reason: 'Tunnus vaihtui' }, version);
    expect([given.status, given.json().version]).toEqual([200, version + 1]);
    expect(await card(id)).toMatchObject({ id, identityCode: NEW });
    for (const part of ['', '/contacts', '/timeline']) {
      expect((await call(TE, 'GET', `/v1/clients/${id}${part}`)).text).not.toContain(OLD);
    }
    const search = await call(TE, 'POST', '/v1/clients/search', { identityCode: OLD });
    expect(search.json().items).toEqual([]);
    expect((await call(TE, 'GET', `${path}s`)).status).toBe(403);
    const history = (await call(KEEPER, 'GET', `${path}s`)).json().items;
    expect(history).toMatchObject([
      { identityCode: NEW, knownUntil: null, source: { register: 'OWN', reason: 'Tunnus vaihtui' } },
      { identityCode: OLD, knownUntil: history[0].knownFrom },
    ]);
  });

  it('in use by another client are refused with the hint to merge', async () => {
    const id = await registered();
    const { version } = await card(id);
    const answer = await call(
      TE,
      'PUT',
      `/v1/clients/${id}/identity-code`,
      { identityCode: NEW, reason: 'Tunnus annettu' },
      version,
    );
    expect([answer.status, answer.json().code]).toEqual([409, 'IDENTITY_CODE_IN_USE']);
    expect(answer.json().next).toContain('merge');
  });

  it('of a stale version are refused, and who was before is told', async () => {
    const id = await registered();
    const { version } = await card(id);
    const give = (individual: number) =>
      call(
        TE,
        'PUT',
        `/v1/clients/${id}/identity-code`,
        { identityCode: identityCode('150580', individual), reason: 'Tunnus annettu' },
        version,
      );
    const answers = await Promise.all([give(917), give(918)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect(answers.find(({ status }) => status === 412)?.json().detail).toContain(TE);
  });

  it('that tell another birth date than the register are flagged on the card', async () => {
    const id = await registered({ identityCode: identityCode('150581', 919), birthDate: '1981-05-16' });
    expect(await card(id)).toMatchObject({ birthDate: '1981-05-16', birthDateDiffers: true });
  });
});
