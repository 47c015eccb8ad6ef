import type { MeetingPeriodRules } from '../../legislation/meeting-periods.ts';
import { FROM_PREVIOUS_INTERVIEW, type MeetingRules } from '../../legislation/meetings.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import { governsFrom } from '../../legislation/transitions.ts';
import type { Period } from '../../shared/period.ts';
import { addMonths, later, type PlainDate } from '../../shared/plain-date.ts';
import type { RuleReference } from '../../shared/result.ts';
import { longServices } from './exceptions.ts';
import {
  daysHeld,
  INTERVIEWS,
  MAIN_MEETINGS,
  type MeetingFacts,
  rulesAt,
  type ServiceTime,
  SUPPLEMENTARY,
} from './meeting-facts.ts';
import { chainFrom } from './search-chain.ts';

/** From where the discussions of a client are counted, and by which law (työnhakukeskustelujen sykli). */
export interface DiscussionCycle {
  readonly search: Period;
  readonly facts: MeetingFacts;
  readonly today: PlainDate;
  /** First day on which the Nordic model governs. */
  readonly governs: PlainDate;
  /** The interview or discussion that was held last. */
  readonly last: PlainDate;
  /** The initial interview; null of clients of the old law, who never had one. */
  readonly initial: PlainDate | null;
  /** From where the six months are counted; null until there has been a discussion. */
  readonly sixMonthsFrom: PlainDate | null;
  readonly rules: MeetingRules;
  readonly reference: RuleReference;
  readonly periods: MeetingPeriodRules;
  readonly longServices: readonly ServiceTime[];
}

/** The first day of the Nordic model for a client; null while a client of the old law waits for the interview. */
export function nordicModelFrom(search: Period, { held }: MeetingFacts): PlainDate | null {
  if (search.from === null) return null;
  const previousInterview = daysHeld(held, INTERVIEWS, search.from).at(-1) ?? null;
  return governsFrom(FROM_PREVIOUS_INTERVIEW, { jobSearchStart: search.from, previousInterview });
}

/**
 * The cycle of discussions; null before the first interview from which it is counted. The law is that of the last meeting
 * of any kind, or of the day on which the Nordic model began for the client.
 */
export function discussionCycle(
  search: Period,
  facts: MeetingFacts,
  today: PlainDate,
  law: StatuteBook,
): DiscussionCycle | null {
  const governs = nordicModelFrom(search, facts);
  if (governs === null) return null;
  const since = chainFrom(facts.jobSearches, search, law);
  const last = daysHeld(facts.held, MAIN_MEETINGS, since).at(-1);
  if (last === undefined) return null;
  const lastOfAny = daysHeld(facts.held, [...MAIN_MEETINGS, ...SUPPLEMENTARY], since).at(-1) ?? last;
  const found = rulesAt(law.meetings, lastOfAny) ?? rulesAt(law.meetings, later(lastOfAny, governs));
  const periods = rulesAt(law.meetingPeriods, last);
  if (found === null || periods === null) return null;
  // Until the new law governs, the interview of the old one is what is due.
  if (today < governs && addMonths(last, found.rules.discussion.interval.amount) < governs) return null;
  const initial = daysHeld(facts.held, ['INITIAL_INTERVIEW'], since).at(-1) ?? null;
  const firstDiscussion = daysHeld(facts.held, ['JOB_SEARCH_DISCUSSION'], since)[0] ?? null;
  return {
    search,
    facts,
    today,
    governs,
    last,
    initial,
    sixMonthsFrom: initial ?? firstDiscussion,
    rules: found.rules,
    reference: found.reference,
    periods: periods.rules,
    longServices: longServices(found.rules.exception.longService, facts.services),
  };
}
