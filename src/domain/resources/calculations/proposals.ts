import { organisation, type OrganisationId } from '../../shared/organisation.ts';
import type { QuotaCalculationId } from '../../shared/ids.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import type { CalculatedLine } from './inputs.ts';
import type { QuotaCalculation } from './quota-calculation.ts';

/** A quota as a calculation would have it proposed (kiintiöehdotus); whoever sets quotas proposes it or another. */
export interface CalculatedProposal {
  readonly holder: OrganisationId;
  readonly budgetYear: number;
  readonly serviceLine: CalculatedLine;
  readonly amountCents: number;
  /** Null where no seats are counted: of grants. */
  readonly seats: number | null;
  readonly basis: { readonly calculation: QuotaCalculationId };
}

const GRANTS: ReadonlySet<CalculatedLine> = new Set(['PAY_SUBSIDY', 'START_UP_GRANT']);

/**
 * The quota of each municipality and service line, which sum to the quotas of the calculation. Fails with
 * `QUOTA_CALCULATION_NOT_CURRENT` unless the version is published or confirmed and no other has taken its place.
 */
export function proposalsOf({
  id,
  state,
  from,
  result,
}: QuotaCalculation): Result<readonly CalculatedProposal[], Failure<'QUOTA_CALCULATION_NOT_CURRENT'>> {
  const isCurrent = state === 'PUBLISHED' || state === 'CONFIRMED';
  if (!isCurrent || result === null) return fail('conflict', 'QUOTA_CALCULATION_NOT_CURRENT', { id });
  return ok(
    result.quotas.flatMap(({ serviceLine, parts }) =>
      parts.map(({ municipality, places, cents }) => ({
        holder: organisation('municipality', municipality),
        budgetYear: Number(from.slice(0, 4)),
        serviceLine,
        amountCents: cents,
        seats: GRANTS.has(serviceLine) ? null : places,
        basis: { calculation: id },
      })),
    ),
  );
}
