import { describe, expect, it } from 'vitest';
import type { Cells } from '../../../support/delivery-builder.ts';
import { rowOf } from '../../../support/delivery-rows.ts';
import { readRow, readWritten } from '../../../support/read-delivery.ts';

describe('suunnitelmat.csv', () => {
  const monthly = { manifest: { plan_code_list: 'statistics_extract' } };

  it('E61: is kept by the register’s own names, with the list that its plan types follow', async () => {
    const cells = { tarkistettava: '1.6.2021', loppu: '11.11.2222' };
    expect((await readRow('plans', cells)).row).toEqual({
      suunnitelmatyyppi: '01',
      laadittu: '2021-03-01',
      tarkistettava: '2021-06-01',
      loppu: null,
      plan_code_list: 'plan_extract',
    });
    expect((await readRow('plans', cells, monthly)).row).toMatchObject({
      plan_code_list: 'statistics_extract',
    });
  });

  it.each<[string, Cells]>([
    ['REQUIRED_MISSING suunnitelmatyyppi', { suunnitelmatyyppi: '' }],
    ['UNKNOWN_CODE suunnitelmatyyppi', { suunnitelmatyyppi: '00' }],
    ['UNKNOWN_CODE suunnitelmatyyppi', { suunnitelmatyyppi: '08' }],
    ['REQUIRED_MISSING laadittu', { laadittu: '' }],
    ['DATE_IN_FUTURE laadittu', { laadittu: '1.4.2021' }],
    ['PERIOD_INVERTED tarkistettava', { tarkistettava: '28.2.2021' }],
    ['PERIOD_INVERTED loppu', { loppu: '28.2.2021' }],
    ['DATE_OUT_OF_RANGE loppu', { loppu: '1.4.2026' }],
  ])('%s: %j', async (exception, cells) => {
    expect((await readRow('plans', cells)).exception).toBe(exception);
  });

  it.each<[string, Cells]>([
    ['UNKNOWN_CODE suunnitelmatyyppi', { suunnitelmatyyppi: '06' }],
    ['CODE_NOT_VALID_ON_DATE suunnitelmatyyppi', { suunnitelmatyyppi: '07' }],
  ])('%s by the monthly list: %j', async (exception, cells) => {
    expect((await readRow('plans', cells, monthly)).exception).toBe(exception);
  });

  it('takes 00 of the monthly list, and 07 of either when it may be used', async () => {
    expect((await readRow('plans', { suunnitelmatyyppi: '0' }, monthly)).row).toMatchObject({
      suunnitelmatyyppi: '00',
    });
    expect((await readRow('plans', { suunnitelmatyyppi: '07' })).exception).toBeNull();
    const later = { manifest: { ...monthly.manifest, data_cut: '2022-05-31' } };
    const cells = { suunnitelmatyyppi: '07', laadittu: '2.5.2022' };
    expect((await readRow('plans', cells, later)).exception).toBeNull();
  });
});

describe('yhteydenotot.csv', () => {
  it('is kept, a booked one that lies ahead, too', async () => {
    const cells = { yhteydenottotapa: '1', pvm: '1.6.2021', toteutuma: 'VARATTU' };
    expect((await readRow('contacts', cells)).row).toEqual({
      yhteydenottotapa: '01',
      pvm: '2021-06-01',
      toteutuma: 'VARATTU',
    });
  });

  it.each<[string, Cells]>([
    ['REQUIRED_MISSING yhteydenottotapa', { yhteydenottotapa: '' }],
    ['UNKNOWN_CODE yhteydenottotapa', { yhteydenottotapa: '06' }],
    ['REQUIRED_MISSING pvm', { pvm: '' }],
    ['UNKNOWN_CODE toteutuma', { toteutuma: 'OK' }],
    ['CODE_NOT_VALID_ON_DATE yhteydenottotapa', { yhteydenottotapa: '21' }],
    ['CODE_NOT_VALID_ON_DATE yhteydenottotapa', { yhteydenottotapa: '30' }],
  ])('%s: %j', async (exception, cells) => {
    expect((await readRow('contacts', cells)).exception).toBe(exception);
  });

  it.each<Cells>([
    { yhteydenottotapa: '20' },
    { yhteydenottotapa: '31' },
    { yhteydenottotapa: '21', pvm: '2.5.2022' },
  ])('takes %j', async (cells) => {
    expect((await readRow('contacts', cells)).exception).toBeNull();
  });
});

