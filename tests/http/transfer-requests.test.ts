import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Call, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
  test.setClock('2022-03-01T09:00:00.000Z');
  await test.database.all(
    `insert into access.role_grant (subject, role, organisation, valid_from, given_by, given_at)
     select subject, 'MUN_OFFICER', organisation, '2021-01-01Z', 'test', '2021-01-01Z'
     from (values ('espoo', 'municipality:049'), ('first-authority', 'employment-authority:TA01'),
       ('second-authority', 'employment-authority:TA02')) as given (subject, organisation)`,
  );
});
afterAll(() => test.close());

const OFFICER = { as: subjectOf('MUN_OFFICER') };
const OFFICE = { as: subjectOf('TE_OFFICER') };
const ESPOO = { as: 'espoo' };

const post = (path: string, call: Call, version = 1) =>
  test.call(path, {
    ...call,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID(), 'if-match': `"${version}"`, ...call.headers },
  });

const record = (clientId: string, body: object = {}, call: Call = OFFICER) =>
  post('/v1/transfer-requests', {
    ...call,
    body: {
      kind: 'TO_TE_OFFICE',
      clientId,
      reason: 'LANGUAGE_RIGHTS',
      channel: 'VISIT',
      receivedOn: '2022-03-01',
      ...body,
    },
  });

const act = (id: string, action: string, body: object | undefined, call: Call, version = 1) =>
  post(`/v1/transfer-requests/${id}/${action}`, { ...call, ...(body && { body }) }, version);

const GRANT = { outcome: 'GRANTED', reasons: 'The client has the right.', servicesEndangered: false };
const REFUSE = { ...GRANT, outcome: 'REFUSED' };

const told = (answer: Answer): readonly unknown[] => [answer.status, answer.json().code];

const responsibilities = async (client: string): Promise<Json[]> =>
  (await test.call(`/v1/clients/${client}/responsibilities`, OFFICE)).json().items;

/** A municipal client of whom nothing is open. */
async function freshClient(at: number): Promise<string> {
  const id = test.home.clients[at] ?? '';
  await test.database.all(`update clients.transfer_request set state = 'WITHDRAWN' where client_id = $1`, [
    id,
  ]);
  return id;
}

describe('a request to return to the TE Office', () => {
  let client = '';

  it('leaves responsibility where it is until it is granted, and then moves the client at once', async () => {
    client = await freshClient(2);
    await test.database.all(
      `insert into clients.guardian (client_id, name, scope, from_date, recorded_by, reason, known_from)
       select $1, name, scope, '2021-04-01', 'test', 'Määräys', '2021-04-01Z'
       from (values ('Keksitty Edunvalvoja', 'PROPERTY_AND_PERSON'), ('Toinen Keksitty', 'PROPERTY')) of (name, scope)`,
      [client],
    );
    const recorded = await record(client);
    expect([recorded.status, recorded.json().state]).toEqual([201, 'AWAITING_DECISION']);
    const { id } = recorded.json();
    expect((await responsibilities(client))[0].authority).toBe('municipality:109');
    test.setClock('2022-03-02T09:00:00.000Z');
    const decided = await act(id, 'decision', GRANT, OFFICE);
    expect([decided.status, decided.json()]).toEqual([
      200,
      { id, state: 'GRANTED', version: 2, changedAt: '2022-03-02T09:00:00.000Z' },
    ]);
    expect(await responsibilities(client)).toMatchObject([
      { authority: 'te-office:1500', from: '2022-03-02T09:00:00.000Z', startGround: 'CLIENT_REQUEST' },
      { authority: 'municipality:109', until: '2022-03-02T09:00:00.000Z', endReason: 'TRANSFERRED' },
    ]);
    expect((await test.call(`/v1/clients/${client}`, OFFICER)).status).toBe(404);
    expect((await test.call(`/v1/transfer-requests/${id}`, OFFICER)).json()).toMatchObject({
      state: 'GRANTED',
      decision: {
        reasons: GRANT.reasons,
        legalBasis: { act: '1269/2020 (421/2021)' },
        appeal: { servedOn: '2022-03-09', rectificationBy: '2022-04-08' },
      },
    });
  });

  it('marks the client so that nobody moves the client again unseen', async () => {
    const [stay] = await test.database.all(
      `select reason, text, removed_at from clients.te_office_stay where client_id = $1`,
      [client],
    );
    expect(stay).toEqual({ reason: 'LANGUAGE_RIGHTS', text: GRANT.reasons, removed_at: null });
  });

  it('E90: goes to the client and to the guardian of the person with the appeal instruction, and to the register', async () => {
    const messages = await test.database.all<{ port: string; kind: string; payload: Json }>(
      `select port, kind, payload from exchange.message where client_id = $1 order by id`,
      [client],
    );
    expect(messages.map(({ port, kind }) => `${port} ${kind}`)).toEqual([
      'client-registry TRANSFER_REQUEST',
      'client-registry TRANSFER_REQUEST',
      'client-notices TRANSFER_DECISION',
    ]);
    expect(messages[2]?.payload).toMatchObject({
      addressees: [{ kind: 'GUARDIAN', name: 'Keksitty Edunvalvoja', reference: null }, { kind: 'CLIENT' }],
      outcome: 'GRANTED',
      appeal: { rectificationBy: '2022-04-08' },
    });
  });
});

