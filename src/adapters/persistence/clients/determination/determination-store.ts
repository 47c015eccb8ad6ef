import type { ClientFacts } from '../../../../domain/clients/facts/client-facts.ts';
import type {
  ClientDay,
  DeterminationStore,
  HoldingDetermination,
  LatestDetermination,
} from '../../../../domain/clients/determination/determination-store.port.ts';
import type { RecordedDetermination } from '../../../../domain/clients/determination/consequences.ts';
import type { ClientId } from '../../../../domain/shared/ids.ts';
import { firstDayOf, monthOf, type PlainDate } from '../../../../domain/shared/plain-date.ts';
import { instant } from '../../json.ts';
import type { Sql } from '../../sql.ts';
import { HAS_PERSON, NO_CLIENT } from '../client-chunks.ts';
import { changeClientsInOrder } from '../client-locks.ts';
import { factsOf, keptFacts } from './client-facts.sql.ts';

/** Determinations and the facts they are made from, set by set. */
export function determinationStore(sql: Sql, nextId: () => string): DeterminationStore {
  return {
    async lock(teOffice, date) {
      await sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `determination of ${teOffice} on ${date}`,
      ]);
    },

    async lockDays(days) {
      await changeClientsInOrder(sql);
      await sql(
        `select pg_advisory_xact_lock(hashtextextended(turn, 0)) from (
           select distinct 'determination of ' || te_office || ' on ' || day as turn
           from unnest($1::uuid[], $2::text[]) as named (id, day) join clients.client using (id) order by 1) turns`,
        [days.map(({ clientId }) => clientId), days.map(({ date }) => date)],
      );
      await sql('select from clients.client where id = any($1::uuid[]) order by id for no key update', [
        days.map(({ clientId }) => clientId),
      ]);
    },

    async teOfficeOf(client) {
      const [found] = await sql<{ office: string }>(
        `select te_office as office from clients.client where id = $1 and ${HAS_PERSON}`,
        [client],
      );
      return found?.office ?? null;
    },

    async holding(client, date) {
      const [found] = await sql<HoldingDetermination>(
        `select id, ${instant('decided_at')} as "decidedAt" from clients.determination
         where client_id = $1 and determination_date = $2 and superseded_at is null`,
        [client, date],
      );
      return found ?? null;
    },

    async latest(id) {
      const [found] = await sql<LatestDetermination>(
        `select client_id as "clientId", determination_date::text as "determinationDate", result, reasons,
           ${keptFacts('determination')} as facts, effective_result as "effectiveResult"
         from clients.determination where id = $1 and superseded_at is null and not exists (
           select from clients.determination later where later.client_id = determination.client_id
             and later.superseded_at is null and later.determination_date > determination.determination_date)`,
        [id],
      );
      return found ?? null;
    },

    async countClients(teOffice) {
      const [found] = await sql<{ count: string }>(
        'select count(*) from clients.client where $1::text is null or te_office = $1',
        [teOffice],
      );
      return Number(found?.count);
    },

    async nextClients(teOffice, date, after, limit) {
      const rows = await sql<{ facts: ClientFacts }>(NEXT_FACTS, [
        teOffice,
        after ?? NO_CLIENT,
        limit,
        firstDayOf(monthOf(date)),
        date,
      ]);
      return rows.map(({ facts }) => facts);
    },

    async factsOn(days) {
      const rows = await sql<{ facts: ClientFacts; day: PlainDate }>(FACTS_ON_DAYS, [
        days.map(({ clientId }) => clientId),
        days.map(({ date }) => firstDayOf(monthOf(date))),
        days.map(({ date }) => date),
      ]);
      return rows.map(({ facts, day }) => ({ clientId: facts.clientId, date: day, facts }));
    },

    async serviceLines(clients, date) {
      const rows = await sql<{ client: ClientId; line: string }>(
        `select client_id as client, service_line as line from clients.service_line
         where client_id = any($1::uuid[]) and known_until is null and service_line is not null
           and (from_date is null or from_date <= $2) and (until_date is null or until_date > $2)`,
        [clients, date],
      );
      return new Map(rows.map(({ client, line }) => [client, line]));
    },

    async countChanged() {
      const [found] = await sql<{ count: string }>('select count(*) from clients.changed_client');
      return Number(found?.count);
    },

    async nextChanged(after, limit) {
      const rows = await sql<{ id: ClientId }>(
        'select client_id as id from clients.changed_client where client_id > $1 order by client_id limit $2',
        [after ?? NO_CLIENT, limit],
      );
      return rows.map(({ id }) => id);
    },

    async unmark(clients) {
      await sql('delete from clients.changed_client where client_id = any($1::uuid[])', [clients]);
    },

    async daysCarryingResponsibility(clients) {
      return sql<ClientDay>(
        `select held.client_id as "clientId", determination.determination_date::text as date
         from clients.responsibility held
         join clients.referral_notice notice on notice.id = held.notice_id
         join clients.determination on determination.id = notice.determination_id
         where held.client_id = any($1::uuid[]) and held.until_at is null and held.authority like 'municipality:%'
         order by 1, 2`,
        [clients],
      );
    },

    async save(date, determinations, decidedBy, at) {
      const rows = determinations.map(([clientId, determination]) => ({
        id: nextId(),
        clientId,
        ...determination,
      }));
      return sql<RecordedDetermination>(SAVE, [JSON.stringify(rows), date, decidedBy, at]);
    },

    async saveReviews(recorded, opened, at) {
      await sql(LAPSE_REVIEWS, [JSON.stringify(recorded.map(({ id, clientId }) => ({ id, clientId })))]);
      await sql(
        `insert into clients.responsibility_review (determination_id, client_id, kind, opened_at)
         select determination.id, client_id, kind, $2
         from jsonb_to_recordset($1) as review ("determinationId" uuid, kind text)
         join clients.determination on determination.id = review."determinationId"`,
        [JSON.stringify(opened), at],
      );
    },
  };
}

