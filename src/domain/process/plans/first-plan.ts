import { countFrom, nextWorkingDay } from '../../shared/deadlines.ts';
import { type Instant, localDateOf } from '../../shared/instant.ts';
import { covers, type Period } from '../../shared/period.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import { type Assessment, completedAssessment } from '../assessments/assessment.ts';
import { heldPersonally, type Meeting } from '../meetings/meeting.ts';
import type { TaskKind, WantedTask } from '../../handling/task.ts';
import type { Plan } from './plan.ts';

type FirstPlanLaw = Pick<StatuteBook, 'plans' | 'firstInterview' | 'initialInterview' | 'planFollowUp'>;

/**
 * Whether a plan may be approved (R35): the service needs are assessed, or a supplementary discussion has come before the
 * initial interview of this job search, where the law allows that.
 */
export function mayBeApproved(
  assessments: readonly Assessment[],
  meetings: readonly Meeting[],
  jobSearches: readonly Period[],
  at: Instant,
  { initialInterview }: Pick<FirstPlanLaw, 'initialInterview'>,
): boolean {
  if (completedAssessment(assessments) !== null) return true;
  const start = searchStart(jobSearches, localDateOf(at));
  if (start === null) return false;
  const law = initialInterview.at(start);
  if (!law.ok || law.value.rules?.supplementaryMayComeFirst !== true) return false;
  const held = heldPersonally(meetings).filter(({ on }) => on >= start);
  return (
    held.some(({ kind }) => kind === 'SUPPLEMENTARY_DISCUSSION') &&
    !held.some(({ kind }) => kind === 'INITIAL_INTERVIEW')
  );
}

/** What is open while somebody has been asked for a plan. */
export const PLAN_MAKING: readonly TaskKind[] = [
  'MAKE_PLAN',
  'MAKE_ACTIVATION_PLAN',
  'MAKE_INTEGRATION_PLAN',
  'MAKE_MULTI_SECTOR_PLAN',
];

function searchStart(jobSearches: readonly Period[], today: PlainDate): PlainDate | null {
  return jobSearches.findLast((search) => covers(search, today))?.from ?? null;
}

/**
 * The task of making a plan, for a jobseeker who has none in force and none under way: by the first interview, or the
 * initial one, of the job search; when that day has passed, in the time in which plans are approved.
 */
export function planToMake(
  plans: readonly Plan[],
  jobSearches: readonly Period[],
  at: Instant,
  law: FirstPlanLaw,
): WantedTask | null {
  const today = localDateOf(at);
  const start = searchStart(jobSearches, today);
  const rule = law.plans.at(today);
  const follow = law.planFollowUp.at(today);
  const isUnderWay = plans.some(({ state }) => LIVING.has(state));
  if (start === null || isUnderWay || !rule.ok || !follow.ok) return null;
  const first = firstMeetingBy(start, law);
  const soon = countFrom(today, follow.value.rules.approveWithin);
  const isPast = first === null || first < today;
  const on = isPast ? soon : first;
  return {
    kind: 'MAKE_PLAN',
    key: `MAKE_PLAN:${start}`,
    subject: null,
    dueOn: nextWorkingDay(on),
    unmovedDueOn: on,
    isAim: isPast,
    rule: rule.value.reference,
  };
}

const LIVING: ReadonlySet<Plan['state']> = new Set(['DRAFT', 'AWAITING_APPROVALS', 'IN_FORCE', 'REVISED']);

/** By when the meeting is held in which the first plan is made. */
function firstMeetingBy(
  start: PlainDate,
  { firstInterview, initialInterview }: FirstPlanLaw,
): PlainDate | null {
  const first = firstInterview.at(start);
  if (first.ok && first.value.rules !== null) return countFrom(start, first.value.rules.max);
  const initial = initialInterview.at(start);
  return initial.ok && initial.value.rules !== null
    ? countFrom(start, initial.value.rules.maxWorkingDays)
    : null;
}
