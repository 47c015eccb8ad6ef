import {
  type RetentionHistory,
  type RetentionVerdict,
  retentionScope,
  retentionVerdict,
} from '../../domain/privacy/retention.ts';
import type { RetentionStore } from '../../domain/privacy/retention.port.ts';
import type { StatuteBook } from '../../domain/legislation/statute-book.ts';
import type { ClientId } from '../../domain/shared/ids.ts';
import { localDateOf, startOfDay } from '../../domain/shared/instant.ts';
import { fail, ok } from '../../domain/shared/result.ts';
import type { Legislation } from '../ports/legislation.ts';
import type { RunRow, RunRowCount } from '../ports/run-rows.ts';
import { type Chunk, chunkOf, inChunks } from '../shared/chunks.ts';
import { bulkCommand, type Command, type CommandDependencies } from '../shared/command.ts';

export interface RetainInput {
  readonly dryRun: boolean;
  /** Clients erased before, whom a restored backup has brought back. */
  readonly again: readonly ClientId[];
}

/** Why a client’s data stay although they are old, or although the client is named among the erased. */
export type RetainedCode = 'MATTER_PENDING' | 'CLIENTHOOD_GOES_ON';

/** What became of old data, those of an earlier attempt of the run included. */
export interface RetentionSummary {
  readonly date: string;
  readonly dryRun: boolean;
  /** Clients with anything to remove. */
  readonly clients: number;
  readonly erased: number;
  readonly entriesRemoved: number;
  /** Clients whose data stay, by the code of the reason. */
  readonly left: Readonly<Record<string, number>>;
}

export interface RetainDependencies extends CommandDependencies {
  readonly legislation: Legislation;
}

const CHUNK = 300;

/**
 * Removes what has had its time by the law of the day on which clienthood ended (D7), a chunk of clients a transaction
 * and with it what became of each: a run that was broken off goes on after the last one. What is needed for a pending
 * matter stays, looked at again by every run, and the rest goes (E93). A dry run tells what would become of each.
 */
export function retain(dependencies: RetainDependencies): Command<RetainInput, RetentionSummary, never> {
  const { legislation, unitOfWork, clock } = dependencies;
  const retainNext = retainChunk(dependencies);
  return async ({ dryRun, again }, asked) => {
    const context = { ...asked, idempotency: null };
    const { run, actor } = context;
    const law = await legislation.inForce();
    const done =
      run === undefined
        ? { last: null, counts: [] }
        : await unitOfWork.runBulk({ organisations: [actor.organisation] }, (tx) => tx.runRows.soFar(run));
    const tally: Tally = { erased: 0, entriesRemoved: 0, left: {} };
    for (const counted of done.counts) count(tally, counted);
    const looked = await inChunks(
      'retain',
      context,
      (after) => retainNext({ dryRun, again, law, after, isFirst: after === done.last }, context),
      ({ rows }) => {
        for (const { outcome, failure } of rows)
          count(tally, { outcome, authority: null, code: failure?.code ?? null, count: 1 });
      },
      { after: done.last, clients: done.counts.reduce((sum, { count: rows }) => sum + rows, 0) },
    );
    if (!looked.ok) return looked;
    const { erased, entriesRemoved, left } = tally;
    const clients = erased + entriesRemoved + Object.values(left).reduce((sum, kept) => sum + kept, 0);
    return ok({ date: localDateOf(clock.now()), dryRun, clients, ...tally });
  };
}

interface ChunkInput extends RetainInput {
  readonly law: StatuteBook;
  readonly after: ClientId | null;
  readonly isFirst: boolean;
}

interface RetainedChunk extends Chunk {
  readonly rows: readonly RunRow[];
}

function retainChunk(dependencies: CommandDependencies) {
  return bulkCommand<ChunkInput, RetainedChunk, never>({
    name: 'retain',
    permission: 'retention.run',
    objectType: 'client',
    async handle({ dryRun, again, law, after, isFirst }, tx, { run }, now) {
      const today = localDateOf(now);
      const search = { ...retentionScope(today, law.retention), again };
      const total = isFirst ? await tx.retention.count(search) : null;
      const histories = await tx.retention.next(search, after, CHUNK);
      const judged = histories.map((history) =>
        judge(history, retentionVerdict(history, today, law.retention)),
      );
      const due = judged.filter(({ row }) => row !== null);
      if (!dryRun) await carryOut(due, tx.retention, now);
      if (!dryRun && isFirst) await tx.retention.removeLeftOver(startOfDay(search.keptFrom));
      const rows = due.flatMap(({ row }) => (row === null ? [] : [row]));
      if (run !== undefined) await tx.runRows.add(run, rows);
      const looked = histories.map(({ clientId }) => clientId);
      return ok({
        value: { ...chunkOf(total, looked, CHUNK), rows },
        objectId: null,
        clientIds: rows.map(({ clientId }) => clientId),
        detail: { dryRun, erased: due.filter(({ verdict }) => verdict.kind === 'ERASE').length },
      });
    },
  })(dependencies);
}

interface Judged {
  readonly clientId: ClientId;
  readonly verdict: RetentionVerdict;
  /** What is told of the client; null where nothing is due. */
  readonly row: RunRow | null;
}

function judge({ clientId }: RetentionHistory, verdict: RetentionVerdict): Judged {
  const row = { clientId, authority: null, result: null, failure: null };
  const judged = { clientId, verdict };
  switch (verdict.kind) {
    case 'KEEP':
      return { ...judged, row: null };
    case 'ERASE':
      return { ...judged, row: { ...row, outcome: 'ERASED' } };
    case 'REMOVE_ENTRIES':
      return { ...judged, row: { ...row, outcome: 'ENTRIES_REMOVED' } };
    case 'GOES_ON':
      return { ...judged, row: { ...row, outcome: 'SKIPPED', failure: GOES_ON } };
    case 'HOLD': {
      const { failure } = fail('conflict', 'MATTER_PENDING', { matters: verdict.matters }, verdict.rule);
      return { ...judged, row: { ...row, outcome: 'SKIPPED', failure } };
    }
  }
}

const GOES_ON = fail('conflict', 'CLIENTHOOD_GOES_ON').failure;

async function carryOut(
  due: readonly Judged[],
  store: RetentionStore,
  now: Parameters<RetentionStore['erase']>[1],
) {
  const erased = due.filter(({ verdict }) => verdict.kind === 'ERASE');
  const minimised = due.filter(({ verdict }) => verdict.kind === 'HOLD' && verdict.minimise);
  const entries = due.flatMap(({ clientId, verdict }) =>
    verdict.kind === 'REMOVE_ENTRIES' ? [{ clientId, days: verdict.days }] : [],
  );
  if (erased.length > 0)
    await store.erase(
      erased.map(({ clientId }) => clientId),
      now,
    );
  if (minimised.length > 0) await store.minimise(minimised.map(({ clientId }) => clientId));
  if (entries.length > 0) await store.removeEntries(entries);
}

interface Tally {
  erased: number;
  entriesRemoved: number;
  readonly left: Record<string, number>;
}

function count(tally: Tally, { outcome, code, count: rows }: RunRowCount): void {
  if (outcome === 'ERASED') tally.erased += rows;
  else if (outcome === 'ENTRIES_REMOVED') tally.entriesRemoved += rows;
  else if (code !== null) tally.left[code] = (tally.left[code] ?? 0) + rows;
}
