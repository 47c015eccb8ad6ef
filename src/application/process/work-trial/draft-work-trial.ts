import { draftTrial } from '../../../domain/process/work-trial/keeping-trial.ts';
import type { LimitFailure } from '../../../domain/process/work-trial/work-trial-limits.ts';
import type { WorkTrialTerms } from '../../../domain/process/work-trial/work-trial.ts';
import type { ClientId, WorkTrialId } from '../../../domain/shared/ids.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
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
import { historyOf } from './settle-trial.ts';

export interface DraftWorkTrialDependencies extends CommandDependencies {
  readonly legislation: Legislation;
  readonly ids: Ids;
}

export interface DraftWorkTrialInput extends WorkTrialTerms {
  readonly clientId: ClientId;
}

export type DraftWorkTrialFailure =
  | HandlingFailure
  | LimitFailure
  | Failure<'PERIOD_INVERTED' | 'MUNICIPALITY_CODE_INVALID' | 'SERVICE_REFERRAL_NOT_FOUND'>;

/** Drafts a work-trial agreement in the name of whoever is responsible for the client. */
export function draftWorkTrial({
  legislation,
  ids,
  unitOfWork,
  clock,
}: DraftWorkTrialDependencies): Command<DraftWorkTrialInput, ChangedMatter, DraftWorkTrialFailure> {
  return command<DraftWorkTrialInput, ChangedMatter, DraftWorkTrialFailure>({
    name: 'draft-work-trial',
    permission: 'work-trial.handle',
    task: 'SERVICES',
    objectType: 'client',
    objectId: ({ clientId }) => clientId,
    async handle({ clientId, ...terms }, tx, { actor }, now) {
      const known = await lockHandled(tx, clientId, actor, now);
      if (!known.ok) return known;
      const { responsible } = known.value;
      if (responsible === null) return fail('forbidden', 'NOT_RESPONSIBLE');
      const { referralId } = terms;
      const referrals = referralId === null ? [] : await tx.process.serviceReferrals.ofClient(clientId);
      const toTrial = referrals.filter(({ serviceType }) => serviceType === 'WORK_TRIAL');
      if (referralId !== null && !toTrial.some((referral) => referral.id === referralId)) {
        return fail('not-found', 'SERVICE_REFERRAL_NOT_FOUND', { id: referralId });
      }
      const history = await historyOf(tx, known.value, null);
      const of = { id: ids.next() as WorkTrialId, clientId, authority: responsible };
      const law = await legislation.inForce();
      const drafted = draftTrial(terms, of, history, law, actOf(actor, now));
      if (!drafted.ok) return drafted;
      await tx.process.workTrials.add(drafted.value);
      return ok(doneWith(drafted.value, drafted.value.rule));
    },
  })({ unitOfWork, clock });
}
