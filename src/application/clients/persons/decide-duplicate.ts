import {
  type LikenessCode,
  type LikenessForm,
  readLikeness,
} from '../../../domain/clients/persons/registration.ts';
import type { ClientId, DuplicateDecisionId } from '../../../domain/shared/ids.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import type { IdentityCodePolicy } from './register-client.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';

export interface DecideDuplicateInput {
  readonly clientId: ClientId;
  /** Another client, or somebody who is to be registered. */
  readonly other: ClientId | LikenessForm;
  readonly reason: string;
}

export interface DuplicateDecision {
  readonly id: DuplicateDecisionId;
}

export type DecideDuplicateFailure = Failure<'CLIENT_NOT_FOUND' | LikenessCode>;

/**
 * Records that a client is not the same person as somebody else, after a look at both. The same two are not asked
 * about again.
 */
export function decideDuplicate(
  dependencies: CommandDependencies & { readonly ids: Ids; readonly identityCodes: IdentityCodePolicy },
): Command<DecideDuplicateInput, DuplicateDecision, DecideDuplicateFailure> {
  return command<DecideDuplicateInput, DuplicateDecision, DecideDuplicateFailure>({
    name: 'decide-duplicate',
    permission: 'client.register',
    task: 'REGISTRATION',
    objectType: 'client',
    objectId: ({ clientId }) => clientId,
    async handle({ clientId, other, reason }, tx, { actor }, now) {
      const compared =
        typeof other === 'string' ? ok(other) : readLikeness(other, dependencies.identityCodes);
      if (!compared.ok) return compared;
      const concerned = typeof other === 'string' ? [clientId, other].toSorted() : [clientId];
      for (const client of concerned) {
        if ((await tx.clients.lock(client)) === null) {
          return fail('not-found', 'CLIENT_NOT_FOUND', { id: client });
        }
      }
      const id = dependencies.ids.next() as DuplicateDecisionId;
      const recorded = { by: actor.subject, at: now, reason };
      await tx.persons.decideDifferent({ id, clientId, other: compared.value, recorded });
      return ok({ value: { id }, objectId: clientId, clientIds: concerned, detail: { decision: id } });
    },
  })(dependencies);
}
