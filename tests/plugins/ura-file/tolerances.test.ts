import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  columnNames,
  type DeliveryContent,
  type FileForm,
  writeDelivery,
} from '../../support/delivery-builder.ts';
import { rowOf } from '../../support/delivery-rows.ts';
import { openDelivery, readRow, readSection, readWritten } from '../../support/read-delivery.ts';

const ROWS = ['V1', 'V2', 'V3'].map((palvelunumero) => rowOf('services', { palvelunumero }));

async function read(form: FileForm, rows = ROWS): ReturnType<typeof readWritten<'services'>> {
  return await readWritten('services', { rows: { services: rows }, files: { services: form } });
}

async function rejectionOf(text: string): Promise<unknown> {
  return (await read({ bytes: Buffer.from(text), rows: 1 }, [])).rejected;
}

describe('what is tolerated around the data', () => {
  it.each<[string, FileForm]>([
    ['LF', { lineEnd: '\n' }],
    ['sep=;', { separatorLine: true }],
    ['title rows', { titles: ['Palvelut 31.3.2021', 'Ote;kaikki;kunnat', ''] }],
    ['a title of many lines', { titles: Array.from({ length: 500 }, (_, at) => `Otsikko ${at}`) }],
    ['sep=; and a byte order mark', { separatorLine: true, encoding: 'utf-8-bom' }],
    ['the header once more and an empty line', { repeatHeaderAfter: 2 }],
    ['extra empty cells', { extraCells: ['', ' '] }],
    ['quotes around every cell', { quoteAll: true }],
    ['another order of columns', { columns: columnNames('services').toReversed() }],
    ['columns that the format does not know', { columns: ['lisatieto', ...columnNames('services'), 'x'] }],
    ['empty cells at the end of the header', { columns: [...columnNames('services'), '', ''] }],
    ['Windows-1252 without a declaration', { encoding: 'windows-1252', declared: null }],
  ])('%s', async (_, form) => {
    const plain = await read({});
    expect(plain.rows).toHaveLength(3);
    expect(await read(form)).toEqual(plain);
  });

  it('lines of spaces and a last row without a line end', async () => {
    const bytes = Buffer.from(
      `  \r\n${columnNames('services').join(';')}\r\n \r\nV1;00412301;20;1.3.2021;;;;;;1.3.2021`,
    );
    const { rows, exceptions, rejected } = await read({ bytes, rows: 1 }, []);
    expect({ rows: rows.length, exceptions, rejected }).toEqual({ rows: 1, exceptions: [], rejected: null });
  });

  it('empty cells at the end of the header that the rows do not have', async () => {
    const bytes = Buffer.from(
      `${columnNames('services').join(';')};;\r\nV1;00412301;20;1.3.2021;;;;;;1.3.2021\r\n`,
    );
    const { rows, exceptions } = await read({ bytes, rows: 1 }, []);
    expect({ rows: rows.length, exceptions }).toEqual({ rows: 1, exceptions: [] });
  });

  it('a line break in a quoted cell, stored as LF', async () => {
    const { rows } = await read({}, [rowOf('services', { jarjestaja: 'Malli "työ"\r\nry; Oy' })]);
    expect(rows[0]?.row.provider).toBe('Malli "työ"\nry; Oy');
  });

  it('optional columns that are missing', async () => {
    const columns = ['palvelunumero', 'asiakasnumero', 'palvelukoodi', 'alku', 'kirjattu'];
    const { rows } = await read({ columns });
    expect(rows.map(({ row }) => row.plannedUntil)).toEqual([null, null, null]);
  });

  it.each(['=1+1', '+358 1', '-x', '@koe'])('a cell that begins like a formula is data: %s', async (cell) => {
    expect((await readRow('services', { jarjestaja: cell })).row?.provider).toBe(cell);
  });

  it('spaces and no-break spaces around cells', async () => {
    const { row } = await readRow('services', { palvelukoodi: ' 20\u00a0', alku: '\u00a01.3.2021 ' });
    expect(row).toMatchObject({ code: '20', from: '2021-03-01' });
  });
});

