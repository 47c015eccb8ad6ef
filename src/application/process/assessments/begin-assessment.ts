import { beginAssessment as begin } from '../../../domain/process/assessments/assessment.ts';
import type { AssessmentId, ClientId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import {
  actOf,
  type ChangedMatter,
  doneWith,
  type HandlingFailure,
  lockHandled,
} from '../../shared/handling-client.ts';
import { settleAssessmentTasks } from './keep-assessment.ts';

export interface AssessmentDependencies extends CommandDependencies {
  readonly legislation: Legislation;
  readonly ids: Ids;
}

export interface BeginAssessmentInput {
  readonly clientId: ClientId;
  readonly date: PlainDate;
}

export type BeginAssessmentFailure =
  | HandlingFailure
  | Failure<'DATE_IN_FUTURE' | 'ASSESSMENT_OPEN' | 'RULE_NOT_FOUND'>;

/** Begins to assess what a client needs (R35). */
export function beginAssessment({
  legislation,
  ids,
  unitOfWork,
  clock,
}: AssessmentDependencies): Command<BeginAssessmentInput, ChangedMatter, BeginAssessmentFailure> {
  return command<BeginAssessmentInput, ChangedMatter, BeginAssessmentFailure>({
    name: 'begin-assessment',
    permission: 'assessment.write',
    task: 'SERVICE_NEEDS',
    objectType: 'client',
    objectId: ({ clientId }) => clientId,
    async handle({ clientId, date }, tx, { actor }, now) {
      const law = await legislation.inForce();
      const known = await lockHandled(tx, clientId, actor, now);
      if (!known.ok) return known;
      const others = await tx.process.assessments.ofClient(clientId);
      const id = ids.next() as AssessmentId;
      const begun = begin({ id, clientId, date }, others, actOf(actor, now), law);
      if (!begun.ok) return begun;
      await tx.process.assessments.add(begun.value);
      await settleAssessmentTasks(tx, known.value, begun.value, [], now, law);
      return ok(doneWith(begun.value));
    },
  })({ unitOfWork, clock });
}
