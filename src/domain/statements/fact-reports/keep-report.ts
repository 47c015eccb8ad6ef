import { type Act, nextBy } from '../../handling/matter.ts';
import { localDateOf } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved } from '../../shared/state-machine.ts';
import type { Gathered, ReportLaw } from './draft-report.ts';
import { FACT_REPORT_MACHINE, type FactReport, type FactReportCommand, type Hearing } from './fact-report.ts';
import { hearingBy, isHeard, isHearingOpen, type RequestForHearing } from './hearing.ts';
import { competentReceiver, type ReceiverCode, type ReportedClient } from './receiver.ts';
import { reportDue, statementDue } from './report-due.ts';

type Kept<Code extends string = never> = Result<
  FactReport,
  CommandNotAllowed | Failure<Code | 'RULE_NOT_FOUND'>
>;

function next(
  report: FactReport,
  command: FactReportCommand,
  act: Act,
): Result<FactReport, CommandNotAllowed> {
  const state = moved(FACT_REPORT_MACHINE, report.state, command);
  return state.ok ? ok({ ...report, ...nextBy(report, act), state: state.value }) : state;
}

/**
 * That the client was heard otherwise than by a request, or why nobody was: this stays when a request is taken back. Fails with `DATE_IN_FUTURE`, with
 * `SEQUENCE_INVALID` for a day before the event, and with `REASONS_MISSING` where nothing is said.
 */
export function heard(
  report: FactReport,
  hearing: Hearing,
  act: Act,
  law: ReportLaw,
): Kept<'DATE_IN_FUTURE' | 'SEQUENCE_INVALID' | 'REASONS_MISSING'> {
  const today = localDateOf(act.at);
  const { on: eventOn } = report.event;
  if (!hearing.done && hearing.reason.trim() === '') return fail('rule-violation', 'REASONS_MISSING');
  if (hearing.done && hearing.on > today) {
    return fail('rule-violation', 'DATE_IN_FUTURE', { date: hearing.on, today });
  }
  if (hearing.done && hearing.on < eventOn) {
    const days = { later: 'hearing', laterOn: hearing.on, earlier: 'event', earlierOn: eventOn };
    return fail('rule-violation', 'SEQUENCE_INVALID', days);
  }
  const due = reportDue(eventOn, hearing, law);
  if (!due.ok) return due;
  const kept = next(report, 'hear', act);
  return kept.ok ? ok({ ...kept.value, hearing, clarification: null, due: due.value }) : kept;
}

/**
 * A report with what has become of the request to the client: the hearing of a draft is open from when the client is asked
 * until the answer comes or the time for it is over; a request that was taken back was no hearing. One that has left is to
 * be supplemented with what the client answered afterwards (E51). Null where nothing changes.
 */
export function followed(
  report: FactReport,
  { facts, health, request }: Gathered,
  act: Act,
  law: ReportLaw,
): FactReport | null {
  const today = localDateOf(act.at);
  const isOpen = request !== null && isHearingOpen(request, today);
  if (isOpen && report.state === 'HEARING_OPEN') return null;
  const kept = next(report, isOpen ? 'open-hearing' : 'hear', act);
  if (!kept.ok) return withLateAnswer(report, { facts, health, request }, act);
  const ofBefore = report.clarification === null ? report.hearing : null;
  const hearing = request === null ? ofBefore : hearingBy(request, today);
  const due = reportDue(report.event.on, isOpen ? 'OPEN' : hearing, law);
  return {
    ...kept.value,
    facts: { ...facts, words: report.facts.words },
    health,
    clarification: request?.id ?? null,
    hearing,
    due: due.ok ? due.value : report.due,
  };
}

/** Of a report that has left: an answer of which it does not tell is told as a supplement. */
function withLateAnswer(
  report: FactReport,
  { facts, health, request }: Gathered,
  act: Act,
): FactReport | null {
  if (!hasLeft(report) || !request?.answer || !next(report, 'supplement', act).ok) return null;
  if (report.facts.clarification?.content.answeredAt === request.answer.at) return null;
  const { id } = request;
  return {
    ...report,
    ...nextBy(report, act),
    facts: { ...report.facts, clarification: facts.clarification },
    health,
    supplements: [
      ...report.supplements,
      { id, question: null, requestedAt: act.at, answeredAt: null, words: null },
    ],
  };
}

