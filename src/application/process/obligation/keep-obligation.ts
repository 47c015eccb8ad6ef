import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import {
  closed,
  excused,
  isMet,
  type ReportCode,
  type ToldAct,
  withNumber,
  withReport,
} from '../../../domain/process/obligation/keeping-obligation.ts';
import type { ObligationPeriod } from '../../../domain/process/obligation/obligation-period.ts';
import { factFindingOf, OBLIGATION_TASKS } from '../../../domain/process/obligation/obligation-tasks.ts';
import type { Act } from '../../../domain/handling/matter.ts';
import type { ProcessCase } from '../../../domain/handling/process-case.ts';
import type { ObligationPeriodId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import type { CommandNotAllowed } from '../../../domain/shared/state-machine.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import {
  actOf,
  type ChangedMatter,
  doneWith,
  type HandlingFailure,
  lockMatter,
  type MatterChange,
} from '../../shared/handling-client.ts';
import { settlePeriods, type Settling } from './settle-periods.ts';

export interface KeepObligationDependencies extends CommandDependencies {
  readonly legislation: Legislation;
}

type Change = MatterChange<ObligationPeriodId>;

export type KeepingFailure<Code extends string = never> =
  | HandlingFailure
  | CommandNotAllowed
  | Failure<Code | 'OBLIGATION_PERIOD_NOT_FOUND' | 'VERSION_CONFLICT'>;

/** Makes a command on a review period from what it does to it, and what that settles. */
function keeping<Input extends Change, Code extends string = never>(
  name: string,
  decide: (
    period: ObligationPeriod,
    input: Input,
    of: { readonly law: StatuteBook; readonly act: Act; readonly known: ProcessCase },
  ) => Result<ObligationPeriod, Failure<Code> | CommandNotAllowed>,
  settling: (changed: ObligationPeriod) => Settling,
) {
  return (dependencies: KeepObligationDependencies): Command<Input, ChangedMatter, KeepingFailure<Code>> =>
    command<Input, ChangedMatter, KeepingFailure<Code>>({
      name,
      permission: 'obligation.handle',
      task: 'PLANS',
      objectType: 'obligation-period',
      objectId: ({ id }) => id,
      async handle(input, tx, { actor }, now) {
        const stores = tx.process;
        const locked = await lockMatter(
          tx,
          stores.obligationPeriods,
          input,
          actor,
          now,
          'OBLIGATION_PERIOD_NOT_FOUND',
        );
        if (!locked.ok) return locked;
        const law = await dependencies.legislation.inForce();
        const { matter, known } = locked.value;
        const decided = decide(matter, input, { law, known, act: actOf(actor, now) });
        if (!decided.ok) return decided;
        const period = decided.value;
        await stores.obligationPeriods.save(period);
        await settlePeriods(tx, period.clientId, [period], now, settling(period));
        const isClosing = matter.state !== 'CLOSED' && period.state === 'CLOSED';
        const opened = isClosing ? factFindingOf(period, localDateOf(now)) : [];
        if (opened.length > 0) await stores.tasks.settle(period.clientId, { opened, dropped: [] }, now);
        return ok(doneWith(period, period.rule, { result: period.result }));
      },
    })(dependencies);
}

export interface ReportInput extends Change {
  readonly acts: readonly ToldAct[];
}

/** Records what the client reports to have done; when it is enough, there is nothing more to report. */
export const reportJobSearch = keeping<ReportInput, ReportCode>(
  'report-job-search',
  (period, { acts }, { law, act }) => withReport(period, acts, law, act),
  (period) => ({ ...(isMet(period) && { done: 'REPORT_JOB_SEARCH' }), reason: 'MATTER_CLOSED' }),
);

/** Closes a review period, or lets it fall away when the job search ended before it; a neglect puts a task on the worklist to find out why. */
export const closeObligationPeriod = keeping<Change, 'REPORTING_OPEN'>(
  'close-obligation-period',
  (period, _input, { act, known }) => closed(period, known.jobSearches, act),
  ({ state }) => ({
    done: 'REVIEW_JOB_SEARCH',
    reason: state === 'LAPSED' ? 'SEARCH_ENDS' : 'MATTER_CLOSED',
  }),
);

export interface ExcuseInput extends Change {
  readonly words: string;
}

/** Closes a review period that was not met for a valid reason; nothing is left to be found out. */
export const excuseObligationPeriod = keeping<ExcuseInput, 'OBLIGATION_MET'>(
  'excuse-obligation-period',
  (period, { words }, { act }) => excused(period, words, act),
  () => ({
    kinds: [...OBLIGATION_TASKS, 'START_FACT_FINDING'],
    done: 'REVIEW_JOB_SEARCH',
    reason: 'NOT_NEEDED',
  }),
);

export interface ChangeNumberInput extends Change {
  readonly opportunities: number;
  readonly words: string;
}

/** Changes how many opportunities are required, with the reason. */
export const changeObligationNumber = keeping<ChangeNumberInput, 'OBLIGATION_ABOVE_LAW'>(
  'change-obligation-number',
  (period, input, { act }) => withNumber(period, input, act),
  () => ({ reason: 'NOT_NEEDED' }),
);
