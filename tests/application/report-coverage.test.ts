import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Population, ReportLevel } from '../../src/domain/reporting/monthly-report.ts';
import type { PlainDate, YearMonth } from '../../src/domain/shared/plain-date.ts';
import { delta, full, type Intake, openIntake } from '../support/imports.ts';
import { BARE, only, marked, person } from '../support/scene.ts';
import { actingFor } from '../support/services.ts';

let intake: Intake;

beforeAll(async () => {
  intake = await openIntake('2021-08-01T09:00:00.000Z');
  await intake.take(full('MARCH', person('00400001', BARE)));
  await intake.take(
    full('LAHTI', person('00400002', { ...BARE, residences: { kuntakoodi: '398' } }), {
      area_codes: ['1530'],
      history_from: '2019-12-01',
    }),
  );
  await intake.take(
    delta('MARCH', 2, marked('M', only(person('00400001', BARE), 'residences')), {
      data_cut: '2021-04-30',
      created_at: '2021-05-01T04:10:00+03:00',
    }),
  );
  await intake.take(
    full('JULY', person('00400001', BARE), {
      data_cut: '2021-07-31',
      history_from: '2021-06-15',
      created_at: '2021-08-01T04:10:00+03:00',
    }),
  );
});
afterAll(() => intake.close());

/** Area levels of a month as `area figures reason note`. */
async function told(month: string, areas: string, population: Population = 'ALL_JOBSEEKERS') {
  const report = await intake.services.getMonthlyReport(
    { areaCodes: areas.split(','), month: month as YearMonth, population },
    actingFor('keha', 'KEHA_ADMIN'),
  );
  if (!report.ok) throw new Error(JSON.stringify(report.failure));
  const line = ({ area, figures, nullReason, note }: ReportLevel) =>
    [area, figures?.statuses.jobseekers, nullReason, note].filter((part) => part != null).join(' ');
  return [...new Set(report.value.levels.filter(({ municipality }) => municipality === null).map(line))];
}

it('says that nobody has told, and not zero, of an area or month that no delivery covers (R9)', async () => {
  expect(await told('2021-03', '1531,1231')).toEqual(['1531 1', '1231 NO_DATA']);
  expect(await told('2021-04', '1531,1530')).toEqual(['1531 1', '1530 NO_DATA']);
});

it('needs every day of the month', async () => {
  expect(await told('2021-05', '1531')).toEqual(['1531 NO_DATA']);
  expect(await told('2021-06', '1531')).toEqual(['1531 NO_DATA']);
});

it('notes history shorter than sixteen months, in which structural unemployment is looked for (R19)', async () => {
  expect(await told('2021-03', '1530')).toEqual(['1530 1 HISTORY_INCOMPLETE']);
  expect(await told('2021-07', '1531')).toEqual(['1531 1 HISTORY_INCOMPLETE']);
});

it('knows no target group of a day on which nobody was determined', async () => {
  expect(await told('2021-03', '1531', 'TARGET_GROUP')).toEqual(['1531 NO_DATA']);
  await intake.services.determineTargetGroup(
    { areaCode: '1531', date: '2021-03-31' as PlainDate, dryRun: false },
    actingFor('te-office:1500', 'TE_OFFICER'),
  );
  expect(await told('2021-03', '1531', 'TARGET_GROUP')).toEqual(['1531 0']);
});

it('tells it of every municipality of the area', async () => {
  const report = await intake.services.getMonthlyReport(
    { areaCodes: ['1231'], month: '2021-03' as YearMonth, population: 'ALL_JOBSEEKERS' },
    actingFor('keha', 'KEHA_ADMIN'),
  );
  expect(report.ok && report.value.levels).toEqual(
    [null, '678', '625', '748'].map((municipality) => ({
      area: '1231',
      municipality,
      figures: null,
      nullReason: 'NO_DATA',
      note: null,
    })),
  );
});
