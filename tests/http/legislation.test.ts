import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lawInForce, themesOf } from '../../src/domain/legislation/statute-book.ts';
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

describe('GET /v1/legislation/versions', () => {
  const version = async (id: string, language?: string): Promise<Json> =>
    (await told('versions', language)).items.find((item: Json) => item.id === id);

  it('lists the versions from the boundary conditions to the proposals of 2026, after older acts', async () => {
    const { items } = await told('versions');
    const ids: string[] = items.map(({ id }: Json) => id);
    expect(ids.filter((id) => id.startsWith('V') && id !== 'VTJ10')).toEqual(
      'V0 V0c V1 V1b V1c V2 V2b V2c V2d V3 V3b V4 V4b V4c V5 V6 V6b V6c V6d'.split(' '),
    );
    expect(ids.indexOf('JTYPL13')).toBeLessThan(ids.indexOf('V0'));
    const days: string[] = items.map(({ from }: Json) => from);
    expect(days).toEqual(days.toSorted());
  });

  it('holds every entry of the statute book once', async () => {
    const { items } = await told('versions');
    const entries = items.flatMap((item: Json) => item.entries);
    expect(entries).toHaveLength(themesOf(lawInForce).flatMap((theme) => theme.entries).length);
  });

  it('gives a version its days, and its entries their act, section and source', async () => {
    const { entries, ...own } = await version('V1');
    expect(own).toEqual({
      id: 'V1',
      name: 'Trial act as enacted',
      from: '2021-03-01',
      to: '2021-05-31',
      status: 'in-force',
      certainty: 'F',
    });
    expect(entries).toContainEqual({
      theme: 'target-group',
      act: '1269/2020',
      section: '2 §, 4 §',
      from: '2021-03-01',
      to: null,
      published: '2021-03-01',
      certainty: 'F',
      status: 'in-force',
      confirmation: null,
    });
  });

  it('says what ended on a day, and what reached back', async () => {
    expect((await version('V0c')).entries).toContainEqual(
      expect.objectContaining({ theme: 'interview.first', from: '2020-05-01', to: '2020-12-31' }),
    );
    expect((await version('V2d')).entries).toContainEqual(
      expect.objectContaining({ theme: 'referral', from: '2023-04-01', published: '2022-08-01' }),
    );
  });

  it('marks what is only proposed', async () => {
    for (const id of ['V6', 'V6b', 'V6c', 'V6d']) {
      const { status, certainty, entries } = await version(id);
      expect([id, status, certainty]).toEqual([id, 'proposed', 'F2']);
      expect(entries.every((entry: Json) => entry.status === 'proposed')).toBe(true);
    }
  });

  it.each([
    ['fi', 'Pohjoismainen työvoimapalvelumalli'],
    ['sv', 'Den nordiska modellen för arbetskraftsservice'],
    ['en', 'Nordic labour service model'],
  ])('has names in %s', async (language, name) => {
    const answer = await ask('versions', language);
    expect(answer.headers['content-language']).toBe(language);
    const { items } = answer.json();
    expect(items.find(({ id }: Json) => id === 'V2').name).toBe(name);
    // Every act has a name of its own: nowhere does the short name stand in its place.
    expect(items.filter((item: Json) => item.name === item.id)).toEqual([]);
  });
});

describe('GET /v1/legislation/themes', () => {
  it('lists every theme with its days and proposals', async () => {
    const { items } = await told('themes');
    expect(items.map(({ theme }: Json) => theme)).toEqual(themesOf(lawInForce).map(({ theme }) => theme));
    expect(items.find(({ theme }: Json) => theme === 'meeting')).toEqual({
      theme: 'meeting',
      referenceDate: 'last meeting',
      changes: ['2013-01-01', '2022-05-02', '2025-01-01'],
      proposals: ['V6'],
    });
  });

  it.each(['fi', 'sv'])('says in %s which day decides', async (language) => {
    const [own, english] = [(await told('themes', language)).items, (await told('themes')).items];
    for (const [index, { theme, referenceDate }] of own.entries()) {
      expect(referenceDate, theme).not.toBe(english[index].referenceDate);
    }
  });
});

