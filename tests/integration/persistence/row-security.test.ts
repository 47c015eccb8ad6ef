import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrayLiteral } from '../../../src/adapters/persistence/sql.ts';
import type { Context } from '../../../src/application/shared/context.ts';
import type { PlainDate } from '../../../src/domain/shared/plain-date.ts';
import { cloneDatabase, type TestDatabase } from '../../support/database.ts';
import { AWAY, HOME, seedPlace } from '../../support/seed.ts';
import { actingFor, fixedClock, servicesOn } from '../../support/services.ts';
import { STATISTICS_COLUMNS, TABLES } from './declared-privileges.ts';
import { madeUpRow } from './made-up-row.ts';
import { SECURED } from './security-catalogue.ts';

const SAMPLE = join(import.meta.dirname, '..', '..', 'fixtures', 'hameenlinna-2021-03');
const DATE = '2021-03-31' as PlainDate;
/** The office whose clients everything is about, and bodies that have nothing to do with them. */
const OFFICE = `te-office:${HOME.teOffice}`;
const STRANGERS = [`te-office:${AWAY.teOffice}`, `municipality:${AWAY.municipality}`, 'avi'];

let test: TestDatabase;

/** Facts that were recorded here of a client of the office. */
const RECORDED_HERE = `
  with one as (select min(client.id::text)::uuid as client from clients.client where te_office = '${HOME.teOffice}'),
    change as (insert into clients.fact_change (id, client_id, kind, made_by, made_at)
      select gen_random_uuid(), client, 'RECORDED', 'test', now() from one),
    conflict as (insert into clients.fact_conflict (id, client_id, basis, found_at)
      select gen_random_uuid(), client, '5:2.1', now() from one),
    request as (insert into clients.transfer_request (id, client_id, kind, from_authority, to_authority, decider, reason,
        channel, received_on, state, rule, readers, recorded_by, recorded_at, version, changed_by, changed_at)
      select gen_random_uuid(), client, 'TO_TE_OFFICE', 'municipality:${HOME.municipality}', '${OFFICE}', '${OFFICE}', 'SAFETY',
        'VISIT', now(), 'REFUSED', '{}', array['keha', '${OFFICE}'], 'test', now(), 1, 'test', now() from one),
    stay as (insert into clients.te_office_stay (id, client_id, reason, text, language, marked_at, marked_by,
        marked_by_organisation, rule)
      select gen_random_uuid(), client, 'LANGUAGE_RIGHTS', 'test', 'sv', now(), 'test', '${OFFICE}', '{}' from one),
    ended as (insert into clients.responsibility_end (client_id, from_at, until_at, end_reason, replaced_at, delivery_id)
      select client, '2021-01-01', '2021-02-01', 'JOB_SEARCH_ENDED', now(), client from one),
    barred as (insert into access.disqualification (id, client_id, subject, ground, from_at, recorded_by)
      select gen_random_uuid(), client, 'somebody', 'PARTY', now(), 'test' from one)
  insert into clients.dismissal (client_id, dismissed_on, economic_ground, service_years, service_break_days,
    source_key, recorded_at, recorded_by, sync_state, known_from)
  select client, '2021-01-01', true, 5, 0, 'own:1', now(), 'test', 'PENDING', now() from one`;

/** What became of a message of the office. */
const EXCHANGED = `
  with told as (select min(id) as id from exchange.message where sender = '${OFFICE}'),
    attempt as (insert into exchange.attempt select id, 1, 1, now(), now(), 'UNKNOWN', null from told),
    answer as (insert into exchange.answer (port, answered_by, answer_id, business_key, message_id, at, content, taken_in_at)
      select 'client-registry', 'kela', 'A1', 'test', id, now(), '{}', now() from told)
  insert into exchange.decision (message_id, kind, reason, decided_by, organisation, at)
  select id, 'RESENT', 'test', 'test', '${OFFICE}', now() from told`;

