import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '../../src/domain/access/actor.ts';
import { type Answer, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { ACCESS_MATRIX } from './access-matrix.ts';
import { requestTo } from './requests.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp({ spare: true, withoutNetwork: true });
});
afterAll(() => test.close());

/** Reads that carry in their bodies what must not stand in an address, or whose answer is a copy to be handed out. */
const READS = new Set([
  'POST /v1/clients/search',
  'POST /v1/duplicate-searches',
  'POST /v1/clients/{id}/log-extracts',
  'POST /v1/clients/{id}/data-copies',
  'POST /v1/clients/{id}/restriction-requests',
  'POST /v1/research-permits/{id}/extracts',
]);
const CHANGING = Object.keys(ACCESS_MATRIX).filter((route) => !route.startsWith('GET ') && !READS.has(route));
const RECEIPT = 'POST /v1/referral-notices/{id}/receipt';

/** Sends a good request of somebody who may send it, but for the headers. */
function sent(route: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const role = ROLES.find((candidate) => (ACCESS_MATRIX[route]?.own[candidate] ?? 403) < 400);
  if (role === undefined) throw new Error(`nobody for ${route}`);
  const { path, ...call } = requestTo(test.home, route, role);
  return test.call(path, { ...call, headers, as: subjectOf(role) });
}

const key = () => ({ 'idempotency-key': randomUUID() });

async function effects(): Promise<unknown> {
  return test.database.all(
    `select (select count(*) from work.run) as runs, (select count(*) from access.idempotency_key) as keys,
       (select count(*) from clients.responsibility) as spans, (select count(*) from exchange.message) as messages`,
  );
}

describe('an operation that changes something', () => {
  it.each(CHANGING)('%s needs a key, of the right form, and does nothing without', async (route) => {
    const before = await effects();
    const tried = [undefined, '', ' ', 'a key', 'x'.repeat(101), 'kä', 'a,b'].map(async (given) => {
      const answer = await sent(route, {
        'if-match': '"1"',
        ...(given !== undefined && { 'idempotency-key': Buffer.from(given).toString('latin1') }),
      });
      expect([given, answer.status, answer.json().code]).toEqual([given, 400, 'IDEMPOTENCY_KEY_REQUIRED']);
    });
    await Promise.all(tried);
    expect(await effects()).toEqual(before);
  });

  it('needs the version that was seen where the document says so, and nowhere else', async () => {
    const documented = CHANGING.filter((route) => {
      const [method = '', path = ''] = route.split(' ');
      const { parameters = [] } = test.check.operation(method, path) ?? {};
      return parameters.some(({ name }) => name.toLowerCase() === 'if-match');
    });
    expect(documented).toContain(RECEIPT);
    const before = await effects();
    for (const route of documented) {
      const tried = [undefined, '', '1', '*'].map(async (given) => {
        const answer = await sent(route, { ...key(), ...(given !== undefined && { 'if-match': given }) });
        const { status } = answer;
        expect([route, given, status, answer.json().code]).toEqual([route, given, 428, 'IF_MATCH_REQUIRED']);
      });
      await Promise.all(tried);
    }
    expect(await effects()).toEqual(before);
    for (const route of CHANGING.filter((one) => !documented.includes(one))) {
      const { status, text } = await sent(route, key());
      expect([route, status < 300 || `${status} ${text}`]).toEqual([route, true]);
    }
  });

  it('may be tried again under the key of a refused attempt', async () => {
    const again = key();
    const refused = await sent(RECEIPT, { ...again, 'if-match': '"7"' });
    expect(refused.status).toBe(412);
    const received = await sent(RECEIPT, { ...again, 'if-match': '"1"' });
    expect(received.status).toBe(200);
    const repeated = await sent(RECEIPT, { ...again, 'if-match': '"1"' });
    expect([repeated.status, repeated.text]).toEqual([200, received.text]);
  });
});
