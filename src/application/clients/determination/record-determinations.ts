import {
  type RecordedDetermination,
  reviewAfter,
} from '../../../domain/clients/determination/consequences.ts';
import type { Determination } from '../../../domain/clients/determination/determination.ts';
import type {
  DeterminationStore,
  PendingCase,
  PendingCases,
} from '../../../domain/clients/determination/determination-store.port.ts';
import { awaitedInformation } from '../../../domain/clients/determination/pending-information.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import { countFrom } from '../../../domain/shared/deadlines.ts';
import type { ClientId, DeterminationId } from '../../../domain/shared/ids.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';

/** What recording determinations needs of a transaction. */
export interface DeterminationTransaction {
  readonly determinations: DeterminationStore;
  readonly pendingCases: PendingCases;
}

/** Who determines, when, and by which law waiting for information is followed. */
export interface Recording {
  readonly decidedBy: string;
  readonly at: Instant;
  readonly law: Pick<StatuteBook, 'pendingInformation'>;
}

/**
 * Records determinations as of a date and what follows from them: a client whose latest one waits for information gets
 * a case, a case that is decided is closed, and officials get to look at clients whose responsibility rests on
 * something else than before. Gives those that were not there already with the same facts.
 */
export async function recordDeterminations(
  tx: DeterminationTransaction,
  date: PlainDate,
  determined: readonly (readonly [ClientId, Determination])[],
  { decidedBy, at, law }: Recording,
): Promise<Result<readonly RecordedDetermination[], Failure<'RULE_NOT_FOUND'>>> {
  const recorded = await tx.determinations.save(date, determined, decidedBy, at);
  if (recorded.length === 0) return ok(recorded);
  const opened = recorded.flatMap((one) => {
    const kind = reviewAfter(one);
    return kind === null ? [] : [{ determinationId: one.id, kind }];
  });
  await tx.determinations.saveReviews(recorded, opened, at);

  const latest = recorded.filter(({ isLatest }) => isLatest);
  const decided = latest.filter(({ result }) => result !== 'PENDING_INFORMATION');
  if (decided.length > 0) await tx.pendingCases.close(decided, at);
  const waiting = latest.filter(({ result }) => result === 'PENDING_INFORMATION');
  const byClient = new Map(determined);
  const cases = waiting.flatMap(({ id, clientId }) => {
    const determination = byClient.get(clientId);
    return determination === undefined
      ? []
      : [{ clientId, determinationId: id, awaited: awaitedInformation(determination, date) }];
  });
  const followed = await openCases(tx, cases, { at, law });
  return followed.ok ? ok(recorded) : followed;
}

/** The case of a client is closed while an official has decided otherwise, and opened again when that is taken back. */
export async function followOverride(
  tx: DeterminationTransaction,
  id: DeterminationId,
  following: Pick<Recording, 'at' | 'law'>,
): Promise<Result<null, Failure<'RULE_NOT_FOUND'>>> {
  const latest = await tx.determinations.latest(id);
  if (latest === null) return ok(null);
  const { clientId, determinationDate, effectiveResult } = latest;
  if (effectiveResult !== 'PENDING_INFORMATION') {
    await tx.pendingCases.close([{ id, clientId }], following.at);
    return ok(null);
  }
  const awaited = awaitedInformation(latest, determinationDate);
  return openCases(tx, [{ clientId, determinationId: id, awaited }], following);
}

async function openCases(
  tx: DeterminationTransaction,
  cases: readonly PendingCase[],
  { at, law }: Pick<Recording, 'at' | 'law'>,
): Promise<Result<null, Failure<'RULE_NOT_FOUND'>>> {
  if (cases.length === 0) return ok(null);
  const today = localDateOf(at);
  const following = law.pendingInformation.at(today);
  if (!following.ok) return following;
  await tx.pendingCases.open(cases, today, countFrom(today, following.value.rules.remindAfter));
  return ok(null);
}