/** What was recorded here of persons of the office. */
const PERSONS_HERE = `
  with two as (select min(client.id::text)::uuid as client, max(client.id::text)::uuid as other
      from clients.client where te_office = '${HOME.teOffice}'),
    ban as (insert into clients.security_ban (client_id, from_date, until_date, rule, recorded_by, reason, known_from)
      select client, '2020-01-01', '2020-02-01', '{}', 'test', 'test', now() from two),
    consent as (insert into clients.electronic_consent (client_id, given, from_date, recorded_by, reason, known_from)
      select client, true, '2021-01-01', 'test', 'test', now() from two),
    guardian as (insert into clients.guardian (client_id, name, scope, from_date, recorded_by, reason, known_from)
      select client, 'Keksitty', 'PROPERTY', '2021-01-01', 'test', 'test', now() from two),
    decision as (insert into clients.duplicate_decision (id, client_id, other_client_id, reason, decided_by, decided_at)
      select gen_random_uuid(), client, other, 'test', 'test', now() from two)
  insert into clients.client_merge (id, client_id, duplicate_id, merged_by, merged_at, reversed_by, reversed_at)
  select gen_random_uuid(), client, other, 'test', now(), 'test', now() from two`;
/** What nobody has had a reason to write: a decision otherwise, a review, and what became of a client in a run. */
/** A quota that a body may look at, and what hangs on it. */
const QUOTAS = `
  with quota as (
    insert into resources.quota (id, holder, budget_year, service_line, state, readers, amount_cents, reserved_cents,
      committed_cents, used_cents, seats_reserved, seats_taken, movements, version, changed_by, changed_by_organisation,
      changed_at)
    values (gen_random_uuid(), $1, 2021, 'PAY_SUBSIDY', 'OPEN', array[$1], 1, 0, 0, 0, 0, 0, 1, 1, '-', $1, now())
    returning id),
  event as (
    insert into resources.quota_event (quota_id, version, state, at, done_by, done_by_organisation, detail)
    select id, 1, 'OPEN', now(), '-', $1, '{}' from quota),
  calculated as (
    insert into resources.quota_calculation (id, series, number, state, readers, municipalities, content, version,
      changed_by, changed_by_organisation, changed_at)
    select id, id, 1, 'PUBLISHED', array[$1], '{}', '{}', 1, '-', $1, now() from quota),
  moved as (
    insert into resources.movement (quota_id, number, kind, change, after, decided_on, at, moved_by,
      moved_by_organisation, rule) select id, 1, 'QUOTA_CHANGE', '{}', '{}', now(), now(), '-', $1, '{}' from quota)
  insert into resources.commitment (id, quota_id, subject_kind, subject_id, state, reserved_cents, committed_cents,
    used_cents, seats) select gen_random_uuid(), id, 'EXPENSE', '-', 'RELEASED', 0, 0, 0, 0 from quota`;

const FOLLOWING = `
  with determined as (
    select determination.id, client_id from clients.determination join clients.client on client.id = client_id
    where 'te-office:' || te_office = $1 order by client_id limit 1),
  overridden as (
    insert into clients.determination_override (id, determination_id, client_id, result, reason, decided_by,
      organisation, decided_at) select id, id, client_id, 'OUT', '-', '-', $1, now() from determined),
  reviewed as (
    insert into clients.responsibility_review (determination_id, client_id, kind, opened_at)
    select id, client_id, 'LEFT_TARGET_GROUP', now() from determined),
  noted as (
    insert into access.log_of_client (client_id, day, entry_ids) select client_id, '2021-04-01', '{1}' from determined)
  insert into work.run_row (run_id, client_id, outcome)
  select run.id, client_id, 'CHANGED' from determined, work.run where organisation = $1 limit 1`;

