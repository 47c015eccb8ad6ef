import type { Pool } from 'pg';
import type { ServiceModelReads } from '../../../application/process/service-model/get-service-model.query.ts';
import type { ServiceElement } from '../../../domain/process/service-model/service-element.ts';
import type { EvidenceCounts } from '../../../domain/process/service-model/service-model-report.ts';
import { jsonObject } from '../json.ts';
import { STATISTICS_ROLE } from '../migrations/row-security.ts';
import { inTransaction } from '../sql.ts';
import { ELEMENT } from './service-elements.ts';

/** The moment at which the day counted is over. */
const DAY_OVER = `(($2::date + 1)::timestamp at time zone 'Europe/Helsinki')`;

const INTERVIEW = `select task.due_on, task.is_aim, task.ended_on, task.end_reason from process.task
  where task.client_id = served.client_id and task.kind in ('HOLD_FIRST_INTERVIEW', 'HOLD_INITIAL_INTERVIEW')
    and task.outcome = 'DONE' and task.ended_on between served.since and $2 order by task.ended_on limit 1`;

/** Of a client `served`: what each rule of evidence looks for, since the job search began and by the day. */
const EVIDENCE = {
  strong: `exists (select from process.task second where second.client_id = served.client_id
    and second.kind = 'MAKE_SECOND_CONTACT' and second.outcome = 'DONE'
    and second.ended_on between first.ended_on and least(second.due_on, $2)) and first.ended_on <= first.due_on`,
  encounter: `exists (select from process.official where official.client_id = served.client_id
      and official.from_at < ${DAY_OVER} and (official.until_at is null or official.until_at >= ${DAY_OVER}))
    and exists (select from process.meeting where meeting.client_id = served.client_id and meeting.known_until is null
      and meeting.state = 'HELD' and meeting.is_personal and meeting.starts_at < ${DAY_OVER}
      and (meeting.starts_at at time zone 'Europe/Helsinki')::date >= served.since)`,
  assessed: `exists (select from process.assessment where assessment.client_id = served.client_id
    and assessment.state in ('COMPLETED', 'REVISED') and assessment.known_from < ${DAY_OVER}
    and (assessment.known_from at time zone 'Europe/Helsinki')::date >= served.since)`,
  guided: `exists (select from process.service_referral referral where referral.client_id = served.client_id
    and referral.known_until is null and referral.referred_on >= served.since and referral.started_on <= $2)`,
};

const REASONS = ['AUTHORITY', 'CLIENT', 'PARTNER', 'TECHNICAL'];

const counted = (condition: string): string => `count(*) filter (where ${condition})`;
const LATE = 'held_on > due_on and not is_aim';

/** Clients served by the municipalities `$1` at the end of the day `$2`; who lets no job search run is not served. */
const COUNTS = `
  with served as (
    select held.client_id, split_part(held.authority, ':', 2) as municipality, coalesce(search.from_date, '-infinity') as since
    from clients.responsibility held cross join lateral (
      select search.from_date from clients.job_search search
      where search.client_id = held.client_id and search.known_until is null
        and (search.from_date is null or search.from_date <= $2)
        and (search.until_date is null or search.until_date > $2)
      order by search.from_date desc nulls last limit 1) search
    where held.authority = any($1::text[]) and held.from_at < ${DAY_OVER}
      and (held.until_at is null or held.until_at >= ${DAY_OVER})),
  evidence as (
    select served.municipality, first.ended_on as held_on, first.due_on, first.is_aim, first.end_reason,
      ${Object.entries(EVIDENCE)
        .map(([name, rule]) => `(${rule}) as ${name}`)
        .join(', ')}
    from served left join lateral (${INTERVIEW}) first on true)
  select ${jsonObject({
    municipality: 'municipality',
    clients: 'count(*)',
    fulfilled: jsonObject({
      STRONG_START: counted('strong'),
      INDIVIDUAL_ENCOUNTER: counted('encounter'),
      NEEDS_ASSESSMENT: counted('assessed'),
      SERVICE_GUIDANCE: counted('guided'),
    }),
    firstInterviews: jsonObject({
      inTime: counted(`held_on is not null and not (${LATE})`),
      late: counted(LATE),
      missing: counted('held_on is null'),
    }),
    lateness: jsonObject({
      ...Object.fromEntries(
        REASONS.map((reason) => [reason, counted(`${LATE} and end_reason = '${reason}'`)]),
      ),
      UNSAID: counted(`${LATE} and end_reason is null`),
    }),
  })} as counts
  from evidence group by grouping sets ((), (municipality)) order by municipality nulls first`;

/** Elements, and counts over everybody by a role that sees neither names nor texts. */
export function serviceModelReads(pool: Pool, workPool: Pool): ServiceModelReads {
  return {
    async elements(area) {
      const { rows } = await pool.query<{ element: ServiceElement }>(
        `select ${ELEMENT} as element from process.service_element element
         where element.area = $1 and element.known_until is null order by element.code, element.from_date`,
        [area],
      );
      return rows.map(({ element }) => element);
    },

    counts: (municipalities, on) =>
      inTransaction(
        workPool,
        `begin read only; set local role ${STATISTICS_ROLE}; set local statement_timeout = '120s'`,
        async (client) => {
          const bodies = municipalities.map((code) => `municipality:${code}`);
          const { rows } = await client.query<{ counts: EvidenceCounts }>(COUNTS, [bodies, on]);
          return rows.map(({ counts }) => counts);
        },
      ),
  };
}
