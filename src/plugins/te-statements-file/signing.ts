import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { link, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { z } from 'zod';

const signatureFile = z.strictObject({
  algorithm: z.literal('Ed25519'),
  keyId: z.string().min(1),
  signature: z.string().min(1),
});

/** Signs files: the signature stands beside the file, over its exact bytes. */
export interface Signer {
  readonly publicKey: string;
  /** What stands in the file `<name>.sig`. */
  signatureOf(bytes: Buffer): string;
}

/**
 * The signer with the key of a file, in PEM; the key is made when there is none and that is allowed.
 * @throws when the file cannot be read, others may read it, or it holds no Ed25519 key
 */
export async function openSigner(file: string, mayMake: boolean): Promise<Signer> {
  if (mayMake) await makeKey(file);
  const { mode } = await stat(file);
  if ((mode & 0o077) !== 0) throw new Error(`${file}: others may read the key; chmod 600`);
  const key = createPrivateKey(await readFile(file));
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${file}: an Ed25519 key is needed`);
  const publicKey = createPublicKey(key);
  const keyId = keyIdOf(publicKey);
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    signatureOf: (bytes) =>
      JSON.stringify({ algorithm: 'Ed25519', keyId, signature: sign(null, bytes, key).toString('base64') }),
  };
}

/** Whether the file `<name>.sig` signs the bytes with the key. */
export function isSignedBy(bytes: Buffer, signature: string, key: KeyObject): boolean {
  try {
    const { keyId, signature: signed } = signatureFile.parse(JSON.parse(signature));
    return keyId === keyIdOf(key) && verify(null, bytes, key, Buffer.from(signed, 'base64'));
  } catch {
    return false;
  }
}

/** First half of the hash of the public key, in hexadecimal. */
export function keyIdOf(publicKey: KeyObject): string {
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(spki).digest('hex').slice(0, 32);
}

/** Written aside and put in place in one step: two who start at once end up with one key. */
async function makeKey(file: string): Promise<void> {
  if (
    await stat(file).then(
      () => true,
      () => false,
    )
  )
    return;
  const { privateKey } = generateKeyPairSync('ed25519');
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  await link(aside, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await unlink(aside);
}
