import { glob, readFile } from 'node:fs/promises';
import { expect, describe, it } from 'vitest';

/** Edge cases of clients, target group, responsibility, register and identity: each has a test that begins with its id. */
const BUILT = `
  E1 E2 E4 E5 E6 E7 E8 E9 E10 E11 E12 E13 E14 E15 E16 E17 E18 E19
  E20 E22 E23 E25 E26 E27 E28 E29 E30 E32 E34 E35
  E36 E38 E39 E40 E41 E42 E43 E44 E46 E47 E48 E49
  E50 E51 E52 E53 E54 E55 E56 E57 E58 E59
  E60 E61 E63 E64 E66 E67
  E68 E69 E70 E71 E72 E74 E75 E77
  E85 E86 E87 E88 E90 E91 E92 E93 E95 E98`
  .trim()
  .split(/\s+/);

/** Edge cases of parts that are not built yet, and the part that they come with. */
const LATER: Readonly<Record<string, string>> = {
  E89: 'published figures',
  E94: 'employers',
};

const titles = new Map<string, readonly string[]>();
for await (const file of glob('tests/**/*.test.ts')) {
  if (file.endsWith('docs/edge-cases.test.ts')) continue;
  const text = await readFile(file, 'utf8');
  for (const [, id = ''] of text.matchAll(/['"`](E\d+): /g)) {
    titles.set(id, [...(titles.get(id) ?? []), file]);
  }
}

describe('edge cases', () => {
  it.each(BUILT)('%s has a test that begins with it', (id) => {
    expect(titles.get(id) ?? []).not.toEqual([]);
  });

  it('are listed: what is built, and what comes later with which part', () => {
    const unlisted = [...titles.keys()].filter((id) => !BUILT.includes(id) && LATER[id] === undefined);
    expect(unlisted.filter((id) => !ALREADY.has(id))).toEqual([]);
    expect(BUILT.filter((id) => LATER[id] !== undefined)).toEqual([]);
  });
});

/** Parts that are not built yet, of which a rule stands already where it is needed. */
const ALREADY = new Set(['E45']);
