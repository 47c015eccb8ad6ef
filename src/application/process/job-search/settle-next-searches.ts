import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import { settledSearch } from '../../../domain/process/job-search/settled-search.ts';
import type { SettledClient } from '../../../domain/process/job-search/search-round.port.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { ok } from '../../../domain/shared/result.ts';
import { chunkOf } from '../../shared/chunks.ts';
import { bulkCommand, type CommandDependencies } from '../../shared/command.ts';
import { actOf } from '../../shared/handling-client.ts';
import type { SettledChunk } from '../meetings/settle-next-clients.ts';
import { registerMessage } from '../plans/plan-messages.ts';

interface SettleInput {
  readonly after: ClientId | null;
  readonly law: StatuteBook;
}

/** Clients who were looked at, and the matters that ended with their job searches. */
interface SettledSearches extends SettledChunk {
  readonly ended: number;
}

const CHUNK = 1_000;

/**
 * Settles what the job searches of the next clients ask for, and what ends with them. The register is told of plans that
 * bind no more, or are to be revised on another day.
 */
export function settleNextSearches(dependencies: CommandDependencies) {
  return bulkCommand<SettleInput, SettledSearches, never>({
    name: 'settle-job-searches',
    permission: 'daily-round.run',
    objectType: 'task',
    async handle({ after, law }, tx, { actor }, now) {
      const total = after === null ? await tx.searchRound.countClients(now) : null;
      const situations = await tx.searchRound.lockNext(now, after, CHUNK);
      const settled = situations
        .map((situation): SettledClient => {
          const { clientId } = situation.known;
          return { clientId, ...settledSearch(situation, actOf(actor, now), law) };
        })
        .filter((one) => sizeOf(one) > 0);
      await tx.searchRound.settle(settled, now);
      const plans = settled.flatMap((one) => one.plans);
      const counts = {
        opened: sum(settled, ({ changes }) => changes.opened.length),
        dropped: sum(settled, ({ changes }) => changes.dropped.length),
        ended:
          plans.filter(({ ending }) => ending !== null).length +
          sum(settled, ({ periods, meetings }) => periods.length + meetings.length),
      };
      const clients = situations.map(({ known }) => known.clientId);
      return ok({
        value: { ...chunkOf(total, clients, CHUNK), ...counts },
        objectId: null,
        clientIds: settled.map(({ clientId }) => clientId),
        detail: counts,
        messages: plans
          .filter(({ agreed }) => agreed !== null)
          .map((plan) => registerMessage(plan, actor.organisation)),
      });
    },
  })(dependencies);
}

function sizeOf({ changes, plans, periods, meetings }: SettledClient): number {
  const { opened, dropped } = changes;
  return opened.length + dropped.length + plans.length + periods.length + meetings.length;
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
