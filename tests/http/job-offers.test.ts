import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { putOpenVacancy } from '../support/seed-job-offers.ts';
import { putMatter } from '../support/seed-matters.ts';
import { AWAY, HOME } from '../support/seed.ts';
import { actingFor } from '../support/services.ts';

let test: TestApp;
let client = '';
const JUNE = '2022-06-01T09:00:00.000Z';

beforeAll(async () => {
  test = await startApp({ withoutNetwork: true });
  client = test.home.clients[2] ?? '';
  await test.database.all(
    `insert into access.role_grant (subject, role, organisation, valid_from, given_by, given_at, data_classes)
     values ('hattula', 'MUN_OFFICER', 'municipality:082', '2021-01-01Z', 'test', '2021-01-01Z', '{}')`,
  );
});
beforeEach(() => test.setClock(JUNE));
afterAll(() => test.close());

const KEEPER = actingFor('keha', 'INTEGRATION');
const OFFICER = { as: subjectOf('MUN_OFFICER') };
const ELSEWHERE = { as: subjectOf('MUN_OFFICER', 'elsewhere') };
const DAYS = { contactBy: '2022-06-10', reportBy: '2022-06-17' };

const told = (answer: Answer): readonly unknown[] => [answer.status, answer.json().code];
const post = (path: string, body: object | undefined, version = 1, call: { readonly as: string } = OFFICER) =>
  test.call(path, {
    ...call,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID(), 'if-match': `"${version}"` },
    ...(body && { body }),
  });
const act = (id: string, action: string, body?: object, version = 2, call = OFFICER) =>
  post(`/v1/job-offers/${id}/${action}`, body, version, call);
