import {
  type Determination,
  determineTargetGroup as determine,
} from '../../../domain/clients/determination/determination.ts';
import type { ClientDay } from '../../../domain/clients/determination/determination-store.port.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import { sealAccessLog } from '../../access/published.ts';
import {
  demandNextOfficials,
  remindNextClients,
  settleNextClients,
  settleNextEntitlements,
  settleNextSearches,
} from '../../process/published.ts';
import { escalateNextNotices } from '../responsibility/escalate-notices.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { type Chunk, chunkOf, inChunks } from '../../shared/chunks.ts';
import { bulkCommand, type Command, type CommandDependencies } from '../../shared/command.ts';
import { countNextDays } from './count-days.ts';
import { recordDeterminations } from './record-determinations.ts';
import { remindOfNextPending } from './remind-of-pending.ts';

/** What a daily round has done. */
export interface DailyRoundSummary {
  readonly date: PlainDate;
  /** Clients whose facts had changed. */
  readonly clients: number;
  /** Determinations written; the others were there already with the same facts. */
  readonly added: number;
  /** Of those, how many say otherwise than the determination before. */
  readonly changed: number;
  /** Cases of which somebody was reminded, and the reminders that left. */
  readonly pendingCases: number;
  readonly reminders: number;
  /** Notices that were not received in time. */
  readonly escalated: number;
  /** Tasks of meetings that began, and that fell away, for facts that have changed or because the day has. */
  readonly meetingTasks: number;
  readonly meetingTasksDropped: number;
  /** Tasks that follow from what clients are entitled to: those that began, and those that fell away. */
  readonly entitlementTasks: number;
  readonly entitlementTasksDropped: number;
  /** Tasks of assessments and plans that began and that fell away, and matters that ended with a job search. */
  readonly searchTasks: number;
  readonly searchTasksDropped: number;
  readonly endedWithSearch: number;
  /** Clients for whom an official has to be named, and reminders to clients of what waits for them. */
  readonly officialsDemanded: number;
  readonly taskReminders: number;
  /** Finished days of the access log that were sealed. */
  readonly sealedDays: number;
}

export type DailyRoundFailure = Failure<'RULE_NOT_FOUND' | 'NOTICE_STATE' | 'VERSION_CONFLICT'>;

export interface DailyRoundDependencies extends CommandDependencies {
  readonly legislation: Legislation;
}

const CHUNK = 1_000;

/**
 * What has to be done every day (R31): the sliding counters are counted of everybody once a month; clients whose
 * facts have changed are determined again, as of today and as of the day on which the running responsibility of a municipality rests; those who have missing information are reminded
 * of it; it is told which notices have not been received; what is to be met for is settled, and what follows from rights, cases and thresholds, and from job searches and their ends; officials are demanded for clients who have none, and clients are
 * reminded of what waits for them; and the finished days of the access log are sealed. Only whom it concerns is looked at, a chunk a transaction:
 * a round that was broken off can be run again and does what is left.
 */
export function dailyRound(
  dependencies: DailyRoundDependencies,
): Command<object, DailyRoundSummary, DailyRoundFailure> {
  const countNext = countNextDays(dependencies);
  const determineNext = determineChangedClients(dependencies);
  const remindNext = remindOfNextPending(dependencies);
  const escalateNext = escalateNextNotices(dependencies);
  const settleNext = settleNextClients(dependencies);
  const settleEntitled = settleNextEntitlements(dependencies);
  const settleSearches = settleNextSearches(dependencies);
  const demandNext = demandNextOfficials(dependencies);
  const remindClients = remindNextClients(dependencies);
  const sealDays = sealAccessLog(dependencies);
  return async (_input, outer) => {
    const context = { ...outer, idempotency: null };
    const date = localDateOf(dependencies.clock.now());
    const law = await dependencies.legislation.inForce();
    const done = {
      added: 0,
      changed: 0,
      pendingCases: 0,
      reminders: 0,
      escalated: 0,
      meetingTasks: 0,
      meetingTasksDropped: 0,
      entitlementTasks: 0,
      entitlementTasksDropped: 0,
      searchTasks: 0,
      searchTasksDropped: 0,
      endedWithSearch: 0,
      officialsDemanded: 0,
      taskReminders: 0,
    };
    const counted = await inChunks(
      'count-days',
      context,
      (after) => countNext({ after, date, law }, context),
      () => undefined,
    );
    if (!counted.ok) return counted;
    const clients = await inChunks(
      'determine',
      context,
      (after) => determineNext({ after, date, law }, context),
      ({ added, changed }) => {
        done.added += added;
        done.changed += changed;
      },
    );
    if (!clients.ok) return clients;
    const reminded = await untilNone(
      () => remindNext(null, context),
      ({ cases, reminders }) => {
        done.pendingCases += cases;
        done.reminders += reminders;
        return cases;
      },
    );
    if (!reminded.ok) return reminded;
    const escalated = await untilNone(
      () => escalateNext(null, context),
      (count) => {
        done.escalated += count;
        return count;
      },
    );
    if (!escalated.ok) return escalated;
    const settled = await inChunks(
      'settle-meetings',
      context,
      (after) => settleNext({ after, law }, context),
      ({ opened, dropped }) => {
        done.meetingTasks += opened;
        done.meetingTasksDropped += dropped;
      },
    );
    if (!settled.ok) return settled;
    const entitled = await inChunks(
      'settle-entitlements',
      context,
      (after) => settleEntitled({ after, law }, context),
      ({ opened, dropped }) => {
        done.entitlementTasks += opened;
        done.entitlementTasksDropped += dropped;
      },
    );
    if (!entitled.ok) return entitled;
    const searches = await inChunks(
      'settle-job-searches',
      context,
      (after) => settleSearches({ after, law }, context),
      ({ opened, dropped, ended }) => {
        done.searchTasks += opened;
        done.searchTasksDropped += dropped;
        done.endedWithSearch += ended;
      },
    );
    if (!searches.ok) return searches;
    const demanded = await untilNone(
      () => demandNext(null, context),
      (count) => {
        done.officialsDemanded += count;
        return count;
      },
    );
    if (!demanded.ok) return demanded;
    const clientsReminded = await untilNone(
      () => remindClients(null, context),
      (count) => {
        done.taskReminders += count;
        return count;
      },
    );
    if (!clientsReminded.ok) return clientsReminded;
    const sealed = await sealDays({}, context);
    return sealed.ok ? ok({ date, clients: clients.value, ...done, sealedDays: sealed.value.days }) : sealed;
  };
}

/** Works on the next ones until there are none. */
async function untilNone<T, F extends Failure>(
  next: () => Promise<Result<T, F>>,
  take: (done: T) => number,
): Promise<Result<null, F>> {
  for (;;) {
    const done = await next();
    if (!done.ok) return done;
    if (take(done.value) === 0) return ok(null);
  }
}

interface ChangedInput {
  readonly after: ClientId | null;
  readonly date: PlainDate;
  readonly law: StatuteBook;
}

interface DeterminedChunk extends Chunk {
  readonly added: number;
  readonly changed: number;
}

function determineChangedClients(dependencies: CommandDependencies) {
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
