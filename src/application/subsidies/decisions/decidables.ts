import type { LedgerFailure } from '../../../domain/resources/quotas/ledger.ts';
import type { DecidedCase } from '../../../domain/subsidies/decisions/decision.ts';
import { decidablePaySubsidy } from '../pay-subsidies/decidable.ts';
import type { SubsidyProposalFailure } from '../pay-subsidies/subsidy-result.ts';
import { decidableStartUpGrant, type GrantProposalFailure } from '../start-up-grants/decidable.ts';
import type { Decidable } from './decidable.ts';

/** What keeps any kind of case from being decided on so. */
export type ProposalFailure = SubsidyProposalFailure | GrantProposalFailure;

/** Every kind of case that is decided on, by its name. */
export type Decidables = Readonly<
  Record<DecidedCase, Decidable<ProposalFailure, ProposalFailure | LedgerFailure>>
>;

export const decidables: Decidables = {
  PAY_SUBSIDY: decidablePaySubsidy,
  START_UP_GRANT: decidableStartUpGrant,
};
