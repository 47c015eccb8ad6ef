import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cells } from '../support/delivery-builder.ts';
import { delta, full, type Intake, openIntake } from '../support/imports.ts';
import { BARE, marked, only, person, type Rows, together } from '../support/scene.ts';

let intake: Intake;
let deliveries = 0;

beforeAll(async () => {
  intake = await openIntake();
});
afterAll(() => intake.close());

/** Takes people in with a full delivery of their own, and gives what was listed of it. */
async function take(
  rows: Rows,
  manifest: Readonly<Record<string, unknown>> = {},
): Promise<readonly string[]> {
  deliveries += 1;
  const base = `EDGE-${deliveries}`;
  return intake.listed(await intake.take(full(base, rows, { ...manifest })));
}

const statusesOf = async (number: string): Promise<readonly string[]> => {
  const rows = await intake.test.all<{ line: string }>(
    `select concat_ws(' ', coalesce(from_date::text, '–'), coalesce(until_date::text, '–'), code) as line
     from clients.status_span join clients.client on client.id = client_id
     where client_number = $1 and known_until is null order by from_date nulls first`,
    [number],
  );
  return rows.map(({ line }) => line);
};

const SOME = (number: string, cells: Cells) => person(number, { ...BARE, statuses: cells });

describe('what the register writes in its own way', () => {
  it('E60: the end 11.11.2222 means still running; another day far ahead is a slip', async () => {
    const listed = await take(
      together(SOME('00500001', { loppu: '11.11.2222' }), SOME('00500002', { loppu: '1.1.2099' })),
    );
    expect(await statusesOf('00500001')).toEqual(['2021-03-01 – 02']);
    expect(await statusesOf('00500002')).toEqual([]);
    expect(listed.filter((line) => line.includes('quarantined'))).toEqual([
      'statuses 2 S00500002 quarantined DATE_OUT_OF_RANGE loppu',
    ]);
  });

  it.each([
    ['plan_extract', 'plan_extract'],
    ['statistics_extract', 'statistics_extract'],
  ])('E61: plan type 01 is kept with the list by which it is read: %s', async (list, kept) => {
    const number = list === 'plan_extract' ? '00500011' : '00500012';
    const { plans: _, ...bare } = BARE;
    await take(person(number, { ...bare, plans: { suunnitelmatyyppi: '01' } }), {
      plan_code_list: list,
    });
    const rows = await intake.test.all(
      `select value ->> 'suunnitelmatyyppi' as type, value ->> 'plan_code_list' as list from clients.held_row
       join clients.client on client.id = client_id where client_number = $1 and section = 'plans'`,
      [number],
    );
    expect(rows).toEqual([{ type: '01', list: kept }]);
  });

  it('E63: code 1230 is a local office until 2002 and a trial area from 2021; in between it is nothing', async () => {
    const search = (number: string, from: string) =>
      person(number, { ...BARE, 'job-searches': { toimistokoodi: '1230', toimisto_alku: from, alku: from } });
    const listed = await take(
      together(
        search('00500021', '1.3.2021'),
        search('00500022', '1.3.2010'),
        search('00500023', '1.3.2001'),
      ),
    );
    expect(listed.filter((line) => line.includes('toimistokoodi'))).toEqual([
      'job-searches 2 T00500022 quarantined CODE_NOT_VALID_ON_DATE toimistokoodi',
    ]);
  });

  it('E67: a start on 1.1.1900, or on the birth date, is a start that nobody knows', async () => {
    const born = person('00500031', BARE).persons?.[0]?.['syntymaaika'] ?? '';
    const unknown = { tyollisyyskoodi: '02', kirjattu: '1.3.2021 9:00' };
    const listed = await take(
      together(
        SOME('00500031', { ...unknown, alku: born }),
        SOME('00500032', { ...unknown, alku: '1.1.1900' }),
      ),
    );
    expect(await statusesOf('00500031')).toEqual(['– – 02']);
    expect(await statusesOf('00500032')).toEqual(['– – 02']);
    expect(listed.filter((line) => line.includes('UNKNOWN_START'))).toHaveLength(2);
    const spells = await intake.test.all<{ days: number | null }>(
      `select until_date - from_date as days from clients.unemployment_spell
       join clients.client on client.id = client_id where client_number like '0050003%' and known_until is null`,
    );
    expect(spells.every(({ days }) => days === null)).toBe(true);
  });
});

describe('what the register changes afterwards', () => {
  it('E64: keeps the citizenship and the language of before', async () => {
    await take(person('00500041', { ...BARE, persons: { kansalaisuudet: 'SO', aidinkieli: 'so' } }));
    const later = person('00500041', {
      ...BARE,
      persons: { kansalaisuudet: 'FI', aidinkieli: 'fi', kirjattu: '31.3.2021 9:00' },
    });
    await intake.take(delta(`EDGE-${deliveries}`, 2, only(marked('M', later), 'persons')));
    expect(
      await intake.versions(
        'person',
        '00500041',
        'mother_tongue',
        `array_to_string(citizenships, ',')`,
        'ended_by',
      ),
    ).toEqual([expect.stringContaining('superseded/so/SO'), expect.stringContaining('now/–/fi/FI')]);
  });

  it('E66: a span that is missing from the next full delivery is withdrawn, and spells are derived without it', async () => {
    await take(
      person('00500051', {
        ...BARE,
        statuses: [{ loppu: '14.3.2021' }, { alku: '15.3.2021', tyollisyyskoodi: '03' }],
      }),
    );
    expect(await intake.spells('00500051')).toEqual(['2021-03-01/–/–']);
    await take(person('00500051', { ...BARE, statuses: [{ loppu: '14.3.2021' }] }), {
      data_cut: '2021-03-31',
    });
    expect(await statusesOf('00500051')).toEqual(['2021-03-01 2021-03-15 02']);
    expect(await intake.spells('00500051')).toEqual(['2021-03-01/2021-03-15/–']);
    expect(await intake.versions('status_span', 'S005000512', 'code')).toEqual([
      expect.stringContaining('withdrawn_by_source/03'),
    ]);
  });
});

it('E32: until 1.5.2022 regular hours say who works, from 2.5.2022 on the guaranteed minimum of a zero-hours contract too', async () => {
  const zeroHours = SOME('00500061', { viikkotunnit: '20', vahimmaistunnit: '0' });
  const warned = async (cut: string) => {
    intake.clock.set(`${cut}T19:00:00.000Z`);
    const listed = await take(zeroHours, { data_cut: cut, created_at: `${cut}T20:00:00+03:00` });
    return listed.filter((line) => line.includes('HOURS_CONFLICT'));
  };
  expect(await warned('2022-05-01')).toEqual([expect.stringContaining('HOURS_CONFLICT viikkotunnit')]);
  expect(await warned('2022-05-02')).toEqual([]);
  // Whatever the hours, the code of the register says that the client is unemployed.
  expect(await intake.spells('00500061')).toEqual(['2021-03-01/–/–']);
});
