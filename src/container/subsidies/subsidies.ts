import { decisionUseCases } from './decisions.ts';
import { claimUseCases } from './claims.ts';
import { paySubsidyUseCases } from './pay-subsidies.ts';
import { startUpGrantUseCases } from './start-up-grants.ts';

/** Use cases of subsidies, room by room. */
export const subsidyUseCases = {
  ...claimUseCases,
  ...paySubsidyUseCases,
  ...startUpGrantUseCases,
  ...decisionUseCases,
};
