import { asFunction } from 'awilix';
import type { Database } from '../../adapters/persistence/database.ts';
import { matterReads } from '../../adapters/persistence/process/matter-reads.ts';
import { WORK_TRIAL_READS } from '../../adapters/persistence/process/work-trials.read.ts';
import { draftWorkTrial } from '../../application/process/work-trial/draft-work-trial.ts';
import { findWorkTrials, getWorkTrial } from '../../application/process/work-trial/find-work-trials.query.ts';
import {
  endWorkTrial,
  interruptWorkTrial,
  recordAbsence,
  signWorkTrial,
  startWorkTrial,
} from '../../application/process/work-trial/keep-work-trial.ts';

interface Base {
  readonly database: Database;
}

/** Agreements on work trials. */
export const workTrialUseCases = {
  workTrialReads: asFunction(({ database }: Base) =>
    matterReads(database.pool, WORK_TRIAL_READS),
  ).singleton(),
  findWorkTrials: asFunction(findWorkTrials).singleton(),
  getWorkTrial: asFunction(getWorkTrial).singleton(),
  draftWorkTrial: asFunction(draftWorkTrial).singleton(),
  signWorkTrial: asFunction(signWorkTrial).singleton(),
  startWorkTrial: asFunction(startWorkTrial).singleton(),
  recordAbsence: asFunction(recordAbsence).singleton(),
  interruptWorkTrial: asFunction(interruptWorkTrial).singleton(),
  endWorkTrial: asFunction(endWorkTrial).singleton(),
};
