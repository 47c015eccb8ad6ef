import { randomUUID } from 'node:crypto';
import { fc } from '@fast-check/vitest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readersOf } from '../../src/domain/resources/quotas/quota.ts';
import { trialMunicipalitiesOf } from '../../src/domain/resources/procurement/region.ts';
import { organisation, organisationCode } from '../../src/domain/shared/organisation.ts';
import { type Answer, type Call, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { date } from '../support/client-facts.ts';
import { actingFor } from '../support/services.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp({ withoutNetwork: true });
  test.setClock('2022-06-01T09:00:00.000Z');
});
afterAll(() => test.close());

const BUYER: Call = { as: subjectOf('ELY_PROC') };
const OTHER_BUYER: Call = { as: subjectOf('ELY_PROC', 'elsewhere') };
const OFFICER: Call = { as: subjectOf('MUN_OFFICER') };
const COORDINATOR: Call = { as: subjectOf('MUN_COORD') };
const ELSEWHERE: Call = { as: subjectOf('MUN_OFFICER', 'elsewhere') };
const OFFICE: Call = { as: subjectOf('TE_OFFICER') };
const PROVIDER: Call = { as: subjectOf('PROVIDER') };

const REGION = trialMunicipalitiesOf(organisation('ely', '04'), date('2022-06-01')).map(organisationCode);
const LINES = [
  { serviceLine: 'CAREER_COACHING', cents: 40_000_000, seats: 200 },
  { serviceLine: 'LABOUR_MARKET_TRAINING', cents: 40_000_000, seats: 80 },
];

const told = (answer: Answer): readonly unknown[] => [answer.status, answer.json().code];
const post = (path: string, body: object | undefined, version = 1, call: Call = BUYER): Promise<Answer> =>
  test.call(path, {
    ...call,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID(), 'if-match': `"${version}"` },
    ...(body && { body }),
  });
const read = async (path: string, call: Call = BUYER): Promise<Json> => (await test.call(path, call)).json();
const idOf = async (made: Promise<Answer>): Promise<string> => {
  const answer = await made;
  expect([answer.status, answer.text]).toEqual([201, answer.text]);
  return answer.json().id;
};
const heard = (municipality: string, changes: object = {}) => ({
  municipality,
  on: '2022-05-20',
  participants: ['Työllisyysjohtaja'],
  statement: 'Uravalmennusta tarvitaan lisää.',
  needs: [{ serviceLine: 'CAREER_COACHING', seats: 10 }],
  ...changes,
});

let nextYear = 2060;
const draft = (call: Call = BUYER): Promise<string> => {
  nextYear += 1;
  return idOf(post('/v1/procurement-plans', { year: nextYear, lines: LINES }, 1, call));
};
const consult = (id: string, version: number, body: object, call: Call = BUYER) =>
  post(`/v1/procurement-plans/${id}/consultations`, body, version, call);
const approve = (id: string, version: number) =>
  post(`/v1/procurement-plans/${id}/approval`, undefined, version);
/** A plan that every municipality of the region has taken part in. */
const approved = async (): Promise<string> => {
  const id = await draft();
  for (const [nth, code] of REGION.entries()) {
    expect((await consult(id, nth + 1, heard(code))).status).toBe(200);
  }
  expect((await approve(id, REGION.length + 1)).status).toBe(200);
  return id;
};

let plan = '';
const contract = (changes: object = {}, call: Call = BUYER): Promise<Answer> =>
  post(
    '/v1/contracts',
    {
      plan,
      provider: { organisation: 'valmennuspaja', name: 'Valmennuspaja' },
      serviceLine: 'CAREER_COACHING',
      from: '2022-06-01',
      to: '2022-12-31',
      price: { cents: 2_000, per: 'SEAT_DAY' },
      totalCents: 1_000_000,
      ...changes,
    },
    1,
    call,
  );
const order = (of: string, changes: object = {}, call: Call = BUYER): Promise<Answer> =>
  post(
    '/v1/courses',
    {
      contract: of,
      name: 'Uravalmennus',
      kind: 'COACHING',
      from: '2022-06-01',
      to: '2022-06-14',
      place: 'Hämeenlinna',
      language: 'fi',
      seats: 10,
      pricePerSeatCents: 20_000,
      ...changes,
    },
    1,
    call,
  );
