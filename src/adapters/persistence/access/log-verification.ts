import type { Pool } from 'pg';
import type { LogDays } from '../../../application/access/access-log-reads.port.ts';
import type { Session } from '../../../application/ports/unit-of-work.ts';
import type { LogFault, LogSeal, LogVerification } from '../../../domain/access/log-seals.port.ts';
import { ORGANISATIONS_SETTING } from '../migrations/row-security.ts';
import { arrayLiteral, inTransaction, type Sql, sqlOf } from '../sql.ts';
import { GENESIS } from './log-seals.ts';

/** A seal, and whether it follows the one before it. */
interface StoredSeal extends LogSeal {
  readonly previous: string;
  readonly follows: boolean;
}

/** Compares the log with its seals, day by day, up to the first difference; all of it as it was at one moment. */
export function verifyLog(pool: Pool, session: Session, days: LogDays): Promise<LogVerification> {
  return inTransaction(pool, 'begin isolation level repeatable read read only', async (client) => {
    await client.query(`select set_config('${ORGANISATIONS_SETTING}', $1, true)`, [
      arrayLiteral(session.organisations),
    ]);
    const sql = sqlOf(client);
    const seals = await sealsOf(sql, days);
    const added = await addedTo(sql, days);
    const found = { days: 0, entries: 0, last: null as LogSeal | null, fault: null as LogFault | null };
    for (const seal of seals.filter(({ day }) => added === null || day <= added.day)) {
      const { day, entries, hash } = seal;
      found.days += 1;
      found.entries += entries;
      found.last = { day, entries, hash };
      found.fault = await faultOf(sql, seal);
      if (found.fault !== null) break;
    }
    return { ...found, fault: earlierOf(found.fault, added) };
  });
}

function earlierOf(one: LogFault | null, other: LogFault | null): LogFault | null {
  if (one === null || other === null) return one ?? other;
  return one.day < other.day || (one.day === other.day && (one.entryId ?? 0) <= (other.entryId ?? 0))
    ? one
    : other;
}

function sealsOf(sql: Sql, { from, until }: LogDays): Promise<readonly StoredSeal[]> {
  return sql<StoredSeal>(
    `select day::text, entries::float8, encode(hash, 'hex') as hash, encode(previous, 'hex') as previous, follows
     from (select *, previous = lag(hash, 1, ${GENESIS}) over (order by day) as follows from access.log_seal) seal
     where day between coalesce($1, '-infinity'::date) and coalesce($2, 'infinity'::date) order by day`,
    [from, until],
  );
}

/** The first line without a hash that was written, or says so, when the days around it were sealed. */
async function addedTo(sql: Sql, { from, until }: LogDays): Promise<LogFault | null> {
  const [fault] = await sql<LogFault>(
    `select 'ADDED' as kind, access.day_of(entry.written_at)::text as day, entry.id::float8 as "entryId"
     from access.audit_entry entry
     where entry.written_at < (select access.start_of(max(day) + 1) from access.log_seal)
       and access.day_of(entry.written_at) between coalesce($1, '-infinity'::date) and coalesce($2, 'infinity'::date)
       and not exists (select from access.log_link where entry_id = entry.id
         and day in (select day from access.log_seal))
     order by 2, entry.id limit 1`,
    [from, until],
  );
  return fault ?? null;
}

/** Each line with the hash of the line before it. */
const LINKED = `
  select entry_id, hash, coalesce(lag(hash) over (order by entry_id), decode($2, 'hex')) as previous
  from access.log_link where day = $1::date`;

async function faultOf(
  sql: Sql,
  { day, hash, entries, previous, follows }: StoredSeal,
): Promise<LogFault | null> {
  if (!follows) return { kind: 'SEAL_BROKEN', day, entryId: null };
  const [links] = await sql<{ count: number; last: string | null }>(
    `select count(*)::float8 as count, encode((array_agg(hash order by entry_id desc))[1], 'hex') as last
     from access.log_link where day = $1::date`,
    [day],
  );
  const [first] = await sql<{ id: number; kind: LogFault['kind'] }>(
    `with linked as (${LINKED})
     select id::float8 as id, kind from (
       select linked.entry_id as id, case when entry.id is null then 'MISSING'
           when sha256(linked.previous || access.content_of(entry)) <> linked.hash then 'ALTERED' end as kind
       from linked left join access.audit_entry entry on entry.id = linked.entry_id) looked
     where kind is not null order by id limit 1`,
    [day, previous],
  );
  if (first === undefined) {
    const isWhole = links?.count === entries && links.last === hash;
    return isWhole ? null : { kind: 'SEAL_BROKEN', day, entryId: null };
  }
  if (first.kind !== 'ALTERED') return { kind: first.kind, day, entryId: first.id };
  // A line that is gone with its link shows in the line after it.
  if (links !== undefined && links.count < entries) return { kind: 'MISSING', day, entryId: first.id };
  const isElsewhere = await standsElsewhere(sql, day, previous, first.id);
  return { kind: isElsewhere ? 'REORDERED' : 'ALTERED', day, entryId: first.id };
}

/** Whether what a line says was sealed as another line of the day. */
async function standsElsewhere(sql: Sql, day: string, previous: string, id: number): Promise<boolean> {
  const found = await sql(
    `with linked as (${LINKED})
     select from linked, access.audit_entry entry
     where entry.id = $3 and entry_id <> $3 and hash = sha256(linked.previous || access.content_of(entry)) limit 1`,
    [day, previous, id],
  );
  return found.length > 0;
}
