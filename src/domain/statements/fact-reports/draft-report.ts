import { type Act, firstBy } from '../../handling/matter.ts';
import type { StatementSubject } from '../../legislation/statement-competence.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import type { ClientId, FactReportId } from '../../shared/ids.ts';
import { localDateOf } from '../../shared/instant.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import type { EventInQuestion } from '../event.ts';
import { FACT_REPORT_MACHINE, type FactReport } from './fact-report.ts';
import { hearingBy, isHearingOpen, type RequestForHearing } from './hearing.ts';
import { competentReceiver, type ReceiverCode, type ReportedClient, SUBJECT_OF_EVENT } from './receiver.ts';
import { reportDue } from './report-due.ts';
import type { ReportedFacts } from './reported-facts.ts';

export type ReportLaw = Pick<
  StatuteBook,
  'statementCompetence' | 'statementDuties' | 'factReport' | 'conduct'
>;

/** What is kept of an event when it is gathered (koottu aineisto). */
export interface Gathered {
  readonly facts: ReportedFacts;
  readonly health: FactReport['health'];
  /** The request to the client about the event; null when nobody was asked, or the request was withdrawn. */
  readonly request: RequestForHearing | null;
}

/** What is to be reported. */
export interface NewReport {
  readonly id: FactReportId;
  readonly clientId: ClientId;
  readonly event: EventInQuestion;
  /** What the statement is about; null: what the event is about as a rule. */
  readonly subject: StatementSubject | null;
}

export type DraftCode = ReceiverCode | 'DATE_IN_FUTURE';

/**
 * A report as it is drafted from what is kept. While the client can still answer, the hearing is open. Fails with
 * `DATE_IN_FUTURE`, and as `competentReceiver` does.
 */
export function drafted(
  { subject: told, event, ...report }: NewReport,
  client: ReportedClient,
  { facts, health, request }: Gathered,
  act: Act,
  law: ReportLaw,
): Result<FactReport, Failure<DraftCode>> {
  const today = localDateOf(act.at);
  if (event.on > today) return fail('rule-violation', 'DATE_IN_FUTURE', { date: event.on, today });
  const subject = told ?? SUBJECT_OF_EVENT[event.kind];
  const to = competentReceiver(subject, client, today, law);
  if (!to.ok) return to;
  const isOpen = request !== null && isHearingOpen(request, today);
  const hearing = request === null ? null : hearingBy(request, today);
  const due = reportDue(event.on, isOpen ? 'OPEN' : hearing, law);
  if (!due.ok) return due;
  const conduct = subject === 'REPREHENSIBLE_CONDUCT' ? law.conduct.at(event.on) : null;
  return ok({
    ...report,
    ...firstBy(act),
    event,
    subject,
    state: isOpen ? 'HEARING_OPEN' : FACT_REPORT_MACHINE.initial,
    clarification: request?.id ?? null,
    facts,
    health,
    hearing,
    substance: conduct?.ok ? conduct.value.reference : null,
    ...to.value,
    due: due.value,
    escalatedAt: null,
    sendings: 0,
    sentAt: null,
    statementDue: null,
    answers: [],
    receivedAt: null,
    proof: null,
    supplements: [],
    end: null,
  });
}
