import type { ServiceFollowUpRules } from '../../legislation/services.ts';
import { deadline, type Length } from '../../shared/deadlines.ts';
import { earlier, type PlainDate } from '../../shared/plain-date.ts';
import {
  type ProcessTask,
  settledTasks,
  TASK_KINDS,
  type TaskChanges,
  type TaskEnd,
  type TaskKind,
  type WantedTask,
} from '../../handling/task.ts';
import type { ServiceReferral, ServiceStepName } from './service-referral.ts';
import type { Waiting } from './services.port.ts';

/** Kinds of tasks that referrals have. */
export const SERVICE_TASKS = [
  'ANSWER_REFERRAL',
  'OFFER_SEAT',
  'TELL_COURSE_CANCELLED',
  'CHECK_ABSENCES',
  'FOLLOW_UP_SERVICE',
] as const satisfies readonly TaskKind[];

type ServiceTask = (typeof SERVICE_TASKS)[number];

/** What a step fulfils. */
const DONE_BY: Readonly<Partial<Record<ServiceStepName, readonly ServiceTask[]>>> = {
  accept: ['ANSWER_REFERRAL', 'OFFER_SEAT'],
  reject: ['ANSWER_REFERRAL', 'TELL_COURSE_CANCELLED'],
  refuse: ['ANSWER_REFERRAL', 'OFFER_SEAT', 'TELL_COURSE_CANCELLED'],
  cancel: ['TELL_COURSE_CANCELLED'],
  wait: ['ANSWER_REFERRAL'],
  complete: ['CHECK_ABSENCES'],
  interrupt: ['CHECK_ABSENCES', 'TELL_COURSE_CANCELLED'],
};

/** Tasks of a referral that a step ends as done, and what else changes. */
export interface ServiceTaskChanges {
  readonly ended: readonly { readonly task: ProcessTask; readonly end: TaskEnd }[];
  readonly changes: TaskChanges;
}

/** What a step changes in the open tasks of its referral. */
export function tasksAfter(
  referral: ServiceReferral,
  step: ServiceStepName,
  on: PlainDate,
  open: readonly ProcessTask[],
  rules: ServiceFollowUpRules,
): ServiceTaskChanges {
  const own = open.filter(({ subject }) => subject?.id === referral.id);
  const followUps = own.filter(({ kind }) => kind === 'FOLLOW_UP_SERVICE').slice(0, 1);
  const done =
    step === 'follow-up' ? followUps : own.filter(({ kind }) => DONE_BY[step]?.some((is) => is === kind));
  const rest = own.filter((task) => !done.includes(task));
  return {
    ended: done.map((task) => ({
      task,
      end: { outcome: 'DONE', on, lateness: on > task.dueOn ? TASK_KINDS[task.kind] : null, words: null },
    })),
    changes: settledTasks(rest, wantedOf(referral, rules), () => 'MATTER_CLOSED'),
  };
}

function wantedOf(referral: ServiceReferral, rules: ServiceFollowUpRules): readonly WantedTask[] {
  const { state, dates, placements } = referral;
  const task = (kind: ServiceTask, from: PlainDate, length: Length, last?: PlainDate | null): WantedTask => {
    const { unmoved, moved } = deadline(from, length);
    return {
      ...about(kind, referral, `${length.amount}`),
      dueOn: last ? earlier(last, moved) : moved,
      unmovedDueOn: last ? earlier(last, unmoved) : unmoved,
    };
  };
  if (state === 'REFERRED' && dates.referred !== null) {
    return [task('ANSWER_REFERRAL', dates.referred, rules.answerWithin)];
  }
  if (state === 'STARTED' && dates.start !== null) {
    return [task('CHECK_ABSENCES', dates.start, rules.absencesAfter, dates.plannedEnd)];
  }
  const { end } = dates;
  if ((state !== 'COMPLETED' && state !== 'INTERRUPTED') || end === null) return [];
  return rules.afterEnd.slice(placements.length).map((length) => task('FOLLOW_UP_SERVICE', end, length));
}

/** A seat is free for a client who waits: the client is to be asked, and placed or left out. */
export function offerOf(
  waiting: Waiting,
  today: PlainDate,
  { answerWithin }: ServiceFollowUpRules,
): WantedTask {
  const { unmoved, moved } = deadline(today, answerWithin);
  return { ...about('OFFER_SEAT', waiting, 'seat'), dueOn: moved, unmovedDueOn: unmoved };
}

/** The course that a client is referred to is cancelled: the client is to be told, and the referral ended. */
export function cancelledOf(
  referral: Waiting,
  today: PlainDate,
  { answerWithin }: ServiceFollowUpRules,
): WantedTask {
  const { unmoved, moved } = deadline(today, answerWithin);
  return {
    ...about('TELL_COURSE_CANCELLED', referral, 'course'),
    dueOn: moved,
    unmovedDueOn: unmoved,
  };
}

function about(
  kind: ServiceTask,
  { id }: Pick<Waiting, 'id'>,
  part: string,
): Omit<WantedTask, 'dueOn' | 'unmovedDueOn'> {
  return {
    kind,
    key: `${kind}:${id}:${part}`,
    subject: { kind: 'service-referral', id },
    isAim: true,
    rule: null,
  };
}
