import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, subjectOf, type TestApp } from '../support/app.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

const OFFICER = { as: subjectOf('MUN_OFFICER') };

const explain = async (query: string, language?: string) =>
  test.call(`/v1/determinations/${test.home.determination}/explanation${query}`, {
    ...OFFICER,
    headers: language === undefined ? {} : { 'accept-language': language },
  });

describe('GET /v1/determinations/{id}', () => {
  it('shows the result with the facts it follows from', async () => {
    const answer = await test.call(`/v1/determinations/${test.home.determination}`, OFFICER);
    expect(answer.status).toBe(200);
    expect(answer.json()).toMatchObject({
      clientId: test.home.clients[0],
      result: 'IN',
      municipality: '109',
      windowDay: null,
      facts: { statuses: [{ code: '02', source: { register: 'URA', recordedOn: '2021-02-01' } }] },
    });
  });
});

describe('a determination of a client with a security ban', () => {
  it('tells nowhere in which municipality, area or office the client is at home', async () => {
    const list = await test.call(`/v1/clients/${test.home.banned}/determinations`, OFFICER);
    const [{ id }] = list.json().items;
    const determination = await test.call(`/v1/determinations/${id}`, OFFICER);
    const explanation = await test.call(`/v1/determinations/${id}/explanation?lang=en`, OFFICER);

    expect(determination.json()).toMatchObject({ securityBan: true, municipality: null, result: 'IN' });
    expect(determination.json().facts.jobSearches).toMatchObject([{ office: null }]);
    expect(explanation.json().conditions[0]).toMatchObject({
      condition: 'AREA',
      outcome: 'HIDDEN',
      text: 'The home municipality is not shown because of a security ban.',
    });
    for (const { text } of [list, determination, explanation]) {
      expect(text).not.toMatch(/"109"|1531|1500|Hämeenlinna|RESIDENCE/);
    }
  });
});

describe('GET /v1/determinations/{id}/explanation', () => {
  it('is in Finnish unless something else is asked for', async () => {
    const answer = await explain('');
    expect(answer.headers['content-language']).toBe('fi');
    expect(answer.json()).toMatchObject({
      language: 'fi',
      summary:
        'Asiakas kuuluu kokeilun kohderyhmään 31.3.2021: hänen kotikuntansa on kokeilualueella, hän on työtön tai palvelussa, ja peruste täyttyy (Ei oikeutta ansiopäivärahaan; Alle 30-vuotias).',
      rule: { act: '1269/2020', section: '2 §, 4 §', version: 'V1' },
    });
  });

  it('is in the language of the caller', async () => {
    const answer = await explain('', 'sv-FI, fi;q=0.5');
    expect(answer.headers['content-language']).toBe('sv');
    expect(answer.json().conditions[0].text).toBe(
      'Hemkommunen är Tavastehus, som hör till försöksområdet Hämeenlinna (1531).',
    );
  });

  it('is in the language of the address before that of the header', async () => {
    const answer = await explain('?lang=en', 'sv');
    expect(answer.json()).toMatchObject({
      language: 'en',
      conditions: [
        { condition: 'AREA', outcome: 'MET' },
        { condition: 'STATUS', outcome: 'MET', text: expect.stringContaining('02 Unemployed') },
        { condition: 'GROUND', outcome: 'MET' },
      ],
    });
  });

  it('lists every fact with its validity and source', async () => {
    const { facts } = (await explain('?lang=en')).json();
    expect(facts).toContainEqual({
      fact: 'EARNINGS_RIGHT',
      name: 'Right to earnings-related allowance',
      value: 'no (employee, 5:2.1)',
      from: '2021-02-01',
      to: null,
      source: { register: 'URA', key: expect.stringMatching(/^A/), recordedOn: '2021-02-01' },
    });
    expect(facts.map(({ fact }: { fact: string }) => fact)).toEqual([
      'BIRTH_DATE',
      'MOTHER_TONGUE',
      'RESIDENCE',
      'JOB_SEARCH',
      'STATUS',
      'EARNINGS_RIGHT',
    ]);
  });
});
