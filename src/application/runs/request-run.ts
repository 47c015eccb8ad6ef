import type { Permission } from '../../domain/access/permissions.ts';
import type { ClientId, RunId } from '../../domain/shared/ids.ts';
import { localDateOf } from '../../domain/shared/instant.ts';
import { type Failure, ok, type Result } from '../../domain/shared/result.ts';
import type {
  CarryOutSuspensionInput,
  DetermineInput,
  HandOverToAuthoritiesInput,
  ImportDeliveryInput,
  TransferInput,
} from '../clients/published.ts';
import { checkArea, checkBill, type SimulateFailure, type SimulateInput } from '../legislation/published.ts';
import type { RetainInput } from '../privacy/published.ts';
import type { Ids } from '../ports/ids.ts';
import type { Legislation } from '../ports/legislation.ts';
import type { RunKind } from '../ports/runs.ts';
import { command, type Command, type CommandDependencies } from '../shared/command.ts';
import type { Context } from '../shared/context.ts';

export interface RequestRunDependencies extends CommandDependencies {
  readonly ids: Ids;
}

export interface RequestSimulationDependencies extends RequestRunDependencies {
  readonly legislation: Legislation;
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
/** Asks for the clients of a suspended municipality to be moved to the TE Office. */
export const requestSuspensionRun = requestRun<CarryOutSuspensionInput>('suspension', 'suspension.run');
/** Asks for everybody to be handed over to the employment authorities. */
export const requestAuthorityHandOver = requestRun<HandOverToAuthoritiesInput>(
  'authority-hand-over',
  'authority-hand-over.run',
);

/** Asks for job postings to be taken in. */
export const requestVacancyImport = requestRun<object>('vacancy-import', 'vacancy.import');

/** Asks for data whose period has passed to be removed. */
export const requestRetention = requestRun<RetainInput>('retention', 'retention.run');

/** Asks for the daily round: determinations after changed facts, reminders, notices not received. */
export const requestDailyRound = requestRun<object>('daily-round', 'daily-round.run');

/** Asks for a bill to be tried on the facts of clients; what the statute book cannot hold is refused at once. */
export function requestSimulation(
  dependencies: RequestSimulationDependencies,
): Command<SimulateInput, RequestedRun, SimulateFailure> {
  const { legislation, clock } = dependencies;
  return async (input, context) => {
    const law = await legislation.inForce();
    return requestRun<SimulateInput, SimulateFailure>('simulation', 'legislation.simulate', ({ actor }) => {
      const own = checkArea(input, actor);
      return own.ok ? checkBill(input, law, localDateOf(clock.now())) : own;
    })(dependencies)(input, context);
  };
}

function requestRun<Input extends object, F extends Failure = never>(
  kind: RunKind,
  permission: Permission,
  check?: (context: Context) => Result<unknown, F>,
) {
  return ({ ids, unitOfWork, clock }: RequestRunDependencies): Command<Input, RequestedRun, F> =>
    command<Input, RequestedRun, F>({
      name: `request-${kind}`,
      permission,
      objectType: 'run',
      async handle(input, tx, context, now) {
        const checked = check?.(context);
        if (checked?.ok === false) return checked;
        const id = ids.next() as RunId;
        const { organisation, subject } = context.actor;
        await tx.runs.queue({
          id,
          kind,
          organisation,
          requestedBy: subject,
          requestedAt: now,
          purpose: context.purpose,
          parameters: Object.fromEntries(Object.entries(input)),
        });
        const { clientIds, ...detail } = input as Input & { readonly clientIds?: readonly ClientId[] | null };
        return ok({ value: { id }, objectId: id, clientIds: clientIds ?? [], detail: { kind, ...detail } });
      },
    })({ unitOfWork, clock });
}
