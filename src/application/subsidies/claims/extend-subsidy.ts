import { PAY_SUBSIDY_MACHINE, type PaySubsidy } from '../../../domain/subsidies/pay-subsidies/pay-subsidy.ts';
import { ok, type Result } from '../../../domain/shared/result.ts';
import { moved } from '../../../domain/shared/state-machine.ts';
import { addDays } from '../../../domain/shared/plain-date.ts';
import { calculationOf } from '../../../domain/subsidies/calculation.ts';
import { suspending } from '../../../domain/subsidies/claims/claimable-case.ts';
import { leftOf } from '../../../domain/subsidies/claims/claim-money.ts';
import {
  extended,
  extensionCalculation,
  type MadeUpTime,
  madeUpTime,
  plannedCents,
} from '../../../domain/subsidies/claims/make-up.ts';
import { burdenQuota } from '../../resources/published.ts';
import type { Deciding } from '../decisions/decidable.ts';
import { keepSubsidy } from '../pay-subsidies/keep-subsidy.ts';
import type {
  SubsidyDecisionFailure,
  SubsidyProposalFailure,
  SubsidyResult,
} from '../pay-subsidies/subsidy-result.ts';
import { release } from './move-money.ts';

/** A decision makes up for interruptions that suspended a subsidy: the quota of its own year bears the time (E72). */
export const extending: SubsidyResult = {
  async propose(subsidy, deciding) {
    const time = timeFor(subsidy, deciding);
    if (!time.ok) return time;
    const law = deciding.law.paySubsidy.at(deciding.on);
    if (!law.ok) return law;
    const { from, to, rule } = time.value;
    return ok({
      terms: subsidy.terms && { ...subsidy.terms, from, to },
      calculation: extensionCalculation(subsidy, time.value),
      rule,
      notAppealable: law.value.rules.notAppealable.filter((part) => part !== 'DISCRETION'),
    });
  },

  async carryOut(subsidy, decision, deciding) {
    const { tx, known, act, on, law, ids } = deciding;
    const time = timeFor(subsidy, deciding);
    if (!time.ok) return time;
    // What was lost goes back first: the extension may need it when it burdens the same quota.
    const lost = await releaseLost(subsidy, deciding);
    if (!lost.ok) return lost;
    const need = {
      subject: { kind: 'PAY_SUBSIDY', id: subsidy.id },
      serviceLine: 'PAY_SUBSIDY',
      body: known.responsible ?? act.by.organisation,
      cents: decision.calculation.cents,
      seats: 0,
    } as const;
    const moving = { ...act, on, reason: 'EXTENSION' };
    const commitment = await burdenQuota('COMMIT', need, { tx, moving, law }, ids);
    if (!commitment.ok) return commitment;
    const extension = {
      ...time.value,
      decidedOn: on,
      decision: decision.id,
      commitment: commitment.value,
    };
    const next = extended(subsidy, extension, act);
    if (!next.ok) return next;
    const kept = await keepSubsidy(tx, next.value, act, law);
    return kept.ok ? ok([]) : kept;
  },
};

/** An interruption is not made up for: the subsidy ends as it was granted. */
export const rejectingExtension: SubsidyResult = {
  async propose(subsidy, { law, on }) {
    const state = moved(PAY_SUBSIDY_MACHINE, subsidy.state, 'extend');
    if (!state.ok) return state;
    const found = law.paySubsidy.at(on);
    if (!found.ok) return found;
    const rule = found.value.reference;
    return ok({ terms: null, calculation: calculationOf([]), rule, notAppealable: [] });
  },

  async carryOut(subsidy) {
    const state = moved(PAY_SUBSIDY_MACHINE, subsidy.state, 'extend');
    return state.ok ? ok([]) : state;
  },
};

function timeFor(subsidy: PaySubsidy, { on, law }: Deciding): Result<MadeUpTime, SubsidyProposalFailure> {
  const state = moved(PAY_SUBSIDY_MACHINE, subsidy.state, 'extend');
  return state.ok ? madeUpTime(subsidy, on, law) : state;
}

/** Gives back what the lost days would have cost, as far as no claim has been paid or promised it. */
async function releaseLost(
  subsidy: PaySubsidy,
  { tx, act, on, law }: Deciding,
): Promise<Result<null, SubsidyDecisionFailure>> {
  const { commitment, terms, extensions } = subsidy;
  const held = commitment && (await tx.quotas.commitment(commitment));
  if (!held || terms === null) return ok(null);
  const found = law.paySubsidy.at(terms.decidedOn);
  if (!found.ok) return found;
  const [first] = extensions;
  const to = first === undefined ? terms.to : addDays(first.from, -1);
  const needed = plannedCents(subsidy, { to }, suspending(subsidy, on, found.value.rules));
  const claims = await tx.subsidies.claims.ofCase('PAY_SUBSIDY', subsidy.id);
  const cents = Math.min(held.committed - needed, leftOf(held, claims));
  if (cents <= 0) return ok(null);
  return release(tx, cents, { commitment: held.id, reason: 'INTERRUPTION', act, law });
}
