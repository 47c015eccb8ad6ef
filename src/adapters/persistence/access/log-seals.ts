import type { LogSeal, LogSeals } from '../../../domain/access/log-seals.port.ts';
import type { Sql } from '../sql.ts';

/** What the first day follows. */
export const GENESIS = `decode(repeat('00', 32), 'hex')`;

/** SQL that is true of the lines that no seal tells of yet: their numbers lead to them. */
export const UNSEALED = `entry.id >= coalesce((select next_id from access.log_seal order by day desc limit 1), 0)`;

/** Lines of the day that is sealed. */
const OF_DAY = `${UNSEALED} and entry.written_at >= access.start_of($1::date)
  and entry.written_at < access.start_of($1::date + 1)`;

/** How often it is looked whether those who wrote before have ended, a tenth of a second apart. */
const LOOKS = 100;

/**
 * Seals of the access log. A line belongs to the day on which it was written by the clock of the database, and a day
 * is sealed when everybody who is writing after its end has ended: a line can come late, but never after the seal.
 */
export function logSeals(sql: Sql): LogSeals {
  return {
    async sealNext() {
      await sql(`select pg_advisory_xact_lock(hashtextextended('seals of the access log', 0))`);
      const day = await nextDay(sql);
      if (day === null || !(await earlierWritersEnded(sql))) return null;
      await sql(
        `insert into access.log_link (day, entry_id, hash)
         select $1::date, entry.id, access.chained(last.hash, access.content_of(entry)) over (order by entry.id)
         from access.audit_entry entry, (${LAST_HASH}) last where ${OF_DAY}`,
        [day],
      );
      await sql(
        `insert into access.log_of_client (client_id, day, entry_ids)
         select client_id, $1::date, array_agg(entry.id order by entry.id)
         from access.audit_entry entry cross join unnest(entry.client_ids) as named (client_id)
         where ${OF_DAY} group by client_id`,
        [day],
      );
      const [seal] = await sql<LogSeal>(
        `insert into access.log_seal (day, first_id, last_id, next_id, entries, previous, hash)
         select $1::date, min(entry_id), max(entry_id), coalesce((select min(entry.id) from access.audit_entry entry
             where ${UNSEALED} and entry.written_at >= access.start_of($1::date + 1)), max(entry_id) + 1),
           count(*), (${LAST_HASH}),
           (select hash from access.log_link where day = $1::date order by entry_id desc limit 1)
         from access.log_link where day = $1::date
         returning day::text, entries::float8, encode(hash, 'hex') as hash`,
        [day],
      );
      return seal ?? null;
    },
  };
}

const LAST_HASH = `select coalesce((select hash from access.log_seal order by day desc limit 1), ${GENESIS}) as hash`;

async function nextDay(sql: Sql): Promise<string | null> {
  const [found] = await sql<{ day: string | null }>(
    `select access.day_of(min(written_at))::text as day from access.audit_entry entry
     where ${UNSEALED} and written_at < access.start_of(access.day_of(now()))`,
  );
  return found?.day ?? null;
}

/**
 * Waits for those who hold the table to write into it: a line gets its day while its writer holds the table, so whoever
 * has written a line of a day that is over, and has not ended, is among them.
 */
async function earlierWritersEnded(sql: Sql): Promise<boolean> {
  const writers = await sql<{ writer: string }>(WRITERS);
  for (let look = 0; look < LOOKS; look += 1) {
    const still = await sql(`select from (${WRITERS}) now where writer = any($1)`, [
      writers.map(({ writer }) => writer),
    ]);
    if (still.length === 0) return true;
    await sql('select pg_sleep(0.1)');
  }
  return false;
}

const WRITERS = `
  select virtualtransaction as writer from pg_locks
  where locktype = 'relation' and relation = 'access.audit_entry'::regclass and mode = 'RowExclusiveLock'
    and database = (select oid from pg_database where datname = current_database())`;
