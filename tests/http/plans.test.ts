import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Call, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { actingFor } from '../support/services.ts';
import { freeTime } from './meeting-requests.ts';
import { integrationRight, multiSectorCase } from '../support/entitlements.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp({ spare: true, withoutNetwork: true });
  test.setClock('2022-06-01T09:00:00.000Z');
});
afterAll(() => test.close());

const OFFICER = { as: subjectOf('MUN_OFFICER') };
const OTHER = { as: subjectOf('MUN_OFFICER', 'elsewhere') };
const OFFICE = { as: subjectOf('TE_OFFICER') };
const NOBODY = '00000000-0000-7000-8000-000000000000';

const DRAFT = {
  goals: 'Työ varastolla.',
  jobSearchObligation: 'Neljä työmahdollisuutta kuukaudessa.',
  actions: [{ kind: 'TRAINING', text: 'Trukkikortti', due: '2022-08-31' }],
  followUp: 'Työnhakukeskustelussa.',
  reportingDeadline: '2022-08-31',
};

const send = (
  path: string,
  body: unknown,
  version = 1,
  call: Call = OFFICER,
  method: 'POST' | 'PUT' = 'POST',
) =>
  test.call(path, {
    ...call,
    method,
    headers: { 'idempotency-key': randomUUID(), 'if-match': `"${version}"`, ...call.headers },
    ...(body !== undefined && { body }),
  });
const make = (clientId: string, draft: object = {}, type = 'EMPLOYMENT', call: Call = OFFICER) =>
  send('/v1/plans', { clientId, type, draft: { ...DRAFT, ...draft } }, 1, call);
const act = (id: string, action: string, body: object | undefined, version: number, call: Call = OFFICER) =>
  send(`/v1/plans/${id}/${action}`, body, version, call);
const read = async (id: string, query = '', call: Call = OFFICER): Promise<Json> =>
  (await test.call(`/v1/plans/${id}${query}`, call)).json();
const told = (answer: Answer): readonly unknown[] => [answer.status, answer.json().code];

const approve = async (
  id: string,
  party: string,
  more: object = {},
  call: Call = OFFICER,
): Promise<Answer> => {
  const { proposal, version } = await read(id, '', call);
  const { contentHash } = proposal ?? { contentHash: '0'.repeat(64) };
  return act(id, 'approvals', { party, contentHash, method: 'ELECTRONIC', ...more }, version, call);
};

/** A client of the municipality of whom nothing is kept; the service needs are assessed unless told otherwise. */
let used = 0;
async function freshClient(isAssessed = true): Promise<string> {
  const client = test.home.plans.without[used] ?? '';
  used += 1;
  if (isAssessed) await assess(client);
  return client;
}

async function assess(client: string): Promise<void> {
  const id = randomUUID();
  await test.database.all(
    `insert into process.assessment (id, version, client_id, state, content, health, known_from, changed_by)
     values ($1, 1, $2, 'COMPLETED', $3, '{}', '2022-05-20Z', 'test')`,
    [
      id,
      client,
      JSON.stringify({ id, clientId: client, state: 'COMPLETED', date: '2022-05-20', version: 1 }),
    ],
  );
}

async function submitted(client: string, draft: object = {}, type = 'EMPLOYMENT'): Promise<string> {
  const { id } = (await make(client, draft, type)).json();
  expect((await act(id, 'submission', undefined, 1)).status).toBe(200);
  return id;
}

async function inForce(client: string): Promise<string> {
  const id = await submitted(client);
  for (const party of ['CLIENT', 'LABOUR_AUTHORITY']) expect((await approve(id, party)).status).toBe(200);
  return id;
}

const tasksOf = async (client: string): Promise<readonly string[]> =>
  (
    await test.database.all<{ task: string }>(
      `select concat_ws(' ', kind, due_on, coalesce(outcome, 'OPEN'), end_reason) as task from process.task
       where client_id = $1 and kind ~ 'PLAN|ACTION' order by kind, opened_at, due_on`,
      [client],
    )
  ).map(({ task }) => task);

const messagesOf = (client: string): Promise<readonly { port: string; kind: string; payload: Json }[]> =>
  test.database.all(`select port, kind, payload from exchange.message where client_id = $1 order by id`, [
    client,
  ]);

