import { type Failure, fail, ok, type RuleReference } from '../../../domain/shared/result.ts';
import type { CommandNotAllowed } from '../../../domain/shared/state-machine.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import { eventKey } from '../../../domain/statements/event.ts';
import type { FactReport } from '../../../domain/statements/fact-reports/fact-report.ts';
import { hasLeft, type SendCode, sent } from '../../../domain/statements/fact-reports/keep-report.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { command, type Command, type CommandDependencies, type Done } from '../../shared/command.ts';
import {
  actOf,
  type ChangedMatter,
  doneWith,
  type HandlingFailure,
  lockHandled,
} from '../../shared/handling-client.ts';
import { versionConflict } from '../../shared/version-conflict.ts';
import type { ReportChange } from './keep-fact-report.ts';
import { reportMessage } from './report-messages.ts';
import { settleReport } from './settle-report.ts';

/** A report as it was sent; a warning where another body has become competent since it was drafted (E58). */
export interface SentReport extends ChangedMatter {
  readonly receiver: OrganisationId;
  readonly warning: {
    readonly code: 'RECEIVER_CHANGED';
    /** Who would have got it. */
    readonly was: OrganisationId;
    readonly rule: RuleReference;
  } | null;
}

export type SendFactReportFailure =
  | HandlingFailure
  | CommandNotAllowed
  | Failure<SendCode | 'FACT_REPORT_NOT_FOUND' | 'VERSION_CONFLICT'>;

/** Sends a report, once: whoever sends one that has left is told how it stands, and nothing leaves again. */
export function sendFactReport({
  legislation,
  unitOfWork,
  clock,
}: CommandDependencies & { readonly legislation: Legislation }): Command<
  ReportChange,
  SentReport,
  SendFactReportFailure
> {
  return command<ReportChange, SentReport, SendFactReportFailure>({
    name: 'send-fact-report',
    permission: 'fact-report.handle',
    task: 'STATEMENTS',
    dataClasses: ['basic', 'statement'],
    objectType: 'fact-report',
    objectId: ({ id }) => id,
    async handle({ id, version }, tx, { actor }, now) {
      const { factReports, clarifications } = tx.statements;
      const report = await factReports.byId(id);
      if (report === null) return fail('not-found', 'FACT_REPORT_NOT_FOUND', { id });
      const known = await lockHandled(tx, report.clientId, actor, now);
      if (!known.ok) return known;
      if (hasLeft(report) && report.end?.outcome !== 'TAKEN_BACK') return ok(toldOf(report, null));
      if (report.version !== version) {
        return versionConflict(version, { ...report, changedBy: report.changedBy.subject });
      }
      const requests = await clarifications.ofClient(report.clientId);
      const request = requests.find(
        ({ state, event }) => state !== 'WITHDRAWN' && eventKey(event) === eventKey(report.event),
      );
      const law = await legislation.inForce();
      const leaving = sent(report, known.value, request ?? null, actOf(actor, now), law);
      if (!leaving.ok) return leaving;
      const { report: next, hearing, rerouted } = leaving.value;
      await factReports.save(next);
      await settleReport(tx, next, law, now);
      return ok({
        ...toldOf(next, rerouted),
        messages: [reportMessage({ ...next, hearing }, actor.organisation)],
      });
    },
  })({ unitOfWork, clock });
}

function toldOf(report: FactReport, rerouted: OrganisationId | null): Done<SentReport> {
  const { receiver, competence: rule } = report;
  const warning = rerouted === null ? null : ({ code: 'RECEIVER_CHANGED', was: rerouted, rule } as const);
  const done = doneWith(report, rule, { receiver });
  return { ...done, value: { ...done.value, receiver, warning } };
}