const NEXT_FACTS = factsOf(`
  select id, $4::date as first_day, $5::date as last_day from clients.client
  where ($1::text is null or te_office = $1) and id > $2 and ${HAS_PERSON} order by id limit $3`);

const FACTS_ON_DAYS = factsOf(`
  select id, first_day, last_day
  from unnest($1::uuid[], $2::date[], $3::date[]) as wanted (id, first_day, last_day)`);

/** What of a client's facts is another than before; the rule counts as one of them. */
const CHANGED_FACTS = `array(
  select name from jsonb_each(${keptFacts('held')} || jsonb_build_object('rule', held.rule)) as earlier (name, value)
  full join jsonb_each(fresh.facts || jsonb_build_object('rule', fresh.rule)) as later (name, value) using (name)
  where earlier.value is distinct from later.value order by name)`;

/** Adds what is not there yet with the same facts under the same rule; tells what was there before. */
const SAVE = `
  with arrived as (
    select * from jsonb_to_recordset($1) as row (id uuid, "clientId" uuid, rule jsonb, result text, grounds text[],
      reasons text[], municipality text, "areaCode" text, "statusCode" text, "windowDay" date, facts jsonb)),
  fresh as (
    select arrived.* from arrived
    left join clients.determination held on held.client_id = arrived."clientId"
      and held.determination_date = $2 and held.superseded_at is null
    where held.id is null or held.rule <> arrived.rule
      or held.facts_hash <> md5(arrived.facts::text) and ${keptFacts('held')} <> arrived.facts),
  superseded as (
    update clients.determination held
    set superseded_at = greatest($4, decided_at), superseded_by = fresh.id, changed_facts = ${CHANGED_FACTS}
    from fresh
    where held.client_id = fresh."clientId" and held.determination_date = $2 and held.superseded_at is null
    returning held.client_id, held.effective_result, held.overridden_result),
  added as (
    insert into clients.determination (id, client_id, determination_date, rule, result, grounds, reasons,
      municipality, area_code, status_code, window_day, facts, decided_by, decided_at)
    select id, "clientId", $2, rule, result, grounds, reasons, municipality, "areaCode", "statusCode", "windowDay",
      facts, $3, $4
    from fresh left join superseded on superseded.client_id = fresh."clientId"
    returning id, client_id, result)
  select added.id, added.client_id as "clientId", added.result, client.responsible,
    not exists (select from clients.determination later where later.client_id = added.client_id
      and later.determination_date > $2 and later.superseded_at is null) as "isLatest",
    case
      when superseded.client_id is not null then jsonb_build_object('effectiveResult', superseded.effective_result,
        'isOverridden', superseded.overridden_result is not null, 'isOfSameDate', true)
      when earlier.id is not null then jsonb_build_object('effectiveResult', earlier.effective_result,
        'isOverridden', earlier.overridden_result is not null, 'isOfSameDate', false) end as before,
    exists (select from clients.responsibility span
      join clients.referral_notice notice on notice.id = span.notice_id
      join clients.determination on determination.id = notice.determination_id
      where span.client_id = added.client_id and span.until_at is null
        and determination.determination_date = $2) as "carriesResponsibility"
  from added
  join clients.client on client.id = added.client_id
  left join superseded on superseded.client_id = added.client_id
  left join lateral (select * from clients.determination held where held.client_id = added.client_id
    and held.determination_date < $2 and held.superseded_at is null
    order by held.determination_date desc limit 1) earlier on true
  order by added.client_id`;

/**
 * A review lapses when the determination that led to it is superseded, or when the latest one says that the client
 * belongs to the target group after all.
 */
const LAPSE_REVIEWS = `
  update clients.responsibility_review review set lapsed_by = recorded.id
  from jsonb_to_recordset($1) as recorded (id uuid, "clientId" uuid)
  join clients.determination latest on latest.id = recorded.id
  cross join clients.determination led
  where review.client_id = recorded."clientId" and review.decided_at is null and review.lapsed_by is null
    and led.id = review.determination_id and (
      led.superseded_by = latest.id
      or (latest.effective_result = 'IN' and latest.determination_date >= led.determination_date
        and review.kind in ('LEFT_TARGET_GROUP', 'CHANGE_SECURITY')))`;
