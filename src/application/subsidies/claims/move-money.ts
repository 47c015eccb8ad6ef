import type { Act } from '../../../domain/handling/matter.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { CommitmentMovement } from '../../../domain/resources/quotas/movement.ts';
import type { CommitmentId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import type { CommandNotAllowed } from '../../../domain/shared/state-machine.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { moveCommitment } from '../../resources/published.ts';

export type MoneyFailure =
  | CommandNotAllowed
  | Failure<'COMMITMENT_EXCEEDED' | 'COMMITMENT_NOT_FOUND' | 'RULE_NOT_FOUND'>;

/** What of a commitment is moved, why, and by whom. */
export interface MovedMoney {
  readonly commitment: CommitmentId;
  readonly reason: string;
  readonly act: Act;
  readonly law: StatuteBook;
}

/** Pays so many cents of what is committed: the quota of the year of the decision bears them, whenever that is (E68). */
export function use(tx: Transaction, cents: number, of: MovedMoney): Promise<Result<null, MoneyFailure>> {
  return move(tx, { kind: 'USE', commitment: of.commitment, cents }, of);
}

/** Takes so many cents back; they are not paid again, but lie in the quota of the year of the decision. */
export async function takeBack(
  tx: Transaction,
  cents: number,
  of: MovedMoney,
): Promise<Result<null, MoneyFailure>> {
  const back = await use(tx, -cents, of);
  return back.ok ? release(tx, cents, of) : back;
}

/** Gives up so many cents that are committed and not paid. The commitment stays, so that what it paid can come back. */
export function release(tx: Transaction, cents: number, of: MovedMoney): Promise<Result<null, MoneyFailure>> {
  return move(tx, { kind: 'RELEASE', commitment: of.commitment, cents }, of);
}

async function move(
  tx: Transaction,
  movement: CommitmentMovement,
  { act, reason, law }: MovedMoney,
): Promise<Result<null, MoneyFailure>> {
  const moving = { ...act, on: localDateOf(act.at), reason };
  const done = await moveCommitment(movement, { tx, moving, law });
  if (done.ok) return ok(null);
  const { failure } = done;
  if (isOfMoney(failure)) return { ok: false, failure };
  throw new Error(`a payment was refused as ${failure.code}`);
}

const CODES: ReadonlySet<string> = new Set([
  'COMMAND_NOT_ALLOWED',
  'COMMITMENT_EXCEEDED',
  'COMMITMENT_NOT_FOUND',
  'RULE_NOT_FOUND',
] satisfies readonly MoneyFailure['code'][]);

function isOfMoney(failure: Failure): failure is MoneyFailure {
  return CODES.has(failure.code);
}
