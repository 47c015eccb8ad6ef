import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportedDelivery } from '../../src/application/clients/deliveries/import-delivery.ts';
import { dump } from '../support/dump.ts';
import { countsOf, full, type Intake, openIntake } from '../support/imports.ts';
import { keyOf, person, together } from '../support/scene.ts';

const UNCHANGED = '00400001';
const CHANGED = '00400002';
const EMPTIED = '00400003';
const GONE = '00400004';
const LONG_KNOWN = '00400006';
const IN_LAHTI = '00400007';
const FAULTY = '00400008';
const STALE = '00400009';
const FAULTY_PERSON = '00400010';
const NEW_LIFE = '00400011';
const MOVED = '00400012';

const LAHTI = { residences: { kuntakoodi: '398' }, persons: { kuntakoodi: '398' } };
const LONG_AGO = [
  { alku: '1.1.2015', loppu: '31.10.2019', kuntakoodi: '082' },
  { alku: '1.11.2019', loppu: '1.11.2019', kuntakoodi: '165' },
  { alku: '2.11.2019' },
];
const MAY = { data_cut: '2021-04-30', created_at: '2021-05-01T04:10:00+03:00' };

let intake: Intake;
let first: ImportedDelivery;
let second: ImportedDelivery;
let listed: readonly string[];
let before: readonly string[];
let after: readonly string[];

beforeAll(async () => {
  intake = await openIntake();
  first = await intake.take(
    full(
      'F1',
      together(
        ...[UNCHANGED, CHANGED, EMPTIED, GONE, FAULTY, FAULTY_PERSON, NEW_LIFE].map((number) =>
          person(number),
        ),
        person(LONG_KNOWN, { residences: LONG_AGO }),
        person(STALE, { statuses: { kirjattu: '5.3.2021' } }),
      ),
    ),
  );
  await intake.take(
    full('LAHTI', together(person(IN_LAHTI, LAHTI), person(MOVED, LAHTI)), { area_codes: ['1530'] }),
  );
  before = await dump(intake.test, 'ever');
  intake.clock.set('2021-05-01T09:00:00.000Z');
  second = await intake.take(
    full(
      'F2',
      together(
        person(UNCHANGED),
        person(CHANGED, {
          statuses: [
            { loppu: '20.3.2021', paattymissyy: '03', kirjattu: '22.3.2021' },
            { tyollisyyskoodi: '01', alku: '21.3.2021', kirjattu: '22.3.2021' },
          ],
        }),
        { persons: person(EMPTIED).persons ?? [] },
        person(LONG_KNOWN, {
          residences: { ...LONG_AGO[2], jaksonumero: keyOf('residences', LONG_KNOWN, 2) },
        }),
        person(FAULTY, { statuses: { tyollisyyskoodi: 'XX', kirjattu: '22.3.2021' } }),
        person(STALE, { statuses: { tyollisyyskoodi: '03', kirjattu: '4.3.2021' } }),
        person(FAULTY_PERSON, { persons: { sukunimi: '', kirjattu: '22.3.2021' } }),
        person(NEW_LIFE, {
          persons: {
            aidinkieli: '',
            kansalaisuudet: 'SE',
            sahkoposti: 'uusi@koe.invalid',
            sukunimi: 'Aamu',
            kirjattu: '22.3.2021',
          },
        }),
        person(MOVED, {
          residences: { jaksonumero: 'RNEW', alku: '1.4.2021', kirjattu: '2.4.2021' },
          persons: { kirjattu: '2.4.2021' },
        }),
      ),
      MAY,
    ),
  );
  listed = await intake.listed(second);
  after = await dump(intake.test, 'ever');
});

afterAll(() => intake.close());

describe('the first full delivery', () => {
  it('makes a fact of every row', () => {
    expect(first.state).toBe('APPLIED');
    expect(first.counts.persons).toEqual({ rows: 9, applied: 9, ignored: 0, quarantined: 0, withdrawn: 0 });
    expect(countsOf(first, 'residences')).toBe('11 11 0 0 0');
    expect(countsOf(first, 'job-offers')).toBe('9 9 0 0 0');
  });
});

