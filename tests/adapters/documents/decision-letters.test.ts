import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { letters as maker } from '../../../src/container/subsidies/letters.ts';
import type { LetterContent } from '../../../src/application/subsidies/decisions/letters.port.ts';
import { days } from '../../../src/domain/legislation/amounts.ts';
import type { StoredLetter } from '../../../src/domain/subsidies/subsidy-stores.port.ts';
import { givenOn } from '../../support/decisions.ts';

const CONTENT: LetterContent = {
  decision: { ...givenOn('2022-06-01'), reasons: 'Työtön 13 kuukautta <14 kuukauden ajalta>.' },
  client: { firstNames: 'Aino', lastName: 'Aalto' },
  addressee: { name: 'Esimerkki Oy', businessId: '9000100-6' },
  facts: {
    employer: 'Esimerkki Oy',
    jobTitle: 'Varastotyöntekijä',
    from: '2022-06-01',
    to: '2022-06-30',
    rate: 5000,
    monthlyPayCents: 200_000,
  },
  appeal: {
    path: ['RECTIFICATION_BY_AUTHORITY', 'ADMINISTRATIVE_COURT'],
    within: days(30),
    service: { letterDays: 7, messageDays: 3 },
  },
};

let letters: readonly StoredLetter[] = [];
const page = (language: string, of = letters): string =>
  Buffer.from(of.find((one) => one.language === language && one.format === 'html')?.bytes ?? [])
    .toString('utf8')
    .replaceAll('\u00A0', ' ');

beforeAll(async () => {
  letters = await maker.make(CONTENT);
});

describe('the letter of a decision', () => {
  it('is made as page and file in three languages, each with the hash of its bytes', () => {
    expect(letters.map(({ language, format }) => `${language} ${format}`)).toEqual([
      'fi html',
      'fi pdf',
      'sv html',
      'sv pdf',
      'en html',
      'en pdf',
    ]);
    for (const { bytes, sha256 } of letters) {
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
    expect(new Set(letters.map(({ sha256 }) => sha256)).size).toBe(6);
  });

  it('is the same whenever it is made of the same decision', async () => {
    expect(await maker.make(CONTENT)).toEqual(letters);
  });

  it.each([
    [
      'fi',
      [
        'Päätös palkkatuesta',
        'Myönnetty',
        'Hämeenlinna',
        '1.6.2022',
        'Esimerkki Oy (9000100-6)',
        'Aino Aalto',
        'laki 916/2012, 7 luku, voimassa 1.1.2017 alkaen',
        '1.6.2022 – 30.6.2022',
        '2 000,00 €',
        '50 %',
        'Yhteensä 1 000,00 €.',
        'Oikaisuvaatimus on tehtävä 30 päivän kuluessa',
        '7. päivänä lähettämisestä',
        '3. päivänä lähettämisestä',
        'hallinto-oikeuteen',
        'tuen määrästä',
        'Lisätietoja antaa Hämeenlinna',
      ],
    ],
    [
      'sv',
      [
        'Beslut om lönesubvention',
        'Beviljat',
        'lag 916/2012, 7 luku, i kraft från 1.1.2017',
        '1 000,00 €',
        'inom 30 dagar från delfåendet',
        'den 7:e dagen',
        'förvaltningsdomstolen',
        'stödets belopp',
      ],
    ],
    [
      'en',
      [
        'Decision on a pay subsidy',
        'Granted',
        'act 916/2012, 7 luku, in force from 1 January 2017',
        '€1,000.00 in total',
        'within 30 days of the service',
        'arrived on day 7',
        'administrative court',
        'the amount of the subsidy',
      ],
    ],
  ])('%s: tells the decision, its provision, its rows, and how it is contested', (language, words) => {
    const text = page(language);
    for (const word of words) expect(text).toContain(word);
    expect(text).toContain(`<html lang="${language}">`);
    // The reasons stay in the language in which they were written, and are escaped.
    expect(text).toContain('lang="fi">Työtön 13 kuukautta &lt;14 kuukauden ajalta&gt;.');
  });

  it('is a tagged PDF that says of itself to be accessible', () => {
    for (const { bytes } of letters.filter(({ format }) => format === 'pdf')) {
      const raw = Buffer.from(bytes).toString('latin1');
      expect(raw).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
      expect(raw).toContain('/MarkInfo');
    }
  });

  it('says nothing of what is not appealable where all of it is, and has no table where nothing is paid', async () => {
    const { decision } = CONTENT;
    const rejection = await maker.make({
      ...CONTENT,
      decision: {
        ...decision,
        result: 'REJECTED',
        notAppealable: [],
        calculation: { rows: [], cents: 0 },
        case: { kind: 'START_UP_GRANT', id: 'grant-1', version: 1 },
      },
    });
    const text = page('fi', rejection);
    expect(text).toContain('Päätös starttirahasta');
    expect(text).toContain('Hylätty');
    expect(text).not.toContain('Muutosta ei saa hakea');
    expect(text).not.toContain('Laskelma');
  });
});
