import { bodiesSeenBy } from '../../../domain/access/visibility.ts';
import type { SeatPool } from '../../../domain/process/services/seat-pool.ts';
import type { SeatPoolId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { actOf } from '../../shared/handling-client.ts';

export interface OpenSeatPoolDependencies extends CommandDependencies {
  readonly ids: Ids;
}

export type OpenSeatPoolInput = Omit<SeatPool, 'id' | 'taken' | 'course'>;

export type OpenSeatPoolFailure = Failure<'SEATS_NOT_OWN' | 'PERIOD_INVERTED'>;

/** Opens the seats of a course or service for the clients of a body: the acting one, or one of its area. */
export function openSeatPool({
  ids,
  unitOfWork,
  clock,
}: OpenSeatPoolDependencies): Command<OpenSeatPoolInput, SeatPool, OpenSeatPoolFailure> {
  return command<OpenSeatPoolInput, SeatPool, OpenSeatPoolFailure>({
    name: 'open-seat-pool',
    permission: 'seat-pool.open',
    task: 'SERVICES',
    objectType: 'seat-pool',
    async handle(input, tx, { actor }, now) {
      const { organisation, from, to } = input;
      if (!bodiesSeenBy(actor.organisation, localDateOf(now)).includes(organisation)) {
        return fail('forbidden', 'SEATS_NOT_OWN', { organisation });
      }
      if (to < from) return fail('rule-violation', 'PERIOD_INVERTED', { from, to });
      const pool = { ...input, id: ids.next() as SeatPoolId, course: null, taken: 0 };
      await tx.process.seatPools.add(pool, actOf(actor, now));
      return ok({ value: pool, objectId: pool.id, clientIds: [] });
    },
  })({ unitOfWork, clock });
}
