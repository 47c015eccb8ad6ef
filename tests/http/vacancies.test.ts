import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Call, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { NOTICE } from '../support/vacancies.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp({ withoutNetwork: true });
  test.setClock('2022-06-01T09:00:00.000Z');
});
afterAll(() => test.close());

const OFFICER: Call = { as: subjectOf('MUN_OFFICER') };
const ELSEWHERE: Call = { as: subjectOf('MUN_OFFICER', 'elsewhere') };
const KEHA: Call = { as: subjectOf('KEHA_ADMIN') };

const told = (answer: Answer): readonly unknown[] => [answer.status, answer.json().code];
const record = (changes: object = {}, call = OFFICER): Promise<Answer> =>
  test.call('/v1/vacancies', {
    ...call,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID() },
    body: { ...NOTICE, ...changes },
  });
const act = (id: string, action: string, version: number, body?: object, call = OFFICER): Promise<Answer> =>
  test.call(`/v1/vacancies/${id}/${action}`, {
    ...call,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID(), 'if-match': `"${version}"` },
    ...(body && { body }),
  });
const read = (id: string, call = OFFICER): Promise<Answer> => test.call(`/v1/vacancies/${id}`, call);
const list = async (query: string, call = OFFICER): Promise<readonly Json[]> =>
  (await test.call(`/v1/vacancies?${query}`, call)).json().items;
const recorded = async (changes: object = {}): Promise<string> => (await record(changes)).json().id;
const opened = async (changes: object = {}): Promise<string> => {
  const id = await recorded(changes);
  expect((await act(id, 'publication', 1)).json()).toMatchObject({ id, state: 'OPEN', version: 2 });
  return id;
};

