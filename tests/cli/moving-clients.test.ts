import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import { commandHere } from '../support/command-line.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import { actingFor, fixedClock, servicesOn } from '../support/services.ts';

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

  it('ends with everybody’s employment authority: tried first, then done, and nothing is left to be done', async () => {
    const { registerEmploymentAuthority } = servicesOn(test, fixedClock('2025-01-02T09:00:00.000Z'));
    const from = '2025-01-01' as PlainDate;
    const members = ['109', '165'].map((municipality) => ({ municipality, from, until: null }));
    const registered = await registerEmploymentAuthority(
      { code: 'TA01', name: { fi: 'Koealue', sv: 'Provområde' }, municipalities: members },
      actingFor('keha', 'KEHA_ADMIN'),
    );
    expect(registered).toMatchObject({ ok: true });
    const handedOver = async (): Promise<number> =>
      (await test.all(`select from clients.client where responsible = 'employment-authority:TA01'`)).length;
    const movedIn = (out: string): number => Number(/^Moved: ([\d,]+)\.$/m.exec(out)?.[1]);

    const tried = await run('hand-over --date 2025-01-01 --dry-run --lang en');
    expect([tried.code, tried.out]).toEqual([0, expect.stringContaining('Dry run: nothing was written.')]);
    expect(movedIn(tried.out)).toBeGreaterThan(100);
    expect(await handedOver()).toBe(0);

    const done = await run('hand-over --date 2025-01-01 --lang en');
    expect([done.code, movedIn(done.out)]).toEqual([0, movedIn(tried.out)]);
    expect(done.out).not.toContain('Dry run');
    expect(await handedOver()).toBe(movedIn(done.out));
    expect(movedIn((await run('hand-over --date 2025-01-01 --lang en')).out)).toBe(0);

    const early = await run('hand-over --date 2024-12-01 --lang en');
    expect([early.code, early.notes]).toEqual([1, expect.stringContaining('TRIALS_GO_ON')]);
  });
});

describe('old data on the command line', () => {
  it('are removed, and whom a list names is looked at, whoever else has nothing old', async () => {
    const [client] = await test.all<{ id: string }>(
      `select client_id as id from clients.job_search where known_until is null and until_date is null limit 1`,
    );
    await using folder = await mkdtempDisposable(join(tmpdir(), 'erased-'));
    const list = join(folder.path, 'erased.csv');
    await writeFile(list, `Asiakas;Tulos\r\n${client?.id};Poistettu\r\n`);
    const tried = await run(`retain --dry-run --again ${list} --lang en`);
    expect([tried.code, tried.out]).toEqual([0, expect.stringContaining('Dry run: nothing was written.')]);
    expect(tried.out).toMatch(/Clienthood goes on +1/);
    const people = (): Promise<unknown[]> => test.all('select from clients.person where known_until is null');
    const before = (await people()).length;
    const done = await run('retain --lang fi');
    expect([done.code, done.out]).toEqual([0, expect.stringContaining('Poistettu kokonaan')]);
    const erased = await test.all('select from clients.client where erased_at is not null');
    expect((await people()).length).toBe(before - erased.length);
  });
});
