import type { ClientId, StartUpGrantId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import {
  type ApplicationCode,
  applied,
} from '../../../domain/subsidies/start-up-grants/handle-application.ts';
import type { GrantApplication } from '../../../domain/subsidies/start-up-grants/start-up-grant.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import {
  actOf,
  type ChangedMatter,
  doneWith,
  type HandlingFailure,
  lockHandled,
} from '../../shared/handling-client.ts';
import { keepGrant } from './keep-grant.ts';

export interface GrantDependencies extends CommandDependencies {
  readonly legislation: Legislation;
  readonly ids: Ids;
}

export interface RecordGrantApplicationInput extends GrantApplication {
  readonly clientId: ClientId;
  readonly receivedOn: PlainDate;
}

export type RecordGrantApplicationFailure =
  | HandlingFailure
  | Failure<ApplicationCode | 'DATE_IN_FUTURE' | 'GRANT_UNDER_WAY' | 'RULE_NOT_FOUND'>;

/** Records the application of a client for a start-up grant (R57). */
export function recordGrantApplication({
  legislation,
  ids,
  unitOfWork,
  clock,
}: GrantDependencies): Command<RecordGrantApplicationInput, ChangedMatter, RecordGrantApplicationFailure> {
  return command<RecordGrantApplicationInput, ChangedMatter, RecordGrantApplicationFailure>({
    name: 'record-grant-application',
    permission: 'start-up-grant.handle',
    task: 'SUBSIDIES',
    objectType: 'client',
    objectId: ({ clientId }) => clientId,
    async handle(input, tx, { actor }, now) {
      const known = await lockHandled(tx, input.clientId, actor, now);
      if (!known.ok) return known;
      const { responsible } = known.value;
      if (responsible === null) return fail('forbidden', 'NOT_RESPONSIBLE');
      const others = await tx.subsidies.startUpGrants.ofClient(input.clientId);
      const act = actOf(actor, now);
      const own = { id: ids.next() as StartUpGrantId, handler: responsible };
      const grant = applied({ ...input, ...own }, others, act);
      if (!grant.ok) return grant;
      const kept = await keepGrant(tx, grant.value, { act, law: await legislation.inForce() });
      return kept.ok ? ok(doneWith(grant.value)) : kept;
    },
  })({ unitOfWork, clock });
}