/** The main job up to the transfer for one office, and clients of another office beside them. */
beforeAll(async () => {
  test = await cloneDatabase();
  const services = servicesOn(test, fixedClock('2021-04-01T09:00:00.000Z'));
  const area = { areaCode: HOME.area, date: DATE, dryRun: false };
  const office = once(actingFor(OFFICE, 'TE_OFFICER'));
  for (const step of [
    () => services.importDelivery({ location: SAMPLE }, actingFor('keha', 'INTEGRATION')),
    () => services.determineTargetGroup(area, office),
    () => services.transferResponsibility({ ...area, awaitReceipt: false }, office),
    () => services.requestDetermination(area, office),
  ]) {
    const result = await step();
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
  }
  await seedPlace(test, AWAY);
  await test.all(RECORDED_HERE);
  await test.all(PERSONS_HERE);
  await test.all(EXCHANGED);
  await test.all(FOLLOWING, [OFFICE]);
  await test.all(QUOTAS, [OFFICE]);
  const [{ client } = { client: '' }] = await test.all<{ client: string }>(
    `select min(id::text) as client from clients.client where te_office = $1`,
    [HOME.teOffice],
  );
  const matters = SECURED.filter((table) =>
    /^(process|offers|statements|subsidies)\.|^resources\.(procurement_plan|contract|course)$/.test(table),
  );
  for (const table of matters) await test.all(await madeUpRow(test, table, client, OFFICE));
}, 60_000);

afterAll(() => test.close());

