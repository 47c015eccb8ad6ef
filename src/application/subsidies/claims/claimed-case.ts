import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { ClaimId, CommitmentId, PaySubsidyId, StartUpGrantId } from '../../../domain/shared/ids.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { Claim, ClaimedTime } from '../../../domain/subsidies/claims/claim.ts';
import {
  type ClaimableCase,
  claimableGrant,
  claimableSubsidy,
} from '../../../domain/subsidies/claims/claimable-case.ts';
import { type Left, leftOf } from '../../../domain/subsidies/claims/claim-money.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';

export type CaseFailure = Failure<'CASE_NOT_FOUND' | 'CASE_NOT_PAYABLE' | 'RULE_NOT_FOUND'>;

type Stores = Pick<Transaction, 'subsidies' | 'quotas'>;

/** The case of a claim, with its client locked. Fails with `CASE_NOT_FOUND` when the session sees none. */
export async function claimedCase(
  { subsidies }: Pick<Transaction, 'subsidies'>,
  { kind, id }: ClaimedTime['case'],
  now: Instant,
  law: StatuteBook,
): Promise<Result<ClaimableCase, CaseFailure>> {
  if (kind === 'PAY_SUBSIDY') {
    const subsidy = await subsidies.paySubsidies.byId(id as PaySubsidyId);
    if (subsidy !== null) return claimableSubsidy(subsidy, localDateOf(now), law);
  } else {
    const grant = await subsidies.startUpGrants.byId(id as StartUpGrantId);
    if (grant !== null) return claimableGrant(grant, law);
  }
  return fail('not-found', 'CASE_NOT_FOUND', { id });
}

/** The other claims of a case. */
export async function otherClaims(
  { subsidies }: Pick<Transaction, 'subsidies'>,
  { kind, id }: ClaimedTime['case'],
  own: ClaimId | null,
): Promise<readonly Claim[]> {
  const claims = await subsidies.claims.ofCase(kind, id);
  return claims.filter((claim) => claim.id !== own);
}

/** What a commitment has left beside what other claims were promised; nothing of one that the session does not see. */
export async function leftIn(
  { quotas }: Stores,
  commitment: CommitmentId | null,
  others: readonly Claim[],
  now: Instant,
  law: StatuteBook,
): Promise<Result<Left, Failure<'RULE_NOT_FOUND'>>> {
  const found = law.quotas.at(localDateOf(now));
  if (!found.ok) return found;
  const held = commitment === null ? null : await quotas.commitment(commitment);
  const cents = held === null ? 0 : leftOf(held, others);
  return ok({ cents, rule: found.value.reference });
}
