import { asFunction, asValue } from 'awilix';
import type { Database } from '../../adapters/persistence/database.ts';
import { paySubsidyReads } from '../../adapters/persistence/subsidies/pay-subsidies.read.ts';
import { applyForSubsidyExtension } from '../../application/subsidies/pay-subsidies/apply-for-extension.ts';
import {
  askOfEmployer,
  completeApplication,
  endSubsidy,
  interruptSubsidy,
  releaseSubsidy,
  resumeSubsidy,
  withdrawApplication,
} from '../../application/subsidies/pay-subsidies/change-application.ts';
import { checkPaySubsidy } from '../../application/subsidies/pay-subsidies/check-subsidy.query.ts';
import { decidablePaySubsidy } from '../../application/subsidies/pay-subsidies/decidable.ts';
import {
  findHandledSubsidies,
  findPaySubsidies,
  getPaySubsidy,
} from '../../application/subsidies/pay-subsidies/find-subsidies.query.ts';
import { prepareSubsidy } from '../../application/subsidies/pay-subsidies/prepare-subsidy.ts';
import { recordSubsidyApplication } from '../../application/subsidies/pay-subsidies/record-application.ts';
import { routeSubsidy } from '../../application/subsidies/pay-subsidies/route-subsidy.ts';

interface Databases {
  readonly database: Database;
}

/** Cases of pay subsidy, and how decisions know them. */
export const paySubsidyUseCases = {
  paySubsidyReads: asFunction(({ database }: Databases) => paySubsidyReads(database.pool)).singleton(),
  decidablePaySubsidy: asValue(decidablePaySubsidy),
  recordSubsidyApplication: asFunction(recordSubsidyApplication).singleton(),
  askOfEmployer: asFunction(askOfEmployer).singleton(),
  completeApplication: asFunction(completeApplication).singleton(),
  checkPaySubsidy: asFunction(checkPaySubsidy).singleton(),
  prepareSubsidy: asFunction(prepareSubsidy).singleton(),
  releaseSubsidy: asFunction(releaseSubsidy).singleton(),
  routeSubsidy: asFunction(routeSubsidy).singleton(),
  withdrawApplication: asFunction(withdrawApplication).singleton(),
  applyForSubsidyExtension: asFunction(applyForSubsidyExtension).singleton(),
  interruptSubsidy: asFunction(interruptSubsidy).singleton(),
  resumeSubsidy: asFunction(resumeSubsidy).singleton(),
  endSubsidy: asFunction(endSubsidy).singleton(),
  findPaySubsidies: asFunction(findPaySubsidies).singleton(),
  findHandledSubsidies: asFunction(findHandledSubsidies).singleton(),
  getPaySubsidy: asFunction(getPaySubsidy).singleton(),
};
