import { asFunction } from 'awilix';
import type { Database } from '../../adapters/persistence/database.ts';
import { procurementReads } from '../../adapters/persistence/resources/procurement.read.ts';
import {
  findContracts,
  findCourses,
  findPlanVersions,
  findProcurementPlans,
  getContract,
  getCourse,
  getProcurementPlan,
} from '../../application/resources/procurement/find-procurement.query.ts';
import {
  approveProcurementPlan,
  changeProcurementPlan,
  consultOnProcurementPlan,
  draftProcurementPlan,
} from '../../application/resources/procurement/plan-procurement.ts';
import {
  concludeContract,
  endProcurementContract,
  extendProcurementContract,
} from '../../application/resources/procurement/run-contracts.ts';
import {
  orderProcuredCourse,
  shareCourseSeats,
  stepProcuredCourse,
} from '../../application/resources/procurement/run-courses.ts';

/** Plans of what is bought, contracts, courses and their seats. */
export const procurementUseCases = {
  procurementReads: asFunction(
    ({ database, workDatabase }: { readonly database: Database; readonly workDatabase: Database }) =>
      procurementReads(database.pool, workDatabase.pool),
  ).singleton(),
  findProcurementPlans: asFunction(findProcurementPlans).singleton(),
  getProcurementPlan: asFunction(getProcurementPlan).singleton(),
  findPlanVersions: asFunction(findPlanVersions).singleton(),
  draftProcurementPlan: asFunction(draftProcurementPlan).singleton(),
  changeProcurementPlan: asFunction(changeProcurementPlan).singleton(),
  consultOnProcurementPlan: asFunction(consultOnProcurementPlan).singleton(),
  approveProcurementPlan: asFunction(approveProcurementPlan).singleton(),
  findContracts: asFunction(findContracts).singleton(),
  getContract: asFunction(getContract).singleton(),
  concludeContract: asFunction(concludeContract).singleton(),
  extendProcurementContract: asFunction(extendProcurementContract).singleton(),
  endProcurementContract: asFunction(endProcurementContract).singleton(),
  findCourses: asFunction(findCourses).singleton(),
  getCourse: asFunction(getCourse).singleton(),
  orderProcuredCourse: asFunction(orderProcuredCourse).singleton(),
  stepProcuredCourse: asFunction(stepProcuredCourse).singleton(),
  shareCourseSeats: asFunction(shareCourseSeats).singleton(),
};
