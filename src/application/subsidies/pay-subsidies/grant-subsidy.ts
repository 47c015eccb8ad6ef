import { moved } from '../../../domain/shared/state-machine.ts';
import { ok, type Result } from '../../../domain/shared/result.ts';
import { decidingOn, mayDecide, rectifying } from '../../../domain/subsidies/pay-subsidies/decider.ts';
import { granted, rectified } from '../../../domain/subsidies/pay-subsidies/handle-application.ts';
import { PAY_SUBSIDY_MACHINE, type PaySubsidy } from '../../../domain/subsidies/pay-subsidies/pay-subsidy.ts';
import { commitForCase } from '../../resources/published.ts';
import type { Deciding } from '../decisions/decidable.ts';
import type { SubsidyProposalFailure, SubsidyResult } from './subsidy-result.ts';
import { keepSubsidy } from './keep-subsidy.ts';
import { bodyOf, type Grantable, grantableOf, weighed, type Weighed } from './weigh.ts';

/**
 * A subsidy is granted on the terms of the law and the facts of the moment of the decision, within the quota. A
 * rectification judges what was decided, at its moment.
 */
export const granting: SubsidyResult = {
  async propose(subsidy, deciding) {
    const found = await grantableBy(subsidy, deciding);
    if (!found.ok) return found;
    const { terms, calculation } = found.value;
    const law = deciding.law.paySubsidy.at(terms.decidedOn);
    if (!law.ok) return law;
    const { notAppealable } = law.value.rules;
    // Whoever meets the conditions of the 55+ subsidy gets it: nothing of it is discretion.
    const isDiscretionary = subsidy.application.subsidy === 'PAY_SUBSIDY';
    return ok({
      terms,
      calculation,
      rule: terms.rule,
      notAppealable: isDiscretionary ? notAppealable.filter((part) => part !== 'DISCRETION') : [],
    });
  },

  async carryOut(subsidy, decision, deciding) {
    const { tx, act, on, law, known, ids } = deciding;
    const found = await grantableBy(subsidy, deciding);
    if (!found.ok) return found;
    const { terms, decider } = found.value;
    const isOutsideQuota = decider.who === 'TE_OFFICE';
    const change = deciding.replaces === null ? granted : rectified;
    const next = change(
      subsidy,
      { decision: decision.id, decider, terms, commitment: subsidy.commitment },
      act,
    );
    if (!next.ok) return next;
    const handler = isOutsideQuota ? act.by.organisation : bodyOf(subsidy, known);
    const need = {
      subject: { kind: 'PAY_SUBSIDY', id: subsidy.id },
      serviceLine: 'PAY_SUBSIDY',
      body: handler,
      cents: decision.calculation.cents,
      seats: 0,
    } as const;
    const moves = { tx, moving: { ...act, on, reason: null }, law };
    const commitment = isOutsideQuota ? ok(null) : await commitForCase(subsidy.commitment, need, moves, ids);
    if (!commitment.ok) return commitment;
    const kept = await keepSubsidy(tx, { ...next.value, commitment: commitment.value, handler }, act, law);
    return kept.ok ? ok([]) : kept;
  },
};

async function grantableBy(
  subsidy: PaySubsidy,
  { tx, known, act, on, law, replaces }: Deciding,
): Promise<Result<Grantable & Pick<Weighed, 'decider'>, SubsidyProposalFailure>> {
  const state = moved(PAY_SUBSIDY_MACHINE, subsidy.state, replaces === null ? 'grant' : 'rectify');
  if (!state.ok) return state;
  const found = await weighed(tx, subsidy, known, replaces?.givenAt ?? act.at, law);
  if (!found.ok) return found;
  const today = decidingOn(subsidy.application, bodyOf(subsidy, known), on);
  if (!today.ok) return today;
  const decider = rectifying(found.value.decider, today.value);
  const may = mayDecide(decider, act.by.organisation);
  if (!may.ok) return may;
  const grantable = grantableOf(found.value);
  return grantable.ok ? ok({ ...grantable.value, decider }) : grantable;
}
