import { availableIn } from '../../domain/resources/quotas/balance.ts';
import { holdersFor, type ServiceLine } from '../../domain/resources/quotas/quota.ts';
import type { CommitmentId } from '../../domain/shared/ids.ts';
import type { OrganisationId } from '../../domain/shared/organisation.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import type { Transaction } from '../ports/unit-of-work.ts';

/** What the quota of a body has left for a case; cents. */
export interface QuotaLeft {
  readonly available: number;
  /** What this case has reserved of it already. */
  readonly reservedForCase: number;
  readonly isEnough: boolean;
}

/** What a case would take, of which quota. */
interface Needed {
  readonly serviceLine: ServiceLine;
  readonly body: OrganisationId;
  readonly commitment: CommitmentId | null;
  readonly cents: number;
}

/** What is left for a decision of a day; null when the body has no open quota of the year. */
export async function quotaLeft(
  { quotas }: Pick<Transaction, 'quotas'>,
  { serviceLine, body, commitment, cents }: Needed,
  on: PlainDate,
): Promise<QuotaLeft | null> {
  const id = await quotas.openFor(holdersFor(body, on), serviceLine, Number(on.slice(0, 4)));
  const balance = id === null ? null : await quotas.balanceOf(id);
  if (balance === null) return null;
  const held = commitment === null ? null : await quotas.commitment(commitment);
  const reservedForCase = held?.quotaId === id ? held.reserved : 0;
  const available = availableIn(balance);
  return { available, reservedForCase, isEnough: cents <= available + reservedForCase };
}