describe('E14: a refusal that is contested', () => {
  it('moves nothing meanwhile; what is accepted begins with the decision, not before', async () => {
    test.setClock('2022-03-01T09:00:00.000Z');
    const client = await freshClient(3);
    const { id } = (await record(client)).json();
    expect((await act(id, 'decision', REFUSE, OFFICE)).json().state).toBe('REFUSED');
    test.setClock('2022-03-10T09:00:00.000Z');
    const contested = await act(id, 'rectification', { receivedOn: '2022-03-09' }, OFFICER, 2);
    expect(contested.json().state).toBe('CONTESTED');
    expect((await responsibilities(client))[0].authority).toBe('municipality:109');
    test.setClock('2022-03-20T09:00:00.000Z');
    const accepted = await act(
      id,
      'rectification-decision',
      { outcome: 'ACCEPTED', reasons: 'Reconsidered.' },
      OFFICE,
      3,
    );
    expect([accepted.status, accepted.json().state]).toEqual([200, 'GRANTED']);
    expect((await responsibilities(client))[0]).toMatchObject({
      authority: 'te-office:1500',
      from: '2022-03-20T09:00:00.000Z',
    });
  });

  it('comes too late after thirty days from the presumed service, and stays on record', async () => {
    test.setClock('2022-05-10T09:00:00.000Z');
    const [, , id = ''] = test.home.requests.refused;
    const late = await act(id, 'rectification', { receivedOn: '2022-03-30' }, OFFICER);
    expect(late.json().state).toBe('REFUSAL_UPHELD');
    const again = await act(id, 'rectification', { receivedOn: '2022-03-29' }, OFFICER, 2);
    expect(told(again)).toEqual([409, 'REQUEST_STATE']);
    expect((await test.call(`/v1/transfer-requests/${id}`, OFFICE)).json().rectification).toMatchObject({
      outcome: 'INADMISSIBLE',
      deadline: '2022-03-29',
      nextInstance: 'ADMINISTRATIVE_COURT',
    });
  });

  it('cannot have come before the decision, nor come tomorrow', async () => {
    const [id = ''] = test.home.requests.refused;
    const before = await act(id, 'rectification', { receivedOn: '2022-02-19' }, OFFICER);
    const tomorrow = await act(id, 'rectification', { receivedOn: '2022-05-11' }, OFFICER);
    expect([told(before), told(tomorrow)]).toEqual([
      [422, 'DATE_BEFORE_DECISION'],
      [422, 'DATE_IN_FUTURE'],
    ]);
  });
});

