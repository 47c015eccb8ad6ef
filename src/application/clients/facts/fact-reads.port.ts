import type { ClientId } from '../../../domain/shared/ids.ts';
import type { Instant } from '../../../domain/shared/instant.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { JsonAnswer } from '../../ports/page.ts';
import type { Session } from '../../ports/unit-of-work.ts';

/** As of which moment facts are looked at. */
export interface AsKnown {
  /** Today decides on a security ban, whatever was known when. */
  readonly today: PlainDate;
  /** Null = as known now. */
  readonly knownAt: Instant | null;
}

/** How the sliding counters are wanted. */
export interface CountersAsked extends AsKnown {
  /** Null = as they were stored last. */
  readonly on: PlainDate | null;
  readonly serviceDaysCount: boolean;
}

/** What is, or was, known of a client; null when the session does not see the client. */
export interface FactReads {
  residences(session: Session, id: ClientId, asked: AsKnown): Promise<JsonAnswer | null>;
  jobSearches(session: Session, id: ClientId, asked: AsKnown): Promise<JsonAnswer | null>;
  statusSpans(session: Session, id: ClientId, asked: AsKnown): Promise<JsonAnswer | null>;
  spells(session: Session, id: ClientId, asked: CountersAsked): Promise<JsonAnswer | null>;
  entitlements(session: Session, id: ClientId, asked: AsKnown): Promise<JsonAnswer | null>;
}
