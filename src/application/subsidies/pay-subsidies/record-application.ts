import type { ClientId, PaySubsidyId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import { decidingOn } from '../../../domain/subsidies/pay-subsidies/decider.ts';
import {
  type ApplicationCode,
  checkedApplication,
} from '../../../domain/subsidies/pay-subsidies/handle-application.ts';
import {
  receivedSubsidy,
  type SubsidyApplication,
} from '../../../domain/subsidies/pay-subsidies/pay-subsidy.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { checkHealthRight } from '../../process/published.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import {
  actOf,
  type ChangedMatter,
  doneWith,
  type HandlingFailure,
  lockHandled,
} from '../../shared/handling-client.ts';
import { keepSubsidy } from './keep-subsidy.ts';

export interface RecordApplicationInput {
  readonly clientId: ClientId;
  readonly application: Omit<SubsidyApplication, 'receivedAt'> & {
    /** Null: now. */
    readonly receivedAt: SubsidyApplication['receivedAt'] | null;
  };
}

export type RecordApplicationFailure =
  | HandlingFailure
  | Failure<ApplicationCode | 'HEALTH_RIGHT_MISSING' | 'RULE_NOT_FOUND'>;

/** Records the application of an employer for a client, and who would decide on it today. Nothing is reserved yet. */
export function recordSubsidyApplication({
  ids,
  legislation,
  unitOfWork,
  clock,
}: CommandDependencies & { readonly ids: Ids; readonly legislation: Legislation }): Command<
  RecordApplicationInput,
  ChangedMatter,
  RecordApplicationFailure
> {
  return command<RecordApplicationInput, ChangedMatter, RecordApplicationFailure>({
    name: 'record-subsidy-application',
    permission: 'pay-subsidy.handle',
    task: 'SUBSIDIES',
    objectType: 'client',
    objectId: ({ clientId }) => clientId,
    async handle({ clientId, application: { receivedAt, ...told } }, tx, context, now) {
      const law = await legislation.inForce();
      const known = await lockHandled(tx, clientId, context.actor, now);
      if (!known.ok) return known;
      if (told.type === 'REDUCED_ABILITY') {
        const right = checkHealthRight(known.value, context, now);
        if (!right.ok) return right;
      }
      const checked = checkedApplication({ ...told, receivedAt: receivedAt ?? now }, now);
      if (!checked.ok) return checked;
      const handler = known.value.responsible ?? context.actor.organisation;
      const decider = decidingOn(checked.value, handler, localDateOf(now));
      if (!decider.ok) return decider;
      const act = actOf(context.actor, now);
      const id = ids.next() as PaySubsidyId;
      const received = receivedSubsidy({ id, clientId, handler, application: checked.value }, act);
      const kept = await keepSubsidy(tx, { ...received, decider: decider.value }, act, law);
      return kept.ok ? ok(doneWith(kept.value, decider.value.rule)) : kept;
    },
  })({ unitOfWork, clock });
}