describe('a second full delivery', () => {
  it('leaves unchanged rows untouched', () => {
    const lines = before.filter((line) => line.includes(UNCHANGED));
    expect(lines).toHaveLength(14);
    expect(after.filter((line) => line.includes(UNCHANGED))).toEqual(lines);
  });

  it('closes the old version of a changed row and opens a new one, both to be read', async () => {
    expect(
      await intake.versions('status_span', keyOf('statuses', CHANGED), 'code', 'until_date', 'end_reason'),
    ).toEqual(['2021-04-01/2021-05-01/superseded/02/–/–', '2021-05-01/now/–/02/2021-03-21/03']);
    expect(await intake.versions('status_span', keyOf('statuses', CHANGED, 1), 'code', 'from_date')).toEqual([
      '2021-05-01/now/–/01/2021-03-21',
    ]);
  });

  it('derives the unemployment spell of changed statuses again', async () => {
    expect(await intake.spells(CHANGED)).toEqual(['2021-03-01/2021-03-21/03']);
    expect(await intake.spells(UNCHANGED)).toEqual(['2021-03-01/–/–']);
  });

  it('withdraws what disappeared, from when the delivery was made', async () => {
    const facts = [
      'residence',
      'job_search',
      'status_span',
      'earnings_right',
      'service_line',
      'service_spell',
    ];
    const keys = ['R', 'T', 'S', 'E', 'L', 'V'].map((letter) => letter + EMPTIED);
    for (const [at, table] of facts.entries()) {
      expect(await intake.versions(table, keys[at] ?? '')).toEqual([
        '2021-04-01/2021-05-01/withdrawn_by_source',
      ]);
    }
    for (const key of ['P', 'Y', 'TT'].map((letters) => letters + EMPTIED)) {
      expect(await intake.versions('held_row', key)).toEqual(['2021-04-01/2021-05-01/withdrawn_by_source']);
    }
    expect(await intake.versions('held_row', keyOf('vacancies', EMPTIED))).toEqual(['2021-04-01/now/–']);
    const [{ at } = { at: '' }] = await intake.test.all<{ at: string }>(
      'select known_until::text as at from clients.residence where source_key = $1',
      [keyOf('residences', EMPTIED)],
    );
    expect(new Date(at)).toEqual(new Date('2021-05-01T04:10:00+03:00'));
  });

  it('derives no unemployment from what was withdrawn, and nobody is responsible without a job search', async () => {
    expect(await intake.spells(EMPTIED)).toEqual([]);
    expect(await intake.responsibilities(EMPTIED)).toEqual([
      'te-office:1500/2021-03-01/2021-05-01/JOB_SEARCH_ENDED',
    ]);
  });

  it('withdraws no person who disappeared but says so, once', async () => {
    expect(await intake.versions('person', GONE)).toEqual(['2021-04-01/now/–']);
    expect(await intake.versions('status_span', keyOf('statuses', GONE))).toEqual([
      '2021-04-01/2021-05-01/withdrawn_by_source',
    ]);
    expect(listed.filter((line) => line.includes('PERSON_MISSING_FROM_FULL'))).toEqual([
      `persons 0 ${GONE} warning PERSON_MISSING_FROM_FULL`,
    ]);
  });

  it('keeps rows that ended before its history begins', async () => {
    expect(await intake.versions('residence', keyOf('residences', LONG_KNOWN))).toEqual(['2021-04-01/now/–']);
    expect(await intake.versions('residence', keyOf('residences', LONG_KNOWN, 1))).toEqual([
      '2021-04-01/2021-05-01/withdrawn_by_source',
    ]);
  });

  it('touches no client of another area', () => {
    const lines = before.filter((line) => line.includes(IN_LAHTI));
    expect(lines).toHaveLength(14);
    expect(after.filter((line) => line.includes(IN_LAHTI))).toEqual(lines);
  });

  it('holds all rows of a client who came from another area', async () => {
    expect(await intake.versions('residence', keyOf('residences', MOVED), 'municipality')).toEqual([
      '2021-04-01/2021-05-01/withdrawn_by_source/398',
    ]);
    expect(await intake.versions('residence', 'RNEW', 'municipality')).toEqual(['2021-05-01/now/–/109']);
    expect(after.find((line) => line.startsWith('client') && line.includes(MOVED))).toContain('"1531"');
  });

  it('counts a quarantined row as present: its older version stays', async () => {
    expect(await intake.versions('status_span', keyOf('statuses', FAULTY), 'code')).toEqual([
      '2021-04-01/now/–/02',
    ]);
    expect(listed).toContain(
      `statuses 5 ${keyOf('statuses', FAULTY)} quarantined UNKNOWN_CODE tyollisyyskoodi`,
    );
    expect(await intake.spells(FAULTY)).toEqual(['2021-03-01/–/–']);
  });

  it('keeps everything of a person whose row is quarantined', async () => {
    const facts = (lines: readonly string[]) => lines.filter((line) => line.includes(FAULTY_PERSON));
    expect(facts(after)).toEqual(facts(before));
    expect(
      listed.filter((line) => line.includes(FAULTY_PERSON) && line.includes('CLIENT_QUARANTINED')),
    ).toHaveLength(9);
  });

  it('ignores a version recorded before the known one', async () => {
    expect(await intake.versions('status_span', keyOf('statuses', STALE), 'code')).toEqual([
      '2021-04-01/now/–/02',
    ]);
    expect(listed).toContain(`statuses 6 ${keyOf('statuses', STALE)} ignored_duplicate OLDER_VERSION`);
  });

  it('E64: keeps the language, citizenship and contacts that the source has overwritten', async () => {
    expect(
      await intake.versions('person', NEW_LIFE, 'mother_tongue', 'citizenships', 'email', 'last_name'),
    ).toEqual([
      '2021-04-01/2021-05-01/superseded/fi/{FI}/–/Koeaaee',
      '2021-05-01/now/–/–/{SE}/uusi@koe.invalid/Aamu',
    ]);
    expect(after.find((line) => line.startsWith('client') && line.includes(NEW_LIFE))).toContain(
      '"aamu\\u0001testi"',
    );
  });

  it('counts what became of its rows', () => {
    expect(second.state).toBe('PARTLY_APPLIED');
    expect(countsOf(second, 'persons')).toBe('9 2 6 1 0');
    expect(countsOf(second, 'statuses')).toBe('9 2 5 2 2');
    expect(countsOf(second, 'residences')).toBe('8 1 6 1 4');
  });
});

describe('a third full delivery', () => {
  it('makes new versions of what comes back', async () => {
    intake.clock.set('2021-06-01T09:00:00.000Z');
    const june = { data_cut: '2021-05-31', created_at: '2021-06-01T04:10:00+03:00' };
    const third = await intake.take(full('F3', together(person(EMPTIED), person(GONE)), june));
    expect(countsOf(third, 'statuses')).toBe('2 2 0 0 9');
    expect(await intake.versions('status_span', keyOf('statuses', GONE), 'code')).toEqual([
      '2021-04-01/2021-05-01/withdrawn_by_source/02',
      '2021-06-01/now/–/02',
    ]);
    expect(await intake.spells(EMPTIED)).toEqual(['2021-03-01/–/–']);
    expect(await intake.responsibilities(EMPTIED)).toEqual(['te-office:1500/2021-03-01/–/–']);
  });
});
