import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { EnvironmentInvalid } from './env.ts';

const KEY_BYTES = 32;

const secrets = z
  .strictObject({
    current: z.string(),
    keys: z.record(
      z.string().regex(/^[\w-]+$/),
      z
        .string()
        .refine(
          (text) => Buffer.from(text, 'base64').length === KEY_BYTES,
          'the base64 of 32 random bytes is needed',
        ),
    ),
  })
  .refine(({ current, keys }) => Object.hasOwn(keys, current), 'current is none of the keys');

const sealingKeysSchema = z.strictObject({ sealing: secrets, lookup: secrets });

/** Reads a file of keys. @throws EnvironmentInvalid that says what is wrong and never shows a key */
export function readSealingKeys(text: string): z.output<typeof sealingKeysSchema> {
  const parsed = sealingKeysSchema.safeParse(asJson(text));
  if (parsed.success) return parsed.data;
  throw new EnvironmentInvalid(
    parsed.error.issues.map(({ path, message }) => `SEALING_KEYS_FILE: ${path.join('.')}: ${message}`),
  );
}

/** A file of new keys. */
export function newSealingKeys(): string {
  return JSON.stringify({ sealing: newSecrets(), lookup: newSecrets() }, null, 2);
}

function newSecrets(): z.input<typeof secrets> {
  return { current: '1', keys: { '1': randomBytes(KEY_BYTES).toString('base64') } };
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
