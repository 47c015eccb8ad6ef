import { resolveContradiction } from '../../../domain/clients/facts/contradiction.ts';
import type { RecordFailure } from '../../../domain/clients/facts/recording.ts';
import type { FactChangeId, FactConflictId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail } from '../../../domain/shared/result.ts';
import { command, type Command } from '../../shared/command.ts';
import { lockClient } from '../changing-client.ts';
import type { SettleCode } from './settle-responsibility.ts';
import { afterChange, type ChangedFacts, type FactDependencies } from './change-facts.ts';

export interface ResolveConflictInput {
  readonly conflictId: FactConflictId;
  /** The version of the client that the caller has seen. */
  readonly version: number;
  readonly right: 'YES' | 'NO';
  readonly reason: string;
  readonly source: string | null;
}

export type ResolveConflictFailure =
  | RecordFailure
  | Failure<
      'FACT_CONFLICT_NOT_FOUND' | 'CLIENT_NOT_FOUND' | 'VERSION_CONFLICT' | 'DATA_SOURCE_MISSING' | SettleCode
    >;

/** Decides a contradiction of entitlement facts with reasons: the facts that say otherwise are corrected (R24). */
export function resolveConflict({
  ids,
  legislation,
  unitOfWork,
  clock,
}: FactDependencies): Command<ResolveConflictInput, ChangedFacts, ResolveConflictFailure> {
  return async (input, context) => {
    const law = await legislation.inForce();
    return await command<ResolveConflictInput, ChangedFacts, ResolveConflictFailure>({
      name: 'resolve-fact-conflict',
      permission: 'fact.correct',
      task: 'REGISTRATION',
      objectType: 'fact-conflict',
      objectId: ({ conflictId }) => conflictId,
      async handle({ conflictId, version, right, reason, source }, tx, { actor }, now) {
        if (source === null || source.trim() === '') return fail('rule-violation', 'DATA_SOURCE_MISSING');
        const found = await tx.facts.openConflict(conflictId);
        if (found === null) return fail('not-found', 'FACT_CONFLICT_NOT_FOUND', { id: conflictId });
        const { clientId, basis } = found;
        const client = await lockClient(tx, { clientId, version });
        if (!client.ok) return client;
        const sheet = await tx.facts.sheetOf(clientId);
        if (sheet === null || (await tx.facts.openConflict(conflictId)) === null) {
          return fail('not-found', 'FACT_CONFLICT_NOT_FOUND', { id: conflictId });
        }
        const writes = resolveContradiction(sheet, basis, right, localDateOf(now));
        if (!writes.ok) return writes;
        const change = {
          id: ids.next() as FactChangeId,
          clientId,
          kind: 'CORRECTED',
          reverses: null,
          source,
          reason,
          madeBy: actor.subject,
          madeAt: now,
        } as const;
        await tx.facts.write(change, writes.value);
        await tx.facts.resolveConflict(conflictId, { right, reason, by: actor.subject, at: now });
        return await afterChange(tx, change, writes.value, { law, context, now });
      },
    })({ unitOfWork, clock })(input, context);
  };
}
