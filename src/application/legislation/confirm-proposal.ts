import type { Confirmation } from '../../domain/legislation/confirmations.port.ts';
import { lawInForce, themesOf } from '../../domain/legislation/statute-book.ts';
import { type Failure, fail, ok } from '../../domain/shared/result.ts';
import { command, type Command, type CommandDependencies } from '../shared/command.ts';

export interface ConfirmProposalInput {
  readonly theme: string;
  readonly version: string;
  readonly decision: string;
}

export type ConfirmProposalFailure = Failure<'PROPOSAL_NOT_FOUND' | 'PROPOSAL_CONFIRMED'>;

/**
 * Puts a proposed entry of the statute book in force for this installation, by a decision that is recorded (R4). Entries
 * that are in force everywhere need none, and a confirmation is never taken back: a later act replaces it.
 */
export function confirmProposal(
  dependencies: CommandDependencies,
): Command<ConfirmProposalInput, Confirmation, ConfirmProposalFailure> {
  return command<ConfirmProposalInput, Confirmation, ConfirmProposalFailure>({
    name: 'confirm-proposal',
    permission: 'legislation.confirm',
    objectType: 'law',
    objectId: ({ theme, version }) => `${theme} ${version}`,
    async handle({ theme, version, decision }, tx, { actor }, now) {
      const entries = themesOf(lawInForce).find((candidate) => candidate.theme === theme)?.entries ?? [];
      if (!entries.some((entry) => entry.version === version && entry.status === 'proposed')) {
        return fail('not-found', 'PROPOSAL_NOT_FOUND', { theme, version });
      }
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
