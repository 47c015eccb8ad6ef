import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import type { Cells } from '../support/delivery-builder.ts';
import { delta, full, type Intake, openIntake } from '../support/imports.ts';
import { BARE, marked, only, person, type Rows, together } from '../support/scene.ts';
import { actingFor } from '../support/services.ts';

const APRIL = { data_cut: '2021-04-30', created_at: '2021-05-01T04:10:00+03:00' };
const LATER = { kirjattu: '20.4.2021' };
const OFFICES: Readonly<Record<string, readonly [Cells, Cells]>> = {
  '00480001': [{ toimistokoodi: '1500' }, {}],
  '00480002': [{ toimistokoodi: '1531', toimisto_alku: '8.3.2021' }, {}],
  '00480003': [{ toimistokoodi: '1531', toimisto_alku: '8.3.2021' }, { kuntakoodi: '398' }],
  '00480004': [{ toimistokoodi: '1530', toimisto_alku: '8.3.2021' }, { kuntakoodi: '398' }],
  '00480005': [{ toimistokoodi: '0930', toimisto_alku: '8.3.2021' }, { kuntakoodi: '174' }],
  '00480006': [{ toimistokoodi: '1031' }, {}],
  '00480007': [{ toimistokoodi: '' }, {}],
  '00480008': [{ loppu: '15.4.2021' }, {}],
  '00480009': [{ loppu: '31.3.2021' }, {}],
};
const ENDING = '00480010';
const TRANSFERRED = '00480011';
const LEFT_BEFORE = '00480012';
const TWICE = '00480013';
const UNKNOWN_START = '00480014';

let intake: Intake;

/** One row of a job search, the only one of the client unless others are named. */
const search = (number: string, ...cells: readonly Cells[]): Rows =>
  only(person(number, { 'job-searches': cells }), 'job-searches');

let nth = 1;

/** Takes a delta in, a day after the one before. */
async function change(rows: Rows): Promise<void> {
  nth += 1;
  intake.clock.set(`2021-05-${String(nth).padStart(2, '0')}T09:00:00.000Z`);
  await intake.take(delta('F1', nth, rows, APRIL));
}

beforeAll(async () => {
  intake = await openIntake();
  await intake.take(
    full(
      'F1',
      together(
        ...Object.entries(OFFICES).map(([number, [jobSearch, home]]) =>
          person(number, { ...BARE, 'job-searches': jobSearch, residences: home }),
        ),
        person(ENDING, BARE),
        ...[TRANSFERRED, LEFT_BEFORE].map((number) =>
          person(number, { ...BARE, persons: { aidinkieli: 'so', sahkoposti: 'testi@koe.invalid' } }),
        ),
        person(UNKNOWN_START, {
          ...BARE,
          persons: { aidinkieli: 'so' },
          'job-searches': { alku: '1.1.1900' },
        }),
        person(TWICE, {
          ...BARE,
          'job-searches': [{ loppu: '10.3.2021', toimistokoodi: '0400' }, { alku: '20.3.2021' }],
        }),
      ),
    ),
  );
});

afterAll(() => intake.close());

describe('who the register says is responsible', () => {
  it.each([
    ['the TE Office', '00480001', 'te-office:1500/2021-03-01/–/–'],
    [
      'the home municipality when the office is its trial area',
      '00480002',
      'municipality:109/2021-03-08/–/–',
    ],
    ['the TE Office when the home is elsewhere', '00480003', 'te-office:1500/2021-03-08/–/–'],
    ['a municipality of another area than the delivery’s', '00480004', 'municipality:398/2021-03-08/–/–'],
    ['the successor of a merged municipality', '00480005', 'municipality:297/2021-03-08/–/–'],
    ['the client’s TE Office when the code tells none', '00480006', 'te-office:1500/2021-03-01/–/–'],
    ['the client’s TE Office when there is no code', '00480007', 'te-office:1500/2021-03-01/–/–'],
    ['the same while the last day of the job search lies ahead', '00480008', 'te-office:1500/2021-03-01/–/–'],
    ['nobody any more once it has come', '00480009', 'te-office:1500/2021-03-01/2021-04-01/JOB_SEARCH_ENDED'],
  ])('is %s', async (_, number, line) => {
    expect(await intake.responsibilities(number)).toEqual([line]);
    const [client] = await intake.test.all<{ responsible: string | null; readers: string[] }>(
      'select responsible, readers from clients.client where client_number = $1',
      [number],
    );
    const holder = line.endsWith('–') ? line.split('/')[0] : null;
    expect(client?.responsible ?? null).toBe(holder);
    if (holder !== null) expect(client?.readers).toContain(holder);
  });

  it('does not change by a delivery of another area whose days have not come so far', async () => {
    const elsewhere = person('00480020', { ...BARE, residences: { kuntakoodi: '837', alku: '1.1.2021' } });
    await intake.take(
      full('ELSEWHERE', only(elsewhere, 'persons'), { area_codes: ['0430'], data_cut: '2021-03-15' }),
    );
    expect(await intake.responsibilities('00480009')).toEqual([
      'te-office:1500/2021-03-01/2021-04-01/JOB_SEARCH_ENDED',
    ]);
  });

  it('is somebody for each job search', async () => {
    expect(await intake.responsibilities(TWICE)).toEqual([
      'te-office:0400/2021-03-01/2021-03-11/JOB_SEARCH_ENDED',
      'te-office:1500/2021-03-20/–/–',
    ]);
  });
});

