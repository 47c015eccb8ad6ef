import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReceiverAnswer } from '../../src/domain/exchange/message-channel.port.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';
import { KEHA } from '../../src/domain/shared/organisation.ts';
import { type Answer, type Call, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { actingFor } from '../support/services.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp({ withoutNetwork: true });
  test.setClock('2022-06-01T09:00:00.000Z');
  await test.database.all(
    `insert into access.role_grant (subject, role, organisation, valid_from, given_by, given_at, data_classes)
     values ('health', 'MUN_OFFICER', 'municipality:109', '2021-01-01Z', 'test', '2021-01-01Z', '{health}')`,
  );
});
afterAll(() => test.close());

const OFFICER = { as: subjectOf('MUN_OFFICER') };
const OFFICE = { as: subjectOf('TE_OFFICER') };
const ELSEWHERE = { as: subjectOf('MUN_OFFICER', 'elsewhere') };
const HEALTH = { as: 'health' };
const KEEPER = actingFor('keha', 'INTEGRATION');

const told = (answer: Answer): readonly unknown[] => [answer.status, answer.json().code];
const post = (path: string, body?: object, version = 1, call: Call = OFFICER) =>
  test.call(path, {
    ...call,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID(), 'if-match': `"${version}"` },
    ...(body !== undefined && { body }),
  });
const client = (nth: number): string => test.home.clients[nth] ?? '';
const resigned = (on: string): object => ({ kind: 'RESIGNED', on });
const draft = (nth: number, on: string, more: object = {}, call: Call = OFFICER) =>
  post('/v1/fact-reports', { clientId: client(nth), event: resigned(on), ...more }, 1, call);
const drafted = async (nth: number, on: string, more: object = {}): Promise<string> =>
  (await draft(nth, on, more)).json().id;
const act = (id: string, action: string, body?: object, version = 1, call: Call = OFFICER) =>
  post(`/v1/fact-reports/${id}/${action}`, body, version, call);
const read = async (id: string, call: Call = OFFICER): Promise<Json> =>
  (await test.call(`/v1/fact-reports/${id}`, call)).json();
const HEARD = { done: true, on: '2022-05-31' };
/** Version 4 of a report that was drafted, heard, reviewed and sent. */
const sent = async (nth: number, on: string): Promise<string> => {
  const id = await drafted(nth, on);
  expect((await act(id, 'hearing', HEARD)).status).toBe(200);
  expect((await act(id, 'readiness', {}, 2)).status).toBe(200);
  expect((await act(id, 'sending', undefined, 3)).status).toBe(200);
  return id;
};
const messages = (nth: number) =>
  test.database.all<{ kind: string; receiver: string; payload: Json; data_classes: string[] }>(
    `select kind, receiver, payload, data_classes from exchange.message
     where client_id = $1 and kind like 'FACT_REPORT%' and port = 'te-statements' order by id`,
    [client(nth)],
  );
const tasks = async (id: string): Promise<readonly string[]> =>
  (
    await test.database.all<{ line: string }>(
      `select concat_ws(' ', kind, due_on, outcome, end_reason) as line from process.task
       where subject_id = $1 order by due_on, kind`,
      [id],
    )
  ).map(({ line }) => line);

