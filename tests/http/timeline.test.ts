import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

const OFFICER = { as: subjectOf('MUN_OFFICER') };
const of = (client: string | undefined, rest = '') => `/v1/clients/${client}/timeline${rest}`;
const kindsIn = (items: readonly Json[]): readonly string[] => items.map(({ kind }) => kind);

describe('GET /v1/clients/{id}/timeline', () => {
  it('has everything dated in one order, the latest first', async () => {
    const received = (await test.call(`/v1/referral-notices/${test.home.received}`, OFFICER)).json();
    const answer = await test.call(of(received.clientId, '?lang=en'), OFFICER);
    const { items, next } = answer.json();
    expect(answer.headers['content-language']).toBe('en');
    expect(kindsIn(items)).toEqual([
      'REQUEST',
      'NOTICE',
      'DETERMINATION',
      'STATUS',
      'SPELL',
      'RESPONSIBILITY',
      'JOB_SEARCH',
      'RESIDENCE',
    ]);
    expect(next).toBeNull();
    expect(items.map(({ text }: Json) => text)).toEqual([
      expect.stringMatching(/^The client has asked to be moved \(from: .+, to: .+\); /),
      'The referral notice is received (from: Häme TE Office, to: Hämeenlinna)',
      'In the target group (No right to earnings-related allowance; Under 30 years of age)',
      'Unemployed (code 02)',
      'Uninterrupted unemployment',
      'Responsible is Hämeenlinna (ground: new registration)',
      'The job search is valid, 1500',
      'Home municipality: Hämeenlinna',
    ]);
    expect(items[3]).toMatchObject({
      key: expect.stringMatching(/^TKotipaikka/),
      value: '02',
      from: '2021-02-01',
      to: null,
      knownFrom: '2021-02-01T10:15:00.000Z',
      knownUntil: null,
      source: 'REGISTER',
    });
  });

  it('is the same walked page by page', async () => {
    const [client] = test.home.clients;
    const whole = (await test.call(of(client), OFFICER)).json().items;
    const seen: Json[] = [];
    let after: string | null = null;
    do {
      const query: string = after === null ? '' : `&after=${encodeURIComponent(after)}`;
      const page = (await test.call(of(client, `?limit=2${query}`), OFFICER)).json();
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items);
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual(whole);
    expect(seen.length).toBeGreaterThan(4);
  });

  it('can be narrowed to days', async () => {
    const [client] = test.home.clients;
    const early = (await test.call(of(client, '?to=2021-01-31'), OFFICER)).json();
    expect(kindsIn(early.items)).toEqual(['RESIDENCE']);
    const late = (await test.call(of(client, '?from=2021-04-01'), OFFICER)).json();
    expect(kindsIn(late.items)).not.toContain('DETERMINATION');
    expect(kindsIn(late.items)).toContain('STATUS');
  });

  it('shows what was known on an earlier day', async () => {
    const [client] = test.home.clients;
    await test.database.all(
      `with old as (update clients.status_span set known_until = '2021-03-20T08:00:00Z', ended_by = 'superseded'
         where client_id = $1 returning *)
       insert into clients.status_span (client_id, source_key, code, from_date, recorded_at, delivery_id, known_from)
       select client_id, source_key, '01', from_date, recorded_at, delivery_id, known_until from old`,
      [client],
    );
    const statuses = async (query: string): Promise<readonly string[]> => {
      const { items } = (await test.call(of(client, query), OFFICER)).json();
      return items.filter(({ kind }: Json) => kind === 'STATUS').map(({ value }: Json) => value);
    };
    expect(await statuses('')).toEqual(['01']);
    expect(await statuses('?knownAt=2021-03-20')).toEqual(['01']);
    expect(await statuses('?knownAt=2021-03-20T07:59:59Z')).toEqual(['02']);
    expect(await statuses('?knownAt=2021-01-01')).toEqual([]);
    const before = (await test.call(of(client, '?knownAt=2021-03-30'), OFFICER)).json();
    expect(kindsIn(before.items)).not.toContain('DETERMINATION');
  });

  it('tells nothing of where a client with a security ban lives', async () => {
    for (const path of [of(test.home.banned), of(test.home.banned, '.svg')]) {
      const answer = await test.call(path, { as: subjectOf('TE_OFFICER') });
      expect(answer.status).toBe(200);
      expect(answer.text).not.toMatch(/"109"|:109|Hämeenlinna|1500|katu/);
      expect(answer.text).toContain('ei näytetä turvakiellon vuoksi');
    }
  });

  it('refuses a cursor that no page gave', async () => {
    const [client] = test.home.clients;
    for (const cursor of ['x', Buffer.from('2021-02-30\u0002a').toString('base64url')]) {
      const answer = await test.call(of(client, `?after=${cursor}`), OFFICER);
      expect([answer.status, answer.json().code]).toEqual([400, 'CURSOR_INVALID']);
    }
    expect((await test.call(of(client, '?knownAt=2021-02-30'), OFFICER)).status).toBe(400);
  });
});

describe('GET /v1/clients/{id}/timeline.svg', () => {
  it('is a picture that nothing can be smuggled into and that runs nothing', async () => {
    const answer = await test.call(of(test.home.clients[1], '.svg?lang=sv'), OFFICER);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(answer.headers['content-security-policy']).toBe("default-src 'none'; style-src 'unsafe-inline'");
    expect(answer.text).toMatch(/^<svg [^>]*role="img" aria-labelledby="title description" lang="sv">/);
    expect(answer.text).toContain('<title id="title">Kundens tidslinje');
    expect(answer.text).not.toMatch(/<script|javascript:|href=/);
  });

  it('is not found for a client of another body', async () => {
    expect((await test.call(of(test.away.clients[0], '.svg'), OFFICER)).status).toBe(404);
  });
});
