import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { commandHere, commandLine } from '../support/command-line.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import { testSecrets } from '../support/keys.ts';
import { rawPosting, startPostingServer } from '../support/posting-server.ts';

const SAMPLE = join(import.meta.dirname, '..', 'fixtures', 'hameenlinna-2021-03');

let test: TestDatabase;
let environment: Readonly<Record<string, string>>;

beforeAll(async () => {
  test = await cloneDatabase();
  environment = { DATABASE_URL: test.address.application, MIGRATION_DATABASE_URL: test.address.migration };
});

afterAll(() => test.close());

const run = (words: string | readonly string[], more: Readonly<Record<string, string>> = {}) =>
  commandHere(words, { ...environment, ...more });

const runProcess = (words: string | readonly string[]) => commandLine(words, environment);

describe('the main job on the command line', () => {
  it('takes the delivery in, file by file, with plain lines of progress', async () => {
    const { code, out, notes } = await runProcess(['import', SAMPLE, '--lang', 'fi']);
    expect({ code, notes }).toEqual({
      code: 0,
      notes: expect.stringMatching(/^Luetaan rivejä: .* \(100 %\)$/m),
    });
    expect(notes).not.toContain('\r');
    expect(out).toMatch(/^henkilot\.csv +404 +400 +0 +4 +0$/m);
  });

  it('changes nothing the second time, and says so', async () => {
    const counted = () => test.all(`select count(*)::int, max(recorded_at)::text from clients.status_span`);
    const before = await counted();
    const { code, out } = await run(['import', SAMPLE, '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toContain('applied before, nothing changed');
    expect(out).toMatch(/^henkilot\.csv +404 +0 +404 +0 +0$/m);
    expect(await counted()).toEqual(before);
  });

  it('changes the keys of identity codes, and names one that it does not have', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'keys-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const SEALING_KEYS_FILE = join(folder, 'keys.json');
    const { sealing, lookup } = testSecrets;
    const next = { current: 'next', keys: { ...sealing.keys, next: Buffer.alloc(32, 1).toString('base64') } };
    await writeFile(SEALING_KEYS_FILE, JSON.stringify({ sealing: next, lookup }));
    const changed = await run('rotate-keys --lang en', { SEALING_KEYS_FILE });
    expect(changed).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Clients gone through: 400\. Sealed again: 4\d\d\.$/m),
    });
    const without = await run('rotate-keys --lang en');
    expect(without).toMatchObject({ code: 3, notes: expect.stringContaining('SEALING_KEYS_FILE') });
    expect(without.notes).toContain('the key next,');
    await writeFile(SEALING_KEYS_FILE, JSON.stringify({ sealing: { ...next, current: 'test' }, lookup }));
    expect((await run('rotate-keys --lang en', { SEALING_KEYS_FILE })).out).not.toContain('again: 0');
    expect((await run('rotate-keys --lang en')).out).toContain('Sealed again: 0.');
  });

  it('takes job postings in, once, and says when no interface is connected', async () => {
    await using server = await startPostingServer('secret');
    const open = { hakeminen: { hakuaikaPaattyy: '2099-06-10T20:59:00Z' } };
    server.published = [rawPosting('T-1', open), rawPosting('T-2', open)];
    const folder = await mkdtemp(join(tmpdir(), 'postings-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const [tokenFile, config] = [join(folder, 'token'), join(folder, 'config.json')];
    await writeFile(tokenFile, 'secret');
    await writeFile(config, JSON.stringify({ address: server.address, tokenFile }));
    const postings = { JOB_POSTINGS: 'tyomarkkinatori', JOB_POSTINGS_CONFIG: config };
    const first = await run('import-vacancies --lang en', postings);
    expect([first.code, first.out]).toEqual([0, expect.stringMatching(/^New vacancies +2$/m)]);
    const second = await run('import-vacancies --lang en', postings);
    expect([second.code, second.out]).toEqual([0, expect.stringMatching(/^New vacancies +0$/m)]);
    expect(second.out).toMatch(/^Postings read +2$/m);
    expect(await test.all('select count(*)::int from offers.vacancy')).toEqual([{ count: 2 }]);
    const none = await run('import-vacancies --lang en');
    expect([none.code, none.notes]).toEqual([1, expect.stringContaining('(JOB_POSTINGS_NOT_CONNECTED)')]);
  });

  it('says what a wrong folder is', async () => {
    const { code, notes } = await run(['import', import.meta.dirname, '--lang', 'sv']);
    expect(code).toBe(1);
    expect(notes).toMatch(/\([A-Z_]+\)\n.+\n.+\n$/);
  });

  it('tries a determination without writing it, then writes it', async () => {
    const determinations = () => test.all(`select count(*)::int from clients.determination`);
    const dry = await run('determine --area 1531 --date 2021-03-31 --dry-run --lang en');
    expect(dry.code).toBe(0);
    expect(dry.out).toContain('Dry run: nothing was written.');
    expect(await determinations()).toEqual([{ count: 0 }]);
    const written = await run('determine --area 1531 --date 2021-03-31 --lang en');
    expect(written.code).toBe(0);
    expect(written.out).toContain('New determinations');
    expect(await determinations()).not.toEqual([{ count: 0 }]);
    expect(table(written.out)).toEqual(table(dry.out));
  });

  it('transfers, and a second time finds nobody left to transfer', async () => {
    const first = await run('transfer --area 1531 --date 2021-03-31 --lang en');
    expect(first.code).toBe(0);
    const [, sent = '0', received] = /Notices sent: ([\d,]+)\. Received: ([\d,]+)\./.exec(first.out) ?? [];
    expect(Number(sent)).toBeGreaterThan(100);
    expect(received).toBe(sent);
    const second = await run('transfer --area 1531 --date 2021-03-31 --lang en');
    expect(second.out).toContain('Notices sent: 0. Received: 0.');
  });

  it('reports the same figures as a table, as CSV and as JSON', async () => {
    const words = 'report --area 1531 --month 2021-03 --lang en';
    const [shown, csv, json] = await Promise.all([
      run(words),
      run(`${words} --format csv`),
      run(`${words} --format json`),
    ]);
    const { levels } = JSON.parse(json.out) as {
      levels: { figures: { statuses: { jobseekers: number } } }[];
    };
    const jobseekers = levels.map(({ figures }) => figures.statuses.jobseekers);
    expect(jobseekers[0]).toBeGreaterThan(200);
    const line = shown.out.split('\n').find((candidate) => candidate.startsWith('Jobseekers')) ?? '';
    expect(line.match(/\d+/g)?.map(Number)).toEqual(jobseekers);
    const rows = csv.out
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n')
      .map((row) => row.split(';'));
    const column = rows[0]?.indexOf('Jobseekers') ?? -1;
    expect(rows.slice(1).map((row) => Number(row[column]))).toEqual(jobseekers);
  });

  it('looks through the ledgers of quotas, and ends with 1 when one does not add up', async () => {
    const quota = randomUUID();
    await test.all(
      `insert into resources.quota (id, holder, budget_year, service_line, state, readers, amount_cents, reserved_cents,
         committed_cents, used_cents, seats_reserved, seats_taken, movements, version, changed_by,
         changed_by_organisation, changed_at)
       values ($1, 'municipality:109', 2022, 'PAY_SUBSIDY', 'OPEN', '{keha}', 1000, 0, 0, 0, 0, 0, 1, 1, 'test', 'ely:04', now())`,
      [quota],
    );
    await test.all(
      `insert into resources.movement (quota_id, number, kind, change, after, decided_on, at, moved_by,
         moved_by_organisation, rule)
       values ($1, 1, 'QUOTA_CHANGE', '{"amount": 1000}', '{"amount": 1000, "reserved": 0, "committed": 0, "used": 0,
         "seats": null, "seatsReserved": 0, "seatsTaken": 0}', '2022-01-03', now(), 'test', 'ely:04', '{}')`,
      [quota],
    );
    const whole = await run('verify-quotas --lang en');
    expect([whole.code, whole.out]).toEqual([
      0,
      expect.stringContaining('1 quotas, 1 movements. The ledgers hold.'),
    ]);
    await test.all('update resources.quota set amount_cents = 1001 where id = $1', [quota]);
    for (const [language, words] of [
      ['en', 'the changes do not sum to the balance of the quota'],
      ['fi', 'muutokset eivät summaudu kiintiön saldoon'],
      ['sv', 'ändringarna summeras inte till kvotens saldo'],
    ] as const) {
      const { code, out } = await run(`verify-quotas --lang ${language}`);
      expect(code).toBe(1);
      expect(out).toContain(quota);
      expect(out).toContain(words);
    }
    await test.all('update resources.quota set amount_cents = 1000 where id = $1', [quota]);
    expect((await run('verify-quotas --lang en')).code).toBe(0);
  });

  it('seals the access log and tells at which line it was changed afterwards', async () => {
    const log = 'access.audit_entry';
    await test.all(`update ${log} set written_at = written_at - interval '2 days'`);
    const sealed = await run('seal-access-log --lang en');
    expect([sealed.code, sealed.out]).toEqual([
      0,
      expect.stringMatching(/^Sealed 1 days, [\d,]+ lines\.\nLast seal: /),
    ]);
    const whole = await run('verify-access-log --lang en');
    expect([whole.code, whole.out]).toEqual([0, expect.stringContaining('The log is as it was sealed.')]);
    await test.all(`update ${log} set purpose = 'other' where id = (select min(id) from ${log})`);
    const broken = await run('verify-access-log --lang en');
    expect([broken.code, broken.out]).toEqual([1, expect.stringMatching(/: line \d+ has been altered\./)]);
  });

  it('gives a role on its conditions, and says when it carries nothing where it is held', async () => {
    const grant = 'grant --subject somebody --lang en --role';
    const held = await run(`${grant} TE_OFFICER --organisation te-office:1500 --office-holder`);
    expect([held.code, held.out]).toEqual([0, 'The role has been given.\n']);
    const idle = await run(`${grant} JOBSEEKER --organisation te-office:1500`);
    expect([idle.code, idle.out]).toEqual([0, expect.stringContaining('carries no permission')]);
    const astray = await run(`${grant} TE_OFFICER --organisation municipality:109`);
    expect([astray.code, astray.notes]).toEqual([1, expect.stringContaining('ROLE_NOT_OF_ORGANISATION')]);
  });

  it('refuses an area that there is not, in the language of the system', async () => {
    const { code, notes } = await run('report --area 9999 --month 2021-03', { LANG: 'fi_FI.UTF-8' });
    expect(code).toBe(1);
    expect(notes).toContain('9999');
    expect(notes).toMatch(/aluetta|alue/i);
  });
});

describe('what goes wrong before the job', () => {
  it('answers a mistyped command with usage and code 2', async () => {
    const { code, out, notes } = await runProcess('determine --area 1531');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(notes).toMatch(/^give --date yyyy-mm-dd\n\nUsage: kuntakokeilu/);
  });

  it('answers an environment that cannot be used with every variable and code 2', async () => {
    const { code, notes } = await run('migrate', { PORT: 'high', STATEMENT_TIMEOUT_MS: 'long' });
    expect(code).toBe(2);
    expect(notes).toMatch(/PORT[\s\S]*STATEMENT_TIMEOUT_MS/);
  });

  it('answers a database that is not there with code 3', async () => {
    const { code, notes } = await commandHere('migrate', {
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
    });
    expect(code).toBe(3);
    expect(notes).toContain('ECONNREFUSED');
  });
});

/** Lines of the table of results. */
function table(out: string): readonly string[] {
  return out.split('\n').filter((line) => /^\d{3} /.test(line));
}
