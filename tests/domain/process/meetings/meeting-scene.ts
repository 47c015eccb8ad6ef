import { adopt } from '../../../../src/domain/legislation/bill.ts';
import { lawInForce, type StatuteBook } from '../../../../src/domain/legislation/statute-book.ts';
import { dueMeetings } from '../../../../src/domain/process/meetings/due-meetings.ts';
import type { MeetingFacts } from '../../../../src/domain/process/meetings/meeting-facts.ts';
import type { MeetingKind } from '../../../../src/domain/process/meetings/meeting.ts';
import type { DropReason, WantedTask } from '../../../../src/domain/handling/task.ts';
import { addDays, type PlainDate } from '../../../../src/domain/shared/plain-date.ts';

export const date = (text: string): PlainDate => text as PlainDate;

/** The law with the proposals of 2026 on meetings confirmed. */
export const LAW_OF_2026: StatuteBook = adopt(lawInForce, [
  { theme: 'meeting.initial', version: 'V6' },
  { theme: 'meeting', version: 'V6' },
]);

interface Scene {
  readonly registered: string;
  /** Last day of the job search. */
  readonly searchEnds?: string;
  /** First day in unemployment; the start of the search unless told. */
  readonly unemployed?: string;
  readonly status?: string;
  readonly held?: readonly (readonly [MeetingKind, string])[];
  readonly more?: Partial<MeetingFacts>;
}

/** A client who is unemployed from registration on. */
export function client({ registered, searchEnds, unemployed, status, held, more }: Scene): MeetingFacts {
  const until = searchEnds === undefined ? null : addDays(date(searchEnds), 1);
  const from = date(unemployed ?? registered);
  return {
    jobSearches: [{ from: date(registered), until }],
    unemployment: [{ from, until }],
    statuses: [{ code: status ?? '02', from, until }],
    services: [],
    held: (held ?? []).map(([kind, on]) => ({ kind, on: date(on) })),
    secondContacts: [],
    ...more,
  };
}

/** Lines such as `HOLD_DISCUSSION 2022-09-09 aim V2`, in order of day. */
export function due(facts: MeetingFacts, today: string, law: StatuteBook = lawInForce): readonly string[] {
  return dueMeetings(facts, date(today), law)
    .wanted.toSorted((a, b) => (a.dueOn + a.key < b.dueOn + b.key ? -1 : 1))
    .map(({ kind, dueOn, isAim, rule }) => `${kind} ${dueOn}${isAim ? ' aim' : ''} ${rule?.version}`);
}

/** The same of one kind of task. */
export const dueOf = (kind: WantedTask['kind'], ...given: Parameters<typeof due>): readonly string[] =>
  due(...given)
    .filter((line) => line.startsWith(`${kind} `))
    .map((line) => line.slice(kind.length + 1));

/** Why lines of meetings are left out. */
export function leftOut(
  facts: MeetingFacts,
  today: string,
  law: StatuteBook = lawInForce,
): Readonly<Record<string, DropReason>> {
  return Object.fromEntries(dueMeetings(facts, date(today), law).left);
}
