import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';

let test: TestApp;
let client = '';

beforeAll(async () => {
  test = await startApp({ withoutNetwork: true });
  test.setClock('2022-06-01T09:00:00.000Z');
  client = test.home.clients[2] ?? '';
  await test.database.all(
    `insert into access.role_grant (subject, role, organisation, valid_from, given_by, given_at, data_classes)
     values ('health', 'MUN_OFFICER', 'municipality:109', '2021-01-01Z', 'test', '2021-01-01Z', '{health}'),
       ('hattula', 'MUN_OFFICER', 'municipality:082', '2021-01-01Z', 'test', '2021-01-01Z', '{}')`,
  );
});
afterAll(() => test.close());

const OFFICER = { as: subjectOf('MUN_OFFICER') };
const OFFICE = { as: subjectOf('TE_OFFICER') };
const ELSEWHERE = { as: subjectOf('MUN_OFFICER', 'elsewhere') };

const told = (answer: Answer): readonly unknown[] => [answer.status, answer.json().code];
const post = (path: string, body: object, version = 1, call: { readonly as: string } = OFFICER) =>
  test.call(path, {
    ...call,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID(), 'if-match': `"${version}"` },
    body,
  });
const make = (body: object = {}, call = OFFICER) =>
  post(
    '/v1/service-referrals',
    { clientId: client, serviceType: 'GUIDANCE', needRecognisedOn: '2022-05-20', ...body },
    1,
    call,
  );
const made = async (body: object = {}): Promise<string> => (await make(body)).json().id;
const step = (id: string, body: object, version = 1, call = OFFICER) =>
  post(`/v1/service-referrals/${id}/steps`, { on: '2022-06-01', ...body }, version, call);
const read = async (id: string, call = OFFICER): Promise<Json> =>
  (await test.call(`/v1/service-referrals/${id}`, call)).json();
const openTasks = (of: string) =>
  test.database.all<{ kind: string; due: string }>(
    `select kind, due_on::text as due from process.task
     where client_id = $1 and subject_kind = 'service-referral' and ended_on is null order by due_on`,
    [of],
  );
const pool = async (places: number, serviceType = 'GUIDANCE'): Promise<string> =>
  (
    await post('/v1/service-seats', {
      organisation: { municipality: '109' },
      serviceType,
      name: 'Kurssi',
      provider: 'Koevalmennus',
      places,
      from: '2022-06-01',
      to: '2022-12-31',
    })
  ).json().id;
const taken = async (id: string): Promise<number> => {
  const { items } = (await test.call('/v1/service-seats', OFFICER)).json();
  return items.find((one: Json) => one.id === id).taken;
};

