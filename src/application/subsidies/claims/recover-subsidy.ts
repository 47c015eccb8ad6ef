import type { Claim } from '../../../domain/subsidies/claims/claim.ts';
import { type ClaimableCase, claimableSubsidy } from '../../../domain/subsidies/claims/claimable-case.ts';
import { overpaidCents } from '../../../domain/subsidies/claims/claim-money.ts';
import { recovered } from '../../../domain/subsidies/claims/handle-claim.ts';
import { calculationOf } from '../../../domain/subsidies/calculation.ts';
import { PAY_SUBSIDY_MACHINE, type PaySubsidy } from '../../../domain/subsidies/pay-subsidies/pay-subsidy.ts';
import { step } from '../../../domain/subsidies/pay-subsidies/step.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import { moved } from '../../../domain/shared/state-machine.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';
import type { Deciding } from '../decisions/decidable.ts';
import { keepSubsidy } from '../pay-subsidies/keep-subsidy.ts';
import type {
  SubsidyDecisionFailure,
  SubsidyProposalFailure,
  SubsidyResult,
} from '../pay-subsidies/subsidy-result.ts';
import { moneyMessage } from './claim-messages.ts';
import { keepClaim } from './keep-claim.ts';
import { takeBack } from './move-money.ts';

/** All that was overpaid in a case is taken back by a decision (takaisinperintä). */
export const recovering: SubsidyResult = {
  async propose(subsidy, deciding) {
    const found = await overpaidIn(subsidy, deciding);
    if (!found.ok) return found;
    const law = deciding.law.paySubsidy.at(deciding.on);
    if (!law.ok) return law;
    const rows = found.value.claims.map((claim) => ({
      from: claim.from,
      to: claim.to,
      days: 0,
      basisCents: claim.cents - claim.recoveredCents,
      rate: null,
      capCents: null,
      cents: -overpaidCents(claim, found.value.of),
      rules: [law.value.reference],
    }));
    return ok({
      terms: null,
      calculation: calculationOf(rows),
      rule: law.value.reference,
      notAppealable: [],
    });
  },

  async carryOut(subsidy, { id: decision }, deciding) {
    const { tx, act, law } = deciding;
    const found = await overpaidIn(subsidy, deciding);
    if (!found.ok) return found;
    const { of, claims } = found.value;
    const messages: OutgoingMessage[] = [];
    let total = 0;
    for (const claim of claims) {
      const taken = recovered(claim, of, { payCosts: null, reason: decision }, act);
      if (!taken.ok) return ofDecision(taken.failure);
      const { claim: next, cents } = taken.value;
      const { commitment } = claim;
      const back = await takeBack(tx, cents, { commitment, reason: decision, act, law });
      if (!back.ok) return back;
      const kept = await keepClaim(tx, next, act, law);
      if (!kept.ok) return kept;
      messages.push(moneyMessage('SUBSIDY_RECOVERY', next, of, cents, act.by.organisation));
      total += cents;
    }
    const next = step(subsidy, 'recover', act, { recoveredCents: subsidy.recoveredCents + total });
    if (!next.ok) return next;
    const kept = await keepSubsidy(tx, next.value, act, law);
    return kept.ok ? ok(messages) : kept;
  },
};

/** Costs are not told anew with a decision, so that no months can differ. */
function ofDecision(failure: Failure): { readonly ok: false; readonly failure: SubsidyDecisionFailure } {
  if (failure.code === 'NOTHING_TO_RECOVER') return fail('conflict', 'NOTHING_TO_RECOVER');
  throw new Error(`a claim was not taken back: ${failure.code}`);
}

/** Claims of a case that are overpaid now. Fails with `NOTHING_TO_RECOVER` when none is. */
async function overpaidIn(
  subsidy: PaySubsidy,
  { tx, on, law }: Deciding,
): Promise<
  Result<{ readonly of: ClaimableCase; readonly claims: readonly Claim[] }, SubsidyProposalFailure>
> {
  const state = moved(PAY_SUBSIDY_MACHINE, subsidy.state, 'recover');
  if (!state.ok) return state;
  const of = claimableSubsidy(subsidy, on, law);
  if (!of.ok) return of;
  const claims = await tx.subsidies.claims.ofCase('PAY_SUBSIDY', subsidy.id);
  const overpaid = claims.filter((claim) => overpaidCents(claim, of.value) > 0);
  return overpaid.length === 0
    ? fail('conflict', 'NOTHING_TO_RECOVER')
    : ok({ of: of.value, claims: overpaid });
}
