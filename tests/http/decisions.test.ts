import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, type Call, type Json, NOW, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { grantRow } from '../support/seed-decisions.ts';
import { HOME } from '../support/seed.ts';

let test: TestApp;
let client = '';

beforeAll(async () => {
  test = await startApp({ withoutNetwork: true });
  client = test.home.clients[2] ?? '';
  await test.database.all(
    `insert into access.role_grant (subject, role, organisation, valid_from, given_by, given_at, data_classes)
     values ('second', 'MUN_OFFICER', 'municipality:109', '2021-01-01Z', 'test', '2021-01-01Z', '{}'),
       ('doctor', 'MUN_OFFICER', 'municipality:109', '2021-01-01Z', 'test', '2021-01-01Z', '{health}')`,
  );
});
beforeEach(() => test.setClock(NOW));
afterAll(() => test.close());

const OFFICER = { as: subjectOf('MUN_OFFICER') };
const SECOND = { as: 'second' };
const DOCTOR = { as: 'doctor' };
const COORDINATOR = { as: subjectOf('MUN_COORD') };
const ELSEWHERE = { as: subjectOf('MUN_OFFICER', 'elsewhere') };
const REASONS = 'Yritystoiminnan edellytykset täyttyvät.';

const told = (answer: Answer): readonly unknown[] => [
  answer.status,
  answer.json().code ?? answer.json().state,
];
const post = (path: string, body: object | undefined, version = 1, call: Call = OFFICER) =>
  test.call(path, {
    ...call,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID(), 'if-match': `"${version}"` },
    ...(body && { body }),
  });
const act = (id: string, action: string, body?: object, version = 1, call: Call = OFFICER) =>
  post(`/v1/decisions/${id}/${action}`, body, version, call);
const read = async (id: string, call: Call = OFFICER): Promise<Json> =>
  (await test.call(`/v1/decisions/${id}`, call)).json();
const put = async (table: string, row: object): Promise<void> => {
  const columns = Object.keys(row).join();
  await test.database.all(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1)`,
    [JSON.stringify(row)],
  );
};
/** A start-up grant that can be decided on. */
const grant = async (of = client): Promise<string> => {
  const id = randomUUID();
  await put('subsidies.start_up_grant', grantRow(id, of, HOME));
  const prepared = await post(`/v1/start-up-grants/${id}/preparation`, undefined);
  expect(told(prepared)).toEqual([200, 'IN_PREPARATION']);
  return id;
};
const drafting = (id: string, body: object = {}, call: Call = OFFICER) =>
  post(
    '/v1/decisions',
    { case: { kind: 'START_UP_GRANT', id }, result: 'GRANTED', reasons: REASONS, ...body },
    1,
    call,
  );
const drafted = async (body: object = {}, of = client): Promise<string> =>
  (await drafting(await grant(of), body)).json().id;
const given = async (body: object = {}): Promise<string> => {
  const id = await drafted(body);
  expect(told(await act(id, 'giving'))).toEqual([200, 'GIVEN']);
  return id;
};
const served = async (body: object = {}): Promise<string> => {
  const id = await given(body);
  const service = { by: 'letter', sentOn: '2021-03-31' };
  expect(told(await act(id, 'service', service, 2))).toEqual([200, 'SERVED']);
  return id;
};
const quota = async (): Promise<Json> => {
  const [row] = await test.database.all(
    `select reserved_cents::float8 as reserved, committed_cents::float8 as committed,
       (amount_cents - reserved_cents - committed_cents)::float8 as available
     from resources.quota where service_line = 'START_UP_GRANT' and budget_year = 2021 and holder = 'area:1531'`,
  );
  return row;
};
const tasks = (id: string) =>
  test.database.all(
    `select kind, due_on::text as due, coalesce(outcome, '') as end from process.task where subject_id = $1`,
    [id],
  );
const messages = (id: string) =>
  test.database.all(
    `select kind, payload from exchange.message where payload ->> 'decisionId' = $1 order by kind`,
    [id],
  );
/** How many rows every table has, but for the access log. */
const counted = async (): Promise<Json> => {
  const tables = await test.database.all<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables
     where schemaname in ('clients', 'process', 'offers', 'statements', 'exchange', 'resources', 'subsidies', 'work')`,
  );
  const all = tables.map(({ name }) => `(select count(*)::integer from ${name}) as "${name}"`).join();
  return (await test.database.all(`select ${all}`))[0];
};

