import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commandHere, startProgram } from '../support/command-line.ts';
import { cloneForTest } from '../support/database.ts';
import { dump } from '../support/dump.ts';
import { environmentOf } from '../torture/parallel-imports.ts';

const SAMPLE = join(import.meta.dirname, '..', 'fixtures', 'hameenlinna-2021-03');
const JOB: readonly (readonly string[])[] = [
  ['import', SAMPLE, '--lang', 'en'],
  ['determine', '--area', '1531', '--date', '2021-03-31', '--lang', 'en'],
  ['report', '--area', '1531', '--month', '2021-03', '--lang', 'en'],
];
/** Runs the whole job in one process: a time zone is that of a process. */
const WHOLE_JOB = `
  const { commandHere } = await import('./tests/support/command-line.ts');
  const { DATABASE_URL, MIGRATION_DATABASE_URL } = process.env;
  for (const words of ${JSON.stringify(JOB)}) {
    const { code, out } = await commandHere(words, { DATABASE_URL, MIGRATION_DATABASE_URL });
    process.stdout.write(out);
    process.exitCode ||= code;
  }`;

/** What the main job says and stores, here or on a machine in a time zone; ids and moments of storing left out. */
async function jobIn(zone: string | null): Promise<readonly string[]> {
  const database = await cloneForTest();
  const environment = environmentOf(database);
  const said = zone === null ? await jobHere(environment) : await jobElsewhere({ ...environment, TZ: zone });
  const stored = (await dump(database, 'now')).map((line) =>
    line.replaceAll(/"(clientId|facts_hash|decided_at)": "[^"]*"/g, ''),
  );
  return [said.replaceAll(/\/deliveries\/\S+/g, ''), ...stored.toSorted()];
}

async function jobHere(environment: Readonly<Record<string, string>>): Promise<string> {
  let said = '';
  for (const words of JOB) {
    const { code, out } = await commandHere(words, environment);
    expect([words, code]).toEqual([words, 0]);
    said += out;
  }
  return said;
}

async function jobElsewhere(environment: Readonly<Record<string, string>>): Promise<string> {
  const { code, out, notes } = await startProgram(['--input-type=module', '-e', WHOLE_JOB], environment)
    .ended;
  expect([code, notes]).toEqual([0, expect.any(String)]);
  return out;
}

it('no day is another in another time zone: neither in the store nor in what is said', async () => {
  const [here, ...elsewhere] = await Promise.all(
    [null, 'America/Los_Angeles', 'Pacific/Kiritimati'].map(jobIn),
  );
  expect(here?.length).toBeGreaterThan(1000);
  for (const other of elsewhere) expect(other).toEqual(here);
});
