import type { CommitmentId, DecisionId } from '../../../domain/shared/ids.ts';
import { addDays } from '../../../domain/shared/plain-date.ts';
import { fail, ok, type Result } from '../../../domain/shared/result.ts';
import { moved } from '../../../domain/shared/state-machine.ts';
import { decidingOn, mayDecide, rectifying } from '../../../domain/subsidies/pay-subsidies/decider.ts';
import type { ExtensionCode } from '../../../domain/subsidies/pay-subsidies/extension-terms.ts';
import { withoutExtension } from '../../../domain/subsidies/pay-subsidies/granted-times.ts';
import {
  extensionGranted,
  extensionRejected,
  extensionToDecide,
} from '../../../domain/subsidies/pay-subsidies/handle-extension.ts';
import {
  type ExtensionApplication,
  PAY_SUBSIDY_MACHINE,
  type PaySubsidy,
} from '../../../domain/subsidies/pay-subsidies/pay-subsidy.ts';
import { commitForCase } from '../../resources/published.ts';
import type { Deciding } from '../decisions/decidable.ts';
import { keepSubsidy } from './keep-subsidy.ts';
import { rejectionFor } from './reject-subsidy.ts';
import type { SubsidyDecisionFailure, SubsidyProposalFailure, SubsidyResult } from './subsidy-result.ts';
import { bodyOf, type Grantable, grantableOf, weighedExtension, type Weighed } from './weigh.ts';

/**
 * More time is granted on an application, on the terms of the law and the facts of the moment of its own decision; the quota
 * of the year of that decision bears it. A rectification judges what was decided, at its moment, and moves the quota by the
 * difference.
 */
export const grantingExtension: SubsidyResult = {
  async propose(subsidy, deciding) {
    const found = await grantableBy(subsidy, deciding);
    if (!found.ok) return found;
    const { asked, terms, calculation } = found.value;
    const law = deciding.law.paySubsidy.at(terms.decidedOn);
    if (!law.ok) return law;
    return ok({
      terms,
      monthlyPayCents: asked.monthlyPayCents,
      calculation,
      rule: terms.rule,
      notAppealable: law.value.rules.notAppealable.filter((part) => part !== 'DISCRETION'),
    });
  },

  async carryOut(subsidy, decision, deciding) {
    const { tx, known, act, law, replaces } = deciding;
    const found = await grantableBy(subsidy, deciding);
    if (!found.ok) return found;
    const { terms, decider } = found.value;
    const isOutsideQuota = decider.who === 'TE_OFFICE';
    const commitment = isOutsideQuota
      ? ok(null)
      : await committed(subsidy, decision.calculation.cents, deciding);
    if (!commitment.ok) return commitment;
    const given = { decision: decision.id, decider, terms, commitment: commitment.value };
    const next = extensionGranted(subsidy, given, replaces, act);
    if (!next.ok) return next;
    const handler = isOutsideQuota ? act.by.organisation : bodyOf(subsidy, known);
    const kept = await keepSubsidy(tx, { ...next.value, handler }, act, law);
    return kept.ok ? ok([]) : kept;
  },
};

/** An application for more time is rejected: because the law keeps from it, or, where nothing does, by discretion. */
export const rejectingAppliedExtension: SubsidyResult = {
  async propose(subsidy, deciding) {
    const found = await rejectableBy(subsidy, deciding);
    if (!found.ok) return found;
    const rejection = rejectionFor(found.value, deciding);
    return rejection.ok
      ? ok({ ...rejection.value, monthlyPayCents: found.value.asked.monthlyPayCents })
      : rejection;
  },

  async carryOut(subsidy, { id: decision }, deciding) {
    const { tx, act, law } = deciding;
    const found = await rejectableBy(subsidy, deciding);
    if (!found.ok) return found;
    const next = extensionRejected(subsidy, { decision, decider: found.value.decider }, act);
    if (!next.ok) return next;
    const kept = await keepSubsidy(tx, next.value, act, law);
    return kept.ok ? ok([]) : kept;
  },
};

type WeighedApplication = Weighed<ExtensionCode> & { readonly asked: ExtensionApplication };

