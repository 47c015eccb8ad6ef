import type { Pool } from 'pg';
import type { DocumentedPlan, PlanReads } from '../../../application/process/plans/plan-reads.port.ts';
import type { Plan } from '../../../domain/process/plans/plan.ts';
import { jsonObject } from '../json.ts';
import { readFunction } from '../read-function.ts';
import { matterReadFunctions, matterReads } from './matter-reads.ts';

/** A plan with what follows from who is responsible now: whether it is an authority's before, which still binds. */
const SHOWN = `(matter.content || jsonb_build_object('bindingUntilRevised',
    matter.known_until is null and matter.state in ('IN_FORCE', 'REVISED')
    and matter.content #>> '{agreed,content,authority}' is distinct from
      (select owner.responsible from clients.client owner where owner.id = matter.client_id)))::json`;

const SHOWN_PLANS = matterReadFunctions('plan', 'process.plan', SHOWN);

/** The version that is meant: the one of a number, or the latest. */
const VERSION = `case when p_version is null then matter.known_until is null else matter.version = p_version end`;

const PLAN_VERSION = readFunction(
  'plan_version',
  ['p_id uuid', 'p_version integer'],
  `select (${SHOWN})::text, array[matter.client_id], matter.version
   from process.plan matter where matter.id = p_id and ${VERSION}`,
);

const PLAN_VERSIONS = readFunction(
  'plan_versions',
  ['p_id uuid', 'p_from integer', 'p_to integer'],
  `select json_agg(matter.content order by matter.version)::text, array_agg(distinct matter.client_id), null::integer
   from process.plan matter where matter.id = p_id and matter.version in (p_from, p_to) having count(*) > 0`,
);

const DOCUMENTED_PLAN = readFunction(
  'documented_plan',
  ['p_id uuid', 'p_version integer'],
  `select ${jsonObject({
    plan: 'matter.content',
    client: jsonObject({
      firstNames: 'person.first_names',
      lastName: 'person.last_name',
      birthDate: 'person.birth_date',
    }),
    texts: `(select coalesce(json_agg(${jsonObject({
      version: 'text.version',
      contentHash: 'text.hash',
      inForceFrom: 'text.from_date',
    })} order by text.version), '[]')
      from (select min(earlier.version) as version, earlier.content #>> '{agreed,contentHash}' as hash,
          earlier.content #>> '{agreed,inForceFrom}' as from_date
        from process.plan earlier
        where earlier.id = matter.id and earlier.version <= matter.version
          and earlier.content #>> '{agreed,contentHash}' is not null
        group by 2, 3) text)`,
  })}::text, array[matter.client_id], matter.version
   from process.plan matter
   join clients.person on person.client_id = matter.client_id and person.known_until is null
   where matter.id = p_id and ${VERSION}`,
);

export const PLAN_READ_FUNCTIONS = [SHOWN_PLANS.ofClient, PLAN_VERSION, PLAN_VERSIONS, DOCUMENTED_PLAN];

/** Plans in the shape in which they are shown. */
export function planReads(pool: Pool): PlanReads {
  const shown = matterReads(pool, SHOWN_PLANS);
  return {
    ofClient: (session, client) => shown.ofClient(session, client),

    async one(session, id, version) {
      const [row] = await PLAN_VERSION.run(pool, session, id, version);
      return row === undefined ? null : { ...row, version: row.version ?? 0 };
    },

    async versions(session, id, from, to) {
      const [row] = await PLAN_VERSIONS.run(pool, session, id, from, to);
      if (row === undefined) return null;
      const found = JSON.parse(row.json) as readonly Plan[];
      const plans = [from, to].flatMap((wanted) => found.filter(({ version }) => version === wanted));
      return plans.length === 2 ? { plans, clientIds: row.clientIds } : null;
    },

    async documented(session, id, version) {
      const [row] = await DOCUMENTED_PLAN.run(pool, session, id, version);
      return row === undefined
        ? null
        : { found: JSON.parse(row.json) as DocumentedPlan, clientIds: row.clientIds };
    },
  };
}
