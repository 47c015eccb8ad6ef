import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cells } from '../support/delivery-builder.ts';
import { delta, full, type Intake, openIntake } from '../support/imports.ts';
import { BARE, person, type Rows, together } from '../support/scene.ts';
import { actingFor } from '../support/services.ts';

const STAYS_IN_HATTULA = { laji: 'ASUINPAIKKA', kuntakoodi: '082', alku: '1.1.2023', lahde: 'URA' };
const UNKNOWN_HOME = { laji: 'EI_TIEDOSSA', kuntakoodi: '198', alku: '1.1.2023' };
const HOME = { alku: '20.3.2023', kuntakoodi: '109' };

let intake: Intake;

beforeAll(async () => {
  intake = await openIntake('2023-05-01T09:00:00.000Z');
});
afterAll(() => intake.close());

function of082(number: string, residences: readonly Cells[], about: Cells = {}, since = '10.3.2023'): Rows {
  return person(number, {
    ...BARE,
    persons: { oleskeluperuste: 'TS', kuntakoodi: '082', ...about },
    residences,
    'job-searches': { alku: since, toimistokoodi: '1531' },
    statuses: { alku: since },
  });
}

async function differing(area: string, dataCut: string, ...people: readonly Rows[]) {
  const about = { data_cut: dataCut, history_from: '2021-06-30', area_codes: [area] };
  const listed = await intake.listed(await intake.take(full(area, together(...people), about)));
  return listed
    .filter((line) => line.includes('MUNICIPALITY_DIFFERS'))
    .map((line) => line.split(' ')[2] ?? '');
}

it('before 1.3.2023 a place of residence was no home for anybody', async () => {
  const early = of082('00400004', [STAYS_IN_HATTULA], {}, '10.1.2023');
  expect(await differing('1530', '2023-02-28', early)).toEqual(['00400004']);
});

describe('somebody who stays in a municipality', () => {
  it('under temporary protection and without a home municipality has no other to differ from (149/2023)', async () => {
    const people = [
      of082('00400001', [STAYS_IN_HATTULA, UNKNOWN_HOME]),
      of082('00400002', [STAYS_IN_HATTULA, HOME]),
      of082('00400003', [STAYS_IN_HATTULA], { oleskeluperuste: 'B' }),
      of082('00400005', [STAYS_IN_HATTULA, UNKNOWN_HOME]),
    ];
    expect(await differing('1531', '2023-03-31', ...people)).toEqual(['00400002', '00400003']);
  });

  it('is in the charge of that municipality when the office in charge is its trial area (4.3)', async () => {
    expect(await intake.responsibilities('00400001')).toEqual(['municipality:082/2023-03-10/–/–']);
  });

  it('E30: stays with it when that becomes the home, and is to be moved on when another does', async () => {
    const settled = (number: string, kuntakoodi: string) => {
      const since = { kirjattu: '1.5.2023 9:00' };
      const ended = [STAYS_IN_HATTULA, UNKNOWN_HOME].map((cells) => ({
        ...cells,
        ...since,
        loppu: '30.4.2023',
      }));
      const { residences = [] } = of082(number, [...ended, { kuntakoodi, alku: '1.5.2023', ...since }]);
      return { residences: residences.map((row, at) => ({ ...row, muutoslaji: at < 2 ? 'M' : 'L' })) };
    };
    intake.clock.set('2023-05-02T05:00:00.000Z');
    const rows = together(settled('00400001', '082'), settled('00400005', '109'));
    await intake.take(
      delta('1531', 2, rows, { data_cut: '2023-05-01', created_at: '2023-05-02T04:10:00+03:00' }),
    );
    for (const number of ['00400001', '00400005']) {
      expect(await intake.responsibilities(number)).toEqual(['municipality:082/2023-03-10/–/–']);
    }
    const movedOut = await intake.services.findWorkItems(
      { name: 'moved-out', municipality: null, until: null, after: null, limit: 50 },
      actingFor('municipality:082', 'MUN_OFFICER'),
    );
    expect(movedOut.ok && movedOut.value.items.map(({ facts }) => facts.municipality)).toEqual([
      '109',
      '109',
    ]);
  });
});
