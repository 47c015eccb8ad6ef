import { asFunction } from 'awilix';
import {
  recordResidence,
  recordJobSearch,
  endJobSearch,
  recordStatus,
  recordEntitlement,
  correctFacts,
} from '../application/clients/facts/record-facts.ts';
import { reverseChange } from '../application/clients/facts/reverse-change.ts';
import { resolveConflict } from '../application/clients/facts/resolve-conflict.ts';
import {
  getResidences,
  getJobSearches,
  getStatusSpans,
  getSpells,
  getEntitlements,
} from '../application/clients/facts/get-client-facts.query.ts';

/** Facts of clients on two time axes. */
export const factsUseCases = {
  recordResidence: asFunction(recordResidence).singleton(),
  recordJobSearch: asFunction(recordJobSearch).singleton(),
  endJobSearch: asFunction(endJobSearch).singleton(),
  recordStatus: asFunction(recordStatus).singleton(),
  recordEntitlement: asFunction(recordEntitlement).singleton(),
  correctFacts: asFunction(correctFacts).singleton(),
  reverseChange: asFunction(reverseChange).singleton(),
  resolveConflict: asFunction(resolveConflict).singleton(),
  getResidences: asFunction(getResidences).singleton(),
  getJobSearches: asFunction(getJobSearches).singleton(),
  getStatusSpans: asFunction(getStatusSpans).singleton(),
  getSpells: asFunction(getSpells).singleton(),
  getEntitlements: asFunction(getEntitlements).singleton(),
};