describe('an employment plan', () => {
  let client = '';
  let id = '';

  it('R45: is drafted, agreed on and comes into force, and everything to do about it is a task with a day', async () => {
    client = await freshClient();
    const made = await make(client);
    ({ id } = made.json());
    expect([made.status, made.json().state, made.headers['etag']]).toEqual([201, 'DRAFT', '"1"']);
    const { actions } = (await read(id)).proposal.content;
    const changed = await send(
      `/v1/plans/${id}/draft`,
      { ...DRAFT, actions, goals: 'Työ.' },
      1,
      OFFICER,
      'PUT',
    );
    expect([changed.status, changed.json().version]).toEqual([200, 2]);
    expect((await act(id, 'submission', undefined, 2)).json().state).toBe('AWAITING_APPROVALS');
    expect(await tasksOf(client)).toEqual(['APPROVE_PLAN 2022-06-15 OPEN']);
    test.setClock('2022-06-03T09:00:00.000Z');
    expect((await approve(id, 'CLIENT')).json().state).toBe('AWAITING_APPROVALS');
    expect((await approve(id, 'LABOUR_AUTHORITY', { method: 'SIGNED' })).json().state).toBe('IN_FORCE');
    expect(await tasksOf(client)).toEqual([
      'APPROVE_PLAN 2022-06-15 DONE',
      'CHECK_ACTION 2022-09-07 OPEN',
      'REPORT_ACTION 2022-08-31 OPEN',
      'REVISE_PLAN 2022-09-05 OPEN',
    ]);
    expect(await read(id)).toMatchObject({
      state: 'IN_FORCE',
      uraTypeCode: { planExtract: '01', statisticsExtract: '00' },
      bindingUntilRevised: false,
      agreed: {
        inForceFrom: '2022-06-03',
        reviseBy: '2022-09-03',
        content: { legalBasis: [{ act: '916/2012 (1379/2021), 1073/2012 as amended', section: '2:12 §' }] },
        parties: [
          { kind: 'CLIENT', approval: { method: 'ELECTRONIC', approvedAt: '2022-06-03T09:00:00.000Z' } },
          { kind: 'LABOUR_AUTHORITY', approval: { method: 'SIGNED' } },
        ],
      },
    });
    expect((await messagesOf(client)).map(({ port, kind }) => `${port} ${kind}`)).toEqual([
      'client-notices PLAN_TO_APPROVE',
      'client-registry PLAN',
    ]);
  });

  it('R49: is followed act by act; a report after the deadline is kept, and flagged', async () => {
    const { agreed, version } = await read(id);
    const [{ actionId }] = agreed.content.actions;
    test.setClock('2022-09-01T09:00:00.000Z');
    const report = await act(id, `actions/${actionId}/report`, { done: true, text: 'Kortti on.' }, version);
    expect(report.status).toBe(200);
    expect((await read(id)).followUp).toMatchObject([{ state: 'DONE_LATE', clientReport: { isLate: true } }]);
    expect(await tasksOf(client)).toContain('REPORT_ACTION 2022-08-31 DONE CLIENT');
    const check = await act(id, `actions/${actionId}/check`, { finding: 'DONE_LATE' }, version + 1);
    expect(check.status).toBe(200);
    expect(await tasksOf(client)).toContain('CHECK_ACTION 2022-09-07 DONE');
    const [last] = (await messagesOf(client)).slice(-1);
    expect(last).toMatchObject({ kind: 'PLAN', payload: { actions: [{ code: '022', handled: true }] } });
    const toFindOut: unknown[] = [];
    for (const [nth, finding] of ['NOT_DONE', 'NOT_DONE', 'DONE_LATE'].entries()) {
      const found = await act(id, `actions/${actionId}/check`, { finding }, version + 2 + nth);
      expect(found.status).toBe(200);
      toFindOut.push(
        await test.database.all(
          `select due_on::text as "dueOn", outcome, subject_id as subject from process.task
           where client_id = $1 and kind = 'START_FACT_FINDING'`,
          [client],
        ),
      );
    }
    const asked = { dueOn: '2022-09-02', subject: id };
    expect(toFindOut).toEqual([
      [{ ...asked, outcome: null }],
      [{ ...asked, outcome: null }],
      [{ ...asked, outcome: 'DROPPED' }],
    ]);
    for (const action of ['report', 'check']) {
      const body = action === 'report' ? { done: true, text: 'Ei ole.' } : { finding: 'DONE' };
      const stray = await act(id, `actions/${NOBODY}/${action}`, body, version + 5);
      expect(told(stray)).toEqual([422, 'PLAN_ACTION_NOT_FOUND']);
    }
    test.setClock('2022-06-03T09:00:00.000Z');
  });

  it('is revised while the agreed text binds, and the next revision is counted anew', async () => {
    const { agreed, version } = await read(id);
    const [known] = agreed.content.actions;
    const revision = { ...DRAFT, goals: 'Työ kaupassa.', actions: [known, ...DRAFT.actions] };
    expect((await act(id, 'revision', revision, version)).json().state).toBe('REVISED');
    expect((await read(id)).agreed.content.goals).toBe('Työ.');
    test.setClock('2022-07-01T09:00:00.000Z');
    for (const party of ['CLIENT', 'LABOUR_AUTHORITY']) await approve(id, party);
    const now = await read(id);
    expect([now.state, now.agreed.content.goals, now.agreed.reviseBy]).toEqual([
      'IN_FORCE',
      'Työ kaupassa.',
      '2022-10-01',
    ]);
    expect(now.followUp.map(({ state }: Json) => state)).toEqual(['DONE_LATE', 'OPEN']);
    expect((await tasksOf(client)).filter((task) => task.startsWith('REVISE_PLAN'))).toEqual([
      'REVISE_PLAN 2022-09-05 DONE',
      'REVISE_PLAN 2022-10-03 OPEN',
    ]);
    test.setClock('2022-06-01T09:00:00.000Z');
  });

  it('can be read in every version, and compared', async () => {
    expect((await read(id, '?version=1')).proposal.content.goals).toBe('Työ varastolla.');
    expect((await read(id)).version).toBeGreaterThan(5);
    const answer = await test.call(`/v1/plans/${id}/changes?from=1&to=2&lang=en`, OFFICER);
    expect(answer.json().changes).toEqual([
      { what: 'FIELD', field: 'goals', text: 'Goals: ”Työ varastolla.” → ”Työ.”' },
    ]);
    expect((await test.call(`/v1/plans?client=${client}`, OFFICER)).json().items).toMatchObject([{ id }]);
    for (const path of ['?version=99', '/changes?from=1&to=99', '/document?version=99'])
      expect(told(await test.call(`/v1/plans/${id}${path}`, OFFICER))).toEqual([404, 'PLAN_NOT_FOUND']);
    expect(told(await test.call(`/v1/plans?client=${client}`, OTHER))).toEqual([404, 'CLIENT_NOT_FOUND']);
  });

  it('is a document: a page in three languages, and PDF', async () => {
    const page = await test.call(`/v1/plans/${id}/document?lang=sv`, OFFICER);
    expect([page.status, page.headers['content-type'], page.headers['content-language']]).toEqual([
      200,
      'text/html; charset=utf-8',
      'sv',
    ]);
    const { agreed } = await read(id);
    expect(page.text).toContain('<h1>Sysselsättningsplan</h1>');
    expect(page.text).toContain(agreed.contentHash);
    expect(page.text.match(/<td>3\.6\.2022<\/td>|<td>1\.7\.2022<\/td>/g)).toHaveLength(3);
    const pdf = await test.call(`/v1/plans/${id}/document?format=pdf&lang=fi`, OFFICER);
    expect([pdf.headers['content-type'], pdf.text.slice(0, 8)]).toEqual(['application/pdf', '%PDF-1.7']);
  });

  it('ends with reasons, and somebody has to make another', async () => {
    const { version } = await read(id);
    expect(told(await act(id, 'end', { how: 'end', words: ' ' }, version))).toEqual([422, 'REASONS_MISSING']);
    expect(told(await act(id, 'end', { how: 'lapse', words: 'Ei hae.' }, version))).toEqual([
      409,
      'JOB_SEARCH_VALID',
    ]);
    expect((await act(id, 'end', { how: 'end', words: 'Uusi alku.' }, version)).json().state).toBe('ENDED');
    const tasks = await tasksOf(client);
    expect(tasks.filter((task) => task.includes('OPEN'))).toEqual(['MAKE_PLAN 2022-06-15 OPEN']);
    expect(tasks).toContain('REVISE_PLAN 2022-10-03 DROPPED MATTER_CLOSED');
    const again = await act(id, 'end', { how: 'end', words: 'Uusi alku.' }, version + 1);
    expect([...told(again), again.json().allowed]).toEqual([409, 'COMMAND_NOT_ALLOWED', []]);
    const next = await inForce(client);
    expect(await tasksOf(client)).toContain('MAKE_PLAN 2022-06-15 DONE');
    expect((await read(next)).state).toBe('IN_FORCE');
  });
});

