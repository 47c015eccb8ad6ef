import type { ReferralNotice } from '../../../../domain/clients/responsibility/referral-notice.ts';
import type { ResponsibilityCase } from '../../../../domain/clients/responsibility/responsibility-case.ts';
import type { TransferStore } from '../../../../domain/clients/responsibility/transfer-store.port.ts';
import type { Sql } from '../../sql.ts';
import { HAS_PERSON, NO_CLIENT } from '../client-chunks.ts';
import { changeClientsInOrder } from '../client-locks.ts';
import { saveHandovers } from './hand-overs.ts';
import { rowOf } from './referral-notice.record.ts';
import { caseOn } from './responsibility-case.sql.ts';

/** Transfers of many clients, set by set. */
export function transferStore(sql: Sql): TransferStore {
  return {
    async countCandidates(areaCode, determinationDate) {
      const [found] = await sql<{ count: string }>(
        `select count(*) from clients.determination
         where area_code = $1 and determination_date = $2 and result = 'IN' and superseded_at is null`,
        [areaCode, determinationDate],
      );
      return Number(found?.count);
    },

    async nextCandidates(areaCode, determinationDate, after, limit) {
      await changeClientsInOrder(sql);
      // Locked by a statement of its own: the next one then sees what the last holder of the locks has done.
      const locked = await sql<{ id: string }>(LOCK_CLIENTS, [
        areaCode,
        determinationDate,
        after ?? NO_CLIENT,
        limit,
      ]);
      const ids = locked.map(({ id }) => id);
      const rows = await sql<{ situation: ResponsibilityCase }>(CANDIDATES, [ids, determinationDate]);
      return rows.map(({ situation }) => situation);
    },

    async save(notices, handovers) {
      await insertNotices(sql, notices);
      await saveHandovers(sql, handovers);
    },
  };
}

/** Writes notices; whom a notice awaits sees the client from now on. */
export async function insertNotices(sql: Sql, notices: readonly ReferralNotice[]): Promise<void> {
  if (notices.length === 0) return;
  const rows = notices.map((notice) => inColumns(rowOf(notice)));
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  await sql(
    `insert into clients.referral_notice (${columns})
     select ${columns} from jsonb_populate_recordset(null::clients.referral_notice, $1)`,
    [JSON.stringify(rows)],
  );
  await sql(
    `update clients.client set readers = array_append(readers, notice.to_authority)
     from jsonb_populate_recordset(null::clients.referral_notice, $1) notice
     where client.id = notice.client_id and not notice.to_authority = any(readers)`,
    [JSON.stringify(rows)],
  );
}

/** The same values by the names of the columns. */
function inColumns(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
}

const LOCK_CLIENTS = `
  select client.id from clients.client
  join clients.determination on determination.client_id = client.id
  where area_code = $1 and determination_date = $2 and result = 'IN' and superseded_at is null and client_id > $3
    and ${HAS_PERSON}
  order by client_id limit $4
  for no key update of client`;

const CANDIDATES = `
  select ${caseOn('$2', 'judged.determination_date = $2')} as situation
  from clients.client
  join clients.person on person.client_id = client.id and person.known_until is null
  where client.id = any($1::uuid[])
  order by client.id`;
