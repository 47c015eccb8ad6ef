import { moved } from '../../../domain/resources/quotas/ledger.ts';
import { closedByYearEnd, movingNow } from '../../../domain/resources/quotas/quota-life.ts';
import { ok } from '../../../domain/shared/result.ts';
import { command, type Command } from '../../shared/command.ts';
import { doneTo, keepStep, type QuotaDependencies, stepOf } from './quota-step.ts';

const AT_A_TIME = 50;

/**
 * Ends the next reservations that hold no more: money and seats are free again. The case stays in preparation; deciding it
 * then fails with `RESERVATION_EXPIRED` until it reserves anew. What was decided on or released meanwhile is left alone.
 */
export function expireNextReservations({
  legislation,
  unitOfWork,
  clock,
}: QuotaDependencies): Command<null, number, never> {
  return command<null, number, never>({
    name: 'expire-reservations',
    permission: 'daily-round.run',
    objectType: 'quota',
    async handle(_input, tx, { actor }, now) {
      const { moving, law } = await stepOf(legislation, actor, now, null);
      let expired = 0;
      for (const { id, quotaId } of await tx.quotas.expired(moving.on, AT_A_TIME)) {
        const quota = await tx.quotas.lock(quotaId);
        const commitment = quota && (await tx.quotas.commitment(id));
        if (!quota || !commitment) continue;
        const done = moved(quota, commitment, { kind: 'RESERVE_EXPIRE', commitment: id }, moving, law);
        if (!done.ok) continue;
        await tx.quotas.keep(done.value);
        expired += 1;
      }
      return ok({ value: expired, objectId: null, clientIds: [], detail: { expired } });
    },
  })({ unitOfWork, clock });
}

/** Closes the next open quotas whose year is over; those that were opened again as a correction are closed by hand. */
export function closeNextPastQuotas({ unitOfWork, clock }: QuotaDependencies): Command<null, number, never> {
  return command<null, number, never>({
    name: 'close-past-quotas',
    permission: 'daily-round.run',
    objectType: 'quota',
    async handle(_input, tx, { actor }, now) {
      const { subject, organisation } = actor;
      const moving = movingNow({ subject, organisation }, now);
      const closed = [];
      for (const id of await tx.quotas.openBefore(Number(moving.on.slice(0, 4)), AT_A_TIME)) {
        const quota = await tx.quotas.lock(id);
        const step = quota && closedByYearEnd(quota, moving);
        if (!step) continue;
        await keepStep(tx, step);
        closed.push(step);
      }
      return ok({
        value: closed.length,
        objectId: null,
        clientIds: [],
        detail: { closed: closed.length },
        messages: closed.flatMap((step) => doneTo(step).messages ?? []),
      });
    },
  })({ unitOfWork, clock });
}
