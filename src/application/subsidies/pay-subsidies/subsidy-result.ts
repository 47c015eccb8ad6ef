import type { CommandNotAllowed } from '../../../domain/shared/state-machine.ts';
import type { Failure, Result } from '../../../domain/shared/result.ts';
import type { LedgerFailure } from '../../../domain/resources/quotas/ledger.ts';
import type { MakeUpCode } from '../../../domain/subsidies/claims/make-up.ts';
import type { Decision } from '../../../domain/subsidies/decisions/decision.ts';
import type { MayDecideCode } from '../../../domain/subsidies/pay-subsidies/decider.ts';
import type { ExtensionCode } from '../../../domain/subsidies/pay-subsidies/extension-terms.ts';
import type { PaySubsidy } from '../../../domain/subsidies/pay-subsidies/pay-subsidy.ts';
import type { TermsCode } from '../../../domain/subsidies/pay-subsidies/terms.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';
import type { Deciding, Proposal } from '../decisions/decidable.ts';

/** What keeps a case from being decided on so. */
export type SubsidyProposalFailure =
  | CommandNotAllowed
  | Failure<
      | MayDecideCode
      | TermsCode
      | ExtensionCode
      | MakeUpCode
      | 'EXTENSION_NOT_APPLIED_FOR'
      | 'NOTHING_TO_RECOVER'
    >;

/** The same, and what the quota refuses. */
export type SubsidyDecisionFailure = SubsidyProposalFailure | LedgerFailure;

/** What a decision with one result says of a case, and what comes with it. Each result is a file of its own. */
export interface SubsidyResult {
  propose(subsidy: PaySubsidy, deciding: Deciding): Promise<Result<ProposedResult, SubsidyProposalFailure>>;
  carryOut(
    subsidy: PaySubsidy,
    decision: Decision,
    deciding: Deciding,
  ): Promise<Result<readonly OutgoingMessage[], SubsidyDecisionFailure>>;
}

export type ProposedResult = Pick<Proposal, 'calculation' | 'rule' | 'notAppealable'> & {
  /** Terms on which the letter rests; null where there are none. */
  readonly terms: PaySubsidy['terms'];
  /** Pay costs of a month where they are told anew, in cents. */
  readonly monthlyPayCents?: number;
};
