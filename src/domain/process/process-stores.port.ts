import type { ProcessCases } from './process-case.ts';
import type { Tasks } from './tasks/tasks.port.ts';

/** What is kept of the service process (palveluprosessi). */
export interface ProcessStores {
  readonly cases: ProcessCases;
  readonly tasks: Tasks;
}
