import type { ClientId } from '../../shared/ids.ts';
import type { Matters } from '../../handling/matters.port.ts';
import type { RegisterTrial } from './work-trial-limits.ts';
import type { WorkTrial } from './work-trial.ts';

/** Work-trial agreements of clients, whichever authority made them. Whoever changes them has locked the client before. */
export interface WorkTrials extends Matters<WorkTrial> {
  /** Work trials that the client register tells of. */
  inRegister(client: ClientId): Promise<readonly RegisterTrial[]>;
}
