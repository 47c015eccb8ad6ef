import { describe, expect, it } from 'vitest';
import { FILES } from '../../../../src/plugins/ura-file/format.ts';
import { rowFormats } from '../../../../src/plugins/ura-file/sections.ts';
import type { Cells } from '../../../support/delivery-builder.ts';
import { readRow } from '../../../support/read-delivery.ts';

const SPANS = [
  'residences',
  'job-searches',
  'statuses',
  'earnings-rights',
  'service-lines',
  'services',
] as const;

describe('the columns of every file', () => {
  it.each(FILES)('$file', ({ section, columns }) => {
    expect(Object.keys(rowFormats[section].columns)).toEqual(columns);
  });
});

describe.each(SPANS)('a span of %s', (section) => {
  const read = (cells: Cells): ReturnType<typeof readRow<typeof section>> => readRow(section, cells);

  it('is half-open inside', async () => {
    const { row } = await read({ alku: '28.2.2020', loppu: '29.2.2020', paattymissyy: '' });
    expect(row).toMatchObject({ from: '2020-02-28', until: '2020-03-01' });
  });

  it.each(['', '11.11.2222', '2222-11-11'])('E60: still runs when it ends at %j', async (loppu) => {
    expect((await read({ loppu })).row).toMatchObject({ until: null });
  });

  it.each<[string, Cells]>([
    ['DATE_INVALID alku', { alku: '1.1.21' }],
    ['DATE_INVALID loppu', { loppu: '31.2.2021' }],
    ['DATE_OUT_OF_RANGE loppu', { loppu: '1.4.2026' }],
    ['DATE_IN_FUTURE alku', { alku: '1.4.2021' }],
    ['PERIOD_INVERTED loppu', { alku: '2.3.2021', loppu: '1.3.2021' }],
  ])('%s', async (exception, cells) => {
    expect((await read(cells)).exception).toBe(exception);
  });

  it.each<[string, Cells]>([
    ['begins on the data cut', { alku: '31.3.2021', toimisto_alku: '' }],
    ['lasts a day', { alku: '1.3.2021', loppu: '1.3.2021' }],
    ['ends five years after the data cut', { loppu: '31.3.2026' }],
  ])('is taken when it %s', async (_, cells) => {
    expect((await read(cells)).exception).toBeNull();
  });

  it('says START_MISSING or REQUIRED_MISSING without a start', async () => {
    const reason = section === 'services' ? 'START_MISSING' : 'REQUIRED_MISSING';
    expect((await read({ alku: '' })).exception).toBe(`${reason} alku`);
  });

  it('E67: reaches back without limit when nobody knows its start', async () => {
    const { row, warnings } = await read({ alku: '1.1.1900' });
    expect(row).toMatchObject({ from: null });
    expect(warnings).toEqual(section === 'residences' ? [] : ['UNKNOWN_START alku']);
  });
});
