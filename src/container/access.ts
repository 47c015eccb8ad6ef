import { asFunction } from 'awilix';
import { endGrant, giveRole } from '../application/access/give-role.ts';
import { findGrants } from '../application/access/find-grants.query.ts';
import { disqualify, endDisqualification } from '../application/access/disqualify.ts';
import { getDisqualifications, findSuspensions } from '../application/access/find-barriers.query.ts';
import { sealAccessLog } from '../application/access/seal-access-log.ts';
import { extractAccessLog, reviewAccessLog } from '../application/access/review-access-log.query.ts';
import { findAnomalies } from '../application/access/find-anomalies.query.ts';
import { verifyAccessLog } from '../application/access/verify-access-log.query.ts';
import { orderSuspension, endSuspension } from '../application/access/order-suspension.ts';

/** Who may act, and who may not: rights, disqualified officials, suspended municipalities; and the log of who looked. */
export const accessUseCases = {
  giveRole: asFunction(giveRole).singleton(),
  endGrant: asFunction(endGrant).singleton(),
  findGrants: asFunction(findGrants).singleton(),
  disqualify: asFunction(disqualify).singleton(),
  endDisqualification: asFunction(endDisqualification).singleton(),
  getDisqualifications: asFunction(getDisqualifications).singleton(),
  orderSuspension: asFunction(orderSuspension).singleton(),
  endSuspension: asFunction(endSuspension).singleton(),
  findSuspensions: asFunction(findSuspensions).singleton(),
  sealAccessLog: asFunction(sealAccessLog).singleton(),
  reviewAccessLog: asFunction(reviewAccessLog).singleton(),
  extractAccessLog: asFunction(extractAccessLog).singleton(),
  findAnomalies: asFunction(findAnomalies).singleton(),
  verifyAccessLog: asFunction(verifyAccessLog).singleton(),
};
