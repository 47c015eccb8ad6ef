import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lawInForce } from '../../src/domain/legislation/statute-book.ts';
import type { ClientId } from '../../src/domain/shared/ids.ts';
import { localDateOf } from '../../src/domain/shared/instant.ts';
import type { OrganisationId } from '../../src/domain/shared/organisation.ts';
import type { PaySubsidy } from '../../src/domain/subsidies/pay-subsidies/pay-subsidy.ts';
import type { StartUpGrant } from '../../src/domain/subsidies/start-up-grants/start-up-grant.ts';
import { running } from '../domain/subsidies/claims/cases.ts';
import { date } from '../domain/subsidies/pay-subsidies/applications.ts';
import { running as runningGrant } from '../domain/subsidies/start-up-grants/grants.ts';
import { type Answer, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { type CommittedCase, putCommitted, putSubsidy } from '../support/seed-claims.ts';
import { HOME } from '../support/seed.ts';
import { actingFor } from '../support/services.ts';

let test: TestApp;
let client = '';
/** The quota of 2022, which is closed. */
const QUOTA = randomUUID();
const NOW = '2023-02-15T09:00:00.000Z';

/** Ten months that were granted in November 2022. */
const GRANTED = { on: '2022-11-15', from: '2022-12-01', months: 10 };
const COMMITTED = 1_000_000;

const cases = new Map<string, CommittedCase>();
const subsidies: (readonly [table: string, row: Readonly<Record<string, unknown>>])[] = [];
const put = (table: string, row: Readonly<Record<string, unknown>>) => void subsidies.push([table, row]);

function subsidy(
  name: string,
  change: Partial<PaySubsidy> = {},
  asked: Partial<Parameters<typeof running>[0]> = {},
) {
  const [subject, commitment] = [randomUUID(), randomUUID()];
  cases.set(name, { commitment, subject, cents: COMMITTED });
  putSubsidy(put, subject, client, commitment, { ...running({ ...GRANTED, ...asked }), ...change });
}

function grant(name: string, change: Partial<StartUpGrant> = {}) {
  const [subject, commitment] = [randomUUID(), randomUUID()];
  cases.set(name, { commitment, subject, cents: COMMITTED });
  const given = runningGrant('2022-12-01', '2023-05-31', change);
  const periods = given.periods.map((period) => ({ ...period, commitment }));
  const content = { ...given, id: subject, clientId: client, version: 1, periods };
  put('subsidies.start_up_grant', {
    id: subject,
    version: 1,
    client_id: client,
    state: content.state,
    content,
    known_from: content.changedAt,
    changed_by: 'test',
    handler: content.handler,
    from_date: '2022-12-01',
    last_day: '2023-05-31',
  });
}

beforeAll(async () => {
  test = await startApp({ withoutNetwork: true });
  client = test.home.clients[2] ?? '';
  for (const name of ['life', 'race', 'refusals', 'back', 'late']) subsidy(name);
  subsidy('bankrupt', { state: 'ENDED', endedOn: date('2022-12-31') }, { months: 3 });
  subsidy('overpaid', {}, { months: 3 });
  for (const name of ['spent', 'paused']) subsidy(name, {}, { months: 3 });
  subsidy(
    'reduced',
    {},
    { application: { type: 'REDUCED_ABILITY' }, situation: { hasReducedAbility: true } },
  );
  subsidy('routed', { commitment: null });
  subsidy('leave', {
    interruptions: [{ from: date('2023-01-02'), to: date('2023-02-05'), reason: 'Palkaton vapaa' }],
  });
  subsidy('extended', {
    interruptions: [{ from: date('2023-01-02'), to: date('2023-02-05'), reason: 'Palkaton vapaa' }],
  });
  subsidy('recovered', { state: 'ENDED', endedOn: date('2023-02-10') });
  grant('grant');
  putCommitted(put, HOME, { id: QUOTA, year: 2022, state: 'CLOSED' }, [...cases.values()]);
  putCommitted(put, HOME, { id: randomUUID(), year: 2023 }, []);
  for (const [table, row] of subsidies.toSorted(byReference)) {
    const columns = Object.keys(row).join();
    await test.database.all(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1)`,
      [JSON.stringify(row)],
    );
  }
});
beforeEach(() => test.setClock(NOW));
afterAll(() => test.close());

const ORDER = ['resources.quota', 'resources.commitment', 'resources.movement'];
const byReference = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
  ORDER.indexOf(a) - ORDER.indexOf(b);

const KEEPER = actingFor('keha', 'INTEGRATION');
const OFFICER = { as: subjectOf('MUN_OFFICER') };
const ELSEWHERE = { as: subjectOf('MUN_OFFICER', 'elsewhere') };

const told = (answer: Answer): readonly unknown[] => [answer.status, answer.json().code];
const caseOf = (name: string): CommittedCase => {
  const found = cases.get(name);
  if (found === undefined) throw new Error(`no case ${name}`);
  return found;
};
const post = (path: string, body: object | undefined, version = 1, call: { readonly as: string } = OFFICER) =>
  test.call(path, {
    ...call,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID(), 'if-match': `"${version}"` },
    ...(body && { body }),
  });
const DECEMBER = { from: '2022-12-01', to: '2022-12-31', receivedOn: '2023-01-10' };
const JANUARY = { from: '2023-01-01', to: '2023-01-31', receivedOn: '2023-02-10' };
const record = (name: string, time: object = DECEMBER, cents = 200_000, call = OFFICER) => {
  const body = { kind: 'PAY_SUBSIDY', caseId: caseOf(name).subject, ...time };
  const { from } = { ...DECEMBER, ...time };
  return post('/v1/claims', { payCosts: [{ month: from.slice(0, 7), cents }], ...body }, 1, call);
};
const recorded = async (name: string, time: object = DECEMBER, cents = 200_000): Promise<string> => {
  const answer = await record(name, time, cents);
  expect(answer.status).toBe(201);
  return answer.json().id;
};
const act = (id: string, action: string, version = 1, body?: object, call = OFFICER) =>
  post(`/v1/claims/${id}/${action}`, body, version, call);
const read = async (id: string, call = OFFICER): Promise<Json> =>
  (await test.call(`/v1/claims/${id}`, call)).json();
const check = async (id: string): Promise<Json> =>
  (await test.call(`/v1/claims/${id}/check`, OFFICER)).json();
const paidOut = async (name: string, time: object = DECEMBER, cents = 200_000): Promise<string> => {
  const id = await recorded(name, time, cents);
  expect((await act(id, 'approval')).status).toBe(200);
  expect((await act(id, 'payment', 2)).status).toBe(200);
  return id;
};
const commitment = async (name: string): Promise<Json> =>
  (
    await test.database.all<Json>(
      'select committed_cents::int as committed, used_cents::int as used, state from resources.commitment where id = $1',
      [caseOf(name).commitment],
    )
  )[0];
const movements = (name: string) =>
  test.database.all<Json>(
    `select kind, decided_on::text as on, change from resources.movement where commitment_id = $1 and number > $2 order by number`,
    [caseOf(name).commitment, 1 + cases.size],
  );
const messages = (id: string) =>
  test.database.all<Json>(
    `select kind, receiver, payload from exchange.message where payload ->> 'claimId' = $1 order by id`,
    [id],
  );
const tasks = (id: string) =>
  test.database.all<Json>(
    `select due_on::text as due, coalesce(outcome, '') as end from process.task where subject_id = $1 order by opened_at`,
    [id],
  );
const round = async (at: string): Promise<Json> => {
  test.setClock(at);
  const done = await test.services.dailyRound({}, KEEPER);
  if (!done.ok) throw new Error(done.failure.code);
  return done.value;
};

describe('a claim from its receipt to its payment', () => {
  it('E68: is paid in the year after the decision from the closed quota of its year, with its rows and a message', async () => {
    const id = await recorded('life');
    expect(await tasks(id)).toEqual([{ due: '2023-02-09', end: '' }]);
    expect(await check(id)).toMatchObject({
      dueBy: '2023-02-28',
      isLate: false,
      obstacles: [],
      cents: 100_000,
      leftCents: COMMITTED,
      overpaidCents: 0,
    });
    expect(told(await act(id, 'payment'))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
    expect((await act(id, 'approval')).status).toBe(200);
    expect((await act(id, 'payment', 2)).status).toBe(200);
    expect(await read(id)).toMatchObject({
      state: 'PAID',
      paidOn: '2023-02-15',
      cents: 100_000,
      payCosts: { '2022-12': 200_000 },
      calculation: { cents: 100_000, rows: [{ days: 31, rate: 5000, rules: [{ version: 'JTYPL17' }] }] },
      withheld: [],
    });
    expect(await movements('life')).toEqual([
      { kind: 'USE', on: '2023-02-15', change: expect.objectContaining({ used: 100_000 }) },
    ]);
    expect(await messages(id)).toEqual([
      {
        kind: 'SUBSIDY_PAYMENT',
        receiver: 'keha',
        payload: expect.objectContaining({
          cents: 100_000,
          payee: { name: 'Testityönantaja Oy', businessId: '1234567-1' },
        }),
      },
    ]);
    expect((await tasks(id)).map(({ end }) => end)).toEqual(['DONE']);
    const { items } = (
      await test.call(`/v1/claims?client=${client}&case=${caseOf('life').subject}`, OFFICER)
    ).json();
    expect(items.map((one: Json) => one.id)).toEqual([id]);
  });

  it('comes to no more than was committed', async () => {
    const id = await recorded('life', JANUARY, 5_000_000);
    expect((await act(id, 'approval')).status).toBe(200);
    expect(await read(id)).toMatchObject({ cents: COMMITTED - 100_000 });
    expect((await act(id, 'rejection', 2, { code: 'OTHER', words: 'Väärä summa' })).status).toBe(200);
  });

  it('is paid once by two who pay at once', async () => {
    const id = await recorded('race');
    expect((await act(id, 'approval')).status).toBe(200);
    const answers = await Promise.all([act(id, 'payment', 2), act(id, 'payment', 2)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect(await commitment('race')).toEqual({ committed: COMMITTED, used: 100_000, state: 'COMMITTED' });
    expect(await messages(id)).toHaveLength(1);
  });

  it('of a start-up grant is its days', async () => {
    const of = (paidDays: number, time: object) =>
      post('/v1/claims', { kind: 'START_UP_GRANT', caseId: caseOf('grant').subject, ...time, paidDays });
    const wrong = (await of(20, JANUARY)).json().id;
    expect(told(await act(wrong, 'approval'))).toEqual([422, 'CLAIM_DAYS_DIFFER']);
    const id = (await of(22, DECEMBER)).json().id;
    expect((await act(id, 'approval')).status).toBe(200);
    expect(await read(id)).toMatchObject({
      cents: 22 * 3572,
      dueBy: '2023-02-28',
      rule: { theme: 'grant_claim' },
    });
  });

  it('E72: of a month with unpaid leave is for the other days', async () => {
    const id = await recorded('leave', JANUARY, 10_000);
    expect(await read(id)).toMatchObject({ calculation: { rows: [{ from: '2023-01-01', days: 1 }] } });
  });
});

describe('a claim that cannot be paid', () => {
  it('is refused with what is wrong with it', async () => {
    await recorded('refusals');
    const refusal = async (time: object, cents = 1) => told(await record('refusals', time, cents));
    expect(await refusal({ ...JANUARY, receivedOn: '2023-02-16' })).toEqual([422, 'DATE_IN_FUTURE']);
    expect(await refusal({ ...JANUARY, to: '2022-12-31' })).toEqual([422, 'PERIOD_INVERTED']);
    expect(await refusal({ ...JANUARY, receivedOn: '2023-01-30' })).toEqual([422, 'CLAIM_BEFORE_PERIOD_END']);
    expect(await refusal({ ...DECEMBER, from: '2022-11-01', to: '2022-11-30' })).toEqual([
      422,
      'CLAIM_OUTSIDE_GRANTED',
    ]);
    expect(await refusal({ ...JANUARY, from: '2023-01-02' })).toEqual([422, 'CLAIM_SPLITS_MONTH']);
    expect(await refusal({ ...JANUARY, payCosts: [{ month: '2022-12', cents: 1 }] })).toEqual([
      422,
      'CLAIM_MONTHS_DIFFER',
    ]);
    expect(await refusal(DECEMBER)).toEqual([409, 'CLAIM_OVERLAPS']);
    expect(told(await record('routed'))).toEqual([409, 'CASE_NOT_PAYABLE']);
    expect((await record('refusals', { ...JANUARY, payCosts: [] })).status).toBe(400);
    const nobody = {
      kind: 'PAY_SUBSIDY',
      caseId: randomUUID(),
      ...DECEMBER,
      payCosts: [{ month: '2022-12', cents: 1 }],
    };
    expect(told(await post('/v1/claims', nobody))).toEqual([404, 'CASE_NOT_FOUND']);
    const nothing = await recorded('refusals', JANUARY, 0);
    expect(told(await act(nothing, 'approval'))).toEqual([422, 'NOTHING_TO_PAY']);
    expect(told(await act(nothing, 'approval', 7))).toEqual([412, 'VERSION_CONFLICT']);
    expect(told(await act(randomUUID(), 'approval'))).toEqual([404, 'CLAIM_NOT_FOUND']);
  });

  it('R83: is rejected when it is late, with its rule, and not as late when it is not', async () => {
    test.setClock('2023-04-03T09:00:00.000Z');
    const late = await recorded('late', { ...DECEMBER, receivedOn: '2023-03-01' });
    const inTime = await recorded('late', { ...JANUARY, receivedOn: '2023-03-31' });
    const refused = await act(late, 'approval');
    expect(told(refused)).toEqual([422, 'CLAIM_LATE']);
    expect(refused.json().rule).toMatchObject({ theme: 'pay_subsidy', version: 'JTYPL17' });
    expect(await check(late)).toMatchObject({ isLate: true, obstacles: [{ code: 'CLAIM_LATE' }] });
    const why = { code: 'LATE', words: 'Myöhässä' };
    expect(told(await act(inTime, 'rejection', 1, why))).toEqual([422, 'CLAIM_IN_TIME']);
    expect((await act(late, 'rejection', 1, why)).status).toBe(200);
    expect(await read(late)).toMatchObject({ state: 'REJECTED', rejection: why });
    expect(await movements('late')).toEqual([]);
  });

  it('belongs to whoever is responsible', async () => {
    const id = await recorded('back');
    expect(told(await record('race', JANUARY, 1, ELSEWHERE))).toEqual([404, 'CASE_NOT_FOUND']);
    const office = { as: subjectOf('TE_OFFICER') };
    for (const action of ['approval', 'payment']) {
      expect(told(await act(id, action, 1, undefined, ELSEWHERE))).toEqual([404, 'CLAIM_NOT_FOUND']);
      expect(told(await act(id, action, 1, undefined, office))).toEqual([403, 'NOT_RESPONSIBLE']);
    }
    expect(told(await test.call(`/v1/claims/${id}/check`, office))).toEqual([403, 'NOT_RESPONSIBLE']);
    expect(told(await test.call(`/v1/claims/${id}`, ELSEWHERE))).toEqual([404, 'CLAIM_NOT_FOUND']);
    expect(told(await test.call(`/v1/claims?client=${client}`, ELSEWHERE))).toEqual([
      404,
      'CLIENT_NOT_FOUND',
    ]);
    expect((await act(id, 'rejection', 1, { code: 'OTHER', words: 'x' })).status).toBe(200);
  });

  it('tells nothing of health to whoever has not that right', async () => {
    const id = await recorded('reduced');
    expect(await read(id)).toMatchObject({ calculation: null, withheld: ['health'], cents: 100_000 });
    expect(await check(id)).toMatchObject({ calculation: null });
    const list = (
      await test.call(`/v1/claims?client=${client}&case=${caseOf('reduced').subject}`, OFFICER)
    ).json();
    expect(list.items).toMatchObject([{ calculation: null }]);
  });
});

describe('what was paid in excess', () => {
  it('E68: is taken back to the quota of the year of the decision, where nobody uses it again', async () => {
    const id = await paidOut('back');
    expect(told(await act(id, 'recovery', 3, { reason: 'Tarkistus' }))).toEqual([409, 'NOTHING_TO_RECOVER']);
    const other = { reason: 'x', payCosts: [{ month: '2023-01', cents: 1 }] };
    expect(told(await act(id, 'recovery', 3, other))).toEqual([422, 'CLAIM_MONTHS_DIFFER']);
    const less = { reason: 'Palkkaa maksettiin vähemmän', payCosts: [{ month: '2022-12', cents: 150_001 }] };
    expect((await act(id, 'recovery', 3, less)).status).toBe(200);
    expect(await read(id)).toMatchObject({ state: 'RECOVERED', cents: 100_000, recoveredCents: 24_999 });
    expect(await commitment('back')).toEqual({
      committed: COMMITTED - 24_999,
      used: 75_001,
      state: 'COMMITTED',
    });
    expect((await movements('back')).map(({ kind }) => kind)).toEqual(['USE', 'USE', 'RELEASE']);
    expect((await messages(id)).map(({ kind, payload }) => [kind, payload.cents])).toEqual([
      ['SUBSIDY_PAYMENT', 100_000],
      ['SUBSIDY_RECOVERY', 24_999],
    ]);
    const [quota] = await test.database.all<Json>(
      'select state, amount_cents::int as amount from resources.quota where id = $1',
      [QUOTA],
    );
    expect(quota).toEqual({ state: 'CLOSED', amount: 100_000_000 });
  });
});

it('stands in the list of what is to be handled, in the overview and in the timeline', async () => {
  const id = await recorded('life', JANUARY);
  const { items, next } = (await test.call('/v1/claims/worklist?limit=1', OFFICER)).json();
  expect(items).toHaveLength(1);
  const rest = (await test.call(`/v1/claims/worklist?after=${next}`, OFFICER)).json();
  expect([...items, ...rest.items].map((one: Json) => one.id)).toContain(id);
  expect((await test.call('/v1/claims/worklist?after=x', OFFICER)).json().code).toBe('CURSOR_INVALID');
  const { matters } = (await test.call(`/v1/clients/${client}/process`, OFFICER)).json();
  expect(matters).toContainEqual(expect.objectContaining({ id, kind: 'claim', state: 'RECEIVED' }));
  const timeline = (await test.call(`/v1/clients/${client}/timeline`, OFFICER)).json();
  expect(timeline.items).toContainEqual(
    expect.objectContaining({ kind: 'CLAIM', from: '2023-02-10', to: null }),
  );
  await act(id, 'rejection', 1, { code: 'OTHER', words: 'x' });
});

describe('E74: the employer is bankrupt', () => {
  it('what nobody claimed is released when the time for it is over, and no day before', async () => {
    expect(await round('2023-02-28T09:00:00.000Z')).toMatchObject({ claimsReleased: 0 });
    expect(await commitment('bankrupt')).toMatchObject({ committed: COMMITTED });
    expect(await round('2023-03-01T09:00:00.000Z')).toMatchObject({ claimsReleased: 1 });
    expect(await commitment('bankrupt')).toEqual({ committed: 0, used: 0, state: 'COMMITTED' });
    expect(await movements('bankrupt')).toMatchObject([{ kind: 'RELEASE', on: '2023-03-01' }]);
    expect(await round('2023-03-01T10:00:00.000Z')).toMatchObject({ claimsReleased: 0 });
  });

  it('what was paid beyond its end becomes a task', async () => {
    test.setClock('2023-03-10T09:00:00.000Z');
    const id = await paidOut('overpaid', JANUARY);
    await test.database.all(
      `update subsidies.pay_subsidy set state = 'ENDED',
         content = content || '{"state": "ENDED", "endedOn": "2022-12-31"}' where id = $1`,
      [caseOf('overpaid').subject],
    );
    expect(await round('2023-03-13T09:00:00.000Z')).toMatchObject({ claimsOverpaid: 1 });
    expect((await tasks(id)).map(({ end }) => end)).toEqual(['DONE', '']);
    expect(await round('2023-03-13T10:00:00.000Z')).toMatchObject({ claimsOverpaid: 0 });
    expect((await act(id, 'recovery', 3, { reason: 'Työ päättyi' })).status).toBe(200);
    expect((await tasks(id)).map(({ end }) => end)).toEqual(['DONE', 'DONE']);
    expect(await commitment('overpaid')).toMatchObject({ used: 0 });
  });
});

describe('E74: what was paid in excess of a case of which everything was paid', () => {
  const paidWholly = async (name: string): Promise<string> => {
    const id = await paidOut(name, JANUARY, 2 * COMMITTED);
    expect(await commitment(name)).toMatchObject({ committed: COMMITTED, used: COMMITTED });
    return id;
  };
  const change = (name: string, content: string) =>
    test.database.all(
      `update subsidies.pay_subsidy set content = content || $2::jsonb, state = coalesce($2::jsonb ->> 'state', state),
         known_from = '2023-03-14T09:00:00Z' where id = $1`,
      [caseOf(name).subject, content],
    );

  it('beyond an end that became known later, once, and never again after it was taken back', async () => {
    const id = await paidWholly('spent');
    expect(await round('2023-03-14T10:00:00.000Z')).toMatchObject({ claimsOverpaid: 0 });
    await change('spent', '{"state": "ENDED", "endedOn": "2022-12-31"}');
    expect(await round('2023-03-14T11:00:00.000Z')).toMatchObject({ claimsOverpaid: 1 });
    expect((await tasks(id)).map(({ end }) => end)).toEqual(['DONE', '']);
    expect(await round('2023-03-15T10:00:00.000Z')).toMatchObject({ claimsOverpaid: 0 });
    expect((await act(id, 'recovery', 3, { reason: 'Työ päättyi' })).status).toBe(200);
    expect(await round('2023-03-16T10:00:00.000Z')).toMatchObject({ claimsOverpaid: 0 });
  });

  it('in an interruption that was told later', async () => {
    const id = await paidWholly('paused');
    const pause = [{ from: '2023-01-01', to: '2023-02-05', reason: 'Palkaton vapaa' }];
    await change('paused', JSON.stringify({ interruptions: pause, state: 'ENDED', endedOn: '2023-02-28' }));
    expect(await round('2023-03-14T10:00:00.000Z')).toMatchObject({ claimsOverpaid: 1 });
    expect((await tasks(id)).map(({ end }) => end)).toEqual(['DONE', '']);
  });
});

describe('decisions on a subsidy that runs', () => {
  /** Decides past the decision itself: only what it makes of case, claims and quotas. */
  const decide = async (
    name: string,
    result: 'EXTENDED' | 'EXTENSION_REJECTED' | 'RECOVERED',
  ): Promise<Json> => {
    const { decidablePaySubsidy: decidable, unitOfWork, ids } = test.services;
    const organisation = 'municipality:109' as OrganisationId;
    const { subject } = caseOf(name);
    const at = test.services.clock.now();
    return unitOfWork.run({ organisations: [organisation] }, async (tx) => {
      const known = await tx.process.cases.lock(client as ClientId);
      if (known === null) throw new Error('no client');
      const by = { subject: 'test', organisation };
      const deciding = {
        tx,
        known,
        act: { by, at },
        on: localDateOf(at),
        law: lawInForce,
        ids,
        replaces: null,
      };
      const proposed = await decidable.propose(subject, result, deciding);
      if (!proposed.ok) return { code: proposed.failure.code };
      const { calculation, rule } = proposed.value;
      const decision = {
        id: randomUUID(),
        case: { kind: 'PAY_SUBSIDY', id: subject },
        result,
        calculation,
        rule,
      };
      const done = await decidable.carryOut(decision as never, deciding);
      if (!done.ok) throw new Error(done.failure.code);
      return { proposal: proposed.value, messages: done.value };
    });
  };
  const stored = async (name: string): Promise<Json> =>
    (
      await test.database.all<Json>(
        'select content from subsidies.pay_subsidy where id = $1 and known_until is null',
        [caseOf(name).subject],
      )
    )[0].content;

  it('E72: an extension of as many days is committed from the quota of its own year, and what was lost goes back', async () => {
    test.setClock('2023-06-30T09:00:00.000Z');
    expect(await decide('extended', 'EXTENDED')).toEqual({ code: 'EXTENSION_NOT_IN_LAW' });
    expect(await decide('extended', 'EXTENSION_REJECTED')).toMatchObject({ messages: [] });
    test.setClock('2023-07-03T09:00:00.000Z');
    expect(await decide('life', 'EXTENDED')).toEqual({ code: 'NOTHING_TO_MAKE_UP_FOR' });
    expect(await decide('life', 'RECOVERED')).toEqual({ code: 'COMMAND_NOT_ALLOWED' });
    const { proposal } = await decide('extended', 'EXTENDED');
    // 200 000 cents a month at 50 %: all of October, and four days of November divided by 30.
    expect(proposal).toMatchObject({ calculation: { cents: 113_333 }, rule: { version: 'V4' } });
    const { terms, extensions } = await stored('extended');
    expect([terms.to, extensions]).toMatchObject(['2023-11-04', [{ from: '2023-10-01', to: '2023-11-04' }]]);
    const [own] = await test.database.all<Json>(
      `select quota.budget_year as year, commitment.committed_cents::int as committed
       from resources.commitment join resources.quota on quota.id = quota_id where commitment.id = $1`,
      [extensions[0].commitment],
    );
    expect(own).toEqual({ year: 2023, committed: 113_333 });
    // January has one day left of 31, and February 23 of 28: 3 333 and 76 667 of 200 000.
    expect(await commitment('extended')).toMatchObject({ committed: COMMITTED - 200_000 + 80_000 });
    expect(await decide('extended', 'EXTENDED')).toEqual({ code: 'NOTHING_TO_MAKE_UP_FOR' });
  });

  it('a recovery takes back all that was paid beyond the end, and the case tells how much', async () => {
    expect(await decide('recovered', 'RECOVERED')).toEqual({ code: 'NOTHING_TO_RECOVER' });
    const id = await paidOut('recovered');
    await test.database.all(
      `update subsidies.pay_subsidy set content = content || '{"endedOn": "2022-11-30"}' where id = $1`,
      [caseOf('recovered').subject],
    );
    const { proposal, messages: sent } = await decide('recovered', 'RECOVERED');
    expect(proposal.calculation).toMatchObject({ cents: -100_000, rows: [{ cents: -100_000 }] });
    expect(sent).toMatchObject([{ kind: 'SUBSIDY_RECOVERY', payload: { cents: 100_000 } }]);
    expect(await read(id)).toMatchObject({ state: 'RECOVERED', recoveredCents: 100_000 });
    expect(await stored('recovered')).toMatchObject({ state: 'RECOVERED', recoveredCents: 100_000 });
    expect(await commitment('recovered')).toMatchObject({ committed: COMMITTED - 100_000, used: 0 });
  });
});
