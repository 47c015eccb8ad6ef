import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunId } from '../../src/domain/shared/ids.ts';
import { parseOrganisation } from '../../src/domain/shared/organisation.ts';
import {
  type Answer,
  type Call,
  type Json,
  startApp,
  subjectOf,
  type TestApp,
  WITH_TWO_ORGANISATIONS,
} from '../support/app.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

const OFFICE = { as: subjectOf('TE_OFFICER') };
const OFFICE_ELSEWHERE = { as: subjectOf('TE_OFFICER', 'elsewhere') };
const KEHA = { as: subjectOf('KEHA_ADMIN') };
const OFFICER = { as: subjectOf('MUN_OFFICER') };
const SUSPENSIONS = '/v1/suspension-runs';
const HAND_OVERS = '/v1/authority-hand-over-runs';
const FIRST = '2025-01-01';
/** Everybody of a place for whom somebody is responsible, and those of them who are the municipality’s. */
const [EVERYBODY, MUNICIPAL] = [13, 7];

const post = (path: string, call: Call): Promise<Answer> =>
  test.call(path, {
    ...call,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID(), 'accept-language': 'en', ...call.headers },
  });

/** Asks for a run, does it as the worker would, and shows how it has ended. */
async function done(path: string, body: object, call: Call, organisation: string): Promise<Json> {
  const asked = await post(path, { ...call, body });
  expect(asked.status).toBe(202);
  const { id } = asked.json();
  const acting = parseOrganisation(organisation);
  if (acting === null) throw new Error(organisation);
  await test.services.executeRun({ id: id as RunId, organisation: acting }, new AbortController().signal);
  return (await test.call(asked.headers['location'] ?? '', call)).json();
}

const rowsOf = async (run: string, call: Call, query = 'limit=50'): Promise<readonly Json[]> =>
  (await test.call(`/v1/runs/${run}/rows?${query}`, call)).json().items;

async function orderOf(tasks: unknown, municipality = '109'): Promise<string> {
  const body = { municipality, tasks, order: 'AVI/9/2021' };
  return (await post('/v1/suspensions', { as: subjectOf('AVI_SUPERVISOR'), body })).json().id;
}

const responsibleFor = async (authority: string): Promise<number> =>
  (await test.database.all('select from clients.client where responsible = $1', [authority])).length;

