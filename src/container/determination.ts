import { asFunction } from 'awilix';
import { determineClient } from '../application/clients/determination/determine-client.ts';
import {
  overrideDetermination,
  withdrawDeterminationOverride,
} from '../application/clients/determination/override-determination.ts';
import { decideResponsibilityReview } from '../application/clients/determination/decide-responsibility-review.ts';
import { getDetermination } from '../application/clients/determination/get-determination.query.ts';

/** Target-group determinations one by one. */
export const determinationUseCases = {
  determineClient: asFunction(determineClient).singleton(),
  overrideDetermination: asFunction(overrideDetermination).singleton(),
  withdrawDeterminationOverride: asFunction(withdrawDeterminationOverride).singleton(),
  decideResponsibilityReview: asFunction(decideResponsibilityReview).singleton(),
  getDetermination: asFunction(getDetermination).singleton(),
};
