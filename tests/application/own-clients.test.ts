import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Guarded } from '../../src/domain/clients/persons/guarded.ts';
import type { RegistrationForm } from '../../src/domain/clients/persons/registration.ts';
import type { ClientId } from '../../src/domain/shared/ids.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import { delta, full, type Intake, openIntake } from '../support/imports.ts';
import { BARE, identityCode, marked, only, person, together } from '../support/scene.ts';
import { actingFor } from '../support/services.ts';

const OFFICER = actingFor('te-office:1500', 'TE_OFFICER');
const day = (text: string): PlainDate => text as PlainDate;
const CODE = identityCode('010270', 930);
const FORM: RegistrationForm = {
  identityCode: CODE,
  birthDate: null,
  lastName: 'Omakirjaus',
  firstNames: 'Testi',
  formerNames: [],
  serviceLanguage: 'fi',
  motherTongue: 'fi',
  needsInterpreter: false,
  citizenships: ['FI'],
  contact: {
    from: day('2021-03-01'),
    details: new Guarded({
      phone: null,
      email: null,
      street: 'Oma katu 1',
      postalCode: null,
      postOffice: null,
    }),
    contactAddress: null,
    electronicServiceConsent: null,
  },
  likeness: { phone: null, email: null },
  homeMunicipality: '109',
  jobSearchFrom: day('2021-03-01'),
  statusCode: '02',
  precedingActivity: null,
};
const APRIL = { data_cut: '2021-04-30', created_at: '2021-05-01T04:10:00+03:00' };

let intake: Intake;
let own: ClientId;

const clientOf = async (number: string) =>
  (
    await intake.test.all<{ id: string; merged: string | null; substitute: string | null }>(
      'select id, merged_into as merged, substitute_id as substitute from clients.client where client_number = $1',
      [number],
    )
  )[0];

beforeAll(async () => {
  intake = await openIntake();
  const registered = await intake.services.registerClient(FORM, OFFICER);
  if (!registered.ok) throw new Error(JSON.stringify(registered.failure));
  own = registered.value.id;
  await intake.take(
    full(
      'F1',
      together(
        person('00460001', {
          ...BARE,
          persons: { henkilotunnus: CODE, syntymaaika: '1.2.1970', sukunimi: 'Rekisteri' },
        }),
        person('00460002', BARE),
        person('00460003', BARE),
        person('00460004', {
          ...BARE,
          persons: { henkilotunnus: '', syntymaaika: '3.4.1980', kansalaisuudet: 'SY' },
        }),
      ),
    ),
  );
});

afterAll(() => intake.close());

describe('a client registered here', () => {
  it('becomes the register’s when it tells of the person: the same id, the register’s number and row', async () => {
    expect(await clientOf('00460001')).toMatchObject({ id: own });
    expect(await intake.versions('person', '00460001', 'last_name')).toEqual(['2021-04-01/now/–/Rekisteri']);
    expect(await intake.versions('person', `own:${own}`, 'last_name')).toEqual([
      '2021-04-01/2021-04-01/superseded/Omakirjaus',
    ]);
    const [homes] = await intake.test.all<{ count: number }>(
      `select count(*)::int as count from clients.residence where client_id = $1 and known_until is null`,
      [own],
    );
    expect(homes?.count).toBe(1);
  });

  it('is not missed in a full delivery before that', async () => {
    const other = await intake.services.registerClient(
      { ...FORM, identityCode: identityCode('010271', 931), lastName: 'Odottaja' },
      OFFICER,
    );
    if (!other.ok) throw new Error(JSON.stringify(other.failure));
    const delivery = await intake.take(
      full('F2', person('00460002', BARE), {
        data_cut: '2021-04-15',
        created_at: '2021-04-16T04:10:00+03:00',
      }),
    );
    const listed = await intake.listed(delivery);
    expect(listed.filter((line) => line.includes('own:'))).toEqual([]);
    expect(listed.filter((line) => line.includes('PERSON_MISSING_FROM_FULL'))).toHaveLength(3);
  });
});

describe('somebody of whom the register knows no identity code', () => {
  it('E86: gets a substitute id, keeps it when a code comes, and stays the same client', async () => {
    const before = await clientOf('00460004');
    expect(before?.substitute).toMatch(/^19800403-SY-\d{6}$/);
    const given = only(
      person('00460004', {
        persons: {
          henkilotunnus: identityCode('030480', 932),
          syntymaaika: '3.4.1980',
          kirjattu: '20.4.2021',
        },
      }),
      'persons',
    );
    await intake.take(delta('F2', 2, marked('M', given), APRIL));
    expect(await clientOf('00460004')).toEqual(before);
  });
});

describe('a duplicate', () => {
  it('is left out of deliveries until the register has joined it too, and nothing that moved is withdrawn', async () => {
    const [stays, double] = [await clientOf('00460002'), await clientOf('00460003')];
    const { version } = (
      await intake.test.all<{ version: number }>('select version from clients.client where id = $1', [
        stays?.id,
      ])
    )[0] ?? { version: 0 };
    const merged = await intake.services.mergeClients(
      {
        clientId: stays?.id as ClientId,
        duplicateId: double?.id as ClientId,
        version,
        reason: 'Sama henkilö',
      },
      OFFICER,
    );
    expect(merged).toMatchObject({ ok: true });
    const known = async () =>
      intake.test.all(
        `select source_key from clients.residence where client_id = any($1::uuid[]) and known_until is null order by 1`,
        [[stays?.id, double?.id]],
      );
    const before = await known();
    const delivery = await intake.take(
      full('F3', together(person('00460002', BARE), person('00460003', BARE)), {
        data_cut: '2021-05-31',
        created_at: '2021-06-01T04:10:00+03:00',
      }),
    );
    const listed = await intake.listed(delivery);
    expect(listed.filter((line) => line.includes('CLIENT_MERGED'))).toEqual([
      'persons 2 00460003 ignored_duplicate CLIENT_MERGED',
      'residences 2 R00460003 ignored_duplicate CLIENT_MERGED',
      'job-searches 2 T00460003 ignored_duplicate CLIENT_MERGED',
      'statuses 2 S00460003 ignored_duplicate CLIENT_MERGED',
    ]);
    expect(listed.filter((line) => line.includes('quarantined'))).toEqual([]);
    expect(await known()).toEqual(before);
    expect(await clientOf('00460003')).toMatchObject({ merged: stays?.id });
  });
});

describe('a client who dies', () => {
  it('E91: is responsible for by nobody from the next day on, and unemployed until the day', async () => {
    const dead = only(
      person('00460002', { persons: { kuolinpaiva: '15.6.2021', kirjattu: '17.6.2021' } }),
      'persons',
    );
    const JUNE = { data_cut: '2021-06-30', created_at: '2021-07-01T04:10:00+03:00' };
    await intake.take(delta('F3', 2, marked('M', dead), JUNE));
    expect((await intake.responsibilities('00460002')).at(-1)).toMatch(/2021-06-16\/DECEASED$/);
    expect(await intake.spells('00460002')).toEqual(['2021-03-01/2021-06-16/–']);
  });
});