describe('rejections that reading finds', () => {
  const header = columnNames('services').join(';');
  const good = 'V1;00412301;20;1.3.2021;;;;Mallityö;3;1.3.2021';

  it.each([
    ['QUOTE_NOT_CLOSED', `${header}\r\n${good}\r\nV2;"00412301;20\r\n`, { row: 3 }],
    ['TEXT_AFTER_QUOTE', `Otsikko\r\n${header}\r\n${good}\r\nV2;"00412301"x;20\r\n`, { row: 4, line: 4 }],
    ['QUOTE_INSIDE_CELL', `${header}\r\nV2;Malli "x";20\r\n`, { row: 2, line: 2 }],
    ['TEXT_AFTER_QUOTE', `"Otsikko"x\r\n${header}\r\n`, { row: 1, line: 1 }],
    ['RECORD_TOO_LONG', `${header}\r\nV1;"${'x'.repeat(200_000)}`, { row: 2, line: 2 }],
  ])('CSV_BROKEN: %s', async (problem, text, place) => {
    expect(await rejectionOf(text)).toMatchObject({
      code: 'CSV_BROKEN',
      data: { file: 'palvelut.csv', problem, ...place },
    });
  });

  it('CSV_BROKEN comes after the rows before it, and nothing after it', async () => {
    const many = Array.from({ length: 5000 }, (_, at) => good.replace('V1', `V${at}`)).join('\r\n');
    const { chunks, rejected } = await read(
      { bytes: Buffer.from(`${header}\r\n${many}\r\n"x"y\r\n${many}`) },
      [],
    );
    expect(chunks).toContain(1000);
    expect(rejected?.code).toBe('CSV_BROKEN');
  });

  it.each(['palvelunumero', 'asiakasnumero', 'palvelukoodi', 'alku', 'kirjattu'])(
    'HEADER_INVALID: %s is missing',
    async (column) => {
      const { rejected } = await read({ columns: columnNames('services').filter((name) => name !== column) });
      expect(rejected).toMatchObject({
        code: 'HEADER_INVALID',
        data: { file: 'palvelut.csv', missing: [column] },
      });
    },
  );

  it('HEADER_INVALID: `loppu` is needed where every row has an end, though it may be empty', async () => {
    const columns = columnNames('residences').filter((name) => name !== 'loppu');
    const { rejected } = await readWritten('residences', { files: { residences: { columns } } });
    expect(rejected).toMatchObject({ code: 'HEADER_INVALID', data: { missing: ['loppu'] } });
  });

  it('HEADER_INVALID: a delta needs the kind of change', async () => {
    const content: DeliveryContent = {
      kind: 'delta',
      files: { services: { columns: columnNames('services') } },
    };
    const { rejected } = await readWritten('services', content);
    expect(rejected).toMatchObject({ code: 'HEADER_INVALID', data: { missing: ['muutoslaji'] } });
  });

  it.each(['', 'jotain;muuta\r\n1;2\r\n'])('HEADER_INVALID: a file of %j', async (text) => {
    expect(await rejectionOf(text)).toMatchObject({
      code: 'HEADER_INVALID',
      data: { missing: ['palvelunumero', 'asiakasnumero', 'palvelukoodi', 'alku', 'kirjattu'] },
    });
  });

  it('HEADER_INVALID: no header within a mebibyte', async () => {
    const titles = Array.from({ length: 1300 }, () => 'x'.repeat(1000));
    expect((await read({ titles })).rejected).toMatchObject({ code: 'HEADER_INVALID' });
  });

  it.each([2, 4])('ROW_COUNT_MISMATCH: %i rows are promised, 3 found', async (expected) => {
    expect((await read({ rows: expected, repeatHeaderAfter: 1 })).rejected).toMatchObject({
      code: 'ROW_COUNT_MISMATCH',
      data: { file: 'palvelut.csv', expected, found: 3 },
    });
  });

  it('CHECKSUM_MISMATCH: the file was written anew after the delivery had been opened', async () => {
    await using folder = await writeDelivery({ rows: { services: ROWS } });
    const delivery = await openDelivery(folder.path);
    const file = join(folder.path, 'palvelut.csv');
    const before = await readFile(file, 'utf8');
    await writeFile(file, before.replace('V3', 'V4'));
    expect((await readSection(delivery, 'services')).rejected).toMatchObject({
      code: 'CHECKSUM_MISMATCH',
      data: { file: 'palvelut.csv' },
    });
    await writeFile(file, before);
    expect((await readSection(delivery, 'services')).rejected).toBeNull();
  });
});
