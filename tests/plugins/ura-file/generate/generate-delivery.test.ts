import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../../src/domain/shared/plain-date.ts';
import { FILES } from '../../../../src/plugins/ura-file/format.ts';
import { generateDelivery } from '../../../../src/plugins/ura-file/generate/generate-delivery.ts';
import { emptyFolder, generated, type ReadDelivery, removeFolders, sha256 } from './generated-delivery.ts';

afterAll(removeFolders);

const REQUEST = { areaCodes: ['1531'], persons: 50, date: '2021-03-31' as PlainDate, seed: 1 };

async function failureOf(request: Partial<Parameters<typeof generateDelivery>[0]>): Promise<string | null> {
  const result = await generateDelivery({ ...REQUEST, folder: emptyFolder(), ...request });
  return result.ok ? null : result.failure.code;
}

function hashes({ folder }: ReadDelivery): readonly string[] {
  return readdirSync(folder).map((name) => `${name} ${sha256(join(folder, name))}`);
}

describe('a request', () => {
  it('gives the same bytes each time, whatever the order of its areas', async () => {
    const first = await generated({ areaCodes: ['1531', '0230'], persons: 300 });
    const second = await generated({ areaCodes: ['0230', '1531', '0230'], persons: 300 });
    expect(hashes(first)).toHaveLength(13);
    expect(hashes(second)).toEqual(hashes(first));
  });

  it.each([{ seed: 2 }, { date: '2021-03-30' }, { persons: 301 }, { areaCodes: ['1530'] }])(
    'with another %o gives other people under another delivery id',
    async (change) => {
      const first = await generated({ persons: 300 });
      const second = await generated({ persons: 300, ...change });
      expect(second.manifest['delivery_id']).not.toBe(first.manifest['delivery_id']);
      expect(second.tables.persons).not.toEqual(first.tables.persons);
    },
  );

  it('has the people of an area unchanged when others are added', async () => {
    const alone = await generated({ areaCodes: ['1531'], persons: 40 });
    const together = await generated({ areaCodes: ['1531', '0331'], persons: 100 });
    const numbers = new Set(alone.tables.persons.map((row) => row['asiakasnumero']));
    const again = together.tables.persons.filter((row) => numbers.has(row['asiakasnumero']));
    expect(again).toEqual(alone.tables.persons);
  });

  it('never gives one number, key or identity code to two areas, whatever the seeds', async () => {
    const deliveries = [
      await generated({ areaCodes: ['1531'], persons: 1000, seed: 1 }),
      await generated({ areaCodes: ['0230', '0831'], persons: 1000, seed: 2, date: '2023-08-31' }),
    ];
    for (const { section, columns } of FILES) {
      if (section === 'payments') continue;
      const keys = deliveries.flatMap(({ tables }) => tables[section].map((row) => row[columns[0] ?? '']));
      expect({ section, keys: new Set(keys).size }).toEqual({ section, keys: keys.length });
    }
    const codes = deliveries
      .flatMap(({ tables }) => tables.persons.map((row) => row['henkilotunnus']))
      .filter((code) => code !== '');
    expect(new Set(codes).size).toBe(codes.length);
    for (const { tables } of deliveries) {
      for (const row of tables.persons) expect(row['asiakasnumero']).toMatch(/^[3-7]/);
    }
  });

  it.each(['2021-01-01', '2021-01-31', '2024-02-29', '2024-12-31'])('may be of %s', async (date) => {
    expect(await failureOf({ date: date as PlainDate })).toBeNull();
  });

  it.each([
    [{ areaCodes: ['1531', '1031'] }, 'AREA_UNKNOWN'],
    [{ areaCodes: [] }, 'AREA_UNKNOWN'],
    [{ date: '2020-12-31' as PlainDate }, 'DATE_OUT_OF_RANGE'],
    [{ date: '2025-01-01' as PlainDate }, 'DATE_OUT_OF_RANGE'],
    [{ persons: 0 }, 'PERSONS_OUT_OF_RANGE'],
    [{ persons: 1.5 }, 'PERSONS_OUT_OF_RANGE'],
    [{ persons: 2_000_000 }, 'PERSONS_OUT_OF_RANGE'],
  ])('of %o is refused', async (change, code) => {
    expect(await failureOf(change)).toBe(code);
  });

  it('is refused for a folder with something in it, which is left as it was', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'note.txt'), 'mine');
    expect(await failureOf({ folder })).toBe('FOLDER_NOT_EMPTY');
    expect(readdirSync(folder)).toEqual(['note.txt']);
  });

  it('that is cancelled leaves nothing behind', async () => {
    const folder = emptyFolder();
    const controller = new AbortController();
    const code = await failureOf({
      folder,
      persons: 3000,
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect(code).toBe('GENERATION_CANCELLED');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('writing', () => {
  it('keeps no rows back: at every report the files hold the rows of all persons told so far', async () => {
    const folder = emptyFolder();
    const reports: number[] = [];
    const result = await generateDelivery({
      ...REQUEST,
      folder,
      persons: 10_000,
      onProgress(done, total) {
        if (reports.push(done) % 10 > 0) return;
        const written = readFileSync(join(folder, 'henkilot.csv'), 'latin1').split('\r\n').length - 2;
        expect({ written, total, complete: readdirSync(folder).includes('manifest.json') }).toEqual({
          written: done,
          total: 15_000,
          complete: false,
        });
      },
    });
    expect(result.ok).toBe(true);
    expect(reports.length).toBeGreaterThan(25);
    expect(statSync(join(folder, 'manifest.json')).size).toBeGreaterThan(1000);
  });
});
