import { asFunction } from 'awilix';
import type { Database } from '../../adapters/persistence/database.ts';
import { quotaReads } from '../../adapters/persistence/resources/quotas.read.ts';
import {
  findQuotas,
  getQuota,
  getQuotaMovements,
  getQuotaYear,
  getUnderuse,
} from '../../application/resources/quotas/find-quotas.query.ts';
import { proposeQuota } from '../../application/resources/quotas/propose-quota.ts';
import {
  closeQuota,
  confirmQuota,
  hearQuota,
  openQuota,
  reopenQuota,
  resizeQuota,
} from '../../application/resources/quotas/run-quota.ts';
import { transferQuota } from '../../application/resources/quotas/transfer-quota.ts';
import { verifyQuotas } from '../../application/resources/quotas/verify-quotas.query.ts';

/** The life of quotas, and what is read of them. */
export const quotaUseCases = {
  quotaReads: asFunction(
    ({ database, workDatabase }: { readonly database: Database; readonly workDatabase: Database }) =>
      quotaReads(database.pool, workDatabase.pool),
  ).singleton(),
  proposeQuota: asFunction(proposeQuota).singleton(),
  hearQuota: asFunction(hearQuota).singleton(),
  confirmQuota: asFunction(confirmQuota).singleton(),
  openQuota: asFunction(openQuota).singleton(),
  closeQuota: asFunction(closeQuota).singleton(),
  reopenQuota: asFunction(reopenQuota).singleton(),
  resizeQuota: asFunction(resizeQuota).singleton(),
  transferQuota: asFunction(transferQuota).singleton(),
  findQuotas: asFunction(findQuotas).singleton(),
  getQuota: asFunction(getQuota).singleton(),
  getQuotaMovements: asFunction(getQuotaMovements).singleton(),
  getQuotaYear: asFunction(getQuotaYear).singleton(),
  getUnderuse: asFunction(getUnderuse).singleton(),
  verifyQuotas: asFunction(verifyQuotas).singleton(),
};