/**
 * Reviewed and complete, with the facts as they are now and what the official adds. Fails with `HEARING_OPEN` and with
 * `HEARING_MISSING`.
 */
export function madeReady(
  report: FactReport,
  { facts, health, request }: Gathered,
  act: Act,
): Kept<'HEARING_OPEN' | 'HEARING_MISSING'> {
  const hearing = isHeard(report, request, localDateOf(act.at));
  if (!hearing.ok) return hearing;
  const kept = next(report, 'make-ready', act);
  if (!kept.ok) return kept;
  const clarification = request?.id ?? report.clarification;
  return ok({ ...kept.value, facts, health, clarification, hearing: hearing.value });
}

/** A report that is sent, and who would have been its receiver when it was drafted; null when nothing has changed. */
export interface Sent {
  readonly report: FactReport;
  readonly hearing: Hearing;
  readonly rerouted: FactReport['receiver'] | null;
}

export type SendCode = ReceiverCode | 'HEARING_OPEN' | 'HEARING_MISSING';

/**
 * Sends a report to whoever is competent on the day, whoever that was when it was drafted (E58). Never without the hearing.
 * Fails as `isHeard` and `competentReceiver` do.
 */
export function sent(
  report: FactReport,
  client: ReportedClient,
  request: RequestForHearing | null,
  act: Act,
  law: ReportLaw,
): Result<Sent, CommandNotAllowed | Failure<SendCode>> {
  const kept = next(report, 'send', act);
  if (!kept.ok) return kept;
  const today = localDateOf(act.at);
  const hearing = isHeard(report, request, today);
  if (!hearing.ok) return hearing;
  const to = competentReceiver(report.subject, client, today, law);
  if (!to.ok) return to;
  const answerBy = statementDue(to.value.receiver, today, law);
  if (!answerBy.ok) return answerBy;
  return ok({
    report: {
      ...kept.value,
      ...to.value,
      hearing: hearing.value,
      sendings: report.sendings + 1,
      sentAt: act.at,
      statementDue: answerBy.value,
    },
    hearing: hearing.value,
    rerouted: to.value.receiver === report.receiver ? null : report.receiver,
  });
}

/** Tells more: what the receiver has asked for, all of it, or what it has not asked for (täydennys). `id` names what was told unasked. */
export function supplemented(report: FactReport, words: string, id: string, act: Act): Kept {
  const kept = next(report, 'supplement', act);
  if (!kept.ok) return kept;
  const isAsked = report.supplements.some(({ answeredAt }) => answeredAt === null);
  const unasked = { id, question: null, requestedAt: act.at, answeredAt: act.at, words };
  const supplements = isAsked
    ? report.supplements.map((one) => (one.answeredAt === null ? { ...one, answeredAt: act.at, words } : one))
    : [...report.supplements, unasked];
  return ok({ ...kept.value, supplements });
}

/** Takes a report back (peruminen). Fails with `REASONS_MISSING`. */
export function withdrawn(report: FactReport, reason: string, act: Act): Kept<'REASONS_MISSING'> {
  const kept = next(report, 'withdraw', act);
  if (!kept.ok) return kept;
  return reason.trim() === ''
    ? fail('rule-violation', 'REASONS_MISSING')
    : ok({ ...kept.value, end: { outcome: 'TAKEN_BACK', reason } });
}

/** Somebody else was told that it has not been sent in time. */
export function escalated(report: FactReport, act: Act): FactReport {
  return { ...report, ...nextBy(report, act), escalatedAt: act.at };
}

/** Whether it has left: sending it once more changes nothing. */
export function hasLeft({ state, sentAt }: Pick<FactReport, 'state' | 'sentAt'>): boolean {
  return sentAt !== null && state !== 'READY' && state !== 'DRAFTED' && state !== 'HEARING_OPEN';
}

/** The day from which a request of the receiver waits for an answer; null while none does. */
export function askedOn({ supplements }: Pick<FactReport, 'supplements'>): PlainDate | null {
  const open = supplements.find(({ answeredAt }) => answeredAt === null);
  return open === undefined ? null : localDateOf(open.requestedAt);
}
