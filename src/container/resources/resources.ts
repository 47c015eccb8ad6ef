import { calculationUseCases } from './calculations.ts';
import { movementUseCases } from './movements.ts';
import { quotaUseCases } from './quotas.ts';
import { procurementUseCases } from './procurement.ts';

/** Use cases of resources, room by room. */
export const resourceUseCases = {
  ...movementUseCases,
  ...calculationUseCases,
  ...procurementUseCases,
  ...quotaUseCases,
};
