import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Lockfile, type Manifest, packageFaults } from './packages.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
const manifest = read('package.json') as Manifest;
const lockfile = read('package-lock.json') as Lockfile;

/** A lockfile with one more package in it. */
function withPackage(changes: Readonly<Record<string, unknown>>): Lockfile {
  const good = lockfile.packages['node_modules/zod'];
  return { ...lockfile, packages: { 'node_modules/probe': { ...good, ...changes } } };
}

describe('the packages of the lockfile', () => {
  it('come from the registry with checksums, are pinned, and have licences that go with ours', () => {
    expect(Object.keys(lockfile.packages).length).toBeGreaterThan(100);
    expect(packageFaults(manifest, lockfile)).toEqual([]);
  });

  it.each([
    [
      { resolved: 'git+ssh://git@github.com/a/b.git#0123' },
      'probe comes from git+ssh://git@github.com/a/b.git#0123',
    ],
    [{ resolved: 'http://registry.npmjs.org/a.tgz' }, 'probe comes from http://registry.npmjs.org/a.tgz'],
    [
      { resolved: 'https://registry.npmjs.org.evil.example/a.tgz' },
      'probe comes from https://registry.npmjs.org.evil.example/a.tgz',
    ],
    [{ link: true, resolved: '../probe' }, 'probe comes from ../probe'],
    [{ integrity: undefined }, 'probe has no checksum'],
    [{ integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }, 'probe has no checksum'],
    [{ version: '1.0.0', license: 'AGPL-3.0-only' }, 'probe 1.0.0 has the licence AGPL-3.0-only'],
    [{ version: '1.0.0', license: '(MIT AND GPL-3.0)' }, 'probe 1.0.0 has the licence (MIT AND GPL-3.0)'],
    [{ version: '1.0.0', license: 'MPL-2.0' }, 'probe 1.0.0 has the licence MPL-2.0'],
    [{ version: '1.0.0', license: undefined }, 'probe 1.0.0 has the licence none'],
    [{ hasInstallScript: true }, 'probe runs a script when it is installed'],
  ])('%j: is noticed', (changes, fault) => {
    expect(packageFaults(manifest, withPackage(changes))).toEqual([fault]);
  });

  it.each(['^1.0.0', '~1.0.0', '1.x', '*', 'latest', 'github:a/b', 'file:../a', 'https://example.fi/a.tgz'])(
    'a dependency as %s: is noticed',
    (range) => {
      const dependencies = { ...manifest.dependencies, probe: range };
      expect(packageFaults({ ...manifest, dependencies }, lockfile)).toEqual([
        `probe is not pinned: ${range}`,
      ]);
    },
  );
});
