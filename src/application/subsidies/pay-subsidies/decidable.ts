import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { PaySubsidyId } from '../../../domain/shared/ids.ts';
import type { DecisionResult } from '../../../domain/subsidies/decisions/decision.ts';
import type { PaySubsidy } from '../../../domain/subsidies/pay-subsidies/pay-subsidy.ts';
import { tellsOfHealth } from '../../../domain/subsidies/pay-subsidies/tells-of-health.ts';
import type { Decidable, Deciding } from '../decisions/decidable.ts';
import type { SubsidyDecisionFailure, SubsidyResult } from './subsidy-result.ts';
import { extending, rejectingExtension } from '../claims/extend-subsidy.ts';
import { recovering } from '../claims/recover-subsidy.ts';
import { granting } from './grant-subsidy.ts';
import { rejecting } from './reject-subsidy.ts';

const RESULTS: Readonly<Record<DecisionResult, SubsidyResult>> = {
  GRANTED: granting,
  REJECTED: rejecting,
  EXTENDED: extending,
  EXTENSION_REJECTED: rejectingExtension,
  RECOVERED: recovering,
};

/** Pay subsidies as decisions know them. */
export const decidablePaySubsidy: Decidable<SubsidyDecisionFailure> = {
  async propose(id, result, deciding) {
    const found = await resultOf(id, result, deciding);
    if (!found.ok) return found;
    const { subsidy, by } = found.value;
    const proposed = await by.propose(subsidy, deciding);
    if (!proposed.ok) return proposed;
    const { terms, ...told } = proposed.value;
    const { clientId, version, application } = subsidy;
    const { employer, job, monthlyPayCents } = application;
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
    const found = await resultOf(decision.case.id, decision.result, deciding);
    if (!found.ok) return found;
    return found.value.by.carryOut(found.value.subsidy, decision, deciding);
  },
};

async function resultOf(
  id: string,
  result: DecisionResult,
  { tx }: Deciding,
): Promise<
  Result<{ readonly subsidy: PaySubsidy; readonly by: SubsidyResult }, Failure<'PAY_SUBSIDY_NOT_FOUND'>>
> {
  const subsidy = await tx.subsidies.paySubsidies.byId(id as PaySubsidyId);
  if (subsidy === null) return fail('not-found', 'PAY_SUBSIDY_NOT_FOUND', { id });
  return ok({ subsidy, by: RESULTS[result] });
}
