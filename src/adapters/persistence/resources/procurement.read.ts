import type { Pool } from 'pg';
import type {
  ProcurementReads,
  SeatCounts,
} from '../../../application/resources/procurement/procurement-reads.port.ts';
import { STATISTICS_ROLE } from '../migrations/row-security.ts';
import type { Session } from '../../../application/ports/unit-of-work.ts';
import { type ReadFunction, readFunction } from '../read-function.ts';
import { arrayLiteral, inTransaction } from '../sql.ts';

/** A read of one thing as it is now. */
function oneRead(name: string): ReadFunction {
  return readFunction(
    name,
    ['p_id uuid'],
    `select kept.content::text, '{}'::uuid[], kept.version
     from resources.${name} kept where kept.id = p_id and kept.known_until is null`,
  );
}

/** A read of all things that fit as they are now, the latest first. */
function listRead(
  name: string,
  table: string,
  latest: string,
  parameter: string,
  fits: string,
): ReadFunction {
  return readFunction(
    name,
    [parameter],
    `select json_build_object('items', coalesce(
         json_agg(kept.content::json order by ${latest} desc, kept.id desc), '[]'))::text,
       '{}'::uuid[], null::integer
     from resources.${table} kept where kept.known_until is null and (${fits})`,
  );
}

const planRead = oneRead('procurement_plan');
const contractRead = oneRead('contract');
const courseRead = oneRead('course');
const plansRead = listRead(
  'procurement_plans',
  'procurement_plan',
  'kept.year',
  'p_year integer',
  'p_year is null or kept.year = p_year',
);
const contractsRead = listRead('contracts', 'contract', 'kept.from_date', 'p_all boolean', 'p_all');
const coursesRead = listRead(
  'courses',
  'course',
  'kept.from_date',
  'p_contract uuid',
  'p_contract is null or kept.contract_id = p_contract',
);
const versionsRead = readFunction(
  'procurement_plan_versions',
  ['p_id uuid'],
  `select json_build_object('items', json_agg(kept.content::json order by kept.version desc))::text,
     '{}'::uuid[], null::integer
   from resources.procurement_plan kept where kept.id = p_id having count(*) > 0`,
);

export const PROCUREMENT_READS = [
  planRead,
  plansRead,
  versionsRead,
  contractRead,
  contractsRead,
  courseRead,
  coursesRead,
];

/** What each stage of a referral is called where clients are counted. */
const STAGES = {
  waiting: 'WAITING_LIST',
  referred: 'REFERRED',
  accepted: 'ACCEPTED',
  started: 'STARTED',
  completed: 'COMPLETED',
  interrupted: 'INTERRUPTED',
};
const stages = (sql: (name: string, state: string) => string): string =>
  Object.entries(STAGES)
    .map(([name, state]) => sql(name, state))
    .join();

/** Seats of the pools of courses, and clients by the stage of their referral, over everybody. */
const COUNTS = `
  select pool.course as id, sum(pool.places)::integer as shared, sum(pool.taken)::integer as taken,
    ${stages((name) => `sum(stood.${name})::integer as ${name}`)}
  from process.seat_pool pool cross join lateral (
    select ${stages((name, state) => `count(*) filter (where referral.state = '${state}') as ${name}`)}
    from process.service_referral referral
    where referral.seat_pool = pool.id and referral.known_until is null) stood
  where pool.course = any($1::uuid[]) group by pool.course`;

/** Plans, contracts and courses as they are shown; seats are counted over the clients of every body. */
export function procurementReads(pool: Pool, workPool: Pool): ProcurementReads {
  const list = (read: ReadFunction) => async (session: Session, asked: unknown) => {
    const [row] = await read.run(pool, session, asked);
    return row ?? { json: '{"items":[]}', clientIds: [] };
  };
  const one = (read: ReadFunction) => async (session: Session, id: string) => {
    const [row] = await read.run(pool, session, id);
    return row === undefined ? null : { ...row, version: row.version ?? 0 };
  };
  const contracts = list(contractsRead);
  return {
    plans: list(plansRead),
    plan: one(planRead),
    async planVersions(session, id) {
      const [row] = await versionsRead.run(pool, session, id);
      return row ?? null;
    },
    contracts: (session) => contracts(session, true),
    contract: one(contractRead),
    courses: list(coursesRead),
    course: one(courseRead),
    seats: (courses) =>
      inTransaction(
        workPool,
        `begin isolation level repeatable read read only; set local role ${STATISTICS_ROLE}`,
        async (client) => (await client.query<SeatCounts>(COUNTS, [arrayLiteral(courses)])).rows,
      ),
  };
}
