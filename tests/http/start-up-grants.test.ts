import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moveCommitment } from '../../src/application/resources/published.ts';
import { settleNextGrants } from '../../src/application/subsidies/start-up-grants/settle-next-grants.ts';
import { lawInForce } from '../../src/domain/legislation/statute-book.ts';
import type { Decision, DecisionResult } from '../../src/domain/subsidies/decisions/decision.ts';
import { BUSINESS_CONDITIONS } from '../../src/domain/subsidies/start-up-grants/start-up-grant.ts';
import type { CommitmentId, DecisionId, StartUpGrantId } from '../../src/domain/shared/ids.ts';
import { type Instant, localDateOf } from '../../src/domain/shared/instant.ts';
import type { OrganisationId } from '../../src/domain/shared/organisation.ts';
import { type Answer, type Call, type Json, NOW, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { actingFor } from '../support/services.ts';

let test: TestApp;
let now = NOW as Instant;

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

const OFFICER = { as: subjectOf('MUN_OFFICER') };
const ELSEWHERE = { as: subjectOf('MUN_OFFICER', 'elsewhere') };

function at(day: string): void {
  now = `${day}T09:00:00.000Z` as Instant;
  test.setClock(now);
}

const post = (path: string, body: object | undefined, version = 1, call: Call = OFFICER) =>
  test.call(`/v1/start-up-grants${path}`, {
    ...call,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID(), 'if-match': `"${version}"` },
    ...(body && { body }),
  });
const told = (answer: Answer): readonly unknown[] => [
  answer.status,
  answer.json().code ?? answer.json().state,
];
const client = (nth: number): string => test.home.clients[nth] ?? '';

const APPLICATION = {
  business: { name: 'Keksitty Kahvila', field: 'Kahvila', begins: '2021-04-15' },
  weekdays: [1, 2, 3, 4, 5],
  appliedMonths: 6,
};
const apply = (clientId: string, differing: object = {}, call: Call = OFFICER) =>
  post('', { clientId, receivedOn: '2021-03-30', ...APPLICATION, ...differing }, 1, call);

/** The case as it is now, with its version. */
const read = async (id: string): Promise<Json> =>
  (await test.call(`/v1/start-up-grants/${id}`, OFFICER)).json();
const act = async (id: string, action: string, body?: object, call: Call = OFFICER) =>
  post(`/${id}/${action}`, body, (await read(id)).version, call);

const FINDINGS = BUSINESS_CONDITIONS.map((kind) => ({
  kind,
  on: '2021-03-30',
  by: 'Keksitty Asiantuntija',
  isFulfilled: true,
  words: 'Keksitty',
}));

/** An application with every condition found, past the requests that tell of them one by one. */
async function applied(clientId: string, differing: object = {}): Promise<string> {
  const { id } = (await apply(clientId, differing)).json();
  await test.database.all(
    `update subsidies.start_up_grant set content = content || jsonb_build_object('assessments', $2::jsonb)
     where id = $1`,
    [id, JSON.stringify(FINDINGS)],
  );
  return id;
}

const BODY = 'municipality:109' as OrganisationId;
const BY = { subject: 'virkailija-1', organisation: BODY };

/** Carries out a decision of the day, as decisions do: the id of it, or the code of the refusal. */
async function decide(id: string, result: DecisionResult): Promise<string> {
  const { unitOfWork, ids, decidableStartUpGrant: decidable } = test.services;
  return unitOfWork.run({ organisations: [BODY] }, async (tx) => {
    const grant = await tx.subsidies.startUpGrants.byId(id as StartUpGrantId);
    const known = grant && (await tx.process.cases.lock(grant.clientId));
    if (!known) throw new Error('no such case');
    const deciding = {
      tx,
      known,
      act: { by: BY, at: now },
      on: localDateOf(now),
      law: lawInForce,
      ids,
      replaces: null,
    };
    const proposed = await decidable.propose(id, result, deciding);
    if (!proposed.ok) return proposed.failure.code;
    const { calculation, caseVersion } = proposed.value;
    const decision = {
      id: ids.next() as DecisionId,
      case: { kind: 'START_UP_GRANT', id, version: caseVersion },
      result,
      calculation,
      decidedOn: deciding.on,
    } as Decision;
    const done = await decidable.carryOut(decision, deciding);
    return done.ok ? decision.id : done.failure.code;
  });
}

