import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Call, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { membersOf } from '../support/seed-cooperation.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp({ withoutNetwork: true });
  test.setClock('2022-06-01T09:00:00.000Z');
});
afterAll(() => test.close());

const COORDINATOR: Call = { as: subjectOf('MUN_COORD') };
const ELSEWHERE: Call = { as: subjectOf('MUN_COORD', 'elsewhere') };
const MEMBERS = membersOf('1531');

const told = (answer: Answer): readonly unknown[] => [answer.status, answer.json().code];
const begin = (call = COORDINATOR): Promise<Answer> =>
  test.call('/v1/cooperation-structures', {
    ...call,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID() },
  });
const act = (id: string, action: string, version: number, body?: object, call = COORDINATOR) =>
  test.call(`/v1/cooperation-structures/${id}/${action}`, {
    ...call,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID(), 'if-match': `"${version}"` },
    ...(body && { body }),
  });
const read = async (id: string, call = COORDINATOR) => test.call(`/v1/cooperation-structures/${id}`, call);

describe('the cooperation structure of an area (R41)', () => {
  let id = '';

  it('is activated with all five kinds and every municipality; the refusal lists the kinds', async () => {
    id = (await begin()).json().id;
    const nobody = await act(id, 'activation', 1);
    expect([...told(nobody), nobody.json().missing.length]).toEqual([422, 'MEMBER_KIND_MISSING', 5]);
    const few = MEMBERS.filter(({ kind }) => kind !== 'ELY_CENTRE' && kind !== 'TE_OFFICE');
    expect((await act(id, 'content', 1, { members: few })).status).toBe(200);
    expect((await act(id, 'activation', 2)).json().missing).toEqual(['ELY_CENTRE', 'TE_OFFICE']);
    const lacking = MEMBERS.filter(({ organisation }) => organisation !== 'municipality:165');
    expect((await act(id, 'content', 2, { members: lacking })).status).toBe(200);
    const lonely = await act(id, 'activation', 3, undefined, {
      ...COORDINATOR,
      headers: { 'accept-language': 'en' },
    });
    expect(lonely.json()).toMatchObject({ code: 'MEMBER_KIND_MISSING', missing: ['TRIAL_MUNICIPALITY'] });
    expect((await act(id, 'content', 3, { members: MEMBERS })).status).toBe(200);
    expect((await act(id, 'activation', 4)).json()).toMatchObject({ id, state: 'ACTIVE', version: 5 });
  });

  it('records meetings and decisions, and stays complete', async () => {
    const meeting = { date: '2022-05-31', subjects: 'Tarjonta', decisions: ['Lisäryhmä'] };
    expect(told(await act(id, 'meetings', 5, { ...meeting, date: '2022-06-02' }))).toEqual([
      422,
      'DATE_IN_FUTURE',
    ]);
    expect((await act(id, 'meetings', 5, meeting)).status).toBe(200);
    expect(told(await act(id, 'content', 6, { members: MEMBERS.slice(1) }))).toEqual([
      422,
      'MEMBER_KIND_MISSING',
    ]);
    const [first] = MEMBERS;
    const inverted = { members: [{ ...first, until: '2021-03-01' }] };
    expect(told(await act(id, 'content', 6, inverted))).toEqual([422, 'PERIOD_INVERTED']);
    expect((await read(id)).json()).toMatchObject({
      state: 'ACTIVE',
      version: 6,
      meetings: [meeting],
      area: 'area:1531',
    });
  });

  it('is one at a time: a second is not activated beside it, of two at once one is', async () => {
    const ready = async (): Promise<string> => {
      const other: string = (await begin()).json().id;
      await act(other, 'content', 1, { members: MEMBERS });
      return other;
    };
    const others = [await ready(), await ready()];
    const beside = await Promise.all(others.map((other) => act(other, 'activation', 2)));
    expect(beside.map(told)).toEqual(others.map(() => [409, 'COOPERATION_STRUCTURE_ACTIVE']));
    expect(told(await act(id, 'end', 6, { reason: '' }))).toEqual([422, 'REASONS_MISSING']);
    expect((await act(id, 'end', 6, { reason: 'Uusi rakenne' })).json().state).toBe('ENDED');
    expect(told(await act(id, 'end', 7, { reason: 'x' }))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
    const both = await Promise.all(others.map((other) => act(other, 'activation', 2)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('is changed by one of two at once', async () => {
    const { structure } = test.home;
    const both = await Promise.all(
      ['a', 'b'].map((subjects) => act(structure, 'meetings', 1, { date: '2022-05-01', subjects })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  it('belongs to its area: no other sees it, and no municipality has one', async () => {
    expect(
      [await read(id, ELSEWHERE), await act(id, 'end', 7, { reason: 'x' }, ELSEWHERE)].map(told),
    ).toEqual([
      [404, 'COOPERATION_STRUCTURE_NOT_FOUND'],
      [404, 'COOPERATION_STRUCTURE_NOT_FOUND'],
    ]);
    const seen = (await test.call('/v1/cooperation-structures', ELSEWHERE)).json().items;
    expect(seen.map(({ area }: Json) => area)).toEqual(['area:0430']);
    expect(told(await begin({ as: subjectOf('MUN_OFFICER') }))).toEqual([403, 'FORBIDDEN']);
  });

  it('is of a trial: in 2025 there is no area any more', async () => {
    const after = { ...COORDINATOR, at: '2025-01-02T09:00:00.000Z' };
    expect(told(await begin(after))).toEqual([404, 'AREA_UNKNOWN']);
  });
});

describe('the figures of its competence services (R42)', () => {
  const figures = (from: string, until: string, call = COORDINATOR): Promise<Answer> =>
    test.call(`/v1/cooperation-structures/${test.home.structure}/figures?from=${from}&until=${until}`, call);
  const of = async (service: string, from = '2022-01-01', until = '2022-07-01'): Promise<Json> =>
    (await figures(from, until)).json().services.find((one: Json) => one.service === service);

  beforeAll(async () => {
    const clients = test.home.clients.slice(1);
    // All of them municipal clients since 2021; the second has work three months after the training.
    await test.database.all(
      `insert into clients.responsibility (client_id, authority, from_at, start_ground)
       select client_id, 'municipality:109', '2021-03-01Z', 'NEW_REGISTRATION' from unnest($1::uuid[]) as client_id
       where client_id not in (select client_id from clients.responsibility)`,
      [clients],
    );
    await test.database.all(
      `insert into process.service_referral (id, version, client_id, state, content, known_from, changed_by,
         service_type, need_on, started_on, ended_on)
       select gen_random_uuid(), 1, client, state, '{}', '2022-01-01Z', 'test', service, need, started, ended
       from (values ($1::uuid, 'COMPLETED', 'LABOUR_MARKET_TRAINING', '2022-01-03'::date, '2022-01-13'::date, '2022-02-28'::date),
         ($2, 'COMPLETED', 'LABOUR_MARKET_TRAINING', '2022-01-03', '2022-02-02', '2022-02-28'),
         ($3, 'STARTED', 'LABOUR_MARKET_TRAINING', '2021-12-20', '2022-03-01', null),
         ($4, 'PROPOSED', 'LABOUR_MARKET_TRAINING', '2022-06-30', null, null),
         ($1, 'COMPLETED', 'HEALTH_SERVICE', '2022-01-03', '2022-01-04', '2022-01-05')
       ) as put (client, state, service, need, started, ended)`,
      clients,
    );
    await test.database.all(
      `update clients.status_span set until_date = '2022-05-01' where client_id = $1 and until_date is null`,
      [clients[1]],
    );
    await test.database.all(
      `insert into clients.status_span (client_id, code, from_date, source_key, recorded_at, delivery_id, known_from)
       values ($1, '01', '2022-05-01', 'T-work', '2022-05-01', $1, '2022-05-01Z')`,
      [clients[1]],
    );
    const places = [
      { service: 'LABOUR_MARKET_TRAINING', places: 2, from: '2022-01-01', until: '2022-07-01' },
    ];
    const { version } = (await read(test.home.structure)).json();
    await act(test.home.structure, 'content', version, { members: MEMBERS, places });
  });

  it('count need, participants, days to the start and work three months later, and warn of too few places', async () => {
    expect(await of('LABOUR_MARKET_TRAINING')).toEqual({
      service: 'LABOUR_MARKET_TRAINING',
      need: 3,
      participants: 3,
      places: 2,
      availability: 2 / 3,
      daysToStart: 30,
      followed: 2,
      employed: 1,
      employmentEffect: 0.5,
      warnings: ['OVERBOOKED'],
    });
    expect(await of('CAREER_COACHING')).toMatchObject({
      need: 0,
      places: null,
      availability: null,
      warnings: [],
    });
  });

  it('wait until three months have passed, and ask for a time that ends after it begins', async () => {
    test.setClock('2022-05-27T20:30:00.000Z');
    expect(await of('LABOUR_MARKET_TRAINING')).toMatchObject({ followed: 0, employmentEffect: null });
    test.setClock('2022-05-27T21:00:00.000Z');
    expect(await of('LABOUR_MARKET_TRAINING')).toMatchObject({ followed: 2 });
    expect(told(await figures('2022-07-01', '2022-07-01'))).toEqual([422, 'PERIOD_INVERTED']);
    expect(told(await figures('2022-01-01', '2022-07-01', ELSEWHERE))).toEqual([
      404,
      'COOPERATION_STRUCTURE_NOT_FOUND',
    ]);
  });
});
