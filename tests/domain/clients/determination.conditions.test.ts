import { describe, expect, it } from 'vitest';
import type { ClientFacts } from '../../../src/domain/clients/facts/client-facts.ts';
import {
  clientFacts,
  date,
  determinationOn,
  earningsRight,
  home,
  jobSearch,
  permit,
  residence,
  resultOn,
  service,
  status,
} from '../../support/client-facts.ts';

/** A client on the ground of having no right to earnings-related allowance. */
const client = (changes: Partial<ClientFacts>): ClientFacts =>
  clientFacts({ earningsRights: [earningsRight('NO')], ...changes });

describe('status condition (R27)', () => {
  it.each([
    // code  in the group or not, and why
    ['00', true, 'subsidised employed'],
    ['01', false, 'employed in the open market'],
    ['02', true, 'unemployed'],
    ['03', true, 'laid off full time'],
    ['04', false, 'on a shortened working week'],
    ['05', false, 'outside the labour force'],
    ['06', false, 'on unemployment pension'],
    ['07', true, 'in an employment-promoting service'],
    ['08', false, 'in education without a service'],
    ['09', false, 'in part-time work'],
  ])('code %s: %s (%s), whatever the version', (code, holds) => {
    for (const day of ['2020-01-01', '2021-02-28', '2021-03-01', '2022-05-02', '2023-01-01', '2024-12-31']) {
      expect(resultOn(client({ statuses: [status(code)] }), day)).toBe(holds ? 'IN' : 'OUT STATUS');
    }
  });

  it.each([
    // from 2.5.2022 those threatened by unemployment within two weeks belong (1381/2021)
    ['2021-02-28', 'OUT STATUS'],
    ['2021-03-01', 'OUT STATUS'],
    ['2022-05-01', 'OUT STATUS'],
    ['2022-05-02', 'IN'],
    ['2022-05-03', 'IN'],
    ['2024-12-31', 'IN'],
  ])('threatened by unemployment on %s: %s', (day, result) => {
    const threatened = jobSearch('2019-01-01', null, { precedingActivity: '00' });
    expect(resultOn(client({ jobSearches: [threatened], statuses: [status('01')] }), day)).toBe(result);
    const working = jobSearch('2019-01-01', null, { precedingActivity: '01' });
    expect(resultOn(client({ jobSearches: [working], statuses: [status('01')] }), day)).toBe('OUT STATUS');
  });

  it.each([
    // code  counts as being in services when in education
    ['0', true],
    ['1', true],
    ['06', true],
    ['05', false],
    ['20', false],
    ['5', false],
    ['60', false],
  ])('in education (08) with service %s: %s', (code, holds) => {
    const facts = client({ statuses: [status('08')], services: [service(code, '2021-01-01')] });
    expect(resultOn(facts, '2021-06-15')).toBe(holds ? 'IN' : 'OUT STATUS');
  });

  it.each([
    ['2021-06-09', 'OUT STATUS'],
    ['2021-06-10', 'IN'],
    ['2021-06-20', 'IN'],
    ['2021-06-21', 'OUT STATUS'],
  ])('in education with labour market training of 10.–20.6.2021, on %s: %s', (day, result) => {
    const facts = client({
      statuses: [status('08')],
      services: [service('1', '2021-06-10', '2021-06-20'), service('20', '2020-01-01')],
    });
    expect(resultOn(facts, day)).toBe(result);
  });

  it.each([
    ['2021-05-09', 'PENDING_INFORMATION STATUS_MISSING'],
    ['2021-05-10', 'IN'],
    ['2021-06-20', 'IN'],
    ['2021-06-21', 'PENDING_INFORMATION STATUS_MISSING'],
  ])('unemployed from 10.5. to 20.6.2021 and nothing known besides, on %s: %s', (day, result) => {
    expect(resultOn(client({ statuses: [status('02', '2021-05-10', '2021-06-20')] }), day)).toBe(result);
  });

  it('takes a status whose start nobody knows for as early as can be (E67)', () => {
    expect(resultOn(client({ statuses: [status('02', null, null)] }), '2020-01-01')).toBe('IN');
    expect(
      determinationOn(client({ statuses: [status('02', null, null)] }), '2021-03-31').windowDay,
    ).toBeNull();
  });

  it('goes by the code of the register, not by hours (E32)', () => {
    expect(resultOn(client({ statuses: [status('09')] }), '2022-05-02')).toBe('OUT STATUS');
    expect(resultOn(client({ statuses: [status('02')] }), '2022-05-01')).toBe('IN');
  });
});

