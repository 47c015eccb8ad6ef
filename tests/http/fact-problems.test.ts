import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, subjectOf, type TestApp } from '../support/app.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

const SOURCE = { source: 'client' };

/** Sends a change of a client as the client is seen now, unless another version is named. */
async function post(path: string, body: object, ifMatch?: string) {
  const id = /^\/v1\/clients\/([^/]+)/.exec(path)?.[1] ?? test.home.clients[1];
  const rows = await test.database.all<{ version: number }>(
    'select version from clients.client where id = $1',
    [id],
  );
  const headers = { 'idempotency-key': randomUUID(), 'if-match': ifMatch ?? `"${rows[0]?.version}"` };
  const answer = await test.call(path, { method: 'POST', as: subjectOf('TE_OFFICER'), headers, body });
  return { status: answer.status, code: answer.status < 300 ? null : answer.json().code, answer };
}

const client = (nth: number): string => `/v1/clients/${test.home.clients[nth]}`;

describe('what is refused, and how', () => {
  it.each([
    [422, 'DATA_SOURCE_MISSING', 'status-spans', { code: '01', from: '2021-03-15' }],
    [422, 'DATA_SOURCE_MISSING', 'status-spans', { code: '01', from: '2021-03-15', source: ' ' }],
    [422, 'PERIOD_INVERTED', 'status-spans', { code: '01', from: '2021-03-15', to: '2021-03-01', ...SOURCE }],
    [422, 'DATE_IN_FUTURE', 'status-spans', { code: '01', from: '2021-04-01', ...SOURCE }],
    [422, 'CODE_INVALID', 'status-spans', { code: '09', from: '2021-03-15', ...SOURCE }],
    [422, 'CODE_INVALID', 'status-spans', { code: '06', from: '2021-03-15', ...SOURCE }],
    [422, 'NO_VALID_JOB_SEARCH', 'status-spans', { code: '01', from: '2021-01-01', ...SOURCE }],
    [409, 'SPAN_OVERLAP', 'job-searches', { code: '02', from: '2021-03-15', ...SOURCE }],
    [
      422,
      'MUNICIPALITY_CODE_INVALID',
      'residences',
      { kind: 'HOME_MUNICIPALITY', municipality: '999', from: '2021-03-15', origin: 'VTJ', ...SOURCE },
    ],
    [
      409,
      'SPAN_OVERLAP',
      'residences',
      { kind: 'HOME_MUNICIPALITY', municipality: '082', from: '2021-03-15', origin: 'OMA', ...SOURCE },
    ],
    [
      422,
      'SUPPORT_DAYS_NOT_FROM_KELA',
      'entitlements',
      {
        kind: 'EARNINGS_RIGHT',
        basis: '5:2.1',
        right: 'NO',
        from: '2021-03-01',
        origin: 'KASSA',
        supportDays: 3,
        ...SOURCE,
      },
    ],
    [
      404,
      'FACT_NOT_FOUND',
      'corrections',
      {
        reason: 'Väärin.',
        rows: [{ fact: 'status-spans', key: 'nobody', code: '02', from: '2021-02-01' }],
        ...SOURCE,
      },
    ],
  ])('%i %s: %s', async (status, code, path, body) => {
    expect(await post(`${client(0)}/${path}`, body)).toMatchObject({ status, code });
  });

  it('a correction that leaves days without a status, or changes nothing', async () => {
    const key = `TKotipaikka-${test.home.clients[0]?.slice(-4)}`;
    const row = { fact: 'status-spans', key, code: '02', from: '2021-02-01' };
    const correct = (change: object) =>
      post(`${client(0)}/corrections`, { reason: 'Väärin.', ...SOURCE, rows: [{ ...row, ...change }] });
    expect(await correct({ from: '2021-02-05' })).toMatchObject({ status: 409, code: 'SPAN_GAP' });
    expect(await correct({})).toMatchObject({ status: 409, code: 'FACT_UNCHANGED' });
  });

  it('a version that nobody has seen, or none', async () => {
    const body = { code: '01', from: '2021-03-15', ...SOURCE };
    expect(await post(`${client(0)}/status-spans`, body, '"99"')).toMatchObject({
      status: 412,
      code: 'VERSION_CONFLICT',
    });
    expect(await post(`${client(0)}/status-spans`, body, 'none')).toMatchObject({
      status: 428,
      code: 'IF_MATCH_REQUIRED',
    });
  });

  it('a contradiction, unless it is recorded knowingly', async () => {
    const right = { kind: 'EARNINGS_RIGHT', basis: '5:6.1', from: '2021-03-01', ...SOURCE };
    const record = (more: object) => post(`${client(3)}/entitlements`, { ...right, ...more });
    expect(await record({ origin: 'KASSA', right: 'YES' })).toMatchObject({ status: 201 });
    expect(await record({ origin: 'KELA', right: 'NO' })).toMatchObject({
      status: 409,
      code: 'FACT_CONFLICT',
    });
    expect(await record({ origin: 'KELA', right: 'NO', evenIfContradicting: true })).toMatchObject({
      status: 201,
    });
    const { openConflicts } = (
      await test.call(`${client(3)}/entitlements`, { as: subjectOf('TE_OFFICER') })
    ).json();
    expect(openConflicts).toMatchObject([{ basis: '5:6.1' }]);
  });

  it('a change that there is not, and one that has been taken back', async () => {
    const reason = { reason: 'Väärä henkilö.' };
    const nobody = '00000000-0000-7000-8000-00000000ffff';
    expect(await post(`/v1/corrections/${nobody}/reversal`, reason)).toMatchObject({
      status: 404,
      code: 'FACT_CHANGE_NOT_FOUND',
    });
    expect(
      await post(`/v1/fact-conflicts/${nobody}/resolution`, { right: 'NO', ...reason, ...SOURCE }),
    ).toMatchObject({
      status: 404,
      code: 'FACT_CONFLICT_NOT_FOUND',
    });
    const address = `/v1/corrections/${test.home.factChange}/reversal`;
    expect(await post(address, reason)).toMatchObject({ status: 201 });
    expect(await post(address, reason)).toMatchObject({ status: 409, code: 'FACT_CHANGE_OVERTAKEN' });
  });

  it('a jobseeker younger than fifteen', async () => {
    await test.database.all(
      `update clients.person set birth_date = '2007-01-01' where client_id = $1 and known_until is null`,
      [test.home.ended],
    );
    expect(
      await post(`/v1/clients/${test.home.ended}/job-searches`, {
        code: '02',
        from: '2021-03-31',
        ...SOURCE,
      }),
    ).toMatchObject({ status: 422, code: 'AGE_IMPLAUSIBLE' });
  });
});
