import type { ClaimId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok, type RuleReference } from '../../../domain/shared/result.ts';
import type { Calculation } from '../../../domain/subsidies/calculation.ts';
import { overpaidCents, withinCommitment } from '../../../domain/subsidies/claims/claim-money.ts';
import { type ApprovalCode, isLate, obstaclesTo } from '../../../domain/subsidies/claims/handle-claim.ts';
import type { Legislation } from '../../ports/legislation.ts';
import type { UnitOfWork } from '../../ports/unit-of-work.ts';
import { type HandlingFailure, lockHandled } from '../../shared/handling-client.ts';
import { query, type Query, type QueryDependencies } from '../../shared/query.ts';
import { type CaseFailure, claimedCase, leftIn, otherClaims } from './claimed-case.ts';

/** What approving a claim at the moment would come to; cents. */
export interface CheckedClaim {
  readonly dueBy: PlainDate;
  readonly rule: RuleReference;
  readonly isLate: boolean;
  /** Everything that keeps it from being approved. */
  readonly obstacles: readonly Failure<ApprovalCode>[];
  readonly cents: number;
  /** Null for whoever may not see what tells of health. */
  readonly calculation: Calculation | null;
  /** What the commitment has left beside other claims. */
  readonly leftCents: number;
  /** What was paid beyond what the case gives now. */
  readonly overpaidCents: number;
}

export type CheckClaimFailure = HandlingFailure | CaseFailure | Failure<'CLAIM_NOT_FOUND'>;

/** Explains a claim as the case stands now: its last day, what keeps it from payment, and what it comes to. Nothing is written. */
export function checkClaim({
  unitOfWork,
  legislation,
  accessLog,
  clock,
}: QueryDependencies & {
  readonly unitOfWork: UnitOfWork;
  readonly legislation: Legislation;
}): Query<ClaimId, CheckedClaim, CheckClaimFailure> {
  return query<ClaimId, CheckedClaim, CheckClaimFailure>(
    {
      name: 'check-claim',
      permission: 'claim.handle',
      objectType: 'claim',
      objectId: (id) => id,
      dataClasses: ['basic', 'health'],
      async read(id, session, { actor }, now) {
        const law = await legislation.inForce();
        return unitOfWork.run(session, async (tx) => {
          const claim = await tx.subsidies.claims.byId(id);
          if (claim === null) return fail('not-found', 'CLAIM_NOT_FOUND', { id });
          const known = await lockHandled(tx, claim.clientId, actor, now);
          if (!known.ok) return known;
          const of = await claimedCase(tx, claim.case, now, law);
          if (!of.ok) return of;
          const others = await otherClaims(tx, claim.case, claim.id);
          const left = await leftIn(tx, claim.commitment, others, now, law);
          if (!left.ok) return left;
          const { dueBy, rule, tellsOfHealth } = claim;
          const calculation = withinCommitment(of.value.count(claim), claim, left.value);
          const { responsible } = known.value;
          const seesHealth = responsible !== null && session.healthOf?.includes(responsible) === true;
          const value: CheckedClaim = {
            dueBy,
            rule,
            isLate: isLate(claim),
            obstacles: obstaclesTo(claim, of.value, left.value),
            cents: calculation.cents,
            calculation: tellsOfHealth && !seesHealth ? null : calculation,
            leftCents: left.value.cents,
            overpaidCents: overpaidCents(claim, of.value),
          };
          return ok({ value, clientIds: [claim.clientId] });
        });
      },
    },
    { accessLog, clock },
  );
}
