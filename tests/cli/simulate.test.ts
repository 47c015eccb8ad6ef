import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SimulationResult } from '../../src/application/legislation/simulate-bill.ts';
import type { FlipCount } from '../../src/domain/clients/determination/flips.ts';
import { commandHere, type Ended } from '../support/command-line.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';

const SAMPLE = join(import.meta.dirname, '..', 'fixtures', 'hameenlinna-2021-03');
const UNDER_25 = 'simulate --area 1531 --date 2021-03-31 --set target_group.age_below=25';

let test: TestDatabase;
let environment: Readonly<Record<string, string>>;

beforeAll(async () => {
  test = await cloneDatabase();
  environment = { DATABASE_URL: test.address.application, MIGRATION_DATABASE_URL: test.address.migration };
  expect(await commandHere(['import', SAMPLE], environment)).toMatchObject({ code: 0 });
});

afterAll(() => test.close());

const run = (words: string | readonly string[]): Promise<Ended> => commandHere(words, environment);

async function simulated(words: string | readonly string[]): Promise<SimulationResult> {
  const all = typeof words === 'string' ? words.split(' ') : words;
  const { code, out, notes } = await run([...all, '--format', 'json']);
  expect({ code, notes }).toMatchObject({ code: 0 });
  return JSON.parse(out);
}

const lostOf = (counts: Readonly<Record<string, FlipCount>>): number =>
  Object.values(counts).reduce((sum, { lost }) => sum + lost, 0);

describe('a bill on the command line', () => {
  it('is tried on the facts: under 25 in place of under 30 takes young people out', async () => {
    const result = await simulated(UNDER_25);
    expect(result).toMatchObject({ areaCode: '1531', date: '2021-03-31', clients: 400, gained: 0 });
    expect(result.lost).toBeGreaterThan(5);
    for (const counts of [result.byMunicipality, result.byAgeBand, result.byServiceLine]) {
      expect(lostOf(counts)).toBe(result.lost);
    }
    expect(Object.keys(result.byGround)).toEqual(['UNDER_30']);
    expect(Object.keys(result.byAgeBand).toSorted()).toEqual(['25-29', '30-34']);
  });

  it('shows the same figures as a table and as CSV, and how far it has come', async () => {
    const [{ lost, byAgeBand }, shown, csv] = await Promise.all([
      simulated(UNDER_25),
      run(`${UNDER_25} --lang sv`),
      run(`${UNDER_25} --lang fi --format csv`),
    ]);
    expect(shown.notes).toBe('Prövar förslaget på kunder: 400 / 400 (100 %)\n');
    expect(shown.out).toContain('Förslag: target_group.age_below = 25, 1.1.2020 –\n');
    expect(shown.out).toMatch(new RegExp(`^Skulle falla bort +${lost}$`, 'm'));
    expect(shown.out).toMatch(new RegExp(`^25–29 +0 +${byAgeBand['25-29']?.lost}$`, 'm'));
    expect(csv.out).toContain(`\r\nKaikki;;;400;0;${lost};;\r\n`);
    expect(csv.out).toContain(`\r\nIkä;;25–29;;0;${byAgeBand['25-29']?.lost};;\r\n`);
  });

  it('tells the euros when municipal shares change', async () => {
    const tiers = [
      { afterDays: 0, share: { amount: 0, unit: 'percent' } },
      { afterDays: 300, share: { amount: 60, unit: 'percent' } },
      { afterDays: 1000, share: { amount: 70, unit: 'percent' } },
    ];
    const words = ['simulate', '--area', 'all', '--date', '2021-03-31', '--set'];
    const bill = `lms.municipal_share=${JSON.stringify(tiers)}`;
    const { municipalShare, lost } = await simulated([...words, bill]);
    expect(lost).toBe(0);
    expect(municipalShare).toMatchObject({ from: '2020-04', to: '2021-03' });
    expect(municipalShare?.after).toBeGreaterThan(municipalShare?.before ?? 0);
  });

  it('writes nothing about clients; that they were looked at is logged for the TE Office', async () => {
    const written = () =>
      test.all(`select (select count(*) from clients.determination) as determinations,
        (select count(*) from clients.referral_notice) as notices`);
    const before = await written();
    await simulated(UNDER_25);
    expect(await written()).toEqual(before);
    expect(await lastLogged()).toEqual({
      organisation: 'te-office:1500',
      roles: ['TE_OFFICER'],
      clients: 400,
    });
  });

  it('is tried on everybody by the register keeper', async () => {
    const result = await simulated(UNDER_25.replace('1531', 'all'));
    expect(result).toMatchObject({ areaCode: null, clients: 400 });
    expect(await lastLogged()).toEqual({ organisation: 'keha', roles: ['KEHA_ADMIN'], clients: 400 });
  });

  it('holds until its last day', async () => {
    const { lost } = await simulated(UNDER_25);
    expect(await simulated(`${UNDER_25}@2021-03-01..2021-03-31`)).toMatchObject({ lost });
    expect(await simulated(`${UNDER_25}@2021-03-01..2021-03-30`)).toMatchObject({ lost: 0, gained: 0 });
  });

  it('may change several things, in words as people write them', async () => {
    const both = [...UNDER_25.split(' '), '--set', 'target_group.grounds=UNDER_30, IMMIGRANT'];
    const all = [...both, '--set', 'transfer.window_after_start=14 days'];
    const [one, two, three] = await Promise.all([simulated(UNDER_25), simulated(both), simulated(all)]);
    expect(two.lost).toBeGreaterThan(one.lost);
    expect(three.clients).toBe(one.clients);
  });

  it('may adopt a proposal of the statute book', async () => {
    const { code, out } = await run('simulate --area 1531 --date 2021-03-31 --adopt conduct/V6 --lang en');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('Bill: conduct V6\n') });
  });
});

