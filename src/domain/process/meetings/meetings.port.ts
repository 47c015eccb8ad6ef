import type { MeetingId } from '../../shared/ids.ts';
import type { Matters } from '../matters.port.ts';
import type { Meeting } from './meeting.ts';

/** Meetings of clients, and the time of officials that they take. */
export interface Meetings extends Matters<Meeting> {
  /** Takes the slot of the officials of a meeting; gives those who are elsewhere then, and takes nothing for them. */
  takeSlot(meeting: Meeting): Promise<readonly string[]>;
  /** Gives back the time that a meeting has taken. */
  freeSlot(id: MeetingId): Promise<void>;
}
