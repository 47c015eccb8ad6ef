import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';

const DOMAIN = join(process.cwd(), 'src', 'domain');
const THEME = join('legislation', 'target-group.ts');
const CLIENT_FACTS = join(process.cwd(), 'tests', 'support', 'client-facts.ts');

/** A law of 2030: the target group is back, of those under 25. */
const LAW_OF_2030 = `  {
    version: 'V9',
    from: day('2030-01-01'),
    act: '999/2029',
    section: '4 §',
    certainty: 'F',
    status: 'in-force',
    rules: { ...NORDIC_MODEL, grounds: ['UNDER_30'], ageBelow: 25 },
  },
`;

/** An amendment while the trials run: the age limit falls to 25 in the middle of 2024. */
const AMENDMENT_OF_2024 = `  {
    version: 'V4x',
    from: day('2024-07-01'),
    act: '1269/2020 (99/2024)',
    section: '4 §',
    certainty: 'F',
    status: 'in-force',
    rules: { ...CHANGE_SECURITY, ageBelow: 25 },
  },
`;

const copies: string[] = [];
afterAll(() => Promise.all(copies.map((copy) => rm(copy, { recursive: true }))));

/** Copies the domain to a folder of its own, as a branch would, and writes one entry before a place in the theme. */
async function branchWith(entry: string, before: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kuntakokeilu law '));
  copies.push(folder);
  const copy = join(folder, 'domain');
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await cp(DOMAIN, copy, { recursive: true });
  const text = await readFile(join(copy, THEME), 'utf8');
  const at = text.lastIndexOf(before);
  expect(at).toBeGreaterThan(0);
  await writeFile(join(copy, THEME), text.slice(0, at) + entry + text.slice(at));
  return copy;
}

/** Files of the copy that are not as they are in the product. */
async function changedFiles(copy: string): Promise<readonly string[]> {
  const [before, after] = [await textsIn(DOMAIN), await textsIn(copy)];
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
}

async function textsIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts'));
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const)),
  );
}

interface Answers {
  /** By day: version and act of the rules in force. */
  readonly law: readonly string[];
  /** Every value of the age limit that the law has had: value, first day, first day after it, act. */
  readonly ageBelow: readonly string[];
  /** By day: result, grounds and version of the determination of a client of Hämeenlinna who is 27 years old. */
  readonly determinations: readonly string[];
}

/** What the statute book of a copy answers, asked in a process of its own: nothing of it is loaded here. */
async function answersOf(copy: string, days: readonly string[]): Promise<Answers> {
  const url = (...path: readonly string[]): string => JSON.stringify(pathToFileURL(join(copy, ...path)).href);
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '--eval',
    `import { lawInForce } from ${url('legislation', 'statute-book.ts')};
     import { parametersOf } from ${url('legislation', 'parameters.ts')};
     import { determineTargetGroup } from ${url('clients', 'determination', 'determination.ts')};
     import { clientFacts } from ${JSON.stringify(pathToFileURL(CLIENT_FACTS).href)};
     const days = ${JSON.stringify(days)};
     const facts = (day) => clientFacts({ birthDate: Number(day.slice(0, 4)) - 27 + '-01-01' });
     const determined = (day) => {
       const { ok, value, failure } = determineTargetGroup(facts(day), day, lawInForce);
       if (!ok) return failure.code;
       const { result, grounds, rule } = value.determination;
       return [result, ...grounds, rule.version].join(' ');
     };
     process.stdout.write(JSON.stringify({
       law: days.map((day) => {
         const { version, act } = lawInForce.targetGroup.at(day).value.reference;
         return version + ' ' + act;
       }),
       ageBelow: parametersOf(lawInForce.targetGroup)
         .filter(({ key }) => key === 'target_group.age_below')
         .map(({ value, from, until, rule }) => [value, from, until, rule.act].join(' ')),
       determinations: days.map(determined),
     }));`,
  ]);
  return JSON.parse(stdout) as Answers;
}

describe('a new law', () => {
  it('of 2030 is one entry in one file, and holds from its first day', async () => {
    const copy = await branchWith(LAW_OF_2030, ']);');
    expect(await changedFiles(copy)).toEqual([THEME]);
    expect(await answersOf(copy, ['2029-12-31', '2030-01-01', '2030-01-02'])).toEqual({
      law: ['V5 380/2023', 'V9 999/2029', 'V9 999/2029'],
      ageBelow: [
        '30 2020-01-01 2030-01-01 Boundary conditions of the employment trials (2020)',
        '25 2030-01-01  999/2029',
      ],
      determinations: ['TARGET_GROUP_NOT_DETERMINED', 'OUT V9', 'OUT V9'],
    });
  });

  it('in the middle of the trials decides on clients from its first day, until the next one', async () => {
    const copy = await branchWith(AMENDMENT_OF_2024, "  {\n    version: 'V5'");
    expect(await changedFiles(copy)).toEqual([THEME]);
    expect(
      await answersOf(copy, ['2024-06-30', '2024-07-01', '2024-07-02', '2024-12-31', '2025-01-01']),
    ).toEqual({
      law: [
        'V3b 1269/2020 (149/2023)',
        'V4x 1269/2020 (99/2024)',
        'V4x 1269/2020 (99/2024)',
        'V4x 1269/2020 (99/2024)',
        'V5 380/2023',
      ],
      ageBelow: [
        '30 2020-01-01 2024-07-01 Boundary conditions of the employment trials (2020)',
        '25 2024-07-01 2025-01-01 1269/2020 (99/2024)',
        '30 2025-01-01  380/2023',
      ],
      determinations: ['IN UNDER_30 V3b', 'OUT V4x', 'OUT V4x', 'OUT V4x', 'TARGET_GROUP_NOT_DETERMINED'],
    });
  });
});
