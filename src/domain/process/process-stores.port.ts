import type { ProcessCases } from './process-case.ts';
import type { Plans } from './plans/plans.port.ts';
import type { Tasks } from './tasks/tasks.port.ts';

/** What is kept of the service process (palveluprosessi). */
export interface ProcessStores {
  readonly cases: ProcessCases;
  readonly plans: Plans;
  readonly tasks: Tasks;
}
