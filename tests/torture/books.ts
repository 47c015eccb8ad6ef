import type { TestDatabase } from '../support/database.ts';
import { FACTS } from '../support/dump.ts';

/** What must hold whatever happened at the same time: each query finds what breaks it. */
const RULES: Readonly<Record<string, string>> = {
  'a delivery is applied once': `
    select name from clients.delivery where state in ('APPLIED', 'PARTLY_APPLIED') group by name having count(*) > 1`,
  'a client has one current person, or none whom the register has removed': `
    select client_id from clients.person group by client_id
    having count(*) filter (where known_until is null) <> 1 and bool_and(ended_by is distinct from 'withdrawn_by_source')`,
  'versions of a row of the register follow each other': `
    select a.source_key from (${versions()}) a join (${versions()}) b
      on a.fact = b.fact and a.source_key = b.source_key and a.ctid <> b.ctid
      and a.known_from < coalesce(b.known_until, 'infinity') and b.known_from < coalesce(a.known_until, 'infinity')
      and a.known_from < coalesce(a.known_until, 'infinity') and b.known_from < coalesce(b.known_until, 'infinity')`,
  'what ends does not end before it began': `
    select source_key from (${versions()}) version where known_until < known_from
    union all select id::text from clients.determination where superseded_at < decided_at
    union all select client_id::text from clients.responsibility where until_at < from_at`,
  'unemployment spells of a client are apart': `
    select a.client_id from clients.unemployment_spell a join clients.unemployment_spell b
      on a.client_id = b.client_id and a.ctid <> b.ctid and a.known_until is null and b.known_until is null
      and daterange(a.from_date, a.until_date) && daterange(b.from_date, b.until_date)`,
  'one authority at a time is responsible': `
    select a.client_id from clients.responsibility a join clients.responsibility b
      on a.client_id = b.client_id and a.ctid <> b.ctid
      and tstzrange(a.from_at, a.until_at) && tstzrange(b.from_at, b.until_at)`,
  'the line of the client names who is responsible, and that body may read it': `
    select client.id from clients.client
    left join clients.responsibility held on held.client_id = client.id and held.until_at is null
    where client.responsible is distinct from held.authority
      or held.authority is not null and not held.authority = any(client.readers)`,
  'nobody is a reader twice': `
    select id from clients.client where cardinality(readers) <> (select count(distinct r) from unnest(readers) r)`,
  'a determination of a client and day is current once': `
    select client_id from clients.determination where superseded_at is null
    group by client_id, determination_date having count(*) > 1`,
  'a received notice begins one responsibility, any other none': `
    select notice.id from clients.referral_notice notice
    left join clients.responsibility begun on begun.notice_id = notice.id
    group by notice.id, notice.state
    having count(begun.client_id) <> case notice.state when 'RECEIVED' then 1 else 0 end`,
  'one notice of a client is open, and not to whom is responsible already': `
    select notice.client_id from clients.referral_notice notice join clients.client on client.id = notice.client_id
    where notice.state = 'SENT' group by notice.client_id, client.responsible
    having count(*) > 1 or client.responsible = any(array_agg(notice.to_authority))`,
  'of every receipt one message tells': `
    select notice.id from clients.referral_notice notice
    left join exchange.message on message.business_key = notice.id || ':received'
    group by notice.id, notice.state
    having count(message.id) <> case notice.state when 'RECEIVED' then 1 else 0 end`,
  'a run that has ended says when and how': `
    select id from work.run where (state in ('SUCCEEDED', 'FAILED')) <> (finished_at is not null)
      or (state = 'SUCCEEDED') <> (result is not null) or (state = 'FAILED') <> (failure is not null)`,
};

function versions(): string {
  // Rows that are held as they are have keys of their own in each section.
  return FACTS.filter((fact) => fact !== 'held_row')
    .map((fact) => `select '${fact}' as fact, ctid, source_key, known_from, known_until from clients.${fact}`)
    .join(' union all ');
}

/** Rules that are broken, with how many rows break each; empty when the books balance. */
export async function brokenRules(database: TestDatabase): Promise<Readonly<Record<string, number>>> {
  const counts = Object.entries(RULES).map(
    ([rule, query]) => `select '${rule}' as rule, count(*)::int as count from (${query}) found`,
  );
  const rows = await database.all<{ rule: string; count: number }>(counts.join(' union all '));
  return Object.fromEntries(rows.filter(({ count }) => count > 0).map(({ rule, count }) => [rule, count]));
}

/** Rows as the keeper of the register sees them: unlike the look past all security, it waits for nobody. */
export async function seenByRegister<Row extends object>(
  { database }: TestDatabase,
  text: string,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  const client = await database.pool.connect();
  try {
    await client.query('begin read only');
    await client.query(`select set_config('kuntakokeilu.organisations', '{keha}', true)`);
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** How often the server had to break a deadlock in the database; told by processes when they end. */
export async function deadlocksIn(database: TestDatabase): Promise<number> {
  const [row] = await database.all<{ deadlocks: string }>(
    'select deadlocks from pg_stat_database where datname = current_database()',
  );
  return Number(row?.deadlocks);
}

/** Everything that deliveries fill. */
const FILLED = ['client', ...FACTS, 'unemployment_spell', 'responsibility'];

/** What differs between two databases that took the same in, at other times and under other ids. */
const INCIDENTAL = ['client_id', 'delivery_id', 'known_from', 'known_until', 'id', 'created_at', 'notice_id'];

/** A fingerprint of everything that was imported, table by table: equal for the same deliveries in the same order. */
export async function fingerprint(database: TestDatabase): Promise<Readonly<Record<string, string>>> {
  const prints = FILLED.map(
    (table) => `
      select '${table}' as name, count(*) || ' ' || md5(coalesce(string_agg(line, E'\\n' order by line), '')) as print
      from (select coalesce(owner.client_number, '') || (to_jsonb(fact) - $1::text[])::text as line
        from clients.${table} fact
        left join clients.client owner on owner.id = fact.${table === 'client' ? 'id' : 'client_id'}) lines`,
  );
  const rows = await database.all<{ name: string; print: string }>(prints.join(' union all '), [INCIDENTAL]);
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]));
}
