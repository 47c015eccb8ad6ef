import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RESEARCH_FIELDS, SMALLEST_CELL } from '../../src/domain/privacy/research-permit.ts';
import type { ResearchPermitId } from '../../src/domain/shared/ids.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import type { Result } from '../../src/domain/shared/result.ts';
import type { Services } from '../../src/container.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import { type Life, writeLives } from '../support/random-lives.ts';
import { actingFor, type FixedClock, fixedClock, servicesOn } from '../support/services.ts';

const KEHA = actingFor('keha', 'KEHA_ADMIN');
const RESEARCHER = actingFor('ministry', 'EVALUATOR');
const day = (text: string) => text as PlainDate;

/** How many live where; the last of each home is under a security ban. */
const HOMES: readonly (readonly [string, number])[] = [
  ['109', 23],
  ['165', 4],
  ['837', 4],
];

const LIVES: readonly Life[] = HOMES.flatMap(([home, count]) =>
  Array.from({ length: count }, () => ({
    searches: [{ from: day('2020-11-01'), last: null }],
    died: null,
    entered: [],
    hasOpenNotice: false,
    hasDuplicate: false,
    home,
    stay: false,
  })),
);

let test: TestDatabase;
let clock: FixedClock;
let services: Services;
let ids: readonly string[];

beforeAll(async () => {
  test = await cloneDatabase();
  clock = fixedClock('2021-06-01T09:00:00.000Z');
  services = servicesOn(test, clock);
  ids = await writeLives(test, LIVES);
  await test.all(
    `update clients.person set security_ban_from = '2020-01-01', security_ban_until = '2025-01-01' where client_id = $1`,
    [ids[0]],
  );
});
afterAll(() => test.close());

const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.failure.code);

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const record = (more: object = {}) =>
  services.recordResearchPermit(
    {
      reference: 'KEHA/7/2021',
      holder: RESEARCHER.actor.subject,
      purpose: 'Testi',
      fields: RESEARCH_FIELDS,
      areas: ['1531', '1530', '0430'],
      period: { from: day('2021-03-01'), until: day('2021-04-01') },
      validity: { from: day('2021-01-01'), until: day('2022-01-01') },
      ...more,
    },
    KEHA,
  );

const extract = async (id: ResearchPermitId) => valueOf(await services.extractResearch(id, RESEARCHER));

it('R10: tells of nobody who is one of few where they live, and of nobody under a security ban', async () => {
  const { id } = valueOf(await record());
  const { persons, hidden, rows } = await extract(id);
  expect([persons, hidden]).toEqual([LIVES.length - 1, 8]);
  const cells = new Map<string, number>();
  for (const pseudonym of new Set(rows.map((row) => row.pseudonym))) {
    const told = (kind: string) => rows.find((row) => row.pseudonym === pseudonym && row.kind === kind)?.code;
    const cell = `${told('HOME')} ${told('BIRTH_YEARS')} ${told('GROUP')}`;
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }
  expect([...cells]).toEqual(
    expect.arrayContaining([
      ['109 1990 TARGET', 22],
      ['undefined undefined TARGET', 8],
    ]),
  );
  expect(Math.min(...cells.values())).toBeGreaterThanOrEqual(SMALLEST_CELL);
  expect(
    rows.every(
      ({ from, lastDay }) => (from ?? '2021-03-01') >= '2021-03-01' && (lastDay ?? '') <= '2021-03-31',
    ),
  ).toBe(true);
});

it('leaves those out who would be few even together', async () => {
  const { id } = valueOf(await record({ areas: ['1530', '0430'] }));
  expect(await extract(id)).toMatchObject({ persons: 0, rows: [] });
});

it('has pseudonyms of the permit, by which nobody is found without its key', async () => {
  const [one, other] = await Promise.all([record(), record()]);
  const [first, again, another] = [
    await extract(valueOf(one).id),
    await extract(valueOf(one).id),
    await extract(valueOf(other).id),
  ];
  expect(again).toEqual(first);
  const known = new Set(first.rows.map(({ pseudonym }) => pseudonym));
  expect(another.rows.filter(({ pseudonym }) => known.has(pseudonym))).toEqual([]);
  const sources = await test.all<{ id: string; number: string }>(
    'select id, client_number as number from clients.client',
  );
  const guesses = sources.flatMap(({ id, number }) =>
    [id, number].flatMap((text) =>
      ['md5', 'sha1', 'sha256'].map((name) => createHash(name).update(text).digest('hex').slice(0, 24)),
    ),
  );
  expect(guesses.filter((guess) => known.has(guess))).toEqual([]);
  expect(JSON.stringify(first)).not.toMatch(/kanaria|7000-8000/i);
});

it('is for the holder of a valid permit only, and no permit opens what says who somebody is', async () => {
  const { id } = valueOf(await record());
  const others = valueOf(await record({ holder: 'somebody-else' }));
  const expired = valueOf(await record({ validity: { from: day('2020-01-01'), until: day('2021-06-01') } }));
  const asked = await Promise.all(
    [others.id, expired.id, '00000000-0000-7000-8000-000000000000' as ResearchPermitId].map((one) =>
      services.extractResearch(one, RESEARCHER),
    ),
  );
  expect(asked.map(codeOf)).toEqual(asked.map(() => 'RESEARCH_PERMIT_REQUIRED'));
  expect(codeOf(await record({ fields: ['STATUSES', 'NAMES'] }))).toBe('IDENTIFIERS_NOT_ALLOWED');
  expect(codeOf(await record({ period: { from: day('2021-04-01'), until: day('2021-04-01') } }))).toBe(
    'PERIOD_INVERTED',
  );
  clock.set('2022-01-01T09:00:00.000Z');
  expect(codeOf(await services.extractResearch(id, RESEARCHER))).toBe('RESEARCH_PERMIT_REQUIRED');
});

it('is logged with the permit and everybody in it', async () => {
  clock.set('2021-06-01T09:00:00.000Z');
  const { id } = valueOf(await record({ fields: ['STATUSES'] }));
  await extract(id);
  const [line] = await test.all<{ kind: string; client_ids: readonly string[] }>(
    'select kind, client_ids from access.audit_entry where object_id = $1 and action = $2',
    [id, 'extract-research'],
  );
  expect(line?.kind).toBe('export');
  expect(line?.client_ids.toSorted()).toEqual(ids.slice(1).toSorted());
});
