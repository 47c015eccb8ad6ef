import type { ActedBy } from '../../shared/acted-by.ts';
import type { ClientId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { Matters } from '../../handling/matters.port.ts';
import type { Assessment } from './assessment.ts';

/** A service line that begins on a day (palvelulinja). */
export interface ServiceLineStart {
  readonly clientId: ClientId;
  readonly line: string;
  readonly from: PlainDate;
  /** Key of the span. */
  readonly key: string;
  readonly by: ActedBy;
  readonly at: Instant;
}

export interface Assessments extends Matters<Assessment> {
  /**
   * Begins a span of a service line; the span in which the day lies is cut, and one that begins later goes on after it.
   * False when the client is in that line already.
   */
  beginServiceLine(start: ServiceLineStart): Promise<boolean>;
}
