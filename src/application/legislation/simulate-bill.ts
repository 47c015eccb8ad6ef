import { determineTargetGroup as determine } from '../../domain/clients/determination/determination.ts';
import {
  type Flip,
  type FlipCount,
  flipOf,
  type FlipResult,
} from '../../domain/clients/determination/flips.ts';
import type { StatuteBook } from '../../domain/legislation/statute-book.ts';
import { teOfficeOf } from '../../domain/legislation/trial-areas.ts';
import type { ClientId } from '../../domain/shared/ids.ts';
import { localDateOf } from '../../domain/shared/instant.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import { ok } from '../../domain/shared/result.ts';
import { compareMunicipalShares, type ShareComparison, touchesShares } from './compare-municipal-shares.ts';
import type { Legislation } from '../ports/legislation.ts';
import { type Chunk, chunkOf, inChunks } from '../shared/chunks.ts';
import { bulkCommand, type Command, type CommandDependencies } from '../shared/command.ts';
import { checkArea, checkBill, type SimulateFailure, type SimulateInput } from './check-simulation.ts';

/** Whom a bill would bring into the target group or take out of it, and who they are. */
export interface SimulationResult {
  readonly areaCode: string | null;
  readonly date: PlainDate;
  readonly clients: number;
  readonly gained: number;
  readonly lost: number;
  /** Clients whose result changes, by the result of the law in force and that of the bill. */
  readonly changes: Readonly<Partial<Record<FlipResult, Readonly<Partial<Record<FlipResult, number>>>>>>;
  readonly byGround: Readonly<Record<string, FlipCount>>;
  readonly byMunicipality: Readonly<Record<string, FlipCount>>;
  readonly byAgeBand: Readonly<Record<string, FlipCount>>;
  readonly byServiceLine: Readonly<Record<string, FlipCount>>;
  /** What municipalities pay of labour market support; null when the bill leaves that alone, or it cannot be told. */
  readonly municipalShare: ShareComparison | null;
}

export interface SimulateDependencies extends CommandDependencies {
  readonly legislation: Legislation;
}

const CHUNK = 2_000;

/**
 * Judges the facts of clients by the law in force and by a bill, and counts whose result changes. It writes nothing
 * about clients; that it looked at them is logged.
 */
export function simulateBill(
  dependencies: SimulateDependencies,
): Command<SimulateInput, SimulationResult, SimulateFailure> {
  const simulateNext = simulateChunk(dependencies);
  const compareShares = compareMunicipalShares(dependencies);
  return async (input, outer) => {
    const context = { ...outer, idempotency: null };
    const law = await dependencies.legislation.inForce();
    const today = localDateOf(dependencies.clock.now());
    const bill = checkBill(input, law, today);
    if (!bill.ok) return bill;
    const { areaCode, date } = input;

    const tally = new FlipTally();
    const clients = await inChunks(
      'simulate',
      context,
      (after) => simulateNext({ ...input, after, law, bill: bill.value }, context),
      ({ flips }) => flips.forEach((flip) => tally.add(flip)),
    );
    if (!clients.ok) return clients;
    const shares = touchesShares(input)
      ? await compareShares({ ...input, law, bill: bill.value }, context)
      : ok(null);
    if (!shares.ok) return shares;
    return ok({ areaCode, date, clients: clients.value, ...tally.counts(), municipalShare: shares.value });
  };
}

interface ChunkInput extends SimulateInput {
  readonly after: ClientId | null;
  readonly law: StatuteBook;
  readonly bill: StatuteBook;
}

interface FlippedClient extends Flip {
  readonly serviceLine: string | null;
}

interface SimulatedChunk extends Chunk {
  readonly flips: readonly FlippedClient[];
}

function simulateChunk(dependencies: CommandDependencies) {
  return bulkCommand<ChunkInput, SimulatedChunk, SimulateFailure>({
    name: 'simulate-bill',
    permission: 'legislation.simulate',
    objectType: 'law',
    async handle({ areaCode, date, after, law, bill }, tx, { actor }) {
      const own = checkArea({ areaCode, date }, actor);
      if (!own.ok) return own;
      const office = areaCode === null ? null : teOfficeOf(areaCode);
      const total = after === null ? await tx.determinations.countClients(office) : null;
      const clients = await tx.determinations.nextClients(office, date, after, CHUNK);
      const ids = clients.map(({ clientId }) => clientId);
      const flips: (Flip & { readonly clientId: ClientId })[] = [];
      for (const facts of clients) {
        const [before, would] = [determine(facts, date, law), determine(facts, date, bill)];
        if (!before.ok) return before;
        if (!would.ok) return would;
        const flip = flipOf(facts.birthDate, date, before.value, would.value);
        if (flip !== null) flips.push({ ...flip, clientId: facts.clientId });
      }
      const lines = await tx.determinations.serviceLines(
        flips.map(({ clientId }) => clientId),
        date,
      );
      return ok({
        value: {
          ...chunkOf(total, ids, CHUNK),
          flips: flips.map((flip) => ({ ...flip, serviceLine: lines.get(flip.clientId) ?? null })),
        },
        objectId: null,
        clientIds: ids,
        detail: { areaCode, date },
      });
    },
  })(dependencies);
}

type Breakdown = 'byGround' | 'byMunicipality' | 'byAgeBand' | 'byServiceLine';

class FlipTally {
  readonly #changes: Partial<Record<FlipResult, Partial<Record<FlipResult, number>>>> = {};
  readonly #by = { byGround: {}, byMunicipality: {}, byAgeBand: {}, byServiceLine: {} } as Record<
    Breakdown,
    Record<string, { gained: number; lost: number }>
  >;
  #gained = 0;
  #lost = 0;

  add({ before, after, grounds, municipality, ageBand, serviceLine }: FlippedClient): void {
    const to = (this.#changes[before] ??= {});
    to[after] = (to[after] ?? 0) + 1;
    if (before !== 'IN' && after !== 'IN') return;
    const side = after === 'IN' ? 'gained' : 'lost';
    if (side === 'gained') this.#gained += 1;
    else this.#lost += 1;
    const count = (by: Breakdown, key: string): void => {
      const counts = (this.#by[by][key] ??= { gained: 0, lost: 0 });
      counts[side] += 1;
    };
    for (const ground of grounds) count('byGround', ground);
    count('byMunicipality', municipality ?? 'unknown');
    count('byAgeBand', ageBand);
    count('byServiceLine', serviceLine ?? 'none');
  }

  counts() {
    return { gained: this.#gained, lost: this.#lost, changes: this.#changes, ...this.#by };
  }
}
