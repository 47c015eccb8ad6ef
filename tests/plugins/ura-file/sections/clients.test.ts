import { describe, expect, it } from 'vitest';
import type { Cells } from '../../../support/delivery-builder.ts';
import { readRow } from '../../../support/read-delivery.ts';

describe('kotikunta.csv', () => {
  it.each([
    ['KOTIKUNTA', 'HOME_MUNICIPALITY'],
    ['ASUINPAIKKA', 'PLACE_OF_RESIDENCE'],
    ['ULKOMAAT', 'ABROAD'],
    ['EI_TIEDOSSA', 'UNKNOWN'],
  ])('%s is %s', async (laji, kind) => {
    expect((await readRow('residences', { laji })).row).toMatchObject({
      kind,
      municipality: '109',
      origin: 'VTJ',
    });
  });

  it.each<[string, Cells]>([
    ['UNKNOWN_CODE laji', { laji: 'KOTI' }],
    ['REQUIRED_MISSING laji', { laji: '' }],
    ['MUNICIPALITY_CODE_INVALID kuntakoodi', { kuntakoodi: '999' }],
    ['MUNICIPALITY_CODE_INVALID kuntakoodi', { kuntakoodi: '0109' }],
    ['REQUIRED_MISSING kuntakoodi', { kuntakoodi: '' }],
    ['UNKNOWN_CODE lahde', { lahde: 'MUU' }],
    ['REQUIRED_MISSING lahde', { lahde: '' }],
  ])('%s: %j', async (exception, cells) => {
    expect((await readRow('residences', cells)).exception).toBe(exception);
  });

  it.each(['197', '198', '199', '200'])('takes %s, which is no municipality', async (kuntakoodi) => {
    expect((await readRow('residences', { kuntakoodi })).row).toMatchObject({ municipality: kuntakoodi });
  });

  it.each<[string, string, string, readonly string[]]>([
    ['goes on in the successor', '1.1.2015', '', ['MERGED_MUNICIPALITY_RESOLVED kuntakoodi']],
    ['goes on for a day', '1.1.2015', '1.1.2021', ['MERGED_MUNICIPALITY_RESOLVED kuntakoodi']],
    ['ended before the merger', '1.1.2015', '31.12.2020', []],
  ])('keeps the code of a merged municipality: the span %s', async (_, alku, loppu, right) => {
    const { row, warnings } = await readRow('residences', { kuntakoodi: '099', alku, loppu });
    expect(row).toMatchObject({ municipality: '099' });
    expect(warnings).toEqual(right);
  });

  it('does not look beyond the data cut for mergers', async () => {
    const content = { manifest: { data_cut: '2020-12-31' } };
    const { warnings } = await readRow('residences', { kuntakoodi: '099', kirjattu: '1.2.2020' }, content);
    expect(warnings).toEqual([]);
  });

  it('gives codes back their zeros', async () => {
    const { row, warnings } = await readRow('residences', { kuntakoodi: '82' });
    expect(row).toMatchObject({ municipality: '082' });
    expect(warnings).toEqual(['LEADING_ZERO_RESTORED kuntakoodi']);
  });
});

