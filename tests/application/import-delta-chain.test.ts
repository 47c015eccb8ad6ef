import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cells } from '../support/delivery-builder.ts';
import { countsOf, delta, full, type Intake, openIntake } from '../support/imports.ts';
import { keyOf, marked, only, person, type Rows } from '../support/scene.ts';

const CLIENT = '00430001';
const STATUS = only(person(CLIENT), 'statuses');
const ENDING = only(
  person(CLIENT, { 'job-searches': { loppu: '15.6.2021', kirjattu: '12.4.2021' } }),
  'job-searches',
);
const MAY = { data_cut: '2021-05-31', created_at: '2021-06-01T04:10:00+03:00' };

let intake: Intake;

beforeAll(async () => {
  intake = await openIntake();
  await intake.take(full('F1', person(CLIENT)));
});

afterAll(() => intake.close());

describe('deltas in a row', () => {
  it('are applied one after another, each once', async () => {
    const second = delta('F1', 2, marked('P', STATUS), MAY);
    expect(countsOf(await intake.take(second), 'statuses')).toBe('1 0 0 0 1');
    expect(await intake.spells(CLIENT)).toEqual([]);
    const fourth = delta('F1', 4, marked('L', STATUS), MAY);
    expect(await intake.offer(fourth)).toMatchObject({ ok: false, failure: { code: 'SEQUENCE_GAP' } });
    const third = delta('F1', 3, marked('L', STATUS), MAY);
    expect(countsOf(await intake.take(third), 'statuses')).toBe('1 1 0 0 0');
    expect(await intake.spells(CLIENT)).toEqual(['2021-03-01/–/–']);
  });

  it('close responsibilities of job searches whose last day has come meanwhile', async () => {
    const fourth = delta('F1', 4, marked('M', ENDING), MAY);
    await intake.take(fourth);
    expect(await intake.responsibilities(CLIENT)).toEqual(['te-office:1500/2021-03-01/–/–']);
    await intake.take(delta('F1', 5, {}, { ...MAY, data_cut: '2021-06-30' }));
    expect(await intake.responsibilities(CLIENT)).toEqual([
      'te-office:1500/2021-03-01/2021-06-16/JOB_SEARCH_ENDED',
    ]);
  });
});

describe('a row that was quarantined', () => {
  const OTHER = '00430002';
  const service = (cells: Cells): Rows =>
    only(person(OTHER, { services: { kirjattu: '5.4.2021', ...cells } }), 'services');
  const sent = (nth: number, rows: Rows) => delta('F2', nth, rows, { ...MAY, area_codes: ['1530'] });
  const listedOf = async (nth: number, rows: Rows) =>
    await intake.listed(await intake.take(sent(nth, marked('M', rows))));

  it('is applied when a delta brings its correction as a change, and its entry is closed (5.2)', async () => {
    const area = { area_codes: ['1530'], data_cut: MAY.data_cut };
    await intake.take(full('F2', person(OTHER, { services: { palvelukoodi: 'XX' } }), area));
    const key = keyOf('services', OTHER);
    expect(await listedOf(2, service({ palvelukoodi: 'YY' }))).toEqual([
      `services 1 ${key} quarantined UNKNOWN_CODE palvelukoodi`,
    ]);
    expect(await listedOf(3, service({}))).toEqual([]);
    expect(await intake.versions('service_spell', key, 'code')).toEqual(['2021-04-01/now/–/20']);
    const [open] = await intake.test.all<{ count: number }>(
      `select count(*)::integer as count from clients.delivery_exception
       where source_key = $1 and resolved_by is null`,
      [key],
    );
    expect(open).toEqual({ count: 0 });
  });

  it('stays so when it was never known and is changed once more', async () => {
    const strange = { services: [{ ...service({}).services?.[0], palvelunumero: 'VSTRANGE' }] };
    for (const nth of [4, 5]) {
      expect(await listedOf(nth, strange)).toEqual(['services 1 VSTRANGE quarantined UNKNOWN_KEY']);
    }
  });
});