describe('avoimet_paikat.csv', () => {
  it('is kept', async () => {
    expect((await readRow('vacancies', { kuntakoodi: '82', haku_paattyy: '1.4.2021' })).row).toEqual({
      tyonantaja: 'Koekauppa Åström Ab',
      ytunnus: '9000165-5',
      ammattikoodi: '5223',
      kuntakoodi: '082',
      tyoaika: '01',
      kesto: '06',
      suhde: '01',
      paikkojen_lkm: 1,
      julkaistu: '2021-03-01',
      haku_paattyy: '2021-04-01',
      tila: 'AVOIN',
    });
  });

  it('has no client', async () => {
    const { rows } = await readWritten('vacancies', { rows: { vacancies: [rowOf('vacancies')] } });
    expect(rows).toMatchObject([{ key: 'AP000001', clientNumber: null }]);
  });

  it.each<[string, Cells]>([
    ['REQUIRED_MISSING tyonantaja', { tyonantaja: '' }],
    ['UNKNOWN_CODE ytunnus', { ytunnus: '9000165-4' }],
    ['UNKNOWN_CODE ytunnus', { ytunnus: '90001655' }],
    ['UNKNOWN_CODE ytunnus', { ytunnus: '9000006-0' }],
    ['UNKNOWN_CODE ammattikoodi', { ammattikoodi: '99999' }],
    ['UNKNOWN_CODE kuntakoodi', { kuntakoodi: '999' }],
    ['UNKNOWN_CODE tyoaika', { tyoaika: '02' }],
    ['UNKNOWN_CODE kesto', { kesto: '07' }],
    ['UNKNOWN_CODE suhde', { suhde: '05' }],
    ['NUMBER_INVALID paikkojen_lkm', { paikkojen_lkm: '1,5' }],
    ['NUMBER_INVALID paikkojen_lkm', { paikkojen_lkm: '-1' }],
    ['REQUIRED_MISSING julkaistu', { julkaistu: '' }],
    ['DATE_INVALID haku_paattyy', { haku_paattyy: 'heti' }],
    ['UNKNOWN_CODE tila', { tila: 'KESKEN' }],
  ])('%s: %j', async (exception, cells) => {
    expect((await readRow('vacancies', cells)).exception).toBe(exception);
  });
});

