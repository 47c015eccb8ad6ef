import type { SubsidyApplicant } from '../../../domain/legislation/subsidy-decider.ts';
import { availableIn } from '../../../domain/resources/quotas/balance.ts';
import { holdersFor } from '../../../domain/resources/quotas/quota.ts';
import type { PaySubsidyId } from '../../../domain/shared/ids.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import { applicantOf, mayDecide } from '../../../domain/subsidies/pay-subsidies/decider.ts';
import type { PaySubsidy } from '../../../domain/subsidies/pay-subsidies/pay-subsidy.ts';
import { tellsOfHealth } from '../../../domain/subsidies/pay-subsidies/tells-of-health.ts';
import type { Legislation } from '../../ports/legislation.ts';
import type { Transaction, UnitOfWork } from '../../ports/unit-of-work.ts';
import { checkHealthRight } from '../../process/published.ts';
import type { HandlingFailure } from '../../shared/handling-client.ts';
import { query, type Query, type QueryDependencies } from '../../shared/query.ts';
import { lockKnown } from './lock-case.ts';
import { bodyOf, weighed, type Weighed } from './weigh.ts';

/** What the quota of a body has left for a case; cents. */
export interface QuotaLeft {
  readonly available: number;
  /** What this case has reserved of it already. */
  readonly reservedForCase: number;
  readonly isEnough: boolean;
}

/** What a decision of the moment would be. */
export interface CheckedSubsidy extends Weighed {
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
          const found = await weighed(tx, subsidy, known.value, now, law);
          if (!found.ok) return found;
          const terms = found.value.granted?.terms ?? null;
          const isHealth = tellsOfHealth({ ...subsidy, terms });
          if (isHealth) {
            const right = checkHealthRight(known.value, context, now);
            if (!right.ok) return right;
          }
          const { decider } = found.value;
          const value: CheckedSubsidy = {
            ...found.value,
            applicant: applicantOf(subsidy.application.employer, localDateOf(now)),
            mayDecide: mayDecide(decider, context.actor.organisation).ok,
            tellsOfHealth: isHealth,
            quota:
              decider.who === 'TE_OFFICE'
                ? null
                : await quotaLeft(tx, subsidy, bodyOf(subsidy, known.value), found.value, now),
          };
          return ok({ value, clientIds: [subsidy.clientId] });
        });
      },
    },
    { accessLog, clock },
  );
}

async function quotaLeft(
  { quotas }: Transaction,
  { commitment }: PaySubsidy,
  body: Parameters<typeof holdersFor>[0],
  { granted }: Weighed,
  now: Instant,
): Promise<QuotaLeft | null> {
  const today = localDateOf(now);
  const id = await quotas.openFor(holdersFor(body, today), 'PAY_SUBSIDY', Number(today.slice(0, 4)));
  const balance = id === null ? null : await quotas.balanceOf(id);
  if (balance === null) return null;
  const held = commitment === null ? null : await quotas.commitment(commitment);
  const reservedForCase = held?.quotaId === id ? held.reserved : 0;
  const available = availableIn(balance);
  const needed = granted?.calculation.cents ?? 0;
  return { available, reservedForCase, isEnough: needed <= available + reservedForCase };
}
