import type { Act } from '../../../domain/handling/matter.ts';
import type { ProcessCase } from '../../../domain/handling/process-case.ts';
import type { StatementSubject } from '../../../domain/legislation/statement-competence.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { FactReportId } from '../../../domain/shared/ids.ts';
import { organisationKind } from '../../../domain/shared/organisation.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import { type EventInQuestion, eventKey } from '../../../domain/statements/event.ts';
import { type DraftCode, drafted } from '../../../domain/statements/fact-reports/draft-report.ts';
import type { FactReport } from '../../../domain/statements/fact-reports/fact-report.ts';
import { followed, withdrawn } from '../../../domain/statements/fact-reports/keep-report.ts';
import type { Ids } from '../../ports/ids.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { gatherFacts } from './gather-facts.ts';
import { withdrawalMessage } from './report-messages.ts';
import { settleReport } from './settle-report.ts';

/** What drafting needs beside the client, who is locked. */
export interface Drafting {
  readonly ids: Ids;
  readonly act: Act;
  readonly law: StatuteBook;
}

/** What is to be drafted. */
export interface ToReport {
  readonly event: EventInQuestion;
  /** Null: what the event is about as a rule. */
  readonly subject: StatementSubject | null;
  readonly words: string | null;
}

/** Drafts the report of an event, once: of one that there is already, that one is given. */
export async function draftOnce(
  tx: Transaction,
  known: ProcessCase,
  { event, subject, words }: ToReport,
  { ids, act, law }: Drafting,
): Promise<Result<FactReport, Failure<DraftCode>>> {
  const before = await reportOn(tx, known, event);
  if (before !== null) return ok(before);
  const gathered = await gatherFacts(tx, known, event, words);
  const report = { id: ids.next() as FactReportId, clientId: known.clientId, event, subject };
  const made = drafted(report, known, gathered, act, law);
  if (!made.ok) return made;
  await tx.statements.factReports.add(made.value);
  await settleReport(tx, made.value, law, act.at);
  return made;
}

/** A report follows what becomes of the request about its event; null when there is no report of the event. */
export async function followHearing(
  tx: Transaction,
  client: Pick<ProcessCase, 'clientId'>,
  event: EventInQuestion,
  act: Act,
  law: StatuteBook,
): Promise<FactReport | null> {
  const before = await reportOn(tx, client, event);
  if (before === null) return null;
  const next = followed(before, await gatherFacts(tx, client, event, before.facts.words), act, law);
  if (next === null) return before;
  await tx.statements.factReports.save(next);
  await settleReport(tx, next, law, act.at);
  return next;
}

/** Takes a report back whose event falls away (E50); its receiver is told when it has it. A report that was closed stays. */
export async function takeBackReport(
  tx: Transaction,
  client: Pick<ProcessCase, 'clientId'>,
  event: EventInQuestion,
  reason: string,
  act: Act,
  law: StatuteBook,
): Promise<readonly OutgoingMessage[]> {
  const before = await reportOn(tx, client, event);
  const taken = before === null ? null : withdrawn(before, reason, act);
  if (!taken?.ok) return [];
  await tx.statements.factReports.save(taken.value);
  await settleReport(tx, taken.value, law, act.at);
  return taken.value.sentAt === null ? [] : [withdrawalMessage(taken.value, reason, act.by.organisation)];
}

/**
 * When a client who is locked has answered, or let the time pass, a report is drafted, to be reviewed and sent by an
 * official (R66). None is where nothing is reported: no municipality is responsible, or it gives the statement itself.
 */
export async function draftAfterHearing(
  tx: Transaction,
  known: ProcessCase,
  event: EventInQuestion,
  drafting: Drafting,
): Promise<FactReport | null> {
  const before = await followHearing(tx, known, event, drafting.act, drafting.law);
  if (before !== null) return before;
  const kind = known.responsible === null ? null : organisationKind(known.responsible);
  if (kind !== 'municipality' && kind !== 'employment-authority') return null;
  const made = await draftOnce(tx, known, { event, subject: null, words: null }, drafting);
  return made.ok ? made.value : null;
}

async function reportOn(
  tx: Transaction,
  { clientId }: Pick<ProcessCase, 'clientId'>,
  event: EventInQuestion,
): Promise<FactReport | null> {
  const key = eventKey(event);
  const all = await tx.statements.factReports.ofClient(clientId);
  return all.find((report) => eventKey(report.event) === key) ?? null;
}
