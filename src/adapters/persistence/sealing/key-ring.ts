import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomFillSync,
} from 'node:crypto';

/** Secrets by their ids, each the base64 of 32 random bytes, and the one that is used for what is written now. */
interface Secrets {
  readonly current: string;
  readonly keys: Readonly<Record<string, string>>;
}

/** What sealed values are opened with, and what they are found by. */
export interface KeyRingSecrets {
  readonly sealing: Secrets;
  readonly lookup: Secrets;
}

/** Kinds of rows with a sealed value. */
export type SealedPlace = 'person' | 'merge' | 'exception';

/** What is compared by keyed hashes; each has keys of its own, so that a hash of one says nothing of another. */
export type LookupPurpose = 'identity-code' | 'unregistered-person' | 'request' | 'source-address';

/** Seals what the database must not tell, and makes what it is found by. */
export interface KeyRing {
  /** Seals a text for one row (AES-256-GCM): in any other row it does not open. */
  seal(place: SealedPlace, row: string, text: string): string;
  /** @throws SealBroken */
  open(place: SealedPlace, row: string, sealed: string): string;
  /** Keyed hash (HMAC-SHA-256): the same for the same text, and of no use to whoever guesses without the key. */
  digest(purpose: LookupPurpose, text: string): string;
  /** The same with every key of the ring: what a stored one may be. */
  digests(purpose: LookupPurpose, text: string): readonly string[];
  /** What begins everything that the current keys have made. */
  readonly current: { readonly sealed: string; readonly digest: string };
}

/** A sealed value cannot be opened; the message names the key and never the value. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
  readonly code: 'SEALING_KEY_UNKNOWN' | 'SEAL_BROKEN';

  constructor(code: SealBroken['code'], message: string) {
    super(message);
    this.code = code;
  }
}

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const NONCES_AT_A_TIME = 4_096;
const PURPOSES: readonly LookupPurpose[] = [
  'identity-code',
  'unregistered-person',
  'request',
  'source-address',
];

/** Makes the keys once: with raw secrets each seal would take four times as long. */
export function keyRing({ sealing, lookup }: KeyRingSecrets): KeyRing {
  const sealingKeys = new Map(
    Object.entries(sealing.keys).map(([id, secret]) => [id, createSecretKey(secret, 'base64')]),
  );
  const lookupKeys = new Map(PURPOSES.map((purpose) => [purpose, lookupKeysOf(lookup, purpose)]));
  const sealingKey = held(sealingKeys, sealing.current);
  const nextNonce = nonces();
  const hashed = (id: string, purpose: LookupPurpose, text: string): string =>
    `${id}.${createHmac('sha256', held(lookupKeys.get(purpose), id))
      .update(text)
      .digest('base64url')}`;

  return {
    current: { sealed: `${sealing.current}.`, digest: `${lookup.current}.` },

    seal(place, row, text) {
      const nonce = nextNonce();
      const cipher = createCipheriv(CIPHER, sealingKey, nonce).setAAD(boundTo(place, row));
      const body = cipher.update(text, 'utf8');
      cipher.final();
      const value = Buffer.concat([nonce, body, cipher.getAuthTag()]);
      return `${sealing.current}.${value.toString('base64url')}`;
    },

    open(place, row, sealed) {
      const [id = '', encoded = ''] = sealed.split('.');
      const key = held(sealingKeys, id);
      const value = Buffer.from(encoded, 'base64url');
      const body = value.subarray(NONCE_BYTES, -TAG_BYTES);
      try {
        const cipher = createDecipheriv(CIPHER, key, value.subarray(0, NONCE_BYTES), {
          authTagLength: TAG_BYTES,
        });
        cipher.setAAD(boundTo(place, row)).setAuthTag(value.subarray(-TAG_BYTES));
        return cipher.update(body, undefined, 'utf8') + cipher.final('utf8');
      } catch {
        throw new SealBroken('SEAL_BROKEN', `a sealed value of a ${place} has been changed or moved`);
      }
    },

    digest: (purpose, text) => hashed(lookup.current, purpose, text),

    digests: (purpose, text) => Object.keys(lookup.keys).map((id) => hashed(id, purpose, text)),
  };
}

function lookupKeysOf({ keys }: Secrets, purpose: LookupPurpose): ReadonlyMap<string, KeyObject> {
  return new Map(
    Object.entries(keys).map(([id, secret]) => [
      id,
      createSecretKey(Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64'), '', purpose, 32))),
    ]),
  );
}

function held(keys: ReadonlyMap<string, KeyObject> | undefined, id: string): KeyObject {
  const key = keys?.get(id);
  if (key === undefined) {
    throw new SealBroken(
      'SEALING_KEY_UNKNOWN',
      `a value is sealed with the key ${id}, which is not in the ring`,
    );
  }
  return key;
}

function boundTo(place: SealedPlace, row: string): Buffer {
  return Buffer.from(`${place} ${row}`, 'utf8');
}

/** Nonces of one draw of chance; each is used before the next is asked for. */
function nonces(): () => Buffer {
  const pool = Buffer.alloc(NONCE_BYTES * NONCES_AT_A_TIME);
  let used = pool.length;
  return () => {
    if (used === pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    used += NONCE_BYTES;
    return pool.subarray(used - NONCE_BYTES, used);
  };
}
