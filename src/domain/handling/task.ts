import type { ClientId, TaskId } from '../shared/ids.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { RuleReference } from '../shared/result.ts';

/** Whom something waits for. */
export type Awaiting = 'AUTHORITY' | 'CLIENT' | 'PARTNER';

/** What is done in a service process by a day, and who does it (tehtävälaji). */
export const TASK_KINDS = {
  HOLD_FIRST_INTERVIEW: 'AUTHORITY',
  HOLD_PERIODIC_INTERVIEW: 'AUTHORITY',
  HOLD_INITIAL_INTERVIEW: 'AUTHORITY',
  HOLD_DISCUSSION: 'AUTHORITY',
  HOLD_SUPPLEMENTARY_DISCUSSION: 'AUTHORITY',
  MAKE_SECOND_CONTACT: 'AUTHORITY',
  RECORD_OUTCOME: 'AUTHORITY',
  NAME_OFFICIAL: 'AUTHORITY',
  COMPLETE_ASSESSMENT: 'AUTHORITY',
  REVISE_ASSESSMENT: 'AUTHORITY',
  ARRANGE_STEP: 'AUTHORITY',
  MAKE_PLAN: 'AUTHORITY',
  REVISE_PLAN: 'AUTHORITY',
  APPROVE_PLAN: 'CLIENT',
  SIGN_PLAN: 'PARTNER',
  REPORT_ACTION: 'CLIENT',
  CHECK_ACTION: 'AUTHORITY',
  REPORT_JOB_SEARCH: 'CLIENT',
  REVIEW_JOB_SEARCH: 'AUTHORITY',
  START_FACT_FINDING: 'AUTHORITY',
  ANSWER_CLARIFICATION: 'CLIENT',
  ASSESS_MULTI_SECTOR_NEED: 'AUTHORITY',
  END_MAPPING: 'AUTHORITY',
  MAKE_MULTI_SECTOR_PLAN: 'AUTHORITY',
  MAKE_ACTIVATION_PLAN: 'AUTHORITY',
  START_INITIAL_ASSESSMENT: 'AUTHORITY',
  MAKE_INTEGRATION_PLAN: 'AUTHORITY',
  GUIDE_TO_INTEGRATION_TRAINING: 'AUTHORITY',
  ANSWER_REFERRAL: 'PARTNER',
  OFFER_SEAT: 'AUTHORITY',
  TELL_COURSE_CANCELLED: 'AUTHORITY',
  CHECK_ABSENCES: 'AUTHORITY',
  FOLLOW_UP_SERVICE: 'AUTHORITY',
  EVALUATE_WORK_TRIAL: 'PARTNER',
  GIVE_STATEMENT: 'AUTHORITY',
  ANSWER_OFFER: 'CLIENT',
  RECORD_OFFER_RESULT: 'AUTHORITY',
  SEND_FACT_REPORT: 'AUTHORITY',
  SUPPLEMENT_FACT_REPORT: 'AUTHORITY',
  AWAIT_STATEMENT: 'PARTNER',
  DECIDE_APPLICATION: 'AUTHORITY',
  FOLLOW_UP_APPLICATION: 'AUTHORITY',
  CONFIRM_DECISION: 'AUTHORITY',
  HANDLE_CLAIM: 'AUTHORITY',
  DECIDE_RECTIFICATION: 'AUTHORITY',
} as const satisfies Readonly<Record<string, Awaiting>>;

export type TaskKind = keyof typeof TASK_KINDS;

/** Why a task fell away without having been done: never because the day has passed. */
export type DropReason =
  | 'RECOMPUTED'
  | 'LONG_SERVICE'
  | 'SEARCH_ENDS'
  | 'UNEMPLOYMENT_ENDS'
  | 'LAID_OFF'
  | 'LAW_CHANGED'
  | 'MATTER_CLOSED'
  | 'NOT_NEEDED';

/** Why something was done after its day (viivästyksen syy). */
export type LatenessReason = 'AUTHORITY' | 'CLIENT' | 'PARTNER' | 'TECHNICAL';

/** What facts and matters demand to be done. */
export interface WantedTask {
  readonly kind: TaskKind;
  /** Tells the tasks of a client apart: the same one comes under the same key however often it is computed. */
  readonly key: string;
  /** The meeting, plan or other matter that it is about. */
  readonly subject: { readonly kind: string; readonly id: string } | null;
  /** Last day: moved to a working day where the law moves it. */
  readonly dueOn: PlainDate;
  /** The same day as counting gives it. */
  readonly unmovedDueOn: PlainDate;
  /** The law only aims at the day: letting it pass is no breach. */
  readonly isAim: boolean;
  /** The rule that put it there; null for what only this product asks for. */
  readonly rule: RuleReference | null;
}

/** Something to do in a client's service process by a day (palveluprosessin tehtävä). It belongs to whoever is responsible. */
export interface ProcessTask extends WantedTask {
  readonly id: TaskId;
  readonly clientId: ClientId;
}

/** A task as it is found, and whether it has ended. */
export interface FoundTask {
  readonly task: ProcessTask;
  readonly hasEnded: boolean;
}

/** How a task ended. */
export type TaskEnd =
  | {
      readonly outcome: 'DONE';
      readonly on: PlainDate;
      readonly lateness: LatenessReason | null;
      readonly words: string | null;
    }
  | { readonly outcome: 'DROPPED'; readonly on: PlainDate; readonly reason: DropReason };

export interface TaskChanges {
  readonly opened: readonly WantedTask[];
  readonly dropped: readonly { readonly task: ProcessTask; readonly reason: DropReason }[];
}

/**
 * What is to change so that the open tasks are those that are wanted. A day that is computed anew is never written
 * over the old one: the task falls away with the reason, and another one begins. `reasonOf` tells why a task is wanted
 * no more.
 */
export function settledTasks(
  open: readonly ProcessTask[],
  wanted: readonly WantedTask[],
  reasonOf: (task: ProcessTask) => DropReason,
): TaskChanges {
  const kept = open.filter((task) => wanted.some((candidate) => isSame(task, candidate)));
  return {
    opened: wanted.filter((candidate) => !kept.some((task) => isSame(task, candidate))),
    dropped: open
      .filter((task) => !kept.includes(task))
      .map((task) => ({
        task,
        reason: wanted.some(({ key }) => key === task.key) ? 'RECOMPUTED' : reasonOf(task),
      })),
  };
}

function isSame(task: ProcessTask, wanted: WantedTask): boolean {
  return task.key === wanted.key && task.dueOn === wanted.dueOn && task.isAim === wanted.isAim;
}
