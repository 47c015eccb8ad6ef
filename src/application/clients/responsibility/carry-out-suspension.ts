import { suspensionState } from '../../../domain/access/suspension.ts';
import { teOfficeOfMunicipality } from '../../../domain/clients/responsibility/competent-authority.ts';
import type { SuspensionId } from '../../../domain/shared/ids.ts';
import { KEHA, organisation } from '../../../domain/shared/organisation.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { Command } from '../../shared/command.ts';
import type { MassMoveDependencies } from './hand-over-to-authorities.ts';
import { type MassMoveSummary, moveEverybody } from './move-everybody.ts';

export interface CarryOutSuspensionInput {
  readonly suspensionId: SuspensionId;
  readonly dryRun: boolean;
}

export type CarryOutSuspensionFailure = Failure<'SUSPENSION_NOT_FOUND' | 'SUSPENSION_PARTIAL'>;

/**
 * Moves every client of a municipality whose trial is suspended as a whole to the TE Office, at the moment of the order
 * (E16, D19). The TE Office of the region does it, or the keeper of the register.
 */
export function carryOutSuspension(
  dependencies: MassMoveDependencies,
): Command<CarryOutSuspensionInput, MassMoveSummary, CarryOutSuspensionFailure> {
  const { legislation, unitOfWork, clock } = dependencies;
  const move = moveEverybody('carry-out-suspension', 'suspension.run', { unitOfWork, clock });
  return async ({ suspensionId: id, dryRun }, context) => {
    const acting = context.actor.organisation;
    const orders = await unitOfWork.runBulk({ organisations: [acting] }, (tx) => tx.suspensions.all());
    const suspension = orders.find((order) => order.id === id);
    const region = suspension === undefined ? null : teOfficeOfMunicipality(suspension.municipality);
    const office = organisation('te-office', region ?? '');
    if (suspension === undefined || (acting !== KEHA && acting !== office)) {
      return fail('not-found', 'SUSPENSION_NOT_FOUND', { id });
    }
    const { municipality, from, tasks, rule } = suspension;
    if (tasks !== 'ALL' || suspensionState(suspension, clock.now()) !== 'IN_FORCE') {
      return fail('conflict', 'SUSPENSION_PARTIAL', undefined, rule);
    }
    return move(
      {
        from: { body: organisation('municipality', municipality) },
        at: from,
        ground: 'SUSPENSION',
        rule,
        law: await legislation.inForce(),
        dryRun,
        to: ({ teOffice }) => ok(region === null ? organisation('te-office', teOffice) : office),
      },
      { ...context, idempotency: null },
    );
  };
}
