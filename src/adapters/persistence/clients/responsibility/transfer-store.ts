import type { TransferCandidate } from '../../../../domain/clients/responsibility/referral-notice.ts';
import type { ClientId } from '../../../../domain/shared/ids.ts';
import type { TransferStore } from '../../../../domain/clients/responsibility/transfer-store.port.ts';
import { instant } from '../../json.ts';
import type { Sql } from '../../sql.ts';
import { HAS_PERSON, NO_CLIENT } from '../client-chunks.ts';
import { changeClientsInOrder } from '../client-locks.ts';
import { isBannedOn } from '../security-ban.ts';

/** Transfers of many clients, set by set. */
export function transferStore(sql: Sql): TransferStore {
  return {
    async count({ areaCode, municipality, clientIds }, determinationDate) {
      if (clientIds !== null) return clientIds.length;
      const [found] = await sql<{ count: string }>(
        `select count(*) from clients.determination
         where area_code = $1 and determination_date = $2 and effective_result = 'IN' and superseded_at is null
           and ($3::text is null or municipality = $3)`,
        [areaCode, determinationDate, municipality],
      );
      return Number(found?.count);
    },

    async next({ areaCode, municipality, clientIds }, determinationDate, after, limit) {
      await changeClientsInOrder(sql);
      // Locked by a statement of its own: the next one then sees what the last holder of the locks has done.
      const named = clientIds?.filter((id) => after === null || id > after).slice(0, limit);
      const locked = named
        ? await sql<{ id: ClientId }>(LOCK_NAMED, [named])
        : await sql<{ id: ClientId }>(LOCK_CLIENTS, [
            areaCode,
            determinationDate,
            after ?? NO_CLIENT,
            limit,
            municipality,
          ]);
      const ids = locked.map(({ id }) => id);
      const rows = await sql<{ candidate: TransferCandidate }>(CANDIDATES, [ids, determinationDate]);
      const candidates = rows.map(({ candidate }) => candidate);
      const seen = new Set(ids);
      const determined = new Set(candidates.map(({ clientId }) => clientId));
      return {
        looked: named ?? ids,
        candidates,
        undetermined: ids.filter((id) => !determined.has(id)),
        unseen: (named ?? []).filter((id) => !seen.has(id)),
      };
    },

    async save(notices, handovers) {
      if (notices.length > 0) await sql(INSERT_NOTICES, [JSON.stringify(notices)]);
      if (notices.length > 0) {
        await sql(
          `update clients.client set readers = array_append(readers, notice."to")
           from jsonb_to_recordset($1) as notice ("clientId" uuid, "to" text)
           where client.id = notice."clientId" and not notice."to" = any(readers)`,
          [JSON.stringify(notices)],
        );
      }
      await saveHandovers(sql, handovers);
    },
  };
}

/** Closes and opens responsibilities, and keeps the client's own line of who is responsible in step. */
export async function saveHandovers(
  sql: Sql,
  handovers: Parameters<TransferStore['save']>[1],
): Promise<void> {
  if (handovers.length === 0) return;
  const closed = handovers.map((handover) => handover.closed).filter((span) => span !== null);
  const opened = handovers.map((handover) => handover.opened);
  await sql(
    `update clients.responsibility held set until_at = span.until, end_reason = span."endReason"
     from jsonb_to_recordset($1) as span ("clientId" uuid, "from" timestamptz, until timestamptz, "endReason" text)
     where held.client_id = span."clientId" and held.from_at = span."from"`,
    [JSON.stringify(closed)],
  );
  await sql(
    `insert into clients.responsibility (client_id, authority, from_at, until_at, start_ground, end_reason, notice_id)
     select "clientId", authority, "from", until, "startGround", "endReason", "noticeId"
     from jsonb_to_recordset($1) as span ("clientId" uuid, authority text, "from" timestamptz, until timestamptz,
       "startGround" text, "endReason" text, "noticeId" uuid)`,
    [JSON.stringify(opened)],
  );
  await sql(
    `update clients.client set responsible = span.authority, version = version + 1,
       readers = case when span.authority = any(readers) then readers else array_append(readers, span.authority) end
     from jsonb_to_recordset($1) as span ("clientId" uuid, authority text)
     where client.id = span."clientId"`,
    [JSON.stringify(opened)],
  );
}

/** A responsibility as the domain reads it. */
export const RESPONSIBILITY = `jsonb_build_object(
  'clientId', held.client_id, 'authority', held.authority,
  'from', ${instant('held.from_at')}, 'until', null,
  'startGround', held.start_ground, 'endReason', null, 'noticeId', held.notice_id)`;

const INSERT_NOTICES = `
  insert into clients.referral_notice (id, client_id, determination_id, from_authority, to_authority, grounds,
    start_ground, effective_date, language, channel, sent_at, deemed_served_on, received_at, state, withdrawn_reason,
    rule, version)
  select id, "clientId", "determinationId", "from", "to", grounds, "startGround", "effectiveDate", language, channel,
    "sentAt", "deemedServedOn", "receivedAt", state, "withdrawnReason", rule, version
  from jsonb_to_recordset($1) as notice (id uuid, "clientId" uuid, "determinationId" uuid, "from" text, "to" text,
    grounds text[], "startGround" text, "effectiveDate" date, language text, channel text, "sentAt" timestamptz,
    "deemedServedOn" date, "receivedAt" timestamptz, state text, "withdrawnReason" text, rule jsonb, version integer)`;

const LOCK_CLIENTS = `
  select client.id from clients.client
  join clients.determination on determination.client_id = client.id
  where area_code = $1 and determination_date = $2 and effective_result = 'IN' and superseded_at is null
    and client_id > $3 and ($5::text is null or municipality = $5)
    and ${HAS_PERSON}
  order by client_id limit $4
  for no key update of client`;

const LOCK_NAMED = `
  select client.id from clients.client where id = any($1::uuid[]) and ${HAS_PERSON} order by id for no key update`;

const CANDIDATES = `
  select jsonb_build_object(
    'clientId', client.id,
    'determinationId', determination.id,
    'result', determination.effective_result,
    'grounds', determination.grounds,
    'municipality', determination.municipality,
    'areaCode', determination.area_code,
    'responsibility', case when held.client_id is not null then ${RESPONSIBILITY} end,
    'hasOpenNotice', exists (select from clients.referral_notice where client_id = client.id and state = 'SENT'),
    'jobSearch', case when search.client_id is not null then jsonb_build_object('from', search.from_date) end,
    'language', person.service_language,
    'hasEmail', person.email is not null,
    'hasAddress', coalesce(person.contact_address, case when not ban.active then person.street end) is not null,
    'hasSecurityBan', ban.active) as candidate
  from clients.determination
  join clients.client on client.id = determination.client_id
  join clients.person on person.client_id = client.id and person.known_until is null
  cross join lateral (select ${isBannedOn('$2')} as active) ban
  left join clients.responsibility held on held.client_id = client.id and held.until_at is null
  left join clients.job_search search on search.client_id = client.id and search.known_until is null
    and (search.from_date is null or search.from_date <= $2) and (search.until_date is null or search.until_date > $2)
    and (person.death_date is null or person.death_date >= $2)
  where determination.client_id = any($1::uuid[]) and determination_date = $2 and superseded_at is null
  order by client.id`;
