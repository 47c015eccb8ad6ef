import type { ActedBy } from '../../shared/acted-by.ts';
import type { ClientId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { Failure, Result } from '../../shared/result.ts';
import type { HandOverTerms } from './hand-over-terms.ts';
import type { ResponsibilityCase } from './responsibility-case.ts';
import type { Handover } from './responsibility.ts';
import type { TeOfficeStay } from './te-office-stay.ts';

/** A hand-over with the terms on which the client goes. */
export interface HandoverOnTerms extends Handover {
  readonly terms: HandOverTerms;
}

/** Customer responsibility of one client at a time. Whoever changes it has locked the client before. */
export interface Responsibilities {
  /** The situation of a client on a day; null when there is none that the session may see. */
  caseOf(id: ClientId, day: PlainDate): Promise<ResponsibilityCase | null>;
  /**
   * Moves responsibility, with the package that goes along, and with it who sees the client. Fails when two
   * authorities would be responsible at one time.
   */
  handOver(handover: HandoverOnTerms): Promise<Result<null, Failure<'ALREADY_RESPONSIBLE'>>>;
  markStay(stay: TeOfficeStay): Promise<void>;
  /** Ends the mark that a client is left with the TE Office, if there is one. */
  removeStay(id: ClientId, text: string, at: Instant, by: ActedBy): Promise<void>;
}