describe('tyonhaku.csv', () => {
  it('gives a job search', async () => {
    const cells = {
      loppu: '15.3.2021',
      paattymissyy: '03',
      toimistokoodi: '1531',
      toimisto_alku: '2.3.2021',
    };
    const { row, warnings } = await readRow('job-searches', cells);
    expect(row).toEqual({
      from: '2021-03-01',
      until: '2021-03-16',
      endReason: '03',
      precedingActivity: '01',
      channel: 'VERKKO',
      office: '1531',
      officeFrom: '2021-03-02',
    });
    expect(warnings).toEqual([]);
  });

  it.each<[string, Cells]>([
    ['UNKNOWN_CODE paattymissyy', { paattymissyy: '17' }],
    ['UNKNOWN_CODE edeltava_toiminta', { edeltava_toiminta: '14' }],
    ['UNKNOWN_CODE kanava', { kanava: 'FAKSI' }],
    ['DATE_INVALID toimisto_alku', { toimisto_alku: 'x' }],
    ['CODE_NOT_VALID_ON_DATE toimistokoodi', { toimistokoodi: '1531', toimisto_alku: '28.2.2021' }],
    ['CODE_NOT_VALID_ON_DATE toimistokoodi', { toimistokoodi: '1531', alku: '28.2.2021' }],
    ['CODE_NOT_VALID_ON_DATE toimistokoodi', { toimistokoodi: '1531', alku: '1.1.1900' }],
    ['CODE_NOT_VALID_ON_DATE toimistokoodi', { toimistokoodi: '1230', toimisto_alku: '1.1.2003' }],
    ['CODE_NOT_VALID_ON_DATE toimistokoodi', { toimistokoodi: '1232', toimisto_alku: '31.12.2002' }],
  ])('%s: %j', async (exception, cells) => {
    expect((await readRow('job-searches', cells)).exception).toBe(exception);
  });

  it.each(['1230', '1231'])('takes %s as the local office that it was until 2002', async (toimistokoodi) => {
    const { exception, warnings } = await readRow('job-searches', {
      toimistokoodi,
      toimisto_alku: '31.12.2002',
    });
    expect({ exception, warnings }).toEqual({ exception: null, warnings: [] });
  });

  it.each(['1031', '9999', '0000', 'TE'])('keeps office %s, which it cannot map', async (toimistokoodi) => {
    const { row, warnings } = await readRow('job-searches', { toimistokoodi });
    expect(row?.office).toBe(toimistokoodi);
    expect(warnings).toEqual(['UNMAPPED_OFFICE toimistokoodi']);
  });

  it('restores the zeros of an office', async () => {
    const { row, warnings } = await readRow('job-searches', { toimistokoodi: '200' });
    expect(row?.office).toBe('0200');
    expect(warnings).toEqual(['LEADING_ZERO_RESTORED toimistokoodi']);
  });

  it('has its office since its own start, unless told otherwise', async () => {
    expect((await readRow('job-searches', {})).row?.officeFrom).toBe('2021-03-01');
    expect((await readRow('job-searches', { toimistokoodi: '' })).row).toMatchObject({
      office: null,
      officeFrom: null,
    });
    const unknown = await readRow('job-searches', { toimisto_alku: '1.1.1900' });
    expect(unknown.row?.officeFrom).toBeNull();
    expect(unknown.warnings).toEqual(['UNKNOWN_START toimisto_alku']);
  });
});

