import type { Pool } from 'pg';
import type { CooperationReads } from '../../../application/process/cooperation/cooperation-reads.port.ts';
import {
  COMPETENCE_SERVICES,
  type CompetenceCounts,
} from '../../../domain/process/cooperation/competence-services.ts';
import type { CooperationStructure } from '../../../domain/process/cooperation/cooperation-structure.ts';
import type { CooperationStructureId } from '../../../domain/shared/ids.ts';
import { statusCodesOf } from '../../../domain/reference/status-codes.ts';
import type { Session } from '../../../application/ports/unit-of-work.ts';
import { STATISTICS_ROLE } from '../migrations/row-security.ts';
import { readFunction } from '../read-function.ts';
import { inTransaction } from '../sql.ts';

const structureRead = readFunction(
  'cooperation_structure',
  ['p_id uuid'],
  `select structure.content::text, '{}'::uuid[], structure.version
   from process.cooperation_structure structure where structure.id = p_id and structure.known_until is null`,
);

const structuresRead = readFunction(
  'cooperation_structures',
  [],
  `select json_build_object('items', coalesce(
       json_agg(structure.content::json order by structure.known_from desc, structure.id desc), '[]'))::text,
     '{}'::uuid[], null::integer
   from process.cooperation_structure structure where structure.known_until is null`,
);

export const COOPERATION_READS = [structureRead, structuresRead];

/**
 * Counts of each service in a time. A referral is that municipality's which was responsible at the end of the day on which
 * the need was recognised.
 */
const COUNTS = `
  with referred as (
    select referral.client_id, referral.service_type, referral.need_on, referral.started_on, referral.ended_on,
      (referral.ended_on + interval '3 months')::date as followed_on
    from process.service_referral referral
    join clients.responsibility held on held.client_id = referral.client_id
      and held.from_at < ((referral.need_on + 1)::timestamp at time zone 'Europe/Helsinki')
      and (held.until_at is null
        or held.until_at >= ((referral.need_on + 1)::timestamp at time zone 'Europe/Helsinki'))
    where referral.known_until is null and referral.service_type = any($5)
      and held.authority = any(select 'municipality:' || code from unnest($1::text[]) as code)
  ),
  judged as (
    select *, ended_on >= $2 and ended_on < $3 and followed_on <= $4 as is_followed,
      exists (select from clients.status_span status where status.client_id = referred.client_id
        and status.known_until is null and status.code = any($6)
        and (status.from_date is null or status.from_date <= followed_on)
        and (status.until_date is null or status.until_date > followed_on)) as is_employed
    from referred
  )
  select service_type as service,
    count(distinct client_id) filter (where need_on >= $2 and need_on < $3)::integer as need,
    count(distinct client_id) filter (
      where started_on < $3 and (ended_on is null or ended_on >= $2))::integer as participants,
    percentile_cont(0.5) within group (order by started_on - need_on)
      filter (where started_on >= $2 and started_on < $3 and started_on >= need_on)::float8 as "daysToStart",
    count(distinct client_id) filter (where is_followed)::integer as followed,
    count(distinct client_id) filter (where is_followed and is_employed)::integer as employed
  from judged group by service_type`;

export function cooperationReads(pool: Pool, workPool: Pool): CooperationReads {
  const one = async (session: Session, id: CooperationStructureId) => {
    const [row] = await structureRead.run(pool, session, id);
    return row === undefined ? null : { ...row, version: row.version ?? 0 };
  };
  return {
    async all(session) {
      const [row] = await structuresRead.run(pool, session);
      return row ?? { json: '{"items":[]}', clientIds: [] };
    },
    one,
    async structure(session, id) {
      const found = await one(session, id);
      return found === null ? null : (JSON.parse(found.json) as CooperationStructure);
    },
    counts: ({ municipalities, from, until, today }) =>
      inTransaction(
        workPool,
        `begin isolation level repeatable read read only; set local role ${STATISTICS_ROLE}`,
        async (client) => {
          const asked = [municipalities, from, until, today, COMPETENCE_SERVICES, statusCodesOf('EMPLOYED')];
          return (await client.query<CompetenceCounts>(COUNTS, asked)).rows;
        },
      ),
  };
}
