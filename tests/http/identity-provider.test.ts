import type { JWK } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { discoveredKeys } from '../../src/adapters/identity/provider-keys.ts';
import { tokenVerifier, type VerifyToken } from '../../src/adapters/identity/verify-token.ts';
import { type Call, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { type LocalProvider, signingKey, startProvider } from '../support/oidc-provider.ts';

const AUDIENCE = 'kuntakokeilu-test';
const API = 'https://kuntakokeilu.test/';
const OTHER_API = 'https://elsewhere.test/';
const OFFICER = subjectOf('MUN_OFFICER');
const SYSTEM = subjectOf('INTEGRATION');
const MINUTE = 60_000;

let test: TestApp;
let provider: LocalProvider;
let keys: readonly JWK[];
let heard: unknown[];

const start = (signing: readonly JWK[]) =>
  startProvider({
    keys: signing,
    // The second is called as the audience of the API is: its ID tokens have the right audience.
    applications: ['web', AUDIENCE],
    systems: [SYSTEM],
    resources: {
      [API]: { audience: AUDIENCE, scope: 'delivery.read delivery.import' },
      [OTHER_API]: { audience: 'elsewhere', scope: 'delivery.read' },
    },
  });

const verifierOf = (issuer: string): VerifyToken =>
  tokenVerifier({
    issuer,
    audience: AUDIENCE,
    algorithms: ['ES256'],
    keys: discoveredKeys(issuer),
    limited: 'systems',
    now: () => Date.now(),
    onUnavailable: (error) => heard.push(error),
  });

beforeAll(async () => {
  // The provider warns of what only suits tests.
  for (const way of ['info', 'warn'] as const) vi.spyOn(console, way).mockReturnValue();
  keys = [await signingKey('first'), await signingKey('second')];
  provider = await start(keys.slice(0, 1));
  test = await startApp({ verifyToken: verifierOf(provider.issuer) });
});
afterAll(async () => {
  await test.close();
  await provider.close();
  vi.restoreAllMocks();
});
afterEach(() => vi.useRealTimers());

async function answered(token: string, path = '/v1/clients', call: Call = {}): Promise<readonly unknown[]> {
  const answer = await test.call(path, { ...call, token });
  return answer.status < 300 ? [answer.status] : [answer.status, answer.json().code];
}

describe('a person who signs in at the provider, by code with PKCE', () => {
  it('is let in with the access token, not limited by scopes', async () => {
    const { access_token: token } = await provider.signIn('web', OFFICER, API);
    expect((await test.call('/v1/me', { token })).json()).toMatchObject({ subject: OFFICER });
    expect(await answered(token)).toEqual([200]);
  });

  it('is not let in with the ID token, not even with one of the right audience', async () => {
    const { id_token: token } = await provider.signIn(AUDIENCE, OFFICER, API);
    expect(await answered(token)).toEqual([401, 'TOKEN_INVALID']);
  });

  it('is not let in with a token for another API, or from another issuer with the same keys', async () => {
    const forOther = await provider.signIn('web', OFFICER, OTHER_API);
    expect(await answered(forOther.access_token)).toEqual([401, 'TOKEN_INVALID']);
    const another = await start(keys.slice(0, 1));
    try {
      const fromOther = await another.signIn('web', OFFICER, API);
      expect(await answered(fromOther.access_token)).toEqual([401, 'TOKEN_INVALID']);
    } finally {
      await another.close();
    }
  });
});

describe('a system with credentials of its own', () => {
  it('may do what both its right and its scopes allow', async () => {
    const token = await provider.tokenOf(SYSTEM, API, 'delivery.read');
    expect(await answered(token, '/v1/deliveries')).toEqual([200]);
    expect(await answered(token)).toEqual([403, 'FORBIDDEN']);
  });

  it('is told which scope is missing', async () => {
    const token = await provider.tokenOf(SYSTEM, API, 'delivery.read');
    const refused = await test.call('/v1/import-runs', {
      token,
      method: 'POST',
      headers: { 'idempotency-key': 'one', 'accept-language': 'en' },
      body: { delivery: 'URA-1' },
    });
    expect([refused.status, refused.json()]).toMatchObject([
      403,
      { code: 'SCOPE_MISSING', detail: expect.stringContaining('the scope delivery.import,') },
    ]);
    expect(refused.headers['www-authenticate']).toContain(
      'error="insufficient_scope", scope="delivery.import"',
    );
  });

  it('may do nothing without any', async () => {
    const token = await provider.tokenOf(SYSTEM, API, '');
    expect(await answered(token, '/v1/deliveries')).toEqual([403, 'SCOPE_MISSING']);
  });
});

describe('a provider', () => {
  it('may change its key: the next token is verified with the new one', async () => {
    provider.rotate(keys.toReversed());
    const token = await provider.tokenOf(SYSTEM, API, 'delivery.read');
    vi.useFakeTimers({ now: Date.now() + MINUTE, toFake: ['Date'] });
    expect(await answered(token, '/v1/deliveries')).toEqual([200]);
  });

  it('that is away keeps out only those whose key is not known', async () => {
    const asked = 'delivery.read';
    const known = await provider.tokenOf(SYSTEM, API, asked);
    provider.rotate([await signingKey('third'), ...keys]);
    const unknown = await provider.tokenOf(SYSTEM, API, asked);
    await provider.close();
    heard = [];
    vi.useFakeTimers({ now: Date.now() + 3 * MINUTE, toFake: ['Date'] });
    expect(await answered(unknown, '/v1/deliveries')).toEqual([503, 'IDENTITY_PROVIDER_UNAVAILABLE']);
    expect(await answered(known, '/v1/deliveries')).toEqual([200]);
    expect(heard).toHaveLength(1);
    // A server that starts now knows nobody.
    expect(await verifierOf(provider.issuer)(known)).toMatchObject({
      failure: { code: 'IDENTITY_PROVIDER_UNAVAILABLE' },
    });
  });

  it('that calls itself otherwise is not the one that was configured', async () => {
    const named = await start(keys);
    heard = [];
    try {
      const alias = named.issuer.replace('127.0.0.1', 'localhost');
      const token = await named.tokenOf(SYSTEM, API, 'delivery.read');
      expect(await verifierOf(alias)(token)).toMatchObject({
        failure: { code: 'IDENTITY_PROVIDER_UNAVAILABLE' },
      });
      expect(String(heard)).toContain(alias);
    } finally {
      await named.close();
    }
  });
});
