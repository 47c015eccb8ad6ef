import { randomUUID } from 'node:crypto';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, startApp, subjectOf, type TestApp } from '../support/app.ts';

const MARCH = { areaCode: '1531', date: '2021-03-31' };
const OFFICER = { as: subjectOf('MUN_OFFICER') };

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

/** So many who look at the same client at the same time. */
async function readers(count: number): Promise<readonly Answer[]> {
  const [client = ''] = test.home.clients;
  return Promise.all(Array.from({ length: count }, () => test.call(`/v1/clients/${client}`, OFFICER)));
}

const statuses = (answers: readonly Answer[]): ReadonlySet<number> =>
  new Set(answers.map(({ status }) => status));

async function looksLogged(): Promise<number> {
  const [found] = await test.database.all<{ count: number }>(
    `select count(distinct correlation_id)::int as count from access.audit_entry where action = 'get-client'`,
  );
  return found?.count ?? 0;
}

async function runsAsked(): Promise<number> {
  const runs = await test.database.all('select from work.run where requested_by = $1', [
    subjectOf('TE_OFFICER'),
  ]);
  return runs.length;
}

describe('two hundred who read at the same time', () => {
  it('all get their answer, and each has a line of its own in both logs', async () => {
    const [linesBefore, looksBefore] = [test.log.length, await looksLogged()];
    expect(statuses(await readers(200))).toEqual(new Set([200]));
    expect((await looksLogged()) - looksBefore).toBe(200);
    expect(test.log.slice(linesBefore).filter((line) => line.includes('"msg":"request"'))).toHaveLength(200);
    expect(test.log).toHaveLength(linesBefore + 200);
  });

  it('get nothing when their looks cannot be logged together, and everything once they can', async () => {
    await test.database.all('revoke insert on access.audit_entry from kuntakokeilu_app');
    const refused = await readers(200);
    await test.database.all('grant insert on access.audit_entry to kuntakokeilu_app');
    expect(statuses(refused)).toEqual(new Set([503]));
    expect(refused.filter(({ text }) => text.includes('lastName'))).toEqual([]);
    const told = test.log.filter((line) => line.includes('access log could not be written'));
    expect(told.length).toBeLessThan(100);
    expect(statuses(await readers(200))).toEqual(new Set([200]));
  });
});

describe('a caller who hangs up before the answer', () => {
  it('gets it by asking again with the same key, and what was asked is done once', async () => {
    const body = JSON.stringify(MARCH);
    const before = await runsAsked();
    const token = await test.issuer.tokenFor(subjectOf('TE_OFFICER'));
    const { port } = test.app.server.address() as AddressInfo;
    const keys = Array.from({ length: 20 }, () => randomUUID());
    await Promise.all(
      keys.map(async (key, index) => {
        const socket = connect(port, '127.0.0.1').on('error', () => undefined);
        socket.write(
          `POST /v1/determination-runs HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${token}\r\n` +
            `Idempotency-Key: ${key}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
        );
        await new Promise((resolve) => setTimeout(resolve, index));
        socket.destroy();
      }),
    );
    for (const key of keys) {
      const again = () =>
        test.call('/v1/determination-runs', {
          as: subjectOf('TE_OFFICER'),
          method: 'POST',
          body,
          headers: { 'idempotency-key': key },
        });
      const [first, second] = [await again(), await again()];
      expect(first.status).toBe(202);
      expect(second.text).toBe(first.text);
    }
    expect((await runsAsked()) - before).toBe(keys.length);
  });
});
