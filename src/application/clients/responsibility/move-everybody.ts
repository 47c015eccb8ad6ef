import type { Permission } from '../../../domain/access/permissions.ts';
import type { MovedFrom } from '../../../domain/clients/responsibility/mass-moves.port.ts';
import type { HandoverOnTerms } from '../../../domain/clients/responsibility/responsibilities.port.ts';
import type { ResponsibilityCase } from '../../../domain/clients/responsibility/responsibility-case.ts';
import { handOver, type StartGround } from '../../../domain/clients/responsibility/responsibility.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import { type Failure, ok, type Result, type RuleReference } from '../../../domain/shared/result.ts';
import type { RunRow, RunRowCount } from '../../ports/run-rows.ts';
import { type Chunk, chunkOf, inChunks } from '../../shared/chunks.ts';
import { bulkCommand, type CommandDependencies } from '../../shared/command.ts';
import type { Context } from '../../shared/context.ts';
import { actedBy, onTerms } from './handing-over.ts';
import { movedMessages } from './moved-messages.ts';

/** Why a client stays where the client is when everybody else moves. */
export type StayCode = 'HOME_UNKNOWN' | 'NO_EMPLOYMENT_AUTHORITY' | 'MUNICIPALITY_CODE_INVALID';

/** A move of everybody whom a body, or a kind of bodies, is responsible for. */
export interface MassMove {
  readonly from: MovedFrom;
  /** The moment of the move; who became somebody's client later moves as the run meets the client. */
  readonly at: Instant;
  readonly ground: Extract<StartGround, 'SUSPENSION' | 'TRIAL_END'>;
  readonly rule: RuleReference;
  readonly law: StatuteBook;
  readonly dryRun: boolean;
  /** Where a client goes. */
  readonly to: (client: ResponsibilityCase) => Result<OrganisationId, Failure<StayCode>>;
}

/** What became of everybody, those of an earlier attempt of the run included. */
export interface MassMoveSummary {
  readonly date: string;
  readonly ground: MassMove['ground'];
  readonly rule: RuleReference;
  readonly dryRun: boolean;
  readonly clients: number;
  readonly moved: number;
  readonly byAuthority: Readonly<Record<string, number>>;
  /** Clients left where they were, by the code of the reason. */
  readonly left: Readonly<Record<string, number>>;
}

const CHUNK = 500;

/**
 * Moves everybody, a chunk of clients a transaction and with it what became of each: a run that was broken off goes on
 * after the last one, and one that is run again finds only those who could not be moved.
 */
export function moveEverybody(name: string, permission: Permission, dependencies: CommandDependencies) {
  const moveNext = moveChunk(name, permission, dependencies);
  return async (move: MassMove, context: Context) => {
    const { run, actor } = context;
    const done =
      run === undefined
        ? { last: null, counts: [] }
        : await dependencies.unitOfWork.runBulk({ organisations: [actor.organisation] }, (tx) =>
            tx.runRows.soFar(run),
          );
    const tally = tallyOf(done.counts);
    const clients = await inChunks(
      'hand-over',
      context,
      (after) => moveNext({ ...move, after, isFirst: after === done.last }, context),
      ({ rows }) => {
        for (const row of rows) count(tally, countOf(row));
      },
      { after: done.last, clients: done.counts.reduce((sum, { count: rows }) => sum + rows, 0) },
    );
    if (!clients.ok) return clients;
    const { at, ground, rule, dryRun } = move;
    const moved = Object.values(tally.byAuthority).reduce((sum, rows) => sum + rows, 0);
    return ok<MassMoveSummary>({
      date: localDateOf(at),
      ground,
      rule,
      dryRun,
      clients: clients.value,
      moved,
      ...tally,
    });
  };
}

interface ChunkInput extends MassMove {
  readonly after: ClientId | null;
  readonly isFirst: boolean;
}

interface MovedChunk extends Chunk {
  readonly rows: readonly RunRow[];
}

function moveChunk(name: string, permission: Permission, dependencies: CommandDependencies) {
  return bulkCommand<ChunkInput, MovedChunk, never>({
    name,
    permission,
    objectType: 'responsibility',
    async handle(move, tx, { actor, run }, now) {
      const { from, at, ground, rule, law, dryRun, after, isFirst } = move;
      const total = isFirst ? await tx.massMoves.count(from) : null;
      const cases = await tx.massMoves.next(from, localDateOf(at), after, CHUNK);
      const by = actedBy(actor);
      const handovers: HandoverOnTerms[] = [];
      const rows = cases.map((client): RunRow => {
        const { clientId, current } = client;
        const row = { clientId, result: null };
        const to = move.to(client);
        if (!to.ok) return { ...row, outcome: 'SKIPPED', authority: null, failure: to.failure };
        const moment = current !== null && current.from >= at ? now : at;
        const next = { clientId, authority: to.value, startGround: ground, noticeId: null };
        handovers.push(onTerms(handOver(current, next, moment, by), law));
        return { ...row, outcome: 'MOVED', authority: to.value, failure: null };
      });
      if (!dryRun) {
        const moved = handovers.map(({ opened }) => opened.clientId);
        if (ground === 'TRIAL_END') await tx.massMoves.closePending(moved, by, now);
        await tx.massMoves.save(handovers);
      }
      if (run !== undefined) await tx.runRows.add(run, rows);
      return ok({
        value: {
          ...chunkOf(
            total,
            cases.map(({ clientId }) => clientId),
            CHUNK,
          ),
          rows,
        },
        objectId: null,
        clientIds: cases.map(({ clientId }) => clientId),
        rule,
        detail: { ground, at, dryRun, moved: handovers.length },
        messages: dryRun ? [] : handovers.flatMap((moved) => movedMessages(moved, actor.organisation)),
      });
    },
  })(dependencies);
}

interface Tally {
  readonly byAuthority: Record<string, number>;
  readonly left: Record<string, number>;
}

function tallyOf(counts: readonly RunRowCount[]): Tally {
  const tally: Tally = { byAuthority: {}, left: {} };
  for (const counted of counts) count(tally, counted);
  return tally;
}

function countOf({ outcome, authority, failure }: RunRow): RunRowCount {
  return { outcome, authority, code: failure?.code ?? null, count: 1 };
}

function count({ byAuthority, left }: Tally, { authority, code, count: rows }: RunRowCount): void {
  if (authority !== null) byAuthority[authority] = (byAuthority[authority] ?? 0) + rows;
  if (code !== null) left[code] = (left[code] ?? 0) + rows;
}
