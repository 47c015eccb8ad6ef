import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLIENT_DATA } from '../../src/adapters/persistence/privacy/client-data.ts';
import type { Services } from '../../src/container.ts';
import type { RetentionSummary } from '../../src/application/privacy/retain.ts';
import { trialAreasOn } from '../../src/domain/legislation/trial-areas.ts';
import type { Population } from '../../src/domain/reporting/monthly-report.ts';
import type { ClientId, RunId } from '../../src/domain/shared/ids.ts';
import { lastDayOf, type PlainDate, type YearMonth } from '../../src/domain/shared/plain-date.ts';
import type { Result } from '../../src/domain/shared/result.ts';
import { cloneDatabase, cloneForTest, type TestDatabase } from '../support/database.ts';
import { arbitraryLife, type Life, writeLives } from '../support/random-lives.ts';
import { AWAY, HOME, seedPlace } from '../support/seed.ts';
import { actingFor, type FixedClock, fixedClock, servicesOn } from '../support/services.ts';

const KEHA = actingFor('keha', 'KEHA_ADMIN');

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const remove = async (services: Services, more: { dryRun?: boolean; run?: RunId; again?: string[] } = {}) =>
  valueOf<RetentionSummary>(
    await services.retain(
      { dryRun: more.dryRun ?? false, again: (more.again ?? []) as ClientId[] },
      more.run === undefined ? KEHA : { ...KEHA, run: more.run },
    ),
  );

async function newRun(test: TestDatabase): Promise<RunId> {
  const [run] = await test.all<{ id: RunId }>(
    `insert into work.run (id, kind, state, organisation, requested_by, requested_at, purpose, parameters)
     values (gen_random_uuid(), 'retention', 'RUNNING', 'keha', 'test', now(), 'test', '{}') returning id`,
  );
  return run?.id ?? ('' as RunId);
}

const AREAS = new Set(['1531', '1530', '0430']);

/** Figures of past months in every population, sorted. */
async function figures(services: Services): Promise<readonly string[]> {
  const found: string[] = [];
  for (const month of ['2018-11', '2021-03', '2023-06'] as YearMonth[]) {
    const countDate = lastDayOf(month);
    for (const population of ['ALL_JOBSEEKERS', 'TARGET_GROUP', 'MUNICIPAL_CLIENTS'] as Population[]) {
      const { counts, coverage } = await services.reportReads.monthlyCounts({
        month,
        countDate,
        population,
        areas: trialAreasOn('2021-03-31' as PlainDate).filter(({ code }) => AREAS.has(code)),
        unemployedCodes: ['02', '03'],
        temporaryProtection: month >= '2023-03',
      });
      found.push(...[...counts, ...coverage].map((row) => `${month} ${population} ${JSON.stringify(row)}`));
    }
  }
  return found.toSorted();
}

const LIVES = fc.sample(arbitraryLife, { numRuns: 340, seed: 7_262_020 });

/** What should be left of a life on a day, by the words of the law: what went earlier does not come back. */
function left(life: Life, before: readonly string[] | null, today: string): readonly string[] | null {
  const years = (from: string, count: number): string => {
    const later = `${Number(from.slice(0, 4)) + count}${from.slice(4)}`;
    return later.endsWith('-02-29') && count % 4 !== 0 ? later.replace('-29', '-28') : later;
  };
  const { searches, died, hasOpenNotice } = life;
  const lastDay =
    searches
      .map(({ last }) => last ?? '9999-12-31')
      .toSorted()
      .at(-1) ?? '';
  const over = died !== null && died < today && died < lastDay ? died : lastDay;
  const end = over < today ? over : null;
  const isOld = (end ?? today) < '2020-07-01';
  if (end !== null && years(end, isOld ? 5 : 4) < today) return hasOpenNotice && before !== null ? [] : null;
  return before?.filter((day) => hasOpenNotice || !isOld || years(day, 2) >= today) ?? null;
}

