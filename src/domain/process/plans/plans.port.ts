import type { ClientId } from '../../shared/ids.ts';
import type { Matters } from '../../handling/matters.port.ts';
import type { Plan } from './plan.ts';

/** Plans of clients. Whoever changes them has locked the client before. */
export interface Plans extends Matters<Plan> {
  /** The one that binds the client now, whether a revised text of it is being agreed on or not; null when there is none. */
  inForceOf(client: ClientId): Promise<Plan | null>;
}