/** The reservation is given back, as the daily round does. */
const expire = (commitment: CommitmentId) =>
  test.services.unitOfWork.run({ organisations: [BODY] }, (tx) =>
    moveCommitment(
      { kind: 'RESERVE_EXPIRE', commitment },
      { tx, moving: { by: BY, at: now, on: localDateOf(now), reason: null }, law: lawInForce },
    ),
  );

/** What the quota of a year has reserved, committed and left, in cents. */
const quota = async (year = 2021): Promise<readonly number[]> => {
  const [row] = await test.database.all<{ reserved: number; committed: number; available: number }>(
    `select reserved_cents::float8 as reserved, committed_cents::float8 as committed,
       (amount_cents - reserved_cents - committed_cents)::float8 as available
     from resources.quota where service_line = 'START_UP_GRANT' and budget_year = $1 and holder = 'area:1531'`,
    [year],
  );
  return row === undefined ? [] : [row.reserved, row.committed, row.available];
};
const setAmount = (cents: number) =>
  test.database.all(`update resources.quota set amount_cents = $1 where id = $2`, [
    cents,
    test.home.grantQuota,
  ]);

const HALF_YEAR = 131 * 3378;

describe('R57: a start-up grant', () => {
  let id = '';

  it('is applied for, asked about, completed and assessed', async () => {
    const made = await apply(client(1), { appliedMonths: 7 });
    expect(told(made)).toEqual([201, 'RECEIVED']);
    ({ id } = made.json());
    expect(told(await apply(client(1)))).toEqual([409, 'GRANT_UNDER_WAY']);
    expect(told(await act(id, 'information-request', { words: 'Rahoitus', dueOn: '2021-03-31' }))).toEqual([
      422,
      'DUE_DAY_PASSED',
    ]);
    expect(told(await act(id, 'information-request', { words: 'Rahoitus', dueOn: '2021-04-08' }))).toEqual([
      200,
      'INCOMPLETE',
    ]);
    expect(told(await act(id, 'completion', APPLICATION))).toEqual([200, 'RECEIVED']);
    expect(told(await act(id, 'preparation'))).toEqual([422, 'BUSINESS_CONDITIONS_NOT_MET']);
    for (const found of FINDINGS) {
      expect(told(await act(id, 'assessments', found))).toEqual([200, 'RECEIVED']);
    }
    const tasks = await test.database.all<{ kind: string; due: string; outcome: string | null }>(
      `select kind, due_on::text as due, outcome from process.task where subject_id = $1 order by kind`,
      [id],
    );
    expect(tasks.map(({ kind, due, outcome }) => [kind, due, outcome])).toEqual([
      ['DECIDE_APPLICATION', '2021-04-29', null],
      ['FOLLOW_UP_APPLICATION', '2021-04-08', 'DONE'],
    ]);
  });

  it('R57: is explained without a word written', async () => {
    const before = await read(id);
    const check = (await test.call(`/v1/start-up-grants/${id}/check`, OFFICER)).json();
    expect(check).toMatchObject({
      isExtension: false,
      obstacles: [],
      period: { from: '2021-04-15', to: '2021-10-14' },
      calculation: { cents: HALF_YEAR },
      isByInterpretation: false,
      quota: { available: 100_000_000, reservedForCase: 0, isEnough: true },
    });
    expect(check.calculation.rows[0]).toMatchObject({ from: '2021-04-15', to: '2021-04-30', days: 12 });
    at('2021-04-16');
    const late = (
      await test.call(`/v1/start-up-grants/${id}/check`, { ...OFFICER, headers: { 'accept-language': 'sv' } })
    ).json();
    expect(late).toMatchObject({
      period: null,
      calculation: null,
      obstacles: [{ code: 'BUSINESS_ALREADY_STARTED', rule: { version: 'JTYPL17' } }],
    });
    expect(late.obstacles[0].title).toBe('Företagsverksamheten har redan inletts');
    expect(told(await act(id, 'preparation'))).toEqual([422, 'BUSINESS_ALREADY_STARTED']);
    at('2021-03-31');
    expect([await read(id), await quota()]).toEqual([before, [0, 0, 100_000_000]]);
  });

  it('R83: is reserved when prepared, committed when granted, and begins with its day', async () => {
    expect(told(await act(id, 'preparation'))).toEqual([200, 'IN_PREPARATION']);
    expect(await quota()).toEqual([HALF_YEAR, 0, 100_000_000 - HALF_YEAR]);
    expect(told(await act(id, 'release'))).toEqual([200, 'RECEIVED']);
    expect(await quota()).toEqual([0, 0, 100_000_000]);
    for (let time = 0; time < 2; time += 1) {
      expect(told(await act(id, 'preparation'))).toEqual([200, 'IN_PREPARATION']);
      expect(await quota()).toEqual([HALF_YEAR, 0, 100_000_000 - HALF_YEAR]);
    }
    const decision = await decide(id, 'GRANTED');
    expect(await read(id)).toMatchObject({
      state: 'GRANTED',
      decision,
      periods: [{ from: '2021-04-15', to: '2021-10-14', decision }],
    });
    expect(await quota()).toEqual([0, HALF_YEAR, 100_000_000 - HALF_YEAR]);
    at('2021-04-15');
    const settle = settleNextGrants(test.services);
    const round = actingFor('keha', 'INTEGRATION');
    expect(await settle(null, round)).toEqual({ ok: true, value: { started: 1, ended: 0 } });
    expect(await settle(null, round)).toEqual({ ok: true, value: { started: 0, ended: 0 } });
    expect(await read(id)).toMatchObject({ state: 'RUNNING', statusMissing: true });
  });

  it('is interrupted, resumed and extended within twelve months', async () => {
    at('2021-05-10');
    expect(
      told(await act(id, 'interruption', { from: '2021-05-11', isJustified: true, reason: 'x' })),
    ).toEqual([422, 'DATE_IN_FUTURE']);
    expect(
      told(await act(id, 'interruption', { from: '2021-04-14', isJustified: true, reason: 'x' })),
    ).toEqual([422, 'DATE_OUTSIDE_GRANT']);
    expect(
      told(await act(id, 'interruption', { from: '2021-05-03', isJustified: true, reason: 'x' })),
    ).toEqual([200, 'INTERRUPTED']);
    expect(told(await act(id, 'resumption', { on: '2021-05-03' }))).toEqual([422, 'DATE_OUTSIDE_GRANT']);
    expect(told(await act(id, 'resumption', { on: '2021-05-10' }))).toEqual([200, 'RUNNING']);
    expect(await decide(id, 'EXTENDED')).toBe('EXTENSION_NOT_APPLIED_FOR');
    const asked = { receivedOn: '2021-05-10', months: 7 };
    expect(told(await act(id, 'extension-applications', asked))).toEqual([200, 'RUNNING']);
    expect(await decide(id, 'EXTENDED')).toBe('GRANT_TOO_LONG');
    expect(await decide(id, 'EXTENSION_REJECTED')).not.toBe('COMMAND_NOT_ALLOWED');
    expect(told(await act(id, 'extension-applications', { ...asked, months: 6 }))).toEqual([200, 'RUNNING']);
    const waiting = (await test.call('/v1/start-up-grants/handled?state=RUNNING', OFFICER)).json();
    expect(waiting.items).toMatchObject([{ id, isExtension: true, receivedOn: '2021-05-10' }]);
    const decision = await decide(id, 'EXTENDED');
    expect(await read(id)).toMatchObject({
      state: 'EXTENDED',
      appliedExtension: null,
      periods: [{}, { from: '2021-10-15', to: '2022-04-14', isExtension: true, decision }],
    });
  });

  it('E1: ends before its last day with the body to which its client has moved: what will not be paid is free again', async () => {
    at('2021-06-01');
    expect(told(await act(id, 'end', { lastDay: '2021-06-02' }))).toEqual([422, 'DATE_IN_FUTURE']);
    const { version } = await read(id);
    const responsible = (body: string) =>
      test.database.all(
        `update clients.client set responsible = $2, readers = array['keha', $2] where id = $1`,
        [client(1), body],
      );
    await responsible('municipality:837');
    expect(told(await post(`/${id}/end`, { lastDay: '2021-05-31' }, version, ELSEWHERE))).toEqual([
      200,
      'ENDED',
    ]);
    await responsible(BODY);
    // From 15.4. to 31.5. there are 33 days of payment, five of them in the interruption.
    const paid = 28 * 3378;
    expect(await quota()).toEqual([0, paid, 100_000_000 - paid]);
    expect(told(await act(id, 'end', { lastDay: '2021-05-31' }))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
    for (const result of ['GRANTED', 'REJECTED', 'EXTENDED', 'EXTENSION_REJECTED', 'RECOVERED'] as const) {
      expect([result, await decide(id, result)]).toEqual([result, 'COMMAND_NOT_ALLOWED']);
    }
  });
});

describe('a grant over the year end', () => {
  it('an extension burdens the year in which it is decided on; the days begin and end the grant', async () => {
    at('2021-10-01');
    const begins = '2021-10-04';
    const id = await applied(client(4), {
      business: { ...APPLICATION.business, begins },
      receivedOn: '2021-09-20',
      appliedMonths: 4,
    });
    const before = await quota();
    await act(id, 'preparation');
    await decide(id, 'GRANTED');
    const [, granted = 0] = await quota();
    at('2022-01-10');
    const settle = settleNextGrants(test.services);
    const round = actingFor('keha', 'INTEGRATION');
    expect(await settle(null, round)).toEqual({ ok: true, value: { started: 1, ended: 0 } });
    await act(id, 'extension-applications', { receivedOn: '2022-01-05', months: 1 });
    expect(await decide(id, 'EXTENDED')).toBe('NO_QUOTA');
    await test.database.all(
      `insert into resources.quota select (jsonb_populate_record(quota, jsonb_build_object(
         'id', $2::uuid, 'budget_year', 2022, 'reserved_cents', 0, 'committed_cents', 0))).*
       from resources.quota where id = $1`,
      [test.home.grantQuota, randomUUID()],
    );
    const decision = await decide(id, 'EXTENDED');
    // From 4.2. to 3.3.2022 there are 20 days of payment.
    expect((await read(id)).periods[1]).toMatchObject({ from: '2022-02-04', to: '2022-03-03', decision });
    expect([await quota(2021), await quota(2022)]).toEqual([
      [0, granted, 100_000_000 - granted],
      [0, 20 * 3450, 100_000_000 - 20 * 3450],
    ]);
    await act(id, 'interruption', { from: '2022-01-03', isJustified: false, reason: 'x' });
    await act(id, 'resumption', { on: '2022-01-10' });
    at('2022-03-04');
    expect(await settle(null, round)).toEqual({ ok: true, value: { started: 0, ended: 1 } });
    expect(await read(id)).toMatchObject({ state: 'ENDED', endedOn: '2022-03-03' });
    expect((await quota(2021))[1]).toBe(granted - 5 * 3450);
    expect(granted - (before[1] ?? 0)).toBe(65 * 3378 + 24 * 3450);
  });
});

describe('an application that leads to nothing', () => {
  it('is withdrawn or rejected, and its reservation is free again', async () => {
    at('2021-03-31');
    const free = await quota();
    const first = await applied(client(2));
    await act(first, 'preparation');
    expect(told(await act(first, 'withdrawal'))).toEqual([200, 'WITHDRAWN']);
    const second = await applied(client(2));
    await act(second, 'preparation');
    const decision = await decide(second, 'REJECTED');
    expect(await read(second)).toMatchObject({ state: 'REJECTED', decision, commitment: null });
    expect(await quota()).toEqual(free);
    const { items } = (await test.call(`/v1/start-up-grants?client=${client(2)}`, OFFICER)).json();
    expect(items.map((item: Json) => item.state)).toEqual(['REJECTED', 'WITHDRAWN']);
  });

  it('R83: a reservation that has expired commits nothing; it is made anew', async () => {
    const id = await applied(client(2), { business: { ...APPLICATION.business, begins: '2021-05-03' } });
    await act(id, 'preparation');
    at('2021-04-14');
    expect(await decide(id, 'GRANTED')).toBe('RESERVATION_EXPIRED');
    await expire((await read(id)).commitment);
    expect(await decide(id, 'GRANTED')).toBe('RESERVATION_EXPIRED');
    expect(told(await act(id, 'release'))).toEqual([200, 'RECEIVED']);
    expect(told(await act(id, 'withdrawal'))).toEqual([200, 'WITHDRAWN']);
    at('2021-03-31');
  });
});

describe('refusals', () => {
  it.each<[string, object, readonly unknown[]]>([
    ['of tomorrow', { receivedOn: '2021-04-01' }, [422, 'DATE_IN_FUTURE']],
    [
      'of a wrong business id',
      { business: { ...APPLICATION.business, businessId: '9000100-7' } },
      [400, 'REQUEST_INVALID'],
    ],
    [
      'of income that ends before it begins',
      { deductions: [{ kind: 'PAY', dailyCents: 100, from: '2021-05-02', to: '2021-05-01' }] },
      [422, 'PERIOD_INVERTED'],
    ],
  ])('an application %s', async (_, differing, expected) => {
    expect(told(await apply(client(3), differing))).toEqual(expected);
  });

  it('another municipality sees nothing of it, and does nothing', async () => {
    const id = await applied(client(3));
    expect(told(await apply(client(4), {}, ELSEWHERE))).toEqual([404, 'CLIENT_NOT_FOUND']);
    expect(told(await act(id, 'preparation', undefined, ELSEWHERE))).toEqual([
      404,
      'START_UP_GRANT_NOT_FOUND',
    ]);
    expect(told(await test.call(`/v1/start-up-grants/${id}/check`, ELSEWHERE))).toEqual([
      404,
      'START_UP_GRANT_NOT_FOUND',
    ]);
    const { items } = (await test.call('/v1/start-up-grants/handled', ELSEWHERE)).json();
    expect(items.map((item: Json) => item.id)).not.toContain(id);
    expect(told(await post(`/${id}/withdrawal`, undefined, 9))).toEqual([412, 'VERSION_CONFLICT']);
    expect(told(await act(id, 'withdrawal'))).toEqual([200, 'WITHDRAWN']);
  });

  it.each<[string, object, string]>([
    ['of six days a week', { weekdays: [1, 2, 3, 4, 5, 6] }, 'GRANT_DAYS_TOO_MANY'],
    ['of thirteen months', { appliedMonths: 13 }, 'GRANT_TOO_LONG'],
    ['with all the de minimis aid', { deMinimisCents: 20_000_000 }, 'DE_MINIMIS_EXCEEDED'],
  ])('a grant %s is not prepared', async (_, differing, code) => {
    const id = await applied(client(3), differing);
    expect(told(await act(id, 'preparation'))).toEqual([422, code]);
    await act(id, 'withdrawal');
  });

  it('R74: nothing is prepared without a quota of the year', async () => {
    const id = await applied(client(3), {
      business: { ...APPLICATION.business, begins: '2023-02-01' },
    });
    at('2023-01-10');
    expect(told(await act(id, 'preparation'))).toEqual([409, 'NO_QUOTA']);
    at('2021-03-31');
    await act(id, 'withdrawal');
  });

  it('R79: of two who prepare at once for the last of it, one gets it', async () => {
    const [, committed = 0] = await quota();
    await setAmount(committed + HALF_YEAR + 3377);
    const ids = [await applied(client(3)), await applied(client(4))];
    const answers = await Promise.all(ids.map((id) => act(id, 'preparation')));
    expect(answers.map(told).toSorted()).toEqual([
      [200, 'IN_PREPARATION'],
      [409, 'QUOTA_EXCEEDED'],
    ]);
    expect((await quota())[2]).toBe(3377);
    for (const id of ids) await act(id, 'withdrawal');
    expect((await quota())[2]).toBe(HALF_YEAR + 3377);
  });
});

describe('what a body handles', () => {
  it('goes page by page through what is undecided', async () => {
    const first = (await apply(client(3))).json().id;
    const second = (await apply(client(4))).json().id;
    const page = (await test.call('/v1/start-up-grants/handled?limit=2', OFFICER)).json();
    const rest = (await test.call(`/v1/start-up-grants/handled?limit=2&after=${page.next}`, OFFICER)).json();
    const listed = [...page.items, ...rest.items].map((item: Json) => item.id);
    // Beside them there is a case of which a decision is only written.
    expect(listed).toHaveLength(4);
    const own = [test.home.grant, first, second];
    expect(listed.filter((id) => own.includes(id))).toEqual(own);
    const ended = (await test.call('/v1/start-up-grants/handled?state=ENDED', OFFICER)).json();
    // What the body of its client has ended stands in the list of that body.
    expect(ended.items.map((item: Json) => item.state)).toEqual(['ENDED']);
    expect(told(await test.call('/v1/start-up-grants/handled?after=x', OFFICER))).toEqual([
      400,
      'CURSOR_INVALID',
    ]);
  });
});
