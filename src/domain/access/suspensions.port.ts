import type { Suspension } from './suspension.ts';

/** Orders of the supervisor. */
export interface Suspensions {
  /** Every order, while nobody else orders or ends one. */
  all(): Promise<readonly Suspension[]>;
  add(suspension: Suspension): Promise<void>;
  save(suspension: Suspension): Promise<void>;
}
