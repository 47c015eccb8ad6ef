import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { patternsOf } from './patterns.ts';

const judged = JSON.parse(readFileSync(join(import.meta.dirname, 'patterns.json'), 'utf8')) as Readonly<
  Record<string, string>
>;

/** `npm run patterns` judges them anew, which takes longer than a test may. */
it('every pattern of the product has been judged, and takes linear time at most', () => {
  const patterns = patternsOf('src');
  expect(patterns.length).toBeGreaterThan(80);
  expect(Object.keys(judged), 'npm run patterns judges what is new').toEqual(patterns);
  expect(new Set(Object.values(judged))).toEqual(new Set(['linear']));
});
