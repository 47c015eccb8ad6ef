import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { areaCodes } from '../../../../src/domain/legislation/trial-areas.ts';
import { FILES } from '../../../../src/plugins/ura-file/format.ts';
import { checkFormat } from './format-check.ts';
import { generated, removeFolders, sha256 } from './generated-delivery.ts';

afterAll(removeFolders);

describe('the exchange format', () => {
  it.each([
    ['2021-01-31', ['1531']],
    ['2021-03-31', areaCodes],
    ['2022-05-01', ['0232', '0234']],
    ['2022-05-02', ['1330', '0233']],
    ['2023-06-30', ['0230', '1630']],
    ['2024-02-29', ['0430']],
    ['2024-12-31', ['0231', '0330', '1232']],
  ])('finds no row to quarantine in a delivery of %s', async (date, areas) => {
    const { tables } = await generated({ areaCodes: areas, persons: 400, date });
    const { errors, warnings } = checkFormat(tables, date);
    expect(errors).toEqual([]);
    const rows = FILES.reduce((sum, { section }) => sum + tables[section].length, 0);
    expect(warnings.length / rows).toBeLessThan(0.004);
  });

  it('fills every column somewhere', async () => {
    const { tables } = await generated({ areaCodes, persons: 1500, date: '2023-06-30' });
    for (const { section, columns } of FILES) {
      const filled = columns.filter((column) => tables[section].some((row) => row[column] !== ''));
      expect({ section, filled }).toEqual({ section, filled: columns });
    }
  });

  it('says in the manifest what the files are', async () => {
    const { folder, manifest, tables } = await generated({ areaCodes: ['0230', '1531'], date: '2022-10-30' });
    expect(manifest).toMatchObject({
      format: 'ura-exchange',
      format_version: '1.0',
      direction: 'in',
      system: 'URA',
      kind: 'full',
      base_delivery_id: null,
      sequence: 1,
      data_cut: '2022-10-30',
      created_at: '2022-10-31T04:10:00+02:00',
      history_from: '2021-06-01',
      te_office: 'Hämeen TE-toimisto, Uudenmaan TE-toimisto',
      area_codes: ['1531', '0230'],
      mapping_version: 'ura-2021-1',
      plan_code_list: 'plan_extract',
    });
    expect(manifest.files).toEqual(
      FILES.map(({ section, file }) => ({
        name: file,
        rows: tables[section].length,
        sha256: sha256(join(folder, file)),
        encoding: 'utf-8',
      })),
    );
  });

  it('writes UTF-8 without a byte order mark, and CRLF after every row', async () => {
    const { folder } = await generated({});
    for (const { file, columns } of FILES) {
      const text = readFileSync(join(folder, file), 'utf8');
      expect(text.startsWith(`${columns.join(';')}\r\n`)).toBe(true);
      expect(text.endsWith('\r\n')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }
  });
});
