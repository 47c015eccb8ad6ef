import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Decision, DecisionResult } from '../../src/domain/subsidies/decisions/decision.ts';
import { lawInForce } from '../../src/domain/legislation/statute-book.ts';
import { readersOf } from '../../src/domain/resources/quotas/quota.ts';
import type { ClientId } from '../../src/domain/shared/ids.ts';
import { localDateOf } from '../../src/domain/shared/instant.ts';
import type { OrganisationId } from '../../src/domain/shared/organisation.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import { type Answer, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { APPLICATION, putGround } from '../support/seed-pay-subsidies.ts';
import { actingFor } from '../support/services.ts';

let test: TestApp;
let client = '';
let grantClient = '';

const HOME = 'municipality:109';
const NEIGHBOUR = 'municipality:082';
const ELSEWHERE = 'municipality:837';
const AUTHORITY = 'employment-authority:TA21';
const MAY = '2021-05-25T09:00:00.000Z';
/** Who decides for each body, and the quotas that they have. */
const DECIDERS: Readonly<Record<string, string>> = {
  [HOME]: subjectOf('MUN_OFFICER'),
  [NEIGHBOUR]: 'hattula',
  [ELSEWHERE]: subjectOf('MUN_OFFICER', 'elsewhere'),
  [AUTHORITY]: 'authority',
};
const QUOTAS = [
  [HOME, 2021],
  [NEIGHBOUR, 2021],
  [ELSEWHERE, 2021],
  [HOME, 2022],
  [HOME, 2024],
] as const;

beforeAll(async () => {
  test = await startApp({ withoutNetwork: true });
  client = test.home.clients[2] ?? '';
  grantClient = test.home.clients[3] ?? '';
  await test.database.all(
    `insert into access.role_grant (subject, role, organisation, valid_from, given_by, given_at)
     values ('hattula', 'MUN_OFFICER', '${NEIGHBOUR}', '2021-01-01Z', 'test', '2021-01-01Z'),
       ('authority', 'MUN_OFFICER', '${AUTHORITY}', '2021-01-01Z', 'test', '2021-01-01Z'),
       ('planner', 'MUN_FINANCE', '${AUTHORITY}', '2021-01-01Z', 'test', '2021-01-01Z')`,
  );
  const rows: (readonly [string, object])[] = [];
  putGround((table, row) => void rows.push([table, row]), randomUUID(), client);
  for (const [table, row] of rows) {
    const columns = Object.keys(row).join();
    await test.database.all(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1)`,
      [JSON.stringify(row)],
    );
  }
  for (const [holder, year] of QUOTAS) {
    for (const line of ['PAY_SUBSIDY', 'START_UP_GRANT']) await putOpen(holder, year, line);
  }
});
beforeEach(async () => {
  test.setClock(MAY);
  await moveTo(HOME);
  await test.database.all(`update resources.quota set state = 'OPEN' where holder = $1`, [HOME]);
  // What was granted before uses up the longest subsidy.
  await test.database.all('delete from subsidies.pay_subsidy where client_id = $1', [client]);
});
afterAll(() => test.close());

/** An open quota with the movement that its ledger begins with, so that the ledgers can be looked through in the end. */
const putOpen = (holder: string, year: number, line: string) =>
  test.database.all(
    `with made as (
       insert into resources.quota (id, holder, budget_year, service_line, state, readers, amount_cents, reserved_cents,
         committed_cents, used_cents, seats_reserved, seats_taken, movements, version, changed_by,
         changed_by_organisation, changed_at)
       select gen_random_uuid(), $1, $2, $3, 'OPEN', $4, 100000000, 0, 0, 0, 0, 0, 1, 1, 'test', 'ely:04', '2021-01-04Z'
       on conflict do nothing returning *)
     insert into resources.movement (quota_id, number, kind, change, after, decided_on, at, moved_by,
       moved_by_organisation, rule)
     select id, 1, 'QUOTA_CHANGE', '{"amount": 100000000}', '{"amount": 100000000, "reserved": 0, "committed": 0, "used": 0,
       "seats": null, "seatsReserved": 0, "seatsTaken": 0}', '2021-01-04', changed_at, 'test', 'ely:04', '{}' from made`,
    [holder, year, line, readersOf(holder as OrganisationId, `${year}-06-01` as PlainDate)],
  );

/** Whoever is responsible now sees the clients, and nobody else but the keeper of the register. */
const moveTo = (body: string) =>
  test.database.all(
    `update clients.client set responsible = $2, readers = array['keha', $2] where id = any($1::uuid[])`,
    [[client, grantClient], body],
  );

const told = (answer: Answer): readonly unknown[] => [answer.status, answer.json().code];
const post = (path: string, as: string, version: number, body?: object) =>
  test.call(path, {
    as: DECIDERS[as] ?? as,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID(), 'if-match': `"${version}"` },
    ...(body && { body }),
  });
