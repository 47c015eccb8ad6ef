import { type Act, firstBy, nextBy } from '../../handling/matter.ts';
import type { ProcuredService } from '../../legislation/quotas.ts';
import type { ActedBy } from '../../shared/acted-by.ts';
import type { ContractId, CourseId, SeatPoolId } from '../../shared/ids.ts';
import { type Instant, localDateOf } from '../../shared/instant.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved, type StateMachine } from '../../shared/state-machine.ts';
import { type Contract, CONTRACT_MACHINE, type Ordered } from './contract.ts';
import { trialMunicipalitiesOf } from './region.ts';

/** Kinds of courses with their codes in list A.13 (kurssin laji). */
export const COURSE_KINDS = { COACHING: '14', TRAINING: '15', CHANGE_SECURITY_TRAINING: '16' } as const;

export type CourseKind = keyof typeof COURSE_KINDS;

/** Stages of a course. */
export type CourseState = 'PLANNED' | 'PUBLISHED' | 'RUNNING' | 'COMPLETED' | 'CANCELLED';

export type CourseCommand = 'publish' | 'share' | 'hold' | 'complete' | 'cancel';

/** Life of a course. */
export const COURSE_MACHINE: StateMachine<CourseState, CourseCommand> = {
  name: 'course',
  finnish: 'kurssi',
  initial: 'PLANNED',
  moves: {
    PLANNED: { publish: 'PUBLISHED', cancel: 'CANCELLED' },
    PUBLISHED: { share: 'PUBLISHED', hold: 'RUNNING', cancel: 'CANCELLED' },
    RUNNING: { share: 'RUNNING', complete: 'COMPLETED', cancel: 'CANCELLED' },
    COMPLETED: {},
    CANCELLED: {},
  },
};

/** Seats of a course that a municipality fills with its clients. */
export interface SharedSeats {
  readonly pool: SeatPoolId;
  readonly municipality: OrganisationId;
  readonly places: number;
}

/** A course that a contract buys (kurssi). */
export interface Course {
  readonly id: CourseId;
  readonly contract: ContractId;
  readonly ely: OrganisationId;
  readonly provider: Contract['provider'];
  readonly serviceLine: ProcuredService;
  readonly name: string;
  readonly kind: CourseKind;
  /** First and last day. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly place: string;
  /** Language in which it is held, an ISO 639 code. */
  readonly language: string;
  readonly seats: number;
  /** Price of a seat for the whole course: what a client in it costs the quota of the service line. */
  readonly pricePerSeatCents: number;
  readonly state: CourseState;
  readonly shared: readonly SharedSeats[];
  readonly cancelledBecause: string | null;
  readonly readers: readonly OrganisationId[];
  readonly version: number;
  readonly changedBy: ActedBy;
  readonly changedAt: Instant;
}

/** What is ordered. */
export type CourseOrder = Pick<
  Course,
  'id' | 'name' | 'kind' | 'from' | 'to' | 'place' | 'language' | 'seats' | 'pricePerSeatCents'
>;

/**
 * Orders a course by a contract. Fails with `COURSE_OUTSIDE_CONTRACT` when it is not within the time of the contract, and
 * with `CONTRACT_EXCEEDED` and the cents that are left when it costs more than may still be ordered.
 */
export function orderCourse(
  order: CourseOrder,
  contract: Contract,
  ordered: Ordered,
  act: Act,
): Result<
  Course,
  CommandNotAllowed | Failure<'PERIOD_INVERTED' | 'COURSE_OUTSIDE_CONTRACT' | 'CONTRACT_EXCEEDED'>
> {
  const inForce = moved(CONTRACT_MACHINE, contract.state, 'order');
  if (!inForce.ok) return inForce;
  const { from, to, seats, pricePerSeatCents } = order;
  if (to < from) return fail('rule-violation', 'PERIOD_INVERTED', { from, to });
  if (from < contract.from || to > contract.to) {
    return fail('rule-violation', 'COURSE_OUTSIDE_CONTRACT', { from: contract.from, to: contract.to });
  }
  const availableCents = contract.totalCents - ordered.cents;
  if (seats * pricePerSeatCents > availableCents) {
    return fail('conflict', 'CONTRACT_EXCEEDED', { availableCents });
  }
  const { id, ely, provider, serviceLine, readers } = contract;
  return ok({
    ...order,
    ...firstBy(act),
    contract: id,
    ely,
    provider,
    serviceLine,
    readers,
    state: COURSE_MACHINE.initial,
    shared: [],
    cancelledBecause: null,
  });
}

/** What is done with a course. */
export type CourseStep =
  | { readonly step: 'publish' | 'hold' | 'complete' }
  | { readonly step: 'cancel'; readonly reason: string };

/** Takes a step of a course. Fails with `DATE_IN_FUTURE` when it is held before its first day. */
export function stepCourse(
  course: Course,
  step: CourseStep,
  act: Act,
): Result<Course, CommandNotAllowed | Failure<'DATE_IN_FUTURE'>> {
  const state = moved(COURSE_MACHINE, course.state, step.step);
  if (!state.ok) return state;
  const today = localDateOf(act.at);
  if (step.step === 'hold' && today < course.from) {
    return fail('rule-violation', 'DATE_IN_FUTURE', { date: course.from, today });
  }
  const cancelledBecause = step.step === 'cancel' ? step.reason : null;
  return ok({ ...course, ...nextBy(course, act), state: state.value, cancelledBecause });
}

/**
 * Shares seats out to a municipality. Fails with `NOT_OF_REGION` for one that is no trial municipality of the region, and
 * with `COURSE_SEATS_EXCEEDED` and the seats that are left when there are not so many.
 */
export function shareSeats(
  course: Course,
  seats: SharedSeats,
  act: Act,
): Result<Course, CommandNotAllowed | Failure<'NOT_OF_REGION' | 'COURSE_SEATS_EXCEEDED'>> {
  const state = moved(COURSE_MACHINE, course.state, 'share');
  if (!state.ok) return state;
  const { ely, shared } = course;
  if (!trialMunicipalitiesOf(ely, localDateOf(act.at)).includes(seats.municipality)) {
    return fail('rule-violation', 'NOT_OF_REGION', { organisation: seats.municipality, region: ely });
  }
  const available = course.seats - sharedIn(course);
  if (seats.places > available) return fail('conflict', 'COURSE_SEATS_EXCEEDED', { available });
  return ok({ ...course, ...nextBy(course, act), state: state.value, shared: [...shared, seats] });
}

/** How many seats of a course are shared out. */
function sharedIn({ shared }: Course): number {
  return shared.reduce((sum, { places }) => sum + places, 0);
}

/** Whether clients may be referred to a course, and wait for a seat of it. */
export function takesClients({ state }: Pick<Course, 'state'>): boolean {
  return state === 'PUBLISHED' || state === 'RUNNING';
}