const vacancy = async (place = HOME): Promise<string> => {
  const id = randomUUID();
  const rows: (readonly [string, Readonly<Record<string, unknown>>])[] = [];
  putOpenVacancy((table, row) => void rows.push([table, row]), id, place);
  for (const [table, row] of rows) {
    const columns = Object.keys(row).join();
    await test.database.all(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1)`,
      // Published: another body may offer it.
      [JSON.stringify({ ...row, is_public: true })],
    );
  }
  return id;
};
const make = (vacancyId: string, body: object = {}, call = OFFICER) =>
  post(
    '/v1/job-offers',
    { clientId: client, vacancyId, suitability: 'Kokemusta', ...DAYS, ...body },
    1,
    call,
  );
const made = async (vacancyId: string, body: object = {}): Promise<string> =>
  (await make(vacancyId, body)).json().id;
const deliver = (id: string, body: object = {}, version = 1) =>
  act(id, 'delivery', { channel: 'ELECTRONIC', at: JUNE, proof: 'OmaAsiointi 1', ...body }, version);
const inHand = async (body: object = {}): Promise<string> => {
  const id = await made(await vacancy(), body);
  expect((await deliver(id)).status).toBe(200);
  return id;
};
const read = async (id: string, call = OFFICER): Promise<Json> =>
  (await test.call(`/v1/job-offers/${id}`, call)).json();
const tasks = (id: string) =>
  test.database.all<{ kind: string; due: string; end: string | null }>(
    `select kind, due_on::text as due, coalesce(outcome, '') as end from process.task
     where subject_id = $1 order by opened_at, kind`,
    [id],
  );
const requests = (id: string) =>
  test.database.all<{ id: string; state: string; on: string }>(
    `select id, state, content #>> '{event,on}' as on from statements.clarification
     where known_until is null and content #>> '{event,about,id}' = $1`,
    [id],
  );
const messages = (kind: string, id: string) =>
  test.database.all<Json>(
    `select payload from exchange.message where kind = $1 and payload ->> 'offerId' = $2`,
    [kind, id],
  );
/** Runs the daily round at a moment, as the keeper of the register does, and leaves the clock there. */
const settle = async (at: string): Promise<void> => {
  test.setClock(at);
  const done = await test.services.dailyRound({}, KEEPER);
  if (!done.ok) throw new Error(done.failure.code);
};

describe('an offer from the draft to its close', () => {
  it('keeps what was true when it was delivered, its tasks, and what came of it', async () => {
    const id = await inHand();
    const offer = await read(id);
    expect(offer).toMatchObject({
      state: 'DELIVERED',
      madeFor: 'municipality:109',
      statusAtOffer: '02',
      monthsSinceInitialInterview: null,
      obligationMetBefore: null,
      consequence: { version: 'V2' },
      vacancy: { title: 'Keittiöapulainen' },
    });
    expect(offer.match.rows.map(({ criterion }: Json) => criterion)).toContain('COMMUTING_AREA');
    expect(offer.consequence.words).toMatch(/laiminlyönniksi.*6 kuukautta.*45 päivää/);
    expect(await messages('JOB_OFFER', id)).toMatchObject([
      { payload: { contactBy: '2022-06-10', language: 'fi' } },
    ]);
    expect(await tasks(id)).toEqual([{ kind: 'ANSWER_OFFER', due: '2022-06-17', end: '' }]);

    test.setClock('2022-06-09T09:00:00.000Z');
    expect((await act(id, 'answer', { contacted: true, contactedOn: '2022-06-08' })).status).toBe(200);
    expect((await act(id, 'employer-answer', { on: '2022-06-09', words: 'Haastattelu' }, 3)).status).toBe(
      200,
    );
    expect(told(await act(id, 'result', { code: '01', on: '2022-06-09' }, 4))).toEqual([
      422,
      'EMPLOYMENT_START_MISSING',
    ]);
    expect(told(await act(id, 'result', { code: '11', on: '2022-06-09' }, 4))).toEqual([
      422,
      'RESULT_REASON_MISSING',
    ]);
    expect(told(await act(id, 'result', { code: '04', on: '2022-05-31' }, 4))).toEqual([
      422,
      'SEQUENCE_INVALID',
    ]);
    expect(told(await act(id, 'result', { code: '04', on: '2022-06-10' }, 4))).toEqual([
      422,
      'DATE_IN_FUTURE',
    ]);
    expect((await act(id, 'result', { code: '51', on: '2022-06-09' }, 4)).status).toBe(200);
    expect(told(await act(id, 'closing', undefined, 5))).toEqual([409, 'RESULT_PENDING']);
    expect((await act(id, 'result', { code: '52', on: '2022-06-09' }, 5)).status).toBe(200);
    expect(await read(id)).toMatchObject({ state: 'RESULT_KNOWN', startMissing: true });
    expect(
      (await act(id, 'result', { code: '01', on: '2022-06-09', employmentStart: '2022-07-01' }, 6)).status,
    ).toBe(200);
    expect((await act(id, 'closing', undefined, 7)).status).toBe(200);
    expect(await read(id)).toMatchObject({ state: 'CLOSED', startMissing: false, clarification: null });
    expect((await tasks(id)).every(({ end }) => end === 'DONE')).toBe(true);
    const { items } = (await test.call(`/v1/job-offers?client=${client}`, OFFICER)).json();
    expect(items.map((one: Json) => one.id)).toContain(id);
  });

  it('R63: is refused of a vacancy that is closed, with days that are too short, and a second time', async () => {
    const open = await vacancy();
    expect(told(await make(open, { contactBy: '2022-05-31' }))).toEqual([422, 'DEADLINE_TOO_SHORT']);
    expect(told(await make(open, { reportBy: '2022-06-09' }))).toEqual([422, 'DEADLINE_TOO_SHORT']);
    const id = await made(open);
    expect(told(await make(open))).toEqual([409, 'OFFER_EXISTS']);
    expect(told(await make(randomUUID()))).toEqual([404, 'VACANCY_NOT_FOUND']);
    expect(told(await deliver(id, { at: '2022-06-02T00:00:00Z' }))).toEqual([422, 'DATE_IN_FUTURE']);
    expect(told(await deliver(id, {}, 7))).toEqual([412, 'VERSION_CONFLICT']);
    expect(told(await act(id, 'answer', { contacted: false }, 1))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
    await test.database.all(
      `update offers.vacancy set state = 'FILLED', known_from = $2, content = content || '{"state": "FILLED"}' where id = $1`,
      [open, JUNE],
    );
    expect(told(await deliver(id))).toEqual([409, 'VACANCY_CLOSED']);
    expect(told(await make(open, { clientId: test.home.clients[3] }))).toEqual([409, 'VACANCY_CLOSED']);
    expect((await act(id, 'cancellation', { reason: 'VACANCY_FILLED' }, 1)).status).toBe(200);
    // Nobody was told of the draft.
    expect(await messages('JOB_OFFER_CANCELLED', id)).toEqual([]);
  });

  it('E52: by letter leaves three working days, unless the client has confirmed by phone', async () => {
    const days = { contactBy: '2022-06-03', reportBy: '2022-06-10' };
    const id = await made(await vacancy(), days);
    expect(told(await deliver(id, { channel: 'LETTER' }))).toEqual([422, 'DEADLINE_TOO_SHORT']);
    expect((await deliver(id, { channel: 'LETTER', phoneConfirmedAt: JUNE })).status).toBe(200);
  });

  it('R64: has no field for a sanction, in any of its bodies', async () => {
    const open = await vacancy();
    const id = await made(await vacancy());
    const held = await inHand();
    const bodies: readonly (readonly [string, object])[] = [
      ['/v1/job-offers', { clientId: client, vacancyId: open, suitability: 'x', ...DAYS }],
      [`/v1/job-offers/${id}/delivery`, { channel: 'ELECTRONIC', at: JUNE, proof: 'x' }],
      [`/v1/job-offers/${held}/answer`, { contacted: false }],
      [`/v1/job-offers/${held}/employer-answer`, { on: '2022-06-01', words: 'x' }],
      [`/v1/job-offers/${held}/result`, { code: '05', on: '2022-06-01' }],
      [`/v1/job-offers/${held}/cancellation`, { reason: 'NOT_SUITABLE' }],
      [`/v1/job-offers/${held}/closing`, {}],
    ];
    for (const [path, body] of bodies) {
      const answer = await post(path, { ...body, sanction: '60_DAYS' }, 2);
      expect([path, answer.status]).toEqual([path, 400]);
    }
    const version = await read(held);
    expect(version.version).toBe(2);
  });

  it('belongs to whoever is responsible', async () => {
    const id = await inHand();
    expect(told(await make(await vacancy(), {}, ELSEWHERE))).toEqual([404, 'CLIENT_NOT_FOUND']);
    expect(told(await act(id, 'result', { code: '05', on: '2022-06-01' }, 2, ELSEWHERE))).toEqual([
      404,
      'JOB_OFFER_NOT_FOUND',
    ]);
    const office = { as: subjectOf('TE_OFFICER') };
    expect(told(await act(id, 'cancellation', { reason: 'NOT_SUITABLE' }, 2, office))).toEqual([
      403,
      'NOT_RESPONSIBLE',
    ]);
    expect(told(await test.call(`/v1/job-offers/${id}`, ELSEWHERE))).toEqual([404, 'JOB_OFFER_NOT_FOUND']);
    expect(told(await test.call(`/v1/job-offers?client=${client}`, ELSEWHERE))).toEqual([
      404,
      'CLIENT_NOT_FOUND',
    ]);
  });

  it('stands in the overview and in the timeline', async () => {
    const own = test.home.clients[4] ?? '';
    const id = await inHand({ clientId: own });
    const { matters } = (await test.call(`/v1/clients/${own}/process`, OFFICER)).json();
    expect(matters).toContainEqual(expect.objectContaining({ id, kind: 'job-offer', state: 'DELIVERED' }));
    const { items } = (await test.call(`/v1/clients/${own}/timeline`, OFFICER)).json();
    expect(items).toContainEqual(
      expect.objectContaining({ kind: 'JOB_OFFER', from: '2022-06-01', to: null }),
    );
  });
});

describe('R64: the fact-finding starts by itself', () => {
  it('when the employer was not contacted, once, and says what the law of the day makes of it', async () => {
    const id = await inHand();
    expect((await act(id, 'answer', { contacted: false, reason: 'Ei kiinnosta' })).status).toBe(200);
    const [request] = await requests(id);
    expect(request).toMatchObject({ state: 'SENT', on: '2022-06-01' });
    expect(await read(id)).toMatchObject({
      state: 'ANSWERED_NOT_CONTACTED',
      clarification: request?.id,
      neglect: {
        conduct: 'NOT_CONTACTED',
        on: '2022-06-01',
        mayHaveConsequences: null,
        monthsRequired: 6,
        rule: { version: 'V2' },
      },
    });
    expect((await act(id, 'result', { code: '06', on: '2022-06-01' }, 3)).status).toBe(200);
    expect(await requests(id)).toEqual([request]);
    // A result that is not the client’s doing takes the request back.
    expect((await act(id, 'result', { code: '02', on: '2022-06-01' }, 4)).status).toBe(200);
    expect((await requests(id)).map(({ state }) => state)).toEqual(['WITHDRAWN']);
    expect(await read(id)).toMatchObject({ neglect: null, clarification: null });
  });

  it('says that the time since the initial interview has passed, and that the obligation had been met', async () => {
    const own = test.home.clients[4] ?? '';
    const at = '2021-12-01T08:00:00.000Z';
    await putMatter(test.database, own, 'meeting', 'HELD', {
      kind: 'INITIAL_INTERVIEW',
      state: 'HELD',
      slot: { start: at, end: at },
      arrangement: { isGroup: false },
    });
    await putMatter(test.database, own, 'obligation-period', 'RUNNING', {
      state: 'RUNNING',
      from: '2022-05-20',
      until: '2022-06-20',
      requiredCount: 1,
      reported: [{ kind: 'WORK_OF_AT_LEAST_TWO_WEEKS', date: '2022-05-25', target: 'Kauppa Oy' }],
    });
    const id = await inHand({ clientId: own });
    expect((await act(id, 'result', { code: '05', on: '2022-06-01' })).status).toBe(200);
    expect(await read(id)).toMatchObject({
      monthsSinceInitialInterview: 6,
      obligationMetBefore: true,
      neglect: { conduct: 'NOT_ACCEPTED', mayHaveConsequences: true },
    });
  });

  it('is taken back with the offer (E50)', async () => {
    const id = await inHand();
    await act(id, 'answer', { contacted: false });
    const event = { kind: 'OFFER', on: '2022-06-01', about: { kind: 'job-offer', id } };
    const { clientId } = await read(id);
    const report = (await post('/v1/fact-reports', { clientId, event })).json().id;
    expect((await act(id, 'cancellation', { reason: 'NOT_SUITABLE', words: 'Väärä ala' }, 3)).status).toBe(
      200,
    );
    expect((await requests(id)).map(({ state }) => state)).toEqual(['WITHDRAWN']);
    expect((await test.call(`/v1/fact-reports/${report}`, OFFICER)).json()).toMatchObject({
      state: 'CLOSED',
      end: { outcome: 'TAKEN_BACK', reason: 'NOT_SUITABLE' },
    });
    expect(await read(id)).toMatchObject({ state: 'CANCELLED', result: { code: '13' }, neglect: null });
  });

  it.each([
    ['05', 1],
    ['06', 1],
    ['04', 0],
    ['07', 0],
    ['10', 0],
  ])('of the result %s: %i', async (code, count) => {
    const id = await inHand();
    expect((await act(id, 'result', { code, on: '2022-06-01' })).status).toBe(200);
    expect(await requests(id)).toHaveLength(count);
  });

  it('E54: not for another job that was agreed on in time, which is the result 11', async () => {
    const id = await inHand();
    const otherJob = { agreedOn: '2022-06-01', start: '2022-06-13' };
    const body = { contacted: false, circumstance: 'OTHER_JOB', otherJob };
    expect((await act(id, 'answer', { ...body, otherJob: null })).status).toBe(400);
    expect((await act(id, 'answer', body)).status).toBe(200);
    expect(await read(id)).toMatchObject({
      state: 'RESULT_KNOWN',
      result: { code: '11', subReason: 'OTHER_JOB' },
    });
    expect(await requests(id)).toEqual([]);
    expect(await tasks(id)).toEqual([{ kind: 'ANSWER_OFFER', due: '2022-06-17', end: 'DONE' }]);
  });
});

describe('E51: an answer after the last day to report', () => {
  it('is refused with the way through the fact-finding, which the daily round has started', async () => {
    const id = await inHand({ clientId: test.home.clients[3] });
    const night = '2022-06-17T21:30:00.000Z';
    test.setClock(night);
    expect(told(await act(id, 'answer', { contacted: true, contactedOn: '2022-06-08' }))).toEqual([
      409,
      'ANSWER_CLOSED',
    ]);
    await settle(night);
    expect(await read(id)).toMatchObject({
      state: 'UNANSWERED',
      neglect: { conduct: 'NO_ANSWER', on: '2022-06-17' },
    });
    expect(await requests(id)).toMatchObject([{ state: 'SENT' }]);
    expect(await tasks(id)).toMatchObject([
      { kind: 'ANSWER_OFFER', end: 'DROPPED' },
      { kind: 'RECORD_OFFER_RESULT' },
    ]);
    const late = await act(id, 'answer', { contacted: true, contactedOn: '2022-06-08' }, 3);
    expect(told(late)).toEqual([409, 'ANSWER_CLOSED']);
    expect(late.json().next).toContain('/v1/clarifications');
    const inTime = { contacted: true, contactedOn: '2022-06-08', at: '2022-06-17T12:00:00Z' };
    expect((await act(id, 'answer', inTime, 3)).status).toBe(200);
    expect(await read(id)).toMatchObject({ state: 'ANSWERED_CONTACTED', neglect: null, clarification: null });
    expect(await requests(id)).toMatchObject([{ state: 'WITHDRAWN' }]);
  });
});

describe('E53: a client who moves after the delivery', () => {
  it('takes the offer along: the new body collects the result, and figures credit whoever made it', async () => {
    const moved = test.home.clients[1] ?? '';
    const id = await inHand({ clientId: moved });
    await test.database.all(
      `update clients.client set responsible = 'municipality:082', readers = '{keha,te-office:1500,municipality:082}'
       where id = $1`,
      [moved],
    );
    const result = { code: '04', on: '2022-06-01' };
    expect(told(await act(id, 'result', result))).toEqual([404, 'JOB_OFFER_NOT_FOUND']);
    expect((await act(id, 'result', result, 2, { as: 'hattula' })).status).toBe(200);
    expect(await read(id, { as: 'hattula' })).toMatchObject({
      madeFor: 'municipality:109',
      state: 'RESULT_KNOWN',
    });
  });
});

describe('E56: a pay-subsidised job of the own municipality', () => {
  it('is offered; the grant is for the TE Office to decide, and pending', async () => {
    const subsidy = { applicant: 'TRIAL_MUNICIPALITY', caseRef: 'PT-2022-17' };
    const id = await made(await vacancy(), { subsidy });
    const expected = { ...subsidy, decider: 'TE_OFFICE', decision: 'PENDING' };
    expect(await read(id)).toMatchObject({ state: 'DRAFT', subsidy: expected });
    const letter = await test.call(`/v1/job-offers/${id}/letter?format=text&lang=sv`, OFFICER);
    expect(letter.text).toContain('TE-byrån');
  });
});

describe('a vacancy that closes', () => {
  const closeElsewhere = (id: string, state: string) =>
    test.database.all(
      `update offers.vacancy set state = $2, known_from = $3::timestamptz,
         content = content || jsonb_build_object('state', $2::text, 'changedAt', $3::text) where id = $1`,
      [id, state, JUNE],
    );

  it('E50: elsewhere: the daily round takes its offers back by the reason, and the client is told', async () => {
    const codes = { FILLED: '02', WITHDRAWN: '03', REMOVED: '13' } as const;
    const offers: (readonly [id: string, code: string])[] = [];
    for (const [state, code] of Object.entries(codes)) {
      const open = await vacancy(AWAY);
      const id = await made(open);
      await deliver(id);
      await closeElsewhere(open, state);
      offers.push([id, code]);
    }
    await settle('2022-06-02T09:00:00.000Z');
    for (const [id, code] of offers) {
      expect(await read(id)).toMatchObject({ state: 'CANCELLED', result: { code }, neglect: null });
      expect(await messages('JOB_OFFER_CANCELLED', id)).toMatchObject([{ payload: { resultCode: code } }]);
      expect(await requests(id)).toEqual([]);
      expect(await tasks(id)).toMatchObject([{ kind: 'ANSWER_OFFER', end: 'DROPPED' }]);
    }
  });
});

describe('two at once', () => {
  const close = (id: string, version = 2) =>
    post(`/v1/vacancies/${id}/closing`, { reason: 'FILLED' }, version);

  it('who offer the same vacancy to the same client: one offer, and OFFER_EXISTS', async () => {
    const open = await vacancy();
    const both = await Promise.all([make(open), make(open)]);
    expect(both.map(told).toSorted()).toEqual([
      [201, undefined],
      [409, 'OFFER_EXISTS'],
    ]);
  });

  it('who offer a vacancy and close it: the offer is refused or taken back, and never lives on', async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      const open = await vacancy();
      const early = await made(open);
      await deliver(early);
      const late = () => make(open, { clientId: test.home.clients[3] });
      const [closed, offered] = await Promise.all(
        turn % 2 === 0 ? [close(open), late()] : [late(), close(open)].toReversed(),
      );
      expect(closed?.status).toBe(200);
      const live = await test.database.all(
        `select state from offers.job_offer where vacancy_id = $1 and known_until is null and state <> 'CANCELLED'`,
        [open],
      );
      expect([offered?.status === 201 || told(offered as Answer)[1] === 'VACANCY_CLOSED', live]).toEqual([
        true,
        [],
      ]);
      expect(await read(early)).toMatchObject({ state: 'CANCELLED', result: { code: '02' } });
      expect(await messages('JOB_OFFER_CANCELLED', early)).toHaveLength(1);
    }
  });
});

