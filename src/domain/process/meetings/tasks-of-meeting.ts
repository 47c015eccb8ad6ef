import { localDateOf } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { LatenessReason, ProcessTask, TaskEnd, TaskKind } from '../../handling/task.ts';
import type { Meeting, MeetingKind } from './meeting.ts';

/** The tasks that a meeting of each kind is held for, the first that is open before others. */
const HELD_FOR: Readonly<Record<MeetingKind, readonly TaskKind[]>> = {
  INTERVIEW_FIRST: ['HOLD_FIRST_INTERVIEW'],
  INTERVIEW_PERIODIC: ['HOLD_PERIODIC_INTERVIEW', 'HOLD_FIRST_INTERVIEW'],
  INITIAL_INTERVIEW: ['HOLD_INITIAL_INTERVIEW'],
  JOB_SEARCH_DISCUSSION: ['HOLD_DISCUSSION', 'HOLD_PERIODIC_INTERVIEW'],
  SUPPLEMENTARY_DISCUSSION: ['HOLD_SUPPLEMENTARY_DISCUSSION'],
  SUBSTITUTE_SERVICE: ['HOLD_SUPPLEMENTARY_DISCUSSION'],
  MULTISECTOR: [],
  ACTIVATION: [],
  INTEGRATION_ASSESSMENT: [],
};

/** The open task that a meeting of a kind would do, the one that is due first; null when nothing waits for it. */
export function taskFor(kind: MeetingKind, open: readonly ProcessTask[]): ProcessTask | null {
  for (const wanted of HELD_FOR[kind]) {
    const [first] = open
      .filter((task) => task.kind === wanted)
      .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.key < b.key ? -1 : 1));
    if (first !== undefined) return first;
  }
  return null;
}

/** A task and how it ends. */
export interface EndedTask {
  readonly task: ProcessTask;
  readonly end: TaskEnd;
}

/**
 * The tasks that a meeting ends by having been held, or by having ended otherwise: its own, the second contact when it is
 * one, and that of telling its outcome. A group event does none of the first two.
 */
export function tasksEndedBy(
  { id, kind, state, slot, arrangement, lateness }: Meeting,
  open: readonly ProcessTask[],
  today: PlainDate,
): readonly EndedTask[] {
  const outcome = open.filter(({ kind: task, key }) => task === 'RECORD_OUTCOME' && key === `outcome:${id}`);
  const ended = outcome.map((task) => done(task, today, null));
  if (state !== 'HELD' || slot === null || arrangement?.isGroup !== false) return ended;
  const on = localDateOf(slot.start);
  const own = taskFor(kind, open);
  const second = open.filter((task) => task.kind === 'MAKE_SECOND_CONTACT');
  return [
    ...(own === null ? [] : [done(own, on, lateness)]),
    ...second.map((task) => done(task, on, null)),
    ...ended,
  ];
}

function done(task: ProcessTask, on: PlainDate, lateness: LatenessReason | null): EndedTask {
  return { task, end: { outcome: 'DONE', on, lateness, words: null } };
}
