import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cells } from '../support/delivery-builder.ts';
import { countsOf, full, type Intake, openIntake } from '../support/imports.ts';
import { testKeys } from '../support/keys.ts';
import { BARE, identityCode, keyOf, person, type Rows, together } from '../support/scene.ts';

const APRIL = { data_cut: '2021-04-30', created_at: '2021-05-01T04:10:00+03:00' };
const NAMED = { syntymaaika: '1.2.1970', henkilotunnus: '', sukunimi: 'Mäki-Koe', etunimet: 'Åke Elis' };
const NAMED_ALIKE = { ...NAMED, sukunimi: 'ELIS MAKI', etunimet: 'koe Ake' };
const BAN = { turvakielto: 'K', turvakielto_alku: '1.3.2021', turvakielto_loppu: '11.11.2222' };
const DEAD = '00450035';
const OPEN = '00450036';
const UNKNOWN_STATUS = '00450037';
const UNKNOWN_SEARCH = '00450038';
const SINCE_BIRTH = '00450039';

let intake: Intake;
let listed: readonly string[];

/** A person with home, job search and status, and these cells of the person's own row. */
const citizen = (number: string, cells: Cells): Rows => person(number, { ...BARE, persons: cells });

beforeAll(async () => {
  intake = await openIntake();
  const first = await intake.take(
    full(
      'F1',
      together(
        citizen('00450006', NAMED),
        citizen('00450007', NAMED_ALIKE),
        citizen('00450008', { ...NAMED, syntymaaika: '2.2.1970' }),
        citizen('00450030', { henkilotunnus: identityCode('290204', 931, 'a'), syntymaaika: '29.2.2004' }),
        citizen('00450031', { henkilotunnus: identityCode('290296', 932), syntymaaika: '' }),
        citizen('00450032', BAN),
        citizen('00450033', { ...BAN, turvakielto_alku: '' }),
        citizen('00450034', { ...BAN, turvakielto: 'E' }),
        citizen(DEAD, { kuolinpaiva: '20.3.2021' }),
        person(OPEN, {
          ...BARE,
          residences: { alku: '1.1.1900', loppu: '' },
          statuses: [
            { alku: '1.1.2021', loppu: '28.2.2021' },
            { alku: '1.3.2021', loppu: '2222-11-11' },
          ],
          services: [
            { loppu: '31.3.2026', suunniteltu_loppu: '11.11.2222' },
            { loppu: '1.4.2026' },
            { loppu: '12.11.2222' },
          ],
        }),
        person(UNKNOWN_STATUS, { ...BARE, statuses: { alku: '1.1.1900' } }),
        person(UNKNOWN_SEARCH, {
          ...BARE,
          'job-searches': { alku: '1.1.1900', kirjattu: '5.2.2021' },
          statuses: { alku: '1.2.2021', loppu: '28.2.2021' },
        }),
        person(SINCE_BIRTH, {
          ...BARE,
          persons: { syntymaaika: '3.3.1990', henkilotunnus: '' },
          residences: { alku: '3.3.1990' },
          'job-searches': [{ alku: '1.1.2020', loppu: '31.1.2021' }, { alku: '1.3.2021' }],
          statuses: { alku: '3.3.1990' },
        }),
      ),
    ),
  );
  listed = await intake.listed(first);
});

afterAll(() => intake.close());

describe('persons', () => {
  it('without a code are not taken for one another, but listed as possible duplicates', async () => {
    for (const number of ['00450006', '00450007', '00450008']) {
      expect(await intake.versions('person', number, 'code_index')).toEqual(['2021-04-01/now/–/–']);
      expect(listed.some((line) => line.includes(`${number} warning IDENTITY_CODE_MISSING`))).toBe(true);
    }
    expect(listed.filter((line) => line.includes('POSSIBLE_DUPLICATE_PERSON'))).toEqual([
      'persons 1 00450006 warning POSSIBLE_DUPLICATE_PERSON',
      'persons 2 00450007 warning POSSIBLE_DUPLICATE_PERSON',
    ]);
  });

  it('may be born on a leap day', async () => {
    expect(
      await intake.versions('person', '00450030', 'birth_date', 'code_birth_date', 'code_index'),
    ).toEqual([
      `2021-04-01/now/–/2004-02-29/2004-02-29/${testKeys.digest('identity-code', identityCode('290204', 931, 'A'))}`,
    ]);
    expect(await intake.versions('person', '00450031', 'birth_date')).toEqual([
      '2021-04-01/now/–/1996-02-29',
    ]);
  });

  it('have a security ban when the register says so, and from when', async () => {
    const ban = ['security_ban_from', 'security_ban_until'];
    expect(await intake.versions('person', '00450032', ...ban)).toEqual(['2021-04-01/now/–/2021-03-01/–']);
    expect(await intake.versions('person', '00450034', ...ban)).toEqual(['2021-04-01/now/–/–/–']);
    expect(listed).toContain('persons 7 00450033 quarantined REQUIRED_MISSING turvakielto_alku');
  });
});