const { receivedAt: _, ...TOLD } = APPLICATION;

/** A case that is prepared: what it comes to is reserved. */
async function prepared(as = HOME, begins = '2021-06-14', changes: object = {}): Promise<string> {
  const job = { ...TOLD.job, beginsAt: `${begins}T10:00:00+02:00` };
  const body = { clientId: client, ...TOLD, from: begins, months: 6, job, ...changes };
  const made = await post('/v1/pay-subsidies', as, 1, body);
  const id: string = made.json().id;
  expect(told(await post(`/v1/pay-subsidies/${id}/preparation`, as, 1))).toEqual([200, undefined]);
  return id;
}

/** Decides on a case as decisions do; the cents of it, or the code of the refusal. */
async function decide(
  id: string,
  result: DecisionResult,
  body: string,
  replaces: { readonly givenAt: string } | null = null,
): Promise<number | string> {
  const { decidablePaySubsidy: decidable, unitOfWork, ids, clock } = test.services;
  const organisation = body as OrganisationId;
  const at = clock.now();
  const refused = (code: string): never => {
    throw new Refused(code);
  };
  const decided = unitOfWork.run({ organisations: [organisation] }, async (tx) => {
    const known = await tx.process.cases.lock(client as ClientId);
    if (known === null) return refused('CLIENT_NOT_FOUND');
    const deciding = {
      tx,
      known,
      act: { by: { subject: 'decider', organisation }, at },
      on: localDateOf(at),
      law: lawInForce,
      ids,
      replaces: replaces as Decision | null,
    };
    const proposed = await decidable.propose(id, result, deciding);
    if (!proposed.ok) return refused(proposed.failure.code);
    const { calculation, rule } = proposed.value;
    const decision = { id: randomUUID(), case: { kind: 'PAY_SUBSIDY', id }, result, calculation, rule };
    const done = await decidable.carryOut(decision as never, deciding);
    return done.ok ? calculation.cents : refused(done.failure.code);
  });
  return decided.catch((error: unknown) => {
    if (error instanceof Refused) return error.message;
    throw error;
  });
}

/** A refusal rolls back what was done before it. */
class Refused extends Error {}

/** What the case has in which quota: holder, year, and each kind of movement with the change of what is taken. */
const ledger = async (subject: string): Promise<readonly string[]> => {
  const rows = await test.database.all<{ line: string }>(
    `select concat_ws(' ', quota.holder, quota.budget_year, movement.kind, movement.moved_by_organisation) as line
     from resources.commitment held join resources.movement on commitment_id = held.id
     join resources.quota on quota.id = held.quota_id
     where held.subject_id = $1 order by movement.at, movement.number`,
    [subject],
  );
  return rows.map(({ line }) => line);
};
const held = async (subject: string): Promise<readonly string[]> => {
  const rows = await test.database.all<{ line: string }>(
    `select concat_ws(' ', quota.holder, quota.budget_year, held.state, held.reserved_cents, held.committed_cents,
       held.used_cents) as line
     from resources.commitment held join resources.quota on quota.id = held.quota_id
     where held.subject_id = $1 order by line`,
    [subject],
  );
  return rows.map(({ line }) => line);
};
const at = (moment: string): void => test.setClock(moment);
const round = async (moment: string): Promise<Json> => {
  at(moment);
  const done = await test.services.dailyRound({}, actingFor('keha', 'INTEGRATION'));
  if (!done.ok) throw new Error(done.failure.code);
  return done.value;
};

/** Claims a month of a case that runs, and pays it. */
async function paid(id: string, as: string, month: string, last: string, cents = 200_000): Promise<string> {
  const claim = { kind: 'PAY_SUBSIDY', caseId: id, from: `${month}-01`, to: last };
  const receivedOn = localDateOf(test.services.clock.now());
  const body = { ...claim, receivedOn, payCosts: [{ month, cents }] };
  const made = await post('/v1/claims', as, 1, body);
  expect(told(made)).toEqual([201, undefined]);
  const { id: of } = made.json();
  expect(told(await post(`/v1/claims/${of}/approval`, as, 1))).toEqual([200, undefined]);
  expect(told(await post(`/v1/claims/${of}/payment`, as, 2))).toEqual([200, undefined]);
  return of;
}

