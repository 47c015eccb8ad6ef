import { ok } from '../../../domain/shared/result.ts';
import { query, type Query } from '../../shared/query.ts';
import type { QuotaQueryDependencies } from './find-quotas.query.ts';
import type { LedgerCheck } from './quota-reads.port.ts';

/**
 * Whether every ledger holds: its changes sum to the balance of the quota, its numbers have no gaps, each balance is the one
 * before plus the change, what the commitments have sums to what is taken, and nothing is overspent.
 */
export function verifyQuotas(dependencies: QuotaQueryDependencies): Query<null, LedgerCheck, never> {
  return query<null, LedgerCheck, never>(
    {
      name: 'verify-quotas',
      permission: 'quota.verify',
      objectType: 'quota',
      async read(_input, session) {
        return ok({ value: await dependencies.quotaReads.check(session), clientIds: [] });
      },
    },
    dependencies,
  );
}
