import { asFunction } from 'awilix';
import { retain } from '../application/privacy/retain.ts';
import { requestRetention } from '../application/runs/request-run.ts';

/** How long data are kept, and what people and researchers get of them. */
export const privacyUseCases = {
  retain: asFunction(retain).singleton(),
  requestRetention: asFunction(requestRetention).singleton(),
};
