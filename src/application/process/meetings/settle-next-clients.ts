import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import { settledMeetings } from '../../../domain/process/meetings/situation.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { ok } from '../../../domain/shared/result.ts';
import { type Chunk, chunkOf } from '../../shared/chunks.ts';
import { bulkCommand, type CommandDependencies } from '../../shared/command.ts';

interface SettleInput {
  readonly after: ClientId | null;
  readonly law: StatuteBook;
}

/** Clients who were looked at, and the tasks of theirs that began and fell away. */
export interface SettledChunk extends Chunk {
  readonly opened: number;
  readonly dropped: number;
}

const CHUNK = 1_000;

/**
 * Settles what is to be met for by which day, of the next clients: for facts that have changed and for the day that has. One
 * statement reads them, two write what has changed, and whoever does it again changes nothing.
 */
export function settleNextClients(dependencies: CommandDependencies) {
  return bulkCommand<SettleInput, SettledChunk, never>({
    name: 'settle-meetings',
    permission: 'daily-round.run',
    objectType: 'task',
    async handle({ after, law }, tx, _context, now) {
      const total = after === null ? await tx.meetingRound.countClients(now) : null;
      const situations = await tx.meetingRound.lockNext(now, after, CHUNK);
      const changed = situations
        .map((situation) => ({
          clientId: situation.known.clientId,
          changes: settledMeetings(situation, now, law),
        }))
        .filter(({ changes }) => changes.opened.length > 0 || changes.dropped.length > 0);
      await tx.meetingRound.settle(changed, now);
      const opened = changed.reduce((sum, { changes }) => sum + changes.opened.length, 0);
      const dropped = changed.reduce((sum, { changes }) => sum + changes.dropped.length, 0);
      const clients = situations.map(({ known }) => known.clientId);
      return ok({
        value: { ...chunkOf(total, clients, CHUNK), opened, dropped },
        objectId: null,
        clientIds: changed.map(({ clientId }) => clientId),
        detail: { opened, dropped },
      });
    },
  })(dependencies);
}
