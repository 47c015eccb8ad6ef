import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import { settledMeetings } from '../../../domain/process/meetings/situation.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import type { Instant } from '../../../domain/shared/instant.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';

/** Settles what a client is to be met for, after something on which it depends has changed. Whoever asks has locked the client. */
export async function settleMeetings(
  tx: Transaction,
  client: ClientId,
  now: Instant,
  law: StatuteBook,
): Promise<void> {
  const situation = await tx.process.meetings.situationOf(client);
  await tx.process.tasks.settle(client, settledMeetings(situation, now, law), now);
}
