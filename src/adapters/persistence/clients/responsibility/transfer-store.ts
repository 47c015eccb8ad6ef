import type { ClientId } from '../../../../domain/shared/ids.ts';
import type { ReferralNotice } from '../../../../domain/clients/responsibility/referral-notice.ts';
import type { ResponsibilityCase } from '../../../../domain/clients/responsibility/responsibility-case.ts';
import type {
  TransferSelection,
  TransferStore,
} from '../../../../domain/clients/responsibility/transfer-store.port.ts';
import { teOfficeOf } from '../../../../domain/legislation/trial-areas.ts';
import { mergers, municipalityOn } from '../../../../domain/reference/municipalities.ts';
import { organisation } from '../../../../domain/shared/organisation.ts';
import type { PlainDate } from '../../../../domain/shared/plain-date.ts';
import type { Sql } from '../../sql.ts';
import { HAS_PERSON, NO_CLIENT } from '../client-chunks.ts';
import { changeClientsInOrder } from '../client-locks.ts';
import { saveHandovers } from './hand-overs.ts';
import { rowOf } from './referral-notice.record.ts';
import { caseOn } from './responsibility-case.sql.ts';

/** Transfers of many clients, set by set. */
export function transferStore(sql: Sql): TransferStore {
  return {
    async count(selection, determinationDate) {
      if (selection.clientIds !== null) return selection.clientIds.length;
      const [found] = await sql<{ count: string }>(
        `select count(*) from (${selected('')}) chosen`,
        valuesOf(selection, determinationDate),
      );
      return Number(found?.count);
    },

    async next(selection, determinationDate, after, limit) {
      const { clientIds } = selection;
      await changeClientsInOrder(sql);
      // Locked by a statement of its own: the next one then sees what the last holder of the locks has done.
      const named = clientIds?.filter((id) => after === null || id > after).slice(0, limit);
      const locked = named
        ? await sql<{ id: ClientId }>(LOCK_NAMED, [named])
        : await sql<{ id: ClientId }>(LOCK_CLIENTS, [
            ...valuesOf(selection, determinationDate),
            after ?? NO_CLIENT,
            limit,
          ]);
      const ids = locked.map(({ id }) => id);
      const rows = await sql<{ situation: ResponsibilityCase }>(CANDIDATES, [ids, determinationDate]);
      const seen = new Set(ids);
      return {
        looked: named ?? ids,
        cases: rows.map(({ situation }) => situation),
        unseen: (named ?? []).filter((id) => !seen.has(id)),
      };
    },

    async save(notices, handovers) {
      await insertNotices(sql, notices);
      await saveHandovers(sql, handovers);
    },
  };
}

/** Writes notices; whom an open notice awaits sees the client from now on. */
export async function insertNotices(sql: Sql, notices: readonly ReferralNotice[]): Promise<void> {
  if (notices.length === 0) return;
  const rows = notices.map((notice) => inColumns(rowOf(notice)));
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  await sql(
    `insert into clients.referral_notice (${columns})
     select ${columns} from jsonb_populate_recordset(null::clients.referral_notice, $1)`,
    [JSON.stringify(rows)],
  );
  const open = notices.filter(({ toAuthority }) => toAuthority.receivedAt === null);
  if (open.length === 0) return;
  await sql(
    `update clients.client set readers = array_append(readers, notice."to")
     from jsonb_to_recordset($1) as notice ("clientId" uuid, "to" text)
     where client.id = notice."clientId" and not notice."to" = any(readers)`,
    [JSON.stringify(open)],
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

/**
 * SQL of a selection: the target group of an area, and those who were a municipality's before. Of these the home is the
 * one heard of last; what is so on the day is judged by the domain.
 */
function selected(page: string): string {
  return `
    (select determination.client_id as id from clients.determination
      join clients.client on client.id = determination.client_id
      where determination.area_code = $1 and determination_date = $2 and effective_result = 'IN'
        and superseded_at is null and determination.municipality = any($3::text[]) and ${HAS_PERSON} ${page})
    union
    (select client.id from clients.client
      where client.responsible = $4 and client.returns and client.returns_since <= $2
        and client.known_home = any($5::text[]) and client.latest_result is distinct from 'EXCLUDED'
        and ${HAS_PERSON} ${page})`;
}

function valuesOf(
  { areaCode, municipalities }: TransferSelection,
  day: PlainDate,
): readonly [string, PlainDate, readonly string[], string, readonly string[]] {
  const merged = mergers
    .filter(({ code, effective }) => effective <= day && municipalities.includes(municipalityOn(code, day)))
    .map(({ code }) => code);
  const teOffice = organisation('te-office', teOfficeOf(areaCode));
  return [areaCode, day, municipalities, teOffice, [...municipalities, ...merged]];
}

const LOCK_CLIENTS = `
  select client.id from clients.client
  where client.id in (
    select id from (${selected('and client.id > $6 order by client.id limit $7')}) chosen order by id limit $7)
  order by client.id
  for no key update of client`;

const LOCK_NAMED = `
  select client.id from clients.client where id = any($1::uuid[]) and ${HAS_PERSON} order by id for no key update`;

/** The determination of the day; without one, that the client was left out by the latest before it: nobody returns past that. */
const JUDGED = `(judged.determination_date = $2 or judged.effective_result = 'EXCLUDED' and judged.determination_date = (
  select max(latest.determination_date) from clients.determination latest
  where latest.client_id = client.id and latest.superseded_at is null and latest.determination_date <= $2))`;

const CANDIDATES = `
  select ${caseOn('$2', JUDGED)} as situation
  from clients.client
  join clients.person on person.client_id = client.id and person.known_until is null
  where client.id = any($1::uuid[])
  order by client.id`;