describe('a referral from the need to its follow-up', () => {
  it('keeps its days, its tasks, and what is missing in the register', async () => {
    const id = await made({
      serviceType: 'EDUCATION_TRYOUT',
      plannedStart: '2022-06-01',
      plannedEnd: '2022-06-10',
    });
    expect((await step(id, { step: 'refer' })).status).toBe(200);
    expect(await openTasks(client)).toEqual([{ kind: 'ANSWER_REFERRAL', due: '2022-06-15' }]);
    expect((await step(id, { step: 'accept' }, 2)).status).toBe(200);
    expect((await step(id, { step: 'start' }, 3)).status).toBe(200);
    expect(await openTasks(client)).toEqual([{ kind: 'CHECK_ABSENCES', due: '2022-06-10' }]);
    expect(await read(id)).toMatchObject({ state: 'STARTED', statusMissing: true, withheld: [] });
    await test.database.all(
      `update clients.status_span set code = '07' where client_id = $1 and until_date is null and known_until is null`,
      [client],
    );
    expect(await read(id)).toMatchObject({ statusMissing: false });
    expect((await step(id, { step: 'complete', outcome: { result: 'GOAL_REACHED' } }, 4)).status).toBe(200);
    expect(await openTasks(client)).toEqual([
      { kind: 'FOLLOW_UP_SERVICE', due: '2022-09-01' },
      { kind: 'FOLLOW_UP_SERVICE', due: '2022-12-01' },
    ]);
    expect((await step(id, { step: 'follow-up', placement: 'OTHER_WORK' }, 5)).status).toBe(200);
    expect(await openTasks(client)).toEqual([{ kind: 'FOLLOW_UP_SERVICE', due: '2022-12-01' }]);
    const { items } = (await test.call(`/v1/service-referrals?client=${client}`, OFFICER)).json();
    expect(items[0]).toMatchObject({
      id,
      state: 'COMPLETED',
      outcome: { result: 'GOAL_REACHED', words: null },
    });
    const log = await test.database.all(
      `select action, detail ->> 'step' as step from access.audit_entry where object_id = $1 and kind = 'command' order by id`,
      [id],
    );
    expect(log).toContainEqual({ action: 'take-service-step', step: 'complete' });
  });

  it('is refused what its state, its version or its days do not allow', async () => {
    const id = await made();
    expect(told(await step(id, { step: 'start' }))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
    expect(told(await step(id, { step: 'refer' }, 7))).toEqual([412, 'VERSION_CONFLICT']);
    expect(told(await step(id, { step: 'refer', on: '2022-06-02' }))).toEqual([422, 'DATE_IN_FUTURE']);
    expect(told(await step(id, { step: 'refer', on: '2022-05-19' }))).toEqual([422, 'SEQUENCE_INVALID']);
    expect(told(await make({ needRecognisedOn: '2022-06-02' }))).toEqual([422, 'DATE_IN_FUTURE']);
    const unmatched = await test.call(`/v1/service-referrals/${id}/steps`, {
      ...OFFICER,
      method: 'POST',
      headers: { 'idempotency-key': randomUUID() },
      body: { step: 'refer', on: '2022-06-01' },
    });
    expect(told(unmatched)).toEqual([428, 'IF_MATCH_REQUIRED']);
  });

  it('belongs to whoever is responsible', async () => {
    const id = await made();
    expect(told(await step(id, { step: 'refer' }, 1, ELSEWHERE))).toEqual([
      404,
      'SERVICE_REFERRAL_NOT_FOUND',
    ]);
    expect(told(await step(id, { step: 'refer' }, 1, OFFICE))).toEqual([403, 'NOT_RESPONSIBLE']);
    expect(told(await make({}, OFFICE))).toEqual([403, 'NOT_RESPONSIBLE']);
    expect(told(await make({}, ELSEWHERE))).toEqual([404, 'CLIENT_NOT_FOUND']);
    expect(told(await test.call(`/v1/service-referrals/${id}`, ELSEWHERE))).toEqual([
      404,
      'SERVICE_REFERRAL_NOT_FOUND',
    ]);
    expect(told(await test.call(`/v1/service-referrals?client=${client}`, ELSEWHERE))).toEqual([
      404,
      'CLIENT_NOT_FOUND',
    ]);
  });

  it('has one effect when the same key comes again', async () => {
    const id = await made();
    const call = {
      ...OFFICER,
      method: 'POST' as const,
      headers: { 'idempotency-key': 'referred-once', 'if-match': '"1"' },
      body: { step: 'refer', on: '2022-06-01' },
    };
    const path = `/v1/service-referrals/${id}/steps`;
    const [first, second] = [await test.call(path, call), await test.call(path, call)];
    expect([first.status, second.text]).toEqual([200, first.text]);
  });
});

describe('limits and rights', () => {
  it.each<readonly [string, object, string]>([
    ['too much coaching', { serviceType: 'JOBSEARCH_COACHING', plannedEnd: '2022-06-30' }, 'COACHING_LIMIT'],
    ['coaching without an end', { serviceType: 'JOBSEARCH_COACHING' }, 'SERVICE_TIME_MISSING'],
    ['too long a try-out', { serviceType: 'EDUCATION_TRYOUT', plannedEnd: '2022-06-30' }, 'TRYOUT_LIMIT'],
    [
      'training after a dismissal before the law',
      {
        serviceType: 'LABOUR_MARKET_TRAINING',
        plannedEnd: '2022-06-30',
        dismissal: { dismissedOn: '2022-03-01', employmentEnded: '2022-05-31', registeredOn: '2022-06-01' },
      },
      'CHANGE_SECURITY_LIMIT',
    ],
    ['rehabilitative work without a plan', { serviceType: 'REHABILITATIVE_WORK' }, 'ACTIVATION_PLAN_MISSING'],
    [
      'integration training without the right',
      { serviceType: 'INTEGRATION_TRAINING' },
      'INTEGRATION_RIGHT_MISSING',
    ],
  ])('%s is refused', async (_, body, code) => {
    const id = await made({ plannedStart: '2022-06-01', ...body });
    expect(told(await step(id, { step: 'refer' }))).toEqual([422, code]);
  });

  it('rehabilitative work on an activation plan keeps to its limits', async () => {
    const own = test.home.clients[1] ?? '';
    await test.database.all(
      `insert into process.plan (id, version, client_id, state, content, known_from, changed_by, type)
       values (gen_random_uuid(), 1, $1, 'IN_FORCE', '{"type": "ACTIVATION"}', '2022-05-01Z', 'test', 'ACTIVATION')`,
      [own],
    );
    const work = {
      clientId: own,
      serviceType: 'REHABILITATIVE_WORK',
      plannedStart: '2022-06-01',
      plannedEnd: '2022-08-31',
      weekly: { daysPerWeek: 5, hoursPerDay: 4 },
    };
    expect(told(await step(await made(work), { step: 'refer' }))).toEqual([422, 'REHABILITATIVE_WORK_LIMIT']);
    const lawful = await made({ ...work, weekly: { daysPerWeek: 4, hoursPerDay: 4 } });
    expect((await step(lawful, { step: 'refer' })).status).toBe(200);
  });

  it('what came before the law of coaching has no limit that could be asked', async () => {
    const id = await made({
      serviceType: 'JOBSEARCH_COACHING',
      needRecognisedOn: '2012-01-02',
      plannedStart: '2012-06-01',
      plannedEnd: '2012-06-02',
    });
    expect(told(await step(id, { step: 'refer', on: '2012-05-02' }))).toEqual([404, 'RULE_NOT_FOUND']);
  });
});

describe('R59, E75: labour market training', () => {
  it('is selected for by the TE Office; who is not selected loses the seat, and neglects nothing', async () => {
    const seats = await pool(1, 'LABOUR_MARKET_TRAINING');
    const id = await made({ serviceType: 'LABOUR_MARKET_TRAINING', seatPool: seats, needRef: 'need-1' });
    expect((await step(id, { step: 'refer' })).status).toBe(200);
    expect(await taken(seats)).toBe(1);
    const rejection = { step: 'reject', reason: 'SELECTION' };
    expect(told(await step(id, rejection, 2))).toEqual([403, 'SELECTION_BY_TE_OFFICE']);
    const elsewhere = { as: subjectOf('TE_OFFICER', 'elsewhere') };
    expect(told(await step(id, rejection, 2, elsewhere))).toEqual([404, 'SERVICE_REFERRAL_NOT_FOUND']);
    test.setClock('2022-06-30T09:00:00.000Z');
    expect((await step(id, rejection, 2, OFFICE)).status).toBe(200);
    test.setClock('2022-06-01T09:00:00.000Z');
    const answered = await test.database.all(
      `select ended_on::text, end_reason from process.task where kind = 'ANSWER_REFERRAL' and subject_id = $1`,
      [id],
    );
    // Recorded late, but given in time.
    expect(answered).toEqual([{ ended_on: '2022-06-01', end_reason: null }]);
    expect(await taken(seats)).toBe(0);
    expect(await read(id)).toMatchObject({
      state: 'REJECTED_BY_PROVIDER',
      rejection: { reason: 'SELECTION' },
      needRef: 'need-1',
      statementNeeded: false,
    });
  });
});

describe('seats', () => {
  it('two who refer at once to the last seat: one gets it, the other is offered the waiting list', async () => {
    const seats = await pool(1);
    const [first, second] = [test.home.clients[3] ?? '', test.home.clients[4] ?? ''];
    const ids = [
      await made({ clientId: first, seatPool: seats }),
      await made({ clientId: second, seatPool: seats }),
    ];
    const both = await Promise.all(ids.map((id) => step(id, { step: 'refer' })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(both.map((answer) => answer.json().code).filter(Boolean)).toEqual(['SEAT_QUOTA_EXCEEDED']);
    expect(await taken(seats)).toBe(1);
    const lost = both[0]?.status === 200 ? 1 : 0;
    const [winner = '', loser = ''] = [ids[1 - lost], ids[lost]];
    expect((await step(loser, { step: 'wait' })).status).toBe(200);
    const waiting = [first, second][lost] ?? '';
    expect(await openTasks(waiting)).toEqual([]);
    expect((await step(winner, { step: 'refuse', words: 'Ei sovi' }, 2)).status).toBe(200);
    expect(await taken(seats)).toBe(0);
    expect(await openTasks(waiting)).toEqual([{ kind: 'OFFER_SEAT', due: '2022-06-15' }]);
    expect((await step(loser, { step: 'accept' }, 2)).status).toBe(200);
    expect(await openTasks(waiting)).toEqual([]);
    expect(await taken(seats)).toBe(1);
  });

  it('are given back by the body to which the client has moved', async () => {
    const seats = await pool(1);
    const moved = test.home.clients[0] ?? '';
    const id = await made({ clientId: moved, seatPool: seats });
    await step(id, { step: 'refer' });
    await test.database.all(
      `update clients.client set responsible = 'municipality:082', readers = '{keha,te-office:1500,municipality:082}'
       where id = $1`,
      [moved],
    );
    expect(told(await step(id, { step: 'cancel' }, 2))).toEqual([404, 'SERVICE_REFERRAL_NOT_FOUND']);
    expect((await step(id, { step: 'cancel' }, 2, { as: 'hattula' })).status).toBe(200);
    expect(await taken(seats)).toBe(0);
    const body = {
      clientId: moved,
      serviceType: 'GUIDANCE',
      needRecognisedOn: '2022-05-20',
      seatPool: seats,
    };
    expect(told(await post('/v1/service-referrals', body, 1, { as: 'hattula' }))).toEqual([
      404,
      'SEAT_POOL_NOT_FOUND',
    ]);
  });

  it('the database gives no seat away that there is not', async () => {
    const seats = await pool(1);
    const over = test.database.all('update process.seat_pool set taken = 2 where id = $1', [seats]);
    await expect(over).rejects.toThrow(/check constraint/);
  });

  it('are for the clients of the own municipality, and for the service they were opened for', async () => {
    const seats = await pool(1);
    expect(told(await make({ serviceType: 'CAREER_COACHING', seatPool: seats }))).toEqual([
      404,
      'SEAT_POOL_NOT_FOUND',
    ]);
    expect(told(await make({ seatPool: randomUUID() }))).toEqual([404, 'SEAT_POOL_NOT_FOUND']);
    const body = {
      organisation: { municipality: '837' },
      serviceType: 'GUIDANCE',
      name: 'Kurssi',
      provider: 'Koevalmennus',
      places: 1,
      from: '2022-06-01',
      to: '2022-06-30',
    };
    expect(told(await post('/v1/service-seats', body))).toEqual([403, 'SEATS_NOT_OWN']);
    const own = { ...body, organisation: { municipality: '109' } };
    expect(told(await post('/v1/service-seats', { ...own, to: '2022-05-31' }))).toEqual([
      422,
      'PERIOD_INVERTED',
    ]);
    const { items } = (await test.call('/v1/service-seats', ELSEWHERE)).json();
    expect(items.every(({ organisation }: Json) => organisation === 'municipality:837')).toBe(true);
  });
});

describe('R39: a referral to a social or health service', () => {
  const coordination = {
    receiver: { kind: 'MUNICIPALITY', name: 'Hämeenlinna' },
    ground: { kind: 'CONSENT', givenOn: '2022-05-30', coversHealth: true },
    contacts: { own: 'omavalmentaja', receiver: 'palveluohjaaja' },
    order: 'TOGETHER',
  };
  const disclosure = { need: 'Kuntoutuksen arvio', contact: '+358 50 000', health: 'selkä' };

  it('tells the receiving body what the client agreed to; it is logged and not kept with the referral', async () => {
    const id = await made({ serviceType: 'HEALTH_SERVICE', coordination });
    expect((await step(id, { step: 'refer', disclosure })).status).toBe(200);
    const [message] = await test.database.all<{ payload: Json }>(
      `select payload from exchange.message where kind = 'SERVICE_REFERRAL' and payload ->> 'referralId' = $1`,
      [id],
    );
    expect(message?.payload).toMatchObject({
      ...disclosure,
      receiver: coordination.receiver,
      order: 'TOGETHER',
    });
    const [line] = await test.database.all(
      `select data_classes as classes from access.audit_entry
       where kind = 'disclosure' and detail ->> 'kind' = 'SERVICE_REFERRAL' order by id desc limit 1`,
    );
    expect(line).toEqual({ classes: ['basic', 'contact', 'health'] });
    expect(JSON.stringify(await read(id))).not.toContain('selkä');
  });

  it('goes to nobody without a ground, nor to a body that does not arrange the service', async () => {
    const groundless = await made({
      serviceType: 'SOCIAL_SERVICE',
      coordination: { ...coordination, ground: null },
    });
    expect(told(await step(groundless, { step: 'refer', disclosure }))).toEqual([
      403,
      'NO_DISCLOSURE_GROUND',
    ]);
    const county = { ...coordination, receiver: { kind: 'WELLBEING_SERVICES_COUNTY', name: 'Kanta-Häme' } };
    const early = await made({ serviceType: 'SOCIAL_SERVICE', coordination: county });
    expect(told(await step(early, { step: 'refer', disclosure }))).toEqual([422, 'RECEIVER_NOT_COMPETENT']);
  });
});

describe('R40: Kela rehabilitation', () => {
  it('shows its days to all who handle the client, its outcome to those with the right to health data', async () => {
    const id = await made({ serviceType: 'KELA_REHAB' });
    await step(id, { step: 'refer', on: '2022-05-20' });
    const backwards = { step: 'record-kela', kela: { applied: '2022-05-20', decided: '2022-05-19' } };
    const kela = (body: object, version: number, of = id) =>
      post(`/v1/service-referrals/${of}/steps`, body, version);
    expect(told(await kela(backwards, 2))).toEqual([422, 'SEQUENCE_INVALID']);
    const steps = { applied: '2022-05-20', decided: '2022-05-25', start: '2022-06-01', end: null };
    const recorded = {
      step: 'record-kela',
      kela: steps,
      outcome: { result: 'PARTLY_REACHED', words: 'selkä' },
    };
    expect((await kela(recorded, 2)).status).toBe(200);
    expect(await read(id)).toMatchObject({
      kela: steps,
      outcome: null,
      healthOutcome: null,
      withheld: ['health'],
    });
    expect(await read(id, { as: 'health' })).toMatchObject({
      healthOutcome: { result: 'PARTLY_REACHED', words: 'selkä' },
      withheld: [],
    });
    const guidance = await made();
    await step(guidance, { step: 'refer' });
    expect(told(await kela(recorded, 2, guidance))).toEqual([422, 'NOT_OF_KELA']);
  });
});

describe('R8: GET /v1/service-times', () => {
  const times = (query: string, call: { readonly as: string } = OFFICER, headers = {}) =>
    test.call(`/v1/service-times?${query}`, { ...call, headers });

  it('tells medians by service of an area and its municipalities, and nothing of few', async () => {
    test.setClock('2023-02-01T09:00:00.000Z');
    await test.database.all(
      `insert into process.service_referral (id, version, client_id, state, content, known_from, changed_by, service_type,
         need_on, referred_on, accepted_on, started_on)
       select gen_random_uuid(), 1, $1, 'STARTED', '{}', '2023-01-01Z', 'test',
         case when nth <= 11 then 'CAREER_COACHING' else 'JOB_COACHING' end,
         '2023-01-01', date '2023-01-01' + nth, date '2023-01-03' + nth, date '2023-01-08' + nth
       from generate_series(1, 14) nth`,
      [client],
    );
    const answer = await times('area=1531&month=2023-01');
    const cell = {
      serviceType: 'CAREER_COACHING',
      started: 11,
      needToReferral: 6,
      referralToAccepted: 2,
      acceptedToStart: 5,
    };
    const few = {
      serviceType: 'JOB_COACHING',
      started: null,
      needToReferral: null,
      referralToAccepted: null,
      acceptedToStart: null,
    };
    expect([answer.status, answer.json().items]).toEqual([
      200,
      [
        { municipality: null, ...cell },
        { municipality: '109', ...cell },
        { municipality: null, ...few },
        { municipality: '109', ...few },
      ],
    ]);
  });

  it('as a table that opens in Excel', async () => {
    const { text, headers } = await times('area=1531&month=2023-01', OFFICER, { accept: 'text/csv' });
    expect(headers['content-disposition']).toContain('palveluun-paasy-1531-2023-01.csv');
    expect(text).toMatch(/^\uFEFFKunta;Palvelu;Aloittaneet;/);
    expect(text).toContain('koko alue;Uravalmennus;11;6;2;5\r\n');
    expect(text).toContain('Hämeenlinna;Työhönvalmennus;…;…;…;…\r\n');
  });

  it('is refused for other areas, months that have not ended and times without law', async () => {
    expect(told(await times('area=0430&month=2023-01'))).toEqual([404, 'AREA_UNKNOWN']);
    expect(told(await times('area=1531&month=2023-02'))).toEqual([422, 'MONTH_NOT_ENDED']);
    expect(told(await times('area=1531&month=2012-12'))).toEqual([404, 'RULE_NOT_FOUND']);
  });
});
