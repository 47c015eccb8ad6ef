import { responsibilityAfter } from '../../../domain/clients/facts/search-responsibility.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import type { Instant } from '../../../domain/shared/instant.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';

/** Brings responsibility into step with a job search that has begun or ended. */
export async function settleResponsibility(
  tx: Transaction,
  client: ClientId,
  now: Instant,
): Promise<Result<null, Failure<'ALREADY_RESPONSIBLE'>>> {
  const { current, teOffice } = await tx.facts.responsibility(client);
  const sheet = await tx.facts.sheetOf(client);
  if (sheet === null) return ok(null);
  const beginning = { authority: teOffice, ground: 'NEW_REGISTRATION' } as const;
  const change = responsibilityAfter(sheet, current, beginning, now);
  return change === null ? ok(null) : await tx.facts.saveResponsibility(client, change);
}
