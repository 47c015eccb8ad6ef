import type { Instant } from '../shared/instant.ts';

/** The decision of an installation to hold a proposed entry for law from now on (vahvistus). */
export interface Confirmation {
  readonly theme: string;
  readonly version: string;
  /** What the decision rests on: the number of the act as enacted, or of the administrator's decision. */
  readonly decision: string;
  readonly confirmedBy: string;
  readonly confirmedAt: Instant;
}

/** Where confirmations are kept. */
export interface Confirmations {
  /** False when the entry has been confirmed before; that confirmation stands. */
  add(confirmation: Confirmation): Promise<boolean>;
}
