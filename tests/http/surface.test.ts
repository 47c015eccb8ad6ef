import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Call, startApp, subjectOf, type TestApp } from '../support/app.ts';

const ORIGIN = 'https://asiointi.example.fi';

let test: TestApp;
let open: TestApp;

beforeAll(async () => {
  test = await startApp({ limits: { requestTimeout: 500 } });
  open = await startApp({ beside: test, origins: [ORIGIN] });
});
afterAll(async () => {
  await open.close();
  await test.close();
});

const OFFICER = { as: subjectOf('MUN_OFFICER') };
const POST = { as: subjectOf('TE_OFFICER'), method: 'POST', headers: { 'idempotency-key': 'key' } } as const;

/** Sends bytes as they are and gives what came back until the connection was closed. */
function raw(bytes: string): Promise<string> {
  const { port } = test.app.server.address() as AddressInfo;
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    socket.on('error', () => undefined);
    socket.on('data', (part) => (text += String(part))).on('close', () => resolve(text));
  });
}

const CHUNKED = 'POST /v1/import-runs HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n';

describe('the framing of a request', () => {
  it.each([
    ['both lengths', `${CHUNKED}Content-Length: 5\r\n\r\n0\r\n\r\n`],
    ['two lengths', 'POST /v1/me HTTP/1.1\r\nHost: here\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
    ['a length that is none', 'POST /v1/me HTTP/1.1\r\nHost: here\r\nContent-Length: +1\r\n\r\na'],
    ['a chunk without a length', `${CHUNKED}\r\nZZ\r\n\r\n`],
    ['a chunk longer than it says', `${CHUNKED}\r\n1\r\nabc\r\n0\r\n\r\n`],
    ['a coding within chunks', `${CHUNKED}Transfer-Encoding: gzip\r\n\r\n0\r\n\r\n`],
    ['a bare carriage return', 'GET /v1/me HTTP/1.1\r\nHost: here\r\nX-A: b\rc\r\n\r\n'],
    ['a null', 'GET /v1/me HTTP/1.1\r\nHost: here\r\nX-A: b\0c\r\n\r\n'],
    ['a space before the colon', 'GET /v1/me HTTP/1.1\r\nHost : here\r\n\r\n'],
    ['a header without a name', 'GET /v1/me HTTP/1.1\r\nHost: here\r\n: b\r\n\r\n'],
    ['no host', 'GET /v1/me HTTP/1.1\r\n\r\n'],
    ['a version that there is not', 'GET /v1/me HTTP/9.9\r\nHost: here\r\n\r\n'],
    ['a method that there is not', 'FETCH /v1/me HTTP/1.1\r\nHost: here\r\n\r\n'],
    ['another protocol', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ])('with %s is refused, and the connection closed', async (_, bytes) => {
    const answer = await raw(bytes);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(answer).toMatch(/^connection: close\r$/im);
  });

  it('with more headers than anybody needs is refused, and the connection closed', async () => {
    const answer = await raw(`GET /v1/me HTTP/1.1\r\nHost: here\r\nX-A: ${'x'.repeat(17_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  });

  it('leaves no second request in the body of the first', async () => {
    const inner = 'GET /health/live HTTP/1.1\r\nHost: here\r\n\r\n';
    const answer = await raw(
      `GET /health/ready HTTP/1.1\r\nHost: here\r\nContent-Length: ${inner.length}\r\nConnection: close\r\n\r\n${inner}`,
    );
    expect(answer).not.toContain('alive');
  });
});

describe('names that mean something to programs', () => {
  it.each([
    ['__proto__', '{"areaCode":"1531","date":"2021-03-31","__proto__":{"isAdmin":true}}'],
    ['constructor', '{"areaCode":"1531","date":"2021-03-31","constructor":{"prototype":{"isAdmin":true}}}'],
    ['a scalar as a list', '{"areaCode":["1531"],"date":"2021-03-31"}'],
    ['a scalar as an object', '{"areaCode":{"$ne":null},"date":"2021-03-31"}'],
  ])('stand for nothing in a body: %s', async (_, body) => {
    expect((await test.call('/v1/determination-runs', { ...POST, body })).status).toBe(400);
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  });

  it.each([
    '__proto__=1',
    '__proto__[limit]=1',
    'constructor=1',
    'limit=1&limit=2',
    'limit[]=1',
    'limit[$gt]=1',
    'municipality=109&municipality=837',
    'municipality=109,837',
  ])('stand for nothing in a query: %s', async (query) => {
    const answer = await test.call(`/v1/clients?${query}`, OFFICER);
    expect([answer.status, answer.json().code]).toEqual([400, 'REQUEST_INVALID']);
  });

  it('in a body that repeats a field the last one counts, for the check and for the work', async () => {
    const body = '{"areaCode":"1531","date":"2021-03-31","date":"nonsense"}';
    expect((await test.call('/v1/determination-runs', { ...POST, body })).status).toBe(400);
  });
});

describe('pages of other origins', () => {
  const from = (origin: string): Call => ({ ...OFFICER, headers: { origin } });
  const preflight = (origin: string): Call => ({
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'PUT', 'access-control-request-headers': 'if-match' },
  });

  it('may ask of nothing unless they are named', async () => {
    for (const call of [from(ORIGIN), preflight(ORIGIN)]) {
      const { headers } = await test.call('/v1/me', call);
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
  });

  it('may ask when they are named, with tokens and without cookies', async () => {
    const answer = await open.call('/v1/me', from(ORIGIN));
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': ORIGIN,
      vary: expect.stringContaining('Origin'),
    });
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
    const asked = await open.call('/v1/clients/x/names', preflight(ORIGIN));
    expect(asked.status).toBe(204);
    expect(asked.headers['access-control-allow-headers']).toMatch(/Authorization.*If-Match/);
  });

  it('may not when only others are', async () => {
    for (const call of [from('https://evil.example'), preflight('https://evil.example'), from('null')]) {
      const { headers } = await open.call('/v1/me', call);
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });
});
