import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeptMessage } from '../../src/application/ports/outbox.ts';
import type { ReceiverAnswer } from '../../src/domain/exchange/message-channel.port.ts';
import type { ClientId } from '../../src/domain/shared/ids.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';
import { KEHA } from '../../src/domain/shared/organisation.ts';
import { type Answer, type Call, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

const OFFICER = { as: subjectOf('MUN_OFFICER') };
const ELSEWHERE = { as: subjectOf('MUN_OFFICER', 'elsewhere') };
const TE = { as: subjectOf('TE_OFFICER') };

const post = (path: string, body: object | undefined, version = 1, call: Call = OFFICER) =>
  test.call(path, {
    ...call,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID(), 'if-match': `"${version}"`, ...call.headers },
    ...(body && { body }),
  });

const told = (answer: Answer): readonly unknown[] => [answer.status, answer.json().code];
const client = (at: number): string => test.home.clients[at] ?? '';

const TEXT = {
  subject: 'SERVICE_PARTICIPATION',
  code: 'B1',
  from: '2021-09-20',
  to: '2021-10-10',
  reasons: 'Asiakas osallistuu työkokeiluun.',
  receiver: { kind: 'KELA' },
  basis: { kind: 'NO_CLARIFICATION', timeFrom: '2021-10-04' },
};
const draft = (clientId: string, differing: object = {}, call: Call = OFFICER) =>
  post('/v1/statements', { clientId, ...TEXT, ...differing }, 1, call);
const act = (id: string, action: string, body: object | undefined, version = 1, call: Call = OFFICER) =>
  post(`/v1/statements/${id}/${action}`, body, version, call);
const issue = (id: string, version = 1, body: object = {}) => act(id, 'issuing', body, version);
const read = async (id: string, call: Call = OFFICER): Promise<Json> =>
  (await test.call(`/v1/statements/${id}`, call)).json();
const drafted = async (clientId: string, differing: object = {}): Promise<string> =>
  (await draft(clientId, differing)).json().id;

const messagesOf = (clientId: string): Promise<readonly Json[]> =>
  test.database.all(
    `select port, kind, receiver, sender, business_key, data_classes, payload from exchange.message
     where client_id = $1 and kind = 'STATEMENT' order by id`,
    [clientId],
  );
const tasksOf = (id: string): Promise<readonly Json[]> =>
  test.database.all(
    `select due_on::text, unmoved_due_on::text, is_aim, outcome, end_reason from process.task
     where subject_id = $1 order by opened_at`,
    [id],
  );
/** What a payer answers, as the exchange of messages tells it. */
const answered = (id: string, content: object): Promise<unknown> =>
  test.services.unitOfWork.run({ organisations: [KEHA] }, async (tx) => {
    const businessKey = `statement:${id}`;
    const at = '2021-10-06T06:00:00.000Z' as Instant;
    const answer = { id: 'a', from: 'kela', businessKey, at, content } as ReceiverAnswer;
    const message = { businessKey } as KeptMessage;
    const relay = { by: { subject: 'exchange.relay', organisation: KEHA }, at };
    await test.services.messageKinds['STATEMENT']?.answered?.(tx, message, answer, relay);
  });
const receipt = (id: string, proof: string) => answered(id, { kind: 'RECEIVED', proof });

