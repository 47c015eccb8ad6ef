import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, subjectOf, type TestApp } from '../support/app.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

const ANALYST = { as: subjectOf('TEM_ANALYST') };
const MARCH = '/v1/reports/monthly?month=2021-03';

describe('GET /v1/reports/monthly', () => {
  it('counts an area and each of its municipalities', async () => {
    const report = (await test.call(`${MARCH}&area=1531`, { as: subjectOf('MUN_OFFICER') })).json();
    expect(report).toMatchObject({ month: '2021-03', countDate: '2021-03-31', population: 'ALL_JOBSEEKERS' });
    const counted = report.levels.map(
      ({ municipality, figures }: { municipality: string | null; figures: { statuses: object } }) => [
        municipality,
        figures.statuses,
      ],
    );
    const unemployed = { jobseekers: 12, byStatus: { '02': 12 }, statusMissing: 0 };
    const none = { jobseekers: 0, byStatus: {}, statusMissing: 0 };
    expect(counted).toEqual([
      [null, unemployed],
      ['109', unemployed],
      ['082', none],
      ['165', none],
    ]);
  });

  it('counts several areas for the ministry, and of another population', async () => {
    const report = (await test.call(`${MARCH}&area=1531,0430&population=MUNICIPAL_CLIENTS`, ANALYST)).json();
    const areas = report.levels.filter(
      ({ municipality }: { municipality: string | null }) => municipality === null,
    );
    expect(areas.map(({ area }: { area: string }) => area)).toEqual(['1531', '0430']);
    expect(report.population).toBe('MUNICIPAL_CLIENTS');
  });

  it('has no figures, and no zeros, of an area of which nothing was delivered', async () => {
    const report = (await test.call(`${MARCH}&area=1231`, ANALYST)).json();
    expect(report.levels).toHaveLength(4);
    expect(report.levels[1]).toEqual({
      area: '1231',
      municipality: '678',
      figures: null,
      nullReason: 'NO_DATA',
      note: null,
    });
    const { text } = await test.call(`${MARCH}&area=1231&format=csv`, {
      ...ANALYST,
      headers: { 'accept-language': 'en' },
    });
    const [row = {}]: Record<string, string>[] = parse(text, { bom: true, delimiter: ';', columns: true });
    expect(row).toMatchObject({ Jobseekers: '', Note: 'no data' });
  });

  it('does not find an area of others', async () => {
    const answer = await test.call(`${MARCH}&area=0430`, { as: subjectOf('MUN_OFFICER') });
    expect(answer.status).toBe(404);
    expect(answer.json().code).toBe('AREA_UNKNOWN');
  });

  it('waits for the month to end', async () => {
    const answer = await test.call('/v1/reports/monthly?month=2021-04&area=1531', {
      ...ANALYST,
      headers: { 'accept-language': 'en' },
    });
    expect(answer.status).toBe(422);
    expect(answer.json().detail).toBe(
      'The figures of April 2021 are counted on its last day, and today is 31 March 2021.',
    );
  });

  it('is a table for Excel when asked for CSV', async () => {
    for (const [query, accept] of [
      ['&format=csv', 'application/json'],
      ['', 'text/csv'],
    ]) {
      const answer = await test.call(`${MARCH}&area=1531${query}`, {
        ...ANALYST,
        headers: { accept: accept ?? '', 'accept-language': 'sv' },
      });
      expect(answer.headers['content-type']).toMatch(/^text\/csv; charset=utf-8/);
      expect(answer.headers['content-disposition']).toContain('kuntakokeilu-2021-03.csv');
      expect(answer.text.startsWith('\uFEFFMånad;')).toBe(true);
      expect(answer.text.split('\r\n')).toHaveLength(6);
      expect(answer.text).not.toMatch(/[^\r]\n/);
      const rows: Record<string, string>[] = parse(answer.text, {
        bom: true,
        delimiter: ';',
        columns: true,
      });
      expect(rows[1]).toMatchObject({
        Försöksområde: 'Hämeenlinna',
        Kommun: 'Tavastehus',
        Arbetssökande: '12',
        'Aktiveringsgrad, %': '0',
        'Pågående, medellängd, dgr': '59',
      });
    }
  });

  it('is JSON when the address asks for it, whatever else is accepted', async () => {
    const answer = await test.call(`${MARCH}&area=1531&format=json`, {
      ...ANALYST,
      headers: { accept: 'text/csv' },
    });
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
  });

  it('refuses what is no month or no area', async () => {
    for (const query of ['month=2021-13&area=1531', 'month=2021-03&area=15', 'month=2021-03', 'area=1531']) {
      const answer = await test.call(`/v1/reports/monthly?${query}`, ANALYST);
      expect(answer.status).toBe(400);
    }
  });
});
