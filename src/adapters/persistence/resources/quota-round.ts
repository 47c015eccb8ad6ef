import type { DeskRequest } from '../../../application/ports/quota-desk.ts';
import type { OutgoingMessage } from '../../../application/ports/outgoing-message.ts';
import type { IdempotencyKey, StoredAnswer } from '../../../application/ports/unit-of-work.ts';
import type { AuditEntry } from '../../../domain/access/audit-entry.ts';
import type { Commitment } from '../../../domain/resources/quotas/commitment.ts';
import type { LedgerLaw, Moved } from '../../../domain/resources/quotas/ledger.ts';
import type { Quota } from '../../../domain/resources/quotas/quota.ts';
import type { QuotaId } from '../../../domain/shared/ids.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { KeyRing } from '../sealing/key-ring.ts';

export type AnyRequest = DeskRequest<unknown, Failure>;
export type AnyAnswer = Result<unknown>;

/** What movements are decided on. */
export interface Ground {
  readonly quotas: ReadonlyMap<QuotaId, Quota>;
  readonly law: LedgerLaw;
  readonly commitments: readonly Commitment[];
  /** Answers that were given before, by the place of who asks again. */
  readonly answers: readonly (StoredAnswer & { readonly place: number })[];
}

/** What was decided: answers in the order of the requests, the quotas as they are left, and what is to be written. */
export interface Decisions {
  readonly answers: readonly AnyAnswer[];
  readonly quotas: ReadonlyMap<QuotaId, Quota>;
  readonly moves: readonly Moved[];
  readonly kept: readonly KeptAnswer[];
  readonly messages: readonly ToldMessage[];
  readonly lines: readonly AuditEntry[];
}

export interface KeptAnswer {
  readonly key: IdempotencyKey;
  readonly requestHash: string;
  /** As JSON. */
  readonly answer: string;
}

export interface ToldMessage {
  readonly told: OutgoingMessage;
  readonly correlationId: string;
}

/** Decides movements in their turn: each on what those before it left. */
export function decideInTurn(requests: readonly AnyRequest[], ground: Ground, keys: KeyRing): Decisions {
  const quotas = new Map(ground.quotas);
  const commitments = new Map(ground.commitments.map((one) => [one.id, one]));
  const stored = new Map<number | string, StoredAnswer>(
    ground.answers.map(({ place, ...answer }) => [place, answer]),
  );
  const moves: Moved[] = [];
  const kept: KeptAnswer[] = [];
  const messages: ToldMessage[] = [];
  const lines: AuditEntry[] = [];

  const decide = (request: AnyRequest, place: number): AnyAnswer => {
    const { key, session, correlationId } = request;
    const asked = key === null ? '' : [key.subject, key.organisation, key.operation, key.key].join('\0');
    const before = stored.get(place) ?? stored.get(asked);
    if (key !== null && before !== undefined) {
      const isSame = keys.digests('request', key.requestHash).includes(before.requestHash);
      return isSame ? ok(before.value) : fail('rule-violation', 'IDEMPOTENCY_KEY_REUSED', { key: key.key });
    }
    const quota = quotas.get(request.quota);
    if (quota === undefined || !quota.readers.some((reader) => session.organisations.includes(reader))) {
      return fail('not-found', 'QUOTA_NOT_FOUND', { id: request.quota });
    }
    const commitment = commitments.get(request.commitment) ?? null;
    const isOfQuota = commitment?.quotaId === quota.id;
    const result = request.decide(quota, isOfQuota ? commitment : null, ground.law);
    if (!result.ok) return result;
    const { moved, value } = result.value;
    quotas.set(quota.id, moved.quota);
    if (moved.commitment !== null) commitments.set(moved.commitment.id, moved.commitment);
    moves.push(moved);
    lines.push(...result.value.lines);
    messages.push(...result.value.messages.map((told) => ({ told, correlationId })));
    if (key !== null) {
      const requestHash = keys.digest('request', key.requestHash);
      kept.push({ key, requestHash, answer: JSON.stringify(value) });
      stored.set(asked, { requestHash, value });
    }
    return ok(value);
  };

  const answers = requests.map(decide);
  return { answers, quotas, moves, kept, messages, lines };
}