describe('a plan that the client refuses', () => {
  it('R45: ends, and the authority is told to find out why', async () => {
    const client = await freshClient();
    const id = await submitted(client);
    expect(told(await act(id, 'refusal', { words: ' ' }, 2))).toEqual([422, 'REASONS_MISSING']);
    expect((await act(id, 'refusal', { words: 'En halua.' }, 2)).json().state).toBe('REFUSED_BY_CLIENT');
    const [last] = (await messagesOf(client)).slice(-1);
    expect(last).toMatchObject({
      port: 'authority-notices',
      kind: 'FACT_FINDING_TO_START',
      payload: { event: 'PLAN_REFUSED', planId: id, authority: 'municipality:109' },
    });
    expect(JSON.stringify(last)).not.toContain('En halua');
    expect(await tasksOf(client)).toEqual([
      'APPROVE_PLAN 2022-06-15 DROPPED MATTER_CLOSED',
      'MAKE_PLAN 2022-06-15 OPEN',
    ]);
  });
});

describe('what is refused', () => {
  let client = '';
  let id = '';
  beforeAll(async () => {
    client = await freshClient(false);
    id = await submitted(client, { partners: { KELA: 'Keksitty Virkailija' } });
  });

  it('R45, R35: an approval out of turn, of another text, in another way, or before the needs are assessed', async () => {
    expect(told(await approve(id, 'LABOUR_AUTHORITY'))).toEqual([422, 'CLIENT_APPROVAL_MISSING']);
    expect(told(await approve(id, 'CLIENT', { contentHash: '0'.repeat(64) }))).toEqual([
      409,
      'PLAN_TEXT_CHANGED',
    ]);
    expect(told(await approve(id, 'OTHER'))).toEqual([422, 'PARTY_NOT_IN_PLAN']);
    const recorded = { method: 'OTHER_IF_RECORDED' };
    expect(told(await approve(id, 'CLIENT', recorded))).toEqual([422, 'APPROVAL_RECORD_MISSING']);
    const before = { ...OFFICER, at: '2022-05-01T09:00:00.000Z' };
    const early = await approve(id, 'CLIENT', { ...recorded, record: 'Puhelimessa' }, before);
    expect(told(early)).toEqual([422, 'APPROVAL_METHOD_NOT_IN_LAW']);
    expect((await approve(id, 'CLIENT', { ...recorded, record: 'Puhelimessa 1.6.' })).status).toBe(200);
    expect(told(await approve(id, 'CLIENT'))).toEqual([409, 'ALREADY_APPROVED']);
    expect(told(await approve(id, 'LABOUR_AUTHORITY'))).toEqual([422, 'PARTY_APPROVAL_MISSING']);
    expect((await approve(id, 'KELA')).status).toBe(200);
    expect(told(await approve(id, 'LABOUR_AUTHORITY'))).toEqual([422, 'ASSESSMENT_INCOMPLETE']);
    await assess(client);
    expect((await approve(id, 'LABOUR_AUTHORITY')).json().state).toBe('IN_FORCE');
  });

  it('R50: an act that is not in force on the day, of the draft and of the decision', async () => {
    const other = await freshClient();
    const legalBasis = [{ act: '380/2023', section: '45 §' }];
    expect(told(await make(other, { legalBasis }))).toEqual([422, 'LEGAL_BASIS_NOT_IN_FORCE']);
    const plan = await submitted(other);
    const later = { ...OFFICER, at: '2025-01-02T09:00:00.000Z' };
    const changed = await send(`/v1/plans/${plan}/draft`, { ...DRAFT, legalBasis }, 2, OFFICER, 'PUT');
    expect(told(changed)).toEqual([422, 'LEGAL_BASIS_NOT_IN_FORCE']);
    expect((await approve(plan, 'CLIENT')).status).toBe(200);
    const late = await approve(plan, 'LABOUR_AUTHORITY', {}, later);
    expect([...told(late), late.json().rule.act]).toEqual([422, 'LEGAL_BASIS_NOT_IN_FORCE', '380/2023']);
    expect((await approve(plan, 'LABOUR_AUTHORITY')).status).toBe(200);
    const revised = await act(plan, 'revision', { ...DRAFT, legalBasis }, 4);
    expect(told(revised)).toEqual([422, 'LEGAL_BASIS_NOT_IN_FORCE']);
    expect(told(await make(other))).toEqual([409, 'PLAN_IN_FORCE']);
  });

  it('a text without what the law asks for, or with an act that the plan has not', async () => {
    const other = await freshClient();
    const { id: plan } = (await make(other, { followUp: null })).json();
    const asked = await act(plan, 'submission', undefined, 1);
    expect([...told(asked), asked.json().rule.section]).toEqual([422, 'PLAN_CONTENT_MISSING', '2:12 §']);
    const stray = { ...DRAFT, actions: [{ ...DRAFT.actions[0], actionId: NOBODY }] };
    const changed = await send(`/v1/plans/${plan}/draft`, stray, 1, OFFICER, 'PUT');
    expect(told(changed)).toEqual([422, 'PLAN_ACTION_NOT_FOUND']);
    expect(told(await make(other, { actions: stray.actions }))).toEqual([422, 'PLAN_ACTION_NOT_FOUND']);
    const { version } = await read(id);
    expect(told(await act(id, 'revision', stray, version))).toEqual([422, 'PLAN_ACTION_NOT_FOUND']);
    const empty = { ...DRAFT, actions: [] };
    expect(told(await act(id, 'revision', empty, version))).toEqual([422, 'PLAN_CONTENT_MISSING']);
    expect(told(await act(plan, 'revision', DRAFT, 1))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
  });

  it('whoever is not responsible, does not see the client, or has not seen the version', async () => {
    const { version } = await read(id);
    const end = { how: 'end', words: 'Loppu' };
    expect(told(await act(id, 'end', end, version, OFFICE))).toEqual([403, 'NOT_RESPONSIBLE']);
    expect(told(await act(id, 'end', end, version, OTHER))).toEqual([404, 'PLAN_NOT_FOUND']);
    expect(told(await act(id, 'end', end, version - 1))).toEqual([412, 'VERSION_CONFLICT']);
    expect(told(await make(client, {}, 'EMPLOYMENT', OFFICE))).toEqual([403, 'NOT_RESPONSIBLE']);
    expect(told(await make(client, {}, 'EMPLOYMENT', OTHER))).toEqual([404, 'CLIENT_NOT_FOUND']);
  });
});

describe('plans that replace the employment plan', () => {
  const put = (table: string, client: string, matter: { readonly state: string }): Promise<unknown> => {
    const id = randomUUID();
    return test.database.all(
      `insert into process.${table} (id, version, client_id, state, content, known_from, changed_by)
       values ($1, 1, $2, $3, $4, '2022-05-20Z', 'test')`,
      [id, client, matter.state, JSON.stringify({ ...matter, id, clientId: client })],
    );
  };

  it('R46: need a right to integration, and keep to its longest time', async () => {
    const client = await freshClient();
    const until = { until: '2023-05-31' };
    expect(told(await make(client, until, 'INTEGRATION'))).toEqual([422, 'INTEGRATION_RIGHT_MISSING']);
    await put('integration_right', client, integrationRight());
    expect(told(await make(client, {}, 'INTEGRATION'))).toEqual([422, 'MAX_DURATION']);
    const id = await submitted(client, until, 'INTEGRATION');
    for (const party of ['CLIENT', 'LABOUR_AUTHORITY']) await approve(id, party);
    expect(await read(id)).toMatchObject({
      state: 'IN_FORCE',
      uraTypeCode: { planExtract: '04', statisticsExtract: '01' },
      agreed: { reviseBy: '2023-06-01', content: { legalBasis: [{ act: '1386/2010' }] } },
    });
  });

  it('R47, R48: come in the order of the law, and supersede the employment plan', async () => {
    const { clientId, id: before } = test.home.plans.inForce[7] ?? { clientId: '', id: '' };
    await assess(clientId);
    expect(told(await make(clientId, {}, 'MULTISECTOR'))).toEqual([422, 'NEED_NOT_DECIDED']);
    await put('multi_sector_case', clientId, multiSectorCase());
    expect(told(await make(clientId, {}, 'MULTISECTOR'))).toEqual([422, 'MAPPING_NOT_DONE']);
    const partners = { SOCIAL_WELFARE_OF_MUNICIPALITY: 'Keksitty Sosiaaliohjaaja' };
    const id = await submitted(clientId, { partners }, 'ACTIVATION');
    expect(await tasksOf(clientId)).toContain('SIGN_PLAN 2022-06-15 OPEN');
    for (const party of ['CLIENT', ...Object.keys(partners)]) await approve(id, party, { method: 'SIGNED' });
    expect((await read(before)).state).toBe('IN_FORCE');
    expect((await approve(id, 'LABOUR_AUTHORITY')).json().state).toBe('IN_FORCE');
    expect((await read(before)).state).toBe('SUPERSEDED');
    expect((await read(id)).replacedPlanId).toBe(before);
    const other = await freshClient();
    expect(told(await make(other, { partners }, 'ACTIVATION'))).toEqual([422, 'EMPLOYMENT_PLAN_MISSING']);
    await put('integration_right', other, integrationRight());
    expect(told(await make(other, { partners }, 'ACTIVATION'))).toEqual([
      422,
      'INTEGRATION_TAKES_PRECEDENCE',
    ]);
  });
});

describe('two officials at once', () => {
  it('R45: one of two plans comes into force, and the other is refused', async () => {
    const client = await freshClient();
    const plans = [await submitted(client), await submitted(client)];
    for (const id of plans) await approve(id, 'CLIENT');
    const both = await Promise.all(plans.map((id) => approve(id, 'LABOUR_AUTHORITY')));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.json().code).toBe('PLAN_IN_FORCE');
    const waiting = plans[both.findIndex(({ status }) => status === 409)] ?? '';
    await expect(
      test.database.all(`update process.plan set state = 'IN_FORCE' where id = $1 and known_until is null`, [
        waiting,
      ]),
    ).rejects.toThrow(/plan_in_force/);
  });
});

