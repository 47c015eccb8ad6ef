import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MonthlyFigures } from '../../src/domain/reporting/monthly-report.ts';
import type { YearMonth } from '../../src/domain/shared/plain-date.ts';
import { full, type Intake, openIntake } from '../support/imports.ts';
import { BARE, person, together } from '../support/scene.ts';
import { actingFor } from '../support/services.ts';

let intake: Intake;
let figures: MonthlyFigures;

/** Found work (03) on 19 April, and stopped looking for it the same day. */
const foundWork = (number: string, office: string) =>
  person(number, {
    ...BARE,
    'job-searches': { alku: '1.3.2021', loppu: '19.4.2021', toimistokoodi: office },
    statuses: { alku: '1.3.2021', loppu: '19.4.2021', paattymissyy: '03' },
  });

const stillLooking = (number: string, office: string) =>
  person(number, { ...BARE, 'job-searches': { toimistokoodi: office } });

beforeAll(async () => {
  intake = await openIntake('2021-05-03T09:00:00.000Z');
  await intake.take(
    full(
      'MUNICIPAL-FLOWS',
      together(
        foundWork('00490001', '1531'),
        foundWork('00490002', '1500'),
        stillLooking('00490003', '1531'),
        stillLooking('00490004', '1500'),
      ),
      { data_cut: '2021-04-30', history_from: '2019-11-30' },
    ),
  );
  const report = await intake.services.getMonthlyReport(
    { areaCodes: ['1531'], month: '2021-04' as YearMonth, population: 'MUNICIPAL_CLIENTS' },
    actingFor('keha', 'KEHA_ADMIN'),
  );
  const found = report.ok ? report.value.levels[0]?.figures : null;
  if (!found) throw new Error(JSON.stringify(report));
  figures = found;
});
afterAll(() => intake.close());

it('counts who stopped being a client by finding work with the municipality that was responsible then (R18, E82)', () => {
  expect(figures.spellsEnded).toMatchObject({ count: 1, byReason: { '03': 1 }, employmentPercent: 100 });
});

it('counts as jobseekers those whom a municipality is responsible for on the count date', () => {
  expect(figures.statuses).toMatchObject({ jobseekers: 1, byStatus: { '02': 1 } });
});

it('counts as unemployed before the month those whom a municipality was responsible for then', () => {
  expect(figures.serviceStarts.unemployedAtEndOfPreviousMonth).toBe(2);
});
