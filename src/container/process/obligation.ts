import { asFunction } from 'awilix';
import type { Database } from '../../adapters/persistence/database.ts';
import { obligationReads } from '../../adapters/persistence/process/obligation-periods.read.ts';
import {
  findObligationPeriods,
  getObligationPeriod,
} from '../../application/process/obligation/find-obligation-periods.query.ts';
import {
  changeObligationNumber,
  closeObligationPeriod,
  excuseObligationPeriod,
  reportJobSearch,
} from '../../application/process/obligation/keep-obligation.ts';
import { setObligation } from '../../application/process/obligation/set-obligation.ts';

interface Base {
  readonly database: Database;
}

/** The job-search obligation. */
export const obligationUseCases = {
  obligationReads: asFunction(({ database }: Base) => obligationReads(database.pool)).singleton(),
  findObligationPeriods: asFunction(findObligationPeriods).singleton(),
  getObligationPeriod: asFunction(getObligationPeriod).singleton(),
  setObligation: asFunction(setObligation).singleton(),
  reportJobSearch: asFunction(reportJobSearch).singleton(),
  closeObligationPeriod: asFunction(closeObligationPeriod).singleton(),
  excuseObligationPeriod: asFunction(excuseObligationPeriod).singleton(),
  changeObligationNumber: asFunction(changeObligationNumber).singleton(),
};
