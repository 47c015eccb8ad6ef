import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Call, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { actingFor } from '../support/services.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp({ withoutNetwork: true });
  test.setClock('2021-12-01T09:00:00.000Z');
});
afterAll(() => test.close());

const CENTRE: Call = { as: subjectOf('ELY_QUOTA') };
const ELSEWHERE: Call = { as: subjectOf('ELY_QUOTA', 'elsewhere') };
const COORDINATOR: Call = { as: subjectOf('MUN_COORD') };
const OFFICER: Call = { as: subjectOf('MUN_OFFICER') };
const AFTER_YEAR = '2023-01-02T09:00:00.000Z';

const BASIS = {
  inputs: {
    from: '2020-01-01',
    until: '2021-01-01',
    participants: 400,
    targetGroup: 10_000,
    transferring: 3_200,
    unitCost: { cents: 90_000, per: 'MONTH' },
  },
  methodVersion: '1',
};
const PROPOSAL = {
  holder: 'municipality:109',
  budgetYear: 2022,
  serviceLine: 'TRAVEL_AND_EXPENSE',
  amountCents: 1_000_000,
  basis: BASIS,
};

const told = (answer: Answer): readonly unknown[] => [answer.status, answer.json().code];
const post = (path: string, body?: object, call: Call = CENTRE, headers: object = {}): Promise<Answer> =>
  test.call(path, {
    ...call,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID(), ...headers },
    ...(body && { body }),
  });
const propose = (given: object = {}, call: Call = CENTRE) =>
  post('/v1/quotas', { ...PROPOSAL, ...given }, call);
const act = (id: string, step: string, version: number, body?: object, call: Call = CENTRE) =>
  post(`/v1/quotas/${id}/${step}`, body, call, { 'if-match': `"${version}"` });
const read = async (id: string, call: Call = CENTRE): Promise<Json> =>
  (await test.call(`/v1/quotas/${id}`, call)).json();
const move = (id: string, movement: object, call: Call = OFFICER) =>
  post(`/v1/quotas/${id}/movements`, { movement }, call);
const HEARING = { heard: ['municipality:109'], on: '2021-11-30' };

/** An open quota. */
async function opened(given: object = {}): Promise<string> {
  const id: string = (await propose(given)).json().id;
  const holder = { ...PROPOSAL, ...given }.holder;
  await act(id, 'hearings', 1, { heard: [holder], on: '2021-11-30' });
  await act(id, 'confirmation', 2, {});
  const open = await act(id, 'opening', 3);
  expect(open.json()).toMatchObject({ state: 'OPEN', version: 4 });
  return id;
}

async function round(at: string) {
  test.setClock(at);
  const done = await test.services.dailyRound({}, actingFor('keha', 'INTEGRATION'));
  test.setClock('2021-12-01T09:00:00.000Z');
  return done;
}

