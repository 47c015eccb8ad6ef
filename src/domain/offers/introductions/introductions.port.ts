import type { Matters } from '../../handling/matters.port.ts';
import type { ClientId, IntroductionId } from '../../shared/ids.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { IntroducedClient } from './introduced-client.ts';
import type { Introduction } from './introduction.ts';

/** Introductions, kept in versions: nothing is overwritten. */
export interface Introductions {
  /** The introduction as it is now, locked to the end of the transaction; null when the session sees none. */
  byId(id: IntroductionId): Promise<Introduction | null>;
  add(introduction: Introduction): Promise<void>;
  /** Keeps the next version of an introduction. */
  save(introduction: Introduction): Promise<void>;
}

/** The clients in introductions. Whoever changes one has locked the introduction. */
export interface IntroducedClients extends Matters<IntroducedClient> {
  /** Those of an introduction whom the session sees, in order of their ids: whoever locks several takes that order. */
  ofIntroduction(id: IntroductionId): Promise<readonly IntroducedClient[]>;
  /** Those of them who are under a security ban on a day. */
  bannedIn(id: IntroductionId, day: PlainDate): Promise<readonly ClientId[]>;
}