describe('a bill that the statute book cannot hold', () => {
  it.each([
    [
      'two values on one day',
      `${UNDER_25} --set target_group.age_below=26@2021-06-01 --lang fi`,
      'Kaksi arvoa samana päivänä (PARAMETER_OVERLAP)\nParametrille target_group.age_below on annettu toinenkin arvo, joka on voimassa 1.6.2021 alkavana aikana.\n',
    ],
    [
      'a rule that there must be, repealed',
      'simulate --area 1531 --date 2021-03-31 --set target_group.age_below=null --lang sv',
      'En regel skulle saknas (PARAMETER_GAP)\nTemat target-group måste alltid ha parametern target_group.age_below; förslaget skulle upphäva den från 1.1.2020.\n',
    ],
    [
      'a parameter that there is not',
      'simulate --area 1531 --date 2021-03-31 --set target_group.height_below=180 --lang en',
      'No such parameter (PARAMETER_NOT_FOUND)\nThe statute book has no parameter target_group.height_below.',
    ],
    [
      'a value of another kind',
      'simulate --area 1531 --date 2021-03-31 --set target_group.age_below=young --lang en',
      'Value does not fit (PARAMETER_INVALID)\nThe value of the parameter target_group.age_below is not of the kind of its other values, for example 30',
    ],
    [
      'a proposal that there is not',
      'simulate --area 1531 --date 2021-03-31 --adopt conduct/V99 --lang fi',
      'Ehdotusta ei löydy (PROPOSAL_NOT_FOUND)\nAiheessa conduct ei ole ehdotusta V99.\n',
    ],
    [
      'an area that there is not',
      'simulate --area 9999 --date 2021-03-31 --adopt conduct/V6 --lang en',
      'No such trial area (AREA_UNKNOWN)\n',
    ],
  ])('is refused with what to do about it: %s', async (_, words, text) => {
    const { code, out, notes } = await run(words);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(notes).toContain(text);
    expect(notes.trimEnd().split('\n')).toHaveLength(3);
  });

  it('is refused as mistyped, with an example, when it cannot be read', async () => {
    const { code, out, notes } = await run('simulate --area 1531 --date 2021-03-31 --set age=25@1.3.2021');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(notes).toMatch(/^give a day yyyy-mm-dd in place of "1\.3\.2021", as in --set .+\n\nUsage:/);
  });
});

async function lastLogged(): Promise<object | undefined> {
  const [entry] = await test.all(
    `select organisation, roles, cardinality(client_ids) as clients from access.audit_entry
     where action = 'simulate-bill' order by at desc limit 1`,
  );
  return entry;
}
