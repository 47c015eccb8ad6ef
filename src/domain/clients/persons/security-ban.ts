import type { StatuteBook } from '../../legislation/statute-book.ts';
import { countFrom } from '../../shared/deadlines.ts';
import { covers, type Period } from '../../shared/period.ts';
import { addDays, type PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../shared/result.ts';
import type { Guarded } from './guarded.ts';

/** Security ban (turvakielto) under Act 661/2009, section 36: from a day until another, half-open. */
export interface SecurityBan extends Period {
  readonly from: PlainDate;
}

/**
 * Why somebody wants to see what a ban protects. `VIEW` is anybody who looks; `REGISTER` the client register, which
 * keeps the ban itself; `OWN_RECORD` the store, which keeps the value for the days without a ban.
 */
export type Need = 'VIEW' | 'REGISTER' | 'OWN_RECORD';

/** Whether any of the bans runs on a day. */
export function isBannedOn(bans: readonly SecurityBan[], day: PlainDate): boolean {
  return bans.some((ban) => covers(ban, day));
}

/** The guarded value, or null when a ban of the day hides it from this need. */
export function reveal<T>(
  guarded: Guarded<T>,
  need: Need,
  bans: readonly SecurityBan[],
  day: PlainDate,
): T | null {
  return guarded.seenIf(need !== 'VIEW' || !isBannedOn(bans, day));
}

/**
 * Enters a ban. The first may last as long as the law allows a first one, any later one as long as a renewal; fails
 * with `SECURITY_BAN_TOO_LONG` and the latest possible last day, and with `PERIOD_INVERTED` when it ends before it
 * begins.
 */
export function enterSecurityBan(
  ban: { readonly from: PlainDate; readonly until: PlainDate },
  earlier: readonly SecurityBan[],
  entered: PlainDate,
  { securityBan }: Pick<StatuteBook, 'securityBan'>,
): Result<
  { readonly ban: SecurityBan; readonly rule: RuleReference },
  Failure<'RULE_NOT_FOUND' | 'SECURITY_BAN_TOO_LONG' | 'PERIOD_INVERTED'>
> {
  const law = securityBan.at(entered);
  if (!law.ok) return law;
  const { rules, reference } = law.value;
  if (ban.until <= ban.from) return fail('rule-violation', 'PERIOD_INVERTED', undefined, reference);
  const isRenewal = earlier.some(({ from }) => from < ban.from);
  const latest = countFrom(ban.from, isRenewal ? rules.max.renewed : rules.max.first);
  if (ban.until > latest) {
    return fail('rule-violation', 'SECURITY_BAN_TOO_LONG', { latest: addDays(latest, -1) }, reference);
  }
  return ok({ ban, rule: reference });
}
