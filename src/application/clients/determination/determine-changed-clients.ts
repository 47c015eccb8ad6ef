import {
  type Determination,
  determineTargetGroup as determine,
} from '../../../domain/clients/determination/determination.ts';
import type { ClientDay } from '../../../domain/clients/determination/determination-store.port.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import { type Chunk, chunkOf } from '../../shared/chunks.ts';
import { bulkCommand, type CommandDependencies } from '../../shared/command.ts';
import { recordDeterminations } from './record-determinations.ts';

const CHUNK = 1_000;

interface ChangedInput {
  readonly after: ClientId | null;
  readonly date: PlainDate;
  readonly law: StatuteBook;
}

interface DeterminedChunk extends Chunk {
  readonly added: number;
  readonly changed: number;
}

/** Determines clients whose facts have changed again: as of today, and as of the day on which the running responsibility rests. */
export function determineChangedClients(dependencies: CommandDependencies) {
  return bulkCommand<ChangedInput, DeterminedChunk, Failure<'RULE_NOT_FOUND'>>({
    name: 'determine-changed-clients',
    permission: 'daily-round.run',
    objectType: 'determination',
    async handle({ after, date: today, law }, tx, { actor, run }, now) {
      const total = after === null ? await tx.determinations.countChanged() : null;
      const clients = await tx.determinations.nextChanged(after, CHUNK);
      const earlier = await tx.determinations.daysCarryingResponsibility(clients);
      const days = [
        ...clients.map((clientId) => ({ clientId, date: today })),
        ...earlier.filter(({ date }) => date < today),
      ];
      await tx.determinations.lockDays(days);
      await tx.determinations.unmark(clients);
      const determined = determineAll(await tx.determinations.factsOn(days), law);
      if (!determined.ok) return determined;
      const recorded = [];
      for (const [date, ofDate] of determined.value) {
        const saved = await recordDeterminations(tx, date, ofDate, {
          decidedBy: actor.subject,
          at: now,
          law,
        });
        if (!saved.ok) return saved;
        recorded.push(...saved.value);
      }
      const withResult = new Set(determined.value.get(today)?.map(([clientId]) => clientId));
      await tx.pendingCases.close(
        clients.filter((id) => !withResult.has(id)).map((clientId) => ({ clientId, id: null })),
        now,
      );
      const changed = recorded.filter(
        ({ result, before }) => before !== null && before.effectiveResult !== result,
      );
      if (run !== undefined) {
        await tx.runRows.add(
          run,
          changed.map(({ clientId, result }) => ({
            clientId,
            outcome: 'CHANGED',
            authority: null,
            result,
            failure: null,
          })),
        );
      }
      return ok({
        value: { ...chunkOf(total, clients, CHUNK), added: recorded.length, changed: changed.length },
        objectId: null,
        clientIds: clients,
        detail: { date: today, added: recorded.length },
      });
    },
  })(dependencies);
}

type ByDate = ReadonlyMap<PlainDate, readonly (readonly [ClientId, Determination])[]>;

/** Determines each client as of each day; after the trials there is nothing to determine. */
function determineAll(
  days: readonly (ClientDay & { readonly facts: Parameters<typeof determine>[0] })[],
  law: StatuteBook,
): Result<ByDate, Failure<'RULE_NOT_FOUND'>> {
  const byDate = new Map<PlainDate, [ClientId, Determination][]>();
  for (const { clientId, date, facts } of days) {
    const outcome = determine(facts, date, law);
    if (!outcome.ok && outcome.failure.code === 'RULE_NOT_FOUND') {
      return { ok: false, failure: { ...outcome.failure, code: outcome.failure.code } };
    }
    if (!outcome.ok || !outcome.value.determined) continue;
    const ofDate = byDate.get(date) ?? [];
    ofDate.push([clientId, outcome.value.determination]);
    byDate.set(date, ofDate);
  }
  // In order of date: what a later day says is compared with what is known of the earlier ones by then.
  return ok(new Map([...byDate].toSorted(([a], [b]) => (a < b ? -1 : 1))));
}