describe('a client who moves while a case runs', () => {
  it.each([NEIGHBOUR, ELSEWHERE])(
    'E1: is paid for by %s from the quota that the decision burdened',
    async (to) => {
      const id = await prepared();
      const cents = await decide(id, 'GRANTED', HOME);
      await round('2021-06-14T09:00:00.000Z');
      await moveTo(to);
      at('2021-08-10T09:00:00.000Z');
      const claim = await paid(id, to, '2021-07', '2021-07-31');
      const less = {
        reason: 'Palkkaa maksettiin vähemmän',
        payCosts: [{ month: '2021-07', cents: 100_000 }],
      };
      expect(told(await post(`/v1/claims/${claim}/recovery`, to, 3, less))).toEqual([200, undefined]);
      expect(await held(id)).toEqual([`${HOME} 2021 COMMITTED 0 ${Number(cents) - 30_000} 30000`]);
      expect((await ledger(id)).slice(2)).toEqual([
        `${HOME} 2021 USE ${to}`,
        `${HOME} 2021 USE ${to}`,
        `${HOME} 2021 RELEASE ${to}`,
      ]);
      expect(told(await post(`/v1/pay-subsidies/${id}/end`, to, 4, { lastDay: '2021-08-09' }))).toEqual([
        200,
        undefined,
      ]);
    },
  );

  it('E2: opens nothing else of that quota to the body of another area', async () => {
    const id = await prepared();
    await moveTo(ELSEWHERE);
    const quota = (
      await test.database.all<{ id: string }>(
        'select quota_id as id from resources.commitment where subject_id = $1',
        [id],
      )
    )[0]?.id;
    const as = { as: DECIDERS[ELSEWHERE] ?? '' };
    const listed = (await test.call('/v1/quotas?year=2021', as)).json().items;
    expect(listed.map(({ holder }: Json) => holder)).not.toContain(HOME);
    for (const path of ['', '/movements', '/year.svg']) {
      expect(told(await test.call(`/v1/quotas/${quota}${path}`, as))).toEqual([404, 'QUOTA_NOT_FOUND']);
    }
    const move = { movement: { kind: 'RESERVE', reference: 'x', amountCents: 1 } };
    expect(told(await post(`/v1/quotas/${quota}/movements`, ELSEWHERE, 1, move))).toEqual([
      404,
      'QUOTA_NOT_FOUND',
    ]);
    // Whoever does not see the case sees none of what it has, whatever quota the transaction names.
    const { unitOfWork } = test.services;
    const seen = (body: string) =>
      unitOfWork.run({ organisations: [body as OrganisationId] }, async ({ quotas }) => {
        const [commitment] = await quotas.commitmentsOf({ kind: 'PAY_SUBSIDY', id });
        return commitment === undefined ? null : (await quotas.lockOf(commitment.id))?.holder;
      });
    expect([await seen(ELSEWHERE), await seen('municipality:398')]).toEqual([HOME, null]);
    await post(`/v1/pay-subsidies/${id}/withdrawal`, ELSEWHERE, 2);
    expect(await held(id)).toEqual([`${HOME} 2021 RELEASED 0 0 0`]);
  });

  it.each([NEIGHBOUR, ELSEWHERE])(
    'R79: is decided on by %s within its own quota, not within that of the other',
    async (to) => {
      const anew = await prepared();
      const atOnce = await prepared();
      const refused = await prepared();
      await moveTo(to);
      expect(told(await post(`/v1/pay-subsidies/${anew}/preparation`, to, 2))).toEqual([200, undefined]);
      expect((await ledger(anew)).toSorted()).toEqual(
        [`${HOME} 2021 RESERVE ${HOME}`, `${HOME} 2021 RELEASE ${to}`, `${to} 2021 RESERVE ${to}`].toSorted(),
      );
      const cents = await decide(atOnce, 'GRANTED', to);
      expect(await held(atOnce)).toEqual(
        [`${to} 2021 COMMITTED 0 ${cents} 0`, `${HOME} 2021 RELEASED 0 0 0`].toSorted(),
      );
      expect(await decide(refused, 'REJECTED', to)).toBe(0);
      expect(await held(refused)).toEqual([`${HOME} 2021 RELEASED 0 0 0`]);
    },
  );

  it('is decided on within the quota of the area, where that is what was reserved', async () => {
    const setHome = (state: string) =>
      test.database.all(
        `update resources.quota set state = $2 where holder = $1 and budget_year = 2021 and service_line = 'PAY_SUBSIDY'`,
        [HOME, state],
      );
    await putOpen('area:1531', 2021, 'PAY_SUBSIDY');
    await setHome('CLOSED');
    const id = await prepared();
    await setHome('OPEN');
    await moveTo(NEIGHBOUR);
    const cents = await decide(id, 'GRANTED', NEIGHBOUR);
    expect(await held(id)).toEqual([`area:1531 2021 COMMITTED 0 ${cents} 0`]);
  });
});

