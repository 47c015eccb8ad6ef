import { describe, expect, it } from 'vitest';
import { newSealingKeys, readSealingKeys } from '../../../src/adapters/config/sealing-keys.ts';
import { keyRing, type KeyRingSecrets } from '../../../src/adapters/persistence/sealing/key-ring.ts';
import { opened } from '../../../src/adapters/persistence/sealing/sealed-answers.ts';

const CODE = '010199-999A';
const made = (): KeyRingSecrets => readSealingKeys(newSealingKeys());
const secrets = made();
const keys = keyRing(secrets);

/** The secrets with another key beside the one there is, which becomes the current one. */
function joined(kind: keyof KeyRingSecrets): KeyRingSecrets {
  const next = made()[kind].keys['1'] ?? '';
  return { ...secrets, [kind]: { current: '2', keys: { ...secrets[kind].keys, '2': next } } };
}

describe('a sealed value', () => {
  it('opens in its row, and says nothing of what is in it', () => {
    for (const text of [CODE, '', 'Äänekoski; "rivi"\n']) {
      const sealed = keys.seal('person', '00400001', text);
      expect(keys.open('person', '00400001', sealed)).toBe(text);
      expect(sealed).toMatch(/^1\.[\w-]+$/);
    }
    expect(keys.seal('person', '1', CODE)).not.toContain(Buffer.from(CODE).toString('base64url').slice(0, 8));
  });

  it.each([
    ['another row', 'person', '00400002'],
    ['a row of another kind', 'merge', '00400001'],
  ] as const)('does not open in %s', (_, place, row) => {
    const sealed = keys.seal('person', '00400001', CODE);
    expect(() => keys.open(place, row, sealed)).toThrow('changed or moved');
  });

  it('does not open when any part of it has been changed or cut', () => {
    const sealed = keys.seal('person', '00400001', CODE);
    const bytes = Buffer.from(sealed.slice(2), 'base64url');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => keys.open('person', '00400001', `1.${changed.toString('base64url')}`)).toThrow(
        'changed or moved',
      );
    }
    for (const length of [0, 10, 28, bytes.length - 1]) {
      const cut = bytes.subarray(0, length).toString('base64url');
      expect(() => keys.open('person', '00400001', `1.${cut}`)).toThrow('changed or moved');
    }
  });

  it('of the same text is another each time: nonces are never used twice', () => {
    const nonces = Array.from({ length: 20_000 }, () => keys.seal('person', '1', CODE).slice(2, 18));
    expect(new Set(nonces).size).toBe(nonces.length);
  });

  it('opens with the key it was sealed with while that is in the ring, and afterwards it is told which is missing', () => {
    const sealed = keys.seal('person', '1', CODE);
    const next = joined('sealing');
    const both = keyRing(next);
    expect(both.open('person', '1', sealed)).toBe(CODE);
    expect(both.seal('person', '1', CODE)).toMatch(/^2\./);
    const { '2': key = '' } = next.sealing.keys;
    const alone = keyRing({ ...next, sealing: { current: '2', keys: { '2': key } } });
    expect(() => alone.open('person', '1', sealed)).toThrow(
      expect.objectContaining({
        code: 'SEALING_KEY_UNKNOWN',
        message: expect.stringContaining('the key 1,'),
      }),
    );
  });
});

describe('what a code is found by', () => {
  it('is the same for the same code, another for another code, purpose and key, and no bare hash', () => {
    expect(keys.digest('identity-code', CODE)).toBe(keys.digest('identity-code', CODE));
    const digests = [
      keys.digest('identity-code', CODE),
      keys.digest('identity-code', '010199Y999A'),
      keys.digest('request', CODE),
      keyRing(made()).digest('identity-code', CODE),
    ];
    expect(new Set(digests).size).toBe(digests.length);
  });

  it('is looked for with every key of the ring, and written with the current one', () => {
    const both = keyRing(joined('lookup'));
    expect(both.digests('identity-code', CODE)).toEqual([
      keys.digest('identity-code', CODE),
      both.digest('identity-code', CODE),
    ]);
  });
});

describe('an answer', () => {
  const sealed = keys.seal('person', 'a"1\\', CODE);
  const field = (row: string): string => `{"sealed" : ["person", ${JSON.stringify(row)}, "${sealed}"]}`;

  it('shows what is sealed in it', () => {
    const [row] = opened([{ json: `{"items" : [{"identityCode" : ${field('a"1\\')}}]}` }], keys);
    expect(row).toEqual({ json: `{"items" : [{"identityCode" : "${CODE}"}]}` });
  });

  it('does not open what somebody has written into a text', () => {
    const json = `{"reason" : ${JSON.stringify(field('a"1\\'))}}`;
    expect(opened([{ json }], keys)).toEqual([{ json }]);
  });
});

describe('a file of keys', () => {
  const file = (sealing: object): string => JSON.stringify({ ...secrets, sealing });

  it.each([
    ['no JSON', 'not at all', 'SEALING_KEYS_FILE'],
    ['no current key', file({ current: '9', keys: secrets.sealing.keys }), 'current is none of the keys'],
    ['a short key', file({ current: '1', keys: { '1': 'c2VjcmV0' } }), 'the base64 of 32 random bytes'],
    ['an id with a dot', file({ current: '1.1', keys: { '1.1': secrets.sealing.keys['1'] } }), 'Invalid key'],
  ])('is refused with %s, and no key is shown', (_, text, told) => {
    expect(() => readSealingKeys(text)).toThrow(told);
    expect(() => readSealingKeys(text)).not.toThrow('c2VjcmV0');
  });
});
