import { describe, expect, it } from 'vitest';
import { simulationText } from '../../../src/adapters/cli/simulation-text.ts';
import type { SimulationResult } from '../../../src/application/legislation/simulate-bill.ts';
import type { Bill } from '../../../src/domain/legislation/bill.ts';
import { days } from '../../../src/domain/legislation/amounts.ts';
import { day } from '../../../src/domain/legislation/timeline.ts';
import type { YearMonth } from '../../../src/domain/shared/plain-date.ts';

const result: SimulationResult = {
  areaCode: '1531',
  date: day('2021-03-31'),
  clients: 12_900,
  gained: 3,
  lost: 1_204,
  changes: { OUT: { IN: 2 }, PENDING_INFORMATION: { IN: 1 }, IN: { OUT: 1_200, NOT_DETERMINED: 4 } },
  byGround: { FOREIGN_LANGUAGE: { gained: 0, lost: 4 }, UNDER_30: { gained: 3, lost: 1_200 } },
  byMunicipality: {
    unknown: { gained: 0, lost: 4 },
    '165': { gained: 1, lost: 200 },
    '109': { gained: 2, lost: 1_000 },
    '082': { gained: 0, lost: 0 },
    '200': { gained: 0, lost: 1 },
  },
  byAgeBand: {
    '65-': { gained: 0, lost: 1 },
    '25-29': { gained: 3, lost: 1_200 },
    '-19': { gained: 0, lost: 3 },
  },
  byServiceLine: { none: { gained: 0, lost: 204 }, '03': { gained: 3, lost: 1_000 } },
  municipalShare: null,
};

const bill: Bill = {
  adopts: [{ theme: 'conduct', version: 'V6' }],
  values: [
    { key: 'target_group.age_below', value: 25, from: day('2021-03-01'), until: day('2022-01-01') },
    { key: 'target_group.grounds', value: ['UNDER_30', 'IMMIGRANT'], from: day('2020-01-01'), until: null },
    { key: 'transfer.window_after_start', value: days(14), from: day('2020-01-01'), until: null },
    { key: 'transfer.last_day', value: null, from: day('2020-01-01'), until: null },
  ],
};

const money: SimulationResult = {
  ...result,
  municipalShare: {
    from: '2021-01' as YearMonth,
    to: '2021-03' as YearMonth,
    byMunicipality: { '165': { before: 5_050, after: 0 }, '109': { before: 123_456_789, after: 200_000 } },
    before: 123_461_839,
    after: 200_000,
  },
};

/** Cells of a table row by row: columns stand at least two spaces apart. */
const cells = (text: string): readonly string[] =>
  text.split('\n').map((line) => line.replaceAll(/ {2,}/g, ' | ').replaceAll(/[\u00a0\u202f]/g, ' '));

