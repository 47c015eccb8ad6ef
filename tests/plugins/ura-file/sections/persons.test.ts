import { describe, expect, it } from 'vitest';
import { identityCodeCheck } from '../../../../src/domain/shared/identity-code.ts';
import type { Cells } from '../../../support/delivery-builder.ts';
import { rowOf } from '../../../support/delivery-rows.ts';
import { openDelivery, readRow, readSection } from '../../../support/read-delivery.ts';
import { writeDelivery } from '../../../support/delivery-builder.ts';

const read = (cells: Cells): ReturnType<typeof readRow<'persons'>> => readRow('persons', cells);

describe('henkilot.csv', () => {
  it('gives a person in the product’s own terms', async () => {
    const { row, exception, warnings } = await read({
      henkilotunnus: '310391-9717',
      entiset_nimet: 'Malliniemi, Koelä',
      aidinkieli: 'ru',
      palvelukieli: 'muu',
      kansalaisuudet: 'FI, RU',
      oleskeluperuste: 'P-EU',
      lupa_alku: '1.2.2020',
      lupa_loppu: '31.1.2024',
      ensimmainen_kotikuntapvm: '2015-06-01',
      turvakielto: 'K',
      turvakielto_alku: '1.1.2021',
      turvakielto_loppu: '31.12.2022',
      puhelin: '+358 99 100 2301',
      sahkoposti: 'a@esimerkki.invalid',
      lahiosoite: 'Koekatu 1',
      postinumero: '13100',
      postitoimipaikka: 'HÄMEENLINNA',
      yhteysosoite: 'PL 1, 13100 HÄMEENLINNA',
      tulkkaustarve: 'K',
      kuolinpaiva: '10.3.2021',
    });
    expect({ exception, warnings }).toEqual({ exception: null, warnings: [] });
    expect(row).toEqual({
      identityCode: '310391-9717',
      birthDate: '1991-03-31',
      lastName: 'Koeniemi',
      firstNames: 'Testi Aino',
      formerNames: ['Malliniemi', 'Koelä'],
      motherTongue: 'ru',
      serviceLanguage: 'other',
      citizenships: ['FI', 'RU'],
      shownMunicipality: '109',
      residenceGround: 'P-EU',
      permitFrom: '2020-02-01',
      permitUntil: '2024-02-01',
      firstMunicipalityDate: '2015-06-01',
      securityBanFrom: '2021-01-01',
      securityBanUntil: '2023-01-01',
      phone: '+358 99 100 2301',
      email: 'a@esimerkki.invalid',
      street: 'Koekatu 1',
      postalCode: '13100',
      postOffice: 'HÄMEENLINNA',
      contactAddress: 'PL 1, 13100 HÄMEENLINNA',
      needsInterpreter: true,
      deathDate: '2021-03-10',
    });
  });

  it('leaves empty cells unknown', async () => {
    const { row } = await read({ kuntakoodi: '', kansalaisuudet: '', tulkkaustarve: '' });
    expect(row).toMatchObject({
      formerNames: [],
      citizenships: [],
      shownMunicipality: null,
      residenceGround: null,
      permitFrom: null,
      permitUntil: null,
      securityBanFrom: null,
      securityBanUntil: null,
      phone: null,
      needsInterpreter: false,
      deathDate: null,
    });
  });

  it.each<[string, Cells]>([
    ['CLIENT_NUMBER_INVALID asiakasnumero', { asiakasnumero: '123456789' }],
    ['CLIENT_NUMBER_INVALID asiakasnumero', { asiakasnumero: '0041230A' }],
    ['REQUIRED_MISSING asiakasnumero', { asiakasnumero: '' }],
    ['IDENTITY_CODE_INVALID henkilotunnus', { henkilotunnus: '310391-9718' }],
    ['IDENTITY_CODE_INVALID henkilotunnus', { henkilotunnus: '131052/308T' }],
    ['BIRTH_DATE_MISSING syntymaaika', { henkilotunnus: '', syntymaaika: '' }],
    ['DATE_INVALID syntymaaika', { syntymaaika: '31.3.91' }],
    ['AGE_IMPLAUSIBLE syntymaaika', { henkilotunnus: '', syntymaaika: '1.4.2006' }],
    ['AGE_IMPLAUSIBLE syntymaaika', { henkilotunnus: '', syntymaaika: '31.3.1910' }],
    ['AGE_IMPLAUSIBLE syntymaaika', { henkilotunnus: '', syntymaaika: '1.1.2022' }],
    ['REQUIRED_MISSING sukunimi', { sukunimi: '' }],
    ['REQUIRED_MISSING etunimet', { etunimet: ' ' }],
    ['TEXT_TOO_LONG etunimet', { etunimet: 'x'.repeat(101) }],
    ['UNKNOWN_CODE palvelukieli', { palvelukieli: 'en' }],
    ['UNKNOWN_CODE kansalaisuudet', { kansalaisuudet: 'FI,QQ' }],
    ['UNKNOWN_CODE oleskeluperuste', { oleskeluperuste: 'X' }],
    ['DATE_INVALID lupa_alku', { lupa_alku: '1/1/2020' }],
    ['PERIOD_INVERTED lupa_loppu', { lupa_alku: '2.1.2021', lupa_loppu: '1.1.2021' }],
    ['DATE_OUT_OF_RANGE lupa_loppu', { lupa_loppu: '1.4.2026' }],
    ['DATE_INVALID ensimmainen_kotikuntapvm', { ensimmainen_kotikuntapvm: '2020' }],
    ['UNKNOWN_CODE turvakielto', { turvakielto: 'k' }],
    ['REQUIRED_MISSING turvakielto_alku', { turvakielto: 'K' }],
    [
      'PERIOD_INVERTED turvakielto_loppu',
      { turvakielto: 'K', turvakielto_alku: '2.1.2021', turvakielto_loppu: '1.1.2021' },
    ],
    ['DATE_OUT_OF_RANGE turvakielto_loppu', { turvakielto_loppu: '1.4.2026' }],
    ['UNKNOWN_CODE tulkkaustarve', { tulkkaustarve: '1' }],
    ['DATE_IN_FUTURE kuolinpaiva', { kuolinpaiva: '1.4.2021' }],
  ])('%s: %j', async (exception, cells) => {
    expect((await read(cells)).exception).toBe(exception);
  });

  it.each<[string, Cells]>([
    ['15 on the data cut', { henkilotunnus: '', syntymaaika: '31.3.2006' }],
    ['110 on the data cut', { henkilotunnus: '', syntymaaika: '1.4.1910' }],
    ['a name of 100 characters', { sukunimi: 'x'.repeat(100) }],
    ['a permit for the time being', { lupa_alku: '1.1.2020', lupa_loppu: '11.11.2222' }],
    ['a permit that ends five years after the data cut', { lupa_loppu: '31.3.2026' }],
    ['a death on the data cut', { kuolinpaiva: '31.3.2021' }],
    ['no ban, though it once began', { turvakielto: 'E', turvakielto_alku: '1.1.2019' }],
  ])('takes %s', async (_, cells) => {
    expect((await read(cells)).exception).toBeNull();
  });

  it.each<[string, Cells]>([
    ['BIRTH_DATE_DIFFERS syntymaaika', { syntymaaika: '30.3.1991' }],
    ['IDENTITY_CODE_MISSING henkilotunnus', { henkilotunnus: '' }],
    ['UNKNOWN_LANGUAGE aidinkieli', { aidinkieli: 'qq' }],
    ['LANGUAGE_UNKNOWN aidinkieli', { aidinkieli: '' }],
    ['LANGUAGE_UNKNOWN aidinkieli', { aidinkieli: '99' }],
    ['LANGUAGE_UNKNOWN aidinkieli', { aidinkieli: 'und' }],
    ['LANGUAGE_UNKNOWN aidinkieli', { aidinkieli: 'zxx' }],
    ['LANGUAGE_MISSING palvelukieli', { palvelukieli: '' }],
    ['LEADING_ZERO_RESTORED asiakasnumero', { asiakasnumero: '412301' }],
    ['LEADING_ZERO_RESTORED kuntakoodi', { kuntakoodi: '82' }],
    ['LEADING_ZERO_RESTORED postinumero', { postinumero: '2100' }],
  ])('takes with a warning, %s: %j', async (warning, cells) => {
    const { row, warnings } = await read(cells);
    expect(row).not.toBeNull();
    expect(warnings).toEqual([warning]);
  });

  it('believes the register’s own birth date more than the one in the code', async () => {
    expect((await read({ syntymaaika: '30.3.1991' })).row?.birthDate).toBe('1991-03-30');
    expect((await read({ syntymaaika: '' })).row?.birthDate).toBe('1991-03-31');
  });

  it('does not know unknown languages, and speaks Finnish with who has told none', async () => {
    for (const aidinkieli of ['qq', '99', 'zxx']) {
      expect((await read({ aidinkieli })).row?.motherTongue).toBeNull();
    }
    expect((await read({ palvelukieli: '' })).row?.serviceLanguage).toBe('fi');
  });

  it('gives codes back their zeros', async () => {
    const { row } = await read({ kuntakoodi: '82', postinumero: '2100' });
    expect(row).toMatchObject({ shownMunicipality: '082', postalCode: '02100' });
  });

  it('stores identity codes in upper case', async () => {
    const digits = '150687931';
    const code = `150687u931${identityCodeCheck(digits).toLowerCase()}`;
    const { row } = await read({ henkilotunnus: code, syntymaaika: '' });
    expect(row).toMatchObject({ identityCode: code.toUpperCase(), birthDate: '1987-06-15' });
  });

  it('keeps a ban whose start nobody knows', async () => {
    const { row } = await read({
      turvakielto: 'K',
      turvakielto_alku: '1.1.1900',
      turvakielto_loppu: '11.11.2222',
    });
    expect(row).toMatchObject({ securityBanFrom: '1900-01-01', securityBanUntil: null });
  });

  it('has no ban when the register says so, and has one when it is silent but gives its start', async () => {
    const start = { turvakielto_alku: '1.1.2020', turvakielto_loppu: '1.1.2025' };
    expect((await read({ turvakielto: 'E', ...start })).row).toMatchObject({
      securityBanFrom: null,
      securityBanUntil: null,
    });
    expect((await read({ turvakielto: '', ...start })).row).toMatchObject({ securityBanFrom: '2020-01-01' });
  });

  it('takes the codes of real people in production only', async () => {
    const henkilotunnus = `150687+002${identityCodeCheck('150687002')}`;
    await using folder = await writeDelivery({
      rows: { persons: [rowOf('persons', { henkilotunnus, syntymaaika: '15.6.1987' })] },
    });
    const [outside, inside] = [
      await readSection(await openDelivery(folder.path, false), 'persons'),
      await readSection(await openDelivery(folder.path, true), 'persons'),
    ];
    expect(outside.exceptions).toMatchObject([{ reason: 'IDENTITY_CODE_INVALID', column: 'henkilotunnus' }]);
    expect(inside.rows).toMatchObject([{ key: '00412301', row: { identityCode: henkilotunnus } }]);
  });
});
