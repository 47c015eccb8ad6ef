import type { StatuteBook } from '../../legislation/statute-book.ts';
import { countFrom, deadline, type Length } from '../../shared/deadlines.ts';
import { covers, type Period } from '../../shared/period.ts';
import { type PlainDate, later } from '../../shared/plain-date.ts';
import type { RuleReference } from '../../shared/result.ts';
import type { ProcessCase } from '../../handling/process-case.ts';
import type { TaskKind, WantedTask } from '../../handling/task.ts';
import { type Assessment, completedAssessment } from './assessment.ts';
import type { ServiceNeed } from './contents.ts';

/** Kinds of tasks that follow from assessments. */
export const ASSESSMENT_TASKS = [
  'COMPLETE_ASSESSMENT',
  'REVISE_ASSESSMENT',
  'ARRANGE_STEP',
] as const satisfies readonly TaskKind[];

/** Those of them that a day brings, without anybody having written anything. */
export const ASSESSING_TASKS = [
  'COMPLETE_ASSESSMENT',
  'REVISE_ASSESSMENT',
] as const satisfies readonly TaskKind[];

/** As much of an assessment as its days depend on: nothing that was assessed. */
export type AssessmentDay = Pick<Assessment, 'id' | 'state' | 'date'>;

type Law = Pick<StatuteBook, 'firstInterview' | 'initialInterview' | 'meetings' | 'periodicInterview'>;

/**
 * What assessments ask for while a job search is valid: to complete one by the day of the first meeting, to revise it at
 * the next discussion, and to arrange the steps that were agreed. Which need a step is for is not told.
 */
export function assessmentTasks(
  { jobSearches }: Pick<ProcessCase, 'jobSearches'>,
  assessments: readonly Assessment[],
  today: PlainDate,
  law: Law,
): readonly WantedTask[] {
  const complete = completeIn(jobSearches, assessments, today);
  return [
    ...assessingTasks(jobSearches, assessments, today, law),
    ...(complete === null ? [] : arranging(complete)),
  ];
}

/** The same without the steps, which somebody has to agree on. */
export function assessingTasks(
  jobSearches: readonly Period[],
  assessments: readonly AssessmentDay[],
  today: PlainDate,
  law: Law,
): readonly WantedTask[] {
  const search = jobSearches.find((one) => covers(one, today));
  if (search === undefined) return [];
  const complete = completeIn(jobSearches, assessments, today);
  const draft = assessments.find(({ state }) => state === 'DRAFT') ?? null;
  return [
    ...(complete !== null && draft === null ? [] : completing(search, draft, law)),
    ...(complete === null ? [] : revising(complete, law)),
  ];
}

/** The assessment that was completed in the job search of a day; null when there is none. */
export function completeIn<A extends AssessmentDay>(
  jobSearches: readonly Period[],
  assessments: readonly A[],
  today: PlainDate,
): A | null {
  const search = jobSearches.find((one) => covers(one, today));
  const complete = completedAssessment(assessments);
  if (search === undefined || complete === null) return null;
  return search.from === null || search.from <= complete.date ? complete : null;
}

/**
 * By the day on which the first meeting of the job search is due; a draft that was begun later, on its own day. Of a search
 * of which nobody knows when it began there is no such day.
 */
function completing(search: Period, draft: AssessmentDay | null, law: Law): readonly WantedTask[] {
  const begun = search.from ?? draft?.date;
  if (begun === undefined) return [];
  const initial = law.initialInterview.at(begun);
  const first = law.firstInterview.at(begun);
  const [length, rule] =
    initial.ok && initial.value.rules !== null
      ? [initial.value.rules.maxWorkingDays, initial.value.reference]
      : first.ok && first.value.rules !== null
        ? [first.value.rules.max, first.value.reference]
        : [null, null];
  const due = length === null ? begun : deadline(begun, length).moved;
  const unmoved = length === null ? begun : countFrom(begun, length);
  const dueOn = draft === null ? due : later(due, draft.date);
  return [
    task('COMPLETE_ASSESSMENT', draft, {
      dueOn,
      unmovedDueOn: dueOn === due ? unmoved : dueOn,
      isAim: true,
      rule,
    }),
  ];
}

/** At the interval of the discussions, or of the interviews before there were discussions. */
function revising(complete: AssessmentDay, law: Law): readonly WantedTask[] {
  const interval = intervalOn(complete.date, law);
  if (interval === null) return [];
  const { moved: dueOn, unmoved: unmovedDueOn } = deadline(complete.date, interval.length);
  return [task('REVISE_ASSESSMENT', complete, { dueOn, unmovedDueOn, isAim: true, rule: interval.rule })];
}

function intervalOn(
  day: PlainDate,
  { meetings, periodicInterview }: Law,
): { readonly length: Length; readonly rule: RuleReference } | null {
  const discussions = meetings.at(day);
  if (discussions.ok && discussions.value.rules !== null) {
    const { rules, reference } = discussions.value;
    return { length: rules.discussion.interval, rule: reference };
  }
  const interviews = periodicInterview.at(day);
  if (!interviews.ok || interviews.value.rules === null) return null;
  return { length: interviews.value.rules.interval, rule: interviews.value.reference };
}

function arranging(complete: Assessment): readonly WantedTask[] {
  const [by] = needsOf(complete)
    .map(openStepOf)
    .filter((day) => day !== null)
    .toSorted();
  if (by === undefined) return [];
  return [task('ARRANGE_STEP', complete, { dueOn: by, unmovedDueOn: by, isAim: true, rule: null })];
}

/** Whether steps were agreed and all of them are arranged. */
export function stepsAreArranged(assessment: Assessment): boolean {
  const steps = needsOf(assessment).flatMap(({ step }) => (step === null ? [] : [step]));
  return steps.length > 0 && steps.every(({ arrangedOn }) => arrangedOn !== null);
}

function needsOf({ parts, health }: Assessment): readonly ServiceNeed[] {
  const needs = [
    parts.SOCIAL_SERVICES_NEED,
    health.parts.HEALTH_SERVICES_NEED,
    health.parts.REHABILITATION_NEED,
  ];
  return needs.flatMap((need) => (need !== undefined && 'need' in need ? [need] : []));
}

function openStepOf({ step, refused }: ServiceNeed): PlainDate | null {
  return step === null || refused || step.arrangedOn !== null ? null : step.by;
}

function task(
  kind: (typeof ASSESSMENT_TASKS)[number],
  assessment: AssessmentDay | null,
  due: Pick<WantedTask, 'dueOn' | 'unmovedDueOn' | 'isAim' | 'rule'>,
): WantedTask {
  const subject = assessment === null ? null : { kind: 'assessment', id: assessment.id };
  return { kind, key: kind, subject, ...due };
}
