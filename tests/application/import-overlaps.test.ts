import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportedDelivery } from '../../src/application/clients/deliveries/import-delivery.ts';
import type { Cells } from '../support/delivery-builder.ts';
import { rowOf } from '../support/delivery-rows.ts';
import { countsOf, full, type Intake, openIntake } from '../support/imports.ts';
import { BARE, person, type Rows, together } from '../support/scene.ts';
import { RAW, rawIn } from '../support/keys.ts';

let intake: Intake;

beforeAll(async () => {
  intake = await openIntake();
});

afterAll(() => intake.close());

describe('spans of one delivery that overlap', () => {
  let taken: ImportedDelivery;
  let listed: readonly string[];

  beforeAll(async () => {
    const statuses = (number: string, ...cells: readonly Cells[]): Rows =>
      person(number, {
        ...BARE,
        statuses: cells.map((row, at) => ({ jaksonumero: `S${number.slice(-1)}${at + 1}`, ...row })),
      });
    const content = together(
      statuses(
        '00420001',
        { alku: '1.1.2021', loppu: '31.1.2021', kirjattu: '1.2.2021' },
        { alku: '31.1.2021', loppu: '28.2.2021', kirjattu: '2.2.2021' },
        { alku: '1.3.2021', kirjattu: '3.3.2021' },
      ),
      statuses('00420002', { alku: '1.1.2021' }, { alku: '1.2.2021' }),
      statuses(
        '00420003',
        { alku: '1.1.2021', kirjattu: '1.1.2021 8:00' },
        { alku: '1.2.2021', kirjattu: '1.1.2021 8:01' },
        { alku: '1.12.2020', loppu: '31.12.2020', kirjattu: '1.1.2021 7:00' },
      ),
      person('00420004', {
        ...BARE,
        residences: [
          { jaksonumero: 'R41', lahde: 'VTJ', alku: '1.1.2020', kirjattu: '1.1.2020' },
          { jaksonumero: 'R42', lahde: 'OMA', alku: '1.3.2021', kuntakoodi: '082', kirjattu: '1.3.2021' },
          { jaksonumero: 'R43', laji: 'ASUINPAIKKA', alku: '1.3.2021', kuntakoodi: '165', lahde: 'OMA' },
        ],
      }),
      person('00420005', {
        ...BARE,
        'job-searches': [
          { tyonhakunumero: 'T51', alku: '1.1.1900', loppu: '28.2.2021', kirjattu: '1.3.2021' },
          { tyonhakunumero: 'T52', alku: '1.1.1999', loppu: '1.1.1999', kirjattu: '1.1.1999' },
        ],
        'service-lines': [
          { jaksonumero: 'L51', alku: '1.3.2021', loppu: '31.3.2021', kirjattu: '2.3.2021' },
          { jaksonumero: 'L52', alku: '31.3.2021', kirjattu: '1.3.2021' },
        ],
      }),
      person('00420006', {
        ...BARE,
        services: [
          { palvelunumero: 'V61', alku: '1.3.2021' },
          { palvelunumero: 'V62', alku: '2.3.2021' },
        ],
        'earnings-rights': [
          { tietonumero: 'E61', alku: '1.3.2021' },
          { tietonumero: 'E62', alku: '2.3.2021' },
        ],
      }),
    );
    taken = await intake.take(full('ONE', content));
    listed = await intake.listed(taken);
  });

  it('give way to the one recorded later', async () => {
    expect(await current('status_span', 'S1')).toEqual(['S12', 'S13']);
    expect(listed).toContain('statuses 1 S11 quarantined SPAN_OVERLAP');
  });

  it('do not overlap when one begins on the day after the other ends', () => {
    expect(listed.some((line) => line.includes('S13'))).toBe(false);
  });

  it('are both quarantined when they were recorded at the same time', async () => {
    expect(await current('status_span', 'S2')).toEqual([]);
    expect(listed).toContain('statuses 4 S21 quarantined SPAN_OVERLAP');
    expect(listed).toContain('statuses 5 S22 quarantined SPAN_OVERLAP');
  });

  it('are told apart to the minute', async () => {
    expect(await current('status_span', 'S3')).toEqual(['S32', 'S33']);
  });

  it('of residence go by the population register first, and places of residence stand apart', async () => {
    expect(await current('residence', 'R4')).toEqual(['R41', 'R43']);
    expect(listed).toContain('residences 5 R42 quarantined SPAN_OVERLAP');
  });

  it('of unknown start reach back without limit', async () => {
    expect(await current('job_search', 'T5')).toEqual(['T51']);
    expect(listed).toContain('job-searches 6 T52 quarantined SPAN_OVERLAP');
  });

  it('of service lines overlap when they share a day', async () => {
    expect(await current('service_line', 'L5')).toEqual(['L51']);
  });

  it('are let be where they may overlap', async () => {
    expect(await current('service_spell', 'V6')).toEqual(['V61', 'V62']);
    expect(await current('earnings_right', 'E6')).toEqual(['E61', 'E62']);
  });

  it('are kept with their raw rows and counted', async () => {
    const rows = await intake.test.all<Parameters<typeof rawIn>[0]>(
      `select ${RAW} from clients.delivery_exception exception where delivery_id = $1 and reason = 'SPAN_OVERLAP'`,
      [taken.id],
    );
    expect(rows).toHaveLength(7);
    expect(rows.every((row) => rawIn(row)?.includes(';'))).toBe(true);
    expect(taken.state).toBe('PARTLY_APPLIED');
    expect(countsOf(taken, 'statuses')).toBe('11 7 0 4 0');
  });
});

