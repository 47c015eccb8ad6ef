import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandHere } from '../support/command-line.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';

const SAMPLE = join(import.meta.dirname, '..', 'fixtures', 'hameenlinna-2021-03');

let test: TestDatabase;
let environment: Readonly<Record<string, string>>;

beforeAll(async () => {
  test = await cloneDatabase();
  environment = { DATABASE_URL: test.address.application, MIGRATION_DATABASE_URL: test.address.migration };
  expect(await commandHere(['import', SAMPLE], environment)).toMatchObject({ code: 0 });
}, 60_000);

afterAll(() => test.close());

const run = (words: string) => commandHere(words.split(' '), environment);

describe('moving clients on the command line', () => {
  it('is tried by a dry run for one municipality: nobody is moved', async () => {
    await run('determine --area 1531 --date 2021-03-31');
    const tried = await run('transfer --area 1531 --date 2021-03-31 --municipality 165 --dry-run --lang en');
    expect([tried.code, tried.out]).toEqual([0, expect.stringContaining('Dry run: nothing was written.')]);
    expect(await test.all('select from clients.referral_notice')).toEqual([]);
    const elsewhere = await run('transfer --area 1531 --date 2021-03-31 --municipality 837 --lang en');
    expect([elsewhere.code, elsewhere.notes]).toEqual([
      1,
      expect.stringContaining('The municipality is not in the area (MUNICIPALITY_NOT_IN_AREA)'),
    ]);
  });

  it('is kept up with by the daily round, which counts what it has done', async () => {
    const done = await run('daily-round --lang en');
    expect(done.code).toBe(0);
    expect(done.out).toMatch(/Clients whose facts had changed +400/);
    expect((await run('daily-round --lang fi')).out).toMatch(/Asiakkaita, joiden tiedot muuttuivat +0/);
  });
});
