import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const PAGE = 'docs/reference/security-checklist.md';
const rows = [...readFileSync(PAGE, 'utf8').matchAll(/^\| (\d+) \| (.+?) \| (.+) \|$/gm)].map(
  ([, number = '', , proof = '']) => ({ number: Number(number), proof }),
);

/** What is wrong with the proof of a row: a file or a test that there is not, or nothing at all. */
function faultsIn(proof: string): readonly string[] {
  const named = [...proof.matchAll(/`(tests\/[^`]+)`((?:,? “[^”]+”)*)/g)];
  const faults = named.flatMap(([, file = '', titles = '']) => {
    if (!existsSync(file)) return [`${file} is not there`];
    const text = readFileSync(file, 'utf8');
    return [...titles.matchAll(/“([^”]+)”/g)]
      .filter(([, title = '']) => !text.includes(title))
      .map(([, title]) => `${file} has no “${title}”`);
  });
  const isShown = named.some(([, , titles = '']) => titles !== '');
  const isExplained = /\*\*Not proven\*\*[^|]{30,}/.test(proof);
  return isShown || isExplained ? faults : [...faults, 'neither shown nor explained'];
}

describe('the security checklist', () => {
  it('has its rows in order', () => {
    const numbers = rows.map(({ number }) => number);
    expect(numbers.slice(0, 44)).toEqual(Array.from({ length: 44 }, (_, place) => place + 1));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });

  it.each(rows)('row $number names tests that there are, or says why there are none', ({ proof }) => {
    expect(faultsIn(proof)).toEqual([]);
  });

  it('would notice a test that is gone, and a row without one', () => {
    expect(faultsIn('`tests/gone.test.ts` “x”')).toEqual(['tests/gone.test.ts is not there']);
    expect(faultsIn('`tests/docs/links.test.ts` “has pages”, “gone with it”')).toEqual([
      'tests/docs/links.test.ts has no “gone with it”',
    ]);
    expect(faultsIn('see `tests/docs/links.test.ts`')).toEqual(['neither shown nor explained']);
    expect(faultsIn('**Not proven**: later')).toEqual(['neither shown nor explained']);
  });
});
