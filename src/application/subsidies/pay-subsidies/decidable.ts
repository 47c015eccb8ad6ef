import { allowedIn, type CommandNotAllowed } from '../../../domain/shared/state-machine.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { PaySubsidyId } from '../../../domain/shared/ids.ts';
import type { DecisionResult } from '../../../domain/subsidies/decisions/decision.ts';
import { PAY_SUBSIDY_MACHINE, type PaySubsidy } from '../../../domain/subsidies/pay-subsidies/pay-subsidy.ts';
import { tellsOfHealth } from '../../../domain/subsidies/pay-subsidies/tells-of-health.ts';
import type { Decidable, Deciding } from '../decisions/decidable.ts';
import type { SubsidyDecisionFailure, SubsidyResult } from './subsidy-result.ts';
import { granting } from './grant-subsidy.ts';
import { rejecting } from './reject-subsidy.ts';

const RESULTS: Readonly<Partial<Record<DecisionResult, SubsidyResult>>> = {
  GRANTED: granting,
  REJECTED: rejecting,
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
  Result<
    { readonly subsidy: PaySubsidy; readonly by: SubsidyResult },
    CommandNotAllowed | Failure<'PAY_SUBSIDY_NOT_FOUND'>
  >
> {
  const subsidy = await tx.subsidies.paySubsidies.byId(id as PaySubsidyId);
  if (subsidy === null) return fail('not-found', 'PAY_SUBSIDY_NOT_FOUND', { id });
  const by = RESULTS[result];
  return by === undefined
    ? fail('conflict', 'COMMAND_NOT_ALLOWED', {
        matter: PAY_SUBSIDY_MACHINE.name,
        matterState: subsidy.state,
        command: result,
        allowed: allowedIn(PAY_SUBSIDY_MACHINE, subsidy.state),
      })
    : ok({ subsidy, by });
}
