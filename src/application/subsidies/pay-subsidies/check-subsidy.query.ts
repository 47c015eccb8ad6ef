import type { SubsidyApplicant } from '../../../domain/legislation/subsidy-decider.ts';
import type { PaySubsidyId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import { applicantOf, mayDecide } from '../../../domain/subsidies/pay-subsidies/decider.ts';
import type { ExtensionCode } from '../../../domain/subsidies/pay-subsidies/extension-terms.ts';
import { waitingExtension } from '../../../domain/subsidies/pay-subsidies/handle-extension.ts';
import { tellsOfHealth } from '../../../domain/subsidies/pay-subsidies/tells-of-health.ts';
import type { Legislation } from '../../ports/legislation.ts';
import type { UnitOfWork } from '../../ports/unit-of-work.ts';
import type { HandlingFailure } from '../../shared/handling-client.ts';
import { query, type Query, type QueryDependencies } from '../../shared/query.ts';
import { checkHealthOf } from '../health-right.ts';
import { type QuotaLeft, quotaLeft } from '../quota-left.ts';
import { lockKnown } from './lock-case.ts';
import { bodyOf, weighed, weighedExtension, type Weighed } from './weigh.ts';

/** What a decision of the moment would be. */
export interface CheckedSubsidy extends Weighed<ExtensionCode> {
  /** Whether it is about more time that was applied for, of a subsidy that runs. */
  readonly isExtension: boolean;
  readonly applicant: SubsidyApplicant;
  /** Whether the acting body may decide. */
  readonly mayDecide: boolean;
  readonly tellsOfHealth: boolean;
  /** Null where no quota is touched, or nothing may be granted, or there is no open quota. */
  readonly quota: QuotaLeft | null;
}

export type CheckSubsidyFailure =
  | HandlingFailure
  | Failure<'PAY_SUBSIDY_NOT_FOUND' | 'HEALTH_RIGHT_MISSING' | 'RULE_NOT_FOUND'>;

/**
 * Explains a case: who decides on it today, everything that keeps from the subsidy, or terms and money, and what the quota
 * has left. Nothing is written. What rests on health only whoever has that right may ask.
 */
export function checkPaySubsidy({
  unitOfWork,
  legislation,
  accessLog,
  clock,
}: QueryDependencies & {
  readonly unitOfWork: UnitOfWork;
  readonly legislation: Legislation;
}): Query<PaySubsidyId, CheckedSubsidy, CheckSubsidyFailure> {
  return query<PaySubsidyId, CheckedSubsidy, CheckSubsidyFailure>(
    {
      name: 'check-pay-subsidy',
      permission: 'pay-subsidy.handle',
      objectType: 'pay-subsidy',
      objectId: (id) => id,
      dataClasses: ['basic', 'health'],
      async read(id, session, context, now) {
        const law = await legislation.inForce();
        return unitOfWork.run(session, async (tx) => {
          const subsidy = await tx.subsidies.paySubsidies.byId(id);
          if (subsidy === null) return fail('not-found', 'PAY_SUBSIDY_NOT_FOUND', { id });
          const known = await lockKnown(tx, subsidy, context.actor, now);
          if (!known.ok) return known;
          const extension = waitingExtension(subsidy);
          const found =
            extension === null
              ? await weighed(tx, subsidy, known.value, now, law)
              : await weighedExtension(tx, subsidy, extension, known.value, now, law);
          if (!found.ok) return found;
          const terms = found.value.granted?.terms ?? null;
          const isHealth = tellsOfHealth({ ...subsidy, terms });
          if (isHealth) {
            const right = checkHealthOf(subsidy.handler, known.value, context, now);
            if (!right.ok) return right;
          }
          const { decider } = found.value;
          const value: CheckedSubsidy = {
            ...found.value,
            isExtension: extension !== null,
            applicant: applicantOf(subsidy.application.employer, localDateOf(now)),
            mayDecide: mayDecide(decider, context.actor.organisation).ok,
            tellsOfHealth: isHealth,
            quota:
              decider.who === 'TE_OFFICE'
                ? null
                : await quotaLeft(
                    tx,
                    {
                      serviceLine: 'PAY_SUBSIDY',
                      body: bodyOf(subsidy, known.value),
                      commitment: extension === null ? subsidy.commitment : null,
                      cents: found.value.granted?.calculation.cents ?? 0,
                    },
                    localDateOf(now),
                  ),
          };
          return ok({ value, clientIds: [subsidy.clientId] });
        });
      },
    },
    { accessLog, clock },
  );
}
