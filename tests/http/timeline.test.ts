import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MATTERS_TOLD, type MatterTold } from '../../src/application/clients/timeline.ts';
import { MATTER_KINDS } from '../../src/application/shared/matter-kinds.ts';
import { type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { putMatter, removeMatters } from '../support/seed-matters.ts';

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

  const DATES = {
    date: '2021-03-15',
    receivedOn: '2021-03-15',
    sentAt: '2021-03-15T09:00:00Z',
    served: { at: '2021-03-15T09:00:00Z' },
    from: '2021-03-15',
    until: '2021-03-31',
    agreed: { inForceFrom: '2021-03-15' },
    assessment: { assessedOn: '2021-03-15' },
    endedOn: '2021-03-25',
    ending: { on: '2021-03-25' },
    end: { endedOn: '2021-03-25' },
    decidedOn: '2021-03-15',
    outcome: { on: '2021-03-25' },
  };
  const matters = async (client: string, query = ''): Promise<readonly Json[]> => {
    const { items } = (await test.call(of(client, `?limit=100&lang=en${query}`), OFFICER)).json();
    return items.filter(({ kind }: Json) => kind in MATTERS_TOLD);
  };

  it.each(Object.entries(MATTERS_TOLD) as [MatterTold, (typeof MATTERS_TOLD)[MatterTold]][])(
    'R39: %s stands there while it goes on and when it is over, and not before',
    async (told, kind) => {
      const [, client = ''] = test.home.clients;
      const { machine, dated } = MATTER_KINDS[kind];
      const goesOn: readonly string[] = dated.goesOn;
      for (const state of Object.keys(machine.moves)) {
        await removeMatters(test.database, client);
        const id = await putMatter(test.database, client, kind, state, DATES);
        const shown = await matters(client);
        const isDated = [...goesOn, ...dated.over].includes(state);
        expect([state, shown.map((entry) => [entry.kind, entry.key, entry.value])]).toEqual([
          state,
          isDated ? [[told, id, state]] : [],
        ]);
        for (const { to, text } of shown) {
          expect([state, to === null]).toEqual([state, goesOn.includes(state)]);
          expect(text).not.toContain(state);
        }
      }
    },
  );

  it('R39: shows a matter as it was known, and a work trial that has begun in one place', async () => {
    const [, client = ''] = test.home.clients;
    await removeMatters(test.database, client);
    const plan = await putMatter(test.database, client, 'plan', 'IN_FORCE', DATES);
    await test.database.all(
      `with old as (update process.plan set known_until = '2021-03-31T05:00:00Z' where id = $1 returning *)
       insert into process.plan (id, version, client_id, state, content, known_from, changed_by, type)
       select id, 2, client_id, 'ENDED', content, known_until, changed_by, type from old`,
      [plan],
    );
    const states = async (query: string) => (await matters(client, query)).map(({ text, to }) => [text, to]);
    expect(await states('')).toEqual([['Employment plan: ended', '2021-03-25']]);
    expect(await states('&knownAt=2021-03-31T04:59:59Z')).toEqual([['Employment plan: in force', null]]);
    expect(await states('&knownAt=2021-03-29')).toEqual([]);
    await removeMatters(test.database, client);
    const trial = { ...DATES, goal: 'CAREER_CHOICE' };
    await putMatter(test.database, client, 'work-trial', 'RUNNING', trial);
    const referral = await putMatter(test.database, client, 'service-referral', 'STARTED', {
      isHistory: false,
    });
    await test.database.all(
      `update process.service_referral set service_type = 'WORK_TRIAL', started_on = '2021-03-15' where id = $1`,
      [referral],
    );
    expect(await states('')).toEqual([['Choice of a career: running', null]]);
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
