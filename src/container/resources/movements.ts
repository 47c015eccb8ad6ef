import { asFunction } from 'awilix';
import type { Database } from '../../adapters/persistence/database.ts';
import { quotaDesk } from '../../adapters/persistence/resources/quota-desk.ts';
import type { KeyRing } from '../../adapters/persistence/sealing/key-ring.ts';
import { moveQuota } from '../../application/resources/quotas/move-quota.ts';

/** Movements of quotas over the desk. */
export const movementUseCases = {
  quotaDesk: asFunction(
    ({
      database,
      keys,
      onLogFailure,
    }: {
      readonly database: Database;
      readonly keys: KeyRing;
      readonly onLogFailure: (error: unknown) => void;
    }) => quotaDesk(database.pool, keys, onLogFailure),
  ).singleton(),
  moveQuota: asFunction(moveQuota).singleton(),
};
