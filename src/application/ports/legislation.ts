import type { Confirmation } from '../../domain/legislation/confirmations.port.ts';
import type { StatuteBook } from '../../domain/legislation/statute-book.ts';

/** The law as it is in force in this installation: that of the statute book, with the proposals confirmed here. */
export interface Legislation {
  inForce(): Promise<StatuteBook>;
  /** The decisions by which proposals came into force here, the earliest first. */
  confirmations(): Promise<readonly Confirmation[]>;
}
