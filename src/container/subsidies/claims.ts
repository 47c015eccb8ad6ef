import { asFunction } from 'awilix';
import type { Database } from '../../adapters/persistence/database.ts';
import { claimReads } from '../../adapters/persistence/subsidies/claims.read.ts';
import {
  approveClaim,
  payClaim,
  recoverClaim,
  rejectClaim,
} from '../../application/subsidies/claims/change-claim.ts';
import { checkClaim } from '../../application/subsidies/claims/check-claim.query.ts';
import {
  findClaims,
  findClaimsToHandle,
  getClaim,
} from '../../application/subsidies/claims/find-claims.query.ts';
import { recordClaim } from '../../application/subsidies/claims/record-claim.ts';

/** Claims for payment, from receipt to payment and back. */
export const claimUseCases = {
  claimReads: asFunction(({ database }: { readonly database: Database }) =>
    claimReads(database.pool),
  ).singleton(),
  recordClaim: asFunction(recordClaim).singleton(),
  approveClaim: asFunction(approveClaim).singleton(),
  payClaim: asFunction(payClaim).singleton(),
  rejectClaim: asFunction(rejectClaim).singleton(),
  recoverClaim: asFunction(recoverClaim).singleton(),
  checkClaim: asFunction(checkClaim).singleton(),
  findClaims: asFunction(findClaims).singleton(),
  findClaimsToHandle: asFunction(findClaimsToHandle).singleton(),
  getClaim: asFunction(getClaim).singleton(),
};
