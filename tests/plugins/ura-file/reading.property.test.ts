import { rm } from 'node:fs/promises';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/plugins/ura-file/csv.ts';
import { asUtf8, encodingCheck, type TextEncoding } from '../../../src/plugins/ura-file/encoding.ts';
import { openFolder } from '../../../src/plugins/ura-file/folder.ts';
import {
  columnNames,
  type FileForm,
  windows1252Characters,
  writeDelivery,
} from '../../support/delivery-builder.ts';
import { rowOf } from '../../support/delivery-rows.ts';
import { readSection, readWritten, type SectionContent } from '../../support/read-delivery.ts';

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function recordsOf(bytes: Buffer, size: number): Promise<readonly (readonly string[])[]> {
  const records: (readonly string[])[] = [];
  for await (const part of readCsv(inPieces(bytes, size), (cells) => cells[0] === 'a')) {
    if (part.kind === 'header') records.push(part.cells);
    if (part.kind === 'records') records.push(...part.records);
    if (part.kind === 'broken') throw new Error(part.problem);
  }
  return records;
}

async function plansOf(path: string, chunkRows: number): Promise<SectionContent<'plans'>> {
  const opening = await openFolder(path, { allowRealCodes: false, chunkRows });
  if (!opening.ok) throw new Error(opening.failure.code);
  return await readSection(opening.value, 'plans');
}

async function decoded(bytes: Buffer, size: number, encoding: TextEncoding): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of asUtf8(inPieces(bytes, size), encoding)) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

/** Text as it is stored: trimmed, with line feeds. */
function stored(text: string): string | null {
  const trimmed = text.replaceAll(/^[ \u00a0\u202f]+|[ \u00a0\u202f]+$/g, '');
  return trimmed.replaceAll(/\r\n?/g, '\n') || null;
}

function inForms(
  characters: fc.Arbitrary<string>,
  forms: readonly FileForm[],
): fc.IAsyncPropertyWithHooks<[string, FileForm, boolean]> {
  return fc.asyncProperty(
    fc.string({ unit: characters, minLength: 1, maxLength: 20 }),
    fc.constantFrom(...forms),
    fc.boolean(),
    async (jarjestaja, form, quoteAll) => {
      const { rows } = await readWritten('services', {
        rows: { services: [rowOf('services', { jarjestaja })] },
        files: { services: { ...form, quoteAll } },
      });
      expect(rows[0]?.row.provider).toBe(stored(jarjestaja));
    },
  );
}

const cell = fc.string({ unit: fc.constantFrom('x', 'ä', '€', ';', '"', '\n', ' ', '='), maxLength: 6 });
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe('the size of pieces and chunks', () => {
  it('of a file makes no difference', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 20 }),
        fc.constantFrom('', 'sep=;\r\n', '"Otsikko; ""x"""\r\n\r\n'),
        fc.integer({ min: 1, max: 50 }),
        async (rows, titles, size) => {
          const lines = rows.map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('');
          const records = await recordsOf(Buffer.from(`${titles}a;b\r\n${lines}`), size);
          expect(records).toEqual([['a', 'b'], ...rows]);
        },
      ),
    );
  });

  describe('of chunks', () => {
    let folder: Awaited<ReturnType<typeof writeDelivery>>;

    beforeAll(async () => {
      const plans = Array.from({ length: 53 }, (_, at) =>
        rowOf('plans', { suunnitelmanumero: `P${at}`, laadittu: at % 7 === 0 ? 'x' : '1.3.2021' }),
      );
      folder = await writeDelivery({ rows: { plans } });
    });

    afterAll(async () => {
      await rm(folder.path, { recursive: true });
    });

    it('makes no difference, either', async () => {
      const { chunks, ...whole } = await plansOf(folder.path, 1000);
      expect(chunks).toEqual([53]);
      expect(whole.exceptions).toHaveLength(8);
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 60 }), async (size) => {
          const { chunks: sizes, ...content } = await plansOf(folder.path, size);
          expect(content).toEqual(whole);
          expect(sizes).toEqual(
            [...Array<number>(Math.floor(53 / size)).fill(size), 53 % size].filter(Boolean),
          );
        }),
      );
    });
  });
});

describe('text in every encoding', () => {
  it('comes back from Windows-1252', async () => {
    const characters = windows1252Characters.filter((character) => character !== '\0');
    const forms: FileForm[] = [{ encoding: 'windows-1252' }, { encoding: 'windows-1252', lineEnd: '\n' }];
    expect.hasAssertions();
    await fc.assert(inForms(fc.constantFrom(...characters), forms), { numRuns: 50 });
  });

  it('comes back from UTF-8', async () => {
    const characters = fc.oneof(
      fc.constantFrom(';', '"', '\n', '\r\n', 'ä', '€', '𝄞', 'ŋ'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }).filter((text) => !text.includes('\0')),
    );
    const forms: FileForm[] = [
      { encoding: 'utf-8' },
      { encoding: 'utf-8-bom' },
      { encoding: 'utf-8', declared: null },
    ];
    expect.hasAssertions();
    await fc.assert(inForms(characters, forms), { numRuns: 50 });
  });
});

describe('the encoding of pieces', () => {
  it('is the same wherever a file is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', 'ä', '€', '𝄞', '\n', '\u00c3'), { maxLength: 40 }),
        fc.constantFrom<'' | 'c3' | '81'>('', 'c3', '81'),
        fc.integer({ min: 1, max: 10 }),
        async (characters, hex, size) => {
          const bytes = Buffer.concat([Buffer.from(characters.join('')), Buffer.from(hex, 'hex')]);
          const verdictOf = async (step: number): Promise<unknown> => {
            const check = encodingCheck('utf-8');
            for await (const piece of inPieces(bytes, step)) check.write(piece);
            return check.end();
          };
          const line = characters.filter((character) => character === '\n').length + 1;
          expect(await verdictOf(size)).toEqual(
            hex === '' ? { ok: true, encoding: 'utf-8' } : { ok: false, encoding: 'utf-8', line },
          );
          expect(await decoded(bytes, size, 'windows-1252')).toBe(
            new TextDecoder('windows-1252').decode(bytes),
          );
        },
      ),
    );
  });
});

describe('columns', () => {
  it('may come in any order', async () => {
    const names = columnNames('earnings-rights');
    const rows = { 'earnings-rights': [rowOf('earnings-rights')] };
    const right = await readWritten('earnings-rights', { rows });
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...names], { minLength: names.length }), async (columns) => {
        const read = await readWritten('earnings-rights', {
          rows,
          files: { 'earnings-rights': { columns } },
        });
        expect(read).toEqual(right);
      }),
      { numRuns: 20 },
    );
  });
});
