import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
  type JWTVerifyGetKey,
  SignJWT,
} from 'jose';
import { ownSecret } from '../system/secret-file.ts';

/** An issuer of access tokens inside the process, for the demo: whoever reaches it can be anybody. */
export interface LocalIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** Public key, as the server may publish it. */
  readonly jwks: JSONWebKeySet;
  readonly keys: JWTVerifyGetKey;
  tokenFor(subject: string): Promise<string>;
}

const VALID_HOURS = 12;

/**
 * Opens the local issuer. Its private key lies in a file that only its owner may read; the file is made the first
 * time. `now` gives milliseconds since 1970.
 * @throws when others may read the file: their tokens would be as good as ours
 */
export async function openLocalIssuer(
  keyFile: string,
  names: Pick<LocalIssuer, 'issuer' | 'audience'>,
  now: () => number,
): Promise<LocalIssuer> {
  const privateJwk = JSON.parse(await ownSecret(keyFile, newKey)) as JWK;
  const { d: _, ...publicJwk } = privateJwk;
  const kid = await calculateJwkThumbprint(publicJwk);
  const jwks = { keys: [{ ...publicJwk, kid, alg: 'EdDSA', use: 'sig' }] };
  const key = await importJWK(privateJwk, 'EdDSA');
  return {
    ...names,
    jwks,
    keys: createLocalJWKSet(jwks),
    tokenFor(subject) {
      const seconds = Math.floor(now() / 1000);
      return new SignJWT()
        .setProtectedHeader({ alg: 'EdDSA', kid, typ: 'at+jwt' })
        .setIssuer(names.issuer)
        .setAudience(names.audience)
        .setSubject(subject)
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + VALID_HOURS * 3600)
        .sign(key);
    },
  };
}

async function newKey(): Promise<string> {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  return JSON.stringify(await exportJWK(privateKey));
}
