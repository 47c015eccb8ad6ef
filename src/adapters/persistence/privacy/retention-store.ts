import { randomUUID } from 'node:crypto';
import type { RetentionHistory } from '../../../domain/privacy/retention.ts';
import type { RetentionSearch, RetentionStore } from '../../../domain/privacy/retention.port.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { NO_CLIENT } from '../clients/client-chunks.ts';
import { changeClientsInOrder } from '../clients/client-locks.ts';
import { PENDING_STATES, UNDECIDED_STATES } from '../clients/responsibility/open-requests.ts';
import { IS_OPEN } from '../clients/responsibility/responsibility-case.sql.ts';
import { APPLICATION_ROLE, RETENTION_ROLE } from '../migrations/row-security.ts';
import type { Sql } from '../sql.ts';
import { KEEP_STATISTICS } from './kept-statistics.ts';
import { REMOVE_ALL, REMOVE_UNNEEDED, type Removal } from './removal.sql.ts';

/** Removal of data, as the only role that may delete them; the rest of the transaction stays the application’s. */
export function retentionStore(plain: Sql): RetentionStore {
  const asRetention = async <T>(work: (sql: Sql) => Promise<T>): Promise<T> => {
    await plain(`set local role ${RETENTION_ROLE}`);
    const value = await work(plain);
    await plain(`set local role ${APPLICATION_ROLE}`);
    return value;
  };

  return {
    count: (search) =>
      asRetention(async (sql) => {
        const [found] = await sql<{ count: number }>(
          `select count(*)::integer as count from clients.client where ${IS_LOOKED_AT}`,
          valuesOf(search),
        );
        return found?.count ?? 0;
      }),

    next: (search, after, limit) =>
      asRetention(async (sql) => {
        await changeClientsInOrder(sql);
        const locked = await sql<{ id: ClientId }>(
          `select client.id from clients.client where ${IS_LOOKED_AT} and client.id > $5
           order by client.id limit $6 for update of client`,
          [...valuesOf(search), after ?? NO_CLIENT, limit],
        );
        return await sql<RetentionHistory>(HISTORIES, [locked.map(({ id }) => id), search.again]);
      }),

    erase: (clients, at) =>
      asRetention(async (sql) => {
        const whole = await withDuplicates(sql, clients);
        const anonymous = whole.ids.map(() => randomUUID());
        for (const statement of KEEP_STATISTICS) await sql(statement, [whole.ids, anonymous]);
        await remove(sql, REMOVE_ALL, whole);
        await sql(TOMBSTONE, [whole.ids, at]);
        await sql('delete from clients.changed_client where client_id = any($1)', [anonymous]);
      }),

    minimise: (clients) =>
      asRetention(async (sql) => remove(sql, REMOVE_UNNEEDED, await withDuplicates(sql, clients))),

    removeEntries: (entries) =>
      asRetention(async (sql) => {
        await sql(
          `delete from clients.held_row using jsonb_to_recordset($1) as old ("clientId" uuid, days date[])
           where held_row.client_id in (select client.id from clients.client
             where client.id = old."clientId" or client.merged_into = old."clientId")
             and section in (${ENTRIES}) and held_row.recorded_at::date = any(old.days)`,
          [JSON.stringify(entries)],
        );
      }),

    removeLeftOver: (before) =>
      asRetention(async (sql) => {
        await sql('delete from access.idempotency_key where taken_at < $1', [before]);
        await sql(
          `delete from clients.delivery_exception refused using clients.delivery
           where delivery.id = refused.delivery_id and delivery.received_at < $1 and not exists (
             select from clients.client where client.client_number in (refused.client_number, refused.source_key))`,
          [before],
        );
      }),
  };
}

interface WholeClients {
  readonly ids: readonly ClientId[];
  readonly numbers: readonly string[];
}

/** Clients with the duplicates that were merged into them. */
async function withDuplicates(sql: Sql, clients: readonly ClientId[]): Promise<WholeClients> {
  const rows = await sql<{ id: ClientId; number: string }>(
    `select id, client_number as number from clients.client where id = any($1) or merged_into = any($1)
     order by id for update`,
    [clients],
  );
  return { ids: rows.map(({ id }) => id), numbers: rows.map(({ number }) => number) };
}

async function remove(sql: Sql, removals: readonly Removal[], { ids, numbers }: WholeClients): Promise<void> {
  for (const { text, byNumber } of removals) await sql(text, [byNumber ? numbers : ids]);
}

