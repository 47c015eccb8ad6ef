import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Call, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { ANNEX_E, PAY_SUBSIDY, SUBJECT } from '../support/calculations.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp({ withoutNetwork: true });
});
afterAll(() => test.close());

const ANALYST: Call = { as: subjectOf('TEM_ANALYST') };
const MUNICIPALITY: Call = { as: subjectOf('MUN_FINANCE') };
const ELSEWHERE: Call = { as: subjectOf('MUN_FINANCE', 'elsewhere') };
const BODY = { ...SUBJECT, applicationUntil: '2021-03-31', inputs: ANNEX_E };

const told = (answer: Answer): readonly unknown[] => [answer.status, answer.json().code];
const post = (path: string, body?: object, call = ANALYST, version?: number): Promise<Answer> =>
  test.call(path, {
    ...call,
    method: 'POST',
    headers: {
      'idempotency-key': randomUUID(),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
      ...call.headers,
    },
    ...(body && { body }),
  });
const draft = (body: object = BODY, call = ANALYST) => post('/v1/quota-calculations', body, call);
const act = (id: string, step: string, version: number, body?: object, call = ANALYST) =>
  post(`/v1/quota-calculations/${id}/${step}`, body, call, version);
const read = (id: string, call = ANALYST, part = '') =>
  test.call(`/v1/quota-calculations/${id}${part}`, call);
const versionsOf = async (series: string, call = ANALYST): Promise<readonly Json[]> =>
  (await test.call(`/v1/quota-calculations?series=${series}`, call)).json().items;
const published = async (inputs: object = ANNEX_E): Promise<string> => {
  const { id } = (await draft({ ...BODY, inputs })).json();
  await act(id, 'result', 1);
  expect((await act(id, 'publication', 2)).status).toBe(200);
  return id;
};
const heard = (municipality: string, on = '2021-03-30') => ({
  municipality,
  on,
  heard: 'Keksitty Johtaja',
  opinion: 'Luvut vastaavat omiamme',
});