/** The application of the case as it weighs, where the acting body decides on it. */
async function weighedBy(
  subsidy: PaySubsidy,
  { tx, known, act, on, law, replaces }: Deciding,
): Promise<Result<WeighedApplication, SubsidyProposalFailure>> {
  const asked = extensionToDecide(subsidy, replaces);
  if (asked === null) return fail('conflict', 'EXTENSION_NOT_APPLIED_FOR');
  const before = replaces === null ? subsidy : withoutExtension(subsidy, replaces.id);
  const found = await weighedExtension(tx, before, asked, known, replaces?.givenAt ?? act.at, law);
  if (!found.ok) return found;
  const today = decidingOn(subsidy.application, bodyOf(subsidy, known), on);
  if (!today.ok) return today;
  const decider = rectifying(found.value.decider, today.value);
  const may = mayDecide(decider, act.by.organisation);
  return may.ok ? ok({ ...found.value, decider, asked }) : may;
}

async function rejectableBy(
  subsidy: PaySubsidy,
  deciding: Deciding,
): Promise<Result<WeighedApplication, SubsidyProposalFailure>> {
  const state = moved(PAY_SUBSIDY_MACHINE, subsidy.state, 'reject-extension');
  if (!state.ok) return state;
  // What is contested is granted, or the request refused; nothing is rejected anew.
  if (deciding.replaces !== null) return fail('conflict', 'EXTENSION_NOT_APPLIED_FOR');
  return weighedBy(subsidy, deciding);
}

async function grantableBy(
  subsidy: PaySubsidy,
  deciding: Deciding,
): Promise<Result<Grantable & Pick<WeighedApplication, 'decider' | 'asked'>, SubsidyProposalFailure>> {
  const { replaces } = deciding;
  const command = replaces === null ? 'extend' : 'rectify-extension';
  const state = moved(PAY_SUBSIDY_MACHINE, subsidy.state, command);
  if (!state.ok) return state;
  const found = await weighedBy(subsidy, deciding);
  if (!found.ok) return found;
  const grantable = grantableOf(found.value);
  if (!grantable.ok) return grantable;
  const { terms } = grantable.value;
  const fits = fitting(subsidy, terms.to, replaces);
  if (!fits.ok) return fits;
  const { decider, asked } = found.value;
  return ok({ ...grantable.value, decider, asked });
}

/** Whether a rectified time ends where the next one begins, and the job had not ended before. */
function fitting(
  { extensions, terms, endedOn }: PaySubsidy,
  to: Grantable['terms']['to'],
  replaces: { readonly id: DecisionId } | null,
): Result<null, SubsidyProposalFailure> {
  const at = extensions.findIndex(({ decision }) => decision === replaces?.id);
  const next = at < 0 ? undefined : extensions[at + 1];
  const lastDay =
    next !== undefined && addDays(next.from, -1) !== to
      ? addDays(next.from, -1)
      : endedOn !== null && terms !== null && endedOn < terms.to
        ? endedOn
        : null;
  return lastDay === null ? ok(null) : fail('rule-violation', 'EXTENSION_PAST_LIMIT', { lastDay });
}

/** Commits the time of the decision; of one that takes the place of another, what it comes to more or less. */
async function committed(
  subsidy: PaySubsidy,
  cents: number,
  { tx, known, act, on, law, ids, replaces }: Deciding,
): Promise<Result<CommitmentId, SubsidyDecisionFailure>> {
  const held = subsidy.extensions.find(({ decision }) => decision === replaces?.id)?.commitment ?? null;
  const before = held && (await tx.quotas.commitment(held));
  const need = {
    subject: { kind: 'PAY_SUBSIDY', id: subsidy.id },
    serviceLine: 'PAY_SUBSIDY',
    body: bodyOf(subsidy, known),
    // What was released meanwhile, as for an interruption, is not committed anew.
    cents: before && replaces ? before.committed + cents - replaces.calculation.cents : cents,
    seats: 0,
  } as const;
  const moving = { ...act, on, reason: replaces === null ? 'EXTENSION' : 'RECTIFIED' };
  return commitForCase(held, need, { tx, moving, law }, ids);
}