describe('GET /v1/legislation/themes/{theme}', () => {
  const rulesOf = ({ parameters }: Json): Json =>
    Object.fromEntries(parameters.map(({ key, value }: Json) => [key, value]));

  it('gives the rules of today when no day is asked for', async () => {
    const { parameters, ...rest } = await told('themes/target-group');
    expect(rest).toEqual({
      theme: 'target-group',
      at: '2021-03-31',
      knownOn: null,
      referenceDate: 'determination date',
      rule: {
        theme: 'target-group',
        version: 'V1',
        from: '2021-03-01',
        act: '1269/2020',
        section: '2 §, 4 §',
      },
      certainty: 'F',
      changes: { last: '2021-03-01', next: '2022-05-02' },
      proposals: [],
    });
    expect(parameters).toContainEqual({ key: 'target_group.age_below', value: 30, text: '30' });
  });

  it('changes with the day of the law: the day before, the day itself', async () => {
    const grounds = async (at: string): Promise<Json> =>
      rulesOf(await told(`themes/target-group?at=${at}`))['target_group.grounds'];
    expect(await grounds('2023-02-28')).not.toContain('TEMP_PROTECTION');
    expect(await grounds('2023-03-01')).toContain('TEMP_PROTECTION');
    const last = await told('themes/target-group?at=2025-01-01');
    expect(last.changes).toEqual({ last: '2025-01-01', next: null });
  });

  it('looks back to what was known: the end that was repealed before it came', async () => {
    const referred = async (query: string): Promise<Json> => {
      const found = await told(`themes/referral?at=2023-04-01${query}`);
      return [found.rule.version, found.knownOn, rulesOf(found)['referral.continues']];
    };
    expect(await referred('')).toEqual(['V2d', null, true]);
    expect(await referred('&knownOn=2022-07-31')).toEqual(['V1', '2022-07-31', false]);
    expect(await referred('&knownOn=2022-08-01')).toEqual(['V2d', '2022-08-01', true]);
    const next = async (query: string): Promise<Json> =>
      (await told(`themes/referral?at=2023-04-01${query}`)).changes.next;
    expect([await next(''), await next('&knownOn=2022-08-01')]).toEqual(['2025-01-01', null]);
  });

  it('shows what is proposed beside what is in force', async () => {
    const { rule, proposals } = await told('themes/meeting?at=2026-06-01');
    expect(rule.version).toBe('V5');
    expect(proposals).toMatchObject([
      { version: 'V6', from: '2026-01-01', to: null, act: 'HE 108/2025 (TyVM 9/2025)', certainty: 'F2' },
    ]);
    expect(proposals[0].changes.length).toBeGreaterThan(0);
    for (const { key, before, after } of proposals[0].changes) {
      expect(key).toMatch(/^meeting\./);
      expect(before).not.toEqual(after);
    }
  });

  it('has no parameters where the rules have ended', async () => {
    const { parameters, rule } = await told('themes/interview.first?at=2022-05-02');
    expect([parameters, rule.version]).toEqual([[], 'V2']);
  });

  it('names the themes to whoever asks for another', async () => {
    const [status, code, detail] = await problem('themes/taxation');
    expect([status, code]).toEqual([404, 'RULE_NOT_FOUND']);
    expect(detail).toMatch(/^There are no rules of the theme taxation\. The themes are trial, trial-areas, /);
  });

  it.each([
    [
      'en',
      'There are no rules of the theme target-group for 31 December 2019. The next ones apply from 1 January 2020.',
    ],
    [
      'fi',
      'Aiheen target-group säännöksiä ei ole päivälle 31.12.2019. Seuraavat ovat voimassa 1.1.2020 alkaen.',
    ],
    [
      'sv',
      'Det finns inga bestämmelser i temat target-group för 31.12.2019. De följande gäller från 1.1.2020.',
    ],
  ])('names the nearest day in %s before the first rules', async (language, detail) => {
    const answered = await problem('themes/target-group?at=2019-12-31', language);
    expect(answered).toEqual([404, 'RULE_NOT_FOUND', detail]);
  });

  it('names the days before and after to whoever asks for what was not known yet', async () => {
    expect(await problem('themes/target-group?at=2021-06-01&knownOn=2019-06-01')).toEqual([
      404,
      'RULE_NOT_FOUND',
      'There are no rules of the theme target-group for 1 June 2021. The ones before apply from 1 March 2021. The next ones apply from 2 May 2022. The first ones were published on 1 January 2020.',
    ]);
  });

  it('has no other day to name where there are proposals only', async () => {
    expect(await problem('themes/yleistuki?at=2026-06-01')).toEqual([
      404,
      'RULE_NOT_FOUND',
      'There are no rules of the theme yleistuki for 1 June 2026.',
    ]);
  });
});