describe('a plan across a move', () => {
  it('E45: approved after the move it is the old authority’s, and binds the new one until that one revises it', async () => {
    const client = await freshClient();
    const id = await submitted(client);
    await test.database.all(
      `update clients.client set responsible = 'municipality:837', readers = '{keha,municipality:837}' where id = $1`,
      [client],
    );
    expect(
      told(await act(id, 'approvals', { party: 'CLIENT', contentHash: '0'.repeat(64), method: 'SIGNED' }, 2)),
    ).toEqual([404, 'PLAN_NOT_FOUND']);
    expect((await approve(id, 'CLIENT', {}, OTHER)).json().state).toBe('IN_FORCE');
    expect(await read(id, '', OTHER)).toMatchObject({
      bindingUntilRevised: true,
      agreed: { content: { authority: 'municipality:109' } },
    });
    const across = async () =>
      (await messagesOf(client))
        .filter(({ kind }) => kind === 'PLAN_IN_FORCE_ACROSS_MOVE')
        .map(({ payload }) => `${payload.authority} of ${payload.planOf}`);
    expect(await across()).toEqual([
      'municipality:109 of municipality:109',
      'municipality:837 of municipality:109',
    ]);
    expect((await act(id, 'revision', DRAFT, 3, OTHER)).status).toBe(200);
    for (const party of ['CLIENT', 'LABOUR_AUTHORITY']) await approve(id, party, {}, OTHER);
    expect(await read(id, '', OTHER)).toMatchObject({
      bindingUntilRevised: false,
      agreed: { content: { authority: 'municipality:837' } },
    });
    expect((await across()).slice(2)).toEqual([
      'municipality:109 of municipality:837',
      'municipality:837 of municipality:837',
    ]);
  });
});

