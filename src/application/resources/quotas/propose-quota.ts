import { type LedgerFailure } from '../../../domain/resources/quotas/ledger.ts';
import { type Proposal, proposed } from '../../../domain/resources/quotas/quota-life.ts';
import type { CalculationState } from '../../../domain/resources/calculations/quota-calculation.ts';
import type { QuotaBasis } from '../../../domain/legislation/quotas.ts';
import type { SettingFailure } from '../../../domain/resources/quotas/setting.ts';
import type { QuotaCalculationId, QuotaId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import { command, type Command } from '../../shared/command.ts';
import { type ChangedQuota, doneTo, type QuotaDependencies, stepOf } from './quota-step.ts';

/** What a proposal rests on: figures of a reference period, or a calculation of the Ministry. */
export type ProposalBasis =
  | {
      readonly inputs: QuotaBasis & { readonly from: PlainDate; readonly until: PlainDate };
      readonly methodVersion: string;
    }
  | { readonly calculation: QuotaCalculationId };

export type ProposeQuota = Omit<Proposal, 'id'> & { readonly basis: ProposalBasis };

/** Calculations on which a proposal can rest. */
const CURRENT: ReadonlySet<CalculationState> = new Set(['PUBLISHED', 'CONFIRMED']);

type Refusal =
  | SettingFailure
  | LedgerFailure
  | Failure<
      | 'QUOTA_HOLDER_INVALID'
      | 'BUDGET_YEAR_PAST'
      | 'QUOTA_EXISTS'
      | 'QUOTA_CALCULATION_NOT_FOUND'
      | 'QUOTA_CALCULATION_NOT_CURRENT'
    >;

/**
 * Proposes the quota of a holder for a year and a service line. Fails with `QUOTA_EXISTS` when there is one, and with
 * `QUOTA_CALCULATION_NOT_CURRENT` when it would rest on a calculation that is not published or holds no more.
 */
export function proposeQuota({
  legislation,
  ids,
  unitOfWork,
  clock,
}: QuotaDependencies & { readonly ids: Ids }): Command<ProposeQuota, ChangedQuota, Refusal> {
  return command<ProposeQuota, ChangedQuota, Refusal>({
    name: 'propose-quota',
    permission: 'quota.manage',
    objectType: 'quota',
    async handle({ basis, ...proposal }, tx, { actor }, now) {
      if ('calculation' in basis) {
        const { calculation: id } = basis;
        const calculation = await tx.calculations.lock(id);
        if (calculation === null) return fail('not-found', 'QUOTA_CALCULATION_NOT_FOUND', { id });
        if (!CURRENT.has(calculation.state)) return fail('conflict', 'QUOTA_CALCULATION_NOT_CURRENT', { id });
      }
      const { moving, law } = await stepOf(legislation, actor, now, null);
      const step = proposed({ ...proposal, id: ids.next() as QuotaId }, moving, law);
      if (!step.ok) return step;
      const { empty, moved, quota, detail } = step.value;
      if (!(await tx.quotas.add(empty))) {
        const { holder, budgetYear, serviceLine } = proposal;
        return fail('conflict', 'QUOTA_EXISTS', { holder, budgetYear, serviceLine });
      }
      await tx.quotas.keep(moved);
      const told = { quota, detail: { ...detail, basis } };
      await tx.quotas.noteEvent(quota, told.detail);
      return ok(doneTo(told));
    },
  })({ unitOfWork, clock });
}
