import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import { type MeetingSituation, settledMeetings } from '../../../domain/process/meetings/situation.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import type { Instant } from '../../../domain/shared/instant.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';

/**
 * Settles what a client is to be met for as things stand now, and gives the situation after that. Whoever asks has locked
 * the client.
 */
export async function settleMeetings(
  tx: Transaction,
  client: ClientId,
  now: Instant,
  law: StatuteBook,
): Promise<MeetingSituation> {
  const situation = await tx.process.meetings.situationOf(client);
  const changes = settledMeetings(situation, now, law);
  if (changes.opened.length === 0 && changes.dropped.length === 0) return situation;
  await tx.process.tasks.settle(client, changes, now);
  return tx.process.meetings.situationOf(client);
}
