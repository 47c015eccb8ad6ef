import { afterAll, beforeAll, expect, it } from 'vitest';
import type { YearMonth } from '../../src/domain/shared/plain-date.ts';
import type { Cells } from '../support/delivery-builder.ts';
import { full, type Intake, openIntake } from '../support/imports.ts';
import { BARE, person, type Rows, together } from '../support/scene.ts';
import { actingFor } from '../support/services.ts';

const STAYS_IN_HATTULA = { laji: 'ASUINPAIKKA', kuntakoodi: '082', alku: '1.1.2023', lahde: 'URA' };
const HOME_SINCE_20_MARCH = { alku: '20.3.2023' };
const NO_HOME_IN_FINLAND = { laji: 'ULKOMAAT', kuntakoodi: '200', alku: '1.1.2023' };

let intake: Intake;

beforeAll(async () => {
  intake = await openIntake('2023-05-01T09:00:00.000Z');
  await intake.take(
    full(
      'F',
      together(
        protectedPerson('00400001', [STAYS_IN_HATTULA]),
        protectedPerson('00400002', [STAYS_IN_HATTULA, HOME_SINCE_20_MARCH]),
        protectedPerson('00400003', [STAYS_IN_HATTULA, NO_HOME_IN_FINLAND]),
        protectedPerson('00400004', [STAYS_IN_HATTULA], { oleskeluperuste: 'TP' }),
        protectedPerson('00400005', [STAYS_IN_HATTULA], { lupa_loppu: '30.3.2023' }),
      ),
      { data_cut: '2023-04-30', history_from: '2021-06-30', created_at: '2023-05-01T04:10:00+03:00' },
    ),
  );
});
afterAll(() => intake.close());

function protectedPerson(number: string, residences: readonly Cells[], permit: Cells = {}): Rows {
  return person(number, {
    ...BARE,
    persons: { oleskeluperuste: 'TS', ...permit },
    residences,
    'job-searches': { alku: '10.1.2023', toimistokoodi: '1500' },
    statuses: { alku: '10.1.2023' },
  });
}

async function jobseekers(month: string): Promise<readonly string[]> {
  const report = await intake.services.getMonthlyReport(
    { areaCodes: ['1531'], month: month as YearMonth, population: 'ALL_JOBSEEKERS' },
    actingFor('keha', 'KEHA_ADMIN'),
  );
  if (!report.ok) throw new Error(JSON.stringify(report.failure));
  return report.value.levels.map(
    ({ municipality, figures }) =>
      `${municipality ?? 'area'} ${figures?.statuses.jobseekers} ${figures?.serviceStarts.unemployedAtEndOfPreviousMonth}`,
  );
}

it('counts people under temporary protection where they stay, until they have a home municipality (149/2023)', async () => {
  expect(await jobseekers('2023-03')).toEqual(['area 3 4', '109 1 0', '082 2 4', '165 0 0']);
});

it('counts nobody by a place of residence before 1.3.2023', async () => {
  expect(await jobseekers('2023-02')).toEqual(['area 0 0', '109 0 0', '082 0 0', '165 0 0']);
});