describe('a notice of an employer (R61)', () => {
  it('is recorded, seen by the body that handles it, published, and then seen by everybody', async () => {
    const made = await record();
    expect([made.status, made.headers['etag']]).toEqual([201, '"1"']);
    const { id } = made.json();
    expect((await read(id)).json()).toMatchObject({
      ...NOTICE,
      organisation: 'municipality:109',
      state: 'NOTIFIED',
      source: { kind: 'EMPLOYER_NOTICE' },
      refusal: null,
    });
    expect(told(await read(id, ELSEWHERE))).toEqual([404, 'VACANCY_NOT_FOUND']);
    expect(told(await act(id, 'publication', 1, undefined, ELSEWHERE))).toEqual([404, 'VACANCY_NOT_FOUND']);
    expect((await act(id, 'publication', 1)).status).toBe(200);
    const elsewhere = (await read(id, ELSEWHERE)).json();
    expect(elsewhere).toMatchObject({ state: 'OPEN', title: NOTICE.title, contact: null });
    expect(JSON.stringify(elsewhere)).not.toContain('Kontakti');
    expect((await read(id, KEHA)).json().contact).toEqual(NOTICE.contact);
    expect(told(await act(id, 'closing', 2, { reason: 'FILLED' }, ELSEWHERE))).toEqual([
      403,
      'VACANCY_NOT_OWN',
    ]);
  });

  it('is opened and stays unseen elsewhere when the employer wants jobseekers introduced only', async () => {
    const id = await opened({ commission: 'INTRODUCE_ONLY' });
    expect(told(await read(id, ELSEWHERE))).toEqual([404, 'VACANCY_NOT_FOUND']);
  });

  it('is not taken with unknown codes or days the wrong way round', async () => {
    expect((await record({ occupation: '99' })).json()).toMatchObject({
      code: 'CODE_INVALID',
      status: 422,
    });
    expect(told(await record({ applyBy: '2022-05-31' }))).toEqual([422, 'PERIOD_INVERTED']);
  });

  it('is changed in versions; whoever saw another one is told', async () => {
    const id = await opened();
    const changed = { ...NOTICE, places: 5, contact: null };
    expect((await act(id, 'content', 2, changed)).json()).toMatchObject({ state: 'OPEN', version: 3 });
    expect((await read(id)).json()).toMatchObject({ places: 5, contact: null });
    expect(told(await act(id, 'content', 2, changed))).toEqual([412, 'VERSION_CONFLICT']);
    expect(told(await act(id, 'content', 3, { ...changed, hours: '02' }))).toEqual([422, 'CODE_INVALID']);
    expect(told(await act(id, 'content', 3, { ...changed, applyBy: '2022-05-31' }))).toEqual([
      422,
      'PERIOD_INVERTED',
    ]);
    const versions = await test.database.all<{ version: number; places: number }>(
      `select version, (content ->> 'places')::integer as places from offers.vacancy where id = $1 order by 1`,
      [id],
    );
    expect(versions).toEqual([
      { version: 1, places: 2 },
      { version: 2, places: 2 },
      { version: 3, places: 5 },
    ]);
  });

  it('R61: is refused with written reasons, act and section, and by whom', async () => {
    const id = await recorded();
    expect(told(await act(id, 'refusal', 1, { reasons: ' ' }))).toEqual([422, 'REASONS_MISSING']);
    expect((await act(id, 'refusal', 1, { reasons: 'Palkkaa ei makseta.' })).status).toBe(200);
    expect((await read(id)).json()).toMatchObject({
      state: 'REFUSED',
      refusal: {
        reasons: 'Palkkaa ei makseta.',
        legalBasis: { act: '916/2012', section: '3:8 §' },
        by: { organisation: 'municipality:109' },
      },
    });
    expect(told(await act(id, 'refusal', 2, { reasons: 'Uudelleen' }))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
    expect(told(await read(id, ELSEWHERE))).toEqual([404, 'VACANCY_NOT_FOUND']);
    const [{ by } = { by: null }] = await test.database.all<{ by: string | null }>(
      `select content #>> '{refusal,by,subject}' as by from offers.vacancy where id = $1 and known_until is null`,
      [id],
    );
    expect(by).toBe(subjectOf('MUN_OFFICER'));
  });
});

describe('relaying vacancies (R61)', () => {
  it.each(['FILLED', 'WITHDRAWN', 'REMOVED'])(
    'VACANCY_CLOSED: nothing is done with one that is %s',
    async (reason) => {
      const id = await opened();
      expect((await act(id, 'closing', 2, { reason })).json()).toMatchObject({ state: reason, version: 3 });
      expect(told(await act(id, 'publication', 3))).toEqual([409, 'VACANCY_CLOSED']);
      expect(told(await act(id, 'content', 3, NOTICE))).toEqual([409, 'VACANCY_CLOSED']);
      expect(told(await act(id, 'closing', 3, { reason: 'FILLED' }))).toEqual([409, 'VACANCY_CLOSED']);
      expect((await read(id, ELSEWHERE)).json().state).toBe(reason);
    },
  );

  it('VACANCY_CLOSED: what can be applied for no more is not published', async () => {
    const id = await recorded({ openFrom: '2022-05-01', applyBy: '2022-05-31' });
    const refused = await act(id, 'publication', 1, undefined, {
      ...OFFICER,
      headers: { 'accept-language': 'en' },
    });
    expect(told(refused)).toEqual([409, 'VACANCY_CLOSED']);
    const open = await opened();
    expect(told(await act(open, 'publication', 2))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
  });

  it('publishes or closes: of two at once one is refused', async () => {
    const id = await recorded();
    const both = await Promise.all([
      act(id, 'publication', 1),
      act(id, 'closing', 1, { reason: 'WITHDRAWN' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });
});

describe('looking for vacancies (R51)', () => {
  it('finds by occupation, municipality, state, last day and source, and page by page', async () => {
    const ids = [
      await opened({ occupation: '2221', municipalities: ['082', '109'], applyBy: null }),
      await opened({ occupation: '2222', municipalities: ['082'], applyBy: '2022-06-10' }),
      await opened({ occupation: '2310', municipalities: ['837'], applyBy: '2022-06-20' }),
    ];
    const found = async (query: string): Promise<readonly unknown[]> =>
      (await list(query, ELSEWHERE)).map(({ id }) => ids.indexOf(id)).filter((nth) => nth >= 0);
    expect(await found('occupation=222')).toEqual([1, 0]);
    expect(await found('occupation=2')).toEqual([2, 1, 0]);
    expect(await found('occupation=2310&municipality=837')).toEqual([2]);
    expect(await found('municipality=082')).toEqual([1, 0]);
    expect(await found('municipality=082&applyBy=2022-06-11')).toEqual([0]);
    expect(await found('occupation=2&state=OPEN&source=EMPLOYER_NOTICE')).toEqual([2, 1, 0]);
    expect(await found('occupation=2&state=FILLED')).toEqual([]);
    expect(await found('source=JOB_POSTING')).toEqual([]);
    const first = (await test.call('/v1/vacancies?occupation=2&limit=2', ELSEWHERE)).json();
    const second = (
      await test.call(`/v1/vacancies?occupation=2&limit=2&after=${first.next}`, ELSEWHERE)
    ).json();
    expect([...first.items, ...second.items].map(({ id }: Json) => ids.indexOf(id))).toEqual([2, 1, 0]);
    expect(second.next).toBeNull();
    expect(told(await test.call('/v1/vacancies?after=x', OFFICER))).toEqual([400, 'CURSOR_INVALID']);
    expect(told(await read(randomUUID()))).toEqual([404, 'VACANCY_NOT_FOUND']);
  });
});
