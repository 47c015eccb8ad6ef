import type { ClientId } from '../../shared/ids.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { ClarificationState } from '../clarifications/clarification.ts';
import { eventKey, type EventInQuestion } from '../event.ts';

/** A request about an event, as far as it tells nothing of health. */
export interface AskedEvent {
  readonly id: string;
  readonly event: EventInQuestion;
  readonly state: ClarificationState;
}

/** A review period of the job-search obligation, as it stands (tarkastelujakso). */
export interface ObligationStanding {
  readonly periodId: string;
  readonly from: PlainDate;
  /** Last day. */
  readonly to: PlainDate;
  readonly requiredCount: number;
  /** MET, NOT_MET or NOT_MET_VALID_REASON; null while the period is not closed. */
  readonly result: string | null;
}

/** What is known of a client’s conduct (toiminta, joka voi vaikuttaa etuuteen): of each matter what it tells, nothing of health. */
export interface ConductSituation {
  /** What matters tell: absences, refusals, interruptions, acts that were not done, periods that were not met, offers. */
  readonly told: readonly EventInQuestion[];
  readonly asked: readonly AskedEvent[];
  readonly obligations: readonly ObligationStanding[];
  /** Days of initial interviews that were held, the earliest first. */
  readonly initialInterviews: readonly PlainDate[];
}

/** Conduct of clients, each seen as the session sees the client. */
export interface Conduct {
  of(client: ClientId): Promise<ConductSituation>;
}

/** An event, and the request about it. */
export interface ConductEvent extends EventInQuestion {
  readonly clarification: Pick<AskedEvent, 'id' | 'state'> | null;
}

/** Every event once, the earliest first; of one that the client was asked about the day is the one in the request. */
export function conductEvents({ told, asked }: ConductSituation): readonly ConductEvent[] {
  const events = new Map<string, ConductEvent>(
    told.map((event) => [eventKey(event), { ...event, clarification: null }]),
  );
  for (const { id, event, state } of asked) {
    if (state !== 'WITHDRAWN') events.set(eventKey(event), { ...event, clarification: { id, state } });
  }
  return [...events.values()].toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

/** Events of one day follow one another by what they are about: which comes first must not depend on who asks. */
export function orderOf(event: EventInQuestion): string {
  return `${event.on} ${eventKey(event)}`;
}

/** The review period in which a day lies; null when none does (velvollisuuden tila päivänä). */
export function obligationOn(
  { obligations }: Pick<ConductSituation, 'obligations'>,
  on: PlainDate,
): ObligationStanding | null {
  return obligations.find(({ from, to }) => from <= on && on <= to) ?? null;
}

/** The initial interview before a day, the latest; null when there was none. */
export function interviewBefore(
  { initialInterviews }: Pick<ConductSituation, 'initialInterviews'>,
  on: PlainDate,
): PlainDate | null {
  return initialInterviews.findLast((day) => day <= on) ?? null;
}
