import { isProposal, proposalBefore } from '../../domain/legislation/bill.ts';
import type { Confirmation } from '../../domain/legislation/confirmations.port.ts';
import { lawInForce, type StatuteBook } from '../../domain/legislation/statute-book.ts';
import { type Failure, fail, ok } from '../../domain/shared/result.ts';
import type { Legislation } from '../ports/legislation.ts';
import { command, type Command, type CommandDependencies } from '../shared/command.ts';

export interface ConfirmProposalInput {
  readonly theme: string;
  readonly version: string;
  readonly decision: string;
}

export type ConfirmProposalFailure = Failure<
  'PROPOSAL_NOT_FOUND' | 'PROPOSAL_OUT_OF_ORDER' | 'PROPOSAL_CONFIRMED'
>;

export interface ConfirmProposalDependencies extends CommandDependencies {
  readonly legislation: Legislation;
}

/**
 * Puts a proposed entry of the statute book in force for this installation, by a decision that is recorded (R4).
 * Entries that are in force everywhere need none, and a confirmation is never taken back: a later act replaces it. The
 * proposals of a theme are confirmed in their order, because each builds on those before it.
 */
export function confirmProposal(
  dependencies: ConfirmProposalDependencies,
): Command<ConfirmProposalInput, Confirmation, ConfirmProposalFailure> {
  const confirm = confirmUnder(dependencies);
  return async (input, context) =>
    confirm({ ...input, law: await dependencies.legislation.inForce() }, context);
}

interface ConfirmUnderInput extends ConfirmProposalInput {
  /** As it was a moment ago: whatever else is confirmed meanwhile can only be missing from it. */
  readonly law: StatuteBook;
}

function confirmUnder(dependencies: CommandDependencies) {
  return command<ConfirmUnderInput, Confirmation, ConfirmProposalFailure>({
    name: 'confirm-proposal',
    permission: 'legislation.confirm',
    objectType: 'law',
    objectId: ({ theme, version }) => `${theme} ${version}`,
    async handle({ theme, version, decision, law }, tx, { actor }, now) {
      if (!isProposal(lawInForce, { theme, version })) {
        return fail('not-found', 'PROPOSAL_NOT_FOUND', { theme, version });
      }
      const before = proposalBefore(law, { theme, version });
      if (before !== null) return fail('conflict', 'PROPOSAL_OUT_OF_ORDER', { theme, version, before });
      const confirmation = { theme, version, decision, confirmedBy: actor.subject, confirmedAt: now };
      const isNew = await tx.confirmations.add(confirmation);
      if (!isNew) return fail('conflict', 'PROPOSAL_CONFIRMED', { theme, version });
      return ok({
        value: confirmation,
        objectId: `${theme} ${version}`,
        clientIds: [],
        detail: { decision },
      });
    },
  })(dependencies);
}
