import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { type ClientMetadata, Provider } from 'oidc-provider';

const REDIRECT = 'https://application.test/callback';

/** A resource server for which tokens are issued, with the scopes that it knows. */
export interface Resource {
  readonly audience: string;
  readonly scope: string;
}

export interface ProviderOptions {
  readonly keys: readonly JWK[];
  /** Applications in which people sign in. */
  readonly applications: readonly string[];
  /** Systems, which have the secret `secret-of-<id>`. */
  readonly systems: readonly string[];
  /** By the address under which applications ask for them. */
  readonly resources: Readonly<Record<string, Resource>>;
}

export interface Tokens {
  readonly access_token: string;
  readonly id_token: string;
}

/** An OpenID provider on a port of its own. */
export interface LocalProvider {
  readonly issuer: string;
  /** From now on the first of the keys signs. */
  rotate(keys: readonly JWK[]): void;
  /** What a person gets who signs in by code flow, with PKCE, through the pages of the provider. */
  signIn(application: string, login: string, resource: string): Promise<Tokens>;
  /** What a system gets with its own credentials; what the provider says when it gets none. */
  tokenOf(system: string, resource: string, scope: string): Promise<string>;
  close(): Promise<void>;
}

/** A private key with which a provider may sign. */
export async function signingKey(kid: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid, alg: 'ES256', use: 'sig' };
}

export async function startProvider(options: ProviderOptions): Promise<LocalProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const serve = (keys: readonly JWK[]): void => {
    const answer = providerOf(issuer, { ...options, keys }).callback();
    const listener = (...exchange: Parameters<typeof answer>): void => void answer(...exchange);
    server.removeAllListeners('request').on('request', listener);
  };
  serve(options.keys);

  const tokens = async (fields: Readonly<Record<string, string>>): Promise<Tokens> => {
    const answer = await fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams(fields) });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as Tokens;
  };

  return {
    issuer,
    rotate: serve,
    async signIn(application, login, resource) {
      const secret = randomBytes(32).toString('base64url');
      const asked = new URLSearchParams({
        client_id: application,
        redirect_uri: REDIRECT,
        response_type: 'code',
        scope: 'openid',
        resource,
        nonce: randomBytes(8).toString('hex'),
        code_challenge: createHash('sha256').update(secret).digest('base64url'),
        code_challenge_method: 'S256',
      });
      const browser = browserOf();
      const page = await browser.open(`${issuer}/auth?${asked.toString()}`);
      const consent = await browser.submit(page, { prompt: 'login', login, password: 'any' });
      const arrived = await browser.submit(consent, { prompt: 'consent' });
      const code = new URL(arrived).searchParams.get('code') ?? '';
      const grant = { grant_type: 'authorization_code', code, code_verifier: secret, redirect_uri: REDIRECT };
      return tokens({ ...grant, client_id: application, resource });
    },
    async tokenOf(system, resource, scope) {
      const credentials = { client_id: system, client_secret: secretOf(system) };
      const asked = { grant_type: 'client_credentials', resource, ...(scope !== '' && { scope }) };
      return (await tokens({ ...credentials, ...asked })).access_token;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function providerOf(issuer: string, { keys, applications, systems, resources }: ProviderOptions): Provider {
  const clients: ClientMetadata[] = [
    ...applications.map((id) => ({
      client_id: id,
      token_endpoint_auth_method: 'none' as const,
      redirect_uris: [REDIRECT],
    })),
    ...systems.map((id) => ({
      client_id: id,
      client_secret: secretOf(id),
      token_endpoint_auth_method: 'client_secret_post' as const,
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
    })),
  ];
  return new Provider(issuer, {
    clients,
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    jwks: { keys },
    cookies: { keys: ['only of tests'] },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    features: {
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_, address) => ({
          scope: resources[address]?.scope ?? '',
          audience: resources[address]?.audience ?? '',
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
  });
}

const secretOf = (system: string): string => `secret-of-${system}`;

/** Follows redirects, keeps cookies, and gives the address at which it arrives: a page, or the application’s. */
function browserOf() {
  const cookies = new Map<string, string>();
  const go = async (address: string, init: RequestInit = {}): Promise<string> => {
    if (address.startsWith(REDIRECT)) return address;
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(address, { ...init, redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const text = await answer.text();
    const location = answer.headers.get('location');
    if (location !== null) return go(new URL(location, address).href);
    if (!answer.ok) throw new Error(text);
    return address;
  };
  return {
    open: (address: string) => go(address),
    submit: (page: string, fields: Readonly<Record<string, string>>) =>
      go(page, { method: 'POST', body: new URLSearchParams(fields) }),
  };
}
