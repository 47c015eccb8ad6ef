import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cells } from '../support/delivery-builder.ts';
import { delta, full, type Intake, openIntake } from '../support/imports.ts';
import { codeIn } from '../support/keys.ts';
import { BARE, identityCode, marked, only, person, type Rows, together } from '../support/scene.ts';

const APRIL = { data_cut: '2021-04-30', created_at: '2021-05-01T04:10:00+03:00' };
const SEPARATORS_1900 = ['-', 'Y', 'X', 'W', 'V', 'U'];
const SEPARATORS_2000 = ['A', 'B', 'C', 'D', 'E', 'F'];
/** An identity code of somebody born on 1.2.1970. */
const code = (individual: number): string => identityCode('010270', individual);
const CODED = { syntymaaika: '1.2.1970', kirjattu: '1.3.2021' };

let intake: Intake;
let listed: readonly string[];

/** A person with home, job search and status, and these cells of the person's own row. */
const citizen = (number: string, cells: Cells): Rows => person(number, { ...BARE, persons: cells });

beforeAll(async () => {
  intake = await openIntake();
  const separated = [
    ...SEPARATORS_1900.map((separator) => ({
      born: '1.1.1999',
      code: identityCode('010199', 950, separator),
    })),
    ...SEPARATORS_2000.map((separator) => ({
      born: '1.1.2001',
      code: identityCode('010101', 950, separator),
    })),
  ].map(({ born, code: henkilotunnus }, at) =>
    citizen(`004500${10 + at}`, { henkilotunnus, syntymaaika: born }),
  );
  const first = await intake.take(
    full(
      'F1',
      together(
        citizen('00450001', { ...CODED, henkilotunnus: code(901) }),
        citizen('00450002', { ...CODED, henkilotunnus: code(902) }),
        citizen('00450003', { ...CODED, henkilotunnus: code(902), kirjattu: '2.3.2021' }),
        citizen('00450004', { ...CODED, henkilotunnus: code(904), kirjattu: '9.3.2021' }),
        citizen('00450005', { ...CODED, henkilotunnus: code(905) }),
        citizen('00450006', { ...CODED, henkilotunnus: '' }),
        ...separated,
      ),
    ),
  );
  listed = await intake.listed(first);
});

afterAll(() => intake.close());

describe('identity codes', () => {
  it('with any separator of a century are the codes of different persons', async () => {
    const rows = await intake.test.all<Coded>(
      `select source_key, sealed_code from clients.person where source_key like '0045001_' or source_key like '0045002_'
       order by source_key`,
    );
    expect(rows.map(codeIn)).toEqual([
      ...SEPARATORS_1900.map((separator) => identityCode('010199', 950, separator)),
      ...SEPARATORS_2000.map((separator) => identityCode('010101', 950, separator)),
    ]);
  });

  it('in use belong to the client whose row was recorded first', async () => {
    expect(listed).toContain('persons 3 00450003 quarantined IDENTITY_CODE_IN_USE henkilotunnus');
    expect(await codeOf('00450002')).toEqual([code(902)]);
    expect(await codeOf('00450003')).toEqual([]);
  });

  it('in use keep out everything of the client who claims them', async () => {
    expect(listed.filter((line) => line.includes('CLIENT_QUARANTINED') && line.includes('00450003'))).toEqual(
      [
        'residences 3 R00450003 quarantined CLIENT_QUARANTINED asiakasnumero',
        'job-searches 3 T00450003 quarantined CLIENT_QUARANTINED asiakasnumero',
        'statuses 3 S00450003 quarantined CLIENT_QUARANTINED asiakasnumero',
      ],
    );
    expect(await clients('00450003')).toHaveLength(0);
  });
});

describe('changes of identity codes', () => {
  let nth = 1;

  /** A delta that changes the codes of the numbered persons. */
  async function change(codes: Readonly<Record<string, string>>, kirjattu = '1.4.2021') {
    const rows = Object.entries(codes).map(([number, henkilotunnus]) =>
      only(citizen(number, { ...CODED, henkilotunnus, kirjattu }), 'persons'),
    );
    const known = new Set((await numbers()).map((row) => row.number));
    const content = together(
      ...rows.map((row) => marked(known.has(String(row.persons?.[0]?.['asiakasnumero'])) ? 'M' : 'L', row)),
    );
    nth += 1;
    intake.clock.set(`2021-05-0${nth}T09:00:00.000Z`);
    const delivery = await intake.take(delta('F1', nth, content, APRIL));
    const lines = await intake.listed(delivery);
    return lines.filter((line) => line.includes('IDENTITY_CODE_IN_USE')).map((line) => line.split(' ')[2]);
  }

  it('leave the client the same, with the old code in its history', async () => {
    const before = await clients('00450001');
    expect(await change({ '00450001': code(911) })).toEqual([]);
    expect(await clients('00450001')).toEqual(before);
    expect(await codeOf('00450001')).toEqual([code(901), code(911)]);
  });

  it('may swap the codes of two clients', async () => {
    expect(await change({ '00450001': code(902), '00450002': code(911) }, '2.4.2021')).toEqual([]);
    expect((await codeOf('00450001')).at(-1)).toBe(code(902));
    expect((await codeOf('00450002')).at(-1)).toBe(code(911));
  });

  it('may give a code to a client that another has given up in the same delivery', async () => {
    expect(await change({ '00450001': code(912), '00450050': code(902) }, '3.4.2021')).toEqual([]);
    expect(await codeOf('00450050')).toEqual([code(902)]);
  });

  it('do not take a code from the client who has it, whenever the row was recorded', async () => {
    expect(await change({ '00450051': code(904) }, '1.1.2021')).toEqual(['00450051']);
    expect(await clients('00450051')).toHaveLength(0);
  });

  it('that are refused leave the old code where it was', async () => {
    expect(await change({ '00450005': code(904), '00450052': code(905) }, '4.4.2021')).toEqual([
      '00450005',
      '00450052',
    ]);
    expect(await codeOf('00450005')).toEqual([code(905)]);
  });

  it('that are older than what is known claim nothing and free nothing', async () => {
    expect(
      await change({ '00450004': code(920), '00450053': code(904), '00450054': code(920) }, '8.3.2021'),
    ).toEqual(['00450053']);
    expect(await codeOf('00450054')).toEqual([code(920)]);
  });

  it('close the quarantine when they settle who has the code', async () => {
    const open = () =>
      intake.test.all(
        `select 1 from clients.delivery_exception where source_key = '00450003' and resolved_by is null
         and reason = 'IDENTITY_CODE_IN_USE'`,
      );
    expect(await open()).toHaveLength(1);
    expect(await change({ '00450003': code(930) }, '5.4.2021')).toEqual([]);
    expect(await open()).toHaveLength(0);
  });

  it('give a code to a client who had none, and leave the client the same', async () => {
    const before = await clients('00450006');
    expect(await change({ '00450006': code(940) }, '6.4.2021')).toEqual([]);
    expect(await clients('00450006')).toEqual(before);
  });
});

async function numbers(): Promise<readonly { readonly number: string }[]> {
  return await intake.test.all<{ number: string }>('select client_number as number from clients.client');
}

async function clients(number: string): Promise<readonly object[]> {
  return await intake.test.all('select id from clients.client where client_number = $1', [number]);
}

/** Every code that the client has had, the first known first. */
async function codeOf(number: string): Promise<readonly (string | null)[]> {
  const rows = await intake.test.all<Coded>(
    'select source_key, sealed_code from clients.person where source_key = $1 order by known_from, known_until',
    [number],
  );
  return rows.map(codeIn);
}

type Coded = Parameters<typeof codeIn>[0];
