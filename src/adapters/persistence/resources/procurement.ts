import type { Contract, Ordered } from '../../../domain/resources/procurement/contract.ts';
import type { Course } from '../../../domain/resources/procurement/course.ts';
import type { ProcuredService } from '../../../domain/legislation/quotas.ts';
import type { ProcurementPlan } from '../../../domain/resources/procurement/procurement-plan.ts';
import type { ProcurementStores } from '../../../domain/resources/procurement/procurement.port.ts';
import type { ServiceReferralId } from '../../../domain/shared/ids.ts';
import { arrayLiteral, type Sql } from '../sql.ts';

/** Plans, contracts and courses, a row for each version. */
export function procurementStores(sql: Sql): ProcurementStores {
  return {
    plans: kept<ProcurementPlan>(sql, 'resources.procurement_plan', ({ year }) => ({ year })),

    contracts: {
      ...kept<Contract>(sql, 'resources.contract', ({ from }) => ({ from_date: from })),
      async ordered(id) {
        const [found] = await sql<Ordered>(
          `select coalesce(sum(cents), 0)::float8 as cents,
             (max(last_day) filter (where state <> 'COMPLETED'))::text as "lastDay"
           from resources.course where contract_id = $1 and known_until is null and state <> 'CANCELLED'`,
          [id],
        );
        return found ?? { cents: 0, lastDay: null };
      },
      async contracted(plan) {
        const found = await sql<{ line: ProcuredService; cents: number }>(
          `select contract.content ->> 'serviceLine' as line, sum(case contract.state
             when 'ENDED' then (select coalesce(sum(course.cents), 0) from resources.course
               where course.contract_id = contract.id and course.known_until is null and course.state <> 'CANCELLED')
             else (contract.content ->> 'totalCents')::bigint end)::float8 as cents
           from resources.contract where contract.known_until is null and contract.content ->> 'plan' = $1
           group by 1`,
          [plan],
        );
        return Object.fromEntries(found.map(({ line, cents }) => [line, cents]));
      },
    },

    courses: {
      ...kept<Course>(sql, 'resources.course', ({ contract, seats, pricePerSeatCents, from, to }) => ({
        contract_id: contract,
        cents: seats * pricePerSeatCents,
        from_date: from,
        last_day: to,
      })),

      find: async (id) => current<Course>(sql, 'resources.course', id),

      async untold(limit) {
        const found = await sql<{ id: ServiceReferralId }>(
          `select referral.id from resources.course course
           join process.seat_pool pool on pool.course = course.id
           join process.service_referral referral on referral.seat_pool = pool.id and referral.known_until is null
             and referral.state in ('REFERRED', 'WAITING_LIST', 'ACCEPTED', 'STARTED')
           where course.known_until is null and course.state = 'CANCELLED' and not exists (
             select from process.task where task.client_id = referral.client_id
               and task.kind = 'TELL_COURSE_CANCELLED' and task.subject_id = referral.id)
           order by referral.id limit $1`,
          [limit],
        );
        return found.map(({ id }) => id);
      },
    },
  };
}

type Versioned = Pick<ProcurementPlan, 'version' | 'ely' | 'readers' | 'changedBy' | 'changedAt'> & {
  readonly id: string;
  readonly state: string;
};

function kept<T extends Versioned>(
  sql: Sql,
  table: string,
  keys: (one: T) => Readonly<Record<string, string | number>>,
) {
  const insert = async (one: T): Promise<boolean> => {
    const row = {
      id: one.id,
      version: one.version,
      state: one.state,
      ely: one.ely,
      readers: arrayLiteral(one.readers),
      content: JSON.stringify(one),
      known_from: one.changedAt,
      changed_by: one.changedBy.subject,
      ...keys(one),
    };
    const places = Object.keys(row).map((_, nth) => `$${nth + 1}`);
    const added = await sql(
      `insert into ${table} (${Object.keys(row).join()}) values (${places.join()})
       on conflict do nothing returning id`,
      Object.values(row),
    );
    return added.length > 0;
  };
  return {
    async byId(id: T['id']): Promise<T | null> {
      // The first version is there for good: whoever waits for it reads afterwards what is the latest.
      await sql(`select id from ${table} where id = $1 and version = 1 for update`, [id]);
      return current<T>(sql, table, id);
    },
    add: insert,
    async save(one: T): Promise<void> {
      await sql(
        `update ${table} set known_until = $3 where id = $1 and version = $2 - 1 and known_until is null`,
        [one.id, one.version, one.changedAt],
      );
      if (!(await insert(one))) throw new Error('a version was there already');
    },
  };
}

async function current<T>(sql: Sql, table: string, id: string): Promise<T | null> {
  const [found] = await sql<{ content: T }>(
    `select content from ${table} where id = $1 and known_until is null`,
    [id],
  );
  return found?.content ?? null;
}
