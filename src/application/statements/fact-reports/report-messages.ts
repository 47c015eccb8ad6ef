import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import type { FactReport, Hearing } from '../../../domain/statements/fact-reports/fact-report.ts';
import {
  annexOf,
  contentOf,
  type FactReportContent,
  HEALTH_NOTE,
  type SupplementContent,
  type WithdrawalContent,
} from '../../../domain/statements/fact-reports/report-content.ts';
import {
  reportKey,
  supplementKey,
  withdrawalKey,
} from '../../../domain/statements/fact-reports/report-keys.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';

type Content = FactReportContent | SupplementContent | WithdrawalContent;

/** The report itself; of health only what stands in the annex. */
export function reportMessage(
  report: FactReport & { readonly hearing: Hearing },
  sender: OrganisationId,
): OutgoingMessage {
  const key = reportKey(report.id, report.sendings);
  return {
    ...toReceiver(report, 'FACT_REPORT', key, contentOf(report), sender),
    dataClasses: classesOf(report.health),
  };
}

/** What was told more: the answer to every question that was open, what the client answered late, or what nobody had asked for. */
export function supplementMessage(
  before: FactReport,
  report: FactReport,
  words: string,
  sender: OrganisationId,
): OutgoingMessage {
  const open = before.supplements.filter(({ answeredAt }) => answeredAt === null);
  const isLateAnswer = open.some(({ question }) => question === null);
  const annex = isLateAnswer ? annexOf(report) : null;
  const content: SupplementContent = {
    reportId: report.id,
    questions: open.flatMap(({ question }) => question ?? []),
    words,
    clarification: isLateAnswer ? report.facts.clarification : null,
    healthNote: annex === null ? null : HEALTH_NOTE,
    restrictedAnnex: annex,
  };
  const key = supplementKey(report.id, report.version);
  return {
    ...toReceiver(report, 'FACT_REPORT_SUPPLEMENT', key, content, sender),
    dataClasses: classesOf(annex),
  };
}

/** That the report is taken back, and why. */
export function withdrawalMessage(
  report: FactReport,
  reason: string,
  sender: OrganisationId,
): OutgoingMessage {
  const content = { reportId: report.id, reason };
  return toReceiver(report, 'FACT_REPORT_WITHDRAWAL', withdrawalKey(report.id), content, sender);
}

function classesOf(annex: FactReport['health']): NonNullable<OutgoingMessage['dataClasses']> {
  return annex === null ? ['basic', 'statement'] : ['basic', 'statement', 'health'];
}

function toReceiver(
  { clientId, receiver }: FactReport,
  kind: string,
  businessKey: string,
  content: Content,
  sender: OrganisationId,
): OutgoingMessage {
  return {
    port: 'te-statements',
    kind,
    receiver,
    sender,
    clientId,
    businessKey,
    dataClasses: ['basic', 'statement'],
    payload: { ...content },
  };
}

/** The coordinator of the authority is told of a report that has not been sent in time. */
export function overdueMessage(
  { id, clientId, due }: FactReport,
  authority: OrganisationId | null,
  sender: OrganisationId,
): OutgoingMessage {
  return {
    port: 'authority-notices',
    kind: 'FACT_REPORT_OVERDUE',
    sender,
    clientId,
    businessKey: `${id}:fact-report-overdue`,
    payload: {
      reportId: id,
      authority,
      told: 'MUN_COORD',
      dueOn: due?.dueOn ?? null,
      unmovedDueOn: due?.unmovedDueOn ?? null,
    },
  };
}
