import { asFunction } from 'awilix';
import { giveRole } from '../application/access/give-role.ts';
import { disqualify, endDisqualification } from '../application/access/disqualify.ts';
import { getDisqualifications, findSuspensions } from '../application/access/find-barriers.query.ts';
import { orderSuspension, endSuspension } from '../application/access/order-suspension.ts';

/** Who may not act: disqualified officials, suspended municipalities; and who gets a role. */
export const accessUseCases = {
  giveRole: asFunction(giveRole).singleton(),
  disqualify: asFunction(disqualify).singleton(),
  endDisqualification: asFunction(endDisqualification).singleton(),
  getDisqualifications: asFunction(getDisqualifications).singleton(),
  orderSuspension: asFunction(orderSuspension).singleton(),
  endSuspension: asFunction(endSuspension).singleton(),
  findSuspensions: asFunction(findSuspensions).singleton(),
};
