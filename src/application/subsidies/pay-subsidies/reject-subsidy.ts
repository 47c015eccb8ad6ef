import { ok, type Result } from '../../../domain/shared/result.ts';
import { moved } from '../../../domain/shared/state-machine.ts';
import { calculationOf } from '../../../domain/subsidies/calculation.ts';
import { mayDecide } from '../../../domain/subsidies/pay-subsidies/decider.ts';
import { rejected } from '../../../domain/subsidies/pay-subsidies/handle-application.ts';
import { PAY_SUBSIDY_MACHINE, type PaySubsidy } from '../../../domain/subsidies/pay-subsidies/pay-subsidy.ts';
import type { Deciding } from '../decisions/decidable.ts';
import type { ProposedResult, SubsidyProposalFailure, SubsidyResult } from './subsidy-result.ts';
import { keepSubsidy, releaseReserved } from './keep-subsidy.ts';
import { weighed, type Weighed } from './weigh.ts';

/** A subsidy is not granted: because the law keeps from it, or, where nothing does, by discretion. */
export const rejecting: SubsidyResult = {
  async propose(subsidy, deciding) {
    const found = await rejectableBy(subsidy, deciding);
    if (!found.ok) return found;
    return rejectionFor(found.value, deciding);
  },

  async carryOut(subsidy, { id: decision }, deciding) {
    const { tx, act, law } = deciding;
    const found = await rejectableBy(subsidy, deciding);
    if (!found.ok) return found;
    const next = rejected(subsidy, { decision, decider: found.value.decider }, act);
    if (!next.ok) return next;
    const kept = await keepSubsidy(tx, next.value, act, law);
    if (!kept.ok) return kept;
    const given = await releaseReserved(tx, subsidy, act, 'not granted', law);
    return given.ok ? ok([]) : given;
  },
};

/** What a rejection gives: nothing, by the rule of what keeps from the subsidy. By discretion it cannot be appealed. */
export function rejectionFor(
  { obstacles }: Pick<Weighed<string>, 'obstacles'>,
  { law, on }: Pick<Deciding, 'law' | 'on'>,
): Result<ProposedResult, SubsidyProposalFailure> {
  const found = law.paySubsidy.at(on);
  if (!found.ok) return found;
  const { reference, rules } = found.value;
  const isDiscretion = obstacles.length === 0 && rules.notAppealable.includes('DISCRETION');
  return ok({
    terms: null,
    calculation: calculationOf([]),
    rule: obstacles.find(({ rule }) => rule !== undefined)?.rule ?? reference,
    notAppealable: isDiscretion ? ['DISCRETION'] : [],
  });
}

async function rejectableBy(
  subsidy: PaySubsidy,
  { tx, known, act, law }: Deciding,
): Promise<Result<Weighed, SubsidyProposalFailure>> {
  const state = moved(PAY_SUBSIDY_MACHINE, subsidy.state, 'reject');
  if (!state.ok) return state;
  const found = await weighed(tx, subsidy, known, act.at, law);
  if (!found.ok) return found;
  const may = mayDecide(found.value.decider, act.by.organisation);
  return may.ok ? found : may;
}
