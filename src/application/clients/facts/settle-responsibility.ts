import type { ActedBy } from '../../../domain/shared/acted-by.ts';
import { responsibleAtRegistration } from '../../../domain/clients/responsibility/registration.ts';
import { responsibilityAfter } from '../../../domain/clients/facts/search-responsibility.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { authoritiesOn } from '../responsibility/authorities-of-day.ts';

export type SettleCode = 'ALREADY_RESPONSIBLE' | 'RULE_NOT_FOUND' | 'MUNICIPALITY_CODE_INVALID';

/** Brings responsibility into step with a job search that has begun or ended (Act 1269/2020, sections 5 and 6). */
export async function settleResponsibility(
  tx: Transaction,
  client: ClientId,
  by: ActedBy,
  law: StatuteBook,
  now: Instant,
): Promise<Result<null, Failure<SettleCode>>> {
  const today = localDateOf(now);
  const known = await tx.responsibilities.caseOf(client, today);
  const sheet = await tx.facts.sheetOf(client);
  if (known === null || sheet === null) return ok(null);
  const change = responsibilityAfter(sheet, known.current, now);
  if (change === null) return ok(null);
  if (change.kind === 'END') return await tx.facts.saveResponsibility(client, { ...change, kind: 'END' }, by);
  const authorities = await authoritiesOn(today, tx, law);
  const registered = responsibleAtRegistration({ ...known, authorities }, today, law);
  if (!registered.ok) return registered;
  const { authority, startGround } = registered.value;
  const { at } = change;
  return await tx.facts.saveResponsibility(client, { kind: 'BEGIN', authority, ground: startGround, at }, by);
}
