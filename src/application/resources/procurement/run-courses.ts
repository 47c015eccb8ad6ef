import {
  type Course,
  type CourseOrder,
  type CourseStep,
  orderCourse,
  shareSeats,
  stepCourse,
} from '../../../domain/resources/procurement/course.ts';
import type { Act } from '../../../domain/handling/matter.ts';
import type { ContractId, CourseId, SeatPoolId } from '../../../domain/shared/ids.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { actOf, type ChangedMatter, type MatterChange } from '../../shared/handling-client.ts';
import { versionConflict } from '../../shared/version-conflict.ts';
import { doneTo } from './done.ts';

type OrderInput = Omit<CourseOrder, 'id'> & { readonly contract: ContractId };
type OrderFailure = Failure<
  | 'CONTRACT_NOT_FOUND'
  | 'COMMAND_NOT_ALLOWED'
  | 'PERIOD_INVERTED'
  | 'COURSE_OUTSIDE_CONTRACT'
  | 'CONTRACT_EXCEEDED'
>;

type Dependencies = CommandDependencies & { readonly ids: Ids };

/** Orders a course by a contract of the acting ELY Centre. */
export function orderProcuredCourse({
  ids,
  unitOfWork,
  clock,
}: Dependencies): Command<OrderInput, ChangedMatter, OrderFailure> {
  return command<OrderInput, ChangedMatter, OrderFailure>({
    name: 'order-course',
    permission: 'procurement.manage',
    objectType: 'course',
    async handle({ contract: id, ...order }, tx, { actor }, now) {
      const { contracts, courses } = tx.procurement;
      const contract = await contracts.byId(id);
      if (contract?.ely !== actor.organisation) return fail('not-found', 'CONTRACT_NOT_FOUND', { id });
      const course = orderCourse(
        { ...order, id: ids.next() as CourseId },
        contract,
        await contracts.ordered(id),
        actOf(actor, now),
      );
      if (!course.ok) return course;
      await courses.add(course.value);
      return ok(doneTo(course.value));
    },
  })({ unitOfWork, clock });
}

type Change = MatterChange<CourseId>;
type Refusal = Failure<'COURSE_NOT_FOUND' | 'VERSION_CONFLICT'>;

function changing<Input extends Change, F extends Failure>(
  name: string,
  decide: (course: Course, input: Input, act: Act, tx: Transaction, ids: Ids) => Promise<Result<Course, F>>,
) {
  return ({ ids, unitOfWork, clock }: Dependencies): Command<Input, ChangedMatter, F | Refusal> =>
    command<Input, ChangedMatter, F | Refusal>({
      name,
      permission: 'procurement.manage',
      objectType: 'course',
      objectId: ({ id }) => id,
      async handle(input, tx, { actor }, now) {
        const { id, version } = input;
        const course = await tx.procurement.courses.byId(id);
        if (course?.ely !== actor.organisation) return fail('not-found', 'COURSE_NOT_FOUND', { id });
        if (course.version !== version) {
          return versionConflict(version, { ...course, changedBy: course.changedBy.subject });
        }
        const decided = await decide(course, input, actOf(actor, now), tx, ids);
        if (!decided.ok) return decided;
        await tx.procurement.courses.save(decided.value);
        return ok(doneTo(decided.value));
      },
    })({ unitOfWork, clock });
}

/**
 * Publishes, holds, completes or cancels a course. Clients who are referred to a cancelled one are told by tasks that the
 * daily round opens: the ELY Centre does not see them.
 */
export const stepProcuredCourse = changing<
  Change & { readonly step: CourseStep },
  Failure<'COMMAND_NOT_ALLOWED' | 'DATE_IN_FUTURE'>
>('step-course', async (course, { step }, act) => stepCourse(course, step, act));

/** Shares seats of a course out to a municipality, which fills them with its clients. */
export const shareCourseSeats = changing<
  Change & { readonly municipality: OrganisationId; readonly places: number },
  Failure<'COMMAND_NOT_ALLOWED' | 'NOT_OF_REGION' | 'COURSE_SEATS_EXCEEDED'>
>('share-course-seats', async (course, { municipality, places }, act, tx, ids) => {
  const pool = ids.next() as SeatPoolId;
  const shared = shareSeats(course, { pool, municipality, places }, act);
  if (!shared.ok) return shared;
  await tx.process.seatPools.add(
    {
      id: pool,
      organisation: municipality,
      serviceType: course.serviceLine,
      course: course.id,
      name: course.name,
      provider: course.provider.name,
      places,
      taken: 0,
      from: course.from,
      to: course.to,
    },
    act,
  );
  return shared;
});
