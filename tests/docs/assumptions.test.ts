import { glob, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { valuesOf } from '../../src/domain/legislation/parameters.ts';
import { lawInForce, themesOf } from '../../src/domain/legislation/statute-book.ts';

const page = await readFile('docs/assumptions.md', 'utf8');

/** Parameters of the statute book and the groups that they stand in, proposals included. */
const parameters = new Set(
  themesOf(lawInForce)
    .flatMap(({ theme, entries }) => entries.flatMap(({ rules }) => [...valuesOf(theme, rules).keys()]))
    .flatMap((key) => key.split('.').map((_, at, parts) => parts.slice(0, at + 1).join('.'))),
);

const unknownIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+)`/g)]
    .map(([, name = '']) => name)
    .filter((name) => !name.endsWith('.ts') && !parameters.has(name));

/** Files of the law that mark something as this product's own default. */
const filesWithDefaults: string[] = [];
for await (const file of glob('src/domain/legislation/*.ts')) {
  const text = await readFile(file, 'utf8');
  if (/\(K\)|\(K [a-z]+\)|certainty: 'K'/.test(text)) filesWithDefaults.push(file);
}

describe('the page of assumptions', () => {
  it('names parameters that there are', () => {
    expect(unknownIn(page)).toEqual([]);
    expect(unknownIn('Not `transfer.stickiness`, but `transfer.sticky` of `transfer.ts`.')).toEqual([
      'transfer.stickiness',
    ]);
  });

  it.each(filesWithDefaults.toSorted())('tells of the defaults in %s', (file) => {
    expect(page).toContain(`\`${file}\``);
  });

  it('has each of the sixteen open questions, in order', () => {
    const numbers = [...page.matchAll(/^\| (\d+) \|/gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: 16 }, (_, at) => at + 1));
  });
});