describe('R66: a report of facts', () => {
  it('is drafted when the client has answered, reviewed, and sent once; the receiver’s answers are kept', async () => {
    const ask = { clientId: client(0), event: resigned('2022-05-27') };
    const request = (await post('/v1/clarifications', ask)).json().id;
    const early = await draft(0, '2022-05-27');
    expect([early.status, early.json().state]).toEqual([201, 'HEARING_OPEN']);
    const { id } = early.json();
    expect(told(await act(id, 'readiness', {}))).toEqual([422, 'HEARING_OPEN']);
    expect(await tasks(id)).toEqual([]);
    const answer = { reasons: ['HEALTH', 'OTHER'], words: 'Työ oli liian raskasta' };
    const health = { words: 'Selkäni petti', attachments: ['asiakirja 7'] };
    expect((await post(`/v1/clarifications/${request}/answer`, { ...answer, health })).status).toBe(200);
    const made = await read(id);
    expect(made).toMatchObject({
      state: 'DRAFTED',
      version: 2,
      clarification: request,
      hearing: { done: true, on: '2022-06-01' },
      receiver: 'te-office:1500',
      substance: { theme: 'conduct', version: 'V2' },
      due: { dueOn: '2022-06-02', unmovedDueOn: '2022-06-02', escalateAfter: '2022-06-06' },
      hasHealthReason: true,
      restrictedAnnex: null,
      withheld: ['health'],
      facts: {
        clarification: {
          source: { kind: 'clarification', id: request },
          on: '2022-06-01',
          content: { reasons: ['OTHER'], words: 'Työ oli liian raskasta', hasHealthReason: true },
        },
      },
    });
    expect(await tasks(id)).toEqual(['SEND_FACT_REPORT 2022-06-02']);
    expect(told(await act(id, 'sending', undefined, 2))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
    expect((await act(id, 'readiness', { words: 'Työ kesti kaksi viikkoa' }, 2)).status).toBe(200);
    const both = await Promise.all([1, 2].map(() => act(id, 'sending', undefined, 3)));
    expect(both.map((one) => [one.status, one.json().id, one.json().state, one.json().warning])).toEqual(
      [1, 2].map(() => [200, id, 'SENT', null]),
    );
    expect((await act(id, 'sending', undefined, 99)).json()).toMatchObject({ id, version: 4 });
    expect(await messages(0)).toMatchObject([
      {
        kind: 'FACT_REPORT',
        receiver: 'te-office:1500',
        data_classes: ['basic', 'statement', 'health'],
        payload: {
          reportId: id,
          healthNote: 'HEALTH_REASON_IN_RESTRICTED_ANNEX',
          restrictedAnnex: health,
          facts: { words: 'Työ kesti kaksi viikkoa' },
        },
      },
    ]);
    const [line] = await test.database.all<{ kind: string }>(
      `select kind, data_classes from access.audit_entry
       where action = 'send-fact-report' and kind = 'disclosure' and client_ids = array[$1::uuid]`,
      [client(0)],
    );
    expect(line).toMatchObject({ data_classes: ['basic', 'statement', 'health'] });
    expect(await tasks(id)).toEqual(['SEND_FACT_REPORT 2022-06-02 DONE', 'AWAIT_STATEMENT 2022-07-01']);
    expect((await act(id, 'receipt', { proof: 'K-12' }, 4, OFFICE)).status).toBe(200);
    const question = { question: 'Milloin työ alkoi?' };
    expect((await act(id, 'supplement-requests', question, 5, OFFICE)).json().state).toBe(
      'SUPPLEMENT_REQUESTED',
    );
    expect(await tasks(id)).toContain('SUPPLEMENT_FACT_REPORT 2022-06-02');
    expect((await act(id, 'supplements', { words: '13.5.2022' }, 6)).json().state).toBe('SUPPLEMENTED');
    const statement = { code: 'P030', on: '2022-06-01', from: '2022-05-28', to: '2022-07-11' };
    expect((await act(id, 'statements', { statement }, 7, OFFICE)).status).toBe(200);
    expect(await read(id, HEALTH)).toMatchObject({
      state: 'CLOSED',
      proof: 'K-12',
      supplements: [{ question: 'Milloin työ alkoi?', words: '13.5.2022' }],
      end: { outcome: 'STATEMENT_GIVEN', statement },
      restrictedAnnex: health,
      withheld: [],
    });
    expect(await tasks(id)).toContain('AWAIT_STATEMENT 2022-07-01 DONE');
    expect((await messages(0)).map(({ kind }) => kind)).toEqual(['FACT_REPORT', 'FACT_REPORT_SUPPLEMENT']);
    const list = (await test.call(`/v1/fact-reports?client=${client(0)}`, HEALTH)).text;
    expect(list).not.toContain('Selkäni');
  });

  it('E55: as a document it says that there is a restricted annex, and not what is in it', async () => {
    const { factReports } = test.home;
    const page = (format: string, lang: string) =>
      test.call(`/v1/fact-reports/${factReports.report}/document?format=${format}&lang=${lang}`, HEALTH);
    const seen = [await page('html', 'fi'), await page('text', 'sv'), await page('text', 'en')];
    expect(seen.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(seen[0]?.text).toContain('Terveydellinen syy, ks. rajattu liite');
    expect(seen[1]?.text).toContain('Hälsoskäl, se den begränsade bilagan');
    expect(seen[2]?.text).toContain('Health reason, see restricted annex');
    expect(seen[2]?.text).toContain('1269/2020, 12 §');
    for (const { text } of seen) expect(text).not.toContain('sairaalassa');
    const pdf = await page('pdf', 'fi');
    expect([pdf.status, pdf.headers['content-type']]).toEqual([200, 'application/pdf']);
  });

  it('is one about an event, also by two who draft at the same time', async () => {
    const both = await Promise.all([1, 2].map(() => draft(1, '2022-05-20')));
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(both.map((one) => one.json().id)).size).toBe(1);
    const { id } = (await draft(1, '2022-05-20', { words: 'Uudestaan' })).json();
    expect(id).toBe(both[0]?.json().id);
    const other = await drafted(1, '2022-05-25');
    expect((await read(other)).facts.previousEvents).toEqual([]);
  });

  it('R66: is not sent without the hearing, or the reason why there was none', async () => {
    const id = await drafted(1, '2022-05-23');
    const missing = await act(id, 'readiness', {});
    expect(told(missing)).toEqual([422, 'HEARING_MISSING']);
    expect(missing.json().detail).toContain('434/2003, 34 §');
    expect(told(await act(id, 'hearing', { done: false, reason: ' ' }))).toEqual([422, 'REASONS_MISSING']);
    expect(told(await act(id, 'hearing', { done: true, on: '2022-06-02' }))).toEqual([422, 'DATE_IN_FUTURE']);
    expect(told(await act(id, 'hearing', { done: true, on: '2022-05-22' }))).toEqual([
      422,
      'SEQUENCE_INVALID',
    ]);
    expect((await act(id, 'hearing', { done: false, reason: 'Selvästi tarpeetonta' })).status).toBe(200);
    expect((await act(id, 'readiness', {}, 2)).status).toBe(200);
    await post('/v1/clarifications', { clientId: client(1), event: resigned('2022-05-23') });
    expect(await read(id)).toMatchObject({ state: 'HEARING_OPEN', due: null, version: 4 });
    expect(told(await act(id, 'sending', undefined, 4))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
  });

  it('R70: a request that is out keeps a reviewed report back', async () => {
    const id = await drafted(1, '2022-05-24');
    await act(id, 'hearing', HEARD);
    await act(id, 'readiness', {}, 2);
    await post('/v1/clarifications', { clientId: client(1), event: resigned('2022-05-24') });
    // Past every use case: the report stands as reviewed all the same.
    await test.database.all(
      `update statements.fact_report set content = content || '{"state": "READY"}', state = 'READY'
       where id = $1 and known_until is null`,
      [id],
    );
    expect(told(await act(id, 'sending', undefined, 4))).toEqual([422, 'HEARING_OPEN']);
  });

  it('is taken back with a reason; the receiver is told when it has it, and its answer is kept', async () => {
    const draftOnly = await drafted(2, '2022-05-18');
    expect(told(await act(draftOnly, 'withdrawal', { reason: '' }))).toEqual([422, 'REASONS_MISSING']);
    expect((await act(draftOnly, 'withdrawal', { reason: 'Erehdys' })).json().state).toBe('CLOSED');
    expect(await messages(2)).toEqual([]);
    const id = await sent(2, '2022-05-19');
    expect((await act(id, 'withdrawal', { reason: 'Erehdys' }, 4)).json().state).toBe('CLOSED');
    expect((await messages(2)).map(({ kind, receiver }) => [kind, receiver])).toEqual([
      ['FACT_REPORT', 'te-office:1500'],
      ['FACT_REPORT_WITHDRAWAL', 'te-office:1500'],
    ]);
    expect(await tasks(id)).toContain('AWAIT_STATEMENT 2022-07-01 DROPPED MATTER_CLOSED');
    expect(told(await act(id, 'sending', undefined, 5))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
  });

  it('R70: goes on as a draft when the request to the client is taken back', async () => {
    const on = '2022-05-16';
    const asked = (await post('/v1/clarifications', { clientId: client(2), event: resigned(on) })).json();
    const id = await drafted(2, on);
    expect(await tasks(id)).toEqual([]);
    const withdrawal = { reason: 'Kuultu puhelimessa' };
    expect((await post(`/v1/clarifications/${asked.id}/withdrawal`, withdrawal)).status).toBe(200);
    expect(await read(id)).toMatchObject({
      state: 'DRAFTED',
      hearing: null,
      clarification: null,
      version: 2,
    });
    expect(await tasks(id)).toEqual(['SEND_FACT_REPORT 2022-05-17']);
    expect(told(await act(id, 'readiness', {}, 2))).toEqual([422, 'HEARING_MISSING']);
  });

  it('E51: that has left is supplemented with what the client answers late', async () => {
    const on = '2022-05-17';
    const later = { ...OFFICER, at: '2022-06-15T09:00:00.000Z' };
    const asked = (await post('/v1/clarifications', { clientId: client(2), event: resigned(on) })).json();
    const id = (await draft(2, on, {}, later)).json().id;
    expect((await act(id, 'readiness', {}, 1, later)).status).toBe(200);
    expect((await act(id, 'sending', undefined, 2, later)).status).toBe(200);
    const answer = {
      reasons: ['HEALTH', 'OTHER'],
      words: 'Olin matkoilla',
      health: { words: 'Jalka murtui', attachments: [] },
    };
    const given = await post(`/v1/clarifications/${asked.id}/answer`, answer, 1, later);
    expect(given.status).toBe(200);
    expect(await read(id, later)).toMatchObject({
      state: 'SENT',
      facts: { clarification: { content: { isLate: true, words: 'Olin matkoilla' } } },
      hasHealthReason: true,
      supplements: [{ question: null, answeredAt: null }],
    });
    expect(await tasks(id)).toContain('SUPPLEMENT_FACT_REPORT 2022-06-16');
    const words = { words: 'Asiakas vastasi myöhässä' };
    expect((await act(id, 'supplements', words, 4, later)).json().state).toBe('SUPPLEMENTED');
    expect(await tasks(id)).toContain('SUPPLEMENT_FACT_REPORT 2022-06-16 DONE');
    const [, supplement] = (await messages(2)).filter(({ payload }) => payload.reportId === id);
    expect(supplement).toMatchObject({
      kind: 'FACT_REPORT_SUPPLEMENT',
      data_classes: ['basic', 'statement', 'health'],
      payload: {
        questions: [],
        ...words,
        clarification: { on: '2022-06-15', content: { reasons: ['OTHER'], hasHealthReason: true } },
        healthNote: 'HEALTH_REASON_IN_RESTRICTED_ANNEX',
        restrictedAnnex: { words: 'Jalka murtui' },
      },
    });
  });

  it('E58: one that was drafted for the TE Office goes to the KEHA Centre from 1.1.2025, and the answer warns', async () => {
    const before = { at: '2024-12-30T09:00:00.000Z' };
    const id = (await draft(3, '2024-12-27', {}, { ...OFFICER, ...before })).json().id;
    const officer = { ...OFFICER, ...before };
    await act(id, 'hearing', { done: true, on: '2024-12-30' }, 1, officer);
    expect((await act(id, 'readiness', {}, 2, officer)).status).toBe(200);
    expect(await read(id, officer)).toMatchObject({ receiver: 'te-office:1500' });
    const late = await act(id, 'sending', undefined, 3, { ...OFFICER, at: '2025-01-03T09:00:00.000Z' });
    expect(late.json()).toMatchObject({
      receiver: 'keha',
      warning: { code: 'RECEIVER_CHANGED', was: 'te-office:1500', rule: { act: '1290/2002 (385/2023)' } },
    });
    expect(await messages(3)).toMatchObject([{ receiver: 'keha' }]);
  });

  it('R65: what the municipality states itself, it reports to nobody', async () => {
    const own = await draft(4, '2022-05-20', { subject: 'SERVICE_PARTICIPATION' });
    expect(told(own)).toEqual([422, 'STATEMENT_IS_OWN']);
    expect([own.json().rule.section, own.json().next]).toEqual([
      '12 a §',
      expect.stringContaining('/v1/statements'),
    ]);
  });

  it('takes no code of a statement from the municipality, in no field', async () => {
    const id = await drafted(4, '2022-05-16');
    const code = { code: 'P030' };
    const tries = [
      await draft(4, '2022-05-17', code),
      await draft(4, '2022-05-17', { facts: code }),
      await act(id, 'hearing', { ...HEARD, ...code }),
      await act(id, 'readiness', code),
      await act(id, 'supplements', { words: 'x', sanction: 'P030' }),
      await act(id, 'withdrawal', { reason: 'x', ...code }),
      await act(id, 'sending', code),
    ];
    expect(tries.map(told)).toEqual(tries.map(() => [400, 'REQUEST_INVALID']));
    const statement = { statement: { code: 'P030', on: '2022-06-01' } };
    expect(told(await act(id, 'statements', statement))).toEqual([403, 'FORBIDDEN']);
  });

  it('belongs to whoever is responsible, and is answered by its receiver', async () => {
    const id = await sent(4, '2022-05-13');
    expect(told(await act(id, 'supplements', { words: 'x' }, 4, ELSEWHERE))).toEqual([
      404,
      'FACT_REPORT_NOT_FOUND',
    ]);
    expect(told(await act(id, 'sending', undefined, 4, ELSEWHERE))).toEqual([404, 'FACT_REPORT_NOT_FOUND']);
    expect(told(await act(id, 'supplements', { words: 'x' }, 4, OFFICE))).toEqual([403, 'FORBIDDEN']);
    expect(told(await test.call(`/v1/fact-reports/${id}`, ELSEWHERE))).toEqual([
      404,
      'FACT_REPORT_NOT_FOUND',
    ]);
    expect(told(await draft(4, '2022-05-12', {}, ELSEWHERE))).toEqual([404, 'CLIENT_NOT_FOUND']);
    const elsewhere = { as: subjectOf('TE_OFFICER', 'elsewhere') };
    expect(told(await act(id, 'receipt', { proof: 'x' }, 4, elsewhere))).toEqual([
      404,
      'FACT_REPORT_NOT_FOUND',
    ]);
    expect(told(await act(id, 'receipt', { proof: 'x' }, 3, OFFICE))).toEqual([412, 'VERSION_CONFLICT']);
    await test.database.all(
      `update statements.fact_report set content = content || '{"receiver": "keha"}'
       where id = $1 and known_until is null`,
      [id],
    );
    expect(told(await act(id, 'receipt', { proof: 'x' }, 4, OFFICE))).toEqual([403, 'NOT_THE_RECEIVER']);
    const none = { statement: null };
    const unsent = await drafted(4, '2022-05-11');
    expect(told(await act(unsent, 'statements', none, 1, OFFICE))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
  });
});

describe('answers that a channel brings', () => {
  const KEEPERS = { organisations: [KEHA] };
  const bring = async (id: string, contents: readonly (readonly [string, object])[]): Promise<void> => {
    const answers = contents.map(([answerId, content]) => ({
      id: `${id} ${answerId}`,
      from: 'te-office:1500',
      businessKey: `${id}:fact-report:1`,
      at: `2022-06-0${answerId}T09:00:00.000Z` as Instant,
      content: content as ReceiverAnswer['content'],
    }));
    await test.services.unitOfWork.runBulk(KEEPERS, ({ outbox }) =>
      outbox.takeIn('te-statements', answers, '2022-06-01T09:00:00.000Z' as Instant),
    );
    await test.services.settleAnswers();
  };

  it('count once, out of order and after the report was taken back', async () => {
    const id = await sent(3, '2022-05-10');
    const question = { kind: 'SUPPLEMENT_REQUESTED', question: 'Milloin?' };
    const receipt = { kind: 'RECEIVED', proof: 'K-1' };
    await bring(id, [['3', question]]);
    expect(await read(id)).toMatchObject({ state: 'SUPPLEMENT_REQUESTED', version: 5, proof: null });
    await bring(id, [
      ['2', receipt],
      ['3', question],
    ]);
    expect(await read(id)).toMatchObject({ state: 'SUPPLEMENT_REQUESTED', version: 6, proof: 'K-1' });
    expect(await tasks(id)).toContain('SUPPLEMENT_FACT_REPORT 2022-06-06');
    expect((await act(id, 'withdrawal', { reason: 'Erehdys' }, 6)).status).toBe(200);
    const statement = { kind: 'STATEMENT_GIVEN', code: 'P030', on: '2022-06-04', from: null, to: null };
    await bring(id, [['4', statement]]);
    expect(await read(id)).toMatchObject({
      state: 'CLOSED',
      end: { outcome: 'TAKEN_BACK' },
      answers: [{ content: receipt }, { content: question }, { content: statement }],
    });
  });

  it('say that it could not be taken: it is corrected and sent anew', async () => {
    const id = await sent(3, '2022-05-11');
    await bring(id, [['2', { kind: 'REFUSED', reason: 'SCHEMA', detail: 'words' }]]);
    expect(await read(id)).toMatchObject({ state: 'READY', version: 5 });
    expect(await tasks(id)).toContain('SEND_FACT_REPORT 2022-06-01');
    expect((await act(id, 'readiness', { words: 'Korjattu' }, 5)).status).toBe(200);
    expect((await act(id, 'sending', undefined, 6)).json()).toMatchObject({ state: 'SENT', version: 7 });
    const kept = await test.database.all(`select kind from exchange.message where business_key = $1`, [
      `${id}:fact-report:2`,
    ]);
    expect(kept).toEqual([{ kind: 'FACT_REPORT' }]);
  });
});

describe('the daily round', () => {
  const round = async (moment: string): Promise<Json> => {
    test.setClock(moment);
    const done = await test.services.dailyRound({}, KEEPER);
    test.setClock('2022-06-01T09:00:00.000Z');
    return done.ok ? done.value : done.failure;
  };

  it('drafts the report when the time to answer is over, and tells the coordinator of what is not sent', async () => {
    const ask = { clientId: client(2), event: resigned('2022-05-30') };
    const request = await post('/v1/clarifications', ask);
    expect(request.status).toBe(201);
    expect(await round('2022-06-13T12:00:00.000Z')).toMatchObject({ factReportsDrafted: 0 });
    await round('2022-06-14T05:00:00.000Z');
    const { items } = (await test.call(`/v1/fact-reports?client=${client(2)}`, OFFICER)).json();
    const made = items.find((one: Json) => one.event.on === '2022-05-30');
    expect(made).toMatchObject({
      state: 'DRAFTED',
      clarification: request.json().id,
      hearing: { done: true, on: '2022-06-13' },
      due: { dueOn: '2022-06-14', escalateAfter: '2022-06-16' },
    });
    expect(await round('2022-06-14T06:00:00.000Z')).toMatchObject({ factReportsDrafted: 0 });
    const overdue = () =>
      test.database.all<{ payload: Json }>(
        `select payload from exchange.message where kind = 'FACT_REPORT_OVERDUE' and client_id = $1
           and payload ->> 'reportId' = $2`,
        [client(2), made.id],
      );
    await round('2022-06-16T12:00:00.000Z');
    expect(await overdue()).toEqual([]);
    await round('2022-06-17T12:00:00.000Z');
    await round('2022-06-17T13:00:00.000Z');
    expect((await overdue()).map(({ payload }) => payload)).toEqual([
      {
        reportId: made.id,
        authority: 'municipality:109',
        told: 'MUN_COORD',
        dueOn: '2022-06-14',
        unmovedDueOn: '2022-06-14',
      },
    ]);
    expect(await read(made.id)).toMatchObject({ escalatedAt: '2022-06-17T12:00:00.000Z', version: 2 });
  });
});