describe('row-level security', () => {
  it.each(SECURED)('%s: shows nothing of an organisation to another', async (table) => {
    const own = await acting(OFFICE, (client) => rowsOfClients(client, table));
    expect(own.length).toBeGreaterThan(0);
    for (const stranger of STRANGERS) {
      const seen = await acting(stranger, (client) => rowsOfClients(client, table));
      expect([stranger, seen.filter((row) => own.includes(row))]).toEqual([stranger, []]);
    }
  });

  it.each(SECURED)('%s: takes nothing of an organisation from another', async (table) => {
    const own = await acting(OFFICE, (client) => rowsOfClients(client, table));
    const names = await columnsOf(table);
    const [column = ''] = names;
    const columns = names.join(', ');
    const change = {
      update: `update ${table} set ${column} = ${column} where ctid = any($1::tid[])`,
      delete: `delete from ${table} where ctid = any($1::tid[])`,
    };
    const [{ row } = { row: null }] = await test.all<{ row: unknown }>(
      `select to_jsonb(copied) as row from ${table} copied where ctid = $1`,
      [own[0]],
    );
    for (const stranger of STRANGERS) {
      for (const [privilege, statement] of Object.entries(change)) {
        const changed = acting(stranger, async (client) => (await client.query(statement, [own])).rowCount);
        if (TABLES[table]?.application.includes(privilege)) expect(await changed).toBe(0);
        else await expect(changed).rejects.toThrow('permission denied');
      }
      // Somebody's row, and the same of a client whom nobody has: the answer does not tell which.
      for (const given of [row, { ...(row as object), client_id: randomUUID() }]) {
        const inserted = acting(stranger, (client) =>
          client.query(
            `insert into ${table} (${columns}) overriding system value
             select ${columns} from jsonb_populate_record(null::${table}, $1)`,
            [JSON.stringify(given)],
          ),
        );
        await expect(inserted).rejects.toThrow('violates row-level security policy');
      }
    }
  });

  it.each(SECURED)('%s: is an error when it is not said for whom', async (table) => {
    const { pool } = test.database;
    const client = await pool.connect();
    try {
      await client.query('reset kuntakokeilu.organisations');
      await expect(client.query(`select from ${table}`)).rejects.toThrow(/organisations|malformed array/);
      await client.query(`set kuntakokeilu.organisations = ''`);
      await expect(client.query(`select from ${table}`)).rejects.toThrow('malformed array literal: ""');
    } finally {
      client.release(true);
    }
  });

  it.each([
    ['clients.person', 'violates row-level security policy'],
    ['clients.referral_notice', 'a notice stays with its client'],
    ['clients.status_span', 'violates row-level security policy'],
  ])('%s: a row is not handed to a client of another', async (table, refusal) => {
    const [client] = await test.all<{ id: string }>('select id from clients.client where te_office = $1', [
      HOME.teOffice,
    ]);
    const moved = acting(`te-office:${AWAY.teOffice}`, (connection) =>
      connection.query(`update ${table} set client_id = $1`, [client?.id]),
    );
    await expect(moved).rejects.toThrow(refusal);
  });

  it('a client is not given away by an organisation that does not see it afterwards', async () => {
    const given = acting(`te-office:${AWAY.teOffice}`, (client) =>
      client.query('update clients.client set readers = $1', [[OFFICE]]),
    );
    await expect(given).rejects.toThrow('violates row-level security policy');
  });

  it('shows a municipality the clients who were moved to it, and no row of others', async () => {
    const municipality = `municipality:${HOME.municipality}`;
    const moved = await test.all<{ id: string }>(
      `select distinct client_id as id from clients.responsibility where authority = $1
       union select client_id from clients.referral_notice where to_authority = $1`,
      [municipality],
    );
    const ids = moved.map(({ id }) => id);
    const shown = await acting(municipality, (client) => client.query('select id from clients.client'));
    expect(shown.rows.map(({ id }: { id: string }) => id).toSorted()).toEqual(ids.toSorted());
    for (const table of SECURED.filter((name) => name.startsWith('clients.'))) {
      if (!(await columnsOf(table)).includes('client_id')) continue;
      const { rows } = await acting(municipality, (client) =>
        client.query(`select count(*)::int as foreign from ${table} where client_id <> all($1)`, [ids]),
      );
      expect([table, rows]).toEqual([table, [{ foreign: 0 }]]);
    }
  });

  it('shows the keeper of the register every row about clients', async () => {
    for (const table of SECURED.filter((name) => name.startsWith('clients.'))) {
      const count = `select count(*)::int as rows from ${table}`;
      const { rows } = await acting('keha', (client) => client.query(count));
      expect([table, rows]).toEqual([table, await test.all(count)]);
    }
  });

  it('lets figures be counted over everybody, and nobody be named', async () => {
    const counted = (columns: string, table: string) =>
      acting('avi', async (client) => {
        await client.query('rollback; begin; set local role kuntakokeilu_statistics');
        return (await client.query(`select ${columns} from ${table}`)).rows;
      });
    expect(await counted('count(id)::int as clients', 'clients.client')).toEqual(
      await test.all('select count(*)::int as clients from clients.client'),
    );
    for (const column of [
      'last_name',
      'first_names',
      'sealed_code',
      'code_index',
      'email',
      'phone',
      'street',
      'match_key',
      '*',
    ]) {
      await expect(counted(column, 'clients.person')).rejects.toThrow('permission denied');
    }
    for (const table of SECURED.filter((name) => !name.startsWith('clients.'))) {
      const columns = STATISTICS_COLUMNS[table] === undefined ? 'count(*)' : '*';
      await expect(counted(columns, table)).rejects.toThrow('permission denied');
    }
  });

  it('shows everybody rows of the register without a client only where nobody is in them', async () => {
    const sections = await test.all(
      'select distinct section from clients.held_row where client_id is null order by section',
    );
    expect(sections).toEqual([{ section: 'payments' }, { section: 'vacancies' }]);
  });
});

function once(context: Context): Context {
  return { ...context, idempotency: { key: 'row-security', requestHash: 'x' } };
}

/** Works as the application does for an organisation; nothing of it stays. */
async function acting<T>(organisation: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await test.database.pool.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('kuntakokeilu.organisations', $1, true)`, [
      arrayLiteral([organisation]),
    ]);
    return await work(client);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** Where the rows of a table lie that are seen and, where they may be of nobody, are of a client or not for everybody. */
async function rowsOfClients(client: PoolClient, table: string): Promise<readonly string[]> {
  const ofNobody = {
    'clients.held_row': 'where client_id is not null',
    'offers.vacancy': 'where not is_public',
  };
  const { rows } = await client.query<{ place: string }>(
    `select ctid::text as place from ${table} ${ofNobody[table as keyof typeof ofNobody] ?? ''}`,
  );
  return rows.map(({ place }) => place);
}

async function columnsOf(table: string): Promise<readonly string[]> {
  const rows = await test.all<{ name: string }>(
    `select attname as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''`,
    [table],
  );
  return rows.map(({ name }) => name);
}