describe('the letter', () => {
  it.each([
    ['fi', 'Ota yhteyttä työnantajaan viimeistään 10.6.2022', 'selvityspyyntöön'],
    ['sv', 'Kontakta arbetsgivaren senast 10.6.2022', 'begäran om utredning'],
    ['en', 'Contact the employer by 10 June 2022', 'request for a clarification'],
  ])('in %s tells what to do by when, what may follow, and by which act', async (lang, contact, late) => {
    const id = await inHand();
    const text = await test.call(`/v1/job-offers/${id}/letter?format=text&lang=${lang}`, OFFICER);
    for (const part of [contact, late, '1290/2002 (1380/2021)', 'Keittiöapulainen']) {
      expect(text.text).toContain(part);
    }
    const page = await test.call(`/v1/job-offers/${id}/letter?lang=${lang}`, OFFICER);
    expect(page.headers['content-language']).toBe(lang);
    expect(page.text).toContain(`<html lang="${lang}">`);
  });

  it('is tagged PDF, and a draft says that it is one', async () => {
    const id = await made(await vacancy());
    const pdf = await test.call(`/v1/job-offers/${id}/letter?format=pdf`, OFFICER);
    expect(pdf.text.slice(0, 5)).toBe('%PDF-');
    const page = await test.call(`/v1/job-offers/${id}/letter`, OFFICER);
    expect(page.text).toContain('Luonnos');
  });
});

