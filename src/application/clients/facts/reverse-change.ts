import { checkReversal } from '../../../domain/clients/facts/recording.ts';
import type { FactRuleFailure } from '../../../domain/clients/facts/fact-rules.ts';
import type { FactChangeId } from '../../../domain/shared/ids.ts';
import { type Failure, fail } from '../../../domain/shared/result.ts';
import { command, type Command } from '../../shared/command.ts';
import { lockClient } from '../changing-client.ts';
import type { SettleCode } from './settle-responsibility.ts';
import { afterChange, type ChangedFacts, type FactDependencies } from './change-facts.ts';

export interface ReverseChangeInput {
  readonly changeId: FactChangeId;
  /** The version of the client that the caller has seen. */
  readonly version: number;
  readonly reason: string;
}

export type ReverseChangeFailure =
  | FactRuleFailure
  | Failure<
      'FACT_CHANGE_NOT_FOUND' | 'CLIENT_NOT_FOUND' | 'VERSION_CONFLICT' | 'FACT_CHANGE_OVERTAKEN' | SettleCode
    >;

/**
 * Takes a change of facts back: the view is the one of before, and that it was another in between stays readable. A change
 * on whose facts others have built since is not taken back.
 */
export function reverseChange({
  ids,
  legislation,
  unitOfWork,
  clock,
}: FactDependencies): Command<ReverseChangeInput, ChangedFacts, ReverseChangeFailure> {
  return async (input, context) => {
    const law = await legislation.inForce();
    return await command<ReverseChangeInput, ChangedFacts, ReverseChangeFailure>({
      name: 'reverse-change',
      permission: 'fact.correct',
      task: 'REGISTRATION',
      objectType: 'fact-change',
      objectId: ({ changeId }) => changeId,
      async handle({ changeId, version, reason }, tx, { actor }, now) {
        const found = await tx.facts.change(changeId);
        if (found === null) return fail('not-found', 'FACT_CHANGE_NOT_FOUND', { id: changeId });
        const { clientId, kind } = found;
        const client = await lockClient(tx, { clientId, version });
        if (!client.ok) return client;
        const made = await tx.facts.change(changeId);
        if (kind === 'REVERSED' || made === null || made.isReversed || !made.isCurrent) {
          return fail('conflict', 'FACT_CHANGE_OVERTAKEN', { id: changeId });
        }
        const before = await tx.facts.sheetOf(clientId);
        const change = {
          id: ids.next() as FactChangeId,
          clientId,
          kind: 'REVERSED',
          reverses: changeId,
          source: null,
          reason,
          madeBy: actor.subject,
          madeAt: now,
        } as const;
        const touched = await tx.facts.reverse(change);
        const after = await tx.facts.sheetOf(clientId);
        if (before === null || after === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id: clientId });
        const holds = checkReversal(before, after);
        if (!holds.ok) return holds;
        return await afterChange(tx, change, touched, { law, context, now });
      },
    })({ unitOfWork, clock })(input, context);
  };
}
