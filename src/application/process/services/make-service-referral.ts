import { type ProposedReferral, proposed } from '../../../domain/process/services/service-referral.ts';
import type { ServiceReferralId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import {
  actOf,
  type ChangedMatter,
  doneWith,
  type HandlingFailure,
  lockHandled,
} from '../../shared/handling-client.ts';

export interface MakeReferralDependencies extends CommandDependencies {
  readonly ids: Ids;
}

export type MakeReferralInput = Omit<ProposedReferral, 'id'>;

export type MakeReferralFailure = HandlingFailure | Failure<'SEAT_POOL_NOT_FOUND' | 'DATE_IN_FUTURE'>;

/** Proposes a service for a need that was recognised; nothing leaves the house yet. */
export function makeServiceReferral({
  ids,
  unitOfWork,
  clock,
}: MakeReferralDependencies): Command<MakeReferralInput, ChangedMatter, MakeReferralFailure> {
  return command<MakeReferralInput, ChangedMatter, MakeReferralFailure>({
    name: 'make-service-referral',
    permission: 'service-referral.handle',
    task: 'SERVICES',
    objectType: 'client',
    objectId: ({ clientId }) => clientId,
    async handle(input, tx, { actor }, now) {
      const known = await lockHandled(tx, input.clientId, actor, now);
      if (!known.ok) return known;
      const today = localDateOf(now);
      const { need } = input.dates;
      if (need > today) return fail('rule-violation', 'DATE_IN_FUTURE', { date: need, today });
      const { seatPool } = input;
      const pool = seatPool === null ? null : await tx.process.seatPools.lock(seatPool);
      const isFor = pool?.serviceType === input.serviceType && pool.organisation === known.value.responsible;
      if (seatPool !== null && !isFor) {
        return fail('not-found', 'SEAT_POOL_NOT_FOUND', { id: seatPool });
      }
      const referral = proposed({ ...input, id: ids.next() as ServiceReferralId }, actOf(actor, now));
      await tx.process.serviceReferrals.add(referral);
      return ok(doneWith(referral, undefined, { serviceType: referral.serviceType }));
    },
  })({ unitOfWork, clock });
}
