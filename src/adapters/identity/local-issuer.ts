import { existsSync } from 'node:fs';
import { link, mkdir, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
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
  const privateJwk = await keyIn(keyFile);
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

async function keyIn(file: string): Promise<JWK> {
  if (!existsSync(file)) await makeKey(file);
  const { mode } = await stat(file);
  if ((mode & 0o077) !== 0) throw new Error(`${file}: others may read the key; chmod 600 or remove the file`);
  return JSON.parse(await readFile(file, 'utf8')) as JWK;
}

/** Written aside and put in place in one step, so that nobody ever reads half a key. */
async function makeKey(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600, flag: 'wx' });
  try {
    await link(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(aside);
  }
}
