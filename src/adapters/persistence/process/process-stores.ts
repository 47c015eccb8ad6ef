import type { ProcessStores } from '../../../domain/process/process-stores.port.ts';
import type { Sql } from '../sql.ts';
import { plans } from './plans.ts';
import { processCases } from './process-cases.ts';
import { taskRepository } from './task.repository.ts';

/** Everything that is kept of the service process, in one transaction. */
export function processStores(sql: Sql, nextId: () => string): ProcessStores {
  return {
    cases: processCases(sql),
    plans: plans(sql),
    tasks: taskRepository(sql, nextId),
  };
}
