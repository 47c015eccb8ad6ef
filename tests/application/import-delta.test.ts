import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportedDelivery } from '../../src/application/clients/deliveries/import-delivery.ts';
import { rowOf } from '../support/delivery-rows.ts';
import { dump } from '../support/dump.ts';
import { countsOf, delta, full, type Intake, openIntake } from '../support/imports.ts';
import { keyOf, marked, only, person, type Rows, together } from '../support/scene.ts';
import { RAW, rawIn } from '../support/keys.ts';

const UNTOUCHED = '00410001';
const EMPLOYED = '00410002';
const ENDED = '00410003';
const REMOVED = '00410004';
const OFFERED = '00410005';
const CORRECTED = '00410006';
const MOVED = '00410007';
const LEFT = '00410008';
const DISPUTED = '00410009';
const NEW = '00410010';
const NEVER_SEEN = '00410011';
const AT_OFFICE = '00410012';

/** Rows of one section of a person, the others left out. */
const part = (number: string, section: 'statuses' | 'job-searches' | 'residences', cells: object): Rows =>
  only(person(number, { [section]: cells }), section);

const APRIL = { data_cut: '2021-04-30', created_at: '2021-05-01T04:10:00+03:00' };
const LATER = { kirjattu: '12.4.2021' };

let intake: Intake;
let second: ImportedDelivery;
let listed: readonly string[];
let before: readonly string[];

beforeAll(async () => {
  intake = await openIntake();
  await intake.take(
    full(
      'F1',
      together(
        ...[UNTOUCHED, EMPLOYED, ENDED, REMOVED, OFFERED, MOVED, LEFT, DISPUTED, AT_OFFICE].map((number) =>
          person(number),
        ),
        person(CORRECTED, {
          'job-searches': [
            { alku: '1.1.2018', loppu: '31.12.2018', toimistokoodi: '0400', kirjattu: '2.1.2019' },
            {},
          ],
        }),
      ),
    ),
  );
  before = await dump(intake.test, 'ever');
  intake.clock.set('2021-05-01T09:00:00.000Z');
  const found = person(NEVER_SEEN);
  second = await intake.take(
    delta(
      'F1',
      2,
      together(
        marked('M', part(EMPLOYED, 'statuses', { loppu: '9.4.2021', paattymissyy: '03', ...LATER })),
        marked('L', {
          statuses: [
            rowOf('statuses', {
              jaksonumero: 'S-NEW',
              asiakasnumero: EMPLOYED,
              tyollisyyskoodi: '01',
              alku: '10.4.2021',
            }),
          ],
        }),
        marked('M', part(ENDED, 'job-searches', { loppu: '15.4.2021', paattymissyy: '05', ...LATER })),
        marked('P', part(REMOVED, 'statuses', {})),
        marked('P', part(NEVER_SEEN, 'statuses', { asiakasnumero: UNTOUCHED })),
        marked('M', only(found, 'persons')),
        marked('L', only(found, 'statuses')),
        marked('L', only(person('00419999'), 'residences')),
        marked('L', part(OFFERED, 'statuses', { tyollisyyskoodi: '03', ...LATER })),
        marked('L', {
          'job-offers': [
            rowOf('job-offers', {
              tarjousnumero: 'TT-NEW',
              asiakasnumero: OFFERED,
              paikkanumero: keyOf('vacancies', OFFERED),
            }),
          ],
        }),
        marked('L', part(UNTOUCHED, 'residences', {})),
        marked(
          'M',
          part(CORRECTED, 'job-searches', {
            alku: '1.1.2018',
            loppu: '30.11.2018',
            toimistokoodi: '0400',
            ...LATER,
          }),
        ),
        marked('M', part(MOVED, 'residences', { loppu: '19.4.2021', ...LATER })),
        marked('L', {
          residences: [
            rowOf('residences', {
              jaksonumero: 'R-NEW',
              asiakasnumero: MOVED,
              kuntakoodi: '082',
              alku: '20.4.2021',
            }),
          ],
        }),
        marked('P', person(LEFT, { vacancies: null })),
        marked('L', {
          'earnings-rights': [
            rowOf('earnings-rights', {
              tietonumero: 'E-NEW',
              asiakasnumero: DISPUTED,
              ansioturvaoikeus: 'E',
              kirjattu: '1.3.2021 17:00',
            }),
          ],
        }),
        marked('L', person(NEW)),
        marked(
          'M',
          part(AT_OFFICE, 'job-searches', { toimistokoodi: '0400', toimisto_alku: '1.4.2021', ...LATER }),
        ),
      ),
      APRIL,
    ),
  );
  listed = await intake.listed(second);
});

afterAll(() => intake.close());