describe('R20: figures of the offers that a body has made', () => {
  const figures = (query: string, call = OFFICER, at = '2022-07-01T09:00:00.000Z') =>
    test.call(`/v1/job-offers/effectiveness?${query}`, { ...call, at });
  const offers = (from: number, count: number, code: string, madeFor = 'municipality:109') =>
    test.database.all(
      `insert into offers.job_offer (id, version, client_id, state, content, known_from, changed_by, vacancy_id,
         made_for, delivered_at, contact_by, report_by, result_code, contacted, answered_at)
       select gen_random_uuid(), 1, $1, 'RESULT_KNOWN', '{}', now(), 'test', gen_random_uuid(), $5,
         '2022-03-15T10:00:00Z', '2022-03-20', '2022-03-25', $2, true, '2022-03-24T10:00:00Z'
       from generate_series($3::integer, $4::integer)`,
      [client, code, from, from + count - 1, madeFor],
    );

  it('7a: offers for each hundred clients of the body who were unemployed at the end of the month', async () => {
    const groups = [
      // clients, status, last day of the job search, responsible from and until
      [80, '02', null, '2022-03-01T00:00:00Z', null],
      [20, '03', '2022-03-31', '2022-03-31T20:59:00Z', null],
      // At work; no jobseeker any more; of another body by the end of the month; of this one only after it.
      [30, '01', null, '2022-03-01T00:00:00Z', null],
      [15, '02', '2022-03-30', '2022-03-01T00:00:00Z', null],
      [15, '02', null, '2022-03-01T00:00:00Z', '2022-03-31T20:59:00Z'],
      [15, '02', null, '2022-03-31T21:00:00Z', null],
    ] as const;
    for (const [count, code, last, from, until] of groups) {
      await test.database.all(
        `with made as (insert into clients.client (id, client_number, te_office, delivery_area, readers, name_key, created_at)
             select gen_random_uuid(), gen_random_uuid(), '1500', '1531', '{}', '', '2021-03-01Z'
             from generate_series(1, $1::integer) returning id),
           search as (insert into clients.job_search (client_id, source_key, from_date, until_date, recorded_at,
               delivery_id, known_from)
             select id, id, '2022-01-01', $3::date + 1, '2022-01-01', gen_random_uuid(), '2022-01-01Z' from made),
           status as (insert into clients.status_span (client_id, source_key, code, from_date, recorded_at, delivery_id,
               known_from)
             select id, id, $2, '2022-01-01', '2022-01-01', gen_random_uuid(), '2022-01-01Z' from made)
         insert into clients.responsibility (client_id, authority, from_at, until_at, start_ground, end_reason)
         select id, 'municipality:165', $4::timestamptz, $5::timestamptz, 'NEW_REGISTRATION', case when $5 is not null then 'JOB_SEARCH_ENDED' end
         from made`,
        [count, code, last, from, until],
      );
    }
    await offers(1, 62, '01', 'municipality:165');
    expect((await figures('body=municipality:165&month=2022-03')).json()).toMatchObject({
      delivered: 62,
      unemployed: 100,
      per100Unemployed: 62,
    });
    await test.database.all(`delete from offers.job_offer where made_for = 'municipality:165'`);
  });

  it('come to 13.0 % and 16.0 % in the worked example (Annex E.8), in JSON and as a table', async () => {
    const groups = [
      ['01', 60],
      ['52', 5],
      ['02', 40],
      ['03', 30],
      ['13', 25],
      ['04', 340],
    ] as const;
    let from = 0;
    for (const [code, count] of groups) {
      await offers(from, count, code);
      from += count;
    }
    const march = 'body=municipality:109&month=2022-03';
    expect((await figures(march)).json()).toMatchObject({
      delivered: 500,
      notFillable: 95,
      hiredShare: 13,
      hiredShareOfFillable: 16,
      contactedShare: 100,
      answeredInTimeShare: 100,
    });
    const csv = await figures(`${march}&format=csv`);
    expect(csv.text).toMatch(/^Hämeenlinna;3\/2022;500;[^;]+;[^;]+;95;13;16;/m);
    expect((await figures('body=area:1531&month=2022-03')).json()).toMatchObject({ delivered: 500 });
    expect((await figures(march, OFFICER, '2022-06-01T09:00:00.000Z')).json()).toMatchObject({
      delivered: 500,
      hiredShare: null,
      nullReason: 'MATURING',
    });
    expect(told(await figures('body=municipality:109&month=2022-07'))).toEqual([422, 'MONTH_NOT_ENDED']);
    expect(told(await figures(march, ELSEWHERE))).toEqual([404, 'BODY_UNKNOWN']);
  });
});
