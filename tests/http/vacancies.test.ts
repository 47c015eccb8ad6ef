import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Services } from '../../src/container.ts';
import type { FaultyPosting, JobPostings } from '../../src/domain/offers/vacancies/job-postings.port.ts';
import type { JobPosting } from '../../src/domain/offers/vacancies/posting.ts';
import type { VacancyContent } from '../../src/domain/offers/vacancies/vacancy.ts';
import type { RunId } from '../../src/domain/shared/ids.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';
import { KEHA as KEHA_CENTRE } from '../../src/domain/shared/organisation.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import { fail, ok } from '../../src/domain/shared/result.ts';
import { type Answer, type Call, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { actingFor, servicesOn } from '../support/services.ts';
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

describe('job postings of other systems', () => {
  const KEEPER = actingFor('keha', 'INTEGRATION');
  const clock = { at: '2022-06-01T09:00:00.000Z' };
  const posting = (externalId: string, changes: Partial<VacancyContent> = {}): JobPosting => {
    const { contact: _, ...notice } = NOTICE;
    const content = { ...notice, occupation: '3152', ...changes };
    return { externalId, fingerprint: JSON.stringify(content), content };
  };
  const feed = {
    system: 'tyomarkkinatori',
    published: [] as readonly (JobPosting | FaultyPosting)[],
    /** Pages that fail from now on, as often as they stand here. */
    failing: [] as string[],
    asked: [] as string[],
    async page(cursor: string | null): ReturnType<JobPostings['page']> {
      const at = Number(cursor ?? 0);
      feed.asked.push(String(at));
      const nth = feed.failing.indexOf(String(at));
      if (nth >= 0) {
        feed.failing.splice(nth, 1);
        return fail('unavailable', 'JOB_POSTINGS_UNAVAILABLE', { problem: 'HTTP 500' });
      }
      const items = feed.published.slice(at, at + 2);
      return ok({
        postings: items.filter((item) => 'content' in item),
        faulty: items.filter((item) => 'fault' in item),
        total: feed.published.length,
        next: at + 2 < feed.published.length ? String(at + 2) : null,
      });
    },
  };
  const connected = (day?: string) => {
    if (day !== undefined) clock.at = `${day}T09:00:00.000Z`;
    const now = () => clock.at as Instant;
    return servicesOn(test.database, { now }, undefined, undefined, undefined, undefined, feed);
  };
  const importing = async (day?: string) => {
    feed.asked = [];
    return connected(day).importVacancies({}, KEEPER);
  };
  const shown = async (): Promise<readonly string[]> =>
    (await list('source=JOB_POSTING&limit=200', ELSEWHERE))
      .map(({ title, state }) => `${title} ${state}`)
      .toSorted();
  const faults = async (): Promise<readonly Json[]> =>
    (await test.call('/v1/job-posting-faults', KEHA))
      .json()
      .items.filter(({ externalId }: Json) => externalId === 'b');
  const titled = (...titles: readonly string[]) => titles.map((title) => posting(title, { title }));

  it('are taken in once, followed when they change, and told of when they cannot be taken', async () => {
    feed.published = titled('a', 'b', 'c');
    expect(await importing()).toMatchObject({
      value: { read: 3, added: 3, changed: 0, faulty: 0, removed: 0 },
    });
    expect(await importing()).toMatchObject({ value: { read: 3, added: 0, changed: 0 } });
    expect(await shown()).toEqual(['a OPEN', 'b OPEN', 'c OPEN']);
    feed.published = [
      posting('a', { title: 'a', places: 9 }),
      { externalId: 'b', fault: 'CODE_UNKNOWN', field: 'sijainti.kunta', value: '999' },
      ...titled('c'),
    ];
    expect(await importing()).toMatchObject({ value: { read: 3, added: 0, changed: 1, faulty: 1 } });
    const { id } = (await list('source=JOB_POSTING', ELSEWHERE)).find(({ title }) => title === 'a') ?? {};
    expect((await read(id, ELSEWHERE)).json()).toMatchObject({
      version: 2,
      places: 9,
      organisation: 'keha',
      source: { kind: 'JOB_POSTING', system: 'tyomarkkinatori', externalId: 'a' },
    });
    expect(await faults()).toMatchObject([{ externalId: 'b', fault: 'CODE_UNKNOWN', value: '999' }]);
    expect(told(await act(id, 'closing', 2, { reason: 'FILLED' }))).toEqual([403, 'VACANCY_NOT_OWN']);
    feed.published = titled('a', 'b', 'c');
    await importing();
    expect(await faults()).toEqual([]);
  });

  it('lose nothing when a page fails: it is asked for again, and the next import goes on there', async () => {
    feed.published = titled('a', 'b', 'c', 'd', 'e');
    feed.failing = ['2'];
    expect((await importing()).ok).toBe(true);
    expect(feed.asked).toEqual(['0', '2', '2', '4']);
    feed.published = titled('a', 'b', 'c', 'd', 'e', 'f', 'g');
    feed.failing = ['4', '4', '4'];
    expect(await importing()).toMatchObject({ failure: { code: 'JOB_POSTINGS_UNAVAILABLE' } });
    expect((await importing()).ok).toBe(true);
    expect(feed.asked).toEqual(['4', '6']);
    expect((await shown()).length).toBe(7);
    feed.failing = ['2', '2', '2'];
    await importing();
    expect((await importing('2022-06-02')).ok).toBe(true);
    expect(feed.asked).toEqual(['0', '2', '4', '6']);
  });

  it('are taken away when two complete imports show them no more, and open again when shown again', async () => {
    feed.published = titled('a', 'b');
    expect(await importing('2022-06-03')).toMatchObject({ value: { removed: 0 } });
    feed.failing = ['0', '0', '0'];
    expect((await importing('2022-06-04')).ok).toBe(false);
    expect(await importing('2022-06-05')).toMatchObject({ value: { removed: 5 } });
    expect((await shown()).filter((one) => one.endsWith('REMOVED')).length).toBe(5);
    feed.published = titled('a', 'b', 'c');
    expect(await importing('2022-06-06')).toMatchObject({ value: { changed: 1 } });
    expect(await shown()).toContain('c OPEN');
    feed.published = [];
    expect(await importing('2022-06-07')).toMatchObject({ failure: { data: { problem: 'EMPTY' } } });
    expect(await importing('2022-06-08')).toMatchObject({ ok: false });
    expect(await shown()).toContain('a OPEN');
  });

  it('E50: take their offers back when they are shown no more, and when they expire', async () => {
    const offered = async (title: string): Promise<string> => {
      const open = (await list('source=JOB_POSTING&state=OPEN', OFFICER)).find((one) => one.title === title);
      const made = await test.call('/v1/job-offers', {
        ...OFFICER,
        method: 'POST',
        headers: { 'idempotency-key': randomUUID() },
        body: {
          clientId: test.home.clients[2],
          vacancyId: open?.id,
          suitability: 'Kokemusta',
          contactBy: '2022-06-20',
          reportBy: '2022-06-27',
        },
      });
      return made.json().id;
    };
    const fate = async (id: string): Promise<unknown> => {
      const { state, cancellation } = (await test.call(`/v1/job-offers/${id}`, OFFICER)).json();
      return [state, cancellation?.reason ?? null];
    };
    feed.published = titled('a', 'b');
    await importing('2022-06-08');
    const removed = await offered('b');
    const expiring = await offered('a');
    feed.published = [posting('a', { title: 'a', applyBy: '2022-06-09' as PlainDate })];
    await importing('2022-06-09');
    expect(await fate(removed)).toEqual(['DRAFT', null]);
    await importing('2022-06-10');
    expect(await fate(removed)).toEqual(['CANCELLED', 'VACANCY_ENDED']);
    test.setClock('2022-06-10T03:00:00.000Z');
    expect((await test.services.dailyRound({}, KEEPER)).ok).toBe(true);
    expect(await fate(expiring)).toEqual(['CANCELLED', 'VACANCY_ENDED']);
    test.setClock('2022-06-01T09:00:00.000Z');
  });

  it('are taken once by two who import at the same time', async () => {
    feed.published = titled('a', 'b', 'c', 'x', 'y', 'z');
    const both = await Promise.all([importing('2022-06-11'), importing('2022-06-11')]);
    expect(both.map(({ ok: isDone }) => isDone)).toEqual([true, true]);
    expect((await shown()).filter((one) => /^[xyz] OPEN$/.test(one))).toHaveLength(3);
  });

  it('expire in the daily round after their last day, with notices that wait', async () => {
    const waiting = await recorded({ applyBy: '2022-06-09', openFrom: '2022-06-01' });
    test.setClock('2022-07-01T03:00:00.000Z');
    const round = await test.services.dailyRound({}, KEEPER);
    test.setClock('2022-06-01T09:00:00.000Z');
    expect(round.ok && round.value.expiredVacancies).toBeGreaterThan(5);
    expect((await read(waiting)).json().state).toBe('EXPIRED');
    expect(told(await act(waiting, 'publication', 2))).toEqual([409, 'VACANCY_CLOSED']);
    expect((await shown()).filter((one) => one.endsWith('OPEN'))).toEqual([]);
    feed.published = [...titled('a'), posting('b', { title: 'b', applyBy: '2022-08-01' as PlainDate })];
    expect(await importing('2022-07-01')).toMatchObject({ value: { changed: 1 } });
    expect((await shown()).filter((one) => one.endsWith('OPEN'))).toEqual(['b OPEN']);
  });

  it('are imported by a run, whose result tells how many, and why there is none', async () => {
    const applyBy = '2022-08-01' as PlainDate;
    feed.published = ['run-1', 'run-2', 'run-3'].map((title) => posting(title, { title, applyBy }));
    const asker = { as: subjectOf('INTEGRATION') };
    const followed = async (services: Services): Promise<Json> => {
      const asked = await test.call('/v1/vacancy-imports', {
        ...asker,
        method: 'POST',
        headers: { 'idempotency-key': randomUUID() },
        body: {},
      });
      expect(asked.status).toBe(202);
      const run = { id: asked.json().id as RunId, organisation: KEHA_CENTRE };
      await services.executeRun(run, new AbortController().signal);
      return (await test.call(asked.headers['location'] ?? '', asker)).json();
    };
    expect(await followed(connected('2022-07-02'))).toMatchObject({
      kind: 'vacancy-import',
      state: 'SUCCEEDED',
      result: { system: 'tyomarkkinatori', read: 3, added: 3, changed: 0, faulty: 0 },
    });
    expect((await shown()).filter((one) => one.startsWith('run-'))).toHaveLength(3);
    expect(await followed(test.services)).toMatchObject({
      state: 'FAILED',
      failure: { code: 'JOB_POSTINGS_NOT_CONNECTED' },
    });
  });

  it('are not to be had where no interface is connected, nor by anybody but the keeper’s system', async () => {
    expect(await test.services.importVacancies({}, KEEPER)).toMatchObject({
      failure: { code: 'JOB_POSTINGS_NOT_CONNECTED' },
    });
    expect(
      await test.services.importVacancies({}, actingFor('municipality:109', 'MUN_OFFICER')),
    ).toMatchObject({ failure: { code: 'FORBIDDEN' } });
  });
});
