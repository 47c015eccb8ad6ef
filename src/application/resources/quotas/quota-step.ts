import type { LedgerLaw } from '../../../domain/resources/quotas/ledger.ts';
import type { Moving } from '../../../domain/resources/quotas/movement.ts';
import type { Quota } from '../../../domain/resources/quotas/quota.ts';
import {
  movingNow,
  type Stepped,
  type SteppedInLedger,
} from '../../../domain/resources/quotas/quota-life.ts';
import type { Actor } from '../../../domain/access/actor.ts';
import type { QuotaId } from '../../../domain/shared/ids.ts';
import type { Instant } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { Legislation } from '../../ports/legislation.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import type { CommandDependencies, Done } from '../../shared/command.ts';
import { versionConflict } from '../../shared/version-conflict.ts';

export interface QuotaDependencies extends CommandDependencies {
  readonly legislation: Legislation;
}

/** Which quota is to be changed, and the version that the caller has seen. */
export interface QuotaChange {
  readonly id: QuotaId;
  readonly version: number;
}

/** A quota as it is after a step. */
export type ChangedQuota = Pick<Quota, 'id' | 'state' | 'version' | 'changedAt'>;

export type ChangeFailure = Failure<'QUOTA_NOT_FOUND' | 'VERSION_CONFLICT'>;

/** Everything that a step is judged by. */
export interface Step {
  readonly moving: Moving;
  readonly law: LedgerLaw;
}

/** Who takes a step, when, why, and by which law. */
export async function stepOf(
  legislation: Legislation,
  { subject, organisation }: Actor,
  now: Instant,
  reason: string | null,
): Promise<Step> {
  return { moving: movingNow({ subject, organisation }, now, reason), law: await legislation.inForce() };
}

/** The quota as the caller has seen it. Fails with `QUOTA_NOT_FOUND`, and with `VERSION_CONFLICT`. */
export function asSeen(quota: Quota | null, { id, version }: QuotaChange): Result<Quota, ChangeFailure> {
  if (quota === null) return fail('not-found', 'QUOTA_NOT_FOUND', { id });
  return quota.version === version
    ? ok(quota)
    : versionConflict(version, { ...quota, changedBy: quota.changedBy.subject });
}

/** Keeps a step with what it has written into the ledger. */
export async function keepStep(
  { quotas }: Pick<Transaction, 'quotas'>,
  step: Stepped | SteppedInLedger,
): Promise<void> {
  await quotas.save(step.quota);
  if ('moved' in step) await quotas.keep(step.moved);
  await quotas.noteEvent(step.quota, step.detail);
}

/** What a step leaves behind: the holder is told where somebody else has taken it. */
export function doneTo({ quota, detail }: Stepped): Done<ChangedQuota> {
  const { id, holder, state, version, changedAt, changedBy } = quota;
  return {
    value: { id, state, version, changedAt },
    objectId: id,
    clientIds: [],
    detail: { state, ...detail },
    messages: holder === changedBy.organisation ? [] : [noticeOf(quota)],
  };
}

function noticeOf({
  id,
  holder,
  state,
  version,
  budgetYear,
  serviceLine,
  balance,
  changedBy,
}: Quota): OutgoingMessage {
  return {
    port: 'authority-notices',
    kind: 'QUOTA_CHANGED',
    receiver: holder,
    sender: changedBy.organisation,
    clientId: null,
    businessKey: `${id}:version:${version}`,
    payload: {
      quotaId: id,
      version,
      state,
      budgetYear,
      serviceLine,
      amountCents: balance.amount,
      seats: balance.seats,
    },
  };
}
