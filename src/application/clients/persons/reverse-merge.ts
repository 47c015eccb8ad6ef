import { checkReversal } from '../../../domain/clients/persons/merge.ts';
import type { MergeId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import type { MergedClients } from './merge-clients.ts';
import { mergeMessage } from './person-messages.ts';

export interface ReverseMergeInput {
  readonly mergeId: MergeId;
  readonly reason: string;
}

export type ReverseMergeFailure = Failure<'MERGE_NOT_FOUND' | 'MERGE_REVERSED' | 'RULE_NOT_FOUND'>;

/** Undoes a merge: the duplicate is a client of its own again, with what was known of it and has become of that. */
export function reverseMerge(
  dependencies: CommandDependencies & { readonly legislation: Legislation },
): Command<ReverseMergeInput, MergedClients, ReverseMergeFailure> {
  return command<ReverseMergeInput, MergedClients, ReverseMergeFailure>({
    name: 'reverse-merge',
    permission: 'client.merge',
    task: 'REGISTRATION',
    objectType: 'merge',
    objectId: ({ mergeId }) => mergeId,
    async handle({ mergeId, reason }, tx, { actor }, now) {
      const law = (await dependencies.legislation.inForce()).unemployment.at(localDateOf(now));
      if (!law.ok) return law;
      const merge = await tx.merges.lock(mergeId);
      if (merge === null) return fail('not-found', 'MERGE_NOT_FOUND', { id: mergeId });
      const checked = checkReversal(merge);
      if (!checked.ok) return checked;
      const { clientId, duplicateId } = merge;
      const reversal = { by: actor.subject, at: now, reason };
      await tx.merges.reverse(merge, reversal, law.value.rules.unemployedCodes);
      await tx.clients.changed(duplicateId, actor.subject, now);
      return ok({
        value: { id: mergeId, version: await tx.clients.changed(clientId, actor.subject, now) },
        objectId: mergeId,
        clientIds: [clientId, duplicateId],
        messages: [mergeMessage('MERGE_REVERSED', merge, actor.organisation)],
      });
    },
  })(dependencies);
}
