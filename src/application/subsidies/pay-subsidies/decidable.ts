import { ok } from '../../../domain/shared/result.ts';
import type { PaySubsidyId } from '../../../domain/shared/ids.ts';
import type { DecisionResult } from '../../../domain/subsidies/decisions/decision.ts';
import { extensionToDecide } from '../../../domain/subsidies/pay-subsidies/handle-extension.ts';
import type { PaySubsidy } from '../../../domain/subsidies/pay-subsidies/pay-subsidy.ts';
import { tellsOfHealth } from '../../../domain/subsidies/pay-subsidies/tells-of-health.ts';
import type { Decidable, Deciding } from '../decisions/decidable.ts';
import type { SubsidyDecisionFailure, SubsidyProposalFailure, SubsidyResult } from './subsidy-result.ts';
import { extending, rejectingExtension } from '../claims/extend-subsidy.ts';
import { recovering } from '../claims/recover-subsidy.ts';
import { grantingExtension, rejectingAppliedExtension } from './grant-extension.ts';
import { granting } from './grant-subsidy.ts';
import { rejecting } from './reject-subsidy.ts';

const RESULTS: Readonly<Record<DecisionResult, SubsidyResult>> = {
  GRANTED: granting,
  REJECTED: rejecting,
  EXTENDED: extending,
  EXTENSION_REJECTED: rejectingExtension,
  RECOVERED: recovering,
};

/** What an extension is where the employer has applied for more time; without that it makes up for an interruption. */
const ON_APPLICATION: Readonly<Partial<Record<DecisionResult, SubsidyResult>>> = {
  EXTENDED: grantingExtension,
  EXTENSION_REJECTED: rejectingAppliedExtension,
};

/** Pay subsidies as decisions know them. */
export const decidablePaySubsidy: Decidable<SubsidyProposalFailure, SubsidyDecisionFailure> = {
  async propose(id, result, deciding) {
    const subsidy = await subsidyOf(id, deciding);
    const proposed = await resultOf(subsidy, result, deciding).propose(subsidy, deciding);
    if (!proposed.ok) return proposed;
    const { clientId, version, application } = subsidy;
    const { employer, job } = application;
    const { terms, monthlyPayCents = application.monthlyPayCents, ...told } = proposed.value;
    return ok({
      ...told,
      clientId,
      handler: subsidy.handler,
      caseVersion: version,
      tellsOfHealth: tellsOfHealth({ application, terms }),
      addressee: { name: employer.name, businessId: employer.businessId },
      facts: {
        employer: employer.name,
        jobTitle: job.title,
        monthlyPayCents,
        from: terms?.from ?? application.from,
        ...(terms && { to: terms.to, rate: terms.rate }),
        ...(terms?.later && { laterRate: terms.later.rate }),
        ...(terms?.monthlyCapCents && { monthlyCapCents: terms.monthlyCapCents }),
      },
    });
  },

  async carryOut(decision, deciding) {
    const subsidy = await subsidyOf(decision.case.id, deciding);
    return resultOf(subsidy, decision.result, deciding).carryOut(subsidy, decision, deciding);
  },
};

function resultOf(subsidy: PaySubsidy, result: DecisionResult, { replaces }: Deciding): SubsidyResult {
  const isApplied = extensionToDecide(subsidy, replaces) !== null;
  return (isApplied ? ON_APPLICATION[result] : undefined) ?? RESULTS[result];
}

/** Whoever decides has found the case before. */
async function subsidyOf(id: string, { tx }: Deciding): Promise<PaySubsidy> {
  const subsidy = await tx.subsidies.paySubsidies.byId(id as PaySubsidyId);
  if (subsidy === null) throw new Error(`no pay subsidy ${id} to decide on`);
  return subsidy;
}