describe('area condition (R28)', () => {
  it.each<[string, string, string, string | null, string]>([
    // home   on            result                                        area
    ['109', '2021-06-15', 'IN', '1531', 'Hämeenlinna'],
    ['165', '2021-06-15', 'IN', '1531', 'Janakkala'],
    ['398', '2021-06-15', 'IN', '1530', 'Lahti: another area of the region'],
    ['049', '2021-06-15', 'IN', '0231', 'Espoo: an area of another region'],
    ['694', '2021-06-15', 'OUT NOT_IN_TRIAL_AREA', null, 'Riihimäki runs no trial'],
    ['291', '2021-06-15', 'OUT NOT_IN_TRIAL_AREA', null, 'Kuhmoinen is not one of the 22 of Pirkanmaa'],
    ['478', '2021-06-15', 'OUT NOT_IN_TRIAL_AREA', null, 'Mariehamn'],
    ['532', '2021-06-15', 'IN', '1530', 'Nastola, merged into Lahti in 2016'],
    ['099', '2021-06-15', 'OUT NOT_IN_TRIAL_AREA', null, 'Honkajoki, merged into Kankaanpää in 2021'],
    ['588', '2024-12-31', 'IN', '0630', 'Pertunmaa on its last day'],
    ['999', '2021-06-15', 'OUT NOT_IN_TRIAL_AREA', null, 'a code that no list has'],
  ])('home in %s on %s: %s, area %s (%s)', (municipality, day, result, areaCode) => {
    const facts = client({ residences: [home(municipality)] });
    expect(resultOn(facts, day)).toBe(result);
    expect(determinationOn(facts, day).areaCode).toBe(areaCode);
  });

  it.each([
    ['2020-12-31', '099'],
    ['2021-01-01', '214'],
  ])('a merged municipality is itself until its last day: on %s %s (E7)', (day, municipality) => {
    expect(determinationOn(client({ residences: [home('099')] }), day).municipality).toBe(municipality);
  });

  it.each([
    ['2021-06-09', 'OUT NOT_IN_TRIAL_AREA', '694'],
    ['2021-06-10', 'IN', '109'],
    ['2021-06-20', 'IN', '109'],
    ['2021-06-21', 'OUT NOT_IN_TRIAL_AREA', '694'],
  ])('lived in Hämeenlinna on 10.–20.6.2021; on %s: %s (E2)', (day, result, municipality) => {
    const residences = [
      home('694', null, '2021-06-09'),
      home('109', '2021-06-10', '2021-06-20'),
      home('694', '2021-06-21'),
    ];
    expect(resultOn(client({ residences }), day)).toBe(result);
    expect(determinationOn(client({ residences }), day).municipality).toBe(municipality);
  });

  it.each([
    ['197', 'UNKNOWN'],
    ['198', 'UNKNOWN'],
    ['199', 'UNKNOWN'],
    ['200', 'ABROAD'],
  ] as const)('no home municipality in Finland (%s): not in an area (E6)', (code, kind) => {
    expect(resultOn(client({ residences: [residence(kind, code)] }), '2021-06-15')).toBe(
      'OUT NOT_IN_TRIAL_AREA',
    );
  });

  it('is unknown where no residence is known', () => {
    expect(resultOn(client({ residences: [] }), '2021-06-15')).toBe('PENDING_INFORMATION RESIDENCE_MISSING');
  });

  it.each([
    // in the boundary conditions the client must also be one of the TE Office of the area
    ['1500', '2021-02-28', 'IN'],
    ['1531', '2021-02-28', 'IN'],
    ['0200', '2021-02-28', 'OUT NOT_IN_TRIAL_AREA'],
    [null, '2021-02-28', 'IN'],
    ['0200', '2021-03-01', 'IN'],
    [null, '2021-03-01', 'IN'],
  ])('client of office %s with home in Hämeenlinna, on %s: %s', (office, day, result) => {
    expect(resultOn(client({ jobSearches: [jobSearch('2019-01-01', null, { office })] }), day)).toBe(result);
  });
});