describe('a simulation on a terminal', () => {
  it('tells in English what the bill is and whom it would move', () => {
    expect(cells(simulationText(result, bill, 'table', 'en'))).toEqual([
      '1531, 31 March 2021. Dry run: nothing was written.',
      'Bill: conduct V6',
      'Bill: target_group.age_below = 25, 1 March 2021 – 31 December 2021',
      'Bill: target_group.grounds = UNDER_30, IMMIGRANT, 1 January 2020 –',
      'Bill: transfer.window_after_start = 14 days, 1 January 2020 –',
      'Bill: transfer.last_day = no rule, 1 January 2020 –',
      '',
      'Clients judged | 12,900',
      'Would come in | 3',
      'Would drop out | 1,204',
      '',
      'Ground | Would come in | Would drop out',
      'Under 30 years of age | 3 | 1,200',
      'Speaks a foreign language | 0 | 4',
      '',
      'Home municipality | Would come in | Would drop out',
      '082 Hattula | 0 | 0',
      '109 Hämeenlinna | 2 | 1,000',
      '165 Janakkala | 1 | 200',
      '200 None or not known | 0 | 1',
      'None or not known | 0 | 4',
      '',
      'Age | Would come in | Would drop out',
      'under 20 | 0 | 3',
      '25–29 | 3 | 1,200',
      '65 or over | 0 | 1',
      '',
      'Service line | Would come in | Would drop out',
      '03 Supported-employment services | 3 | 1,000',
      'No service line | 0 | 204',
      '',
      'Result | Clients',
      'In the target group → Not in the target group | 1,200',
      'In the target group → Not determined | 4',
      'Not in the target group → In the target group | 2',
      'Waits for information → In the target group | 1',
      '',
    ]);
  });

  it('speaks Finnish', () => {
    const told = cells(simulationText(money, bill, 'table', 'fi'));
    expect(told).toEqual(
      expect.arrayContaining([
        '1531, 31.3.2021. Koeajo: mitään ei kirjattu.',
        'Ehdotus: target_group.age_below = 25, 1.3.2021 – 31.12.2021',
        'Ehdotus: transfer.last_day = ei sääntöä, 1.1.2020 –',
        'Asiakkaita arvioitu | 12 900',
        'Peruste | Tulisi mukaan | Jäisi pois',
        'Alle 30-vuotias | 3 | 1 200',
        '109 Hämeenlinna | 2 | 1 000',
        'alle 20 | 0 | 3',
        'Ei palvelulinjaa | 0 | 204',
        'Kuuluu kohderyhmään → Ei kuulu kohderyhmään | 1 200',
        'Kuntaosuus 1/2021 – 3/2021 | Nyt, € | Ehdotuksella, €',
        '109 Hämeenlinna | 1 234 567,89 | 2 000,00',
        '165 Janakkala | 50,50 | 0,00',
        'Yhteensä | 1 234 618,39 | 2 000,00',
      ]),
    );
  });

  it('speaks Swedish, with the Swedish names of places', () => {
    expect(cells(simulationText({ ...money, areaCode: null }, bill, 'table', 'sv'))).toEqual(
      expect.arrayContaining([
        'Alla områden, 31.3.2021. Provkörning: ingenting skrevs.',
        'Förslag: transfer.last_day = ingen regel, 1.1.2020 –',
        'Bedömda kunder | 12 900',
        'Hemkommun | Skulle komma med | Skulle falla bort',
        '109 Tavastehus | 2 | 1 000',
        'Ingen eller okänd hemkommun | 0 | 4',
        '65 eller över | 0 | 1',
        'Hör till målgruppen → Ej bedömd | 4',
        'Kommunandel 1/2021 – 3/2021 | Nu, € | Med förslaget, €',
      ]),
    );
  });

  it('has no table of what nobody belongs to', () => {
    const nobody = { ...result, gained: 0, lost: 0, changes: {}, byGround: {}, byMunicipality: {} };
    const told = simulationText(
      { ...nobody, byAgeBand: {}, byServiceLine: {} },
      { adopts: [], values: [] },
      'table',
      'en',
    );
    expect(cells(told)).toEqual([
      '1531, 31 March 2021. Dry run: nothing was written.',
      '',
      'Clients judged | 12,900',
      'Would come in | 0',
      'Would drop out | 0',
      '',
    ]);
  });
});

describe('a simulation as a file', () => {
  it('opens in Excel: byte order mark, semicolons, decimal commas, one row a figure', () => {
    const text = simulationText(money, bill, 'csv', 'fi');
    expect(text).toMatch(/^\uFEFFErittely;/);
    expect(text).toMatch(/\r\n$/);
    const rows = text.slice(1).trimEnd().split('\r\n');
    expect(rows).toEqual(
      expect.arrayContaining([
        'Erittely;Koodi;Nimi;Asiakkaita;Tulisi mukaan;Jäisi pois;Nyt, €;Ehdotuksella, €',
        'Kaikki;;;12900;3;1204;;',
        'Peruste;;Alle 30-vuotias;;3;1200;;',
        'Kotikunta;082;Hattula;;0;0;;',
        'Ikä;;25–29;;3;1200;;',
        'Palvelulinja;03;Tuetun työllistymisen palvelut;;3;1000;;',
        'Ratkaisu;;Kuuluu kohderyhmään → Ei kuulu kohderyhmään;1200;;;;',
        'Kuntaosuus 1/2021 – 3/2021;109;Hämeenlinna;;;;1234567,89;2000',
        'Kuntaosuus 1/2021 – 3/2021;;Yhteensä;;;;1234618,39;2000',
      ]),
    );
    expect(new Set(rows.map((row) => row.split(';').length))).toEqual(new Set([8]));
  });

  it('is the result itself as JSON', () => {
    expect(JSON.parse(simulationText(money, bill, 'json', 'sv'))).toEqual(money);
  });
});
