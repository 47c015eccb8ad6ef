import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Services } from '../../../src/container.ts';
import { cloneDatabase, type TestDatabase } from '../../support/database.ts';
import { actingFor, fixedClock, servicesOn } from '../../support/services.ts';

let test: TestDatabase;
let services: Services;

const SYSTEM = actingFor('keha', 'INTEGRATION');
const KEEPER = actingFor('keha', 'KEHA_ADMIN');
const EVERY_DAY = { from: null, until: null };
const CLIENT = '0197a3c2-51b4-7c3e-9a44-2f1d0c6b8e10';

beforeAll(async () => {
  test = await cloneDatabase();
  services = servicesOn(test, fixedClock('2021-04-05T09:00:00.000Z'));
  // Nothing on 2 April.
  for (const day of ['2021-04-01', '2021-04-03', '2021-04-04']) await linesOn(day, 12);
});
afterAll(() => test.close());

/** Lines of many bodies, written from the first minute of a local day to the last. */
function linesOn(day: string, count: number): Promise<object[]> {
  return test.all(
    `insert into access.audit_entry (at, subject, organisation, roles, action, kind, purpose, outcome, object_type,
       object_id, client_ids, data_classes, rule, detail, source, correlation_id, written_at)
     select moment, 'somebody', 'municipality:' || 100 + place % 3, '{MUN_OFFICER}', 'get-client', 'read', 'test', 'done',
       'client', place::text, array[$3::uuid], '{basic}', '{"act": "1"}', '{"code": "1"}', 'hash', day || place, moment
     from generate_series(1, $2::integer) as place cross join (select $1 as day) asked,
       lateral (select access.start_of(day::date) + (place - 1) * interval '1 day' / ($2 - 1)
         - case when place = $2 then interval '1 microsecond' else interval '0' end as moment) written`,
    [day, count, CLIENT],
  );
}

async function seal(): Promise<object> {
  const sealed = await services.sealAccessLog({}, SYSTEM);
  if (!sealed.ok) throw new Error(sealed.failure.code);
  return sealed.value;
}

async function fault(days: Parameters<Services['verifyAccessLog']>[0] = EVERY_DAY): Promise<unknown> {
  const verified = await services.verifyAccessLog(days, KEEPER);
  if (!verified.ok) throw new Error(verified.failure.code);
  return verified.value.fault;
}

/** The id of the nth line of a day, from 0. */
async function idOf(day: string, place: number): Promise<number> {
  const lines = await test.all<{ id: number }>(
    `select id::integer from access.audit_entry where access.day_of(written_at) = $1 order by id`,
    [day],
  );
  return lines[place]?.id ?? 0;
}