describe('a delta', () => {
  it('means nothing by the rows that it does not hold', async () => {
    const lines = before.filter((line) => line.includes(UNTOUCHED));
    const now = await dump(intake.test, 'ever');
    expect(now.filter((line) => line.includes(UNTOUCHED))).toEqual(lines);
    expect(listed.filter((line) => line.includes('PERSON_MISSING_FROM_FULL'))).toEqual([]);
  });

  it('changes and adds rows of a stored client whose person row does not come', async () => {
    expect(await intake.versions('status_span', keyOf('statuses', EMPLOYED), 'until_date')).toEqual([
      '2021-04-01/2021-05-01/superseded/–',
      '2021-05-01/now/–/2021-04-10',
    ]);
    expect(await intake.spells(EMPLOYED)).toEqual(['2021-03-01/2021-04-10/03']);
    expect(await intake.responsibilities(EMPLOYED)).toEqual(['te-office:1500/2021-03-01/–/–']);
  });

  it('ends responsibility with a job search that it ends', async () => {
    expect(await intake.responsibilities(ENDED)).toEqual([
      'te-office:1500/2021-03-01/2021-04-16/JOB_SEARCH_ENDED',
    ]);
    expect(await intake.spells(ENDED)).toEqual(['2021-03-01/2021-04-16/–']);
    expect(await client(ENDED)).toMatchObject({ responsible: null, te_office: '1500' });
  });

  it('withdraws what was removed at source, and counts it as withdrawn', async () => {
    expect(await intake.versions('status_span', keyOf('statuses', REMOVED))).toEqual([
      '2021-04-01/2021-05-01/withdrawn_by_source',
    ]);
    expect(await intake.spells(REMOVED)).toEqual([]);
    expect(countsOf(second, 'service-lines')).toBe('2 1 0 0 1');
  });

  it('quarantines changes and removals of what nobody knows, with their raw rows', async () => {
    expect(listed.filter((line) => line.includes('UNKNOWN_KEY'))).toEqual([
      `persons 1 ${NEVER_SEEN} quarantined UNKNOWN_KEY`,
      `statuses 4 ${keyOf('statuses', NEVER_SEEN)} quarantined UNKNOWN_KEY`,
    ]);
    const rows = await intake.test.all<Parameters<typeof rawIn>[0]>(
      `select ${RAW} from clients.delivery_exception exception where reason = 'UNKNOWN_KEY' order by id`,
    );
    const raw = rows.map(rawIn);
    expect(raw.map((row) => row?.split(';').at(0))).toEqual([NEVER_SEEN, keyOf('statuses', NEVER_SEEN)]);
    expect(raw.map((row) => row?.split(';').at(-1))).toEqual(['M', 'P']);
  });

  it('makes no client of a person whom it changes and nobody knows', async () => {
    expect(await client(NEVER_SEEN)).toBeUndefined();
    expect(listed).toContain(
      `statuses 5 ${keyOf('statuses', NEVER_SEEN)} quarantined CLIENT_QUARANTINED asiakasnumero`,
    );
  });

  it('quarantines rows of a client who is in neither the delivery nor the store', () => {
    expect(listed).toContain('residences 1 R00419999 quarantined UNKNOWN_CLIENT asiakasnumero');
  });

  it('takes a new row of a known key with other content as changed, with a warning', async () => {
    expect(await intake.versions('status_span', keyOf('statuses', OFFERED), 'code')).toEqual([
      '2021-04-01/2021-05-01/superseded/02',
      '2021-05-01/now/–/03',
    ]);
    expect(listed.filter((line) => line.includes('LATE_INSERT'))).toEqual([
      `statuses 6 ${keyOf('statuses', OFFERED)} warning LATE_INSERT`,
    ]);
  });

  it('takes offers of a vacancy that is in the store', async () => {
    expect(await intake.versions('held_row', 'TT-NEW')).toEqual(['2021-05-01/now/–']);
  });

  it('leaves a client with the office of the latest job search when an earlier one is corrected', async () => {
    expect(await client(CORRECTED)).toMatchObject({ te_office: '1500', responsible: 'te-office:1500' });
  });

  it('lets the office of a new job search see the client beside the one that is responsible', async () => {
    expect(await client(AT_OFFICE)).toMatchObject({
      te_office: '0400',
      responsible: 'te-office:1500',
      readers: ['keha', 'te-office:0400', 'te-office:1500'],
    });
  });

  it('warns of stored clients too', () => {
    expect(
      listed.filter((line) => line.includes('MUNICIPALITY_DIFFERS') || line.includes('FACT_CONFLICT')),
    ).toEqual([
      `persons 0 ${MOVED} warning MUNICIPALITY_DIFFERS kuntakoodi`,
      `persons 0 ${DISPUTED} warning FACT_CONFLICT ansioturvaoikeus`,
    ]);
    expect(listed).toContain(`persons 0 ${REMOVED} warning STATUS_GAP`);
  });

  it('withdraws a person with everything that it names', async () => {
    expect(await intake.versions('person', LEFT)).toEqual(['2021-04-01/2021-05-01/withdrawn_by_source']);
    const left = await dump(intake.test, 'now');
    expect(left.filter((line) => line.includes(LEFT)).map((line) => line.split(' ')[0])).toEqual([
      'client',
      'held_row',
      'responsibility',
    ]);
    expect(await intake.responsibilities(LEFT)).toEqual([
      'te-office:1500/2021-03-01/2021-05-01/JOB_SEARCH_ENDED',
    ]);
  });

  it('makes clients of new persons', async () => {
    expect(await client(NEW)).toMatchObject({ te_office: '1500', delivery_area: '1531' });
    expect(await intake.spells(NEW)).toEqual(['2021-03-01/–/–']);
  });
});

async function client(number: string): Promise<object | undefined> {
  const [found] = await intake.test.all(
    `select te_office, delivery_area, responsible, (select array_agg(reader order by reader) from unnest(readers) reader) as readers
     from clients.client where client_number = $1`,
    [number],
  );
  return found;
}
