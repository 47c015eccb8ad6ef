import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countsOf, delta, full, type Intake, openIntake } from '../support/imports.ts';
import { marked, only, person } from '../support/scene.ts';

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
