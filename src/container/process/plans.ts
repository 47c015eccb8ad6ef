import { asFunction, asValue } from 'awilix';
import { sha256 } from '../../adapters/system/digest.ts';
import { recordPlanApproval } from '../../application/process/plans/approve-plan.ts';
import {
  findPlans,
  getPlan,
  getPlanChanges,
  getPlanDocument,
} from '../../application/process/plans/find-plans.query.ts';
import { checkPlanAction, reportPlanAction } from '../../application/process/plans/follow-plan-action.ts';
import {
  askForApprovals,
  changePlan,
  closePlan,
  makePlan,
  recordPlanRefusal,
  revisePlan,
} from '../../application/process/plans/write-plan.ts';
import type { Digest } from '../../domain/process/plans/canonical-text.ts';

/** Plans of clients. */
export const planUseCases = {
  digest: asValue<Digest>(sha256),
  makePlan: asFunction(makePlan).singleton(),
  changePlan: asFunction(changePlan).singleton(),
  askForApprovals: asFunction(askForApprovals).singleton(),
  recordPlanApproval: asFunction(recordPlanApproval).singleton(),
  recordPlanRefusal: asFunction(recordPlanRefusal).singleton(),
  revisePlan: asFunction(revisePlan).singleton(),
  closePlan: asFunction(closePlan).singleton(),
  reportPlanAction: asFunction(reportPlanAction).singleton(),
  checkPlanAction: asFunction(checkPlanAction).singleton(),
  findPlans: asFunction(findPlans).singleton(),
  getPlan: asFunction(getPlan).singleton(),
  getPlanChanges: asFunction(getPlanChanges).singleton(),
  getPlanDocument: asFunction(getPlanDocument).singleton(),
};
