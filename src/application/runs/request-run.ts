import type { Permission } from '../../domain/access/permissions.ts';
import type { RunId } from '../../domain/shared/ids.ts';
import { ok } from '../../domain/shared/result.ts';
import type { DetermineInput, ImportDeliveryInput, TransferInput } from '../clients/published.ts';
import type { Ids } from '../ports/ids.ts';
import type { RunKind } from '../ports/runs.ts';
import { command, type Command, type CommandDependencies } from '../shared/command.ts';

export interface RequestRunDependencies extends CommandDependencies {
  readonly ids: Ids;
}

export interface RequestedRun {
  readonly id: RunId;
}

/** Asks for a delivery to be imported; the work is done in the background. */
export const requestImport = requestRun<ImportDeliveryInput>('import', 'delivery.import');
/** Asks for the target group of an area to be determined. */
export const requestDetermination = requestRun<DetermineInput>('determination', 'determination.run');
/** Asks for responsibility to be transferred in an area. */
export const requestTransfer = requestRun<TransferInput>('transfer', 'transfer.run');

function requestRun<Input extends Readonly<Record<keyof Input, unknown>>>(
  kind: RunKind,
  permission: Permission,
) {
  return ({ ids, unitOfWork, clock }: RequestRunDependencies): Command<Input, RequestedRun, never> =>
    command<Input, RequestedRun, never>({
      name: `request-${kind}`,
      permission,
      objectType: 'run',
      async handle(input, tx, { actor, purpose }, now) {
        const id = ids.next() as RunId;
        const { organisation, subject } = actor;
        await tx.runs.queue({
          id,
          kind,
          organisation,
          requestedBy: subject,
          requestedAt: now,
          purpose,
          parameters: input,
        });
        return ok({ value: { id }, objectId: id, clientIds: [], detail: { kind, ...input } });
      },
    })({ unitOfWork, clock });
}
