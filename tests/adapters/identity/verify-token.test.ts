import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createLocalJWKSet,
  type CryptoKey,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWK,
  SignJWT,
} from 'jose';
import { afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { remoteKeys } from '../../../src/adapters/identity/provider-keys.ts';
import { type TokenRules, tokenVerifier } from '../../../src/adapters/identity/verify-token.ts';

const ISSUER = 'https://issuer.test';
const AUDIENCE = 'kuntakokeilu';
const START = Date.parse('2021-03-31T09:00:00Z');
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

interface Pair {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly jwk: JWK & { readonly kid: string };
}

let first: Pair;
let second: Pair;

beforeAll(async () => {
  [first, second] = [await pair('first'), await pair('second')];
});
afterEach(() => vi.useRealTimers());

async function pair(kid: string): Promise<Pair> {
  const keys = await generateKeyPair('ES256', { extractable: true });
  return { ...keys, jwk: { ...(await exportJWK(keys.publicKey)), kid, alg: 'ES256' } };
}

const seconds = (millis: number): number => Math.floor(millis / SECOND);

/** A token of an official that is good for an hour, unless the claims say otherwise. */
function signed(
  claims: object = {},
  { privateKey, jwk }: Pair = first,
  header: object = {},
): Promise<string> {
  const usual = { iss: ISSUER, aud: AUDIENCE, sub: 'official', exp: seconds(START + 60 * MINUTE) };
  return new SignJWT({ ...usual, ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: jwk.kid, ...header })
    .sign(privateKey);
}

function verifier(rules: Partial<TokenRules> = {}) {
  return tokenVerifier({
    issuer: ISSUER,
    audience: AUDIENCE,
    algorithms: ['ES256', 'EdDSA', 'RS256'],
    keys: createLocalJWKSet({ keys: [first.jwk] }),
    limited: 'systems',
    now: () => Date.now(),
    ...rules,
  });
}

const OK = { ok: true, value: { subject: 'official', scopes: null } };
const INVALID = { ok: false, failure: { code: 'TOKEN_INVALID' } };
const UNAVAILABLE = { ok: false, failure: { code: 'IDENTITY_PROVIDER_UNAVAILABLE' } };

function at(millis: number): void {
  vi.useFakeTimers({ now: millis, toFake: ['Date'] });
}

describe('a token', () => {
  it('is good up to five seconds after its end, for clocks differ, and also when it was good before', async () => {
    const verify = verifier();
    const token = await signed({ exp: seconds(START) });
    at(START - MINUTE);
    expect(await verify(token)).toMatchObject(OK);
    for (const check of [verify, verifier()]) {
      at(START + 4 * SECOND);
      expect(await check(token)).toMatchObject(OK);
      at(START + 6 * SECOND);
      expect(await check(token)).toMatchObject(INVALID);
    }
  });

  it('is good for one of several audiences', async () => {
    at(START);
    expect(await verifier()(await signed({ aud: ['elsewhere', AUDIENCE] }))).toMatchObject(OK);
  });

  it.each([
    ['of another audience', { aud: 'kuntakokeilu-2' }],
    ['of no audience', { aud: undefined }],
    ['of another issuer', { iss: `${ISSUER}/` }],
    ['that never ends', { exp: undefined }],
    ['that has not begun', { nbf: seconds(START + MINUTE) }],
    ['of nobody', { sub: undefined }],
    ['of an empty name', { sub: '' }],
    ['of an endless name', { sub: 'x'.repeat(256) }],
  ])('%s is none', async (_, claims) => {
    at(START);
    expect(await verifier()(await signed(claims))).toMatchObject(INVALID);
  });

  it('whose secret is our published key is none', async () => {
    at(START);
    const secret = new TextEncoder().encode(await exportSPKI(first.publicKey));
    const forged = await new SignJWT({
      iss: ISSUER,
      aud: AUDIENCE,
      sub: 'official',
      exp: seconds(START + MINUTE),
    })
      .setProtectedHeader({ alg: 'HS256', kid: 'first' })
      .sign(secret);
    expect(await verifier()(forged)).toMatchObject(INVALID);
  });

  it('is judged by the clock of now, also when that was set back', async () => {
    const verify = verifier();
    const token = await signed({ nbf: seconds(START), exp: seconds(START + MINUTE) });
    at(START);
    expect(await verify(token)).toMatchObject(OK);
    at(START + 2 * MINUTE);
    expect(await verify(token)).toMatchObject(INVALID);
    at(START + MINUTE / 2);
    expect(await verify(token)).toMatchObject(OK);
  });
});

describe('a token that is not for access', () => {
  it.each([
    ['says so', {}, { typ: 'dpop+jwt' }],
    ['is bound to a sign-in', { nonce: 'n' }, {}],
    ['is bound to an access token', { at_hash: 'h' }, { typ: 'JWT' }],
    ['is an ID token by its claim', { typ: 'ID' }, { typ: 'JWT' }],
  ])('is none: %s', async (_, claims, header) => {
    at(START);
    expect(await verifier()(await signed(claims, first, header))).toMatchObject(INVALID);
  });

  it.each([
    ['at+jwt', { nonce: 'n' }],
    ['application/at+jwt', {}],
    ['JWT', { typ: 'Bearer', nonce: 'n' }],
    ['JWT', {}],
  ])('is told from one that is: %s with %j', async (typ, claims) => {
    at(START);
    expect(await verifier()(await signed(claims, first, { typ }))).toMatchObject(OK);
  });
});

describe('the scope of a token', () => {
  const SYSTEM = { sub: 'ura', client_id: 'ura' };

  it.each([
    ['a system', 'systems', { ...SYSTEM, scope: 'delivery.read run.read' }, ['delivery.read', 'run.read']],
    ['a system that names none', 'systems', SYSTEM, []],
    ['a system that names no text', 'systems', { ...SYSTEM, scope: ['delivery.read'] }, []],
    ['a person', 'systems', { client_id: 'web', scope: 'openid' }, null],
    ['a person, when everybody is limited', 'everybody', { scope: 'client.read' }, ['client.read']],
  ] as const)('of %s (%s are limited)', async (_, limited, claims, scopes) => {
    at(START);
    expect(await verifier({ limited })(await signed(claims))).toMatchObject({ ok: true, value: { scopes } });
  });
});

describe('keys of the identity provider', () => {
  /** A provider that answers as it is told to. */
  async function provider() {
    const told: { answer: RequestListener; asked: number } = { answer: publishes(first), asked: 0 };
    const server = createServer((request, response) => {
      told.asked += 1;
      told.answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => server.close().closeAllConnections());
    const keys = remoteKeys(new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`));
    return { told, verify: verifier({ keys }) };
  }

  const publishes =
    (...pairs: readonly Pair[]): RequestListener =>
    (_request, response) => {
      response
        .setHeader('content-type', 'application/json')
        .end(JSON.stringify({ keys: pairs.map(({ jwk }) => jwk) }));
    };

  it('are asked for when a token names a new one, but not for each unknown one', async () => {
    const { told, verify } = await provider();
    at(START);
    expect(await verify(await signed())).toMatchObject(OK);
    told.answer = publishes(first, second);
    at(START + MINUTE);
    expect(await verify(await signed({}, second))).toMatchObject(OK);
    const unknown = await pair('unknown');
    for (let attempt = 0; attempt < 20; attempt += 1) {
      expect(await verify(await signed({ jti: String(attempt) }, unknown))).toMatchObject(INVALID);
    }
    expect(told.asked).toBe(2);
  });

  it('that were withdrawn are trusted for ten minutes at most', async () => {
    const { told, verify } = await provider();
    const [known, other] = [await signed(), await signed({ jti: 'other' })];
    at(START);
    expect(await verify(known)).toMatchObject(OK);
    told.answer = publishes(second);
    at(START + 5 * MINUTE - SECOND);
    await verify(other);
    at(START + 10 * MINUTE);
    expect(await verify(known)).toMatchObject(INVALID);
    expect(await verify(other)).toMatchObject(INVALID);
  });

  it.each<[string, RequestListener]>([
    ['answers nothing', () => undefined],
    ['hangs up', (request) => void request.socket.destroy()],
    ['is out of order', (_, response) => void response.writeHead(500).end('{}')],
    ['speaks of something else', (_, response) => void response.end('<html>')],
    ['has moved', (_, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
  ])(
    'cannot be had when it %s: who is known stays known, and others are told to try again',
    async (_, answer) => {
      const { told, verify } = await provider();
      at(START);
      const known = await signed();
      expect(await verify(known)).toMatchObject(OK);
      told.answer = answer;
      const newcomer = await signed({}, second);
      at(START + MINUTE);
      expect(await verify(newcomer)).toMatchObject(UNAVAILABLE);
      expect(await verify(known)).toMatchObject(OK);
      told.answer = publishes(second);
      expect(await verify(newcomer)).toMatchObject(OK);
    },
  );
});
