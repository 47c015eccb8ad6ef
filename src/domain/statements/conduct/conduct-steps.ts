import type { ConductRules, Ladder, LadderStep, Suspension } from '../../legislation/conduct.ts';
import type { Length, Months } from '../../legislation/amounts.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import { addMonths, type PlainDate } from '../../shared/plain-date.ts';
import { type Failure, ok, type Result, type RuleReference } from '../../shared/result.ts';
import type { EventInQuestion, EventKind } from '../event.ts';
import { type ConductSituation, interviewBefore, orderOf } from './conduct-situation.ts';

/** Months in which earlier events are told of in a report: from each of them to the day before the same day a year later. */
const TOLD_FOR = 12;

/**
 * The events in whose window an event falls (aiemmat tapahtumat): a window runs from the day of the earlier event to the day
 * before the same day so many months later. Of one day, the one that comes first in the order of events is earlier.
 */
export function previousEvents<E extends EventInQuestion>(
  event: EventInQuestion,
  events: readonly E[],
  months: number = TOLD_FOR,
): readonly E[] {
  return events.filter(
    (earlier) => orderOf(earlier) < orderOf(event) && event.on < addMonths(earlier.on, months),
  );
}

/** Why an event is no step of the ladder: the law has none for it, or the interview is not long enough ago. */
export type OutsideLadder = 'NO_STEP_IN_LAW' | 'INTERVIEW_TOO_RECENT';

/** The events of a client, and the initial interviews from which offers are counted. */
export interface KnownConduct extends Pick<ConductSituation, 'initialInterviews'> {
  readonly events: readonly EventInQuestion[];
}

/** What an event would lead to by the law of its day; information, never a decision (seuraus tiedoksi). */
export interface ConductStep {
  /** Which event on the ladder it is; null when it is none. */
  readonly nth: number | null;
  readonly window: Months;
  readonly consequence: LadderStep['consequence'] | null;
  readonly length: Length | null;
  readonly outside: OutsideLadder | null;
  readonly rule: RuleReference;
}

/**
 * Which step an event would be by the law of its day (E57), counted from the earlier events that were steps themselves. Before the
 * Nordic model each kind of conduct had a suspension of its own, and repetition led to a work requirement.
 */
export function conductStep(
  event: EventInQuestion,
  { events, initialInterviews }: KnownConduct,
  law: StatuteBook,
): Result<ConductStep, Failure<'RULE_NOT_FOUND'>> {
  const found = law.conduct.at(event.on);
  if (!found.ok) return found;
  const { rules, reference: rule } = found.value;
  const { ladder } = rules;
  const none = { nth: null, window: ladder.window, consequence: null, length: null, rule };
  const outside = outsideLadder(event, initialInterviews, rules);
  const treated = treatmentOf(event.kind, rules);
  const own: ConductStep = isSuspension(treated)
    ? { ...none, consequence: 'SUSPENSION', length: treated.suspension, outside }
    : { ...none, outside };
  if (outside !== null || treated === null) return ok(own);
  const earlier = previousEvents(event, events, ladder.window.amount).filter((one) =>
    isCounted(one, treated, initialInterviews, law),
  );
  const nth = earlier.length + 1;
  const step = ladder.steps.find((one) => one.event === Math.min(nth, lastOf(ladder.steps)));
  return ok(
    step === undefined
      ? { ...own, nth, outside: null }
      : { ...own, nth, consequence: step.consequence, length: step.length, outside: null },
  );
}

function lastOf(steps: readonly LadderStep[]): number {
  return Math.max(...steps.map(({ event }) => event));
}

/** Conduct under a law without a ladder of neglects is no step of a later one (K). */
function isCounted(
  event: EventInQuestion,
  treated: Suspension | Ladder,
  interviews: readonly PlainDate[],
  law: StatuteBook,
): boolean {
  const found = law.conduct.at(event.on);
  if (!found.ok || outsideLadder(event, interviews, found.value.rules) !== null) return false;
  return isSuspension(treatmentOf(event.kind, found.value.rules)) === isSuspension(treated);
}

function isSuspension(treated: Suspension | Ladder | null): treated is Suspension {
  return treated !== null && typeof treated !== 'string';
}

/** What the law makes of a kind of event; null where it says nothing. */
function treatmentOf(kind: EventKind, rules: ConductRules): Suspension | Ladder | null {
  switch (kind) {
    case 'OFFER':
      return rules.offeredWorkRefused;
    case 'NO_SHOW':
      return rules.planMeetingMissed;
    case 'PLAN_NOT_CARRIED_OUT':
      return rules.planNotCarriedOut;
    case 'SERVICE_REFUSED':
    case 'SERVICE_INTERRUPTED':
      return rules.serviceRefused;
    case 'RESIGNED':
      return rules.workEnded;
    case 'ENTREPRENEURSHIP':
    case 'STUDIES':
    case 'OTHER':
      return null;
  }
}

function outsideLadder(
  { kind, on }: EventInQuestion,
  initialInterviews: readonly PlainDate[],
  rules: ConductRules,
): OutsideLadder | null {
  if (treatmentOf(kind, rules) === null || (kind === 'RESIGNED' && hasLadder(rules))) return 'NO_STEP_IN_LAW';
  const { offeredWorkAfterInterview: after } = rules;
  if (kind !== 'OFFER' || after === null) return null;
  const interview = interviewBefore({ initialInterviews }, on);
  return interview !== null && addMonths(interview, after.amount) <= on ? null : 'INTERVIEW_TOO_RECENT';
}

/** Neglects are steps of a ladder, and resigning is not one of them. */
function hasLadder({ planNotCarriedOut }: ConductRules): boolean {
  return typeof planNotCarriedOut === 'string';
}
