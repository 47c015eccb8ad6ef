import type { Change } from '../../../domain/resources/quotas/quota-life.ts';
import { type TransferFailure, transferred } from '../../../domain/resources/quotas/transfer.ts';
import type { QuotaId } from '../../../domain/shared/ids.ts';
import { fail, ok } from '../../../domain/shared/result.ts';
import { command, type Command } from '../../shared/command.ts';
import {
  asSeen,
  type ChangedQuota,
  type ChangeFailure,
  doneTo,
  keepStep,
  type QuotaChange,
  type QuotaDependencies,
  stepOf,
} from './quota-step.ts';

/** What goes from the quota to another one. */
export type TransferQuota = QuotaChange & Change & { readonly to: QuotaId; readonly reason: string };

/** Moves money and seats from a quota to another of the same area, in one transaction. */
export function transferQuota({
  legislation,
  unitOfWork,
  clock,
}: QuotaDependencies): Command<TransferQuota, ChangedQuota, TransferFailure | ChangeFailure> {
  return command<TransferQuota, ChangedQuota, TransferFailure | ChangeFailure>({
    name: 'transfer-quota',
    permission: 'quota.transfer',
    objectType: 'quota',
    objectId: ({ id }) => id,
    async handle(input, tx, { actor }, now) {
      const { to, cents, seats, reason } = input;
      const [giving, taking] = await tx.quotas.lockBoth(input.id, to);
      const from = asSeen(giving, input);
      if (!from.ok) return from;
      if (taking === null) return fail('not-found', 'QUOTA_NOT_FOUND', { id: to });
      const { moving, law } = await stepOf(legislation, actor, now, reason);
      const done = transferred(from.value, taking, { cents, seats }, moving, law);
      if (!done.ok) return done;
      await keepStep(tx, done.value.from);
      await keepStep(tx, done.value.to);
      const left = doneTo(done.value.from);
      return ok({ ...left, messages: [...(left.messages ?? []), ...(doneTo(done.value.to).messages ?? [])] });
    },
  })({ unitOfWork, clock });
}
