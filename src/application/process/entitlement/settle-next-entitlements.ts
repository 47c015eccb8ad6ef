import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import {
  mayHaveReachedSince,
  settledEntitlements,
} from '../../../domain/process/entitlement/entitlement-tasks.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { ok } from '../../../domain/shared/result.ts';
import { chunkOf } from '../../shared/chunks.ts';
import { bulkCommand, type CommandDependencies } from '../../shared/command.ts';
import type { SettledChunk } from '../meetings/settle-next-clients.ts';

interface SettleInput {
  readonly after: ClientId | null;
  readonly law: StatuteBook;
}

const CHUNK = 1_000;

/**
 * Settles the tasks of the next clients that follow from what they are entitled to: a threshold is reached, a right ends,
 * and Kela counts on, without anybody doing anything here (E46). Whoever does it again changes nothing.
 */
export function settleNextEntitlements(dependencies: CommandDependencies) {
  return bulkCommand<SettleInput, SettledChunk, never>({
    name: 'settle-entitlements',
    permission: 'daily-round.run',
    objectType: 'task',
    async handle({ after, law }, tx, _context, now) {
      const day = localDateOf(now);
      const since = mayHaveReachedSince(law, day);
      const total = after === null ? await tx.entitlementRound.countClients(since) : null;
      const situations = await tx.entitlementRound.lockNext(since, after, CHUNK);
      const changed = situations
        .map((situation) => ({
          clientId: situation.known.clientId,
          changes: settledEntitlements(situation, law, day),
        }))
        .filter(({ changes }) => changes.opened.length > 0 || changes.dropped.length > 0);
      await tx.entitlementRound.settle(changed, now);
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
