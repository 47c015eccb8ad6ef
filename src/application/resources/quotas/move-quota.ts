import type { Commitment } from '../../../domain/resources/quotas/commitment.ts';
import { availableIn, seatsLeftIn } from '../../../domain/resources/quotas/balance.ts';
import { type LedgerFailure, moved } from '../../../domain/resources/quotas/ledger.ts';
import type { CommitmentMovement, LedgerEntry, Moving } from '../../../domain/resources/quotas/movement.ts';
import { holdersFor, type Quota } from '../../../domain/resources/quotas/quota.ts';
import { settingDay } from '../../../domain/resources/quotas/setting.ts';
import type { CommitmentId, QuotaId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type OrganisationId, organisationKind } from '../../../domain/shared/organisation.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';
import type { Decided, QuotaDesk } from '../../ports/quota-desk.ts';
import type { Command, CommandDependencies, CommandFailure } from '../../shared/command.ts';
import { joinedCommand } from '../../shared/joined-command.ts';

/** What is asked of a quota for an expense that is decided on by itself; amounts in cents. */
export type ExpenseMovement =
  | {
      readonly kind: 'RESERVE' | 'COMMIT';
      /** What the body calls the expense. */
      readonly reference: string;
      readonly cents: number;
      readonly seats: number;
    }
  | {
      readonly kind: 'COMMIT';
      readonly commitment: CommitmentId;
      readonly cents: number;
      readonly seats: number;
    }
  | Exclude<CommitmentMovement, { readonly kind: 'RESERVE' | 'COMMIT' | 'RESERVE_EXPIRE' }>;

export interface MoveQuota {
  readonly quota: QuotaId;
  readonly movement: ExpenseMovement;
  readonly reason: string | null;
}

/** A commitment as it is answered. */
interface ExpenseCommitment extends Pick<Commitment, 'id' | 'state' | 'seats' | 'reservedUntil'> {
  readonly reservedCents: number;
  readonly committedCents: number;
  readonly usedCents: number;
}

/** What a movement has left: the commitment as it is now, and how much of the quota is free. */
export interface QuotaMoved {
  readonly quota: QuotaId;
  /** Number of the movement in the ledger; the last of them where one asked for two. */
  readonly number: number;
  readonly commitment: ExpenseCommitment;
  readonly availableCents: number;
  readonly seatsLeft: number | null;
}

type Refusal =
  | LedgerFailure
  | Failure<'QUOTA_NOT_FOUND' | 'QUOTA_OF_ANOTHER' | 'COMMITMENT_OF_CASE' | 'IDEMPOTENCY_KEY_REUSED'>;

export interface MoveQuotaDependencies extends CommandDependencies {
  readonly ids: Ids;
  readonly quotaDesk: QuotaDesk;
}

/**
 * Moves a quota of the acting body, or of its area, for an expense (R79, R83). Fails as the ledger does, with
 * `QUOTA_OF_ANOTHER` when the body sees the quota and does not decide within it, and with `COMMITMENT_OF_CASE` for what
 * a case has taken: it is moved with the case.
 */
export function moveQuota({
  ids,
  quotaDesk,
  unitOfWork,
  clock,
}: MoveQuotaDependencies): Command<MoveQuota, QuotaMoved, Refusal> {
  return joinedCommand<MoveQuota, QuotaMoved, Refusal>({
    name: 'move-quota',
    permission: 'quota.move',
    task: 'SUBSIDIES',
    objectType: 'quota',
    objectId: ({ quota }) => quota,
    async join({ quota: asked, movement: given, reason }, { session, key, context, now, finish }) {
      const { subject, organisation } = context.actor;
      const moving: Moving = { by: { subject, organisation }, at: now, on: localDateOf(now), reason };
      const isNew = 'reference' in given;
      const id = isNew ? (ids.next() as CommitmentId) : given.commitment;
      return quotaDesk.move({
        session,
        key,
        correlationId: context.correlationId,
        quota: asked,
        commitment: id,
        isNew,
        decide(quota, found, law): Result<Decided<QuotaMoved>, Refusal | CommandFailure> {
          const commitment = isNew ? ok(null) : expenseOf(found, id);
          if (!commitment.ok) return commitment;
          // By the law of its own year: what was decided on in it is paid also when there is no trial any more.
          const day = settingDay(quota, moving.on);
          if (!holdersFor(organisation, day).includes(quota.holder)) {
            return fail('forbidden', 'QUOTA_OF_ANOTHER', { holder: quota.holder });
          }
          const done = moved(quota, commitment.value, movementOf(given, id), moving, law);
          if (!done.ok) return done;
          const { commitment: left, entries } = done.value;
          const last = entries.at(-1);
          if (left === null || last === undefined) throw new Error('a movement has left nothing');
          const written = finish({
            value: answerOf(left, last),
            objectId: quota.id,
            rule: last.rule,
            detail: { kind: last.kind, commitment: id, number: last.number },
            messages: noticesOf(last, quota, organisation),
          });
          return written.ok ? ok({ ...written.value, moved: done.value }) : written;
        },
      });
    },
  })({ unitOfWork, clock });
}

/** A commitment that is moved by itself; what a case has is moved with the case. */
function expenseOf(
  commitment: Commitment | null,
  id: CommitmentId,
): Result<Commitment, Failure<'COMMITMENT_NOT_FOUND' | 'COMMITMENT_OF_CASE'>> {
  if (commitment === null) return fail('not-found', 'COMMITMENT_NOT_FOUND', { id });
  const { kind, id: subject } = commitment.subject;
  return kind === 'EXPENSE' ? ok(commitment) : fail('conflict', 'COMMITMENT_OF_CASE', { kind, subject });
}

function movementOf(given: ExpenseMovement, commitment: CommitmentId): CommitmentMovement {
  if ('reference' in given) {
    const { kind, reference, cents, seats } = given;
    return { kind, commitment, subject: { kind: 'EXPENSE', id: reference }, cents, seats };
  }
  // A commitment that is known keeps the subject that it has.
  return given.kind === 'COMMIT' ? { ...given, subject: { kind: 'EXPENSE', id: commitment } } : given;
}

function answerOf(commitment: Commitment, { quotaId, number, after }: LedgerEntry): QuotaMoved {
  const { id, state, reserved, committed, used, seats, reservedUntil } = commitment;
  return {
    quota: quotaId,
    number,
    commitment: {
      id,
      state,
      reservedCents: reserved,
      committedCents: committed,
      usedCents: used,
      seats,
      reservedUntil,
    },
    availableCents: availableIn(after),
    seatsLeft: seatsLeftIn(after),
  };
}

/** What the ELY Centres that follow the quota are told: nothing of what it was for. */
function noticesOf(
  { quotaId, number, kind, on, change, after }: LedgerEntry,
  { readers }: Quota,
  sender: OrganisationId,
): readonly OutgoingMessage[] {
  const centres = readers.filter((reader) => organisationKind(reader) === 'ely');
  return centres.map((receiver) => ({
    port: 'authority-notices',
    kind: 'QUOTA_MOVEMENT',
    receiver,
    sender,
    clientId: null,
    businessKey: `${quotaId}:movement:${number}:${receiver}`,
    payload: { quotaId, number, kind, on, change, availableCents: availableIn(after) },
  }));
}
