import { asFunction } from 'awilix';
import {
  assessMultiSectorNeed,
  decideMultiSectorNeed,
} from '../../application/process/entitlement/assess-multi-sector-need.ts';
import {
  findActivationTriggers,
  findIntegrationRights,
  findMultiSectorCases,
  getActivationTrigger,
  getIntegrationRight,
  getMultiSectorCase,
} from '../../application/process/entitlement/find-entitlements.query.ts';
import {
  countBenefitsAgain,
  recordActivationTrigger,
} from '../../application/process/entitlement/follow-activation.ts';
import {
  recordIntegrationRight,
  takeIntegrationStep,
} from '../../application/process/entitlement/handle-integration-right.ts';
import { takeMultiSectorStep } from '../../application/process/entitlement/take-multi-sector-step.ts';

/** Integration rights, multi-sector cases, triggers of the activation plan. */
export const entitlementUseCases = {
  recordIntegrationRight: asFunction(recordIntegrationRight).singleton(),
  takeIntegrationStep: asFunction(takeIntegrationStep).singleton(),
  getIntegrationRight: asFunction(getIntegrationRight).singleton(),
  findIntegrationRights: asFunction(findIntegrationRights).singleton(),
  assessMultiSectorNeed: asFunction(assessMultiSectorNeed).singleton(),
  decideMultiSectorNeed: asFunction(decideMultiSectorNeed).singleton(),
  takeMultiSectorStep: asFunction(takeMultiSectorStep).singleton(),
  getMultiSectorCase: asFunction(getMultiSectorCase).singleton(),
  findMultiSectorCases: asFunction(findMultiSectorCases).singleton(),
  recordActivationTrigger: asFunction(recordActivationTrigger).singleton(),
  countBenefitsAgain: asFunction(countBenefitsAgain).singleton(),
  getActivationTrigger: asFunction(getActivationTrigger).singleton(),
  findActivationTriggers: asFunction(findActivationTriggers).singleton(),
};
