import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

const ask = (path: string, language = 'en'): Promise<Answer> =>
  test.call(`/v1/legislation/${path}`, {
    as: subjectOf('AUDITOR'),
    headers: { 'accept-language': language },
  });
const told = async (path: string, language?: string): Promise<Json> => (await ask(path, language)).json();
const problem = async (path: string, language?: string): Promise<readonly unknown[]> => {
  const answer = await ask(path, language);
  return [answer.status, answer.json().code, answer.json().detail];
};

describe('GET /v1/legislation/parameters', () => {
  const KEY = 'meeting.initial.max_working_days';

  it('gives the value of a day with its rule', async () => {
    expect((await told(`parameters?at=2022-05-02&key=${KEY}`)).items).toEqual([
      {
        key: KEY,
        value: { amount: 5, unit: 'working-days' },
        unit: 'working-days',
        text: '5 working days',
        from: '2022-05-02',
        to: null,
        act: '916/2012 (1379/2021)',
        section: '2:4–5 §',
        version: 'V2',
        certainty: 'F',
        referenceDate: 'job-search start',
      },
    ]);
    expect((await told(`parameters?at=2022-05-01&key=${KEY}`)).items).toEqual([]);
  });

  it('cites the entry in force on the day, also where it repeats an earlier value', async () => {
    const cited = async (query: string): Promise<readonly unknown[]> =>
      (await told(`parameters?key=target_group.age_below${query}`)).items.map(
        ({ value, act, version, certainty }: Json) => [value, act, version, certainty],
      );
    expect(await cited('&at=2021-03-31')).toEqual([[30, '1269/2020', 'V1', 'F']]);
    expect(await cited('')).toEqual([[30, expect.stringContaining('Boundary conditions'), 'V0', 'S']]);
  });

  it('gives every value that there has been when no day is asked for', async () => {
    const { items } = await told('parameters?key=transfer.last_day');
    expect(items.map(({ value, from, to }: Json) => [value, from, to])).toEqual([
      ['2023-06-30', '2021-03-01', '2022-07-31'],
      ['2024-12-31', '2022-08-01', '2024-12-31'],
    ]);
  });

  it('takes the beginning of keys as far as a point, and no further', async () => {
    const keys = async (query: string): Promise<readonly string[]> =>
      (await told(`parameters?at=2023-01-01${query}`)).items.map(({ key }: Json) => key);
    const initial = await keys('&key=meeting.initial');
    expect(initial).toContain(KEY);
    expect(initial.every((key) => key.startsWith('meeting.initial.'))).toBe(true);
    expect((await keys('&key=meeting')).length).toBeGreaterThan(initial.length);
    expect((await keys('')).length).toBeGreaterThan(200);
    expect((await problem('parameters?key=meet')).slice(0, 2)).toEqual([404, 'PARAMETER_NOT_FOUND']);
  });

  it.each([
    ['fi', '5 arkipäivää', 'kyllä', '50 %', '9,00 € päivässä', '30.6.2023'],
    ['sv', '5 vardagar', 'ja', '50 %', '9,00 € om dagen', '30.6.2023'],
    ['en', '5 working days', 'yes', '50 %', '€9.00 a day', '30 June 2023'],
  ])('says values in %s', async (language, ...words) => {
    const text = async (key: string, at: string): Promise<string> =>
      (await told(`parameters?key=${key}&at=${at}`, language)).items[0].text.replaceAll('\u00a0', ' ');
    const [length, yes, share, money, date] = words;
    expect(await text(KEY, '2022-05-02')).toBe(length);
    expect(await text('target_group.determined', '2021-03-01')).toBe(yes);
    expect(await text('trial.access_min_share_of_duties', '2021-03-01')).toBe(share);
    expect(await text('expense_allowance.per_day', '2021-03-01')).toContain(money);
    expect(await text('transfer.last_day', '2021-03-01')).toBe(date);
    expect(await text('target_group.grounds', '2021-03-01')).toBe(
      'NO_EARNINGS_RIGHT, UNDER_30, IMMIGRANT, FOREIGN_LANGUAGE',
    );
  });

  it('knows a key that only a proposal has, and has no value of it', async () => {
    expect((await told('parameters?key=yleistuki')).items).toEqual([]);
  });

  it('offers the nearest keys to whoever mistypes one', async () => {
    const [status, code, detail] = await problem('parameters?key=target_group.age_under');
    expect([status, code]).toEqual([404, 'PARAMETER_NOT_FOUND']);
    expect(detail).toMatch(
      /^The statute book has no parameter target_group\.age_under\. The nearest are target_group\.age_below, /,
    );
  });

  it.each([
    ['fi', 'Parametri', 'Arvo', '5 arkipäivää'],
    ['sv', 'Parameter', 'Värde', '5 vardagar'],
    ['en', 'Parameter', 'Value', '5 working days'],
  ])('is a table that Excel opens, in %s', async (language, key, value, words) => {
    const answer = await test.call(`/v1/legislation/parameters?key=${KEY}`, {
      as: subjectOf('AUDITOR'),
      headers: { accept: 'text/csv', 'accept-language': language },
    });
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="kuntakokeilu-legislation.csv"');
    expect(answer.headers['content-language']).toBe(language);
    expect(answer.text.startsWith('\ufeff')).toBe(true);
    const [header = [], ...rows] = parse(answer.text, { bom: true, delimiter: ';' });
    expect(header.slice(0, 2)).toEqual([key, value]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.slice(0, 4)).toEqual([KEY, words, '2022-05-02', '']);
    expect(rows[0]).toHaveLength(header.length);
  });

  it('is JSON for who takes either, and a table for who asks for it in the address', async () => {
    const get = (query: string, accept: string) =>
      test.call(`/v1/legislation/parameters?key=${KEY}${query}`, {
        as: subjectOf('AUDITOR'),
        headers: { accept },
      });
    expect((await get('', 'application/json, text/csv')).headers['content-type']).toContain('json');
    expect((await get('&format=csv', 'application/json')).headers['content-type']).toContain('text/csv');
    expect((await get('&format=json', 'text/csv')).headers['content-type']).toContain('json');
  });

  it.each(['at=2021-02-30', 'key=010190%2B999X', 'key=', 'lang=de', 'theme=meeting', 'at=1700-01-01'])(
    'refuses %s',
    async (query) => {
      expect((await problem(`parameters?${query}`)).slice(0, 2)).toEqual([400, 'REQUEST_INVALID']);
    },
  );
});
