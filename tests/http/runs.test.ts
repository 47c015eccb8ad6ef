import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Call, startApp, subjectOf, type TestApp } from '../support/app.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

const TE_OFFICER = { as: subjectOf('TE_OFFICER') };
const DETERMINATION = { areaCode: '1531', date: '2021-03-31' };

const ask = (path: string, body: unknown, call: Call = TE_OFFICER, key: string = randomUUID()) =>
  test.call(path, { ...call, method: 'POST', body, headers: { 'idempotency-key': key, ...call.headers } });

describe('asking for a run', () => {
  const cases = [
    ['/v1/determination-runs', DETERMINATION, { ...DETERMINATION, dryRun: false }, 'TE_OFFICER'],
    ['/v1/transfer-runs', DETERMINATION, { ...DETERMINATION, awaitReceipt: false }, 'TE_OFFICER'],
    ['/v1/import-runs', { delivery: 'URA-1' }, { location: 'URA-1' }, 'INTEGRATION'],
  ] as const;

  it.each(cases)('%s queues it and tells where to follow it', async (path, body, parameters, role) => {
    const asker = { as: subjectOf(role) };
    const answer = await ask(path, body, asker);
    expect(answer.status).toBe(202);
    const { id } = answer.json();
    expect(answer.headers['location']).toBe(`/v1/runs/${id}`);
    const run = (await test.call(answer.headers['location'] ?? '', asker)).json();
    expect(run).toMatchObject({
      id,
      state: 'QUEUED',
      parameters,
      progress: null,
      result: null,
      failure: null,
    });
    const [queued] = await test.database.all<{ data: { id: string } }>(
      `select data from jobs.job where data ->> 'id' = $1`,
      [id],
    );
    expect(queued?.data.id).toBe(id);
  });

  it('asks once with the same key, whatever the order of the fields', async () => {
    const first = await ask('/v1/determination-runs', DETERMINATION, TE_OFFICER, 'run-once');
    const again = await ask(
      '/v1/determination-runs',
      { date: DETERMINATION.date, areaCode: DETERMINATION.areaCode },
      TE_OFFICER,
      'run-once',
    );
    expect(again.status).toBe(202);
    expect(again.text).toBe(first.text);
    expect(again.headers['location']).toBe(first.headers['location']);
  });

  it('refuses the same key for another body', async () => {
    const answer = await ask(
      '/v1/determination-runs',
      { ...DETERMINATION, dryRun: true },
      TE_OFFICER,
      'run-once',
    );
    expect(answer.status).toBe(422);
    expect(answer.json().code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('asks once when the same key comes twice at the same time', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => ask('/v1/transfer-runs', DETERMINATION, TE_OFFICER, 'run-in-parallel')),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  it('takes the key of another subject for another key', async () => {
    const own = await ask('/v1/import-runs', { delivery: 'A' }, { as: subjectOf('INTEGRATION') }, 'shared');
    const other = await ask('/v1/determination-runs', DETERMINATION, TE_OFFICER, 'shared');
    expect([own.status, other.status]).toEqual([202, 202]);
  });

  it('names every field at fault', async () => {
    const answer = await ask('/v1/determination-runs', {
      areaCode: 1531,
      date: '2021-02-30',
      dryRun: 'yes',
      organisation: 'te-office:0400',
    });
    expect(answer.status).toBe(400);
    expect(
      answer.json().errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code]),
    ).toEqual([
      ['/areaCode', 'TYPE'],
      ['/date', 'FORMAT'],
      ['/dryRun', 'TYPE'],
      ['/organisation', 'UNKNOWN_KEY'],
    ]);
    expect(answer.text).not.toContain('te-office:0400');
  });

  it('refuses a delivery that is no name', async () => {
    for (const delivery of ['../etc/passwd', 'a/b', '', '.hidden', 'x'.repeat(200)]) {
      const answer = await ask('/v1/import-runs', { delivery }, { as: subjectOf('INTEGRATION') });
      expect(answer.status).toBe(400);
      expect(answer.json().errors[0].pointer).toBe('/delivery');
    }
  });
});

describe('following runs', () => {
  it('shows the result of a run', async () => {
    const run = (await test.call(`/v1/runs/${test.home.run}`, TE_OFFICER)).json();
    expect(run).toMatchObject({ state: 'SUCCEEDED', result: { clients: 12 }, progress: { total: null } });
  });

  it('shows the failure of a run', async () => {
    const run = (await test.call(`/v1/runs/${test.home.failedRun}`, TE_OFFICER)).json();
    expect(run).toMatchObject({ state: 'FAILED', result: null, failure: { code: 'DATE_IN_FUTURE' } });
  });

  it.each([
    ['fi', 'Päivä on tulevaisuudessa', /31\.12\.2021/],
    ['sv', 'Dagen ligger i framtiden', /31\.12\.2021/],
    ['en', 'The date is in the future', /31 December 2021/],
  ])('says it in the words of the reader: %s', async (language, title, day) => {
    const call = { ...TE_OFFICER, headers: { 'accept-language': language } };
    const one = await test.call(`/v1/runs/${test.home.failedRun}`, call);
    const listed = (await test.call('/v1/runs', call)).json().items;
    const inList = listed.find(({ id }: { readonly id: string }) => id === test.home.failedRun);
    for (const { failure } of [one.json(), inList]) {
      expect(failure).toMatchObject({
        code: 'DATE_IN_FUTURE',
        title,
        detail: expect.stringMatching(day),
        next: expect.stringMatching(/\S/),
      });
    }
    expect(one.headers['content-language']).toBe(language);
  });

  it('lists the runs of the own organisation only, page by page', async () => {
    const seen: string[] = [];
    let after = '';
    do {
      const page = (await test.call(`/v1/runs?limit=2${after}`, TE_OFFICER)).json();
      seen.push(...page.items.map(({ id }: { id: string }) => id));
      after = page.next === null ? '' : `&after=${page.next}`;
    } while (after !== '');
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining([test.home.run, test.home.failedRun]));
    expect(seen).not.toContain(test.home.importRun);
    expect(seen).not.toContain(test.away.run);
  });
});
