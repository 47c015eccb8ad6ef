import type { Clarification } from '../clarifications/clarification.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import type { FactReport, Hearing } from './fact-report.ts';

/** A clarification request as far as the hearing depends on it. */
export type RequestForHearing = Pick<Clarification, 'id' | 'state' | 'deadline' | 'answer'>;

/** Whether the client can still answer in time. */
export function isHearingOpen({ state, deadline }: RequestForHearing, today: PlainDate): boolean {
  return state === 'SENT' && today <= deadline;
}

/** The hearing that a request was: the client answered, or let the time for it pass; null of one that was neither. */
export function hearingBy(request: RequestForHearing, today: PlainDate): Hearing | null {
  if (request.answer !== null) return { done: true, on: request.answer.receivedOn };
  const isOver = request.state === 'EXPIRED' || (request.state === 'SENT' && today > request.deadline);
  return isOver ? { done: true, on: request.deadline } : null;
}

/**
 * Whether the client has been heard before something is reported that may lead to a negative statement (R70; Act 434/2003,
 * section 34). Fails with `HEARING_OPEN` while the client can still answer, and with `HEARING_MISSING` where nobody was
 * heard and nobody has said why not.
 */
export function isHeard(
  { hearing, event }: Pick<FactReport, 'hearing' | 'event'>,
  request: RequestForHearing | null,
  today: PlainDate,
): Result<Hearing, Failure<'HEARING_OPEN' | 'HEARING_MISSING'>> {
  if (request !== null && isHearingOpen(request, today)) {
    return fail('rule-violation', 'HEARING_OPEN', { deadline: request.deadline });
  }
  const found = (request === null ? null : hearingBy(request, today)) ?? hearing;
  return found === null ? fail('rule-violation', 'HEARING_MISSING', { date: event.on }) : ok(found);
}
