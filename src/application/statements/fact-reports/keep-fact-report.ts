import type { Act } from '../../../domain/handling/matter.ts';
import type { ProcessCase } from '../../../domain/handling/process-case.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { FactReportId } from '../../../domain/shared/ids.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import type { CommandNotAllowed } from '../../../domain/shared/state-machine.ts';
import type { FactReport, Hearing } from '../../../domain/statements/fact-reports/fact-report.ts';
import {
  heard,
  madeReady,
  supplemented,
  withdrawn,
} from '../../../domain/statements/fact-reports/keep-report.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Legislation } from '../../ports/legislation.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import {
  actOf,
  type ChangedMatter,
  doneWith,
  type HandlingFailure,
  lockMatter,
  type MatterChange,
} from '../../shared/handling-client.ts';
import { gatherFacts } from './gather-facts.ts';
import { supplementMessage, withdrawalMessage } from './report-messages.ts';
import { settleReport } from './settle-report.ts';

export interface KeepReportDependencies extends CommandDependencies {
  readonly legislation: Legislation;
  readonly ids: Ids;
}

export type ReportChange = MatterChange<FactReportId>;

interface Situation {
  readonly tx: Transaction;
  readonly known: ProcessCase;
  readonly act: Act;
  readonly law: StatuteBook;
  readonly ids: Ids;
}

export type KeepingReportFailure<F extends Failure = never> =
  | HandlingFailure
  | CommandNotAllowed
  | F
  | Failure<'FACT_REPORT_NOT_FOUND' | 'VERSION_CONFLICT' | 'RULE_NOT_FOUND'>;

/** Makes a command on a report from what it does to it, and from what then has to leave. */
function keeping<Input extends ReportChange, F extends Failure = never>(
  name: string,
  decide: (
    report: FactReport,
    input: Input,
    of: Situation,
  ) => Promise<Result<FactReport, F | CommandNotAllowed | Failure<'RULE_NOT_FOUND'>>>,
  messages: (
    before: FactReport,
    after: FactReport,
    input: Input,
    act: Act,
  ) => readonly OutgoingMessage[] = () => [],
) {
  return ({
    legislation,
    ids,
    unitOfWork,
    clock,
  }: KeepReportDependencies): Command<Input, ChangedMatter, KeepingReportFailure<F>> =>
    command<Input, ChangedMatter, KeepingReportFailure<F>>({
      name,
      permission: 'fact-report.handle',
      task: 'STATEMENTS',
      dataClasses: ['basic', 'statement'],
      objectType: 'fact-report',
      objectId: ({ id }) => id,
      async handle(input, tx, { actor }, now) {
        const reports = tx.statements.factReports;
        const locked = await lockMatter(tx, reports, input, actor, now, 'FACT_REPORT_NOT_FOUND');
        if (!locked.ok) return locked;
        const { matter, known } = locked.value;
        const act = actOf(actor, now);
        const law = await legislation.inForce();
        const decided = await decide(matter, input, { tx, known, act, law, ids });
        if (!decided.ok) return decided;
        await reports.save(decided.value);
        await settleReport(tx, decided.value, law, now);
        return ok({
          ...doneWith(decided.value, decided.value.competence),
          messages: messages(matter, decided.value, input, act),
        });
      },
    })({ unitOfWork, clock });
}

export type HearInput = ReportChange & { readonly hearing: Hearing };

/** Records that the client was heard otherwise than by a request, or why nobody was. */
export const hearForReport = keeping<
  HearInput,
  Failure<'DATE_IN_FUTURE' | 'SEQUENCE_INVALID' | 'REASONS_MISSING'>
>('hear-for-fact-report', async (report, { hearing }, { act, law }) => heard(report, hearing, act, law));

export type ReadyInput = ReportChange & {
  /** What the official adds; null: what was said before stays. */
  readonly words: string | null;
};

/** Gathers the facts once more, and marks the report as reviewed. */
export const makeReportReady = keeping<ReadyInput, Failure<'HEARING_OPEN' | 'HEARING_MISSING'>>(
  'make-fact-report-ready',
  async (report, { words }, { tx, known, act }) =>
    madeReady(report, await gatherFacts(tx, known, report.event, words ?? report.facts.words), act),
);

export type SupplementInput = ReportChange & { readonly words: string };

/** Answers what the receiver has asked for, or tells more unasked. */
export const supplementReport = keeping<SupplementInput>(
  'supplement-fact-report',
  async (report, { words }, { act, ids }) => supplemented(report, words, ids.next(), act),
  (before, after, { words }, { by }) => [supplementMessage(before, after, words, by.organisation)],
);

export type WithdrawInput = ReportChange & { readonly reason: string };

/** Takes a report back; the receiver is told when it has it. */
export const withdrawReport = keeping<WithdrawInput, Failure<'REASONS_MISSING'>>(
  'withdraw-fact-report',
  async (report, { reason }, { act }) => withdrawn(report, reason, act),
  (before, after, { reason }, { by }) =>
    before.sentAt === null ? [] : [withdrawalMessage(after, reason, by.organisation)],
);
