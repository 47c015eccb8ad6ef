import { asFunction } from 'awilix';
import type { Database } from '../../adapters/persistence/database.ts';
import { cooperationReads } from '../../adapters/persistence/process/cooperation.read.ts';
import {
  findCooperation,
  getCompetenceFigures,
  getCooperation,
} from '../../application/process/cooperation/find-cooperation.query.ts';
import {
  activateCooperation,
  beginCooperation,
  changeCooperation,
  endCooperation,
  holdCooperationMeeting,
} from '../../application/process/cooperation/run-cooperation.ts';

/** Cooperation structures for competence services. */
export const cooperationUseCases = {
  cooperationReads: asFunction(
    ({ database, workDatabase }: { readonly database: Database; readonly workDatabase: Database }) =>
      cooperationReads(database.pool, workDatabase.pool),
  ).singleton(),
  beginCooperation: asFunction(beginCooperation).singleton(),
  changeCooperation: asFunction(changeCooperation).singleton(),
  activateCooperation: asFunction(activateCooperation).singleton(),
  holdCooperationMeeting: asFunction(holdCooperationMeeting).singleton(),
  endCooperation: asFunction(endCooperation).singleton(),
  findCooperation: asFunction(findCooperation).singleton(),
  getCooperation: asFunction(getCooperation).singleton(),
  getCompetenceFigures: asFunction(getCompetenceFigures).singleton(),
};