describe('whatever the histories, and whenever it is run', () => {
  let test: TestDatabase;
  let clock: FixedClock;
  let services: Services;
  let ids: readonly string[];
  let figuresBefore: readonly string[];
  let expected: readonly (readonly string[] | null)[] = LIVES.map(({ entered }) => entered);

  beforeAll(async () => {
    test = await cloneDatabase();
    clock = fixedClock('2018-06-01T09:00:00.000Z');
    services = servicesOn(test, clock);
    ids = await writeLives(test, LIVES);
    figuresBefore = await figures(services);
  });
  afterAll(() => test.close());

  it.each(['2018-06-01', '2020-07-01', '2023-09-15', '2028-01-01'])(
    'on %s nothing is left that has had its time, and nothing else has gone',
    async (today) => {
      clock.set(`${today}T09:00:00.000Z`);
      const dry = await remove(services, { dryRun: true });
      const done = await remove(services);
      expect({ ...dry, dryRun: false }).toEqual(done);
      expected = LIVES.map((life, at) => left(life, expected[at] ?? null, today));
      const found = await test.all<{ left: readonly string[] | null }>(
        `select case when person.client_id is not null then array(select held.recorded_at::date::text
           from clients.held_row held where held.client_id = asked.id order by 1) end as left
         from unnest($1::uuid[]) with ordinality as asked (id, place)
         left join clients.person on person.client_id = asked.id order by asked.place`,
        [ids],
      );
      const wrong = LIVES.flatMap((life, at) => {
        const told = { expected: expected[at]?.toSorted() ?? null, found: found[at]?.left };
        return isDeepStrictEqual(told.expected, told.found) ? [] : [{ life, ...told }];
      });
      expect(wrong.slice(0, 3)).toEqual([]);
      expect(done.erased + done.entriesRemoved).toBeGreaterThan(0);
    },
  );

  it('the figures of past months are what they were', async () => {
    expect(await figures(services)).toEqual(figuresBefore);
  });

  it('run again on the same day, finds only those with a pending matter', async () => {
    const again = await remove(services);
    expect(again).toMatchObject({ erased: 0, entriesRemoved: 0 });
    expect(again.left).toEqual({ MATTER_PENDING: again.clients });
  });

  it('who is brought back by a restored backup is erased again, whatever is pending', async () => {
    const life = (last: string | null, hasOpenNotice: boolean): Life => ({
      searches: [{ from: '2019-01-01' as PlainDate, last: last as PlainDate | null }],
      died: null,
      entered: [],
      hasOpenNotice,
      hasDuplicate: false,
      home: '109',
      stay: false,
    });
    const lives = [life('2027-12-01', true), life(null, false), life('2027-12-01', false)];
    const [over = '', goingOn = '', other = ''] = await writeLives(test, lives, LIVES.length);
    const before = await remove(services, { dryRun: true });
    const done = await remove(services, { again: [over, goingOn] });
    expect(done).toEqual({
      ...before,
      dryRun: false,
      erased: 1,
      clients: before.clients + 2,
      left: { ...before.left, CLIENTHOOD_GOES_ON: 1 },
    });
    await test.all('update clients.person set client_id = $1 where client_id = $2', [over, other]);
    expect(await remove(services)).toMatchObject({ erased: 1 });
    const back = await test.all('select client_id as id from clients.person where client_id = any($1)', [
      [over, goingOn, other],
    ]);
    expect(back).toEqual([{ id: goingOn }]);
  });

  it('nothing leads from what is kept for figures to whom it was of', async () => {
    const rows = await test.all<{ kept: object }>(
      `select to_jsonb(kept) as kept from clients.residence kept join clients.client on client.id = client_id
       where client_number like 'anonymous:%'
       union all select to_jsonb(kept) from clients.determination kept join clients.client on client.id = client_id
       where client_number like 'anonymous:%'`,
    );
    expect(rows.length).toBeGreaterThan(50);
    const text = JSON.stringify(rows);
    expect(ids.filter((id) => text.includes(id))).toEqual([]);
    expect(text).not.toMatch(/kanaria/i);
    const [people] = await test.all<{ count: number }>(
      `select count(*)::integer as count from clients.person join clients.client on client.id = client_id
       where client_number !~ '^D?7'`,
    );
    expect(people?.count).toBe(0);
  });
});

it('killed half-way and run again, comes to the same end', async () => {
  const test = await cloneForTest();
  const services = servicesOn(test, fixedClock('2028-01-01T09:00:00.000Z'));
  const ids = await writeLives(test, LIVES);
  const run = await newRun(test);
  const stop = new AbortController();
  const progress = { report: () => stop.abort(new Error('killed')) };
  const broken = services.retain(
    { dryRun: false, again: [] },
    { ...KEHA, run, progress, signal: stop.signal },
  );
  await expect(broken).rejects.toThrow('killed');
  const rows = () =>
    test.all<{ outcome: string }>('select outcome from work.run_row where run_id = $1', [run]);
  const half = (await rows()).length;
  const done = await remove(services, { run });
  expect(half).toBeGreaterThan(100);
  expect(done.clients).toBeGreaterThan(half);
  expect(await rows()).toHaveLength(done.clients);
  const people = await test.all<{ id: string }>('select client_id as id from clients.person order by 1');
  const remaining = LIVES.map((life) => left(life, life.entered, '2028-01-01'));
  expect(people.map(({ id }) => id)).toEqual(ids.filter((_, at) => remaining[at] !== null));
});