describe('R65: a statement of the municipality', () => {
  let id = '';

  it('is drafted, written, given, and goes to the payer with what is agreed and no more', async () => {
    test.setClock('2021-10-04T09:00:00.000Z');
    const made = await draft(client(0), { reasons: '' });
    expect([made.status, made.json().state]).toEqual([201, 'DRAFT']);
    id = made.json().id;
    expect(await tasksOf(id)).toMatchObject([
      { due_on: '2021-10-11', unmoved_due_on: '2021-10-11', outcome: null },
    ]);
    expect(told(await issue(id))).toEqual([422, 'REASONS_MISSING']);
    expect((await act(id, 'draft', TEXT)).json().state).toBe('DRAFT');
    expect((await issue(id, 2)).json().state).toBe('ISSUED');
    expect(await read(id)).toMatchObject({
      state: 'ISSUED',
      body: 'municipality:109',
      giving: {
        body: 'municipality:109',
        as: 'MUNICIPALITY',
        isConcurrent: false,
        on: '2021-10-04',
        rule: { act: '1269/2020 (421/2021)', section: '12 a §' },
        lateness: null,
      },
      version: 3,
    });
    expect(await tasksOf(id)).toMatchObject([{ outcome: 'DONE', end_reason: null }]);
    expect(await messagesOf(client(0))).toEqual([
      {
        port: 'te-statements',
        kind: 'STATEMENT',
        receiver: 'kela',
        sender: 'municipality:109',
        business_key: `statement:${id}`,
        data_classes: ['basic', 'statement'],
        payload: {
          statementId: id,
          subject: 'SERVICE_PARTICIPATION',
          code: 'B1',
          from: '2021-09-20',
          to: '2021-10-10',
          reasons: 'Asiakas osallistuu työkokeiluun.',
          language: 'fi',
          givenOn: '2021-10-04',
          givenBy: { body: 'municipality:109', as: 'MUNICIPALITY', isConcurrent: false },
          legalBasis: { act: '1269/2020 (421/2021)', section: '12 a §', sections: null },
          appeal: null,
          replaces: null,
        },
      },
    ]);
  });

  it('is transmitted with the receipt, however often it comes', async () => {
    await answered(id, { kind: 'REFUSED', reason: 'SCHEMA', detail: '' });
    expect((await read(id)).state).toBe('ISSUED');
    await receipt(id, 'KELA-1');
    await receipt(id, 'KELA-1');
    await receipt(randomUUID(), 'KELA-2');
    expect(await read(id)).toMatchObject({ state: 'TRANSMITTED', proof: 'KELA-1', version: 4 });
  });

  it('is never written over: another one replaces it in the moment in which it is given', async () => {
    expect(told(await act(id, 'draft', TEXT, 4))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
    const next = await drafted(client(0), {
      replaces: id,
      receiver: { kind: 'FUND', fund: '12' },
      to: undefined,
    });
    expect((await read(id)).state).toBe('TRANSMITTED');
    expect((await issue(next)).json().state).toBe('ISSUED');
    expect(await read(id)).toMatchObject({ state: 'SUPERSEDED', replacedBy: next, reasons: TEXT.reasons });
    expect((await messagesOf(client(0))).at(-1)).toMatchObject({
      receiver: 'fund:12',
      payload: { to: null, replaces: id },
    });
    const list = (await test.call(`/v1/statements?client=${client(0)}`, OFFICER)).json();
    expect(list.items.map((one: Json) => one.id)).toEqual(expect.arrayContaining([id, next]));
    const none = await drafted(client(0)).then((one) => draft(client(0), { replaces: one }));
    expect(told(none)).toEqual([409, 'COMMAND_NOT_ALLOWED']);
    expect(told(await draft(client(1), { replaces: id }))).toEqual([404, 'STATEMENT_NOT_FOUND']);
  });

  it('is replaced by one of two who write at the same time', async () => {
    const first = await drafted(client(1));
    await issue(first);
    const rivals = [
      await drafted(client(1), { replaces: first }),
      await drafted(client(1), { replaces: first }),
    ];
    const answers = await Promise.all(rivals.map((rival) => issue(rival)));
    expect(answers.map(told).toSorted()).toEqual([
      [200, undefined],
      [409, 'COMMAND_NOT_ALLOWED'],
    ]);
    const states = await Promise.all(rivals.map(async (rival) => (await read(rival)).state));
    expect(states.toSorted()).toEqual(['DRAFT', 'ISSUED']);
    await receipt(first, 'LATE-1');
    expect(await read(first)).toMatchObject({ state: 'SUPERSEDED', proof: 'LATE-1' });
  });

  it('is given up as a draft, and its task with it', async () => {
    const unneeded = await drafted(client(2));
    expect((await act(unneeded, 'abandonment', undefined)).json().state).toBe('ABANDONED');
    expect(await tasksOf(unneeded)).toMatchObject([{ outcome: 'DROPPED', end_reason: 'MATTER_CLOSED' }]);
    expect(told(await issue(unneeded, 2))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
  });
});

describe('R65: outside the competence of the day', () => {
  const general = { subject: 'GENERAL_CONDITIONS', code: 'A1' };

  it('E59: a statement on a period that crosses the change is refused before it and given after it', async () => {
    const before = { ...OFFICER, at: '2021-10-01T20:59:00.000Z' };
    const refused = await draft(client(2), general, before);
    expect([...told(refused), refused.json().competent]).toEqual([403, 'STATEMENT_COMPETENCE', 'TE_OFFICE']);
    test.setClock('2021-10-01T21:00:00.000Z');
    const given = await drafted(client(2), {
      ...general,
      basis: { kind: 'NO_CLARIFICATION', timeFrom: '2021-10-01' },
    });
    expect((await issue(given)).json().state).toBe('ISSUED');
    expect(await read(given)).toMatchObject({
      from: '2021-09-20',
      to: '2021-10-10',
      giving: { on: '2021-10-02' },
    });
  });

  it('whoever asks is told who is competent, who may too, by which rule, and what can be done', async () => {
    test.setClock('2025-03-03T09:00:00.000Z');
    const conduct = await draft(client(2), { subject: 'REPREHENSIBLE_CONDUCT', code: 'T001' });
    expect([...told(conduct), conduct.json().competent, conduct.json().may]).toEqual([
      403,
      'STATEMENT_COMPETENCE',
      'KEHA_CENTRE',
      undefined,
    ]);
    expect(conduct.json().rule).toMatchObject({ act: '1290/2002 (385/2023)', section: '11:4 §, 11:4 a §' });
    expect(conduct.json().next).toContain('Ilmoita tosiseikat');
    const sanction = await draft(client(2), { subject: 'GENERAL_CONDITIONS', code: 'P010' });
    expect([...told(sanction), sanction.json().detail]).toEqual([
      403,
      'STATEMENT_COMPETENCE',
      'Asia: Työvoimapoliittisesti moitittava menettely. Päivänä 3.3.2025 toimivaltainen on KEHA-keskus.',
    ]);
    const wrong = await draft(client(2), { subject: 'GENERAL_CONDITIONS', code: 'A1' });
    expect([...told(wrong), wrong.json().detail]).toEqual([
      422,
      'STATEMENT_CODE_INVALID',
      expect.stringContaining('T001–T100'),
    ]);
    expect(told(await draft(client(2), { from: '2021-10-11', code: 'KK01' }))).toEqual([
      422,
      'PERIOD_INVERTED',
    ]);
    test.setClock('2021-10-04T09:00:00.000Z');
  });

  it('a TE Office gives every statement on its own clients, in thirty days', async () => {
    const own = test.home.waiting[0]?.client ?? '';
    const asked = { subject: 'FULL_TIME_STUDIES', code: 'D1' };
    const made = await draft(own, asked, TE);
    expect(made.status).toBe(201);
    const { id } = made.json();
    expect(await tasksOf(id)).toMatchObject([{ due_on: '2021-11-03', is_aim: false }]);
    expect((await act(id, 'issuing', {}, 1, TE)).json().state).toBe('ISSUED');
    expect((await read(id, TE)).giving).toMatchObject({
      body: 'te-office:1500',
      as: 'TE_OFFICE',
      isConcurrent: false,
      sections: '2:10–11',
    });
  });

  it('whoever does not run the client’s process gives none', async () => {
    const id = await drafted(client(3));
    expect(told(await draft(client(3), {}, ELSEWHERE))).toEqual([404, 'CLIENT_NOT_FOUND']);
    expect(told(await act(id, 'issuing', {}, 1, ELSEWHERE))).toEqual([404, 'STATEMENT_NOT_FOUND']);
    expect(told(await draft(client(3), {}, TE))).toEqual([403, 'NOT_RESPONSIBLE']);
    expect(told(await issue(id, 7))).toEqual([412, 'VERSION_CONFLICT']);
    expect((await test.call(`/v1/statements/${id}`, ELSEWHERE)).status).toBe(404);
  });
});

describe('the time for a statement', () => {
  it('is seven days; later it wants a reason, or a ground of the decree', async () => {
    const [late, longer] = [
      await drafted(client(3)),
      await drafted(client(3), { longerTime: { ground: 'EXTENT', words: 'Monta jaksoa' } }),
    ];
    expect(await tasksOf(longer)).toMatchObject([{ is_aim: true, due_on: '2021-10-11' }]);
    test.setClock('2021-10-12T09:00:00.000Z');
    const refused = await issue(late);
    expect([...told(refused), refused.json().rule?.act]).toEqual([
      422,
      'LATE_REASON_REQUIRED',
      '153/2021, 1556/2016',
    ]);
    expect((await issue(late, 1, { lateness: 'AUTHORITY' })).json().state).toBe('ISSUED');
    expect(await tasksOf(late)).toMatchObject([{ outcome: 'DONE', end_reason: 'AUTHORITY' }]);
    expect((await issue(longer)).json().state).toBe('ISSUED');
    test.setClock('2021-10-04T09:00:00.000Z');
  });

  it('runs from the client’s clarification, and not while the client can still explain', async () => {
    const event = { kind: 'RESIGNED', on: '2021-10-01' };
    const asked = (await post('/v1/clarifications', { clientId: client(4), event })).json();
    const { deadline } = (await test.call(`/v1/clarifications/${asked.id}`, OFFICER)).json();
    const basis = { kind: 'CLARIFICATION', clarificationId: asked.id };
    const id = await drafted(client(4), { basis });
    expect(await read(id)).toMatchObject({ timeFrom: deadline, clarification: asked.id });
    expect(told(await issue(id))).toEqual([422, 'HEARING_OPEN']);
    const answer = { reasons: ['OTHER'], words: 'Määräaikainen työ päättyi' };
    expect((await post(`/v1/clarifications/${asked.id}/answer`, answer)).status).toBe(200);
    expect(await read(id)).toMatchObject({ timeFrom: '2021-10-04', version: 2 });
    expect(await tasksOf(id)).toMatchObject([
      { outcome: 'DROPPED', end_reason: 'RECOMPUTED' },
      { outcome: null, due_on: '2021-10-11' },
    ]);
    expect((await issue(id, 2)).json().state).toBe('ISSUED');
    const unknown = { kind: 'CLARIFICATION', clarificationId: randomUUID() };
    expect(told(await draft(client(4), { basis: unknown }))).toEqual([404, 'CLARIFICATION_NOT_FOUND']);
  });

  it('after an appeal the municipality and its contact data are named (1375/2022)', async () => {
    test.setClock('2023-05-02T09:00:00.000Z');
    const asked = { code: 'TP00', basis: { kind: 'NO_CLARIFICATION', timeFrom: '2023-05-02' } };
    const bare = await drafted(client(4), { ...asked, appeal: {} });
    const refused = await issue(bare);
    expect([...told(refused), refused.json().missing]).toEqual([
      422,
      'APPEAL_MARKING_MISSING',
      ['MUNICIPALITY', 'CONTACT_DATA'],
    ]);
    const unknown = { municipality: '999', contact: 'puh. 000' };
    expect((await act(bare, 'draft', { ...TEXT, ...asked, appeal: unknown })).status).toBe(200);
    expect(told(await issue(bare, 2))).toEqual([422, 'MUNICIPALITY_CODE_INVALID']);
    const marked = { municipality: '109', contact: 'Raatihuone, puh. 000' };
    expect((await act(bare, 'draft', { ...TEXT, ...asked, appeal: marked }, 2)).status).toBe(200);
    expect((await issue(bare, 3)).json().state).toBe('ISSUED');
  });
});

describe('D9: the document of a statement', () => {
  it.each([
    [
      'fi',
      'Työvoimapoliittinen lausunto',
      'kunta tai työvoimaviranomainen (rinnakkainen toimivalta)',
      'Muutoksenhaku',
    ],
    [
      'sv',
      'Arbetskraftspolitiskt utlåtande',
      'kommunen eller arbetskraftsmyndigheten (parallell behörighet)',
      'Ändringssökande',
    ],
    [
      'en',
      'Labour-policy statement',
      'municipality or employment authority (concurrent competence)',
      'Appeal',
    ],
  ])(
    'in %s tells who gave it as what, why, by which law, and how it is appealed against',
    async (lang, ...expected) => {
      test.setClock('2022-09-05T09:00:00.000Z');
      const id = await drafted(client(2), {
        subject: 'MINOR_STUDIES',
        code: 'D1',
        basis: { kind: 'NO_CLARIFICATION', timeFrom: '2022-09-05' },
      });
      const asDraft = await test.call(`/v1/statements/${id}/document?lang=${lang}`, OFFICER);
      await issue(id);
      const page = await test.call(`/v1/statements/${id}/document?lang=${lang}`, OFFICER);
      expect([page.status, page.headers['content-language']]).toEqual([200, lang]);
      for (const words of [...expected, '1290/2002, 2:10.2', '682/2022', TEXT.reasons, 'D1']) {
        expect(page.text).toContain(words);
      }
      expect(asDraft.text).not.toContain('682/2022');
      const file = await test.call(`/v1/statements/${id}/document?format=pdf&lang=${lang}`, OFFICER);
      expect(file.text.startsWith('%PDF-1.7')).toBe(true);
    },
  );
});

describe('the law of statements', () => {
  it('R65: shows who is competent on a day and since when, as a table and for Excel', async () => {
    const found = await test.call('/v1/statements/competence?on=2023-12-01&lang=en', OFFICER);
    expect(found.json().items).toHaveLength(13);
    expect(found.json().items[0]).toMatchObject({
      subject: 'GENERAL_CONDITIONS',
      competent: 'MUNICIPALITY',
      may: ['TE_OFFICE'],
      since: '2023-12-01',
      sections: '2:1, 2:2, 2:4.1, 2:13.4',
    });
    const csv = await test.call('/v1/statements/competence?on=2022-08-01&format=csv', OFFICER);
    expect(csv.text).toContain(
      'Yritystoiminta ja oma työ;2:4.2, 2:5–9;TE-toimisto;;selvät päättymiset;2022-08-01',
    );
    expect(told(await test.call('/v1/statements/competence?on=2019-12-31', OFFICER))).toEqual([
      404,
      'RULE_NOT_FOUND',
    ]);
  });

  it('R65, A.12: offers the codes of the day that are inside the competence of the day', async () => {
    const codes = async (on: string, call: Call = OFFICER): Promise<Json> =>
      (await test.call(`/v1/statements/codes?on=${on}`, call)).json();
    const first = await codes('2021-03-01');
    expect([first.form, first.items.map((one: Json) => one.subject)]).toEqual([
      'TWO_CHARACTERS',
      ['SERVICE_PARTICIPATION', 'SELF_MOTIVATED_STUDY', 'INTEGRATION_STUDY'],
    ]);
    const later = await codes('2023-03-01');
    expect([later.form, later.items[0].codes, later.items[0].groupName]).toEqual([
      'FOUR_CHARACTERS',
      [{ first: 'T001', last: 'T100' }],
      'Yleiset edellytykset',
    ]);
    expect((await codes('2021-02-28')).items).toEqual([]);
    expect((await codes('2024-06-03', TE)).items).toHaveLength(11);
    expect(told(await test.call('/v1/statements/codes?on=2019-12-31', OFFICER))).toEqual([
      404,
      'RULE_NOT_FOUND',
    ]);
  });

  it('takes today where no day is asked for', async () => {
    test.setClock('2021-03-01T09:00:00.000Z');
    expect((await test.call('/v1/statements/codes', OFFICER)).json().on).toBe('2021-03-01');
    expect((await test.call('/v1/statements/competence', OFFICER)).json().rule.version).toBe('V1');
  });
});

describe('of a client nobody has stated anything on', () => {
  it('there is an empty list', async () => {
    const list = await test.call(`/v1/statements?client=${test.home.banned as ClientId}`, OFFICER);
    expect([list.status, list.json()]).toEqual([200, { items: [] }]);
    expect(told(await test.call(`/v1/statements?client=${randomUUID()}`, OFFICER))).toEqual([
      404,
      'CLIENT_NOT_FOUND',
    ]);
  });
});