describe('a rectification', () => {
  const pays = (id: string, cents: number) =>
    test.database.all(
      `update subsidies.pay_subsidy set content = jsonb_set(content, '{application,monthlyPayCents}', to_jsonb($2::int))
       where id = $1 and known_until is null`,
      [id, cents],
    );
  const replaces = { givenAt: MAY };

  it.each([
    ['in the same year', '2021-12-31T21:59:00.000Z', HOME, 300_000, [`${HOME} 2021 COMMITTED`]],
    [
      'in the next year',
      '2021-12-31T22:01:00.000Z',
      HOME,
      300_000,
      [`${HOME} 2021 RELEASED`, `${HOME} 2022 COMMITTED`],
    ],
    ['for less, in the next year', '2021-12-31T22:01:00.000Z', HOME, 200_000, [`${HOME} 2021 COMMITTED`]],
    [
      'by a body to which the client has moved',
      MAY,
      ELSEWHERE,
      300_000,
      [`${HOME} 2021 RELEASED`, `${ELSEWHERE} 2021 COMMITTED`],
    ],
    ['for less, by that body', MAY, ELSEWHERE, 200_000, [`${HOME} 2021 COMMITTED`]],
  ] as const)(
    'that grants more burdens the quota of whoever decides on it, in its year: %s',
    async (_when, moment, body, pay, expected) => {
      const id = await prepared(HOME, '2022-02-01');
      await decide(id, 'GRANTED', HOME);
      await moveTo(body);
      await pays(id, pay);
      at(moment);
      const cents = await decide(id, 'GRANTED', body, replaces);
      const taken = (line: string): number => (line.endsWith('RELEASED') ? 0 : Number(cents));
      expect(await held(id)).toEqual(expected.map((line) => `${line} 0 ${taken(line)} 0`).toSorted());
    },
  );
});