describe('tyotarjoukset.csv', () => {
  it('is kept', async () => {
    const cells = {
      yhteydenotto_viimeistaan: '9.3.2021',
      vastaus_viimeistaan: '16.3.2021',
      vastattu: '5.3.2021',
      otti_yhteytta: 'K',
      tuloskoodi: '1',
      tulos_pvm: '2.3.2021',
      tyo_alkaa: '1.5.2021',
    };
    const { row, warnings } = await readRow('job-offers', cells);
    expect(row).toEqual({
      paikkanumero: 'AP000001',
      toimitettu: '2021-03-02',
      toimitustapa: 'VERKKO',
      yhteydenotto_viimeistaan: '2021-03-09',
      vastaus_viimeistaan: '2021-03-16',
      vastattu: '2021-03-05',
      otti_yhteytta: 'K',
      tuloskoodi: '01',
      tulos_pvm: '2021-03-02',
      tyo_alkaa: '2021-05-01',
    });
    expect(warnings).toEqual(['LEADING_ZERO_RESTORED tuloskoodi']);
  });

  it.each<[string, Cells]>([
    ['REQUIRED_MISSING paikkanumero', { paikkanumero: '' }],
    ['UNKNOWN_VACANCY paikkanumero', { paikkanumero: 'AP999999' }],
    ['UNKNOWN_CODE toimitustapa', { toimitustapa: 'FAKSI' }],
    ['UNKNOWN_CODE otti_yhteytta', { otti_yhteytta: 'X' }],
    ['UNKNOWN_CODE tuloskoodi', { tuloskoodi: '14' }],
    ['DATE_INVALID vastattu', { vastattu: '5.3.' }],
    ['SEQUENCE_INVALID tulos_pvm', { tuloskoodi: '04', tulos_pvm: '1.3.2021' }],
  ])('%s: %j', async (exception, cells) => {
    expect((await readRow('job-offers', cells)).exception).toBe(exception);
  });

  it('takes a draft', async () => {
    expect((await readRow('job-offers', { toimitettu: '' })).row).toMatchObject({ toimitettu: null });
  });

  it('HIRED_WITHOUT_START', async () => {
    const { row, warnings } = await readRow('job-offers', { tuloskoodi: '01', tulos_pvm: '5.3.2021' });
    expect(row).not.toBeNull();
    expect(warnings).toEqual(['HIRED_WITHOUT_START tyo_alkaa']);
  });
});

describe('maksut.csv', () => {
  it('is kept in cents', async () => {
    const { row } = await readRow('payments', { etuus_eur: '17 594,16', kuntakoodi: '82' });
    expect(row).toEqual({
      kuukausi: '2021-03',
      kuntakoodi: '082',
      paivaluokka: '300',
      saajat: 7,
      etuus_eur: 1_759_416,
      paivat: 142,
      kuntaosuus_eur: 230_064,
      oikaisu: 'E',
    });
  });

  it('has a key of its month, municipality and class of days, and of being a reversal', async () => {
    const reversal = { oikaisu: 'K', etuus_eur: '-648,00', paivat: '-20', kuntaosuus_eur: '-324,00' };
    const { rows } = await readWritten('payments', {
      rows: { payments: [rowOf('payments'), rowOf('payments', reversal)] },
    });
    expect(rows.map(({ key }) => key)).toEqual(['2021-03/109/300', '2021-03/109/300/K']);
  });

  it.each<[string, Cells]>([
    ['DATE_INVALID kuukausi', { kuukausi: '3/2021' }],
    ['DATE_INVALID kuukausi', { kuukausi: '2021-13' }],
    ['REQUIRED_MISSING kuukausi', { kuukausi: '' }],
    ['UNKNOWN_CODE kuntakoodi', { kuntakoodi: '999' }],
    ['UNKNOWN_CODE paivaluokka', { paivaluokka: '0' }],
    ['UNKNOWN_CODE paivaluokka', { paivaluokka: '400' }],
    ['NUMBER_INVALID saajat', { saajat: 'x' }],
    ['NUMBER_INVALID etuus_eur', { etuus_eur: '4601.27' }],
    ['NUMBER_INVALID paivat', { paivat: '1,5' }],
    ['UNKNOWN_CODE oikaisu', { oikaisu: 'X' }],
    ['REQUIRED_MISSING oikaisu', { oikaisu: '' }],
    ['NEGATIVE_AMOUNT etuus_eur', { etuus_eur: '-4601,27' }],
    ['NEGATIVE_AMOUNT kuntaosuus_eur', { kuntaosuus_eur: '-0,01' }],
    ['RATE_OVER_100 kuntaosuus_eur', { kuntaosuus_eur: '4601,28' }],
    ['RATE_OVER_100 kuntaosuus_eur', { oikaisu: 'K', etuus_eur: '-1,00', kuntaosuus_eur: '-1,01' }],
  ])('%s: %j', async (exception, cells) => {
    expect((await readRow('payments', cells)).exception).toBe(exception);
  });

  it('takes a share that is all of the benefit', async () => {
    expect((await readRow('payments', { kuntaosuus_eur: '4601,27' })).exception).toBeNull();
  });
});