describe.each([
  [SUSPENSIONS, { suspension: randomUUID(), dryRun: true }, OFFICE],
  [HAND_OVERS, { date: FIRST, dryRun: true }, KEHA],
] as const)('%s', (path, body, asker) => {
  it('is asked for once with the same key, and another body under it is refused', async () => {
    const headers = { 'idempotency-key': `once:${path.length}` };
    const [first, again] = [
      await post(path, { ...asker, body, headers }),
      await post(path, { ...asker, body, headers }),
    ];
    expect([first.status, again.status, again.text]).toEqual([202, 202, first.text]);
    expect(again.headers['location']).toBe(first.headers['location']);
    const other = await post(path, { ...asker, body: { ...body, dryRun: false }, headers });
    expect([other.status, other.json().code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  });

  it.each<readonly [number, string, Call]>([
    [401, 'UNAUTHENTICATED', { token: null, body }],
    [403, 'FORBIDDEN', { ...OFFICER, body }],
    [403, 'FORBIDDEN', { as: subjectOf('MUN_COORD'), body }],
    [400, 'ACTING_ORGANISATION_REQUIRED', { as: WITH_TWO_ORGANISATIONS, body }],
    [400, 'REQUEST_INVALID', { ...asker, body: {} }],
    [400, 'REQUEST_INVALID', { ...asker, body: { ...body, everybody: true } }],
    [400, 'IDEMPOTENCY_KEY_REQUIRED', { ...asker, body, headers: { 'idempotency-key': '' } }],
  ])('is refused: %i %s', async (status, code, call) => {
    const answer = await post(path, call);
    expect([answer.status, answer.json().code]).toEqual([status, code]);
  });
});

describe('the clients of a suspended municipality', () => {
  it('are not moved by an order that there is not, that is of others, or of a part', async () => {
    const part = await orderOf(['STATEMENTS'], '165');
    const whole = await orderOf('ALL', '109');
    for (const [suspension, call, organisation, code] of [
      [randomUUID(), OFFICE, 'te-office:1500', 'SUSPENSION_NOT_FOUND'],
      [whole, OFFICE_ELSEWHERE, 'te-office:0400', 'SUSPENSION_NOT_FOUND'],
      [part, OFFICE, 'te-office:1500', 'SUSPENSION_PARTIAL'],
    ] as const) {
      const ended = await done(SUSPENSIONS, { suspension }, call, organisation);
      expect(ended).toMatchObject({ state: 'FAILED', result: null, failure: { code } });
      expect(ended.failure.title).toMatch(/\S/);
      expect(await rowsOf(ended.id, call)).toEqual([]);
    }
  });

  it('stay in a dry run, which has a row for each; then they go, and the rows tell where', async () => {
    const { id: suspension } = (await test.call('/v1/suspensions', OFFICE))
      .json()
      .items.find(({ municipality }: Json) => municipality === '109');
    const tried = await done(SUSPENSIONS, { suspension, dryRun: true }, OFFICE, 'te-office:1500');
    const expected = { clients: MUNICIPAL, moved: MUNICIPAL, byAuthority: { 'te-office:1500': MUNICIPAL } };
    expect(tried).toMatchObject({ state: 'SUCCEEDED', result: { ...expected, dryRun: true } });
    expect(await rowsOf(tried.id, OFFICE)).toHaveLength(MUNICIPAL);
    expect(await responsibleFor('municipality:109')).toBe(MUNICIPAL);

    const moved = await done(SUSPENSIONS, { suspension }, OFFICE, 'te-office:1500');
    expect(moved.result).toMatchObject({ ...expected, ground: 'SUSPENSION', dryRun: false });
    expect(await responsibleFor('municipality:109')).toBe(0);
    const rows = await rowsOf(moved.id, OFFICE);
    expect(new Set(rows.map(({ client }) => client.id)).size).toBe(MUNICIPAL);
    expect(new Set(rows.map(({ outcome, authority }) => `${outcome} ${authority}`))).toEqual(
      new Set(['MOVED te-office:1500']),
    );
    for (const call of [OFFICE_ELSEWHERE, KEHA]) {
      for (const address of [`/v1/runs/${moved.id}`, `/v1/runs/${moved.id}/rows`]) {
        const answer = await test.call(address, call);
        expect([answer.status, answer.json().code]).toEqual([404, 'RUN_NOT_FOUND']);
      }
    }
  });
});

describe('the hand-over to the employment authorities', () => {
  it.each([
    ['2021-03-31', 'TRIALS_GO_ON'],
    ['2025-01-01', 'DATE_IN_FUTURE'],
  ])('of %s is refused: %s', async (date, code) => {
    const ended = await done(HAND_OVERS, { date }, KEHA, 'keha');
    expect(ended).toMatchObject({ state: 'FAILED', failure: { code } });
  });

  it('moves everybody who can be moved, and a table tells who was left, and why', async () => {
    test.setClock('2025-01-02T09:00:00.000Z');
    const body = {
      code: 'TA50',
      name: { fi: 'Koealue', sv: 'Provområde' },
      municipalities: [{ code: '109', from: FIRST }],
    };
    expect((await post('/v1/employment-authorities', { ...KEHA, body })).status).toBe(201);
    const tried = await done(HAND_OVERS, { date: FIRST, dryRun: true }, KEHA, 'keha');
    expect(await responsibleFor('employment-authority:TA50')).toBe(0);
    const moved = await done(HAND_OVERS, { date: FIRST }, KEHA, 'keha');
    const expected = {
      clients: 2 * EVERYBODY,
      moved: EVERYBODY,
      byAuthority: { 'employment-authority:TA50': EVERYBODY },
      left: { NO_EMPLOYMENT_AUTHORITY: EVERYBODY },
    };
    expect([tried.result, moved.result]).toMatchObject([
      { ...expected, dryRun: true },
      { ...expected, dryRun: false },
    ]);
    expect(await responsibleFor('employment-authority:TA50')).toBe(EVERYBODY);
    for (const outcome of ['MOVED', 'SKIPPED']) {
      expect(await rowsOf(moved.id, KEHA, `limit=50&outcome=${outcome}`)).toHaveLength(EVERYBODY);
    }
    const headers = { accept: 'text/csv', 'accept-language': 'en' };
    const table = await test.call(`/v1/runs/${moved.id}/rows`, { ...KEHA, headers });
    expect(table.headers['content-type']).toContain('text/csv');
    const lines = table.text.trim().split(/\r?\n/);
    expect(lines).toHaveLength(2 * EVERYBODY + 1);
    expect(lines.filter((line) => line.includes('NO_EMPLOYMENT_AUTHORITY'))).toHaveLength(EVERYBODY);
    expect((await test.call(`/v1/runs/${moved.id}/rows`, OFFICE)).json().code).toBe('RUN_NOT_FOUND');
  });
});
