import {
  PAY_SUBSIDY_MACHINE,
  type PaySubsidy,
  type SubsidyExtension,
} from '../../../domain/subsidies/pay-subsidies/pay-subsidy.ts';
import { ok, type Result } from '../../../domain/shared/result.ts';
import { moved } from '../../../domain/shared/state-machine.ts';
import { calculationOf } from '../../../domain/subsidies/calculation.ts';
import { suspending } from '../../../domain/subsidies/claims/claimable-case.ts';
import { leftOf } from '../../../domain/subsidies/claims/claim-money.ts';
import { type MadeUpTime, madeUpCalculation, madeUpTime } from '../../../domain/subsidies/claims/make-up.ts';
import { decidingOn, mayDecide } from '../../../domain/subsidies/pay-subsidies/decider.ts';
import { grantedTimes, plannedCalculation } from '../../../domain/subsidies/pay-subsidies/granted-times.ts';
import { extended } from '../../../domain/subsidies/pay-subsidies/handle-extension.ts';
import { burdenQuota } from '../../resources/published.ts';
import type { Deciding } from '../decisions/decidable.ts';
import { keepSubsidy } from '../pay-subsidies/keep-subsidy.ts';
import type {
  SubsidyDecisionFailure,
  SubsidyProposalFailure,
  SubsidyResult,
} from '../pay-subsidies/subsidy-result.ts';
import { bodyOf } from '../pay-subsidies/weigh.ts';
import { release } from './move-money.ts';

/** A decision makes up for interruptions that suspended a subsidy: the quota of its own year bears the time (E72). */
export const extending: SubsidyResult = {
  async propose(subsidy, deciding) {
    const time = timeFor(subsidy, deciding);
    if (!time.ok) return time;
    const law = deciding.law.paySubsidy.at(deciding.on);
    if (!law.ok) return law;
    const { from, to, rule } = time.value;
    const before = grantedTimes(subsidy).at(-1);
    return ok({
      terms: before === undefined ? null : { ...before.terms, from, to },
      calculation: madeUpCalculation(subsidy, time.value),
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
      terms: null,
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

function timeFor(
  subsidy: PaySubsidy,
  deciding: Deciding,
): Result<MadeUpTime & Pick<SubsidyExtension, 'decidedBy'>, SubsidyProposalFailure> {
  const { on, law, known, act } = deciding;
  const state = moved(PAY_SUBSIDY_MACHINE, subsidy.state, 'extend');
  if (!state.ok) return state;
  const decider = decidingOn(subsidy.application, bodyOf(subsidy, known), on);
  if (!decider.ok) return decider;
  const may = mayDecide(decider.value, act.by.organisation);
  if (!may.ok) return may;
  const time = madeUpTime(subsidy, on, law);
  return time.ok ? ok({ ...time.value, decidedBy: decider.value.who }) : time;
}

/** Gives back what the lost days would have cost, decision by decision, as far as no claim has been paid or promised it. */
async function releaseLost(
  subsidy: PaySubsidy,
  { tx, act, on, law }: Deciding,
): Promise<Result<null, SubsidyDecisionFailure>> {
  const claims = await tx.subsidies.claims.ofCase('PAY_SUBSIDY', subsidy.id);
  const times = grantedTimes(subsidy);
  const since = times[0]?.terms.from;
  for (const time of times) {
    const held = time.commitment && (await tx.quotas.commitment(time.commitment));
    if (!held || since === undefined) continue;
    const found = law.paySubsidy.at(time.terms.decidedOn);
    if (!found.ok) return found;
    const needed = plannedCalculation(time, since, suspending(subsidy, on, found.value.rules)).cents;
    const cents = Math.min(held.committed - needed, leftOf(held, claims));
    if (cents <= 0) continue;
    const given = await release(tx, cents, { commitment: held.id, reason: 'INTERRUPTION', act, law });
    if (!given.ok) return given;
  }
  return ok(null);
}
