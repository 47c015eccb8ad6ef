import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, type Call, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { APPLICATION, putGround } from '../support/seed-pay-subsidies.ts';
import { putQuota } from '../support/seed-quotas.ts';
import { HOME } from '../support/seed.ts';
import { actingFor } from '../support/services.ts';

let test: TestApp;
let quota = '';
let client = '';
const MAY = '2021-05-25T09:00:00.000Z';
/** Most that one person of the municipality decides alone: six months of 2 500 euros a month come to less, of 3 000 to more. */
const LIMIT = 500_000;

beforeAll(async () => {
  test = await startApp({ withoutNetwork: true });
  test.setClock(MAY);
  client = test.home.clients[2] ?? '';
  await test.database.all(
    `insert into access.role_grant (subject, role, organisation, valid_from, given_by, given_at, data_classes)
     values ('second', 'MUN_OFFICER', 'municipality:109', '2021-01-01Z', 'test', '2021-01-01Z', '{}'),
       ('doctor', 'MUN_OFFICER', 'municipality:109', '2021-01-01Z', 'test', '2021-01-01Z', '{health}'),
       ('te-clerk', 'TE_OFFICER', 'te-office:1500', '2021-01-01Z', 'test', '2021-01-01Z', '{}')`,
  );
  const rows: (readonly [string, object])[] = [];
  const put = (table: string, row: object): void => void rows.push([table, row]);
  for (const one of test.home.clients.slice(2)) putGround(put, randomUUID(), one);
  quota = putQuota(put, () => randomUUID(), HOME, 'PAY_SUBSIDY');
  for (const [table, row] of rows) {
    const columns = Object.keys(row).join();
    await test.database.all(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1)`,
      [JSON.stringify(row)],
    );
  }
  const limit = { from: '2021-05-25', cents: LIMIT };
  expect((await post('/v1/decision-limits', limit, 1, { as: subjectOf('MUN_COORD') })).status).toBe(201);
});
beforeEach(async () => {
  test.setClock(MAY);
  // What was granted before uses up the longest subsidy.
  await test.database.all('delete from subsidies.pay_subsidy where client_id = $1', [client]);
});
afterAll(() => test.close());

const KEEPER = actingFor('keha', 'INTEGRATION');
const OFFICER = { as: subjectOf('MUN_OFFICER') };
const SECOND = { as: 'second' };
const DOCTOR = { as: 'doctor' };
/** Has the right to health data. */
const TE_OFFICE = { as: subjectOf('TE_OFFICER') };
const TE_CLERK = { as: 'te-clerk' };
const REASONS = 'Työllistyminen ilman tukea ei ole todennäköistä.';
const TITLES: Json = {
  fi: 'Päätös palkkatuesta',
  sv: 'Beslut om lönesubvention',
  en: 'Decision on a pay subsidy',
};
const { receivedAt: _, ...TOLD } = APPLICATION;

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
const get = async (path: string, call: Call = OFFICER): Promise<Json> => (await test.call(path, call)).json();

/** An application for six months of work that begins on 14 June at ten in Finland. */
const application = (changes: object = {}) => ({
  ...TOLD,
  months: 6,
  job: { ...TOLD.job, beginsAt: '2021-06-14T10:00:00+03:00' },
  from: '2021-06-14',
  ...changes,
});
const onCase = (id: string, action: string, body?: object, version = 1, call: Call = OFFICER) =>
  post(`/v1/pay-subsidies/${id}/${action}`, body, version, call);
const recorded = async (changes: object = {}, clientId = client, call: Call = OFFICER): Promise<string> =>
  (await post('/v1/pay-subsidies', { clientId, ...application(changes) }, 1, call)).json().id;
const prepared = async (changes: object = {}, clientId = client, call = OFFICER): Promise<string> => {
  const id = await recorded(changes, clientId, call);
  expect(told(await onCase(id, 'preparation'))).toEqual([200, 'IN_PREPARATION']);
  return id;
};
const drafting = (id: string, result = 'GRANTED', call: Call = OFFICER) =>
  post('/v1/decisions', { case: { kind: 'PAY_SUBSIDY', id }, result, reasons: REASONS }, 1, call);
const drafted = async (id: string, result = 'GRANTED', call: Call = OFFICER): Promise<string> => {
  const answer = await drafting(id, result, call);
  expect(told(answer)).toEqual([201, 'DRAFT']);
  return answer.json().id;
};
const act = (id: string, action: string, body?: object, version = 1, call: Call = OFFICER) =>
  post(`/v1/decisions/${id}/${action}`, body, version, call);
const given = async (caseId: string, result = 'GRANTED', call: Call = OFFICER): Promise<string> => {
  const id = await drafted(caseId, result, call);
  expect(told(await act(id, 'giving', undefined, 1, call))).toEqual([200, 'GIVEN']);
  return id;
};
const served = async (caseId: string, result = 'GRANTED'): Promise<string> => {
  const id = await given(caseId, result);
  const sentOn = test.services.clock.now().slice(0, 10);
  expect(told(await act(id, 'service', { by: 'letter', sentOn }, 2))).toEqual([200, 'SERVED']);
  return id;
};
const preview = (id: string, call: Call = OFFICER) => test.call(`/v1/decisions/${id}/preview`, call);
const contest = async (decisionId: string, receivedOn: string): Promise<string> => {
  const body = { decisionId, by: 'EMPLOYER', receivedOn, demand: 'Tuki on myönnettävä.' };
  const made = await post('/v1/rectification-requests', body);
  expect(told(made)).toEqual([201, 'RECEIVED']);
  return made.json().id;
};
const replacing = (request: string, result = 'GRANTED', outcome = 'ACCEPTED') =>
  post(`/v1/rectification-requests/${request}/new-decision`, { outcome, result, reasons: REASONS });

const balance = async (id = quota): Promise<Json> =>
  (
    await test.database.all<Json>(
      `select amount_cents::float8 as amount, reserved_cents::float8 as reserved,
         committed_cents::float8 as committed, used_cents::float8 as used from resources.quota where id = $1`,
      [id],
    )
  )[0];
/** What the case has moved of which budget year. */
const movements = async (caseId: string): Promise<readonly unknown[]> =>
  (
    await test.database.all<Json>(
      `select movement.kind, quota.budget_year as year, quota.state from resources.movement
       join resources.commitment held on held.id = commitment_id
       join resources.quota on quota.id = movement.quota_id
       where held.subject_id = $1 order by number`,
      [caseId],
    )
  ).map(({ kind, year, state }) => [kind, year, state].join(' '));
const messages = async (id: string): Promise<readonly unknown[]> =>
  (
    await test.database.all<Json>(
      `select kind, receiver, sender from exchange.message where payload ->> 'decisionId' = $1 order by kind`,
      [id],
    )
  ).map(({ kind, receiver, sender }) => [kind, receiver, sender]);
const round = async (at: string): Promise<void> => {
  test.setClock(at);
  const done = await test.services.dailyRound({}, KEEPER);
  if (!done.ok) throw new Error(done.failure.code);
};

describe('a pay subsidy from the draft of its decision to its letters', () => {
  it('is previewed with money, quota and messages, given by a second person, and is what was previewed', async () => {
    const before = await balance();
    const subsidy = await prepared({ monthlyPayCents: 300_000 });
    const { reserved } = await balance();
    const id = await drafted(subsidy);
    const seen = (await preview(id)).json();
    const { cents, rows } = seen.decision.calculation;
    expect(cents).toBe(reserved - before.reserved);
    expect(rows.reduce((sum: number, row: Json) => sum + row.cents, 0)).toBe(cents);
    expect(cents).toBeGreaterThan(LIMIT);
    expect(seen).toMatchObject({
      decision: {
        case: { id: subsidy, version: 2 },
        limitCents: LIMIT,
        notAppealable: ['AMOUNT', 'DURATION'],
      },
      needsSecondPerson: true,
      quota: {
        id: quota,
        holder: 'area:1531',
        budgetYear: 2021,
        before: { reservedCents: reserved, committedCents: before.committed },
        after: { reservedCents: reserved - cents, committedCents: before.committed + cents },
      },
      messages: [{ port: 'client-notices', kind: 'DECISION_GIVEN', receiver: null }],
      health: null,
    });
    expect(seen.letter).toContain('Päätös palkkatuesta');
    expect(await balance()).toEqual({ ...before, reserved });

    expect(told(await act(id, 'giving'))).toEqual([409, 'SECOND_PERSON_REQUIRED']);
    expect(told(await act(id, 'submission'))).toEqual([200, 'AWAITING_SECOND']);
    expect(told(await act(id, 'giving', undefined, 2))).toEqual([409, 'SAME_PERSON']);
    expect((await preview(id, SECOND)).json().decision.calculation).toEqual(seen.decision.calculation);
    expect(told(await act(id, 'giving', undefined, 2, SECOND))).toEqual([200, 'GIVEN']);

    expect(await get(`/v1/decisions/${id}`)).toMatchObject({
      calculation: seen.decision.calculation,
      writtenBy: { subject: OFFICER.as },
      confirmedBy: { subject: 'second' },
      rule: { theme: 'pay_subsidy', version: 'JTYPL17' },
      reasons: REASONS,
    });
    expect(await get(`/v1/pay-subsidies/${subsidy}`)).toMatchObject({ state: 'GRANTED', decision: id });
    expect(await balance()).toEqual({ ...before, committed: before.committed + cents });
    expect(await movements(subsidy)).toEqual(['RESERVE 2021 OPEN', 'COMMIT 2021 OPEN']);
    expect(await messages(id)).toEqual([['DECISION_GIVEN', null, 'municipality:109']]);
    const process = await get(`/v1/clients/${client}/timeline`);
    expect(process.items).toContainEqual(expect.objectContaining({ kind: 'DECISION' }));
  });

  it('has letters as page and PDF in three languages, each with the hash that is kept', async () => {
    const id = await given(await prepared());
    const { letters } = await get(`/v1/decisions/${id}`);
    expect(letters).toHaveLength(6);
    for (const { language, format, sha256 } of letters) {
      const path = `/v1/decisions/${id}/letter?lang=${language}&format=${format}`;
      const letter = await test.call(path, OFFICER);
      expect(letter.headers).toMatchObject({ etag: `"${sha256}"`, 'content-language': language });
      expect(letter.text).toContain(format === 'pdf' ? '%PDF-1.7' : TITLES[language]);
    }
    const kept = await test.database.all<Json>(
      `select language || ' ' || format || ' ' || encode(sha256(content), 'hex') as made
       from subsidies.decision_letter where decision_id = $1 order by language, format`,
      [id],
    );
    expect(kept.map(({ made }) => made)).toEqual(
      letters.map(({ language, format, sha256 }: Json) => `${language} ${format} ${sha256}`).toSorted(),
    );
  });
});

describe('a decision on a pay subsidy that is contested', () => {
  it('D10: within thirty days of its service, and after them', async () => {
    const decision = await served(await prepared(), 'REJECTED');
    const { service } = await get(`/v1/decisions/${decision}`);
    expect(service).toMatchObject({ servedOn: '2021-06-01', rectifyBy: '2021-07-01', isPresumed: true });
    test.setClock('2021-07-05T09:00:00.000Z');
    const [last, late] = [await contest(decision, '2021-07-01'), await contest(decision, '2021-07-02')];
    expect(await get(`/v1/rectification-requests/${last}`)).toMatchObject({ isLate: false });
    expect(await get(`/v1/rectification-requests/${late}`)).toMatchObject({ isLate: true });
    expect(told(await replacing(late))).toEqual([422, 'RECTIFICATION_LATE']);
    const dismissal = { outcome: 'INADMISSIBLE', reasons: 'Vaatimus tuli myöhässä.' };
    const refusal = await post(`/v1/rectification-requests/${late}/refusal`, dismissal);
    expect(told(refusal)).toEqual([200, 'INADMISSIBLE']);
  });

  it('is replaced: what was rejected is granted by its own law and day, and committed anew', async () => {
    const subsidy = await prepared();
    const decision = await served(subsidy, 'REJECTED');
    const before = await balance();
    // By now the work has begun, which it had not when the application was rejected.
    test.setClock('2021-06-20T09:00:00.000Z');
    const anew = (await replacing(await contest(decision, '2021-06-18'))).json().id;
    const seen = (await preview(anew)).json();
    const { cents } = seen.decision.calculation;
    expect(seen.quota.after.committedCents).toBe(before.committed + cents);
    expect(told(await act(anew, 'giving'))).toEqual([200, 'GIVEN']);
    expect(await balance()).toEqual({ ...before, committed: before.committed + cents });
    expect(await get(`/v1/decisions/${decision}`)).toMatchObject({ state: 'REPLACED' });
    expect(await get(`/v1/decisions/${anew}`)).toMatchObject({
      replaces: decision,
      letters: expect.anything(),
    });
    expect(await get(`/v1/pay-subsidies/${subsidy}`)).toMatchObject({ state: 'GRANTED', decision: anew });
    expect(await movements(subsidy)).toEqual([
      'RESERVE 2021 OPEN',
      'RELEASE 2021 OPEN',
      'RESERVE 2021 OPEN',
      'COMMIT 2021 OPEN',
    ]);
  });

  it('is replaced: what was granted grows and shrinks with the facts, and the quota by the difference', async () => {
    const subsidy = await prepared();
    const decision = await served(subsidy);
    const first = (await get(`/v1/decisions/${decision}`)).calculation.cents;
    const before = await balance();
    const [{ since }] = await test.database.all<Json>(
      `select from_date::text as since from clients.unemployment_spell where client_id = $1`,
      [client],
    );
    const unemployedSince = (day: string) =>
      test.database.all(`update clients.unemployment_spell set from_date = $2 where client_id = $1`, [
        client,
        day,
      ]);
    // It turns out that the client has been unemployed for two years: half the pay instead of 30 per cent.
    await unemployedSince('2019-01-01');
    test.setClock('2021-06-02T09:00:00.000Z');
    const more = (await replacing(await contest(decision, '2021-06-02'))).json().id;
    const grown = (await preview(more)).json().decision.calculation.cents;
    expect(grown).toBe(Math.round((first * 5) / 3));
    // What was granted alone was below the limit; what it comes to now is not.
    expect(told(await act(more, 'giving'))).toEqual([409, 'SECOND_PERSON_REQUIRED']);
    expect(told(await act(more, 'submission'))).toEqual([200, 'AWAITING_SECOND']);
    expect(told(await act(more, 'giving', undefined, 2, SECOND))).toEqual([200, 'GIVEN']);
    expect(await balance()).toEqual({ ...before, committed: before.committed + grown - first });
    expect(await movements(subsidy)).toEqual([
      'RESERVE 2021 OPEN',
      'COMMIT 2021 OPEN',
      'COMMIT_ADJUST 2021 OPEN',
    ]);

    await unemployedSince(since);
    const sent = { by: 'handed-over', sentOn: '2021-06-02' };
    expect(told(await act(more, 'service', sent, 3))).toEqual([200, 'SERVED']);
    const less = (await replacing(await contest(more, '2021-06-02'), 'GRANTED', 'PARTLY')).json().id;
    expect(told(await act(less, 'giving'))).toEqual([200, 'GIVEN']);
    expect(await balance()).toEqual(before);
  });
});

describe('a decision that rests on health', () => {
  const REDUCED = { type: 'REDUCED_ABILITY' };

  it('is written, read and given with that right only; the others see that there is one, and what it comes to', async () => {
    const patient = test.home.clients[3] ?? '';
    await test.database.all(
      `update process.assessment set health = jsonb_set(health, '{parts,WORK_ABILITY}', '{"conclusion": "RESTRICTED"}')
       where client_id = $1`,
      [patient],
    );
    const subsidy = await prepared(REDUCED, patient, DOCTOR);
    expect(told(await drafting(subsidy))).toEqual([403, 'HEALTH_RIGHT_MISSING']);
    const id = await drafted(subsidy, 'GRANTED', DOCTOR);
    expect(told(await preview(id))).toEqual([403, 'HEALTH_RIGHT_MISSING']);
    const { cents } = (await preview(id, DOCTOR)).json().decision.calculation;
    expect(told(await act(id, 'draft', { result: 'GRANTED', reasons: REASONS }))).toEqual([
      403,
      'HEALTH_RIGHT_MISSING',
    ]);
    expect(told(await act(id, 'submission', undefined, 1, DOCTOR))).toEqual([200, 'AWAITING_SECOND']);
    expect(told(await act(id, 'giving', undefined, 2, SECOND))).toEqual([403, 'HEALTH_RIGHT_MISSING']);
    await test.database.all(
      `update access.role_grant set data_classes = '{health}' where subject = 'second'`,
    );
    expect(told(await act(id, 'giving', undefined, 2, SECOND))).toEqual([200, 'GIVEN']);
    await test.database.all(`update access.role_grant set data_classes = '{}' where subject = 'second'`);

    const closed = await test.call(`/v1/decisions/${id}`, OFFICER);
    expect(closed.json()).toMatchObject({
      state: 'GIVEN',
      reasons: null,
      calculation: { cents, rows: [] },
      health: null,
      withheld: ['health'],
    });
    const list = await test.call(`/v1/decisions?client=${patient}`, OFFICER);
    const subsidies = await test.call(`/v1/pay-subsidies/${subsidy}`, OFFICER);
    const timeline = await test.call(`/v1/clients/${patient}/timeline`, OFFICER);
    for (const { text } of [closed, list, subsidies, timeline]) {
      expect(text).not.toMatch(/REDUCED|DISABILITY|rate/);
      expect(text).not.toContain(REASONS);
    }
    const open = await get(`/v1/decisions/${id}`, DOCTOR);
    expect(open).toMatchObject({ reasons: null, health: { reasons: REASONS }, withheld: [] });
    expect(open.health.rows[0]).toMatchObject({ rate: 5000 });
    for (const format of ['html', 'pdf']) {
      const letter = `/v1/decisions/${id}/letter?format=${format}`;
      expect(told(await test.call(letter, OFFICER))).toEqual([403, 'HEALTH_RIGHT_MISSING']);
      expect((await test.call(letter, DOCTOR)).status).toBe(200);
    }
    const sent = await test.database.all<Json>(
      `select payload::text as text from exchange.message where payload ->> 'decisionId' = $1`,
      [id],
    );
    expect(sent.map(({ text }) => text).join()).not.toMatch(/REDUCED|DISABILITY|rate|reasons/i);
    const logged = await test.database.all<Json>(
      `select detail::text as text from access.audit_entry where object_id = $1`,
      [id],
    );
    expect(logged.map(({ text }) => text).join()).not.toMatch(/REDUCED|DISABILITY|Työllistyminen/);
    expect(test.log.join('')).not.toContain('REDUCED');
  });
});

describe('R56: a decision on the jobs of the municipality itself', () => {
  const own = { ...TOLD.employer, kind: 'MUNICIPALITY', municipality: '109' };
  const controlled = { ...TOLD.employer, controlledByTrialMunicipalities: true };

  it.each([
    ['its own, in May', own, MAY],
    ['those of a company that it controls, in June', controlled, '2021-06-03T09:00:00.000Z'],
  ])('is the TE Office’s, outside every quota: %s', async (_who, employer, at) => {
    test.setClock(at);
    const before = await balance();
    const subsidy = await recorded({ employer });
    expect(told(await drafting(subsidy, 'REJECTED'))).toEqual([403, 'OWN_PAY_SUBSIDY_EXCLUDED']);
    expect(told(await drafting(subsidy, 'REJECTED', TE_OFFICE))).toEqual([403, 'NOT_RESPONSIBLE']);
    expect(told(await onCase(subsidy, 'routing', {}))).toEqual([200, 'ROUTED_TO_TE_OFFICE']);
    expect(told(await drafting(subsidy))).toEqual([403, 'OWN_PAY_SUBSIDY_EXCLUDED']);
    const id = await drafted(subsidy, 'GRANTED', TE_OFFICE);
    expect((await preview(id, TE_OFFICE)).json()).toMatchObject({ quota: null, needsSecondPerson: false });
    expect(told(await act(id, 'giving'))).toEqual([403, 'OWN_PAY_SUBSIDY_EXCLUDED']);
    expect(told(await act(id, 'giving', undefined, 1, TE_OFFICE))).toEqual([200, 'GIVEN']);
    expect(await balance()).toEqual(before);
    expect(await movements(subsidy)).toEqual([]);
    expect(await messages(id)).toEqual([['DECISION_GIVEN', null, 'te-office:1500']]);
    expect(await get(`/v1/decisions/${id}`)).toMatchObject({ handler: 'te-office:1500', state: 'GIVEN' });
    const letter = await test.call(`/v1/decisions/${id}/letter?lang=en`, TE_OFFICE);
    expect(letter.text).toContain('TE Office');
  });

  it('is read and given by the TE Office with the right to health data where it rests on health', async () => {
    const patient = test.home.clients[3] ?? '';
    const subsidy = await recorded({ employer: own, type: 'REDUCED_ABILITY' }, patient, DOCTOR);
    expect(told(await onCase(subsidy, 'routing', {}))).toEqual([200, 'ROUTED_TO_TE_OFFICE']);
    expect(told(await drafting(subsidy, 'REJECTED', TE_CLERK))).toEqual([403, 'HEALTH_RIGHT_MISSING']);
    const id = await drafted(subsidy, 'REJECTED', TE_OFFICE);
    expect((await preview(id, TE_OFFICE)).json()).toMatchObject({ letter: null, health: expect.anything() });
    expect(told(await act(id, 'giving', undefined, 1, TE_CLERK))).toEqual([403, 'HEALTH_RIGHT_MISSING']);
    expect(told(await act(id, 'giving', undefined, 1, TE_OFFICE))).toEqual([200, 'GIVEN']);
    expect((await test.call(`/v1/pay-subsidies/${subsidy}/check`, TE_OFFICE)).status).toBe(200);
    expect(await get(`/v1/decisions/${id}`, TE_OFFICE)).toMatchObject({ health: { reasons: REASONS } });
    expect(await get(`/v1/decisions/${id}`, TE_CLERK)).toMatchObject({ health: null, withheld: ['health'] });
  });

  it('is not taken from the quota by a rectification either', async () => {
    const before = await balance();
    const subsidy = await recorded({ employer: own });
    await onCase(subsidy, 'routing', {});
    const rejected = await given(subsidy, 'REJECTED', TE_OFFICE);
    const sent = { by: 'handed-over', sentOn: '2021-05-25' };
    expect(told(await act(rejected, 'service', sent, 2, TE_OFFICE))).toEqual([200, 'SERVED']);
    const demand = { decisionId: rejected, by: 'EMPLOYER', receivedOn: '2021-05-25', demand: 'x' };
    const request = (await post('/v1/rectification-requests', demand, 1, TE_OFFICE)).json().id;
    const accepting = { outcome: 'ACCEPTED', result: 'GRANTED', reasons: REASONS };
    const path = `/v1/rectification-requests/${request}/new-decision`;
    const anew = (await post(path, accepting, 1, TE_OFFICE)).json().id;
    expect(told(await act(anew, 'giving', undefined, 1, TE_OFFICE))).toEqual([200, 'GIVEN']);
    expect(await movements(subsidy)).toEqual([]);
    expect(await balance()).toEqual(before);
  });
});

describe('a decision that takes back what was paid', () => {
  /** A subsidy that was paid for July before it became known that the work had ended with June. */
  const overpaid = async (): Promise<string> => {
    test.setClock(MAY);
    const subsidy = await prepared();
    await given(subsidy);
    await round('2021-06-14T09:00:00.000Z');
    for (const [from, to] of [
      ['2021-06-14', '2021-06-30'],
      ['2021-07-01', '2021-07-31'],
    ] as const) {
      test.setClock('2021-08-02T09:00:00.000Z');
      const payCosts = [{ month: from.slice(0, 7), cents: 250_000 }];
      const claim = { kind: 'PAY_SUBSIDY', caseId: subsidy, from, to, receivedOn: '2021-08-02', payCosts };
      const { id } = (await post('/v1/claims', claim)).json();
      expect(told(await post(`/v1/claims/${id}/approval`, undefined))).toEqual([200, 'APPROVED']);
      expect(told(await post(`/v1/claims/${id}/payment`, undefined, 2))).toEqual([200, 'PAID']);
    }
    expect(told(await onCase(subsidy, 'end', { lastDay: '2021-06-30' }, 4))).toEqual([200, 'ENDED']);
    return subsidy;
  };

  it('gives the money back to the open quota of the year of the first decision', async () => {
    const subsidy = await overpaid();
    const before = await balance();
    const id = await drafted(subsidy, 'RECOVERED');
    const seen = (await preview(id)).json();
    expect(seen.decision.calculation).toMatchObject({ cents: -75_000, rows: [{ from: '2021-07-01' }] });
    expect(seen.messages.map(({ kind, receiver }: Json) => [kind, receiver])).toEqual([
      ['DECISION_GIVEN', null],
      ['SUBSIDY_RECOVERY', 'keha'],
    ]);
    expect(seen.quota.after.availableCents - seen.quota.before.availableCents).toBe(75_000);
    expect(told(await act(id, 'giving'))).toEqual([200, 'GIVEN']);
    expect(await balance()).toEqual({
      ...before,
      committed: before.committed - 75_000,
      used: before.used - 75_000,
    });
    expect(await get(`/v1/pay-subsidies/${subsidy}`)).toMatchObject({
      state: 'RECOVERED',
      recoveredCents: 75_000,
    });
    expect((await movements(subsidy)).slice(-2)).toEqual(['USE 2021 OPEN', 'RELEASE 2021 OPEN']);
    expect((await test.call(`/v1/decisions/${id}/letter`, OFFICER)).text).toContain('−750,00');
    expect(told(await drafting(subsidy, 'RECOVERED'))).toEqual([409, 'NOTHING_TO_RECOVER']);
  });

  it('E68: in the next year, when that year is closed, there and not in the quota of the new year', async () => {
    const subsidy = await overpaid();
    await round('2022-01-10T09:00:00.000Z');
    const rows: (readonly [string, Json])[] = [];
    const next = putQuota(
      (table, row) => void rows.push([table, row]),
      () => randomUUID(),
      HOME,
      'PAY_SUBSIDY',
    );
    for (const [table, row] of rows) {
      const moved = { ...row, ...(table === 'resources.quota' && { budget_year: 2022 }) };
      const columns = Object.keys(moved).join();
      await test.database.all(
        `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1)`,
        [JSON.stringify(moved)],
      );
    }
    const [before, nextBefore] = [await balance(), await balance(next)];
    const id = await given(subsidy, 'RECOVERED');
    expect((await get(`/v1/decisions/${id}`)).decidedOn).toBe('2022-01-10');
    expect((await movements(subsidy)).slice(-2)).toEqual(['USE 2021 CLOSED', 'RELEASE 2021 CLOSED']);
    expect(await balance()).toEqual({
      ...before,
      committed: before.committed - 75_000,
      used: before.used - 75_000,
    });
    expect(await balance(next)).toEqual(nextBefore);
  });
});
