import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

const TIMEOUT_MS = 3_000;
const COOLDOWN_MS = 30_000;
/** How long keys, and tokens signed with them, are remembered: a key withdrawn is trusted for twice as long at most. */
export const REMEMBERED_MS = 5 * 60_000;

/** Keys published by an identity provider; fetched when they are needed, and again when they are rotated. */
export function remoteKeys(url: URL): JWTVerifyGetKey {
  return createRemoteJWKSet(url, {
    timeoutDuration: TIMEOUT_MS,
    cooldownDuration: COOLDOWN_MS,
    cacheMaxAge: REMEMBERED_MS,
  });
}

/**
 * Keys of a provider of whom the issuer's address is all that is known (OpenID Connect Discovery 1.0). It is asked with
 * the first token, so that a server starts without it, and until it has answered once.
 */
export function discoveredKeys(issuer: string): JWTVerifyGetKey {
  let keys: Promise<JWTVerifyGetKey> | null = null;
  return async (header, token) => {
    keys ??= discover(issuer).catch((error: unknown) => {
      keys = null;
      throw error;
    });
    return (await keys)(header, token);
  };
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!answer.ok) throw new Error(`${address} answers with ${answer.status}`);
  const { jwks_uri: keys } = described(issuer).parse(await answer.json());
  return remoteKeys(new URL(keys));
}

/** One who calls itself by another name is not the issuer that was configured. */
function described(issuer: string) {
  return z.object({ issuer: z.literal(issuer), jwks_uri: z.url({ protocol: /^https?$/ }) });
}