describe('rows of one key in a delivery', () => {
  it('are one row when they say the same, and the one recorded last when they do not', async () => {
    const row = (cells: Cells): Cells =>
      rowOf('services', { asiakasnumero: '00421001', palvelunumero: 'V1', ...cells });
    const taken = await intake.take(
      full(
        'KEYS',
        together(person('00421001', BARE), person('00421002', BARE), {
          services: [
            row({ kirjattu: '2.3.2021', sektori: '1' }),
            row({ kirjattu: '2.3.2021', sektori: '1' }),
            row({ kirjattu: '1.3.2021', sektori: '2' }),
            row({ kirjattu: '2.3.2021', sektori: '4' }),
            row({ palvelunumero: 'V2', kirjattu: '5.3.2021' }),
            row({ palvelunumero: 'V2', kirjattu: '4.3.2021' }),
            row({ palvelunumero: 'V3' }),
            row({ palvelunumero: 'V3', asiakasnumero: '00421002' }),
          ],
        }),
        { area_codes: ['1530'] },
      ),
    );
    expect(await intake.listed(taken)).toEqual([
      'services 1 V1 ignored_duplicate OLDER_VERSION',
      'services 2 V1 ignored_duplicate EXACT_DUPLICATE',
      'services 3 V1 ignored_duplicate OLDER_VERSION',
      'services 6 V2 ignored_duplicate OLDER_VERSION',
      'services 7 V3 ignored_duplicate OLDER_VERSION',
    ]);
    expect(await intake.versions('service_spell', 'V1', 'sector')).toEqual(['2021-04-01/now/–/4']);
    expect(await intake.versions('service_spell', 'V2', 'recorded_at::date')).toEqual([
      '2021-04-01/now/–/2021-03-05',
    ]);
    expect(countsOf(taken, 'services')).toBe('8 3 5 0 0');
  });

  it('count by the time they were recorded when they say the same', async () => {
    const right = (cells: Cells): Rows =>
      person('00421003', {
        ...BARE,
        'earnings-rights': [
          { tietonumero: 'E1', ansioturvaoikeus: 'K', ...cells },
          { tietonumero: 'E2', ansioturvaoikeus: 'E', kirjattu: '5.3.2021' },
        ],
      });
    const area = { area_codes: ['0230'] };
    await intake.take(full('RIGHT-1', right({}), area));
    await intake.take(full('RIGHT-2', right({ kirjattu: '10.3.2021' }), area));
    expect(await intake.versions('earnings_right', 'E1', 'recorded_at::date', 'entitled')).toEqual([
      '2021-04-01/2021-04-01/superseded/2021-03-01/YES',
      '2021-04-01/now/–/2021-03-10/YES',
    ]);
  });
});

async function current(table: string, beginning: string): Promise<readonly string[]> {
  const rows = await intake.test.all<{ key: string }>(
    `select source_key as key from clients.${table} where known_until is null and starts_with(source_key, $1) order by 1`,
    [beginning],
  );
  return rows.map(({ key }) => key);
}
