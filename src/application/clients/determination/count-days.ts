import { serviceDaysCount } from '../../../domain/clients/facts/unemployment-counters.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { firstDayOf, monthOf, type PlainDate } from '../../../domain/shared/plain-date.ts';
import { ok } from '../../../domain/shared/result.ts';
import { type Chunk, chunkOf } from '../../shared/chunks.ts';
import { bulkCommand, type CommandDependencies } from '../../shared/command.ts';

interface CountInput {
  readonly after: ClientId | null;
  readonly date: PlainDate;
  readonly law: StatuteBook;
}

const CHUNK = 5_000;

/**
 * Counts the days of the next clients up to a day, of each once a calendar month: the counters slide with every day,
 * whether or not a fact changes, and any day between can be counted when it is asked for.
 */
export function countNextDays(dependencies: CommandDependencies) {
  return bulkCommand<CountInput, Chunk, never>({
    name: 'count-days',
    permission: 'daily-round.run',
    objectType: 'client',
    async handle({ after, date, law }, tx, _context, now) {
      const month = firstDayOf(monthOf(date));
      const total = after === null ? await tx.counters.countClients(month) : null;
      const clients = await tx.counters.lockNext(month, after, CHUNK);
      const counted = await tx.counters.derive(clients, date, serviceDaysCount(law, date), now);
      return ok({
        value: chunkOf(total, clients, CHUNK),
        objectId: null,
        clientIds: clients,
        detail: { date, counted },
      });
    },
  })(dependencies);
}