describe('spans', () => {
  it('whose end is empty or 11.11.2222 go on, and no other end is far ahead', async () => {
    expect(await intake.versions('residence', keyOf('residences', OPEN), 'until_date')).toEqual([
      '2021-04-01/now/–/–',
    ]);
    expect(await intake.versions('status_span', keyOf('statuses', OPEN, 1), 'until_date')).toEqual([
      '2021-04-01/now/–/–',
    ]);
    expect(
      await intake.versions('service_spell', keyOf('services', OPEN), 'until_date', 'planned_until'),
    ).toEqual(['2021-04-01/now/–/2026-04-01/–']);
    expect(listed.filter((line) => line.includes('DATE_OUT_OF_RANGE'))).toEqual([
      `services 2 ${keyOf('services', OPEN, 1)} quarantined DATE_OUT_OF_RANGE loppu`,
      `services 3 ${keyOf('services', OPEN, 2)} quarantined DATE_OUT_OF_RANGE loppu`,
    ]);
  });

  it('of unknown start have none, with a warning, but for residences', async () => {
    expect(listed.filter((line) => line.includes('UNKNOWN_START'))).toEqual([
      `job-searches 12 ${keyOf('job-searches', UNKNOWN_SEARCH)} warning UNKNOWN_START alku`,
      `statuses 12 ${keyOf('statuses', UNKNOWN_STATUS)} warning UNKNOWN_START alku`,
      `statuses 14 ${keyOf('statuses', SINCE_BIRTH)} warning UNKNOWN_START alku`,
    ]);
    expect(await intake.versions('residence', keyOf('residences', SINCE_BIRTH), 'from_date')).toEqual([
      '2021-04-01/now/–/1990-03-03',
    ]);
    expect(await intake.versions('status_span', keyOf('statuses', SINCE_BIRTH), 'from_date')).toEqual([
      '2021-04-01/now/–/–',
    ]);
  });

  it('of unknown start make an unemployment of unknown start, in the first job search that they reach', async () => {
    expect(await intake.spells(UNKNOWN_STATUS)).toEqual(['–/–/–']);
    expect(await intake.spells(SINCE_BIRTH)).toEqual(['2021-03-01/–/–', '–/2021-02-01/–']);
  });

  it('of job search with unknown start are valid without limit, from when they were recorded for the office', async () => {
    expect(await intake.spells(UNKNOWN_SEARCH)).toEqual(['2021-02-01/2021-03-01/–']);
    expect(await intake.responsibilities(UNKNOWN_SEARCH)).toEqual(['te-office:1500/2021-02-05/–/–']);
  });
});

describe('a death', () => {
  it('ends unemployment and responsibility on that day, whatever the other rows say', async () => {
    expect(await intake.spells(DEAD)).toEqual(['2021-03-01/2021-03-21/–']);
    expect(await intake.responsibilities(DEAD)).toEqual(['te-office:1500/2021-03-01/2021-03-21/DECEASED']);
  });

  it('that is corrected lets them go on', async () => {
    const alive = citizen(DEAD, { kuolinpaiva: '', kirjattu: '2.4.2021' });
    const taken = await intake.take(full('F2', alive, APRIL));
    expect(countsOf(taken, 'persons')).toBe('1 1 0 0 0');
    expect(await intake.spells(DEAD)).toEqual(['2021-03-01/–/–']);
    expect(await intake.responsibilities(DEAD)).toEqual(['te-office:1500/2021-03-01/–/–']);
  });
});
