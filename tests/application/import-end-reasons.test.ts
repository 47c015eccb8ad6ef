import { afterAll, beforeAll, expect, it } from 'vitest';
import { full, type Intake, openIntake } from '../support/imports.ts';
import { BARE, keyOf, person, together } from '../support/scene.ts';

const SILENT = '00400001';
const TOLD = '00400002';
const GOES_ON = '00400003';
const SEARCH_ENDED = '00400004';

let intake: Intake;

beforeAll(async () => {
  intake = await openIntake();
});
afterAll(() => intake.close());

it('lists the status with which unemployment ended without a reason, and no other (R17)', async () => {
  const taken = await intake.take(
    full(
      'F',
      together(
        person(SILENT, {
          ...BARE,
          statuses: [{ loppu: '10.3.2021' }, { tyollisyyskoodi: '01', alku: '11.3.2021' }],
        }),
        person(TOLD, { ...BARE, statuses: { loppu: '10.3.2021', paattymissyy: '03' } }),
        person(GOES_ON, {
          ...BARE,
          statuses: [{ loppu: '10.3.2021' }, { tyollisyyskoodi: '03', alku: '11.3.2021' }],
        }),
        person(SEARCH_ENDED, { ...BARE, 'job-searches': { loppu: '20.3.2021', paattymissyy: '10' } }),
      ),
    ),
  );
  const listed = await intake.listed(taken);
  expect(listed.filter((line) => line.includes('END_REASON'))).toEqual([
    `statuses 1 ${keyOf('statuses', SILENT)} warning END_REASON_MISSING paattymissyy`,
    `statuses 6 ${keyOf('statuses', SEARCH_ENDED)} warning END_REASON_MISSING paattymissyy`,
  ]);
  expect(await intake.spells(SILENT)).toEqual(['2021-03-01/2021-03-11/–']);
});
