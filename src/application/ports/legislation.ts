import type { StatuteBook } from '../../domain/legislation/statute-book.ts';

/** The law as it is in force in this installation: that of the statute book, with the proposals confirmed here. */
export interface Legislation {
  inForce(): Promise<StatuteBook>;
}
