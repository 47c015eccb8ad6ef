import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Call, startApp, subjectOf, type TestApp } from '../support/app.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp({ limits: { requestTimeout: 500, bodyLimit: 1024 } });
});
afterAll(() => test.close());

const OFFICER = { as: subjectOf('TE_OFFICER') };
const POST = { ...OFFICER, method: 'POST', headers: { 'idempotency-key': 'one-of-its-own' } } as const;

const code = async (path: string, call: Call): Promise<unknown> => {
  const answer = await test.call(path, call);
  return [answer.status, answer.json().code];
};

describe('a request that cannot be read', () => {
  it.each([
    ['is no JSON', { ...POST, body: '{"areaCode": ' }, [400, 'BODY_MALFORMED']],
    ['is empty', { ...POST, body: '' }, [400, 'BODY_MALFORMED']],
    ['poisons prototypes', { ...POST, body: '{"__proto__": {"x": 1}}' }, [400, 'BODY_MALFORMED']],
    [
      'is too large',
      { ...POST, body: { areaCode: 'x'.repeat(1100), date: '2021-03-31' } },
      [413, 'BODY_TOO_LARGE'],
    ],
    ['is too deep', { ...POST, body: `${'['.repeat(17)}${']'.repeat(17)}` }, [400, 'BODY_TOO_DEEP']],
    [
      'is as deep as may be',
      { ...POST, body: `${'['.repeat(16)}${']'.repeat(16)}` },
      [400, 'REQUEST_INVALID'],
    ],
    [
      'is plain text',
      { ...POST, headers: { ...POST.headers, 'content-type': 'text/plain' }, body: 'text' },
      [415, 'MEDIA_TYPE_UNSUPPORTED'],
    ],
    [
      'is of another type',
      { ...POST, headers: { ...POST.headers, 'content-type': 'application/xml' }, body: '<a/>' },
      [415, 'MEDIA_TYPE_UNSUPPORTED'],
    ],
    [
      'has no key',
      { ...OFFICER, method: 'POST', body: { areaCode: '1531', date: '2021-03-31' } },
      [400, 'IDEMPOTENCY_KEY_REQUIRED'],
    ],
  ] as const)('%s', async (_, call, expected) => {
    expect(await code('/v1/determination-runs', call as Call)).toEqual(expected);
  });

  it('comes too slowly', async () => {
    const { port } = test.app.server.address() as AddressInfo;
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('GET /v1/me HTTP/1.1\r\nHost: here\r\n'));
      let text = '';
      socket.on('data', (part) => (text += String(part))).on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('"code":"REQUEST_TIMEOUT"');
  });

  it('has too much in its headers', async () => {
    expect(await code('/nowhere', { headers: { 'x-filler': 'x'.repeat(20_000) } })).toEqual([
      431,
      'HEADERS_TOO_LARGE',
    ]);
  });
});

describe('a request to nowhere', () => {
  it.each([
    ['/v1/client', {}, [404, 'ROUTE_NOT_FOUND']],
    ['/v1/clients/not-an-id', OFFICER, [400, 'REQUEST_INVALID']],
    ['/v1/clients', { ...OFFICER, method: 'DELETE' }, [405, 'METHOD_NOT_ALLOWED']],
    ['/v1/clients?sort=name', OFFICER, [400, 'REQUEST_INVALID']],
    ['/v1/clients?limit=0', OFFICER, [400, 'REQUEST_INVALID']],
    ['/v1/clients?limit=1000000', OFFICER, [400, 'REQUEST_INVALID']],
    ['/v1/clients?after=made-up', OFFICER, [400, 'CURSOR_INVALID']],
    ['/v1/%zz', OFFICER, [400, 'URL_INVALID']],
    [`/v1/clients?after=${'a'.repeat(4096)}`, OFFICER, [414, 'URL_TOO_LONG']],
    [`/v1/clients/${'a'.repeat(101)}`, OFFICER, [414, 'URL_TOO_LONG']],
  ] as const)('%s', async (path, call, expected) => {
    expect(await code(path, call as Call)).toEqual(expected);
  });

  it('is told which methods there are', async () => {
    const answer = await test.call('/v1/clients', { ...OFFICER, method: 'PUT' });
    expect(answer.headers['allow']).toBe('GET, POST');
  });
});