describe('a decision that one person gives', () => {
  it('is previewed without anything being written, and then is what was previewed', async () => {
    const id = await drafted();
    const before = [await counted(), await quota()];
    const preview = (await test.call(`/v1/decisions/${id}/preview`, OFFICER)).json();
    expect([await counted(), await quota()]).toEqual(before);
    const { cents, rows } = preview.decision.calculation;
    expect(cents).toBeGreaterThan(0);
    expect(rows.reduce((sum: number, row: Json) => sum + row.cents, 0)).toBe(cents);
    expect(preview).toMatchObject({
      decision: { id, version: 1, result: 'GRANTED', decidedOn: '2021-03-31', limitCents: 1_000_000 },
      needsSecondPerson: false,
      quota: { holder: 'area:1531', serviceLine: 'START_UP_GRANT', budgetYear: 2021 },
      messages: [{ port: 'client-notices', kind: 'DECISION_GIVEN' }],
    });
    expect(preview.quota.before.committedCents + cents).toBe(preview.quota.after.committedCents);
    expect(preview.letters).toHaveLength(6);
    expect(preview.letter).toContain(REASONS);

    expect(told(await act(id, 'giving'))).toEqual([200, 'GIVEN']);
    const decision = await read(id);
    expect(decision).toMatchObject({
      state: 'GIVEN',
      decidedOn: '2021-03-31',
      reasons: REASONS,
      calculation: preview.decision.calculation,
      writtenBy: { subject: OFFICER.as },
      confirmedBy: null,
      withheld: [],
    });
    // Each row cites act and section, and the version of the rule from a day on.
    for (const row of decision.calculation.rows) {
      expect(row.rules.length).toBeGreaterThan(0);
      for (const rule of row.rules)
        expect(rule).toMatchObject({ act: expect.any(String), from: expect.any(String) });
    }
    expect((await quota()).committed).toBe(preview.quota.after.committedCents);
    expect((await messages(id)).map((one: Json) => one.kind)).toEqual(['DECISION_GIVEN']);
    const [{ state, decision: kept } = { state: '', decision: '' }] = await test.database.all<Json>(
      `select state, content ->> 'decision' as decision from subsidies.start_up_grant
       where id = $1 and known_until is null`,
      [decision.case.id],
    );
    expect([state, kept]).toEqual(['GRANTED', id]);
    const { items } = (await test.call(`/v1/decisions?client=${client}`, OFFICER)).json();
    expect(items[0]).toMatchObject({ id, calculation: { cents } });
    expect(items[0]).not.toHaveProperty('reasons');
  });

  it('D9: is not given without reasons; nothing is given with a refusal', async () => {
    const id = await drafted({ reasons: ' ' });
    const before = [await counted(), await quota()];
    expect(told(await act(id, 'giving'))).toEqual([422, 'REASONS_MISSING']);
    expect(told(await act(id, 'submission'))).toEqual([422, 'REASONS_MISSING']);
    expect(told(await test.call(`/v1/decisions/${id}/preview`, OFFICER))).toEqual([422, 'REASONS_MISSING']);
    expect([await counted(), await quota()]).toEqual(before);
    expect(told(await act(id, 'draft', { result: 'GRANTED', reasons: REASONS }))).toEqual([200, 'DRAFT']);
    expect(told(await act(id, 'giving', undefined, 1))).toEqual([412, 'VERSION_CONFLICT']);
    expect(told(await act(id, 'giving', undefined, 2))).toEqual([200, 'GIVEN']);
    expect(told(await act(id, 'giving', undefined, 3))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
  });

  it('is one at a time on a case, and can be given up', async () => {
    const id = await drafted();
    const { case: on } = await read(id);
    expect(told(await drafting(on.id))).toEqual([409, 'DECISION_UNDER_WAY']);
    expect(told(await act(id, 'abandonment'))).toEqual([200, 'ABANDONED']);
    expect((await drafting(on.id, { result: 'REJECTED' })).status).toBe(201);
    expect(told(await drafting(randomUUID()))).toEqual([404, 'CASE_NOT_FOUND']);
    expect(told(await act(randomUUID(), 'giving'))).toEqual([404, 'DECISION_NOT_FOUND']);
  });

  it('is given once by two who give it at the same moment', async () => {
    const id = await drafted();
    const before = await quota();
    const both = await Promise.all([act(id, 'giving'), act(id, 'giving', undefined, 1, SECOND)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect((await quota()).committed - before.committed).toBe((await read(id)).calculation.cents);
  });

  it('R50: is written anew when the law it rests on, or the case, is another', async () => {
    const id = await drafted();
    const edit = (path: string, value: string) =>
      test.database.all(
        `update subsidies.decision set content = jsonb_set(content, $2, to_jsonb($3::text)) where id = $1`,
        [id, path, value],
      );
    await edit('{rule,version}', 'gone');
    expect(told(await act(id, 'giving'))).toEqual([422, 'LEGAL_BASIS_NOT_IN_FORCE']);
    expect(told(await act(id, 'draft', { result: 'GRANTED', reasons: REASONS }))).toEqual([200, 'DRAFT']);
    await test.database.all(
      `update subsidies.decision set content = jsonb_set(content, '{case,version}', '7') where id = $1 and version = 2`,
      [id],
    );
    expect(told(await act(id, 'giving', undefined, 2))).toEqual([409, 'PROPOSAL_CHANGED']);
    expect(told(await act(id, 'draft', { result: 'GRANTED', reasons: REASONS }, 2))).toEqual([200, 'DRAFT']);
    expect(told(await act(id, 'giving', undefined, 3))).toEqual([200, 'GIVEN']);
  });
});

describe('a decision above what one person decides alone', () => {
  let set = 0;
  /** Each limit is set a second after the one before. */
  const setLimit = (cents: number, call: Call = COORDINATOR, from = '2021-03-31') => {
    set += 1;
    const at = new Date(Date.parse(NOW) + set * 1000).toISOString();
    return post('/v1/decision-limits', { from, cents }, 1, { ...call, at });
  };

  it('is set by the coordinator of the body, from a day on', async () => {
    expect(told(await setLimit(100, OFFICER))).toEqual([403, 'FORBIDDEN']);
    expect(told(await setLimit(100, COORDINATOR, '2021-03-30'))).toEqual([422, 'DATE_IN_PAST']);
    const { items: bodies } = (await setLimit(5_000)).json();
    // The coordinator acts for the area: each of its municipalities gets the limit.
    expect(bodies.map(({ organisation }: Json) => organisation)).toEqual(
      expect.arrayContaining(['area:1531', 'municipality:109', 'municipality:082']),
    );
    const { items } = (await test.call('/v1/decision-limits', OFFICER)).json();
    expect(items).toMatchObject([{ organisation: 'municipality:109', cents: 5_000, setBy: COORDINATOR.as }]);
    expect((await test.call('/v1/decision-limits', ELSEWHERE)).json().items).toEqual([]);
  });

  it('waits for a second person, who is neither the writer nor the submitter', async () => {
    await setLimit(5_000);
    const id = await drafted();
    expect(told(await act(id, 'giving'))).toEqual([409, 'SECOND_PERSON_REQUIRED']);
    expect((await test.call(`/v1/decisions/${id}/preview`, OFFICER)).json().needsSecondPerson).toBe(true);
    expect(told(await act(id, 'submission'))).toEqual([200, 'AWAITING_SECOND']);
    expect(await tasks(id)).toEqual([{ kind: 'CONFIRM_DECISION', due: '2021-04-07', end: '' }]);

    const waiting = async (call: Call): Promise<readonly string[]> => {
      const { items } = (await test.call('/v1/decisions/awaiting-second?limit=200', call)).json();
      return items.map((one: Json) => one.id);
    };
    expect(await waiting(OFFICER)).not.toContain(id);
    expect(await waiting(SECOND)).toContain(id);
    expect(await waiting(ELSEWHERE)).toEqual([]);
    expect(told(await act(id, 'giving', undefined, 2))).toEqual([409, 'SAME_PERSON']);
    expect(told(await act(id, 'giving', undefined, 2, { as: subjectOf('MUN_STAFF') }))).toEqual([
      403,
      'FORBIDDEN',
    ]);
    // Returned, written and submitted again: whoever has seen what was submitted first confirms nothing else.
    expect(told(await act(id, 'return', { remark: 'Perustele kesto' }, 2, SECOND))).toEqual([200, 'DRAFT']);
    expect((await read(id)).remark).toBe('Perustele kesto');
    expect((await tasks(id))[0]?.['end' as never]).toBe('DONE');
    expect(told(await act(id, 'draft', { result: 'GRANTED', reasons: 'Kuusi kuukautta.' }, 3))).toEqual([
      200,
      'DRAFT',
    ]);
    expect(told(await act(id, 'submission', undefined, 4))).toEqual([200, 'AWAITING_SECOND']);
    expect(told(await act(id, 'giving', undefined, 2, SECOND))).toEqual([412, 'VERSION_CONFLICT']);
    expect(told(await act(id, 'giving', undefined, 5, SECOND))).toEqual([200, 'GIVEN']);
    expect(await read(id)).toMatchObject({
      writtenBy: { subject: OFFICER.as },
      confirmedBy: { subject: 'second' },
      limitCents: 5_000,
    });
    expect((await tasks(id)).map((task) => (task as Json).end)).toEqual(['DONE', 'DONE']);
    await setLimit(1_000_000);
  });
});

describe('the letters of a decision', () => {
  const letter = (id: string, query = '', call: Call = OFFICER) =>
    test.call(`/v1/decisions/${id}/letter${query}`, call);

  it('are kept as they were made, and given byte for byte', async () => {
    const id = await drafted();
    expect(told(await letter(id))).toEqual([404, 'LETTER_NOT_FOUND']);
    await act(id, 'giving');
    const { letters } = await read(id);
    expect(letters.map(({ language, format }: Json) => `${language} ${format}`).toSorted()).toEqual([
      'en html',
      'en pdf',
      'fi html',
      'fi pdf',
      'sv html',
      'sv pdf',
    ]);
    for (const { language, sha256 } of letters.filter(({ format }: Json) => format === 'html')) {
      const first = await letter(id, `?lang=${language}`);
      expect(createHash('sha256').update(first.text).digest('hex')).toBe(sha256);
      expect(first.headers).toMatchObject({ etag: `"${sha256}"`, 'content-language': language });
      expect((await letter(id, `?lang=${language}`)).text).toBe(first.text);
    }
    expect((await letter(id)).text).toContain('Päätös starttirahasta');
    expect((await letter(id, '?format=pdf')).headers['content-type']).toBe('application/pdf');
    // What is kept cannot be changed by the application, and a changed byte is not given.
    await test.database.all(
      `update subsidies.decision_letter set content = set_byte(content, 100, get_byte(content, 100) # 1)
       where decision_id = $1 and language = 'fi' and format = 'html'`,
      [id],
    );
    expect(told(await letter(id))).toEqual([409, 'LETTER_DAMAGED']);
    expect((await letter(id, '?lang=sv')).status).toBe(200);
  });

  it('are read with the right to health data only where they tell of health, as are reasons and rows', async () => {
    const id = await given();
    await test.database.all(
      `update subsidies.decision set content = jsonb_set(content, '{tellsOfHealth}', 'true') where id = $1`,
      [id],
    );
    await test.database.all(
      `update subsidies.decision_letter set tells_of_health = true where decision_id = $1`,
      [id],
    );
    expect(told(await letter(id))).toEqual([403, 'HEALTH_RIGHT_MISSING']);
    expect((await letter(id, '', DOCTOR)).status).toBe(200);
    expect(await read(id)).toMatchObject({ reasons: null, calculation: { rows: [] }, withheld: ['health'] });
    const seen = await read(id, DOCTOR);
    expect([seen.reasons, seen.health.reasons, seen.withheld]).toEqual([null, REASONS, []]);
    expect(seen.health.rows.length).toBeGreaterThan(0);
    const list = await test.call(`/v1/decisions?client=${client}`, OFFICER);
    expect(list.text).not.toContain(REASONS);
  });

  it('leave by message once, however often the request is sent', async () => {
    const id = await given();
    const headers = { 'idempotency-key': randomUUID(), 'if-match': '"2"' };
    const send = () =>
      test.call(`/v1/decisions/${id}/service`, {
        ...OFFICER,
        method: 'POST',
        headers,
        body: { by: 'message', sentOn: '2021-03-31' },
      });
    const [first, again] = [await send(), await send()];
    expect([first.status, again.json()]).toEqual([200, first.json()]);
    expect(await read(id)).toMatchObject({
      service: { by: 'message', servedOn: '2021-04-03', isPresumed: true, rectifyBy: '2021-05-03' },
    });
    expect(await messages(id)).toMatchObject([
      { kind: 'DECISION_GIVEN' },
      { kind: 'DECISION_LETTER', payload: { rectifyBy: '2021-05-03', letters: [{}, {}] } },
    ]);
    for (const [body, code] of [
      [{ by: 'letter', sentOn: '2021-03-30' }, 'DATE_BEFORE_DECISION'],
      [{ by: 'letter', sentOn: '2021-04-01' }, 'DATE_IN_FUTURE'],
      [{ by: 'letter', sentOn: '2021-03-31', receivedOn: '2021-03-30' }, 'SEQUENCE_INVALID'],
    ] as const) {
      expect(told(await act(await given(), 'service', body, 2))).toEqual([422, code]);
    }
  });
});

describe('a decision of somebody else', () => {
  it('is not seen by another municipality, nor decided on by who does not handle the client', async () => {
    const id = await drafted();
    const { case: on } = await read(id);
    expect(told(await drafting(on.id, {}, ELSEWHERE))).toEqual([404, 'CASE_NOT_FOUND']);
    expect(told(await act(id, 'giving', undefined, 1, ELSEWHERE))).toEqual([404, 'DECISION_NOT_FOUND']);
    expect(told(await test.call(`/v1/decisions/${id}`, ELSEWHERE))).toEqual([404, 'DECISION_NOT_FOUND']);
    expect(told(await test.call(`/v1/decisions/${id}/preview`, ELSEWHERE))).toEqual([
      404,
      'DECISION_NOT_FOUND',
    ]);
    const office = { as: subjectOf('TE_OFFICER') };
    expect(told(await act(id, 'giving', undefined, 1, office))).toEqual([403, 'NOT_RESPONSIBLE']);
  });

  it('D12: is refused to whoever is disqualified for the client', async () => {
    const own = test.home.clients[3] ?? '';
    const id = await drafted({}, own);
    await test.database.all(
      `insert into access.disqualification (id, client_id, subject, ground, from_at, recorded_by)
       values (gen_random_uuid(), $1, 'second', 'PARTY', '2021-03-01Z', 'test')`,
      [own],
    );
    expect(told(await act(id, 'giving', undefined, 1, SECOND))).toEqual([403, 'DISQUALIFIED']);
    expect(told(await test.call(`/v1/decisions/${id}`, SECOND))).toEqual([403, 'DISQUALIFIED']);
  });
});

describe('a decision that is contested', () => {
  const contest = (decisionId: string, receivedOn: string, body: object = {}) =>
    post('/v1/rectification-requests', {
      decisionId,
      by: 'CLIENT',
      receivedOn,
      demand: 'Tuki on myönnettävä.',
      ...body,
    });
  const answer = (id: string, action: string, body: object, version = 1, call: Call = OFFICER) =>
    post(`/v1/rectification-requests/${id}/${action}`, body, version, call);
  const request = async (id: string): Promise<Json> =>
    (await test.call(`/v1/rectification-requests/${id}`, OFFICER)).json();

  it('D10: keeps a request that came late, which can only be inadmissible', async () => {
    const decision = await served({ result: 'REJECTED' });
    expect((await read(decision)).service).toMatchObject({ servedOn: '2021-04-07', rectifyBy: '2021-05-07' });
    test.setClock('2021-05-10T09:00:00.000Z');
    const made = await contest(decision, '2021-05-08');
    expect(told(made)).toEqual([201, 'RECEIVED']);
    const { id } = made.json();
    expect(await request(id)).toMatchObject({ isLate: true, dueBy: '2021-05-07' });
    expect(told(await answer(id, 'refusal', { outcome: 'REJECTED', reasons: 'x' }))).toEqual([
      422,
      'RECTIFICATION_LATE',
    ]);
    const accepting = { outcome: 'ACCEPTED', result: 'GRANTED', reasons: 'x' };
    expect(told(await answer(id, 'new-decision', accepting))).toEqual([422, 'RECTIFICATION_LATE']);
    expect(told(await answer(id, 'refusal', { outcome: 'INADMISSIBLE' }))).toEqual([422, 'REASONS_MISSING']);
    const late = { outcome: 'INADMISSIBLE', reasons: 'Vaatimus tuli myöhässä.' };
    expect(told(await answer(id, 'refusal', late))).toEqual([200, 'INADMISSIBLE']);
    const { items } = (await test.call(`/v1/rectification-requests?client=${client}`, OFFICER)).json();
    expect(items.map((one: Json) => one.id)).toContain(id);
    expect(await tasks(id)).toMatchObject([{ kind: 'DECIDE_RECTIFICATION', end: 'DONE' }]);
  });

  it('goes on to the administrative court when it is rejected', async () => {
    const decision = await served({ result: 'REJECTED' });
    expect(told(await contest(await given({ result: 'REJECTED' }), '2021-03-31'))).toEqual([
      409,
      'DECISION_NOT_SERVED',
    ]);
    expect(told(await contest(decision, '2021-04-01'))).toEqual([422, 'DATE_IN_FUTURE']);
    expect(told(await contest(decision, '2021-03-30'))).toEqual([422, 'DATE_BEFORE_DECISION']);
    expect(told(await contest(randomUUID(), '2021-03-31'))).toEqual([404, 'DECISION_NOT_FOUND']);
    const { id } = (await contest(decision, '2021-03-31')).json();
    expect(await tasks(id)).toEqual([{ kind: 'DECIDE_RECTIFICATION', due: '2021-04-30', end: '' }]);
    const appeal = { on: '2021-03-31', court: 'Hämeenlinnan hallinto-oikeus' };
    expect(told(await answer(id, 'appeal', appeal))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
    const refusal = { outcome: 'REJECTED', reasons: 'Uutta selvitystä ei ole.' };
    expect(told(await answer(id, 'refusal', refusal, 1, ELSEWHERE))).toEqual([
      404,
      'RECTIFICATION_REQUEST_NOT_FOUND',
    ]);
    expect(told(await answer(id, 'refusal', refusal, 2))).toEqual([412, 'VERSION_CONFLICT']);
    expect(told(await answer(id, 'refusal', refusal))).toEqual([200, 'REJECTED']);
    expect(told(await answer(id, 'appeal', { ...appeal, on: '2021-03-30' }, 2))).toEqual([
      422,
      'SEQUENCE_INVALID',
    ]);
    expect(told(await answer(id, 'appeal', appeal, 2))).toEqual([200, 'APPEALED']);
    const judgment = { on: '2021-03-31', judgment: 'Valitus hylätään.' };
    expect(told(await answer(id, 'judgment', { ...judgment, on: '2021-04-01' }, 3))).toEqual([
      422,
      'DATE_IN_FUTURE',
    ]);
    expect(told(await answer(id, 'judgment', judgment, 3))).toEqual([200, 'DECIDED']);
    expect(await request(id)).toMatchObject({ appeal: { ...appeal, judgment: 'Valitus hylätään.' } });
  });

  it('is replaced by a new decision when it is accepted, and the quota moves by the difference', async () => {
    const decision = await served({ result: 'REJECTED' });
    const before = await quota();
    const { id } = (await contest(decision, '2021-03-31')).json();
    const accepting = { outcome: 'PARTLY', result: 'GRANTED', reasons: 'Vaatimus hyväksytään osittain.' };
    const made = await answer(id, 'new-decision', accepting);
    expect(told(made)).toEqual([200, 'DRAFT']);
    const anew = made.json().id;
    expect(told(await answer(id, 'new-decision', accepting))).toEqual([409, 'DECISION_UNDER_WAY']);
    expect((await request(id)).state).toBe('RECEIVED');
    expect(told(await act(anew, 'giving'))).toEqual([200, 'GIVEN']);
    const anewRead = await read(anew);
    expect(anewRead).toMatchObject({ replaces: decision, rectifies: { request: id, outcome: 'PARTLY' } });
    expect((await read(decision)).state).toBe('REPLACED');
    expect(await request(id)).toMatchObject({ state: 'PARTLY', outcome: { newDecision: anew } });
    expect((await quota()).committed - before.committed).toBe(anewRead.calculation.cents);
    expect(await tasks(id)).toMatchObject([{ end: 'DONE' }]);
  });
});
