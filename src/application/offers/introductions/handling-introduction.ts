import type { IntroducedClient } from '../../../domain/offers/introductions/introduced-client.ts';
import type { Introduction } from '../../../domain/offers/introductions/introduction.ts';
import type { ClientId, IntroductionId } from '../../../domain/shared/ids.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../../domain/shared/result.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import type { Done } from '../../shared/command.ts';
import type { ChangedMatter, MatterChange } from '../../shared/handling-client.ts';
import { versionConflict } from '../../shared/version-conflict.ts';

/** An introduction with those of its clients whom the acting body sees. */
export interface LockedIntroduction {
  readonly introduction: Introduction;
  readonly clients: readonly IntroducedClient[];
}

export type IntroductionFailure = Failure<'INTRODUCTION_NOT_FOUND' | 'VERSION_CONFLICT'>;

/** Locks an introduction. Fails with `INTRODUCTION_NOT_FOUND`, and with `VERSION_CONFLICT`. */
export async function lockIntroduction(
  tx: Transaction,
  { id, version }: MatterChange<IntroductionId>,
): Promise<Result<LockedIntroduction, IntroductionFailure>> {
  const introduction = await tx.offers.introductions.byId(id);
  if (introduction === null) return introductionNotFound(id);
  if (introduction.version !== version) {
    return versionConflict(version, { ...introduction, changedBy: introduction.changedBy.subject });
  }
  return ok({ introduction, clients: await tx.offers.introducedClients.ofIntroduction(id) });
}

/** The same for what only the body may do that has made it: others see it when a client of theirs is in it. */
export async function lockOwnIntroduction(
  tx: Transaction,
  change: MatterChange<IntroductionId>,
  bodies: readonly string[],
): Promise<Result<LockedIntroduction, IntroductionFailure>> {
  const locked = await lockIntroduction(tx, change);
  if (locked.ok && !bodies.includes(locked.value.introduction.madeFor))
    return introductionNotFound(change.id);
  return locked;
}

function introductionNotFound(id: IntroductionId) {
  return fail('not-found', 'INTRODUCTION_NOT_FOUND', { id });
}

/** The client in an introduction; fails with `CLIENT_NOT_FOUND`. */
export function clientIn(
  clients: readonly IntroducedClient[],
  id: ClientId,
): Result<IntroducedClient, Failure<'CLIENT_NOT_FOUND'>> {
  const found = clients.find(({ clientId }) => clientId === id);
  return found === undefined ? fail('not-found', 'CLIENT_NOT_FOUND', { id }) : ok(found);
}

/** What a command leaves behind that has made or changed an introduction. */
export function introductionDone(
  { id, state, version, changedAt }: Introduction,
  clientIds: readonly ClientId[],
  rule?: RuleReference,
  detail: Readonly<Record<string, unknown>> = {},
): Done<ChangedMatter> {
  return {
    value: { id, state, version, changedAt },
    objectId: id,
    clientIds,
    ...(rule && { rule }),
    detail: { state, ...detail },
  };
}