describe('the life of a quota (4.16)', () => {
  let id = '';

  it('is proposed with what it rests on: its ledger begins with the amount', async () => {
    const made = await propose({ seats: 12, serviceLine: 'JOB_COACHING' });
    id = made.json().id;
    expect([made.status, made.json().state, made.headers['etag']]).toEqual([201, 'PROPOSED', '"1"']);
    expect(await read(id)).toMatchObject({
      amountCents: 1_000_000,
      availableCents: 1_000_000,
      seats: 12,
      seatsLeft: 12,
      events: [{ version: 1, state: 'PROPOSED', detail: { basis: BASIS } }],
    });
    const { items } = (await test.call(`/v1/quotas/${id}/movements`, CENTRE)).json();
    expect(items).toMatchObject([
      {
        number: 1,
        kind: 'QUOTA_CHANGE',
        change: { amountCents: 1_000_000, seats: 12 },
        rule: { section: '16 §' },
      },
    ]);
    expect(told(await propose({ serviceLine: 'JOB_COACHING' }))).toEqual([409, 'QUOTA_EXISTS']);
  });

  it('R85: is not confirmed before those whom it concerns were heard', async () => {
    expect(told(await act(id, 'confirmation', 1, {}))).toEqual([422, 'CONSULTATION_MISSING']);
    const elsewhere = { ...HEARING, heard: ['municipality:837'] };
    expect(told(await act(id, 'hearings', 1, elsewhere))).toEqual([422, 'HEARD_NOT_CONCERNED']);
    expect(told(await act(id, 'hearings', 1, { ...HEARING, on: '2021-12-02' }))).toEqual([
      422,
      'DATE_IN_FUTURE',
    ]);
    expect((await act(id, 'hearings', 1, HEARING)).json()).toMatchObject({ state: 'HEARD', version: 2 });
    // What changes after the hearing is heard again.
    expect((await act(id, 'changes', 2, { amountCents: 5, reason: 'Pyöristys' })).json().state).toBe(
      'PROPOSED',
    );
    expect(told(await act(id, 'confirmation', 3, {}))).toEqual([422, 'CONSULTATION_MISSING']);
    await act(id, 'hearings', 3, { ...HEARING, heard: ['area:1531'], notes: 'Ei huomautettavaa' });
    expect((await act(id, 'confirmation', 4, { reference: 'ELY/7/2021' })).json().state).toBe('CONFIRMED');
    expect(await read(id)).toMatchObject({
      version: 5,
      events: [{}, {}, {}, { detail: { heard: ['area:1531'] } }, { detail: { reference: 'ELY/7/2021' } }],
    });
  });

  it('is opened, changed and closed, each step once and of the version that was seen', async () => {
    expect(told(await act(id, 'opening', 4))).toEqual([412, 'VERSION_CONFLICT']);
    expect((await act(id, 'opening', 5)).json().state).toBe('OPEN');
    expect(told(await act(id, 'opening', 6))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
    expect(told(await act(id, 'changes', 6, { amountCents: 1 }))).toEqual([422, 'REASONS_MISSING']);
    const less = { amountCents: -1_000_006, reason: 'Leikkaus' };
    expect((await act(id, 'changes', 6, less)).json()).toMatchObject({
      code: 'QUOTA_EXCEEDED',
      availableCents: 1_000_005,
    });
    const fewer = { amountCents: 0, seats: -13, reason: 'Leikkaus' };
    expect(told(await act(id, 'changes', 6, fewer))).toEqual([409, 'SEAT_QUOTA_EXCEEDED']);
    expect((await act(id, 'changes', 6, { ...fewer, seats: -2 })).status).toBe(200);
    expect(told(await act(id, 'closing', 7, {}))).toEqual([422, 'REASONS_MISSING']);
    expect((await act(id, 'closing', 7, { reason: 'Hankinta peruttiin' })).json().state).toBe('CLOSED');
    expect((await act(id, 'changes', 8, less)).json()).toMatchObject({
      code: 'COMMAND_NOT_ALLOWED',
      allowed: ['reopen'],
    });
    expect(told(await act(id, 'reopening', 8, { reason: ' ' }))).toEqual([422, 'REASONS_MISSING']);
    expect((await act(id, 'reopening', 8, { reason: 'Suljettiin väärä' })).json().state).toBe('OPEN');
  });

  it('is changed by one of two at once', async () => {
    const both = await Promise.all(
      [1, 2].map((amountCents) => act(id, 'changes', 9, { amountCents, reason: 'Lisäys' })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  it('is set by the ELY Centre of its holder, and from 2025 by the employment authority', async () => {
    expect(told(await propose({ holder: 'municipality:837' }))).toEqual([403, 'QUOTA_SET_BY_ANOTHER']);
    expect(told(await propose({ holder: 'municipality:999' }))).toEqual([422, 'QUOTA_HOLDER_INVALID']);
    expect(told(await propose({ holder: 'municipality:109', budgetYear: 2025 }))).toEqual([
      422,
      'QUOTA_HOLDER_INVALID',
    ]);
    expect(told(await propose({ holder: 'employment-authority:TA21', budgetYear: 2025 }))).toEqual([
      403,
      'QUOTA_SET_BY_ANOTHER',
    ]);
    expect(told(await propose({ budgetYear: 2020 }))).toEqual([422, 'BUDGET_YEAR_PAST']);
    expect(told(await act(id, 'closing', 10, { reason: 'x' }, ELSEWHERE))).toEqual([404, 'QUOTA_NOT_FOUND']);
    expect(told(await propose({}, OFFICER))).toEqual([403, 'FORBIDDEN']);
    expect(told(await act(id, 'changes', 10, { amountCents: 1, reason: 'x' }, COORDINATOR))).toEqual([
      403,
      'FORBIDDEN',
    ]);
  });

  it('tells the holder of each step, and nobody of what it was for', async () => {
    const notices = await test.database.all<{ receiver: string; payload: Json }>(
      `select receiver, payload from exchange.message where kind = 'QUOTA_CHANGED' and payload->>'quotaId' = $1
       order by (payload->>'version')::integer`,
      [id],
    );
    expect(notices.length).toBe(10);
    expect(notices[0]).toMatchObject({
      receiver: 'municipality:109',
      payload: { state: 'PROPOSED', amountCents: 1_000_000, seats: 12 },
    });
  });
});

describe('a transfer between quotas', () => {
  it('takes place in both ledgers or in neither, within an area, and by whoever steers it', async () => {
    const from = await opened();
    const to = await opened({ holder: 'municipality:165' });
    const other = await opened({ holder: 'municipality:165', serviceLine: 'PAY_SUBSIDY' });
    // The same ELY Centre sets the quotas of another area.
    const lahti = await opened({ holder: 'municipality:398' });
    const body = { to, amountCents: 400_000, reason: 'Hattula tarvitsee enemmän' };
    expect(told(await act(from, 'transfers', 4, { ...body, amountCents: 1_000_001 }))).toEqual([
      409,
      'QUOTA_EXCEEDED',
    ]);
    expect(told(await act(from, 'transfers', 4, { ...body, seats: 1 }))).toEqual([422, 'SEATS_NOT_COUNTED']);
    expect(told(await act(from, 'transfers', 4, { ...body, to: from }))).toEqual([422, 'QUOTAS_NOT_ALIKE']);
    expect(told(await act(from, 'transfers', 4, { ...body, to: other }))).toEqual([422, 'QUOTAS_NOT_ALIKE']);
    expect(told(await act(from, 'transfers', 4, { ...body, to: test.away.quota }))).toEqual([
      404,
      'QUOTA_NOT_FOUND',
    ]);
    expect(told(await act(from, 'transfers', 4, { ...body, to: lahti }))).toEqual([
      422,
      'TRANSFER_OUTSIDE_AREA',
    ]);
    expect(told(await act(from, 'transfers', 4, { ...body, reason: ' ' }))).toEqual([422, 'REASONS_MISSING']);
    expect((await act(from, 'transfers', 4, body, COORDINATOR)).json()).toMatchObject({ version: 5 });
    expect([(await read(from)).amountCents, (await read(to)).amountCents]).toEqual([600_000, 1_400_000]);
    const { items } = (await test.call(`/v1/quotas/${to}/movements`, COORDINATOR)).json();
    expect(items.at(-1)).toMatchObject({
      kind: 'TRANSFER_IN',
      other: from,
      change: { amountCents: 400_000 },
      after: { amountCents: 1_400_000 },
      by: { organisation: 'area:1531' },
      reason: body.reason,
    });
    // Two that cross wait for each other in one order.
    const crossing = await Promise.all([
      act(from, 'transfers', 5, { ...body, amountCents: 1 }),
      act(to, 'transfers', 5, { ...body, to: from, amountCents: 2 }),
    ]);
    expect(crossing.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    const sum = (await read(from)).amountCents + (await read(to)).amountCents;
    expect(sum).toBe(2_000_000);
  });
});

describe('what is read of quotas', () => {
  it('is listed by holder, year, line and state, page by page, by whoever may see it', async () => {
    const list = async (query: string, call = CENTRE): Promise<Json> =>
      (await test.call(`/v1/quotas?${query}`, call)).json();
    const all = (await list('')).items;
    const paged: Json[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page: Json = await list(`limit=2${after === '' ? '' : `&after=${after}`}`);
      paged.push(...page.items);
      after = page.next;
    }
    expect(paged).toEqual(all);
    expect(all.map(({ budgetYear }: Json) => budgetYear)).toEqual(
      all.map(({ budgetYear }: Json) => budgetYear).toSorted((a: number, b: number) => b - a),
    );
    const own = (await list('holder=municipality:165&year=2022&line=PAY_SUBSIDY&state=OPEN')).items;
    expect(own).toMatchObject([{ holder: 'municipality:165', serviceLine: 'PAY_SUBSIDY' }]);
    const elsewhere = (await list('', ELSEWHERE)).items;
    expect(elsewhere.filter(({ id }: Json) => all.some((one: Json) => one.id === id))).toEqual([]);
    expect((await test.call('/v1/quotas?after=x', CENTRE)).status).toBe(400);
    expect((await list('', { as: subjectOf('TEM_ANALYST') })).items.length).toBe(
      all.length + elsewhere.length,
    );
  });

  it('shows a ledger as CSV that opens in Excel, and a year as a picture that says what it shows', async () => {
    const id = await opened({ serviceLine: 'CAREER_COACHING' });
    await act(id, 'changes', 4, { amountCents: 50, reason: '=1+1' });
    const csv = await test.call(`/v1/quotas/${id}/movements?format=csv&lang=fi`, CENTRE);
    expect(csv.headers['content-type']).toContain('text/csv');
    const [head, first, second] = csv.text.split('\r\n');
    expect(head).toMatch(/^\uFEFFNro;Aika;Päätöspäivä;Tapahtuma/);
    expect(first).toContain('Kiintiön muutos;;10000;0;0;0');
    expect(second).toContain(';0,5;');
    expect(second).toContain("'=1+1");
    const at = '2022-03-10T09:00:00.000Z';
    const committed = await move(
      id,
      { kind: 'COMMIT', reference: 'K', amountCents: 300_000 },
      { ...OFFICER, at },
    );
    const { commitment } = committed.json();
    await move(id, { kind: 'USE', commitment: commitment.id, amountCents: 100_000 }, { ...OFFICER, at });
    const picture = await test.call(`/v1/quotas/${id}/year.svg?lang=en`, {
      ...CENTRE,
      at: '2022-04-02T09:00:00.000Z',
    });
    expect(picture.headers['content-type']).toContain('image/svg+xml');
    const description = /<desc id="description">([^<]*)</.exec(picture.text)?.[1] ?? '';
    expect(picture.text).toContain('<title id="title">Career coaching 2022, Hämeenlinna');
    expect(description).toContain(
      'February 2022: used €0.00, committed €0.00, reserved €0.00, left €10,000.50.',
    );
    expect(description).toContain(
      'March 2022: used €1,000.00, committed €2,000.00, reserved €0.00, left €7,000.50.',
    );
    expect(description).not.toContain('May 2022');
    const early = await test.call(`/v1/quotas/${id}/year.svg?lang=en`, CENTRE);
    expect(early.text).toContain('The year has not begun.');
    const unseen = await test.call(`/v1/quotas/${id}/movements`, ELSEWHERE);
    expect(told(unseen)).toEqual([404, 'QUOTA_NOT_FOUND']);
  });
});

describe('the last euros of a quota', () => {
  it('E69: of two at the same second the second is told what is left', async () => {
    const id = await opened({ serviceLine: 'START_UP_GRANT', amountCents: 300_000 });
    const at = '2022-05-02T09:00:00.000Z';
    const commit = { kind: 'COMMIT', reference: 'Viimeiset', amountCents: 200_000 };
    test.setClock(at);
    const both = await Promise.all([move(id, commit), move(id, commit)]);
    test.setClock('2021-12-01T09:00:00.000Z');
    const refused = both.find(({ status }) => status === 409);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(refused?.json()).toMatchObject({ code: 'QUOTA_EXCEEDED', availableCents: 100_000 });
  });

  it('R74: nothing is decided without an open quota', async () => {
    const id: string = (await propose({ serviceLine: 'LABOUR_MARKET_TRAINING' })).json().id;
    const at = '2022-05-02T09:00:00.000Z';
    const commit = { kind: 'COMMIT', reference: 'K', amountCents: 1 };
    expect(told(await move(id, commit, { ...OFFICER, at }))).toEqual([409, 'NO_QUOTA']);
  });
});

describe('the daily round', () => {
  it('ends reservations that hold no more, once, in its turn with who decides', async () => {
    const id = await opened({ serviceLine: 'INTEGRATION_TRAINING', seats: 5 });
    const at = '2022-06-01T09:00:00.000Z';
    const reserve = { kind: 'RESERVE', reference: 'Varaus', amountCents: 1_000, seats: 2 };
    const [first, second] = [
      (await move(id, reserve, { ...OFFICER, at })).json().commitment,
      (await move(id, reserve, { ...OFFICER, at })).json().commitment,
    ];
    expect(first.reservedUntil).toBe('2022-06-15');
    expect(await round('2022-06-14T20:59:00.000Z')).toMatchObject({ value: { reservationsExpired: 0 } });
    expect((await read(id)).reservedCents).toBe(2_000);
    // 23:59 is the last minute of the fourteenth day: a decision may still be made while the round waits for its turn.
    test.setClock('2022-06-14T20:59:59.000Z');
    const commit = { kind: 'COMMIT', commitment: second.id, amountCents: 800, seats: 1 };
    const decided = await move(id, commit);
    expect(decided.status).toBe(201);
    const rounds = await Promise.all([round('2022-06-14T21:01:00.000Z'), round('2022-06-14T21:01:00.000Z')]);
    expect(rounds.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await read(id)).toMatchObject({
      reservedCents: 0,
      committedCents: 800,
      seatsReserved: 0,
      seatsTaken: 1,
    });
    const { items } = (await test.call(`/v1/quotas/${id}/movements`, CENTRE)).json();
    expect(items.filter(({ kind }: Json) => kind === 'RESERVE_EXPIRE')).toMatchObject([
      {
        commitment: first.id,
        by: { organisation: 'keha' },
        change: { reservedCents: -1_000, seatsReserved: -2 },
      },
    ]);
    const late = { kind: 'COMMIT', commitment: first.id, amountCents: 800 };
    expect(told(await move(id, late, { ...OFFICER, at: '2022-06-16T09:00:00.000Z' }))).toEqual([
      409,
      'RESERVATION_EXPIRED',
    ]);
  });

  it('E68: what is released after the year comes back to the year that was decided in, as underuse', async () => {
    const id = await opened({ serviceLine: 'JOBSEARCH_COACHING' });
    const november = { ...OFFICER, at: '2022-11-15T10:00:00.000Z' };
    const commit = { kind: 'COMMIT', reference: 'Marraskuu', amountCents: 900_000 };
    const { commitment } = (await move(id, commit, november)).json();
    // In Finland it is still 2022 for half an hour more.
    expect(await round('2022-12-31T21:30:00.000Z')).toMatchObject({ value: { quotasClosed: 0 } });
    const done = await round('2022-12-31T22:30:00.000Z');
    expect(done.ok && done.value.quotasClosed).toBeGreaterThan(0);
    expect(await read(id)).toMatchObject({
      state: 'CLOSED',
      events: [{}, {}, {}, {}, { detail: { yearEnd: true } }],
    });
    const later = { ...OFFICER, at: AFTER_YEAR };
    expect(told(await move(id, { ...commit, amountCents: 1 }, later))).toEqual([409, 'NO_QUOTA']);
    const use = { kind: 'USE', commitment: commitment.id, amountCents: 500_000 };
    expect((await move(id, use, later)).status).toBe(201);
    const grow = { kind: 'COMMIT_ADJUST', commitment: commitment.id, amountCents: 1 };
    expect(told(await move(id, grow, later))).toEqual([409, 'NO_QUOTA']);
    const release = { kind: 'RELEASE', commitment: commitment.id, amountCents: 'ALL' };
    expect((await move(id, release, later)).json().availableCents).toBe(500_000);
    expect(told(await move(id, { ...commit, amountCents: 1 }, later))).toEqual([409, 'NO_QUOTA']);
    const underuse = (await test.call('/v1/quotas/underuse?year=2022', CENTRE)).json().items;
    expect(underuse.find(({ quota }: Json) => quota === id)).toEqual({
      quota: id,
      holder: 'municipality:109',
      serviceLine: 'JOBSEARCH_COACHING',
      state: 'CLOSED',
      amountCents: 1_000_000,
      committedCents: 500_000,
      usedCents: 500_000,
      unpaidCents: 0,
      unusedCents: 500_000,
      releasedLaterCents: 400_000,
    });
    const csv = await test.call('/v1/quotas/underuse?year=2022&format=csv&lang=sv', CENTRE);
    expect(csv.text).toContain(';10000;5000;5000;0;5000;4000');
    // Reopened it can be corrected, and the round leaves it to whoever opened it.
    const centre = { ...CENTRE, at: AFTER_YEAR };
    expect((await act(id, 'reopening', 5, { reason: 'Oikaisu' }, centre)).json().state).toBe('OPEN');
    expect((await act(id, 'changes', 6, { amountCents: -400_000, reason: 'Palautus' }, centre)).status).toBe(
      200,
    );
    expect((await round('2023-01-03T09:00:00.000Z')).ok).toBe(true);
    expect(await read(id)).toMatchObject({ state: 'OPEN', amountCents: 600_000 });
    expect((await act(id, 'closing', 7, {}, centre)).json().state).toBe('CLOSED');
  });
});

describe('the check of the ledgers', () => {
  const check = async (): Promise<Json> =>
    (await test.call('/v1/quotas/ledger-check', { as: subjectOf('KEHA_ADMIN') })).json();

  it('finds nothing after all this', async () => {
    const found = await check();
    expect(found.faults).toEqual([]);
    expect(found.quotas).toBeGreaterThan(8);
    expect(found.movements).toBeGreaterThan(20);
  });

  let id = '';
  it('is of ledgers that are kept', async () => {
    id = await opened({ serviceLine: 'PAY_SUBSIDY', seats: 10 });
    expect((await check()).faults).toEqual([]);
  });

  it.each([
    [
      'NUMBERS_HAVE_GAPS',
      'update resources.movement set number = 99 where quota_id = $1 and number = 2',
      null,
    ],
    [
      'AFTER_IS_NOT_BEFORE_PLUS_CHANGE',
      `update resources.movement set change = change || '{"amount": 7}' where quota_id = $1 and number = 2`,
      2,
    ],
    [
      'CHANGES_DO_NOT_SUM_TO_BALANCE',
      'update resources.quota set amount_cents = amount_cents + 1 where id = $1',
      null,
    ],
    [
      'COMMITMENTS_DO_NOT_SUM_TO_BALANCE',
      'update resources.commitment set committed_cents = committed_cents + 1 where quota_id = $1',
      null,
    ],
    [
      'OVERSPENT',
      `update resources.movement set after = after || '{"committed": 99000000000}' where quota_id = $1 and number = 2`,
      2,
    ],
  ])('finds %s, and the daily round fails', async (fault, plant, number) => {
    const commit = { kind: 'COMMIT', reference: 'Vika', amountCents: 100, seats: 1 };
    const at = '2022-06-01T09:00:00.000Z';
    expect((await move(id, commit, { ...OFFICER, at })).status).toBe(201);
    const kept = await test.database.all<{ rows: Json }>(
      `select json_build_object('quota', (select json_agg(quota) from resources.quota where id = $1),
         'movement', (select json_agg(movement) from resources.movement where quota_id = $1),
         'commitment', (select json_agg(commitment) from resources.commitment where quota_id = $1)) as rows`,
      [id],
    );
    await test.database.all(plant, [id]);
    expect((await check()).faults).toContainEqual({ quota: id, fault, number });
    const done = await test.services.dailyRound({}, actingFor('keha', 'INTEGRATION'));
    expect(done).toMatchObject({ failure: { code: 'QUOTA_LEDGER_FAULT', data: { quota: id } } });
    await restored(kept[0]?.rows);
    expect((await check()).faults).toEqual([]);
  });

  async function restored(rows: Json): Promise<void> {
    await test.database.all('delete from resources.movement where quota_id = $1', [id]);
    for (const table of ['movement', 'commitment', 'quota']) {
      const key = table === 'movement' ? '' : 'on conflict (id) do update set';
      const columns = {
        movement: '',
        commitment: 'committed_cents = excluded.committed_cents',
        quota: 'amount_cents = excluded.amount_cents',
      };
      await test.database.all(
        `insert into resources.${table} select * from jsonb_populate_recordset(null::resources.${table}, $1)
         ${key} ${columns[table as 'movement']}`,
        [JSON.stringify(rows[table])],
      );
    }
  }
});
