import type { StatuteBook } from '../../legislation/statute-book.ts';
import { countFrom, deadline } from '../../shared/deadlines.ts';
import { KEHA, type OrganisationId } from '../../shared/organisation.ts';
import { later, type PlainDate } from '../../shared/plain-date.ts';
import { type Failure, ok, type Result } from '../../shared/result.ts';
import type { FactReport, Hearing, ReportDue } from './fact-report.ts';

type Missing = Failure<'RULE_NOT_FOUND'>;

/**
 * By when an event is reported (Act 1269/2020, section 20: without delay). The time runs from the event, but not before
 * the hearing is over: until then nothing may be sent (R70). Null while the client is heard, and where the law of the
 * event has no such report.
 */
export function reportDue(
  eventOn: PlainDate,
  hearing: Hearing | 'OPEN' | null,
  { factReport }: Pick<StatuteBook, 'factReport'>,
): Result<ReportDue | null, Missing> {
  const law = factReport.at(eventOn);
  if (!law.ok) return law;
  const { rules, reference: rule } = law.value;
  if (rules === null || hearing === 'OPEN') return ok(null);
  const from = hearing?.done ? later(eventOn, hearing.on) : eventOn;
  const { moved: dueOn, unmoved: unmovedDueOn } = deadline(from, rules.defaultDeadline);
  return ok({ dueOn, unmovedDueOn, escalateAfter: countFrom(from, rules.escalation), rule });
}

/** By when the receiver gives its statement (lausunnon määräaika): watched here, enforced by nobody here. */
export function statementDue(
  receiver: OrganisationId,
  sentOn: PlainDate,
  { statementDuties }: Pick<StatuteBook, 'statementDuties'>,
): Result<FactReport['statementDue'], Missing> {
  const law = statementDuties.at(sentOn);
  if (!law.ok) return law;
  const duty = receiver === KEHA ? law.value.rules.keha : law.value.rules.te;
  if (duty === null) return ok(null);
  const { moved: dueOn, unmoved: unmovedDueOn } = deadline(sentOn, duty.deadline);
  return ok({ dueOn, unmovedDueOn });
}

/** Whether it has waited longer than it may, and nobody has been told of it. */
export function isToBeEscalated({ state, due, escalatedAt }: FactReport, today: PlainDate): boolean {
  const isUnsent = state === 'DRAFTED' || state === 'READY';
  return isUnsent && due !== null && escalatedAt === null && today > due.escalateAfter;
}
