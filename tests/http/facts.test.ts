import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, subjectOf, type TestApp } from '../support/app.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

const OFFICER = { as: subjectOf('MUN_OFFICER') };
const LISTS = ['residences', 'job-searches', 'status-spans'] as const;

const read = async (client: string | undefined, path: string) =>
  test.call(`/v1/clients/${client}/${path}`, OFFICER);

describe('what is known of a client', () => {
  it.each(LISTS)('%s: both days of a span are its own, and the row says where it came from', async (list) => {
    const answer = await read(test.home.clients[0], list);
    expect(answer.status).toBe(200);
    expect(answer.json().items).toEqual([
      expect.objectContaining({
        from: list === 'residences' ? '1999-01-01' : '2021-02-01',
        to: null,
        source: 'REGISTER',
        knownFrom: '2021-02-01T10:15:00.000Z',
        knownUntil: null,
        uraSyncState: 'FROM_REGISTER',
      }),
    ]);
  });

  it('is empty before anything was known, by moment and by day', async () => {
    for (const knownAt of ['2021-02-01T10:14:59Z', '2021-01-31', '2021-02-01T12:14:00+02:00']) {
      const answer = await read(test.home.clients[0], `status-spans?knownAt=${encodeURIComponent(knownAt)}`);
      expect([knownAt, answer.json().items]).toEqual([knownAt, []]);
    }
    const day = await read(test.home.clients[0], 'status-spans?knownAt=2021-02-01');
    expect(day.json().items).toHaveLength(1);
  });

  it.each(['yesterday', '2021-02-30', '2021-02-01T25:00:00Z', '2021-02-01T10:00:00'])(
    'refuses %s as a moment',
    async (knownAt) => {
      const answer = await read(test.home.clients[0], `spells?knownAt=${knownAt}`);
      expect([answer.status, answer.json().code]).toEqual([400, 'REQUEST_INVALID']);
    },
  );

  it('counts the days of any day that is asked', async () => {
    const { counters } = (await read(test.home.clients[0], 'spells?on=2021-03-01')).json();
    expect(counters.windows.map(({ days }: { days: number }) => days)).toEqual([28, 28, 28, 28]);
  });

  it('E77: tells days in services apart, and adds them only when the law says so', async () => {
    const { counters } = (await read(test.home.clients[0], 'spells?on=2021-03-01')).json();
    expect(counters).toMatchObject({ serviceDaysCount: false, estimate: true, method: 'STATUS_SPANS' });
  });
});

describe('under a security ban', () => {
  it('no list tells in which municipality or office the client is', async () => {
    for (const list of [...LISTS, 'spells', 'entitlements']) {
      const answer = await read(test.home.banned, list);
      expect(answer.status).toBe(200);
      expect(answer.text).not.toMatch(/"109"|"1500"|"1531"/);
    }
    const { items } = (await read(test.home.banned, 'residences')).json();
    expect(items).toMatchObject([{ kind: 'HOME_MUNICIPALITY', municipality: null, from: '1999-01-01' }]);
  });
});
