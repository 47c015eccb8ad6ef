import { asFunction } from 'awilix';
import type { Database } from '../../adapters/persistence/database.ts';
import { calculationReads } from '../../adapters/persistence/resources/calculations.read.ts';
import {
  compareQuotaCalculations,
  countTransferringClients,
  findQuotaCalculations,
  getCalculatedProposals,
  getQuotaCalculation,
  getQuotaCalculationDocument,
} from '../../application/resources/calculations/find-calculations.query.ts';
import {
  calculateQuotas,
  changeQuotaCalculation,
  confirmQuotaCalculation,
  hearMunicipality,
} from '../../application/resources/calculations/keep-calculation.ts';
import {
  draftNextVersion,
  draftQuotaCalculation,
} from '../../application/resources/calculations/make-calculation.ts';
import { publishQuotaCalculation } from '../../application/resources/calculations/publish-calculation.ts';
import { withdrawApplicant } from '../../application/resources/calculations/withdraw-applicant.ts';

/** The Ministry's calculations of quotas and staff. */
export const calculationUseCases = {
  calculationReads: asFunction(
    ({ database, workDatabase }: { readonly database: Database; readonly workDatabase: Database }) =>
      calculationReads(database.pool, workDatabase.pool),
  ).singleton(),
  draftQuotaCalculation: asFunction(draftQuotaCalculation).singleton(),
  draftNextVersion: asFunction(draftNextVersion).singleton(),
  changeQuotaCalculation: asFunction(changeQuotaCalculation).singleton(),
  calculateQuotas: asFunction(calculateQuotas).singleton(),
  publishQuotaCalculation: asFunction(publishQuotaCalculation).singleton(),
  hearMunicipality: asFunction(hearMunicipality).singleton(),
  confirmQuotaCalculation: asFunction(confirmQuotaCalculation).singleton(),
  withdrawApplicant: asFunction(withdrawApplicant).singleton(),
  findQuotaCalculations: asFunction(findQuotaCalculations).singleton(),
  getQuotaCalculation: asFunction(getQuotaCalculation).singleton(),
  getQuotaCalculationDocument: asFunction(getQuotaCalculationDocument).singleton(),
  compareQuotaCalculations: asFunction(compareQuotaCalculations).singleton(),
  getCalculatedProposals: asFunction(getCalculatedProposals).singleton(),
  countTransferringClients: asFunction(countTransferringClients).singleton(),
};