describe('a client who has a row in every table', () => {
  let test: TestDatabase;
  let clock: FixedClock;
  let services: Services;
  let figuresBefore: readonly string[];
  const MARK = HOME.mark.toLowerCase();

  beforeAll(async () => {
    test = await cloneDatabase();
    clock = fixedClock('2021-04-02T09:00:00.000Z');
    services = servicesOn(test, clock);
    await seedPlace(test, HOME);
    await seedPlace(test, AWAY);
    await test.all(
      `update clients.job_search set until_date = '2021-04-01' where until_date is null or until_date > '2021-04-01'`,
    );
    await test.all(
      `update clients.responsibility set until_at = '2021-04-01Z', end_reason = 'JOB_SEARCH_ENDED' where until_at is null`,
    );
    figuresBefore = await figures(services);
    clock.set('2025-04-01T09:00:00.000Z');
  });
  afterAll(() => test.close());

  /** Tables and columns in which a text still stands. */
  async function whereIs(text: string): Promise<readonly string[]> {
    const found: string[] = [];
    for (const table of Object.keys(CLIENT_DATA)) {
      const rows = await test.all<{ columns: readonly string[] }>(
        `select distinct array(select key from jsonb_each_text(to_jsonb(t)) where value ~* $1) as columns from ${table} t`,
        [text],
      );
      found.push(...rows.flatMap(({ columns }) => columns.map((column) => `${table}.${column}`)));
    }
    return [...new Set(found)].toSorted();
  }

  it('E93: is kept while a matter is pending, less what the matter does not need', async () => {
    expect(await whereIs(MARK)).toContain('clients.person.email');
    const first = await remove(services, { run: await newRun(test) });
    expect(first.left['MATTER_PENDING']).toBeGreaterThan(5);
    expect(first.erased).toBeGreaterThan(5);
    const reasons = await test.all<{ matter: string }>(
      `select distinct jsonb_array_elements_text(failure -> 'data' -> 'matters') as matter from work.run_row
       where failure is not null order by 1`,
    );
    expect(reasons.map(({ matter }) => matter)).toEqual([
      'DECISION_CONTESTED',
      'FACTS_CONTRADICT',
      'NOTICE_NOT_RECEIVED',
      'REQUEST_UNDECIDED',
      'REVIEW_OPEN',
    ]);
    const [unneeded] = await test.all<{ count: number }>(
      `select (select count(*) from clients.held_row where client_id is not null)
         + (select count(*) from clients.person where known_until is not null) as count`,
    );
    expect(Number(unneeded?.count)).toBe(0);
  });

  it('leaves no trace of the person anywhere when the matters are closed', async () => {
    await test.all(`update clients.referral_notice set state = 'WITHDRAWN', received_at = null`);
    await test.all(`update clients.transfer_request set state = 'WITHDRAWN'`);
    await test.all(
      `update clients.responsibility_review set lapsed_by = determination_id where decided_at is null`,
    );
    await test.all(
      `update clients.fact_conflict set resolved_at = now(), resolved_by = 'test' where resolved_at is null`,
    );
    await test.all(`update clients.pending_case set closed_at = now() where closed_at is null`);
    clock.set('2025-05-02T09:00:00.000Z');
    expect((await remove(services)).left).toEqual({});
    expect((await whereIs(MARK)).filter((column) => !column.startsWith('work.run.'))).toEqual([]);
    const [people] = await test.all<{ count: number }>(
      'select count(*)::integer as count from clients.person',
    );
    expect(people?.count).toBe(0);
  });

  it('is named only where somebody has looked or acted, and by nothing but an id', async () => {
    const [one] = await test.all<{ id: string }>(
      `select id from clients.client where erased_at is not null limit 1`,
    );
    expect(await whereIs(one?.id ?? '')).toEqual([
      'access.audit_entry.client_ids',
      'clients.client.client_number',
      'clients.client.id',
      'work.run_row.client_id',
    ]);
  });

  it('counts in the figures of past months as before', async () => {
    expect(await figures(services)).toEqual(figuresBefore);
  });
});
