import type { AuditEntry } from '../../domain/access/audit-entry.ts';
import type { Commitment } from '../../domain/resources/quotas/commitment.ts';
import type { LedgerLaw, Moved } from '../../domain/resources/quotas/ledger.ts';
import type { Quota } from '../../domain/resources/quotas/quota.ts';
import type { CommitmentId, QuotaId } from '../../domain/shared/ids.ts';
import type { Failure, Result } from '../../domain/shared/result.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import type { IdempotencyKey, Session } from './unit-of-work.ts';

/** What is written when a movement is let through: the movement, its answer, its messages and its lines of the log. */
export interface Decided<Value> {
  readonly moved: Moved;
  readonly value: Value;
  readonly messages: readonly OutgoingMessage[];
  readonly lines: readonly AuditEntry[];
}

/** A movement that waits to be decided. `decide` is asked with the quota locked, and by the law in force then; it only computes. */
export interface DeskRequest<Value, F extends Failure> {
  readonly session: Session;
  readonly key: IdempotencyKey | null;
  readonly correlationId: string;
  readonly quota: QuotaId;
  readonly commitment: CommitmentId;
  /** The commitment begins with this movement: its id is known to nobody yet. */
  readonly isNew: boolean;
  decide(quota: Quota, commitment: Commitment | null, law: LedgerLaw): Result<Decided<Value>, F>;
}

/**
 * Decides movements of quotas that come in at the same time together, in one transaction: each is decided in its turn on
 * what those before it left, and has its own answer and its own rows. An answer is durable when it is given.
 * Fails with `QUOTA_NOT_FOUND` for a quota that the session does not see, and with `IDEMPOTENCY_KEY_REUSED`.
 */
export interface QuotaDesk {
  move<Value, F extends Failure>(
    request: DeskRequest<Value, F>,
  ): Promise<Result<Value, F | Failure<'QUOTA_NOT_FOUND' | 'IDEMPOTENCY_KEY_REUSED'>>>;
}