describe('a value that does not fit', () => {
  const report = '/v1/reports/monthly?area=1531&month=2021-03';

  it.each([
    [
      '/v1/clients/not-an-id',
      '/id',
      'The value has the wrong form. Right is, for example, 0197a3c2-51b4-7c3e-9a44-2f1d0c6b8e10.',
    ],
    [
      '/v1/clients?municipality=91',
      '/municipality',
      'The value has the wrong form. Right is, for example, 109.',
    ],
    ['/v1/clients?limit=many', '/limit', 'The value must be a number.'],
    ['/v1/clients?limit=1&limit=2', '/limit', 'The value must be a number.'],
    ['/v1/clients?limit=0', '/limit', 'At least 1.'],
    ['/v1/clients?limit=99999999999', '/limit', 'At most 200.'],
    [`/v1/clients?after=${'a'.repeat(601)}`, '/after', 'At most 600 characters.'],
    ['/v1/clients?sort=name', '/sort', 'There is no such field.'],
    [
      '/v1/trial-areas?at=31.3.2021',
      '/at',
      'The value has the wrong form. Right is, for example, 2021-03-31.',
    ],
    [
      '/v1/trial-areas?at=2021-02-29',
      '/at',
      'The value has the wrong form. Right is, for example, 2021-03-31.',
    ],
    ['/v1/reports/monthly?month=2021-03', '/area', 'The value is missing.'],
    [
      '/v1/reports/monthly?area=all&month=2021-03',
      '/area',
      'The value has the wrong form. Right is, for example, 1531.',
    ],
    [
      '/v1/reports/monthly?area=1531&month=2021-13',
      '/month',
      'The value has the wrong form. Right is, for example, 2021-03.',
    ],
    [`${report}&format=xlsx`, '/format', 'The value is none of those allowed: json, csv.'],
  ])('%s', async (path, pointer, message) => {
    const answer = await test.call(path, { ...OFFICER, headers: { 'accept-language': 'en' } });
    expect(answer.json().errors).toMatchObject([{ in: expect.any(String), pointer, message }]);
  });

  it.each([
    [{ areaCode: 1531, date: '2021-03-31' }, '/areaCode', 'Värdet ska vara en text.'],
    [
      { areaCode: '1531', date: '31.3.2021' },
      '/date',
      'Värdet har fel form. Rätt är till exempel 2021-03-31.',
    ],
    [{ areaCode: '1531', date: '2021-03-31', dryRun: 'yes' }, '/dryRun', 'Värdet ska vara true eller false.'],
    [[], '', 'Värdet ska vara ett objekt.'],
  ])('body %j', async (body, pointer, message) => {
    const headers = { ...POST.headers, 'accept-language': 'sv' };
    const answer = await test.call('/v1/determination-runs', { ...POST, headers, body });
    expect(answer.json().errors).toMatchObject([{ in: 'body', pointer, message }]);
  });
});

describe('a period that ends before it begins', () => {
  it('is refused where its end is', async () => {
    const municipalities = [{ code: '109', from: '2025-02-01', to: '2025-01-31' }];
    const answer = await test.call('/v1/employment-authorities', {
      ...POST,
      as: subjectOf('KEHA_ADMIN'),
      body: { code: 'TA21', name: { fi: 'Koealue', sv: 'Provområde' }, municipalities },
    });
    expect(answer.status).toBe(400);
    expect(answer.json().errors).toMatchObject([{ pointer: '/municipalities/0/to', code: 'FORMAT' }]);
  });
});

describe('a refusal', () => {
  it('speaks the language of the caller and never repeats what was sent', async () => {
    for (const [language, title] of [
      ['fi', 'Pyynnön tiedoissa on virhe'],
      ['sv', 'Uppgifterna i begäran är felaktiga'],
      ['en', 'Something in the request is not right'],
    ] as const) {
      const answer = await test.call('/v1/clients?limit=salaisuus', {
        ...OFFICER,
        headers: { 'accept-language': language },
      });
      expect(answer.json().title).toBe(title);
      expect(answer.text).not.toContain('salaisuus');
      expect(answer.json().errors).toMatchObject([{ in: 'query', pointer: '/limit' }]);
    }
  });
});
