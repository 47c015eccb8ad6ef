import { cancelledOf } from '../../../domain/process/services/service-tasks.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { actOf } from '../../shared/handling-client.ts';
import { moveCommitment } from '../quotas/move-for-case.ts';

/** What a step of the daily round has done for seats of courses. */
export interface SettledSeats {
  /** Clients of cancelled courses about whom a task was opened. */
  readonly told: number;
  /** Seats given back of referrals that came to nothing in another area. */
  readonly released: number;
}

const AT_A_TIME = 50;

/**
 * Does what no other body can do for seats of courses: an ELY Centre that cancels a course sees no client of it, so tasks
 * tell the officials of those who were referred to it; and a body to which a client has moved from another area sees no
 * quota of that area, so what the referral holds is given back here.
 */
export function settleNextSeats({
  legislation,
  unitOfWork,
  clock,
}: CommandDependencies & { readonly legislation: Legislation }): Command<
  null,
  SettledSeats,
  Failure<'RULE_NOT_FOUND'>
> {
  return command<null, SettledSeats, Failure<'RULE_NOT_FOUND'>>({
    name: 'settle-seats',
    permission: 'daily-round.run',
    objectType: 'course',
    async handle(_input, tx, { actor }, now) {
      const law = await legislation.inForce();
      const today = localDateOf(now);
      const followUp = law.serviceFollowUp.at(today);
      if (!followUp.ok) return followUp;
      const { courses } = tx.procurement;
      const clients: ClientId[] = [];
      for (const id of await courses.untold(AT_A_TIME)) {
        const referral = await tx.process.serviceReferrals.byId(id);
        if (referral === null) continue;
        const opened = [cancelledOf(referral, today, followUp.value.rules)];
        await tx.process.tasks.settle(referral.clientId, { opened, dropped: [] }, now);
        clients.push(referral.clientId);
      }
      const { by } = actOf(actor, now);
      const moving = { by, at: now, on: today, reason: null };
      let released = 0;
      for (const commitment of await courses.leftHeld(AT_A_TIME)) {
        const done = await moveCommitment({ kind: 'RELEASE', commitment, cents: 'ALL' }, { tx, moving, law });
        if (!done.ok) throw new Error(`a seat could not be given back: ${done.failure.code}`);
        released += 1;
      }
      const done = { told: clients.length, released };
      return ok({ value: done, objectId: null, clientIds: clients, detail: { ...done } });
    },
  })({ unitOfWork, clock });
}