describe('the seals of the access log', () => {
  it('close every finished day once, with all lines of everybody, those too that come late', async () => {
    const late = await test.database.pool.connect();
    await late.query('begin');
    await late.query(`set local kuntakokeilu.organisations = '{keha}'`);
    await late.query(
      `insert into access.audit_entry (at, subject, organisation, roles, action, kind, purpose, outcome, client_ids,
         correlation_id, written_at)
       values ('2021-04-04Z', 'late', 'keha', '{}', 'act', 'command', 'test', 'done', '{}', 'late', '2021-04-04 12:00Z')`,
    );
    const sealing = seal();
    await expect
      .poll(() =>
        test.all(
          `select from pg_stat_activity where query = 'select pg_sleep(0.1)' and datname = current_database()`,
        ),
      )
      .toHaveLength(1);
    await late.query('commit');
    late.release();
    expect(await sealing).toEqual({
      days: 3,
      entries: 37,
      last: { day: '2021-04-04', entries: 13, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(await seal()).toEqual({ days: 0, entries: 0, last: null });
    expect(await services.verifyAccessLog(EVERY_DAY, KEEPER)).toMatchObject({
      value: { days: 3, entries: 37, fault: null },
    });
    expect(
      await services.verifyAccessLog({ ...EVERY_DAY, from: '2021-04-04' as never }, KEEPER),
    ).toMatchObject({
      value: { days: 1, entries: 13, last: { day: '2021-04-04' }, fault: null },
    });
  });

  it('say by client on which days there are lines', async () => {
    expect(
      await test.all(
        'select day::text, cardinality(entry_ids) as lines from access.log_of_client order by day',
      ),
    ).toEqual([
      { day: '2021-04-01', lines: 12 },
      { day: '2021-04-03', lines: 12 },
      { day: '2021-04-04', lines: 12 },
    ]);
  });

  it('are made and looked at by the keeper of the register only', async () => {
    const other = actingFor('municipality:109', 'DPO');
    expect(await services.sealAccessLog({}, other)).toMatchObject({ failure: { code: 'FORBIDDEN' } });
    expect(await services.verifyAccessLog(EVERY_DAY, other)).toMatchObject({
      failure: { code: 'FORBIDDEN' },
    });
  });

  it.each(['log_seal', 'log_link', 'log_of_client', 'audit_entry'])(
    '%s: the application cannot change or empty it',
    async (table) => {
      for (const statement of [
        `update access.${table} set ${table === 'audit_entry' ? 'subject = null' : 'day = null'}`,
        `delete from access.${table}`,
        `truncate access.${table}`,
      ]) {
        await expect(test.database.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
      }
    },
  );
});

describe('a verification finds, and names, the first line', () => {
  const DAY = '2021-04-03';

  const TABLES = ['audit_entry', 'log_seal', 'log_link'];

  beforeAll(async () => {
    for (const table of TABLES) await test.all(`create table public.${table} as table access.${table}`);
    // A line that changes places with another takes its id.
    await test.all(
      `create sequence public.later start 100000; grant usage on sequence public.later to kuntakokeilu_app;
       alter table access.audit_entry alter column id drop identity, drop constraint audit_entry_pkey;
       alter table access.audit_entry alter column id set default nextval('public.later')`,
    );
  });

  /** Changes the log past everything that protects it, looks, and puts all of it back. */
  async function after(statements: readonly string[]): Promise<unknown> {
    await test.all(statements.join('; '));
    const found = await fault();
    const restored = TABLES.map(
      (table) => `delete from access.${table}; insert into access.${table} table public.${table}`,
    );
    await test.all(restored.join('; '));
    return found;
  }

  it('whatever column was edited', async () => {
    const columns = await test.all<{ name: string; type: string }>(
      `select column_name as name, data_type as type from information_schema.columns
       where table_schema = 'access' and table_name = 'audit_entry' and column_name <> 'id'`,
    );
    expect(columns.length).toBeGreaterThan(15);
    const id = await idOf(DAY, 5);
    for (const { name, type } of columns) {
      const value = VALUES[name] ?? VALUES[type]?.replaceAll('$', name);
      const edited = `update access.audit_entry set ${name} = ${value} where id = ${id}`;
      expect([name, await after([edited])]).toEqual([name, { kind: 'ALTERED', day: DAY, entryId: id }]);
    }
  });

  it.each([0, 6, 11])('that was removed: %i', async (place) => {
    const id = await idOf(DAY, place);
    const removed = `delete from access.audit_entry where id = ${id}`;
    expect(await after([removed])).toEqual({ kind: 'MISSING', day: DAY, entryId: id });
  });

  it.each([DAY, '2021-04-02'])('that was added on %s', async (day) => {
    const added = `insert into access.audit_entry
      select (jsonb_populate_record(entry, '{"id": 1000, "written_at": "${day}T12:00:00Z"}')).*
      from access.audit_entry entry where id = ${await idOf(DAY, 3)}`;
    expect(await after([added])).toEqual({ kind: 'ADDED', day, entryId: 1000 });
  });

  it('that was moved to another day', async () => {
    const id = await idOf(DAY, 4);
    const moved = `update access.audit_entry set written_at = written_at + interval '1 year' where id = ${id}`;
    expect(await after([moved])).toEqual({ kind: 'ALTERED', day: DAY, entryId: id });
  });

  it('that changed places with another', async () => {
    const [one, other] = [await idOf(DAY, 2), await idOf(DAY, 9)];
    const swapped = `update access.audit_entry set id = ${one} + ${other} - id where id in (${one}, ${other})`;
    expect(await after([swapped])).toEqual({ kind: 'REORDERED', day: DAY, entryId: one });
  });

  it('that is gone with its link', async () => {
    const [id, next] = [await idOf(DAY, 7), await idOf(DAY, 8)];
    const gone = [
      `delete from access.audit_entry where id = ${id}`,
      `delete from access.log_link where entry_id = ${id}`,
    ];
    expect(await after(gone)).toEqual({ kind: 'MISSING', day: DAY, entryId: next });
  });

  it.each([
    ['its hash', `update access.log_seal set hash = sha256('') where day = '${DAY}'`],
    ['its beginning', `update access.log_seal set previous = sha256('') where day = '${DAY}'`],
    ['its number of lines', `update access.log_seal set entries = 13 where day = '${DAY}'`],
  ])('or the day whose seal was changed: %s', async (_, changed) => {
    expect(await after([changed])).toEqual({ kind: 'SEAL_BROKEN', day: DAY, entryId: null });
  });

  it('of a day that lost its seal', async () => {
    expect(await after([`delete from access.log_seal where day = '${DAY}'`])).toMatchObject({
      kind: 'ADDED',
      day: DAY,
    });
  });
});

/** Another value of a column: by its name where not every text is possible, else by its type. */
const VALUES: Readonly<Record<string, string>> = {
  kind: `'export'`,
  outcome: `'refused'`,
  text: `$ || 'x'`,
  'timestamp with time zone': `$ + interval '1 microsecond'`,
  ARRAY: '$[2:]',
  jsonb: `$ || '{"more": null}'`,
};
