import type { StatuteBook } from '../../legislation/statute-book.ts';
import { deadline } from '../../shared/deadlines.ts';
import type { Period } from '../../shared/period.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { DropReason, ProcessTask, TaskKind } from '../../handling/task.ts';
import { discussionCycle, nordicModelFrom } from './discussion-cycle.ts';
import { afterServiceDue, discussionDue, sixMonthsDue } from './discussions-due.ts';
import { firstMonthsDue } from './first-months-due.ts';
import { firstInterviewDue, periodicInterviewDue } from './interviews-due.ts';
import {
  currentSearch,
  daysHeld,
  MAIN_MEETINGS,
  type MeetingFacts,
  rulesAt,
  SUPPLEMENTARY,
} from './meeting-facts.ts';
import { chainFrom } from './search-chain.ts';
import { type DueMeetings, NONE_DUE, together, wantedOn } from './wanted-meeting.ts';

/** The kinds of tasks that follow from these rules. */
export const MEETING_TASKS: readonly TaskKind[] = [
  'HOLD_FIRST_INTERVIEW',
  'HOLD_PERIODIC_INTERVIEW',
  'HOLD_INITIAL_INTERVIEW',
  'HOLD_DISCUSSION',
  'HOLD_SUPPLEMENTARY_DISCUSSION',
  'MAKE_SECOND_CONTACT',
  'RECORD_OUTCOME',
];

/**
 * The meetings that are to be held with a client as things stand on a day: interviews of the old law, or from the Nordic
 * model on an initial interview and discussions (R33, R44). Each has the day that the law gives it and the rule that
 * does; what falls away for an exception is left out with the reason. Without a valid job search there are none.
 */
export function dueMeetings(facts: MeetingFacts, today: PlainDate, law: StatuteBook): DueMeetings {
  const search = currentSearch(facts.jobSearches, today);
  if (search === null) return NONE_DUE;
  const cycle = discussionCycle(search, facts, today, law);
  const periodic = periodicInterviewDue(facts, nordicModelFrom(search, facts), today, law);
  const parts = [
    firstInterviewDue(search, facts, law),
    periodic,
    initialInterviewDue(search, facts, law),
    secondContactDue(search, facts, law),
  ];
  if (cycle === null || isAwaitingInitial(search, facts, law)) return together(parts);
  return together([
    ...parts,
    // An interview that is still owed of the old law is the meeting that the discussion would be.
    periodic.wanted.length > 0 ? NONE_DUE : discussionDue(cycle),
    firstMonthsDue(cycle),
    sixMonthsDue(cycle),
    afterServiceDue(cycle),
  ]);
}

/** Why a task fell away: for the exception that took it, because the search ends, or because nothing wants it. */
export function dropReasonOf(task: ProcessTask, { left }: DueMeetings, hasSearch: boolean): DropReason {
  const [line = ''] = task.key.split(':');
  return left.get(task.key) ?? left.get(line) ?? (hasSearch ? 'NOT_NEEDED' : 'SEARCH_ENDS');
}

/** Whether a job search still waits for its initial interview: nothing was held in it or in those that it goes on from. */
function isAwaitingInitial(search: Period, facts: MeetingFacts, law: StatuteBook): boolean {
  if (search.from === null || rulesAt(law.initialInterview, search.from) === null) return false;
  return daysHeld(facts.held, MAIN_MEETINGS, chainFrom(facts.jobSearches, search, law)).length === 0;
}

/**
 * The initial interview (alkuhaastattelu). A supplementary discussion in its time is enough when the interview follows
 * without delay, for which the law has no day: the same number of days again is aimed at.
 */
function initialInterviewDue(search: Period, facts: MeetingFacts, law: StatuteBook): DueMeetings {
  if (search.from === null) return NONE_DUE;
  const found = rulesAt(law.initialInterview, search.from);
  if (found === null) return NONE_DUE;
  if (!isAwaitingInitial(search, facts, law)) return NONE_DUE;
  const { rules, reference } = found;
  const due = deadline(search.from, rules.maxWorkingDays);
  const first = daysHeld(facts.held, SUPPLEMENTARY, search.from)[0];
  const isAim = rules.supplementaryMayComeFirst && first !== undefined && first <= due.moved;
  const last = isAim ? deadline(first, rules.maxWorkingDays) : due;
  return {
    ...NONE_DUE,
    wanted: [wantedOn('HOLD_INITIAL_INTERVIEW', 'initial-interview', last, reference, { isAim })],
  };
}

/** One more contact after the first meeting of a job search (R33): the strong start. */
function secondContactDue(search: Period, facts: MeetingFacts, law: StatuteBook): DueMeetings {
  const inSearch = facts.held.filter(({ on }) => search.from === null || on >= search.from);
  const at = inSearch.findIndex(({ kind }) => kind === 'INTERVIEW_FIRST' || kind === 'INITIAL_INTERVIEW');
  const first = inSearch[at];
  const rules = first === undefined ? null : rulesAt(law.meetingPeriods, first.on);
  if (first === undefined || rules === null || inSearch.length > at + 1) return NONE_DUE;
  if (facts.secondContacts.some((on) => on >= first.on)) return NONE_DUE;
  const due = deadline(first.on, rules.rules.secondContactWithin);
  return {
    ...NONE_DUE,
    wanted: [wantedOn('MAKE_SECOND_CONTACT', 'second-contact', due, rules.reference)],
  };
}
