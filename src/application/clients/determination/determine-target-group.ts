import {
  type Determination,
  determineTargetGroup as determine,
} from '../../../domain/clients/determination/determination.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok, type RuleReference } from '../../../domain/shared/result.ts';
import { organisation } from '../../../domain/shared/organisation.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { RecordedDetermination } from '../../../domain/clients/determination/consequences.ts';
import type { RunRow } from '../../ports/run-rows.ts';
import { recordDeterminations } from './record-determinations.ts';
import { teOfficeOf, trialAreaOn } from '../../../domain/legislation/trial-areas.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { type Chunk, chunkOf, inChunks } from '../../shared/chunks.ts';
import { bulkCommand, type Command, type CommandDependencies } from '../../shared/command.ts';

export interface DetermineInput {
  readonly areaCode: string;
  readonly date: PlainDate;
  /** Tells what would be determined and writes nothing about clients. */
  readonly dryRun: boolean;
}

/** Results of a run, by home municipality; `other` stands for homes outside the area, or unknown. */
export interface DeterminationSummary {
  readonly areaCode: string;
  readonly date: PlainDate;
  readonly rule: RuleReference;
  readonly dryRun: boolean;
  readonly clients: number;
  /** Determinations written; the rest were there already with the same facts. */
  readonly added: number;
  readonly byMunicipality: Readonly<Record<string, ResultCounts>>;
  readonly grounds: Readonly<Record<string, number>>;
  readonly reasons: Readonly<Record<string, number>>;
}

export type ResultCounts = Readonly<
  Record<'IN' | 'OUT' | 'PENDING_INFORMATION' | 'EXCLUDED' | 'NOT_DETERMINED', number>
>;

export type DetermineFailure = Failure<
  'AREA_UNKNOWN' | 'DATE_IN_FUTURE' | 'RULE_NOT_FOUND' | 'TARGET_GROUP_NOT_DETERMINED'
>;

export interface DetermineDependencies extends CommandDependencies {
  readonly legislation: Legislation;
}

const CHUNK = 2_000;

/**
 * Determines the target group for every client of the TE Office of an area as of a date (R24–R31), a chunk of
 * clients a transaction: a run that was broken off can be run again and writes only what is missing.
 */
export function determineTargetGroup(
  dependencies: DetermineDependencies,
): Command<DetermineInput, DeterminationSummary, DetermineFailure> {
  const determineNext = determineChunk(dependencies);
  return async (input, outer) => {
    const context = { ...outer, idempotency: null };
    const { areaCode, date } = input;
    const today = localDateOf(dependencies.clock.now());
    if (date > today) return fail('rule-violation', 'DATE_IN_FUTURE', { date, today });
    const law = await dependencies.legislation.inForce();
    const rules = law.targetGroup.at(date);
    if (!rules.ok) return rules;
    if (!rules.value.rules.determined) {
      return fail('rule-violation', 'TARGET_GROUP_NOT_DETERMINED', { date }, rules.value.reference);
    }
    const area = trialAreaOn(areaCode, date);
    if (area === null) return fail('not-found', 'AREA_UNKNOWN', { area: areaCode, date });

    const tally = new Tally(area.municipalities);
    let added = 0;
    const clients = await inChunks(
      'determine',
      context,
      (after) => determineNext({ ...input, after, law }, context),
      (chunk) => {
        added += chunk.added;
        for (const outcome of chunk.outcomes) tally.add(outcome);
      },
    );
    if (!clients.ok) return clients;
    return ok({
      areaCode,
      date,
      rule: rules.value.reference,
      dryRun: input.dryRun,
      clients: clients.value,
      added,
      byMunicipality: tally.byMunicipality,
      grounds: tally.grounds,
      reasons: tally.reasons,
    });
  };
}

interface Outcome {
  readonly municipality: string | null;
  readonly result: keyof ResultCounts;
  readonly grounds: readonly string[];
  readonly reasons: readonly string[];
}

interface DeterminedChunk extends Chunk {
  readonly added: number;
  readonly outcomes: readonly Outcome[];
}

interface ChunkInput extends DetermineInput {
  readonly after: ClientId | null;
  readonly law: StatuteBook;
}

function determineChunk(dependencies: CommandDependencies) {
  return bulkCommand<ChunkInput, DeterminedChunk, DetermineFailure>({
    name: 'determine-target-group',
    permission: 'determination.run',
    objectType: 'determination',
    async handle({ areaCode, date, dryRun, after, law }, tx, { actor, run }, now) {
      const office = teOfficeOf(areaCode);
      if (actor.organisation !== organisation('te-office', office)) {
        return fail('not-found', 'AREA_UNKNOWN', { area: areaCode, date });
      }
      if (!dryRun) await tx.determinations.lock(office, date);
      const total = after === null ? await tx.determinations.countClients(office) : null;
      const clients = await tx.determinations.nextClients(office, date, after, CHUNK);
      const ids = clients.map(({ clientId }) => clientId);
      const outcomes: Outcome[] = [];
      const determined: [ClientId, Determination][] = [];
      for (const facts of clients) {
        const result = determine(facts, date, law);
        if (!result.ok) return result;
        if (result.value.determined) determined.push([facts.clientId, result.value.determination]);
        outcomes.push(outcomeOf(result.value));
      }
      const recording = { decidedBy: actor.subject, at: now, law };
      const recorded = await recordDeterminations(tx, date, dryRun ? [] : determined, recording);
      if (!recorded.ok) return recorded;
      if (run !== undefined) await tx.runRows.add(run, changedRows(recorded.value));
      return ok({
        value: { ...chunkOf(total, ids, CHUNK), added: recorded.value.length, outcomes },
        objectId: null,
        clientIds: ids,
        detail: { areaCode, date, dryRun },
      });
    },
  })(dependencies);
}

function outcomeOf(outcome: Extract<ReturnType<typeof determine>, { ok: true }>['value']): Outcome {
  return outcome.determined
    ? outcome.determination
    : {
        municipality: outcome.municipality,
        result: 'NOT_DETERMINED',
        grounds: [],
        reasons: [outcome.reason],
      };
}

/** Rows of the clients who are determined otherwise than they were. */
function changedRows(recorded: readonly RecordedDetermination[]): readonly RunRow[] {
  return recorded
    .filter(({ result, before }) => before !== null && before.effectiveResult !== result)
    .map(({ clientId, result }) => ({
      clientId,
      outcome: 'CHANGED',
      authority: null,
      result,
      failure: null,
    }));
}

class Tally {
  readonly byMunicipality: Record<string, Record<keyof ResultCounts, number>> = {};
  readonly grounds: Record<string, number> = {};
  readonly reasons: Record<string, number> = {};
  readonly #members: ReadonlySet<string>;

  constructor(members: readonly string[]) {
    this.#members = new Set(members);
    for (const key of [...members, 'other']) {
      this.byMunicipality[key] = { IN: 0, OUT: 0, PENDING_INFORMATION: 0, EXCLUDED: 0, NOT_DETERMINED: 0 };
    }
  }

  add({ municipality, result, grounds, reasons }: Outcome): void {
    const key = municipality !== null && this.#members.has(municipality) ? municipality : 'other';
    const counts = this.byMunicipality[key];
    if (counts !== undefined) counts[result] += 1;
    if (result === 'IN') for (const ground of grounds) this.grounds[ground] = (this.grounds[ground] ?? 0) + 1;
    for (const reason of reasons) this.reasons[reason] = (this.reasons[reason] ?? 0) + 1;
  }
}
