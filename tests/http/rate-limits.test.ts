import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RateCounts, rateCounts } from '../../src/adapters/http/rate-counts.ts';
import { requestCounts } from '../../src/adapters/persistence/access/request-counts.ts';
import { type Call, startApp, subjectOf, type TestApp } from '../support/app.ts';

const LIMITS = { read: 4, change: 3, search: 2, work: 1, refusal: 3 };
const MINUTE = 60_000;

let first: TestApp;
let second: TestApp;
let counts: readonly RateCounts[];
/** Ten seconds after a minute has begun. */
let now = 1_000_000 * MINUTE + 10_000;

beforeAll(async () => {
  const home = await startApp();
  const exchange = requestCounts(home.database.database.pool);
  counts = [rateCounts(() => now, exchange), rateCounts(() => now, exchange)];
  const [ofFirst, ofSecond] = counts.map((shared) => ({
    beside: home,
    rates: { limits: LIMITS, counts: shared },
  }));
  [first, second] = [await startApp(ofFirst), await startApp({ ...ofSecond, trustedProxies: ['127.0.0.1'] })];
  closing.push(second, first, home);
});
const closing: TestApp[] = [];
afterAll(async () => {
  for (const app of closing) await app.close();
});

const OFFICER = { as: subjectOf('MUN_OFFICER') };
const TE_OFFICER = { as: subjectOf('TE_OFFICER') };
const SEARCH = { ...OFFICER, method: 'POST', body: { identityCode: '010190-999X' } } as const;
const IMPORT = {
  as: subjectOf('INTEGRATION'),
  method: 'POST',
  headers: { 'idempotency-key': 'one' },
  body: { delivery: 'URA-1' },
} as const;

/** Statuses of the same request sent several times. */
async function statuses(
  times: number,
  path: string,
  call: Call = OFFICER,
  app = first,
): Promise<readonly number[]> {
  const found: number[] = [];
  for (let time = 0; time < times; time += 1) found.push((await app.call(path, call)).status);
  return found;
}

/** Lets a minute begin in which nobody has been here yet. */
function nextMinute(): void {
  now += MINUTE;
}

describe('whoever asks too often in a minute', () => {
  it('is told when to come again, and may come again then', async () => {
    expect(await statuses(4, '/v1/me')).toEqual([200, 200, 200, 200]);
    const refused = await first.call('/v1/me', OFFICER);
    expect([refused.status, refused.json().code]).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect(refused.headers['retry-after']).toBe('50');
    nextMinute();
    expect(await statuses(1, '/v1/me')).toEqual([200]);
  });

  it('keeps nobody else from asking', async () => {
    expect((await statuses(5, '/v1/me')).at(-1)).toBe(429);
    expect(await statuses(1, '/v1/me', TE_OFFICER)).toEqual([200]);
  });

  it.each([
    ['looks for a person by identity code', '/v1/clients/search', SEARCH, [422, 422, 429]],
    ['looks for duplicates', '/v1/duplicate-searches', { ...SEARCH, body: {} }, [400, 400, 429]],
    ['asks for long work', '/v1/import-runs', IMPORT, [202, 429]],
    ['asks for a report', '/v1/reports/monthly?area=1531&month=2021-02', OFFICER, [200, 429]],
    ['changes things', '/v1/clients', { ...IMPORT, body: {} }, [400, 400, 400, 429]],
  ] as const)('has less of it when it costs more: who %s', async (_, path, call, expected) => {
    nextMinute();
    expect(await statuses(expected.length, path, call)).toEqual(expected);
    expect(await statuses(1, '/v1/me', { as: call.as })).toEqual([200]);
  });

  it.each([
    ['comes without a token', '/v1/me', { token: null }, 401],
    ['comes with a bad one', '/v1/clients', { token: 'x.y.z' }, 401],
    ['looks for addresses', '/v1/nothing-here', {}, 404],
    ['tries methods', '/v1/clients', { method: 'PATCH' }, 405],
  ] as const)('is told no more than that: who %s', async (_, path, call, status) => {
    nextMinute();
    expect(await statuses(4, path, call)).toEqual([status, status, status, 429]);
    // Colleagues behind the same address still come in with good tokens.
    expect(await statuses(1, '/v1/me')).toEqual([200]);
  });

  it('is counted by address where nobody needs a token, and health is always told', async () => {
    nextMinute();
    expect((await statuses(5, '/problems/forbidden', {})).at(-1)).toBe(429);
    expect(await statuses(6, '/health/live', {})).toEqual(Array(6).fill(200));
  });

  it('is who the proxy says, and only where the proxy is known', async () => {
    nextMinute();
    const behind = (address: string): Call => ({ token: null, headers: { 'x-forwarded-for': address } });
    expect(await statuses(4, '/v1/me', behind('192.0.2.1'), second)).toEqual([401, 401, 401, 429]);
    expect(await statuses(1, '/v1/me', behind('192.0.2.2'), second)).toEqual([401]);
    expect(await statuses(3, '/v1/me', behind('192.0.2.1'))).toEqual([401, 401, 401]);
    expect(await statuses(1, '/v1/me', behind('192.0.2.2'))).toEqual([429]);
  });

  it('is counted over the processes of the installation', async () => {
    nextMinute();
    const heard = async (): Promise<void> => {
      for (const shared of counts) await shared.exchange();
    };
    expect(await statuses(2, '/v1/me')).toEqual([200, 200]);
    expect(await statuses(1, '/v1/me', OFFICER, second)).toEqual([200]);
    await heard();
    expect(await statuses(2, '/v1/me', OFFICER, second)).toEqual([200, 429]);
    expect(await statuses(1, '/v1/me', TE_OFFICER, second)).toEqual([200]);
    await heard();
    // Two and three: whoever asks the first again is heard of there, and gets no more.
    expect(await statuses(1, '/v1/me')).toEqual([200]);
    await heard();
    expect(await statuses(1, '/v1/me')).toEqual([429]);
  });
});
