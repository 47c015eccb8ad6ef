import type { ClientId } from '../../shared/ids.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { Jobseeker } from './jobseeker.ts';

/** Jobseekers one at a time, with what of them may be compared. */
export interface Jobseekers {
  /** What counts of a client, whom the session must see; null when there is no such client. */
  of(client: ClientId, today: PlainDate): Promise<Jobseeker | null>;
}
