import type { ClientId, MeetingId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { Matters } from '../../handling/matters.port.ts';
import type { TaskChanges } from '../../handling/task.ts';
import type { Meeting } from './meeting.ts';
import type { MeetingSituation } from './situation.ts';

/** Meetings of clients, and the time of officials that they take. */
export interface Meetings extends Matters<Meeting> {
  /** Takes the slot of the officials of a meeting; gives those who are elsewhere then, and takes nothing for them. */
  takeSlot(meeting: Meeting): Promise<readonly string[]>;
  /** Gives back the time that a meeting has taken. */
  freeSlot(id: MeetingId): Promise<void>;
  /** All that the meetings of a client depend on. Whoever asks has locked the client. */
  situationOf(client: ClientId): Promise<MeetingSituation>;
}

/** What is to change of one of many clients. */
export interface ChangesOfClient {
  readonly clientId: ClientId;
  readonly changes: TaskChanges;
}

/** The meetings of many clients, set by set. */
export interface MeetingRound {
  /** How many clients have something by which a day can matter: a job search, an open task, a time that is over. */
  countClients(at: Instant): Promise<number>;
  /** Locks the next of them after a client, in order of id. */
  lockNext(at: Instant, after: ClientId | null, limit: number): Promise<readonly MeetingSituation[]>;
  /** Opens and drops their tasks. */
  settle(changes: readonly ChangesOfClient[], at: Instant): Promise<void>;
}