describe('tyollisyyskoodit.csv', () => {
  it('gives a status', async () => {
    const cells = { tyollisyyskoodi: '01', paattymissyy: '', viikkotunnit: '37,50', vahimmaistunnit: '10' };
    expect((await readRow('statuses', cells)).row).toEqual({
      from: '2021-03-01',
      until: null,
      code: '01',
      endReason: null,
      weeklyHours: 3750,
      guaranteedHours: 1000,
    });
  });

  it.each<[string, Cells]>([
    ['REQUIRED_MISSING tyollisyyskoodi', { tyollisyyskoodi: '' }],
    ['UNKNOWN_CODE tyollisyyskoodi', { tyollisyyskoodi: '10' }],
    ['UNKNOWN_CODE tyollisyyskoodi', { tyollisyyskoodi: 'z' }],
    ['UNKNOWN_CODE paattymissyy', { paattymissyy: '3' }],
    ['NUMBER_INVALID viikkotunnit', { viikkotunnit: '37.5' }],
    ['NUMBER_INVALID vahimmaistunnit', { vahimmaistunnit: 'paljon' }],
    ['NUMBER_INVALID viikkotunnit', { viikkotunnit: '-1' }],
    ['NUMBER_INVALID vahimmaistunnit', { vahimmaistunnit: '168,01' }],
    ['CODE_NOT_VALID_ON_DATE tyollisyyskoodi', { tyollisyyskoodi: '07', alku: '31.12.2012' }],
    ['CODE_NOT_VALID_ON_DATE tyollisyyskoodi', { tyollisyyskoodi: '08', alku: '31.12.2012' }],
    ['CODE_NOT_VALID_ON_DATE tyollisyyskoodi', { tyollisyyskoodi: '09' }],
    ['CODE_NOT_VALID_ON_DATE tyollisyyskoodi', { tyollisyyskoodi: '06', alku: '1.1.2014' }],
    [
      'CODE_NOT_VALID_ON_DATE tyollisyyskoodi',
      { tyollisyyskoodi: '06', alku: '1.1.2015', loppu: '2.1.2015' },
    ],
  ])('%s: %j', async (exception, cells) => {
    expect((await readRow('statuses', cells)).exception).toBe(exception);
  });

  it.each<[Cells, string]>([
    [{ tyollisyyskoodi: '06', alku: '31.12.2014', loppu: '31.3.2016' }, '06'],
    [{ tyollisyyskoodi: '07', alku: '1.1.2013' }, '07'],
    [{ tyollisyyskoodi: '2' }, '02'],
  ])('takes %j', async (cells, code) => {
    expect((await readRow('statuses', cells)).row?.code).toBe(code);
  });

  it('takes part-time work from 2.5.2022', async () => {
    const content = { manifest: { data_cut: '2022-05-31' } };
    expect(
      (await readRow('statuses', { tyollisyyskoodi: '09', alku: '2.5.2022' }, content)).exception,
    ).toBeNull();
  });

  it('does not know a start that is the birth date', async () => {
    const { row, warnings } = await readRow('statuses', { alku: '31.3.1991' });
    expect(row?.from).toBeNull();
    expect(warnings).toEqual(['UNKNOWN_START alku']);
  });

  it('knows a job search that began on the birth date', async () => {
    expect((await readRow('job-searches', { alku: '31.3.1991' })).row?.from).toBe('1991-03-31');
  });

  it.each([
    ['30.3.2006', ['START_BEFORE_AGE_15 alku']],
    ['31.3.2006', []],
  ])('a status from %s of somebody born on 31.3.1991 warns %j (R18)', async (alku, warnings) => {
    const read = await readRow('statuses', { alku });
    expect(read.row?.from).not.toBeNull();
    expect(read.warnings).toEqual(warnings);
  });

  describe('HOURS_CONFLICT', () => {
    const later = { manifest: { data_cut: '2022-05-31' } };

    it.each<[string, Cells, readonly string[]]>([
      ['four hours', { viikkotunnit: '4' }, ['HOURS_CONFLICT viikkotunnit']],
      ['less than four', { viikkotunnit: '3,99' }, []],
      ['laid off with hours', { tyollisyyskoodi: '03', viikkotunnit: '20' }, ['HOURS_CONFLICT viikkotunnit']],
      ['employed', { tyollisyyskoodi: '01', viikkotunnit: '20' }, []],
      [
        'the minimum does not count yet',
        { viikkotunnit: '20', vahimmaistunnit: '0' },
        ['HOURS_CONFLICT viikkotunnit'],
      ],
      ['only a minimum, which does not count yet', { vahimmaistunnit: '10' }, []],
    ])('in 2021: %s', async (_, cells, right) => {
      expect((await readRow('statuses', cells)).warnings).toEqual(right);
    });

    it.each<[string, Cells, readonly string[]]>([
      ['a guaranteed minimum below four is enough', { viikkotunnit: '20', vahimmaistunnit: '3' }, []],
      ['both over', { viikkotunnit: '20', vahimmaistunnit: '4' }, ['HOURS_CONFLICT viikkotunnit']],
      ['only a minimum', { vahimmaistunnit: '10' }, ['HOURS_CONFLICT vahimmaistunnit']],
      [
        'a span that ended before the change',
        { viikkotunnit: '20', vahimmaistunnit: '0', loppu: '1.5.2022' },
        ['HOURS_CONFLICT viikkotunnit'],
      ],
    ])('from 2.5.2022: %s', async (_, cells, right) => {
      expect((await readRow('statuses', cells, later)).warnings).toEqual(right);
    });
  });
});

