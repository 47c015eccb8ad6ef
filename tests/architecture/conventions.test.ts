import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/plugins/catalogue.ts';
import { CONVENTIONS, MOST_LINES } from './conventions.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file.endsWith('.ts'));
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

describe('conventions', () => {
  it('are looked for in every file', () => {
    expect(files.filter((file) => file.startsWith('src/')).length).toBeGreaterThan(150);
  });

  it.each(CONVENTIONS.map((convention) => [convention.name, convention] as const))('%s', (_, convention) => {
    for (const probe of convention.probes) expect(probe).toMatch(convention.forbidden);
    expect(convention.probes).not.toHaveLength(0);
    const broken = files
      .filter((file) => convention.files.test(file) && !(convention.exceptIn?.test(file) ?? false))
      .filter((file) => convention.forbidden.test(read(file)));
    expect(broken).toEqual([]);
  });

  it('files of the product are short', () => {
    const long = files
      .filter((file) => file.startsWith('src/') && !file.endsWith('.data.ts'))
      .filter((file) => read(file).split('\n').length > MOST_LINES);
    expect(long).toEqual([]);
  });

  it('file names are kebab-case with the suffix of their role', () => {
    const odd = files.filter((file) => !/^([a-z0-9-]+\/|\.[a-z]+\/)*[a-z0-9-]+(\.[a-z-]+)*\.ts$/.test(file));
    expect(odd).toEqual([]);
    const misplaced = files.filter(
      (file) =>
        (file.endsWith('.record.ts') || file.endsWith('.repository.ts') || file.endsWith('.read.ts')) &&
        !file.startsWith('src/adapters/persistence/'),
    );
    expect(misplaced).toEqual([]);
    expect(files.filter((file) => /\/(index|utils|types|helpers)\.ts$/.test(file))).toEqual([]);
  });
});

describe('plugins', () => {
  it('are all in the catalogue, and each has a contract suite that it passes', () => {
    const folders = readdirSync(join(ROOT, 'src', 'plugins'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !['kit', 'persistence-postgresql'].includes(entry.name))
      .map((entry) => entry.name);
    expect(catalogue.map(({ id }) => id).toSorted()).toEqual(folders.toSorted());
    for (const { id, port } of catalogue) {
      expect(files).toContain(`tests/contract/${port}.contract.ts`);
      const suites = files.filter((file) => file.startsWith(`tests/plugins/${id}/`)).map(read);
      expect(suites.some((text) => text.includes(`contract/${port}.contract.ts`))).toBe(true);
    }
  });
});