describe('a calculation of the Ministry (R82)', () => {
  it('comes to the worked examples of annex E: euros, places, seats and person-years', async () => {
    const { id } = (await draft()).json();
    expect((await act(id, 'result', 1)).json()).toMatchObject({ id, state: 'CALCULATED', version: 2 });
    const { result } = (await read(id)).json();
    expect(result).toMatchObject({ transferring: 3200, cents: 171_840_000 });
    expect(result.quotas).toMatchObject([
      { serviceLine: 'PAY_SUBSIDY', basisPoints: 400, places: 128, cents: 138_240_000 },
      { serviceLine: 'LABOUR_MARKET_TRAINING', basisPoints: 250, places: 80, cents: 33_600_000 },
    ]);
    expect(result.staff).toMatchObject({ movable: 9360, areaBasisPoints: 3000, fte: 2808 });
  });

  it('names what is missing: R80, R81, R76, R78', async () => {
    const withInputs = async (inputs: object): Promise<readonly unknown[]> =>
      told(await act((await draft({ ...BODY, inputs })).json().id, 'result', 1));
    const line = (changes: object) => ({ ...ANNEX_E, lines: [{ ...PAY_SUBSIDY, ...changes }] });
    const staff = (changes: object) => ({ ...ANNEX_E, staff: { ...ANNEX_E.staff, ...changes } });
    expect(await withInputs(line({ reference: null }))).toEqual([422, 'REFERENCE_MISSING']);
    expect(await withInputs(line({ participants: 10_001 }))).toEqual([422, 'SHARE_OUT_OF_RANGE']);
    expect(await withInputs(line({ participants: -1 }))).toEqual([422, 'SHARE_OUT_OF_RANGE']);
    expect(await withInputs(staff({ elyAreaClientsByLine: { '04': 1 } }))).toEqual([422, 'WEIGHT_MISSING']);
    expect(await withInputs(staff({ stayingShares: { A: 10_000, B: 1 } }))).toEqual([422, 'SHARE_OVER_100']);
    const late = (await draft({ ...BODY, from: '2025-01-01' })).json().id;
    expect(told(await act(late, 'result', 1))).toEqual([422, 'NO_QUOTA_BASIS']);
    const early = (await draft({ ...BODY, from: '2019-12-31' })).json().id;
    expect(told(await act(early, 'result', 1))).toEqual([404, 'RULE_NOT_FOUND']);
  });

  it('is of municipalities of one ELY area that need not form a trial area, and can be changed until it is published', async () => {
    const of = (...codes: readonly string[]) => ({
      ...BODY,
      inputs: {
        ...ANNEX_E,
        municipalities: codes.map((municipality) => ({ municipality, clientsByLine: { '02': 10 } })),
      },
    });
    expect(told(await draft(of('109', '837')))).toEqual([422, 'ELY_AREA_MISMATCH']);
    expect(told(await draft(of('109', '000')))).toEqual([422, 'MUNICIPALITY_UNKNOWN']);
    expect(told(await draft(of('109', '109')))).toEqual([422, 'LISTED_TWICE']);
    const { id } = (await draft(of('109'))).json();
    await act(id, 'result', 1);
    expect((await act(id, 'content', 2, of('109', '061'))).json()).toMatchObject({
      state: 'DRAFT',
      version: 3,
    });
    expect(told(await act(id, 'content', 2, of('109')))).toEqual([412, 'VERSION_CONFLICT']);
    expect(told(await act(id, 'publication', 3))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
    expect(told(await read(id, ANALYST, `/comparison?with=${id}`))).toEqual([
      409,
      'QUOTA_CALCULATION_NOT_CALCULATED',
    ]);
  });

  it('is seen by those concerned when it is published, and by no other municipality', async () => {
    const { id } = (await draft()).json();
    await act(id, 'result', 1);
    const KEHA: Call = { as: subjectOf('KEHA_ADMIN') };
    const ELY: Call = { as: subjectOf('ELY_QUOTA') };
    const everybody = [MUNICIPALITY, KEHA, ELY, ELSEWHERE, { as: subjectOf('ELY_QUOTA', 'elsewhere') }];
    const seen = () => Promise.all(everybody.map(async (call) => (await read(id, call)).status));
    expect(await seen()).toEqual([404, 404, 404, 404, 404]);
    await act(id, 'publication', 2);
    expect(await seen()).toEqual([200, 200, 200, 404, 404]);
    expect(
      [await versionsOf(id, MUNICIPALITY), await versionsOf(id, ELSEWHERE)].map((all) => all.length),
    ).toEqual([1, 0]);
    expect(told(await act(id, 'consultations', 3, heard('109'), MUNICIPALITY))).toEqual([403, 'FORBIDDEN']);
    expect(told(await read(id, ELSEWHERE, `/comparison?with=${id}`))).toEqual([
      404,
      'QUOTA_CALCULATION_NOT_FOUND',
    ]);
  });

  it('is late after the application period, of which each body concerned is told once', async () => {
    const messages = (id: string) =>
      test.database.all<{ receiver: string; payload: Json }>(
        `select receiver, payload from exchange.message
         where kind = 'QUOTA_CALCULATION_LATE' and business_key like $1 || '%' order by receiver`,
        [id],
      );
    const inTime = await published();
    expect((await read(inTime)).json().publication).toEqual({ on: '2021-03-31', isLate: false });
    expect(await messages(inTime)).toEqual([]);
    const { id } = (await draft()).json();
    await act(id, 'result', 1);
    // Midnight in Finland.
    const nextDay: Call = { ...ANALYST, at: '2021-03-31T21:00:00.000Z' };
    await act(id, 'publication', 2, undefined, nextDay);
    expect((await read(id)).json().publication).toEqual({ on: '2021-04-01', isLate: true });
    const sent = await messages(id);
    expect(sent.map(({ receiver }) => receiver)).toEqual([
      'area:1531',
      'ely:04',
      'keha',
      'municipality:109',
      'municipality:165',
    ]);
    expect(sent[0]?.payload).toMatchObject({ calculationId: id, publishedOn: '2021-04-01' });
  });

  it('is confirmed when every municipality was heard', async () => {
    const id = await published();
    expect(told(await act(id, 'consultations', 3, heard('837')))).toEqual([
      422,
      'MUNICIPALITY_NOT_CONCERNED',
    ]);
    expect(told(await act(id, 'consultations', 3, heard('109', '2021-04-01')))).toEqual([
      422,
      'DATE_IN_FUTURE',
    ]);
    expect((await act(id, 'consultations', 3, heard('109'))).status).toBe(200);
    const missing = await act(id, 'confirmation', 4);
    expect(told(missing)).toEqual([422, 'CONSULTATION_MISSING']);
    expect(missing.json().detail).toContain('165');
    await act(id, 'consultations', 4, heard('165'));
    expect((await act(id, 'confirmation', 5)).json()).toMatchObject({ state: 'CONFIRMED', version: 6 });
  });
});

describe('versions of a calculation', () => {
  it('take the place of one another when they are published; the earlier one stays and is compared', async () => {
    const first = await published();
    const drafts = await Promise.all(
      ['a', 'b'].map((reason) => post(`/v1/quota-calculations/${first}/versions`, { reason })),
    );
    expect(drafts.map(told).toSorted()).toEqual([
      [201, undefined],
      [409, 'QUOTA_CALCULATION_OPEN'],
    ]);
    const second = drafts.find(({ status }) => status === 201)?.json().id;
    const lines = [{ ...PAY_SUBSIDY, participants: 500 }];
    await act(second, 'content', 1, { ...BODY, inputs: { ...ANNEX_E, lines } });
    await act(second, 'result', 2);
    expect((await versionsOf(first, MUNICIPALITY)).map(({ number }) => number)).toEqual([1]);
    await act(second, 'publication', 3);
    expect((await versionsOf(first, MUNICIPALITY)).map(({ number, state }) => [number, state])).toEqual([
      [2, 'PUBLISHED'],
      [1, 'REPLACED'],
    ]);
    const { items } = (await read(second, MUNICIPALITY, `/comparison?with=${first}`)).json();
    expect(
      items.find(({ output, municipality }: Json) => output === 'CENTS' && municipality === null),
    ).toEqual({
      output: 'CENTS',
      serviceLine: 'PAY_SUBSIDY',
      municipality: null,
      before: 138_240_000,
      after: 172_800_000,
      difference: 34_560_000,
    });
  });

  it('E98: are made anew of the others when an applicant withdraws, and earlier ones stay', async () => {
    // Municipalities that no other test counts in.
    const [one, other] = ['169', '834'];
    const of = (...codes: readonly string[]) => ({
      ...ANNEX_E,
      municipalities: codes.map((municipality) => ({ municipality, clientsByLine: { '02': 800 } })),
    });
    const both = await published(of(one, other));
    const alone = await published(of(one));
    const drafted = (await draft({ ...BODY, inputs: of(one, other) })).json().id;
    const answer = await post('/v1/applicant-withdrawals', {
      municipality: one,
      reason: 'Valtuusto 31.3.2021',
    });
    const { recalculated, withdrawn } = answer.json();
    expect([answer.status, recalculated.length, withdrawn.toSorted()]).toEqual([
      201,
      2,
      [alone, drafted].toSorted(),
    ]);
    const [next, before] = await versionsOf(both);
    expect([next.number, next.state, next.municipalities, next.cents]).toEqual([
      2,
      'CALCULATED',
      [other],
      before.cents / 2,
    ]);
    expect([before.id, before.state]).toEqual([both, 'PUBLISHED']);
    expect((await read(alone)).json()).toMatchObject({ state: 'WITHDRAWN', reason: 'Valtuusto 31.3.2021' });
    await act(next.id, 'publication', next.version);
    expect((await versionsOf(both)).map(({ state }) => state)).toEqual(['PUBLISHED', 'REPLACED']);
    const again = await post('/v1/applicant-withdrawals', { municipality: one, reason: 'Toistamiseen' });
    expect(again.json()).toEqual({ recalculated: [], withdrawn: [] });
  });
});

describe('a calculation goes out', () => {
  it('as CSV that opens in Excel, each row with its inputs, formula and rule', async () => {
    const id = await published();
    const csv = await test.call(`/v1/quota-calculations/${id}/rows`, {
      ...MUNICIPALITY,
      headers: { accept: 'text/csv', 'accept-language': 'fi' },
    });
    const lines = csv.text.split('\r\n');
    expect(lines[0]).toBe('\ufeffLuku;Palvelu;Kunta;Arvo;Lähtötiedot;Kaava;Säännös');
    expect(lines[1]).toBe(
      'Osallistujien osuus;Palkkatuki;Koko alue;4;"participants = 400; targetGroup = 10000";10 000 × participants / targetGroup;1269/2020, 16 § (V1)',
    );
    expect(lines[3]).toMatch(/^Kiintiö vuodessa;Palkkatuki;Koko alue;1382400;/);
    expect((await read(id, MUNICIPALITY, '/rows')).json().items).toHaveLength(21);
  });

  it('as a page and as PDF, in the language of the reader', async () => {
    const id = await published();
    await act(id, 'consultations', 3, heard('109'));
    const page = await read(id, MUNICIPALITY, '/document?lang=fi');
    for (const words of ['1 382 400,00', 'Hämeenlinna, 30.3.2021', '28,08', 'Julkaistu']) {
      expect(page.text.replaceAll('\u00a0', ' ')).toContain(words);
    }
    expect((await read(id, MUNICIPALITY, '/document?lang=sv')).text).toContain('Lönesubvention');
    const pdf = await read(id, MUNICIPALITY, '/document?format=pdf');
    expect([pdf.status, pdf.headers['content-type']]).toEqual([200, 'application/pdf']);
  });
});

describe('the quotas that a calculation would have proposed', () => {
  it('sum to it, with seats for what is procured, and come from the current version only', async () => {
    const id = await published();
    const ELY: Call = { as: subjectOf('ELY_QUOTA') };
    const { items } = (await read(id, ELY, '/proposals')).json();
    expect(items[0]).toEqual({
      holder: 'municipality:109',
      budgetYear: 2021,
      serviceLine: 'PAY_SUBSIDY',
      amountCents: 86_400_000,
      seats: null,
      basis: { calculation: id },
    });
    expect(items.map(({ seats }: Json) => seats)).toEqual([null, null, 50, 30]);
    expect(items.reduce((sum: number, { amountCents }: Json) => sum + amountCents, 0)).toBe(171_840_000);
    const { id: drafted } = (await draft()).json();
    expect(told(await read(drafted, ANALYST, '/proposals'))).toEqual([409, 'QUOTA_CALCULATION_NOT_CURRENT']);
    const propose = (calculation: string) =>
      test.call('/v1/quotas', {
        ...ELY,
        method: 'POST',
        headers: { 'idempotency-key': calculation },
        body: { ...items[0], basis: { calculation } },
      });
    expect(told(await propose(drafted))).toEqual([404, 'QUOTA_CALCULATION_NOT_FOUND']);
    expect((await propose(id)).status).toBe(201);
  });
});

describe('the clients who would move', () => {
  it('are counted from determinations and service lines of a day, without names', async () => {
    const counted = async (on: string): Promise<readonly Json[]> =>
      (await test.call(`/v1/transferring-clients?municipalities=109,061&on=${on}`, ANALYST)).json().items;
    const [home, other] = await counted('2021-03-31');
    expect(other).toEqual({ municipality: '061', clientsByLine: {}, transferring: 0 });
    const [{ count } = { count: 0 }] = await test.database.all<{ count: number }>(
      `select count(distinct client_id)::integer as count from clients.determination
       where municipality = '109' and effective_result = 'IN' and superseded_at is null`,
    );
    expect(home.transferring).toBe(count);
    expect(count).toBeGreaterThan(0);
    expect((await counted('2021-03-30'))[0].transferring).toBe(0);
    await test.database.all(
      `insert into clients.service_line (client_id, service_line, from_date, source_key, recorded_at, delivery_id, known_from)
       select client_id, '03', '2021-03-31', 'T-line', '2021-03-31', client_id, '2021-03-31Z'
       from clients.determination where municipality = '109' and effective_result = 'IN' limit 1`,
    );
    expect((await counted('2021-03-31'))[0].clientsByLine['03']).toBeGreaterThan(0);
  });
});
