import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, subjectOf, type TestApp } from '../support/app.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

const ANYBODY = { as: subjectOf('AUDITOR') };

describe('GET /v1/trial-areas', () => {
  it('lists the areas of today with their municipalities', async () => {
    const areas = (await test.call('/v1/trial-areas', ANYBODY)).json();
    expect(areas).toMatchObject({ at: '2021-03-31', rule: { version: 'V1', section: '3 §' } });
    expect(areas.items).toHaveLength(25);
    expect(areas.items).toContainEqual({
      code: '1531',
      name: 'Hämeenlinna',
      teOffice: '1500',
      municipalities: [
        { code: '109', name: { fi: 'Hämeenlinna', sv: 'Tavastehus' } },
        { code: '082', name: { fi: 'Hattula', sv: 'Hattula' } },
        { code: '165', name: { fi: 'Janakkala', sv: 'Janakkala' } },
      ],
    });
  });

  it('lists none when the trials are over', async () => {
    expect((await test.call('/v1/trial-areas?at=2025-01-01', ANYBODY)).json().items).toEqual([]);
  });

  it('says from when on there are rules', async () => {
    const answer = await test.call('/v1/trial-areas?at=2019-12-31', {
      ...ANYBODY,
      headers: { 'accept-language': 'sv' },
    });
    expect(answer.status).toBe(404);
    expect(answer.json().detail).toBe(
      'Det finns inga bestämmelser i temat trial-areas för 31.12.2019. De följande gäller från 1.1.2020.',
    );
  });
});

describe('GET /v1/municipalities', () => {
  it('lists every municipality with its offices', async () => {
    const { items } = (await test.call('/v1/municipalities', ANYBODY)).json();
    expect(items.length).toBeGreaterThan(300);
    expect(items).toContainEqual(expect.objectContaining({ code: '109', teOffice: '1500', elyCentre: '04' }));
  });
});
