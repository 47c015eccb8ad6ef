import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commandHere, commandLine } from '../support/command-line.ts';
import { cloneForTest } from '../support/database.ts';
import { dump } from '../support/dump.ts';
import { environmentOf } from '../torture/parallel-imports.ts';

const SAMPLE = join(import.meta.dirname, '..', 'fixtures', 'hameenlinna-2021-03');
const JOB: readonly (readonly string[])[] = [
  ['import', SAMPLE],
  ['determine', '--area', '1531', '--date', '2021-03-31'],
  ['report', '--area', '1531', '--month', '2021-03'],
];

/** What the main job says and stores, here or on a machine in a time zone; ids and moments of storing left out. */
async function jobIn(zone: string | null): Promise<readonly string[]> {
  const database = await cloneForTest();
  const said: string[] = [];
  for (const words of JOB) {
    const all = [...words, '--lang', 'en'];
    const environment = environmentOf(database);
    const { code, out } = await (zone === null
      ? commandHere(all, environment)
      : commandLine(all, { ...environment, TZ: zone }));
    expect([words, code]).toEqual([words, 0]);
    said.push(out.replaceAll(/\/deliveries\/\S+/g, ''));
  }
  const stored = (await dump(database, 'now')).map((line) =>
    line.replaceAll(/"(clientId|facts_hash|decided_at)": "[^"]*"/g, ''),
  );
  return [...said, ...stored.toSorted()];
}

it('no day is another in another time zone: neither in the store nor in what is said', async () => {
  const [here, ...elsewhere] = await Promise.all(
    [null, 'America/Los_Angeles', 'Pacific/Kiritimati'].map(jobIn),
  );
  expect(here?.length).toBeGreaterThan(1000);
  for (const other of elsewhere) expect(other).toEqual(here);
});
