import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { referencePages } from '../../scripts/reference-pages.ts';

const folder = new URL('../../docs/reference/', import.meta.url);

describe('docs/reference', async () => {
  it.each(Object.entries(await referencePages()))(
    '%s is what npm run reference writes',
    async (name, text) => {
      expect(await readFile(new URL(name, folder), 'utf8')).toBe(text);
    },
  );
});
