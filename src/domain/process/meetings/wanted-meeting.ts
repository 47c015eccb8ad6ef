import { type Deadline, nextWorkingDay } from '../../shared/deadlines.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { RuleReference } from '../../shared/result.ts';
import type { DropReason, TaskKind, WantedTask } from '../../handling/task.ts';

/** A line of meetings that the law demands; a task's key begins with it (tapaamisten sarja). */
export type Line =
  | 'first-interview'
  | 'periodic-interview'
  | 'initial-interview'
  | 'discussion'
  | 'discussion-before-end'
  | 'supplementary'
  | 'supplementary-six-months'
  | 'supplementary-after-service'
  | 'second-contact';

/** Meetings that are to be held, and why of some lines there are none now. */
export interface DueMeetings {
  readonly wanted: readonly WantedTask[];
  readonly left: ReadonlyMap<string, DropReason>;
}

export const NONE_DUE: DueMeetings = { wanted: [], left: new Map() };

export function wantedOn(
  kind: TaskKind,
  line: Line,
  { moved, unmoved }: Deadline,
  rule: RuleReference,
  more: { readonly isAim?: boolean; readonly nth?: number } = {},
): WantedTask {
  return {
    kind,
    key: more.nth === undefined ? line : `${line}:${more.nth}`,
    subject: null,
    dueOn: moved,
    unmovedDueOn: unmoved,
    isAim: more.isAim ?? false,
    rule,
  };
}

export function leftOut(line: Line, reason: DropReason): DueMeetings {
  return { wanted: [], left: new Map([[line, reason]]) };
}

/** A day that is counted otherwise than from a trigger, as the last day for an authority's act. */
export function deadlineOn(day: PlainDate): Deadline {
  return { unmoved: day, moved: nextWorkingDay(day) };
}

export function together(parts: readonly DueMeetings[]): DueMeetings {
  return {
    wanted: parts.flatMap(({ wanted }) => wanted),
    left: new Map(parts.flatMap(({ left }) => [...left])),
  };
}
