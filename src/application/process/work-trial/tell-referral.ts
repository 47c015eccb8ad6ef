import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { Act } from '../../../domain/handling/matter.ts';
import { referralAfter, stepWith } from '../../../domain/process/work-trial/trial-referral.ts';
import type { WorkTrial } from '../../../domain/process/work-trial/work-trial.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { CommandNotAllowed } from '../../../domain/shared/state-machine.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { settleServiceTasks } from '../services/settle-service-tasks.ts';

export type ReferralFailure =
  | CommandNotAllowed
  | Failure<'SERVICE_REFERRAL_NOT_FOUND' | 'SEQUENCE_INVALID' | 'DATE_IN_FUTURE' | 'RULE_NOT_FOUND'>;

/** Starts, ends or breaks off the referral that an agreement names, as the agreement was. */
export async function tellReferral(
  tx: Transaction,
  before: WorkTrial,
  after: WorkTrial,
  act: Act,
  law: StatuteBook,
): Promise<Result<null, ReferralFailure>> {
  const { referralId } = after;
  const step = stepWith(before, after);
  if (referralId === null || step === null) return ok(null);
  const referral = await tx.process.serviceReferrals.byId(referralId);
  if (referral === null) return fail('not-found', 'SERVICE_REFERRAL_NOT_FOUND', { id: referralId });
  const next = referralAfter(referral, step, act);
  if (!next.ok) return next;
  const followUp = law.serviceFollowUp.at(localDateOf(act.at));
  if (!followUp.ok) return followUp;
  await tx.process.serviceReferrals.save(next.value);
  await settleServiceTasks(tx, next.value, step, law, followUp.value.rules, act.at);
  return ok(null);
}
