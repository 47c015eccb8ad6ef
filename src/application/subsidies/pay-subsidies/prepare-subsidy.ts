import type { LedgerFailure } from '../../../domain/resources/quotas/ledger.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import { mayDecide, type MayDecideCode } from '../../../domain/subsidies/pay-subsidies/decider.ts';
import { prepared } from '../../../domain/subsidies/pay-subsidies/handle-application.ts';
import type { TermsCode } from '../../../domain/subsidies/pay-subsidies/terms.ts';
import type { Ids } from '../../ports/ids.ts';
import { burdenQuota } from '../../resources/published.ts';
import { command, type Command } from '../../shared/command.ts';
import { actOf, type ChangedMatter, doneWith } from '../../shared/handling-client.ts';
import type { ChangeSubsidyDependencies, ChangeSubsidyFailure, SubsidyChange } from './change-application.ts';
import { keepSubsidy, releaseReserved } from './keep-subsidy.ts';
import { lockCase } from './lock-case.ts';
import { bodyOf, grantableOf, weighed } from './weigh.ts';

export type PrepareSubsidyFailure = ChangeSubsidyFailure<LedgerFailure | Failure<MayDecideCode | TermsCode>>;

/**
 * Prepares the decision: everything that the subsidy comes to is reserved of the quota for the time that the law gives
 * (R83). Preparing again reserves anew, also when the reservation has expired. What the TE Office decides on reserves
 * nothing (R56).
 */
export function prepareSubsidy({
  ids,
  legislation,
  unitOfWork,
  clock,
}: ChangeSubsidyDependencies & { readonly ids: Ids }): Command<
  SubsidyChange,
  ChangedMatter,
  PrepareSubsidyFailure
> {
  return command<SubsidyChange, ChangedMatter, PrepareSubsidyFailure>({
    name: 'prepare-pay-subsidy',
    permission: 'pay-subsidy.handle',
    task: 'SUBSIDIES',
    objectType: 'pay-subsidy',
    objectId: ({ id }) => id,
    async handle(input, tx, { actor }, now) {
      const law = await legislation.inForce();
      const locked = await lockCase(tx, input, actor, now);
      if (!locked.ok) return locked;
      const { subsidy, known } = locked.value;
      const found = await weighed(tx, subsidy, known, now, law);
      if (!found.ok) return found;
      const { decider } = found.value;
      if (decider.who === 'TE_OFFICE') {
        return fail('forbidden', 'OWN_PAY_SUBSIDY_EXCLUDED', {}, decider.rule);
      }
      const may = mayDecide(decider, actor.organisation);
      if (!may.ok) return may;
      const grantable = grantableOf(found.value);
      if (!grantable.ok) return grantable;
      const { terms, calculation } = grantable.value;
      const act = actOf(actor, now);
      const given = await releaseReserved(tx, subsidy, act, 'prepared anew', law);
      if (!given.ok) return given;
      const moving = { ...act, on: localDateOf(now), reason: null };
      const need = {
        subject: { kind: 'PAY_SUBSIDY', id: subsidy.id },
        serviceLine: 'PAY_SUBSIDY',
        body: bodyOf(subsidy, known),
        cents: calculation.cents,
        seats: 0,
      } as const;
      const reserved = await burdenQuota('RESERVE', need, { tx, moving, law }, ids);
      if (!reserved.ok) return reserved;
      const next = prepared(subsidy, { decider, terms, commitment: reserved.value }, act);
      if (!next.ok) return next;
      const kept = await keepSubsidy(tx, { ...next.value, handler: need.body }, act, law);
      return kept.ok ? ok(doneWith(kept.value, terms.rule, { cents: calculation.cents })) : kept;
    },
  })({ unitOfWork, clock });
}