/** Somebody under temporary protection. */
const living = (...residences: ClientFacts['residences']): ClientFacts =>
  clientFacts({ residenceGrounds: [permit('TS')], residences });

describe('E30: temporary protection (149/2023; E6)', () => {
  it.each([
    ['2023-02-28', 'PENDING_INFORMATION RESIDENCE_MISSING', null],
    ['2023-03-01', 'IN', '109'],
    ['2023-03-02', 'IN', '109'],
  ])('place of residence in Hämeenlinna, no home municipality; on %s: %s', (day, result, municipality) => {
    const facts = living(residence('PLACE_OF_RESIDENCE', '109'));
    expect(resultOn(facts, day)).toBe(result);
    expect(determinationOn(facts, day).municipality).toBe(municipality);
  });

  it.each([
    ['2023-02-28', 'OUT NOT_IN_TRIAL_AREA'],
    ['2023-03-01', 'IN'],
  ])(
    'place of residence in Hämeenlinna, home municipality unknown to the register; on %s: %s',
    (day, result) => {
      expect(resultOn(living(residence('UNKNOWN', '197'), residence('PLACE_OF_RESIDENCE', '109')), day)).toBe(
        result,
      );
    },
  );

  it('a home municipality goes before a place of residence', () => {
    const facts = living(residence('PLACE_OF_RESIDENCE', '109'), home('694', '2023-06-10'));
    expect(resultOn(facts, '2023-06-09')).toBe('IN');
    expect(resultOn(facts, '2023-06-10')).toBe('OUT NOT_IN_TRIAL_AREA');
    expect(determinationOn(facts, '2023-06-10').municipality).toBe('694');
  });

  it('without any residence the area is unknown, the ground is not', () => {
    expect(resultOn(living(), '2023-06-10')).toBe('PENDING_INFORMATION RESIDENCE_MISSING');
    expect(determinationOn(living(), '2023-06-10').grounds).toContain('TEMP_PROTECTION');
    expect(resultOn(living(residence('ABROAD', '200')), '2023-06-10')).toBe('OUT NOT_IN_TRIAL_AREA');
  });

  it.each([
    ['2023-06-09', false],
    ['2023-06-10', true],
    ['2023-06-20', true],
    ['2023-06-21', false],
  ])('granted for 10.–20.6.2023 it counts on %s: %s', (day, counts) => {
    const facts = clientFacts({
      residenceGrounds: [permit('TS', '2023-06-10', '2023-06-20')],
      residences: [residence('PLACE_OF_RESIDENCE', '109')],
    });
    expect(determinationOn(facts, day).grounds.includes('TEMP_PROTECTION')).toBe(counts);
    expect(determinationOn(facts, day).municipality).toBe(counts ? '109' : null);
  });

  it('no other ground of stay lets a place of residence decide', () => {
    const facts = clientFacts({
      residenceGrounds: [permit('A')],
      residences: [residence('PLACE_OF_RESIDENCE', '109')],
      birthDate: date('2000-01-01'),
    });
    expect(resultOn(facts, '2023-06-15')).toBe('PENDING_INFORMATION RESIDENCE_MISSING');
  });
});