describe('E15: a request to another municipality', () => {
  const toEspoo = (client: string) =>
    record(client, { kind: 'TO_OTHER_MUNICIPALITY', municipality: '049', reason: 'SAFETY' });

  it('is refused with reasons when that one does not consent; a new one may be made, and none waits', async () => {
    test.setClock('2022-03-01T09:00:00.000Z');
    const client = await freshClient(4);
    const { id, state } = (await toEspoo(client)).json();
    expect(state).toBe('AWAITING_CONSENT');
    expect(told(await toEspoo(client))).toEqual([409, 'REQUEST_ALREADY_OPEN']);
    expect(told(await act(id, 'decision', GRANT, OFFICE))).toEqual([422, 'MUNICIPALITY_CONSENT_MISSING']);
    const silent = await act(id, 'consent', { given: false }, ESPOO);
    expect(told(silent)).toEqual([422, 'REASONS_MISSING']);
    expect((await act(id, 'consent', { given: false, reasons: 'No officials.' }, ESPOO)).status).toBe(200);
    expect(told(await act(id, 'decision', GRANT, OFFICE, 2))).toEqual([422, 'MUNICIPALITY_CONSENT_MISSING']);
    const mute = await act(id, 'decision', { ...REFUSE, reasons: ' ' }, OFFICE, 2);
    expect(told(mute)).toEqual([422, 'REASONS_MISSING']);
    expect((await act(id, 'decision', REFUSE, OFFICE, 2)).json().state).toBe('REFUSED');
    expect((await toEspoo(client)).status).toBe(201);
  });

  it('granted with consent, becomes a notice that moves the client when it is received', async () => {
    const client = test.home.clients[4] ?? '';
    const [{ id }] = (await test.call('/v1/transfer-requests?state=AWAITING_CONSENT', ESPOO)).json().items;
    expect((await test.call(`/v1/clients/${client}`, ESPOO)).status).toBe(404);
    expect((await act(id, 'consent', { given: true }, ESPOO)).json().state).toBe('AWAITING_DECISION');
    const endangered = await act(id, 'decision', { ...GRANT, servicesEndangered: true }, OFFICE, 2);
    expect(told(endangered)).toEqual([422, 'SERVICES_ENDANGERED']);
    expect((await act(id, 'decision', GRANT, OFFICE, 2)).status).toBe(200);
    expect((await responsibilities(client))[0].authority).toBe('municipality:109');
    const notices = (await test.call('/v1/referral-notices', ESPOO)).json().items;
    expect(notices).toMatchObject([
      { clientId: client, to: 'municipality:049', startGround: 'CLIENT_REQUEST', state: 'SENT' },
    ]);
    const received = await post(`/v1/referral-notices/${notices[0].id}/receipt`, ESPOO);
    expect(received.status).toBe(200);
    expect((await test.call(`/v1/clients/${client}`, ESPOO)).status).toBe(200);
    expect((await test.call(`/v1/clients/${client}`, OFFICER)).status).toBe(404);
  });
});

