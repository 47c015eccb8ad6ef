import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { JsonAnswer } from '../../ports/page.ts';
import type { Session } from '../../ports/unit-of-work.ts';
import type { MatterReads } from '../process-reads.port.ts';

/** Meetings as they are read. */
export interface MeetingReads extends MatterReads {
  /** The booked times of an official from a day to another, both included, as far as the session sees the clients. */
  calendar(session: Session, official: string, from: PlainDate, to: PlainDate): Promise<JsonAnswer>;
}
