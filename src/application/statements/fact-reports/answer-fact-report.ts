import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import { type CommandNotAllowed, moved } from '../../../domain/shared/state-machine.ts';
import {
  FACT_REPORT_MACHINE,
  type FactReportCommand,
  type KeptAnswer,
} from '../../../domain/statements/fact-reports/fact-report.ts';
import { withAnswer } from '../../../domain/statements/fact-reports/receiver-answers.ts';
import { reportKey } from '../../../domain/statements/fact-reports/report-keys.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { actOf, type ChangedMatter, doneWith } from '../../shared/handling-client.ts';
import { versionConflict } from '../../shared/version-conflict.ts';
import type { ReportChange } from './keep-fact-report.ts';
import { settleReport } from './settle-report.ts';

/** What an office without a channel records by hand. */
export type AnswerInput = ReportChange & {
  readonly answer: Exclude<KeptAnswer['content'], { readonly kind: 'REFUSED' }>;
};

export type AnswerFactReportFailure =
  | CommandNotAllowed
  | Failure<'FACT_REPORT_NOT_FOUND' | 'NOT_THE_RECEIVER' | 'VERSION_CONFLICT'>;

const COMMANDS: Readonly<Record<AnswerInput['answer']['kind'], FactReportCommand>> = {
  RECEIVED: 'receive',
  SUPPLEMENT_REQUESTED: 'request-supplement',
  NO_STATEMENT: 'close',
  STATEMENT_GIVEN: 'close',
};

/** Records what the receiver says, by an official of it: a TE Office that no channel reaches. Its statement is only kept. */
export function answerFactReport({
  legislation,
  ids,
  unitOfWork,
  clock,
}: CommandDependencies & { readonly legislation: Legislation; readonly ids: Ids }): Command<
  AnswerInput,
  ChangedMatter,
  AnswerFactReportFailure
> {
  return command<AnswerInput, ChangedMatter, AnswerFactReportFailure>({
    name: 'answer-fact-report',
    permission: 'fact-report.answer',
    dataClasses: ['basic', 'statement'],
    objectType: 'fact-report',
    objectId: ({ id }) => id,
    async handle({ id, version, answer: content }, tx, { actor }, now) {
      const reports = tx.statements.factReports;
      const report = await reports.byId(id);
      if (report === null) return fail('not-found', 'FACT_REPORT_NOT_FOUND', { id });
      const { receiver } = report;
      if (receiver !== actor.organisation) return fail('forbidden', 'NOT_THE_RECEIVER', { receiver });
      if (report.version !== version) {
        return versionConflict(version, { ...report, changedBy: report.changedBy.subject });
      }
      const state = moved(FACT_REPORT_MACHINE, report.state, COMMANDS[content.kind]);
      if (!state.ok) return state;
      const businessKey = reportKey(id, report.sendings);
      const answer = { id: ids.next(), businessKey, at: now, content };
      const next = withAnswer(report, answer, actOf(actor, now));
      if (next === null) return ok(doneWith(report));
      await reports.save(next);
      await settleReport(tx, next, await legislation.inForce(), now);
      return ok(doneWith(next, next.competence, { answer: content.kind }));
    },
  })({ unitOfWork, clock });
}
