import {
  type Assessment,
  abandonAssessment as abandon,
  type CompleteFailure,
  completeAssessment as complete,
  reviseAssessment as revise,
  type WriteFailure,
  writeAssessment as write,
} from '../../../domain/process/assessments/assessment.ts';
import type { Act } from '../../../domain/handling/matter.ts';
import type { ProcessCase } from '../../../domain/handling/process-case.ts';
import type { TaskKind } from '../../../domain/handling/task.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { AssessmentId } from '../../../domain/shared/ids.ts';
import type { Instant } from '../../../domain/shared/instant.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { command, type Command } from '../../shared/command.ts';
import type { Context } from '../../shared/context.ts';
import {
  actOf,
  type ChangedMatter,
  doneWith,
  type HandlingFailure,
  lockMatter,
  type MatterChange,
} from '../../shared/handling-client.ts';
import type { AssessmentDependencies } from './begin-assessment.ts';
import { checkHealthRight } from './health-right.ts';
import { settleAssessmentTasks } from './keep-assessment.ts';
import { type WrittenAssessment, withFindingIds } from './written-assessment.ts';

type Change = MatterChange<AssessmentId>;
type Refusal = HandlingFailure | Failure<'ASSESSMENT_NOT_FOUND' | 'VERSION_CONFLICT'>;

interface Changing<Input, F extends Failure> {
  readonly name: string;
  /** Tasks that are done with it. */
  readonly done: readonly TaskKind[];
  readonly decide: (
    assessment: Assessment,
    input: Input,
    given: {
      readonly known: ProcessCase;
      readonly context: Context;
      readonly act: Act;
      readonly law: StatuteBook;
      readonly nextId: () => string;
    },
  ) => Result<Assessment, F>;
}

/** Makes a use case that changes an assessment; a service line that it decides on begins with it (A.2). */
function changing<Input extends Change, F extends Failure>({ name, done, decide }: Changing<Input, F>) {
  return ({
    legislation,
    ids,
    unitOfWork,
    clock,
  }: AssessmentDependencies): Command<Input, ChangedMatter, F | Refusal> =>
    command<Input, ChangedMatter, F | Refusal>({
      name,
      permission: 'assessment.write',
      task: 'SERVICE_NEEDS',
      objectType: 'assessment',
      objectId: ({ id }) => id,
      async handle(input, tx, context, now) {
        const law = await legislation.inForce();
        const { actor } = context;
        const found = await lockMatter(tx, tx.process.assessments, input, actor, now, 'ASSESSMENT_NOT_FOUND');
        if (!found.ok) return found;
        const { matter, known } = found.value;
        const act = actOf(actor, now);
        const decided = decide(matter, input, { known, context, act, law, nextId: () => ids.next() });
        if (!decided.ok) return decided;
        await tx.process.assessments.save(decided.value);
        await settleAssessmentTasks(tx, known, decided.value, done, now, law);
        const messages = await beginServiceLine(tx, decided.value, ids.next(), now);
        return ok({ ...doneWith(decided.value, decided.value.rule ?? undefined), messages });
      },
    })({ unitOfWork, clock });
}

/** The register is told of a line that another one takes the place of. */
async function beginServiceLine(
  tx: Transaction,
  { id, clientId, state, date, serviceLine, version, changedBy }: Assessment,
  key: string,
  at: Instant,
): Promise<readonly OutgoingMessage[]> {
  if (serviceLine === null || (state !== 'COMPLETED' && state !== 'REVISED')) return [];
  const start = { clientId, line: serviceLine, from: date, key, by: changedBy, at };
  if (!(await tx.process.assessments.beginServiceLine(start))) return [];
  return [
    {
      port: 'client-registry',
      kind: 'SERVICE_LINE_CHANGED',
      sender: changedBy.organisation,
      clientId,
      businessKey: `${id}:service-line:${version}`,
      payload: { assessmentId: id, serviceLine, from: date },
    },
  ];
}

type HealthFailure = Failure<'HEALTH_RIGHT_MISSING' | 'FINDING_UNKNOWN'>;

export type WriteAssessmentInput = Change & WrittenAssessment;

/** Writes parts of a draft (R36–R38). Health data need a right of their own. */
export const writeAssessment = changing<WriteAssessmentInput, WriteFailure | HealthFailure>({
  name: 'write-assessment',
  done: [],
  decide: (assessment, input, given) => {
    const changes = changesIn(assessment, input, given);
    return changes.ok ? write(assessment, changes.value, given.act) : changes;
  },
});

/** Completes a draft that has every part that the law of its day asks for. */
export const completeAssessment = changing<Change, CompleteFailure>({
  name: 'complete-assessment',
  done: ['COMPLETE_ASSESSMENT'],
  decide: (assessment, _input, { act, law }) => complete(assessment, act, law),
});

export type ReviseAssessmentInput = Change & WrittenAssessment & { readonly date: PlainDate };

/** Makes the next version of a complete assessment, as at each job-search discussion. */
export const reviseAssessment = changing<
  ReviseAssessmentInput,
  WriteFailure | CompleteFailure | HealthFailure
>({
  name: 'revise-assessment',
  done: ['REVISE_ASSESSMENT'],
  decide: (assessment, input, given) => {
    const changes = changesIn(assessment, input, given);
    if (!changes.ok) return changes;
    return revise(assessment, { ...changes.value, date: input.date }, given.act, given.law);
  },
});

export type AbandonAssessmentInput = Change & { readonly reason: string };

/** Gives a draft up, with the reason. */
export const abandonAssessment = changing<
  AbandonAssessmentInput,
  Failure<'COMMAND_NOT_ALLOWED' | 'REASONS_MISSING'>
>({
  name: 'abandon-assessment',
  done: [],
  decide: (assessment, { reason }, { act }) => abandon(assessment, reason, act),
});

function changesIn(
  assessment: Assessment,
  input: WrittenAssessment,
  {
    known,
    context,
    act,
    nextId,
  }: {
    readonly known: ProcessCase;
    readonly context: Context;
    readonly act: Act;
    readonly nextId: () => string;
  },
) {
  const mayWrite = input.health === null ? ok(null) : checkHealthRight(known, context, act.at);
  if (!mayWrite.ok) return mayWrite;
  const changes = withFindingIds(assessment, input, nextId);
  return changes === null ? fail('rule-violation', 'FINDING_UNKNOWN') : ok(changes);
}