const stepCourse = (id: string, step: object, version: number, call: Call = BUYER) =>
  post(`/v1/courses/${id}/steps`, step, version, call);
const share = (id: string, version: number, municipality = '109', places = 10, call: Call = BUYER) =>
  post(`/v1/courses/${id}/seats`, { municipality, places }, version, call);

beforeAll(async () => {
  plan = await approved();
});

describe('R85: the plan of a year', () => {
  it('is planned with the municipalities, approved, and heard anew when it is changed; its versions stay', async () => {
    const id = await draft();
    const missing = await approve(id, 1);
    expect(told(missing)).toEqual([422, 'CONSULTATION_MISSING']);
    expect(missing.json().missing).toHaveLength(REGION.length);
    const [own = '', ...others] = REGION.toSorted((one) => (one === '109' ? -1 : 1));
    expect((await consult(id, 1, heard(own), OFFICER)).status).toBe(200);
    for (const [nth, code] of others.entries()) await consult(id, nth + 2, heard(code));
    const version = REGION.length + 1;
    expect(await read(`/v1/procurement-plans/${id}`, OFFICER)).toMatchObject({
      state: 'DRAFT',
      lines: LINES,
      version,
      consultations: expect.arrayContaining([
        {
          ...heard('109'),
          municipality: 'municipality:109',
          recordedBy: { subject: subjectOf('MUN_OFFICER'), organisation: 'municipality:109' },
        },
      ]),
    });
    expect((await approve(id, version)).json()).toMatchObject({ state: 'APPROVED', version: version + 1 });
    expect(told(await approve(id, version + 1))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
    expect(told(await consult(id, version + 1, heard('109')))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
    const lines = LINES.slice(1);
    const changed = await post(`/v1/procurement-plans/${id}/content`, { lines }, version + 1);
    expect(changed.json()).toMatchObject({ state: 'DRAFT' });
    expect(told(await approve(id, version + 2))).toEqual([422, 'CONSULTATION_MISSING']);
    const { items } = await read(`/v1/procurement-plans/${id}/versions`, COORDINATOR);
    expect(items.map((one: Json) => [one.version, one.state, one.consultations.length])).toEqual([
      [version + 2, 'DRAFT', 0],
      [version + 1, 'APPROVED', REGION.length],
      ...Array.from({ length: version }, (_, nth) => [version - nth, 'DRAFT', version - nth - 1]),
    ]);
  });

  it('is one for a year, and refuses what is not so', async () => {
    const id = await draft();
    expect(told(await post('/v1/procurement-plans', { year: nextYear, lines: LINES }))).toEqual([
      409,
      'PROCUREMENT_PLAN_EXISTS',
    ]);
    const twice = [...LINES, ...LINES];
    expect((await post('/v1/procurement-plans', { year: 2020, lines: twice })).status).toBe(400);
    expect(told(await consult(id, 1, heard('109', { on: '2022-06-02' })))).toEqual([422, 'DATE_IN_FUTURE']);
    expect(told(await consult(id, 1, heard('837')))).toEqual([422, 'NOT_OF_REGION']);
    expect(told(await consult(id, 1, heard('398'), OFFICER))).toEqual([403, 'CONSULTATION_NOT_OWN']);
    expect((await consult(id, 1, heard('082'), COORDINATOR)).status).toBe(200);
    expect(told(await consult(id, 1, heard('109')))).toEqual([412, 'VERSION_CONFLICT']);
    expect(told(await post(`/v1/procurement-plans/${id}/content`, { lines: LINES }, 2, OFFICER))).toEqual([
      403,
      'FORBIDDEN',
    ]);
    expect((await read(`/v1/procurement-plans?year=${nextYear}`)).items).toHaveLength(1);
    expect((await read(`/v1/procurement-plans?year=${nextYear}`, ELSEWHERE)).items).toEqual([]);
    for (const call of [ELSEWHERE, OTHER_BUYER]) {
      expect(told(await test.call(`/v1/procurement-plans/${id}`, call))).toEqual([
        404,
        'PROCUREMENT_PLAN_NOT_FOUND',
      ]);
    }
  });
});

describe('R84: a contract', () => {
  it('is the ELY Centre’s; a municipality sees it and is refused to change it', async () => {
    const id = await idOf(contract());
    expect(await read(`/v1/contracts/${id}`, OFFICER)).toMatchObject({ id, state: 'IN_FORCE', plan });
    expect((await read('/v1/contracts', COORDINATOR)).items.map((one: Json) => one.id)).toContain(id);
    const extension = { to: '2023-06-30', addedCents: 500_000 };
    for (const call of [OFFICER, COORDINATOR]) {
      const refused = await post(`/v1/contracts/${id}/extension`, extension, 1, call);
      expect(refused.json()).toMatchObject({ status: 403, code: 'FORBIDDEN' });
      expect(refused.json().detail).toContain('ELY');
    }
    expect(told(await contract({}, OFFICER))).toEqual([403, 'FORBIDDEN']);
    expect(told(await post(`/v1/contracts/${id}/extension`, extension, 1, OTHER_BUYER))).toEqual([
      404,
      'CONTRACT_NOT_FOUND',
    ]);
    expect(told(await test.call(`/v1/contracts/${id}`, ELSEWHERE))).toEqual([404, 'CONTRACT_NOT_FOUND']);
    expect((await post(`/v1/contracts/${id}/extension`, extension)).status).toBe(200);
    expect(await read(`/v1/contracts/${id}`)).toMatchObject({ to: '2023-06-30', totalCents: 1_500_000 });
    expect(told(await post(`/v1/contracts/${id}/extension`, { to: '2022-06-30' }, 2))).toEqual([
      422,
      'PERIOD_INVERTED',
    ]);
    expect(told(await post(`/v1/contracts/${id}/end`, { on: '2022-06-30', reason: 'Loppui' }))).toEqual([
      412,
      'VERSION_CONFLICT',
    ]);
    expect((await post(`/v1/contracts/${id}/end`, { on: '2022-06-30', reason: 'Loppui' }, 2)).status).toBe(
      200,
    );
    expect(told(await post(`/v1/contracts/${id}/extension`, extension, 3))).toEqual([
      409,
      'COMMAND_NOT_ALLOWED',
    ]);
    expect(told(await order(id))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
  });

  it('carries out an approved plan, and no more is ordered by it than it allows', async () => {
    expect(told(await contract({ plan: await draft() }))).toEqual([409, 'PLAN_NOT_APPROVED']);
    expect(told(await contract({ serviceLine: 'JOB_COACHING' }))).toEqual([409, 'PLAN_NOT_APPROVED']);
    expect(told(await contract({ to: '2022-05-31' }))).toEqual([422, 'PERIOD_INVERTED']);
    expect(told(await contract({}, OTHER_BUYER))).toEqual([404, 'PROCUREMENT_PLAN_NOT_FOUND']);
    const id = await idOf(contract({ totalCents: 300_000 }));
    const course = await idOf(order(id));
    expect((await order(id)).json()).toMatchObject({ code: 'CONTRACT_EXCEEDED', availableCents: 100_000 });
    const both = await Promise.all([order(id, { seats: 5 }), order(id, { seats: 5 })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(told(await order(id, { to: '2023-01-01', seats: 1 }))).toEqual([422, 'COURSE_OUTSIDE_CONTRACT']);
    expect(told(await order(id, { to: '2022-05-01', seats: 1 }))).toEqual([422, 'PERIOD_INVERTED']);
    expect(told(await order(id, {}, OTHER_BUYER))).toEqual([404, 'CONTRACT_NOT_FOUND']);
    expect(told(await post(`/v1/contracts/${id}/end`, { on: '2022-06-13', reason: 'Loppui' }))).toEqual([
      422,
      'COURSE_OUTSIDE_CONTRACT',
    ]);
    expect((await stepCourse(course, { step: 'cancel', reason: 'Ei tarvetta' }, 1)).status).toBe(200);
    expect((await order(id)).status).toBe(201);
  });
});

describe('contracts and the money of their plan', () => {
  const extend = (id: string, addedCents: number, version = 1) =>
    post(`/v1/contracts/${id}/extension`, { to: '2022-12-31', addedCents }, version);

  it('come to no more, whoever concludes and extends them at once; what is left of an ended one is free again', async () => {
    const own = await approved();
    const concluded = (totalCents: number) => contract({ plan: own, totalCents });
    const id = await idOf(concluded(30_000_000));
    expect((await concluded(10_000_001)).json()).toMatchObject({
      code: 'PLAN_EXCEEDED',
      availableCents: 10_000_000,
    });
    const both = await Promise.all([concluded(6_000_000), extend(id, 6_000_000)]);
    expect(both.map(({ json }) => json().code).filter(Boolean)).toEqual(['PLAN_EXCEEDED']);
    const version = (await read(`/v1/contracts/${id}`)).version;
    await idOf(order(id));
    const ended = { on: '2022-06-14', reason: 'Loppui' };
    expect((await post(`/v1/contracts/${id}/end`, ended, version)).status).toBe(200);
    const left = 40_000_000 - 200_000 - (version === 1 ? 6_000_000 : 0);
    expect((await concluded(left + 1)).json()).toMatchObject({ availableCents: left });
    expect((await concluded(left)).status).toBe(201);
  });

  it('are no longer made while the plan is changed, and what is approved has their money', async () => {
    const own = await approved();
    const id = await idOf(contract({ plan: own, totalCents: 5_000_000 }));
    let version = REGION.length + 2;
    const less = [{ ...LINES[0], cents: 4_999_999 }];
    expect((await post(`/v1/procurement-plans/${own}/content`, { lines: less }, version)).status).toBe(200);
    expect(told(await extend(id, 1))).toEqual([409, 'PLAN_NOT_APPROVED']);
    expect((await extend(id, 0)).status).toBe(200);
    for (const code of REGION) {
      version += 1;
      expect((await consult(own, version, heard(code))).status).toBe(200);
    }
    expect(told(await approve(own, version + 1))).toEqual([409, 'PLAN_BELOW_CONTRACTS']);
    const enough = [{ ...LINES[0], cents: 5_000_000 }];
    expect((await post(`/v1/procurement-plans/${own}/content`, { lines: enough }, version + 1)).status).toBe(
      200,
    );
    expect((await approve(own, version + 2)).status).toBe(200);
  });
});

describe('a course', () => {
  it('is published, shared out, held and completed', async () => {
    const id = await idOf(order(await idOf(contract())));
    expect(told(await share(id, 1))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
    expect((await stepCourse(id, { step: 'publish' }, 1)).status).toBe(200);
    expect((await share(id, 2, '109', 7)).status).toBe(200);
    expect((await share(id, 3, '082', 4)).json()).toMatchObject({
      code: 'COURSE_SEATS_EXCEEDED',
      detail: 'Kurssilla on jaettavana vielä 3 paikkaa.',
    });
    expect(told(await share(id, 3, '837', 1))).toEqual([422, 'NOT_OF_REGION']);
    expect(told(await share(id, 3, '082', 1, OFFICER))).toEqual([403, 'FORBIDDEN']);
    expect(told(await share(id, 3, '082', 1, OTHER_BUYER))).toEqual([404, 'COURSE_NOT_FOUND']);
    expect(told(await stepCourse(id, { step: 'complete' }, 2))).toEqual([412, 'VERSION_CONFLICT']);
    const { items } = await read('/v1/service-seats', OFFICER);
    expect(items).toContainEqual(
      expect.objectContaining({ course: id, places: 7, taken: 0, serviceType: 'CAREER_COACHING' }),
    );
    expect((await stepCourse(id, { step: 'hold' }, 3)).status).toBe(200);
    expect((await stepCourse(id, { step: 'complete' }, 4)).status).toBe(200);
    expect(told(await stepCourse(id, { step: 'cancel', reason: 'Myöhässä' }, 5))).toEqual([
      409,
      'COMMAND_NOT_ALLOWED',
    ]);
    expect(told(await test.call(`/v1/courses/${id}`, ELSEWHERE))).toEqual([404, 'COURSE_NOT_FOUND']);
    const later = await idOf(order(await idOf(contract()), { from: '2022-06-02' }));
    await stepCourse(later, { step: 'publish' }, 1);
    expect(told(await stepCourse(later, { step: 'hold' }, 2))).toEqual([422, 'DATE_IN_FUTURE']);
  });
});

const round = async () => {
  const done = await test.services.dailyRound({}, actingFor('keha', 'INTEGRATION'));
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  return done.value;
};

/** Opens quotas of the area, or changes them so that so much is left; the ledger tells it. */
async function quotaOf(serviceLine: string, cents: number, seats: number, year = 2022): Promise<void> {
  await test.database.all(
    `insert into resources.quota (id, holder, budget_year, service_line, state, readers, amount_cents, reserved_cents,
       committed_cents, used_cents, seats, seats_reserved, seats_taken, movements, version, changed_by,
       changed_by_organisation, changed_at)
     values (gen_random_uuid(), 'area:1531', $1, $2, 'OPEN', $3, 0, 0, 0, 0, 0, 0, 0, 0, 1, 'test', 'ely:04', '2022-01-01Z')
     on conflict (holder, budget_year, service_line) do update set state = 'OPEN'`,
    [year, serviceLine, readersOf(organisation('area', '1531'), date('2022-06-01'))],
  );
  await test.database.all(
    `with before as (select * from resources.quota where budget_year = $1 and service_line = $2),
     now as (
       update resources.quota set amount_cents = reserved_cents + committed_cents + $3,
         seats = seats_reserved + seats_taken + $4, movements = movements + 1
       where budget_year = $1 and service_line = $2 returning *)
     insert into resources.movement (quota_id, number, kind, change, after, decided_on, at, moved_by,
       moved_by_organisation, rule)
     select now.id, now.movements, 'QUOTA_CHANGE',
       jsonb_build_object('amount', now.amount_cents - before.amount_cents, 'seats', now.seats - before.seats),
       jsonb_build_object('amount', now.amount_cents, 'reserved', now.reserved_cents, 'committed', now.committed_cents,
         'used', now.used_cents, 'seats', now.seats, 'seatsReserved', now.seats_reserved, 'seatsTaken', now.seats_taken),
       '2022-01-01', '2022-01-01Z', 'test', 'ely:04', '{}' from now, before`,
    [year, serviceLine, cents, seats],
  );
}

describe('R86, R87, R60: a seat of a course and the quota of its service line', () => {
  const commitments = async (referral: string) =>
    (
      await test.database.all<{ told: string }>(
        `select concat_ws(' ', state, reserved_cents, committed_cents, used_cents, seats) as told
         from resources.commitment where subject_id = $1 order by state`,
        [referral],
      )
    ).map((one) => one.told);
  const kinds = async (referral: string) =>
    (
      await test.database.all<{ kind: string }>(
        `select kind from resources.movement join resources.commitment on commitment.id = commitment_id
         where subject_id = $1 order by number`,
        [referral],
      )
    ).map(({ kind }) => kind);
  const tasks = async (referral: string) =>
    (
      await test.database.all<{ kind: string }>(
        'select kind from process.task where subject_id = $1 and ended_on is null order by kind',
        [referral],
      )
    ).map(({ kind }) => kind);
  const contracts: Record<string, string> = {};
  /** A published course whose seats the home municipality has: the course, and its pool. */
  const course = async (places: number, serviceLine = 'CAREER_COACHING') => {
    contracts[serviceLine] ??= await idOf(contract({ serviceLine, totalCents: 10_000_000 }));
    const id = await idOf(order(contracts[serviceLine]));
    await stepCourse(id, { step: 'publish' }, 1);
    await share(id, 2, '109', places);
    const { shared } = await read(`/v1/courses/${id}`);
    return { id, pool: shared[0].pool as string };
  };
  let turn = 0;
  const refer = async (seatPool: string, serviceType = 'CAREER_COACHING', step = 'refer') => {
    turn += 1;
    const made = await post(
      '/v1/service-referrals',
      {
        clientId: test.home.clients[turn % 5],
        serviceType,
        needRecognisedOn: '2022-05-20',
        plannedStart: '2022-06-01',
        plannedEnd: '2022-06-02',
        seatPool,
        needRef: 'need-1',
      },
      1,
      OFFICER,
    );
    const id: string = made.json().id;
    return { id, answer: await take(id, { step }, 1) };
  };
  const take = (id: string, step: object, version: number, call: Call = OFFICER) =>
    post(`/v1/service-referrals/${id}/steps`, { on: '2022-06-01', ...step }, version, call);

  it('is reserved with the referral, committed when the client is accepted, and used when the service ends', async () => {
    await quotaOf('CAREER_COACHING', 10_000_000, 100);
    const { id: of, pool } = await course(3);
    const { id, answer } = await refer(pool);
    expect(answer.status).toBe(200);
    expect(await commitments(id)).toEqual(['RESERVED 20000 0 0 1']);
    await take(id, { step: 'accept' }, 2);
    expect(await commitments(id)).toEqual(['COMMITTED 0 20000 0 1']);
    await take(id, { step: 'start' }, 3);
    expect((await read(`/v1/courses/${of}`, PROVIDER)).counts).toEqual({
      shared: 3,
      taken: 1,
      left: 9,
      waiting: 0,
      referred: 0,
      accepted: 0,
      started: 1,
      completed: 0,
      interrupted: 0,
    });
    const completed = await take(id, { step: 'complete', outcome: { result: 'GOAL_REACHED' } }, 4);
    expect([completed.status, completed.text]).toEqual([200, completed.text]);
    expect(await commitments(id)).toEqual(['COMMITTED 0 20000 20000 1']);
    await take(id, { step: 'follow-up', placement: 'OTHER_WORK' }, 5);
    expect(await kinds(id)).toEqual(['RESERVE', 'COMMIT', 'USE']);
    const { items } = await read('/v1/courses', OFFICER);
    expect(items.find((one: Json) => one.id === of).counts).toMatchObject({ completed: 1, left: 9 });
    expect((await test.call('/v1/courses', ELSEWHERE)).text).not.toContain(of);
  });

  it.each([
    ['refused by the client', { step: 'refuse', words: 'Ei nyt' }],
    ['cancelled', { step: 'cancel' }],
    ['not accepted', { step: 'reject', reason: 'NO_PLACE' }],
  ])('is given back when it is %s, reserved or committed', async (_, step) => {
    await quotaOf('CAREER_COACHING', 10_000_000, 100);
    const { pool } = await course(2);
    const { id } = await refer(pool);
    expect((await take(id, step, 2)).status).toBe(200);
    expect(await commitments(id)).toEqual(['RELEASED 0 0 0 0']);
    const { id: other } = await refer(pool);
    await take(other, { step: 'accept' }, 2);
    expect((await take(other, step, 3)).status).toBe(200);
    expect(await commitments(other)).toEqual(['RELEASED 0 0 0 0']);
    expect(await kinds(other)).toEqual(['RESERVE', 'COMMIT', 'RELEASE']);
  });

  it('is used also by whoever breaks the service off, because nobody else gets it', async () => {
    const { pool } = await course(1);
    const { id } = await refer(pool);
    await take(id, { step: 'accept' }, 2);
    await take(id, { step: 'start' }, 3);
    const broken = { step: 'interrupt', by: 'CLIENT', reason: 'Muutto', unauthorisedAbsences: 0 };
    expect((await take(id, broken, 4)).status).toBe(200);
    expect(await commitments(id)).toEqual(['COMMITTED 0 20000 20000 1']);
  });

  it('SEAT_QUOTA_EXCEEDED: two for the last seat of a quota; the other waits, and is called when it is free', async () => {
    await quotaOf('CAREER_COACHING', 10_000_000, 1);
    const pools = [(await course(5)).pool, (await course(5)).pool];
    const both = await Promise.all(pools.map((pool) => refer(pool)));
    expect(both.map(({ answer }) => answer.status).toSorted()).toEqual([200, 409]);
    const [won, lost] = both[0]?.answer.status === 200 ? both : both.toReversed();
    expect(lost?.answer.json()).toMatchObject({
      code: 'SEAT_QUOTA_EXCEEDED',
      next: expect.stringContaining('wait'),
    });
    expect(await commitments(lost?.id ?? '')).toEqual([]);
    expect((await take(lost?.id ?? '', { step: 'wait' }, 1)).status).toBe(200);
    expect(await tasks(lost?.id ?? '')).toEqual([]);
    // Two more wait for the pool of whoever has the seat; the first of them is called.
    const wonPool = pools[won === both[0] ? 0 : 1] ?? '';
    const first = await refer(wonPool, 'CAREER_COACHING', 'wait');
    const second = await refer(wonPool, 'CAREER_COACHING', 'wait');
    expect((await take(won?.id ?? '', { step: 'refuse' }, 2)).status).toBe(200);
    expect([await tasks(first.id), await tasks(second.id)]).toEqual([['OFFER_SEAT'], []]);
    expect((await take(first.id, { step: 'accept' }, 2)).status).toBe(200);
    expect(await commitments(first.id)).toEqual(['COMMITTED 0 20000 0 1']);
    expect(told(await take(second.id, { step: 'accept' }, 2))).toEqual([409, 'SEAT_QUOTA_EXCEEDED']);
  });

  it('is offered in the order in which clients began to wait, whatever the order of their referrals', async () => {
    await quotaOf('CAREER_COACHING', 10_000_000, 100);
    const { pool } = await course(1);
    let holder = (await refer(pool)).id;
    // Four of another client each, who begin to wait in an order of chance.
    const [turns = []] = fc.sample(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), 1);
    const waiting: string[] = [];
    for (const nth of turns) {
      turn = nth;
      test.setClock(`2022-06-01T09:0${waiting.length + 1}:00.000Z`);
      waiting.push((await refer(pool, 'CAREER_COACHING', 'wait')).id);
    }
    let version = 2;
    for (const [nth, next] of waiting.entries()) {
      expect((await take(holder, { step: 'refuse' }, version)).status).toBe(200);
      const called = await Promise.all(waiting.slice(nth).map((id) => tasks(id)));
      expect(called).toEqual(waiting.slice(nth).map((id) => (id === next ? ['OFFER_SEAT'] : [])));
      expect((await take(next, { step: 'accept' }, 2)).status).toBe(200);
      [holder, version] = [next, 3];
    }
    test.setClock('2022-06-01T09:00:00.000Z');
  });

  it('SEAT_QUOTA_EXCEEDED also when the money is not enough, and NO_QUOTA when there is none', async () => {
    await quotaOf('CAREER_COACHING', 19_999, 100);
    const { pool } = await course(5);
    expect((await refer(pool)).answer.json()).toMatchObject({
      code: 'SEAT_QUOTA_EXCEEDED',
      availableCents: 19_999,
      next: expect.stringContaining('wait'),
    });
    await test.database.all(
      `update resources.quota set state = 'CLOSED' where service_line = 'CAREER_COACHING'`,
    );
    expect(told((await refer(pool)).answer)).toEqual([409, 'NO_QUOTA']);
  });

  it('is asked for anew when the reservation holds no more, or is of the year before', async () => {
    await quotaOf('CAREER_COACHING', 10_000_000, 100);
    const { pool } = await course(5);
    const late = (await refer(pool)).id;
    const overYear = (await refer(pool)).id;
    test.setClock('2022-06-20T09:00:00.000Z');
    expect((await take(late, { step: 'accept' }, 2)).status).toBe(200);
    expect(await commitments(late)).toEqual(['COMMITTED 0 20000 0 1', 'RELEASED 0 0 0 0']);
    // The last minute of the year in Finland, and the first of the next.
    const lastMinute = (await refer(pool)).id;
    test.setClock('2022-12-31T21:59:30.000Z');
    await take(lastMinute, { step: 'accept' }, 2);
    test.setClock('2022-12-31T22:00:00.000Z');
    expect(told(await take(overYear, { step: 'accept' }, 2))).toEqual([409, 'NO_QUOTA']);
    await quotaOf('CAREER_COACHING', 10_000_000, 100, 2023);
    expect((await take(overYear, { step: 'accept' }, 2)).status).toBe(200);
    const years = await test.database.all(
      `select subject_id as of, budget_year as year from resources.commitment
       join resources.quota on quota.id = quota_id
       where commitment.state = 'COMMITTED' and subject_id in ($1, $2) order by year`,
      [lastMinute, overYear],
    );
    expect(years).toEqual([
      { of: lastMinute, year: 2022 },
      { of: overYear, year: 2023 },
    ]);
    test.setClock('2022-06-01T09:00:00.000Z');
  });

  it('E75: R59: who is not selected by the TE Office loses seat and reservation, keeps the need, neglects nothing', async () => {
    await quotaOf('LABOUR_MARKET_TRAINING', 10_000_000, 1);
    const { pool } = await course(2, 'LABOUR_MARKET_TRAINING');
    const { id } = await refer(pool, 'LABOUR_MARKET_TRAINING');
    const waiting = await refer(pool, 'LABOUR_MARKET_TRAINING', 'wait');
    const rejection = { step: 'reject', reason: 'SELECTION' };
    expect(told(await take(id, rejection, 2))).toEqual([403, 'SELECTION_BY_TE_OFFICE']);
    expect((await take(id, rejection, 2, OFFICE)).status).toBe(200);
    expect(await commitments(id)).toEqual(['RELEASED 0 0 0 0']);
    expect(await read(`/v1/service-referrals/${id}`, OFFICER)).toMatchObject({
      state: 'REJECTED_BY_PROVIDER',
      needRef: 'need-1',
      statementNeeded: false,
    });
    expect(await tasks(waiting.id)).toEqual(['OFFER_SEAT']);
    expect((await take(waiting.id, { step: 'accept' }, 2, OFFICE)).status).toBe(200);
    expect(await commitments(waiting.id)).toEqual(['COMMITTED 0 20000 0 1']);
  });

  it('E77: is no day of unemployment and no neglect: nothing is written of the client but the referral', async () => {
    await quotaOf('CAREER_COACHING', 10_000_000, 100);
    const spans = () =>
      test.database.all(
        'select client_id, code, from_date, until_date from clients.status_span order by 1, 3',
      );
    const before = await spans();
    const { id } = await refer((await course(1)).pool);
    await take(id, { step: 'accept' }, 2);
    expect(await spans()).toEqual(before);
  });

  it('of a cancelled course is taken by nobody; the next daily round tells the officials of those who were referred', async () => {
    await quotaOf('CAREER_COACHING', 10_000_000, 100);
    const { id: of, pool } = await course(1);
    const { id } = await refer(pool);
    const waiting = await refer(pool, 'CAREER_COACHING', 'wait');
    expect(told(await stepCourse(of, { step: 'cancel', reason: 'Kouluttaja estyi' }, 3, OFFICER))).toEqual([
      403,
      'FORBIDDEN',
    ]);
    expect((await stepCourse(of, { step: 'cancel', reason: 'Kouluttaja estyi' }, 3)).status).toBe(200);
    expect(told((await refer(pool)).answer)).toEqual([409, 'SEAT_QUOTA_EXCEEDED']);
    expect(told(await take(id, { step: 'accept' }, 2))).toEqual([409, 'COURSE_NOT_OPEN']);
    expect(await round()).toMatchObject({ coursesTold: 2 });
    expect(await tasks(waiting.id)).toEqual(['TELL_COURSE_CANCELLED']);
    expect(await tasks(id)).toEqual(['ANSWER_REFERRAL', 'TELL_COURSE_CANCELLED']);
    expect(await round()).toMatchObject({ coursesTold: 0 });
    expect((await take(id, { step: 'cancel' }, 2)).status).toBe(200);
    expect(await tasks(id)).toEqual([]);
    expect(await tasks(waiting.id)).toEqual(['TELL_COURSE_CANCELLED']);
    expect(await commitments(id)).toEqual(['RELEASED 0 0 0 0']);
  });

  it('E1: goes on with the body to which the client has moved, in the quota of the body whose seat it is', async () => {
    await quotaOf('CAREER_COACHING', 10_000_000, 100);
    const { pool } = await course(4);
    const cancelled = await refer(pool);
    const ended = await refer(pool);
    const waiting = await refer(pool, 'CAREER_COACHING', 'wait');
    const moved = [cancelled, ended, waiting].map((_, nth) => test.home.clients[(turn - nth) % 5]);
    await test.database.all(
      `update clients.client set responsible = 'municipality:837', readers = '{keha,te-office:0400,municipality:837}'
       where id = any($1::uuid[])`,
      [moved],
    );
    expect((await take(cancelled.id, { step: 'cancel' }, 2, ELSEWHERE)).status).toBe(200);
    expect(await commitments(cancelled.id)).toEqual(['RELEASED 0 0 0 0']);
    expect((await take(ended.id, { step: 'accept' }, 2, ELSEWHERE)).status).toBe(200);
    expect(await commitments(ended.id)).toEqual(['COMMITTED 0 20000 0 1']);
    expect((await take(ended.id, { step: 'start' }, 3, ELSEWHERE)).status).toBe(200);
    const completed = { step: 'complete', outcome: { result: 'GOAL_REACHED' } };
    expect((await take(ended.id, completed, 4, ELSEWHERE)).status).toBe(200);
    expect(await commitments(ended.id)).toEqual(['COMMITTED 0 20000 20000 1']);
    // A seat that the referral has not is one of another body, which takes no others' clients.
    expect(told(await take(waiting.id, { step: 'accept' }, 2, ELSEWHERE))).toEqual([409, 'NO_QUOTA']);
  });
});