describe('two officials and one request', () => {
  it('one decision wins, the other is told who made it and when', async () => {
    test.setClock('2022-03-01T09:00:00.000Z');
    const [, , , id = ''] = [...test.home.requests.awaitingConsent, ...test.home.requests.awaitingDecision];
    const both = await Promise.all(
      [REFUSE, REFUSE].map((finding) =>
        act(id, 'decision', finding, { ...OFFICE, headers: { 'accept-language': 'en' } }),
      ),
    );
    const [won, lost] = both.toSorted((a, b) => a.status - b.status);
    expect([won?.status, lost?.status, lost?.json().code]).toEqual([200, 412, 'VERSION_CONFLICT']);
    expect(lost?.json().detail).toContain(`Last changed by ${OFFICE.as}, 1 March 2022 at 11:00`);
  });

  it('a decision and a withdrawal: one wins', async () => {
    const [id = ''] = test.home.requests.toBeWithdrawn;
    const both = await Promise.all([
      act(id, 'decision', REFUSE, OFFICE),
      act(id, 'withdrawal', undefined, OFFICER),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  it('has one effect when the same key comes again', async () => {
    const [, id = ''] = test.home.requests.toBeWithdrawn;
    const call = { ...OFFICER, headers: { 'idempotency-key': 'withdrawn-once' } };
    const [first, second] = [
      await act(id, 'withdrawal', undefined, call),
      await act(id, 'withdrawal', undefined, call),
    ];
    expect([first.status, second.status, second.text]).toEqual([200, 200, first.text]);
  });
});

describe('what cannot be asked for', () => {
  it.each<readonly [string, object, number, string]>([
    ['a request of before 1.6.2021', { receivedOn: '2021-05-31' }, 422, 'REQUEST_NOT_POSSIBLE'],
    ['one of tomorrow', { receivedOn: '2022-03-02' }, 422, 'DATE_IN_FUTURE'],
    ['one before any law', { receivedOn: '2019-01-01' }, 404, 'RULE_NOT_FOUND'],
    ['some other reason', { reason: 'OTHER_JUSTIFIED_REASON' }, 422, 'REASON_NOT_IN_LAW'],
    [
      'a municipality without a trial',
      { kind: 'TO_OTHER_MUNICIPALITY', municipality: '694' },
      422,
      'NOT_A_TRIAL_MUNICIPALITY',
    ],
    [
      'the municipality that serves',
      { kind: 'TO_OTHER_MUNICIPALITY', municipality: '109' },
      409,
      'ALREADY_RESPONSIBLE',
    ],
    ['another body’s field', { authority: 'TA01' }, 400, 'REQUEST_INVALID'],
  ])('%s', async (_, body, status, code) => {
    test.setClock('2022-03-01T09:00:00.000Z');
    await test.database.all(
      `insert into clients.responsibility (client_id, authority, from_at, start_ground)
       select $1, 'municipality:109', '2021-03-01Z', 'NEW_REGISTRATION'
       where not exists (select from clients.responsibility where client_id = $1)`,
      [test.home.clients[1]],
    );
    const answer = await record(await freshClient(1), body);
    expect(told(answer)).toEqual([status, code]);
  });

  it('anything of a client who is not seen, or not of a municipality, or not looking for work', async () => {
    const unseen = await record(test.away.clients[0] ?? '');
    const [{ client: ofOffice } = { client: '' }] = test.home.waiting.slice(3);
    await test.database.all(`delete from clients.transfer_request where client_id = $1`, [ofOffice]);
    const elsewhere = await record(ofOffice, { kind: 'TO_OTHER_MUNICIPALITY', municipality: '049' }, OFFICE);
    const idle = await freshClient(0);
    await test.database.all(`update clients.job_search set until_date = '2022-02-01' where client_id = $1`, [
      idle,
    ]);
    expect([unseen, elsewhere, await record(idle)].map(told)).toEqual([
      [404, 'CLIENT_NOT_FOUND'],
      [409, 'NOT_MUNICIPAL_CLIENT'],
      [422, 'NO_VALID_JOB_SEARCH'],
    ]);
  });

  it('a decision of somebody who has no part in it', async () => {
    const [id = ''] = test.home.requests.contested;
    const elsewhere = { as: subjectOf('TE_OFFICER', 'elsewhere') };
    const answer = await act(id, 'rectification-decision', { outcome: 'ACCEPTED', reasons: 'x' }, elsewhere);
    expect(told(answer)).toEqual([404, 'REQUEST_NOT_FOUND']);
  });
});

describe('E5: from 2025 a client chooses another authority by notice', () => {
  const KEHA = { as: subjectOf('KEHA_ADMIN') };
  const register = (code: string, municipality: string, from = '2025-01-01') =>
    post('/v1/employment-authorities', {
      ...KEHA,
      body: { code, name: { fi: code, sv: code }, municipalities: [{ code: municipality, from }] },
    });

  it('which takes effect at once, with a record of what the authorities owe each other', async () => {
    test.setClock('2025-02-03T09:00:00.000Z');
    expect((await register('TA01', '109')).status).toBe(201);
    expect((await register('TA02', '049')).status).toBe(201);
    const client = test.home.clients[1] ?? '';
    await test.database.all(
      `update clients.responsibility set authority = 'employment-authority:TA01' where client_id = $1 and until_at is null`,
      [client],
    );
    await test.database.all(
      `update clients.client set responsible = 'employment-authority:TA01', readers = array['keha', 'employment-authority:TA01']
       where id = $1`,
      [client],
    );
    const first = { as: 'first-authority' };
    const unknown = await record(
      client,
      { kind: 'AUTHORITY_CHOICE', authority: 'TA09', reason: 'STUDY', receivedOn: '2025-02-03' },
      first,
    );
    expect(told(unknown)).toEqual([422, 'EMPLOYMENT_AUTHORITY_UNKNOWN']);
    const chosen = await record(
      client,
      { kind: 'AUTHORITY_CHOICE', authority: 'TA02', reason: 'STUDY', receivedOn: '2025-02-03' },
      first,
    );
    expect([chosen.status, chosen.json().state]).toEqual([201, 'TAKEN_NOTE_OF']);
    expect((await test.call(`/v1/clients/${client}`, first)).status).toBe(404);
    const second = { as: 'second-authority' };
    expect((await test.call(`/v1/clients/${client}`, second)).json().responsibility).toMatchObject({
      authority: 'employment-authority:TA02',
      from: '2025-02-03T09:00:00.000Z',
      startGround: 'CLIENT_REQUEST',
    });
    const shown = (await test.call(`/v1/transfer-requests/${chosen.json().id}`, second)).json();
    expect(shown).toMatchObject({
      decision: null,
      compensation: {
        payer: 'employment-authority:TA01',
        payee: 'employment-authority:TA02',
        from: '2025-02-03',
      },
      rule: { act: '380/2023' },
    });
  });

  it.each<readonly [string, string, string, number, string]>([
    ['TA01', '082', '2025-01-01', 409, 'EMPLOYMENT_AUTHORITY_EXISTS'],
    ['TA03', '109', '2026-01-01', 409, 'EMPLOYMENT_AUTHORITY_OVERLAP'],
    ['TA03', '174', '2025-01-01', 422, 'MUNICIPALITY_CODE_INVALID'],
    ['TA03', '198', '2025-01-01', 422, 'MUNICIPALITY_CODE_INVALID'],
    ['TA03', '082', '2024-12-31', 404, 'RULE_NOT_FOUND'],
  ])(
    'of authorities that are registered once: %s %s %s',
    async (code, municipality, from, status, problem) => {
      expect(told(await register(code, municipality, from))).toEqual([status, problem]);
    },
  );
});