describe('from 1.1.2025, when the employment authority is responsible', () => {
  const LAST = '2024-12-31T21:59:59.999Z';
  const FIRST = '2024-12-31T22:00:00.000Z';
  const GBER = { aidRegime: 'GBER', months: 10 };
  const YEAR_2024 = `${HOME} 2024`;

  /** A case that was granted in the last year of the trials, and has begun in it. */
  async function granted(): Promise<readonly [id: string, cents: number]> {
    at('2024-11-25T09:00:00.000Z');
    const id = await prepared(HOME, '2024-12-02', GBER);
    const cents = Number(await decide(id, 'GRANTED', HOME));
    await round('2024-12-02T09:00:00.000Z');
    return [id, cents];
  }

  it('E68: it pays and recovers what was granted in 2024 from the closed quota of that year', async () => {
    const [id, cents] = await granted();
    expect(await held(id)).toEqual([`${YEAR_2024} COMMITTED 0 ${cents} 0`]);
    expect((await round(LAST)).quotasClosed).toBe(0);
    expect((await round(FIRST)).quotasClosed).toBeGreaterThan(0);
    await moveTo(AUTHORITY);
    at('2025-02-10T09:00:00.000Z');
    const claim = await paid(id, AUTHORITY, '2025-01', '2025-01-31');
    const less = { reason: 'Palkkaa maksettiin vähemmän', payCosts: [{ month: '2025-01', cents: 150_000 }] };
    expect(told(await post(`/v1/claims/${claim}/recovery`, AUTHORITY, 3, less))).toEqual([200, undefined]);
    expect(await held(id)).toEqual([`${YEAR_2024} COMMITTED 0 ${cents - 25_000} 75000`]);
    expect(told(await post(`/v1/pay-subsidies/${id}/end`, AUTHORITY, 4, { lastDay: '2025-01-31' }))).toEqual([
      200,
      undefined,
    ]);
    // What nobody claims in time goes back to 2024 as well.
    expect((await round('2025-04-30T20:59:00.000Z')).claimsReleased).toBe(0);
    expect((await round('2025-04-30T21:01:00.000Z')).claimsReleased).toBe(1);
    expect(await held(id)).toEqual([`${YEAR_2024} COMMITTED 0 75000 75000`]);
    const underuse = (
      await test.call('/v1/quotas/underuse?year=2024', { as: subjectOf('ELY_QUOTA') })
    ).json();
    expect(underuse.items).toContainEqual(
      expect.objectContaining({
        holder: HOME,
        serviceLine: 'PAY_SUBSIDY',
        state: 'CLOSED',
        usedCents: 75_000,
        releasedLaterCents: cents - 75_000,
      }),
    );
  });

  it('R83: what was reserved in 2024 is decided on within its own quota, which it sets without a hearing', async () => {
    at('2024-12-27T09:00:00.000Z');
    const id = await prepared(HOME, '2025-01-13', GBER);
    await moveTo(AUTHORITY);
    at('2025-01-02T09:00:00.000Z');
    expect(await decide(id, 'GRANTED', HOME)).toBe('CLIENT_NOT_FOUND');
    expect(await decide(id, 'GRANTED', AUTHORITY)).toBe('NO_QUOTA');
    expect((await held(id))[0]).toContain(`${YEAR_2024} RESERVED`);
    const asked = { holder: AUTHORITY, budgetYear: 2025, serviceLine: 'PAY_SUBSIDY', amountCents: 9_000_000 };
    const basis = {
      inputs: {
        from: '2024-01-01',
        until: '2025-01-01',
        participants: 1,
        targetGroup: 10,
        transferring: 10,
        unitCost: { cents: 9_000_000, per: 'YEAR' },
      },
      methodVersion: '1',
    };
    const { id: quota } = (await post('/v1/quotas', 'planner', 1, { ...asked, basis })).json();
    expect((await post(`/v1/quotas/${quota}/confirmation`, 'planner', 1, {})).json().state).toBe('CONFIRMED');
    expect((await post(`/v1/quotas/${quota}/opening`, 'planner', 2)).json().state).toBe('OPEN');
    const cents = await decide(id, 'GRANTED', AUTHORITY);
    expect(await held(id)).toEqual([
      `${AUTHORITY} 2025 COMMITTED 0 ${cents} 0`,
      `${YEAR_2024} RELEASED 0 0 0`,
    ]);
  });

  it('R83: what was reserved in 2024 and not decided on expires in January', async () => {
    at('2024-12-27T09:00:00.000Z');
    const id = await prepared(HOME, '2025-02-03', GBER);
    await moveTo(AUTHORITY);
    await round('2025-01-09T21:59:00.000Z');
    expect((await held(id))[0]).toContain('RESERVED');
    await round('2025-01-09T22:01:00.000Z');
    expect(await held(id)).toEqual([`${YEAR_2024} EXPIRED 0 0 0`]);
    expect(await decide(id, 'GRANTED', AUTHORITY)).toBe('RESERVATION_EXPIRED');
  });

  it('a rectification of a decision of 2024 is its own', async () => {
    at('2024-12-20T09:00:00.000Z');
    const id = await prepared(HOME, '2025-03-03', GBER);
    await decide(id, 'REJECTED', HOME);
    await moveTo(AUTHORITY);
    at('2025-01-20T09:00:00.000Z');
    const cents = await decide(id, 'GRANTED', AUTHORITY, { givenAt: '2024-12-20T09:00:00.000Z' });
    expect(await held(id)).toEqual([
      `${AUTHORITY} 2025 COMMITTED 0 ${cents} 0`,
      `${YEAR_2024} RELEASED 0 0 0`,
    ]);
  });

  it('E68: a municipality still pays in 2025 what it decided on within the quota of its area in 2024', async () => {
    await putOpen('area:1531', 2024, 'TRAVEL_AND_EXPENSE');
    const [{ id: quota } = { id: '' }] = await test.database.all<{ id: string }>(
      `select id from resources.quota where holder = 'area:1531' and budget_year = 2024 and service_line = 'TRAVEL_AND_EXPENSE'`,
    );
    const move = (movement: object) => post(`/v1/quotas/${quota}/movements`, HOME, 1, { movement });
    at(LAST);
    const made = await move({ kind: 'COMMIT', reference: 'Joulukuu', amountCents: 1_000 });
    const { id: commitment } = made.json().commitment;
    at('2025-01-20T09:00:00.000Z');
    expect(told(await move({ kind: 'COMMIT', reference: 'Tammikuu', amountCents: 1 }))).toEqual([
      409,
      'BUDGET_YEAR_OTHER',
    ]);
    expect((await move({ kind: 'USE', commitment, amountCents: 600 })).status).toBe(201);
    expect((await move({ kind: 'RELEASE', commitment, amountCents: 'ALL' })).json()).toMatchObject({
      commitment: { state: 'RELEASED', committedCents: 600, usedCents: 600 },
    });
  });
});

it('leaves every ledger whole', async () => {
  const { faults } = (await test.call('/v1/quotas/ledger-check', { as: subjectOf('KEHA_ADMIN') })).json();
  expect(faults).toEqual([]);
});