describe('D11: the language of a plan', () => {
  it('is the client’s, or Finnish with a hint when that is not known', async () => {
    const client = await freshClient();
    const written = async (language: string): Promise<readonly unknown[]> => {
      await test.database.all(`update clients.person set service_language = $2 where client_id = $1`, [
        client,
        language,
      ]);
      const { proposal, isLanguageAssumed } = await read((await make(client)).json().id);
      return [proposal.content.language, isLanguageAssumed];
    };
    expect(await written('sv')).toEqual(['sv', false]);
    expect(await written('')).toEqual(['fi', true]);
  });
});

describe('the end of a job search', () => {
  const KEEPER = actingFor('keha', 'INTEGRATION');
  const round = async (day: string) => {
    test.setClock(`${day}T09:00:00.000Z`);
    const done = await test.services.dailyRound({}, KEEPER);
    if (!done.ok) throw new Error(done.failure.code);
    return done.value;
  };
  const allTasksOf = async (client: string, outcome: 'DROPPED' | null): Promise<readonly string[]> =>
    (
      await test.database.all<{ task: string }>(
        `select concat_ws(' ', kind, end_reason) as task from process.task
         where client_id = $1 and outcome is not distinct from $2 and kind !~ '^HOLD|OFFICIAL|NEED' order by 1`,
        [client, outcome],
      )
    ).map(({ task }) => task);
  const ofClient = async (path: string, client: string): Promise<readonly string[]> =>
    (await test.call(`${path}?client=${client}`, OFFICER)).json().items.map(({ state }: Json) => state);

  it('ends what was for it; the plan waits six months for another (E39), and its old texts stay to be read', async () => {
    test.setClock('2022-06-01T09:00:00.000Z');
    const client = await freshClient();
    const id = await inForce(client);
    const obligation = { planId: id, from: '2022-06-10', previousInterview: '2022-03-01' };
    expect((await send('/v1/obligation-periods', obligation)).status).toBe(201);
    const official = randomUUID();
    const booking = freeTime({
      start: '2022-07-05T09:00:00+03:00',
      end: '2022-07-05T10:00:00+03:00',
      officials: [official],
    });
    const meeting = { clientId: client, kind: 'MULTISECTOR', booking };
    expect((await send('/v1/meetings', meeting)).status).toBe(201);
    await round('2022-06-10');
    expect(await allTasksOf(client, null)).toEqual([
      'CHECK_ACTION',
      'REPORT_ACTION',
      ...Array.from({ length: 3 }, () => 'REPORT_JOB_SEARCH'),
      ...Array.from({ length: 3 }, () => 'REVIEW_JOB_SEARCH'),
      'REVISE_ASSESSMENT',
      'REVISE_PLAN',
    ]);
    await test.database.all(`update clients.job_search set until_date = '2022-07-01' where client_id = $1`, [
      client,
    ]);
    expect(await round('2022-07-01')).toMatchObject({ searchTasksDropped: 10, endedWithSearch: 4 });
    expect(await allTasksOf(client, null)).toEqual([]);
    expect((await allTasksOf(client, 'DROPPED')).filter((task) => !task.endsWith('SEARCH_ENDS'))).toEqual([]);
    expect(await ofClient('/v1/obligation-periods', client)).toEqual(['LAPSED', 'LAPSED', 'LAPSED']);
    expect(await ofClient('/v1/meetings', client)).toEqual(['CANCELLED']);
    const time = await test.database.all('select is_free from process.meeting_official where official = $1', [
      official,
    ]);
    expect(time).toEqual([{ is_free: true }]);
    expect(await round('2022-12-29')).toMatchObject({ endedWithSearch: 0 });
    const { version, state } = await read(id);
    expect(state).toBe('IN_FORCE');

    expect(await round('2022-12-30')).toMatchObject({ endedWithSearch: 1 });
    expect(await round('2022-12-30')).toMatchObject({
      endedWithSearch: 0,
      searchTasks: 0,
      searchTasksDropped: 0,
    });
    expect(await read(id)).toMatchObject({
      state: 'LAPSED',
      version: version + 1,
      ending: { on: '2022-12-30', words: 'Työnhaku on päättynyt.' },
    });
    expect(await read(id, `?version=${version}`)).toMatchObject({
      state: 'IN_FORCE',
      agreed: { content: {} },
    });
    expect((await messagesOf(client)).at(-1)).toMatchObject({ kind: 'PLAN', payload: { state: 'LAPSED' } });
    const [entry] = await test.database.all(
      `select subject from access.audit_entry where action = 'settle-job-searches' and $1::uuid = any(client_ids)
       order by at desc limit 1`,
      [client],
    );
    expect(entry).toEqual({ subject: KEEPER.actor.subject });
  });
});