describe('etuusoikeus.csv', () => {
  it.each([
    ['K', 'YES'],
    ['E', 'NO'],
    ['X', 'UNKNOWN'],
  ])('%s is %s', async (ansioturvaoikeus, right) => {
    const cells = {
      ansioturvaoikeus,
      tmt_paivat: '503',
      paivat_pvm: '28.2.2021',
      kassan_jasen: 'E',
      lahde: 'KELA',
    };
    expect((await readRow('earnings-rights', cells)).row).toEqual({
      from: '2021-03-01',
      until: null,
      basis: '5:2.1',
      right,
      fundMember: false,
      origin: 'KELA',
      supportDays: 503,
      supportDaysOn: '2021-02-28',
    });
  });

  it.each<[string, Cells]>([
    ['UNKNOWN_CODE peruste', { peruste: '5:2' }],
    ['REQUIRED_MISSING peruste', { peruste: '' }],
    ['UNKNOWN_CODE ansioturvaoikeus', { ansioturvaoikeus: 'KYLLÄ' }],
    ['REQUIRED_MISSING ansioturvaoikeus', { ansioturvaoikeus: '' }],
    ['UNKNOWN_CODE kassan_jasen', { kassan_jasen: 'X' }],
    ['UNKNOWN_CODE lahde', { lahde: 'VTJ' }],
    ['REQUIRED_MISSING lahde', { lahde: '' }],
    ['NUMBER_INVALID tmt_paivat', { tmt_paivat: '12,5' }],
    ['NUMBER_INVALID tmt_paivat', { tmt_paivat: '-1' }],
    ['NUMBER_INVALID tmt_paivat', { tmt_paivat: '1000001' }],
    ['DATE_INVALID paivat_pvm', { paivat_pvm: '2021' }],
  ])('%s: %j', async (exception, cells) => {
    expect((await readRow('earnings-rights', cells)).exception).toBe(exception);
  });

  it('does not know about membership that is not told', async () => {
    expect((await readRow('earnings-rights', { kassan_jasen: '', peruste: '5:6.1' })).row).toMatchObject({
      basis: '5:6.1',
      fundMember: null,
      supportDays: null,
      supportDaysOn: null,
    });
  });
});

describe('palvelulinjat.csv', () => {
  it.each([
    ['05', '05'],
    ['', null],
    ['3', '03'],
  ])('line %j is %j', async (palvelulinja, serviceLine) => {
    expect((await readRow('service-lines', { palvelulinja })).row?.serviceLine).toBe(serviceLine);
  });

  it('UNKNOWN_CODE', async () => {
    expect((await readRow('service-lines', { palvelulinja: '06' })).exception).toBe(
      'UNKNOWN_CODE palvelulinja',
    );
  });
});

describe('palvelut.csv', () => {
  it('gives a service spell', async () => {
    expect((await readRow('services', { loppu: '15.3.2021', paattymissyy: '0' })).row).toEqual({
      from: '2021-03-01',
      until: '2021-03-16',
      code: '20',
      plannedUntil: '2021-05-01',
      endReason: '0',
      provider: 'Mallityö ry',
      sector: '3',
    });
  });

  it.each<[string, Cells]>([
    ['REQUIRED_MISSING palvelukoodi', { palvelukoodi: '' }],
    ['UNKNOWN_CODE palvelukoodi', { palvelukoodi: '99' }],
    ['UNKNOWN_CODE palvelukoodi', { palvelukoodi: '5t' }],
    ['DATE_OUT_OF_RANGE suunniteltu_loppu', { suunniteltu_loppu: '1.4.2026' }],
    ['PERIOD_INVERTED suunniteltu_loppu', { suunniteltu_loppu: '28.2.2021' }],
    ['UNKNOWN_CODE sektori', { sektori: '8' }],
    ['UNKNOWN_CODE paattymissyy', { paattymissyy: '00' }],
    ['UNKNOWN_CODE paattymissyy', { palvelukoodi: '62', paattymissyy: '0' }],
    ['UNKNOWN_CODE paattymissyy', { palvelukoodi: '5T', paattymissyy: '8' }],
    ['UNKNOWN_CODE paattymissyy', { palvelukoodi: '65', paattymissyy: '00' }],
    ['UNKNOWN_CODE paattymissyy', { paattymissyy: 'x', kirjattu: 'x', sektori: '9' }],
  ])('%s: %j', async (exception, cells) => {
    expect((await readRow('services', cells)).exception).toBe(exception);
  });

  it.each(['5T', '5V', '6T', '6V', '60', '61', '62', '40', '41', '50', '58', '68', '69', '80', '89'])(
    'ends subsidised work %s for a reason of list A.10',
    async (palvelukoodi) => {
      expect((await readRow('services', { palvelukoodi, paattymissyy: '07' })).row?.endReason).toBe('07');
    },
  );

  it('keeps 5 and 05 apart', async () => {
    expect((await readRow('services', { palvelukoodi: '5' })).row?.code).toBe('5');
    expect((await readRow('services', { palvelukoodi: '05' })).row?.code).toBe('05');
  });
});