describe('the end of a job search', () => {
  it('ends responsibility, and moves it when it is corrected, to and fro', async () => {
    const ends: string[] = [];
    for (const [at, loppu] of ['15.4.2021', '20.4.2021', '11.11.2222', '10.4.2021'].entries()) {
      await change(marked('M', search(ENDING, { loppu, kirjattu: `2${at}.4.2021` })));
      ends.push(...(await intake.responsibilities(ENDING)));
    }
    expect(ends).toEqual([
      'te-office:1500/2021-03-01/2021-04-16/JOB_SEARCH_ENDED',
      'te-office:1500/2021-03-01/2021-04-21/JOB_SEARCH_ENDED',
      'te-office:1500/2021-03-01/–/–',
      'te-office:1500/2021-03-01/2021-04-11/JOB_SEARCH_ENDED',
    ]);
    // What was believed before is not lost.
    const earlier = await intake.test.all<{ line: string }>(
      `select to_char(until_at at time zone 'Europe/Helsinki', 'YYYY-MM-DD') || '/' || end_reason as line
       from clients.responsibility_end earlier join clients.client on client.id = earlier.client_id
       where client_number = $1 order by replaced_at`,
      [ENDING],
    );
    expect(earlier.map(({ line }) => line)).toEqual([
      '2021-04-16/JOB_SEARCH_ENDED',
      '2021-04-21/JOB_SEARCH_ENDED',
    ]);
  });

  it('does not reach over what came after it', async () => {
    const [early = {}, late = {}] =
      search(TWICE, { loppu: '', toimistokoodi: '0400', ...LATER }, { alku: '20.3.2021' })['job-searches'] ??
      [];
    await change({
      'job-searches': [
        { ...early, muutoslaji: 'M' },
        { ...late, muutoslaji: 'P' },
      ],
    });
    expect(await intake.responsibilities(TWICE)).toEqual([
      'te-office:0400/2021-03-01/2021-03-11/JOB_SEARCH_ENDED',
      'te-office:1500/2021-03-20/–/–',
    ]);
  });

  it('ends the responsibility of a municipality to which the client has been moved', async () => {
    intake.clock.set('2021-05-20T09:00:00.000Z');
    await move('2021-04-30');
    expect(await intake.responsibilities(TRANSFERRED)).toEqual([
      'municipality:109/2021-04-30/–/–',
      'te-office:1500/2021-03-01/2021-04-30/TRANSFERRED',
    ]);
    await change(
      marked('M', search(TRANSFERRED, { toimistokoodi: '1500', toimisto_alku: '2.3.2021', ...LATER })),
    );
    expect((await intake.responsibilities(TRANSFERRED))[0]).toBe('municipality:109/2021-04-30/–/–');
    intake.clock.set('2021-06-01T09:00:00.000Z');
    const june = { ...APRIL, data_cut: '2021-05-31' };
    const ended = { loppu: '25.5.2021', kirjattu: '26.5.2021' };
    const before = { loppu: '31.3.2021', kirjattu: '26.5.2021' };
    const rows = together(search(TRANSFERRED, ended), search(LEFT_BEFORE, before));
    await intake.take(delta('F1', nth + 1, marked('M', rows), june));
    expect((await intake.responsibilities(TRANSFERRED))[0]).toBe(
      'municipality:109/2021-04-30/2021-05-26/JOB_SEARCH_ENDED',
    );
  });

  it('need not be known, nor its start, for the client to be moved', async () => {
    expect(await intake.responsibilities(UNKNOWN_START)).toEqual([
      'municipality:109/2021-04-30/–/–',
      'te-office:1500/2021-03-01/2021-04-30/TRANSFERRED',
    ]);
  });

  it('that turns out to lie before the move ends responsibility when that is learned', async () => {
    expect(await intake.responsibilities(LEFT_BEFORE)).toEqual([
      'municipality:109/2021-04-30/2021-06-01/JOB_SEARCH_ENDED',
      'te-office:1500/2021-03-01/2021-04-30/TRANSFERRED',
    ]);
  });
});

describe('a register that names another office after the hand-over', () => {
  it('E8: is listed for somebody to look at, and moves nothing', async () => {
    nth += 2;
    const other = {
      alku: '1.1.1900',
      toimistokoodi: '0400',
      toimisto_alku: '10.5.2021',
      kirjattu: '11.5.2021',
    };
    const taken = await intake.take(
      delta('F1', nth, marked('M', search(UNKNOWN_START, other)), { ...APRIL, data_cut: '2021-05-31' }),
    );
    expect((await intake.listed(taken)).filter((line) => line.includes('RESPONSIBILITY'))).toEqual([
      expect.stringMatching(/^job-searches \d+ \S+ warning RESPONSIBILITY_CONFLICT toimistokoodi$/),
    ]);
    expect((await intake.responsibilities(UNKNOWN_START))[0]).toBe('municipality:109/2021-04-30/–/–');
  });
});

/** Determines and moves the clients of Hämeenlinna. */
async function move(day: string): Promise<void> {
  const date = day as PlainDate;
  const office = actingFor('te-office:1500', 'TE_OFFICER');
  const determined = await intake.services.determineTargetGroup(
    { areaCode: '1531', date, dryRun: false },
    office,
  );
  const moved = await intake.services.transferResponsibility(
    { areaCode: '1531', date, awaitReceipt: false },
    office,
  );
  expect([determined.ok, moved.ok && moved.value.received]).toEqual([true, 3]);
}
