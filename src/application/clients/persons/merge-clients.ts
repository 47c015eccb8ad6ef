import { checkMerge, type Merge, type MergeCode } from '../../../domain/clients/persons/merge.ts';
import type { ClientId, MergeId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { type ClientChange, versionConflict } from '../changing-client.ts';
import { mergeMessage } from './person-messages.ts';

export interface MergeClientsInput extends ClientChange {
  readonly duplicateId: ClientId;
  readonly reason: string | null;
}

export interface MergedClients {
  readonly id: MergeId;
  /** Version of the client that stays. */
  readonly version: number;
}

export type MergeClientsFailure = Failure<
  'CLIENT_NOT_FOUND' | 'VERSION_CONFLICT' | 'RULE_NOT_FOUND' | MergeCode
>;

/**
 * Joins a duplicate to a client: both ids stay, the duplicate with a pointer, and what is known of the duplicate is
 * from now on known of the client that stays. Nothing is lost, so that it can be undone.
 */
export function mergeClients(
  dependencies: CommandDependencies & { readonly legislation: Legislation; readonly ids: Ids },
): Command<MergeClientsInput, MergedClients, MergeClientsFailure> {
  return command<MergeClientsInput, MergedClients, MergeClientsFailure>({
    name: 'merge-clients',
    permission: 'client.merge',
    task: 'REGISTRATION',
    objectType: 'client',
    objectId: ({ clientId }) => clientId,
    async handle({ clientId, duplicateId, version, reason }, tx, { actor }, now) {
      const today = localDateOf(now);
      const law = (await dependencies.legislation.inForce()).unemployment.at(today);
      if (!law.ok) return law;
      const sides = await tx.merges.lockSides([clientId, duplicateId], today);
      const [staying, duplicate] = [sides.get(clientId), sides.get(duplicateId)];
      if (staying === undefined || duplicate === undefined) {
        return fail('not-found', 'CLIENT_NOT_FOUND', { id: staying === undefined ? clientId : duplicateId });
      }
      const client = await tx.clients.lock(clientId);
      if (client === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id: clientId });
      if (client.version !== version) return versionConflict(version, client);
      const checked = checkMerge(staying, duplicate, reason);
      if (!checked.ok) return checked;
      const merge: Merge = {
        id: dependencies.ids.next() as MergeId,
        clientId,
        duplicateId,
        reason,
        codeTaken: staying.identityCode === null ? duplicate.identityCode : null,
        mergedBy: actor.subject,
        mergedAt: now,
        reversedAt: null,
        reversedBy: null,
      };
      await tx.merges.merge(merge, law.value.rules.unemployedCodes);
      await tx.clients.changed(duplicateId, actor.subject, now);
      return ok({
        value: { id: merge.id, version: await tx.clients.changed(clientId, actor.subject, now) },
        objectId: clientId,
        clientIds: [clientId, duplicateId],
        detail: { merge: merge.id },
        messages: [mergeMessage('CLIENTS_MERGED', merge, actor.organisation)],
      });
    },
  })(dependencies);
}
