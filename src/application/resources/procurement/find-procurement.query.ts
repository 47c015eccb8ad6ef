import type { Course } from '../../../domain/resources/procurement/course.ts';
import type { ContractId, CourseId, ProcurementPlanId } from '../../../domain/shared/ids.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { VersionedAnswer } from '../../ports/page.ts';
import type { Session } from '../../ports/unit-of-work.ts';
import { query, type Query, type QueryDependencies } from '../../shared/query.ts';
import type { ProcurementReads, SeatCounts } from './procurement-reads.port.ts';

export interface ProcurementQueryDependencies extends QueryDependencies {
  readonly procurementReads: ProcurementReads;
}

type One = Pick<VersionedAnswer, 'json' | 'version'>;

/** Plans of what is bought for the region, the latest year first. */
export function findProcurementPlans(
  dependencies: ProcurementQueryDependencies,
): Query<number | null, string, never> {
  return query(
    {
      name: 'find-procurement-plans',
      permission: 'procurement.read',
      objectType: 'procurement-plan',
      async read(year, session) {
        const { json, clientIds } = await dependencies.procurementReads.plans(session, year);
        return ok({ value: json, clientIds });
      },
    },
    dependencies,
  );
}

function gettingOne<Id extends string, Code extends string>(
  name: string,
  objectType: string,
  code: Code,
  read: (reads: ProcurementReads, session: Session, id: Id) => Promise<VersionedAnswer | null>,
) {
  return (dependencies: ProcurementQueryDependencies): Query<Id, One, Failure<Code>> =>
    query<Id, One, Failure<Code>>(
      {
        name,
        permission: 'procurement.read',
        objectType,
        objectId: (id) => id,
        async read(id, session) {
          const found = await read(dependencies.procurementReads, session, id);
          return found === null ? fail('not-found', code, { id }) : ok({ value: found, clientIds: [] });
        },
      },
      dependencies,
    );
}

/** One plan, with how municipalities took part. */
export const getProcurementPlan = gettingOne<ProcurementPlanId, 'PROCUREMENT_PLAN_NOT_FOUND'>(
  'get-procurement-plan',
  'procurement-plan',
  'PROCUREMENT_PLAN_NOT_FOUND',
  (reads, session, id) => reads.plan(session, id),
);

/** Every version of a plan, the latest first. */
export function findPlanVersions(
  dependencies: ProcurementQueryDependencies,
): Query<ProcurementPlanId, string, Failure<'PROCUREMENT_PLAN_NOT_FOUND'>> {
  return query<ProcurementPlanId, string, Failure<'PROCUREMENT_PLAN_NOT_FOUND'>>(
    {
      name: 'find-plan-versions',
      permission: 'procurement.read',
      objectType: 'procurement-plan',
      objectId: (id) => id,
      async read(id, session) {
        const found = await dependencies.procurementReads.planVersions(session, id);
        return found === null
          ? fail('not-found', 'PROCUREMENT_PLAN_NOT_FOUND', { id })
          : ok({ value: found.json, clientIds: [] });
      },
    },
    dependencies,
  );
}

/** Contracts of the region, the latest first. */
export function findContracts(dependencies: ProcurementQueryDependencies): Query<null, string, never> {
  return query(
    {
      name: 'find-contracts',
      permission: 'procurement.read',
      objectType: 'contract',
      async read(_input, session) {
        const { json, clientIds } = await dependencies.procurementReads.contracts(session);
        return ok({ value: json, clientIds });
      },
    },
    dependencies,
  );
}

/** One contract. */
export const getContract = gettingOne<ContractId, 'CONTRACT_NOT_FOUND'>(
  'get-contract',
  'contract',
  'CONTRACT_NOT_FOUND',
  (reads, session, id) => reads.contract(session, id),
);

/** A course with how its seats and clients stand, in numbers only. */
export interface CourseWithSeats extends Course {
  readonly counts: Omit<SeatCounts, 'id'> & { readonly left: number };
}

/** Courses of the region, or of the provider who asks, with how their seats stand; the latest first. */
export function findCourses(
  dependencies: ProcurementQueryDependencies,
): Query<ContractId | null, { readonly items: readonly CourseWithSeats[] }, never> {
  return query(
    {
      name: 'find-courses',
      permission: 'course.read',
      objectType: 'course',
      async read(contract, session) {
        const { json } = await dependencies.procurementReads.courses(session, contract);
        const items = await withSeats(
          dependencies.procurementReads,
          (JSON.parse(json) as { items: Course[] }).items,
        );
        return ok({ value: { items }, clientIds: [] });
      },
    },
    dependencies,
  );
}

/** One course with how its seats stand. */
export function getCourse(
  dependencies: ProcurementQueryDependencies,
): Query<CourseId, CourseWithSeats, Failure<'COURSE_NOT_FOUND'>> {
  return query<CourseId, CourseWithSeats, Failure<'COURSE_NOT_FOUND'>>(
    {
      name: 'get-course',
      permission: 'course.read',
      objectType: 'course',
      objectId: (id) => id,
      async read(id, session) {
        const found = await dependencies.procurementReads.course(session, id);
        const [course] =
          found === null
            ? []
            : await withSeats(dependencies.procurementReads, [JSON.parse(found.json) as Course]);
        return course === undefined
          ? fail('not-found', 'COURSE_NOT_FOUND', { id })
          : ok({ value: course, clientIds: [] });
      },
    },
    dependencies,
  );
}

const NOBODY = {
  shared: 0,
  taken: 0,
  waiting: 0,
  referred: 0,
  accepted: 0,
  started: 0,
  completed: 0,
  interrupted: 0,
};

async function withSeats(
  reads: ProcurementReads,
  courses: readonly Course[],
): Promise<readonly CourseWithSeats[]> {
  const counted = courses.length === 0 ? [] : await reads.seats(courses.map(({ id }) => id));
  const byId = new Map(counted.map(({ id, ...counts }) => [id, counts]));
  return courses.map((course) => {
    const counts = byId.get(course.id) ?? NOBODY;
    return { ...course, counts: { ...counts, left: course.seats - counts.taken } };
  });
}
