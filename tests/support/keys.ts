import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSealingKeys } from '../../src/adapters/config/sealing-keys.ts';
import { keyRing } from '../../src/adapters/persistence/sealing/key-ring.ts';
import { EXCEPTION_ROW } from '../../src/adapters/persistence/sealing/exception-row.ts';
import { codeColumns } from '../../src/adapters/persistence/clients/persons/sealed-codes.ts';

/** Keys of all tests, in this process and in those that they start. */
export const TEST_KEYS_FILE = join(import.meta.dirname, 'sealing-keys.json');
export const testSecrets = readSealingKeys(readFileSync(TEST_KEYS_FILE, 'utf8'));
export const testKeys = keyRing(testSecrets);

/** Columns of a seeded person's identity code. */
export const sealedCode = (personKey: string, code: string | null) => codeColumns(testKeys, personKey, code);

/** The code in a row of the table of persons. */
export function codeIn(row: {
  readonly source_key: string;
  readonly sealed_code: string | null;
}): string | null {
  return row.sealed_code === null ? null : testKeys.open('person', row.source_key, row.sealed_code);
}

/** Columns of a listed row by which {@link rawIn} finds what stood in the file; the table is called `exception`. */
export const RAW = `${EXCEPTION_ROW} as row, sealed_raw`;

/** What stood in the file. */
export function rawIn(listed: { readonly row: string; readonly sealed_raw: string | null }): string | null {
  return listed.sealed_raw === null ? null : testKeys.open('exception', listed.row, listed.sealed_raw);
}
