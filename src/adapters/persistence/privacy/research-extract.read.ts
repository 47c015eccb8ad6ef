import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';
import type { ExtractReads, ExtractRow } from '../../../application/privacy/extract-research.query.ts';
import { trialAreaOn } from '../../../domain/legislation/trial-areas.ts';
import {
  type ResearchField,
  type ResearchPermit,
  SMALLEST_CELL,
} from '../../../domain/privacy/research-permit.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { addDays } from '../../../domain/shared/plain-date.ts';
import { STATISTICS_ROLE } from '../migrations/row-security.ts';
import { inTransaction } from '../sql.ts';

interface FoundRow extends Omit<ExtractRow, 'pseudonym'> {
  readonly client: ClientId;
  readonly hidden: boolean;
}

/** Extracts are read as the role that sees neither names nor contacts, so that no field can bring them along. */
export function extractReads(pool: Pool): ExtractReads {
  return {
    async extract(permit) {
      const { rows: keys } = await pool.query<{ key: Buffer }>(
        'select pseudonym_key as key from access.research_permit where id = $1',
        [permit.id],
      );
      const key = keys[0]?.key;
      if (key === undefined) throw new Error('a permit without a key');
      const found = await inTransaction(
        pool,
        `begin isolation level repeatable read read only; set local role ${STATISTICS_ROLE};
         set local statement_timeout = '120s'`,
        async (client) =>
          (await client.query<FoundRow>(statementOf(permit.fields), [...valuesOf(permit)])).rows,
      );
      const pseudonyms = new Map<ClientId, string>();
      const rows = found.map(({ client, kind, code, from, lastDay }) => {
        const known =
          pseudonyms.get(client) ?? createHmac('sha256', key).update(client).digest('hex').slice(0, 24);
        pseudonyms.set(client, known);
        return { pseudonym: known, kind, code, from, lastDay };
      });
      const hidden = new Set(found.flatMap((row) => (row.hidden ? [row.client] : [])));
      return {
        persons: pseudonyms.size,
        hidden: hidden.size,
        // By pseudonym: the order of clients would tell when each became one.
        rows: rows.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
        clientIds: [...pseudonyms.keys()],
      };
    },
  };
}

const orderOf = ({ pseudonym, kind, from }: ExtractRow): string => `${pseudonym} ${kind} ${from ?? ''}`;

function valuesOf({ areas, period }: ResearchPermit): readonly unknown[] {
  const last = addDays(period.until, -1);
  const municipalities = areas.flatMap((code) => trialAreaOn(code, last)?.municipalities ?? []);
  return [municipalities, period.from, period.until, SMALLEST_CELL];
}

const spans = (kind: string, table: string, code: string): string => `
  select client_id, '${kind}' as kind, ${code} as code, from_date, until_date
  from ${table} where known_until is null`;

/** SQL of the rows of each field: client, kind, code, first day, day after the last. */
const FIELDS: Readonly<Record<ResearchField, string>> = {
  BIRTH_YEARS: `select client_id, 'BIRTH_YEARS', birth_years, null::date, null::date from person where not hidden`,
  GROUP: `select client_id, 'GROUP', study_group, null::date, null::date from person`,
  HOMES: `select client_id, 'HOME', municipality, null::date, null::date from person where not hidden`,
  JOB_SEARCHES: spans('JOB_SEARCH', 'clients.job_search', 'null::text'),
  STATUSES: spans('STATUS', 'clients.status_span', 'code'),
  SERVICES: spans('SERVICE', 'clients.service_spell', 'code'),
  SPELLS: spans('UNEMPLOYMENT_SPELL', 'clients.unemployment_spell', 'end_reason'),
  RESPONSIBILITIES: `
    select client_id, 'RESPONSIBILITY', split_part(authority, ':', 1), (from_at at time zone 'Europe/Helsinki')::date,
      (until_at at time zone 'Europe/Helsinki')::date
    from clients.responsibility`,
};

/**
 * Everybody at home in the municipalities ($1) in the period ($2 to $3), without those under a security ban. Who is one
 * of fewer than $4 alike in home, years of birth and group is not told by home and years; when those who are left by that
 * are fewer themselves, they are not in it.
 */
function statementOf(fields: readonly ResearchField[]): string {
  return `
    with resident as (
      select distinct on (client_id) client_id, municipality from clients.residence
      where known_until is null and kind = 'HOME_MUNICIPALITY' and municipality = any($1::text[])
        and daterange(from_date, until_date) && daterange($2::date, $3::date)
      order by client_id, until_date desc nulls first),
    alike as (
      select resident.client_id, resident.municipality,
        (extract(year from person.birth_date)::integer / 5 * 5)::text as birth_years,
        case when exists (select from clients.determination judged where judged.client_id = resident.client_id
          and judged.superseded_at is null and judged.effective_result = 'IN'
          and judged.determination_date >= $2 and judged.determination_date < $3) then 'TARGET' else 'COMPARISON'
        end as study_group
      from resident
      join clients.person on person.client_id = resident.client_id and person.known_until is null
      where (person.security_ban_from is null or person.security_ban_until < $2)
        and not exists (select from clients.security_ban ban where ban.client_id = resident.client_id
          and ban.known_until is null and ban.until_date > $2)),
    cell as (
      select *, count(*) over (partition by municipality, birth_years, study_group) < $4 as hidden from alike),
    person as materialized (
      select * from (select *, count(*) over (partition by hidden, case when hidden then study_group end) as others
        from cell) told
      where not hidden or others >= $4),
    told (client_id, kind, code, from_date, until_date) as (${fields.map((field) => FIELDS[field]).join(' union all ')})
    select told.client_id as client, told.kind, told.code, greatest(told.from_date, $2)::text as "from",
      (least(told.until_date, $3) - 1)::text as "lastDay", person.hidden
    from told join person using (client_id)
    where daterange(told.from_date, told.until_date) && daterange($2::date, $3::date)`;
}
