import { asFunction, asValue } from 'awilix';
import type { Database } from '../../adapters/persistence/database.ts';
import { grantReads } from '../../adapters/persistence/subsidies/start-up-grants.read.ts';
import {
  applyForGrantExtension,
  askForGrantInformation,
  assessBusiness,
  completeGrantApplication,
  interruptStartUpGrant,
  resumeStartUpGrant,
} from '../../application/subsidies/start-up-grants/change-grant.ts';
import { decidableStartUpGrant } from '../../application/subsidies/start-up-grants/decidable.ts';
import { checkStartUpGrant } from '../../application/subsidies/start-up-grants/check-grant.query.ts';
import {
  findStartUpGrants,
  findHandledGrants,
  getStartUpGrant,
} from '../../application/subsidies/start-up-grants/find-grants.query.ts';
import {
  endStartUpGrant,
  prepareStartUpGrant,
  releaseStartUpGrant,
  withdrawGrantApplication,
} from '../../application/subsidies/start-up-grants/prepare-grant.ts';
import { recordGrantApplication } from '../../application/subsidies/start-up-grants/record-application.ts';

interface Base {
  readonly database: Database;
}

/** Start-up grants. */
export const startUpGrantUseCases = {
  grantReads: asFunction(({ database }: Base) => grantReads(database.pool)).singleton(),
  decidableStartUpGrant: asValue(decidableStartUpGrant),
  findStartUpGrants: asFunction(findStartUpGrants).singleton(),
  findHandledGrants: asFunction(findHandledGrants).singleton(),
  getStartUpGrant: asFunction(getStartUpGrant).singleton(),
  checkStartUpGrant: asFunction(checkStartUpGrant).singleton(),
  recordGrantApplication: asFunction(recordGrantApplication).singleton(),
  askForGrantInformation: asFunction(askForGrantInformation).singleton(),
  completeGrantApplication: asFunction(completeGrantApplication).singleton(),
  assessBusiness: asFunction(assessBusiness).singleton(),
  applyForGrantExtension: asFunction(applyForGrantExtension).singleton(),
  interruptStartUpGrant: asFunction(interruptStartUpGrant).singleton(),
  resumeStartUpGrant: asFunction(resumeStartUpGrant).singleton(),
  prepareStartUpGrant: asFunction(prepareStartUpGrant).singleton(),
  releaseStartUpGrant: asFunction(releaseStartUpGrant).singleton(),
  withdrawGrantApplication: asFunction(withdrawGrantApplication).singleton(),
  endStartUpGrant: asFunction(endStartUpGrant).singleton(),
};