/** What stays of an erased client: that there was one, which the log of accesses names. */
const TOMBSTONE = `
  update clients.client set client_number = 'erased:' || id, substitute_id = null, te_office = '', delivery_area = '',
    responsible = null, readers = '{}', name_key = '', created_at = '-infinity', changed_by = null, changed_at = null,
    merged_into = null, latest_result = null, latest_result_since = null, known_home = null, known_home_since = null,
    returns = null, returns_since = null, version = version + 1, erased_at = $2
  where id = any($1)`;

/** Sections of the register’s rows that are contacts, plans and offers. */
const ENTRIES = `'contacts', 'plans', 'job-offers'`;

const valuesOf = ({ endedBy, entriesBy, entriesEndedBy, again }: RetentionSearch): readonly unknown[] => [
  endedBy,
  entriesBy,
  entriesEndedBy ?? 'infinity',
  again,
];

/** True of a client whose job searches had all ended by a day, or who had died. */
const hasEndedBy = (day: string): string => `(
  not exists (select from clients.job_search search where search.client_id = client.id and search.known_until is null
    and coalesce(search.until_date, 'infinity') > ${day}::date + 1)
  or exists (select from clients.person dead where dead.client_id = client.id and dead.known_until is null
    and dead.death_date <= ${day}::date))`;

/** True of an erased client whose data somebody has put back. */
const IS_BACK = `(client.erased_at is not null
  and exists (select from clients.person back where back.client_id = client.id))`;

/** Nobody who is a duplicate, and of the erased those only whom a backup has brought back. */
const IS_LOOKED_AT = `client.merged_into is null and (client.te_office <> '' or ${IS_BACK}) and (
  client.id = any($4::uuid[])
  or ${IS_BACK}
  or ${hasEndedBy('$1')}
  or exists (select from clients.held_row old where old.client_id = client.id and old.section in (${ENTRIES})
      and old.recorded_at < $2::date + 1)
    and ($3::date = 'infinity' or ${hasEndedBy('$3')}))`;

const OPEN_MATTERS: Readonly<Record<RetentionHistory['matters'][number], string>> = {
  NOTICE_NOT_RECEIVED: `clients.referral_notice matter where ${IS_OPEN}`,
  REQUEST_UNDECIDED: `clients.transfer_request matter where state in (${UNDECIDED_STATES})`,
  DECISION_CONTESTED: `clients.transfer_request matter
    where state in (${PENDING_STATES}) and state not in (${UNDECIDED_STATES})`,
  REVIEW_OPEN: 'clients.responsibility_review matter where decided_at is null and lapsed_by is null',
  INFORMATION_AWAITED: 'clients.pending_case matter where closed_at is null',
  FACTS_CONTRADICT: 'clients.fact_conflict matter where resolved_at is null',
  RESPONSIBILITY_OPEN: 'clients.responsibility matter where until_at is null',
};

const WHOLE = `(select part.id from clients.client part where part.id = client.id or part.merged_into = client.id)`;

const HISTORIES = `
  select client.id as "clientId",
    (select coalesce(json_agg(json_build_object('from', from_date, 'until', until_date)), '[]')
     from clients.job_search where client_id = client.id and known_until is null) as "jobSearches",
    (select death_date::text from clients.person where client_id = client.id and known_until is null) as "deathDate",
    (select (greatest(client.created_at, client.changed_at, max(coalesce(known_until, known_from)))
       at time zone 'Europe/Helsinki')::date::text
     from (select known_from, known_until from clients.person where client_id = client.id
       union all select known_from, known_until from clients.job_search where client_id = client.id) heard) as "lastHeardOn",
    (select coalesce(json_agg(distinct to_char(recorded_at, 'YYYY-MM-DD')), '[]') from clients.held_row
     where client_id in ${WHOLE} and section in (${ENTRIES})) as "entryDays",
    array_remove(array[${Object.entries(OPEN_MATTERS)
      .map(
        ([matter, open]) =>
          `case when exists (select from ${open} and matter.client_id in ${WHOLE}) then '${matter}' end`,
      )
      .join(', ')}], null) as matters,
    (client.erased_at is not null or client.id = any($2::uuid[])) as "erasedBefore"
  from clients.client where client.id = any($1::uuid[]) order by client.id`;
