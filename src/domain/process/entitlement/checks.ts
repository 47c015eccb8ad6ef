import { localDateOf } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../shared/result.ts';
import type { Act } from '../../handling/matter.ts';

/** What is decided has reasons (Act 434/2003, section 45): fails with `REASONS_MISSING` for an empty text. */
export function withReasons(reasons: string, rule?: RuleReference): Result<null, Failure<'REASONS_MISSING'>> {
  return reasons.trim() === '' ? fail('rule-violation', 'REASONS_MISSING', undefined, rule) : ok(null);
}

/** What was done was done by today: fails with `DATE_IN_FUTURE`. */
export function notInFuture(date: PlainDate, { at }: Act): Result<null, Failure<'DATE_IN_FUTURE'>> {
  const today = localDateOf(at);
  return date > today ? fail('rule-violation', 'DATE_IN_FUTURE', { date, today }) : ok(null);
}

/** Days by their names, none of which comes before the one ahead of it: fails with `SEQUENCE_INVALID`, which names two. */
export function inOrder(
  days: Readonly<Record<string, PlainDate>>,
): Result<null, Failure<'SEQUENCE_INVALID'>> {
  let before: readonly [string, PlainDate] | undefined;
  for (const [later, laterOn] of Object.entries(days)) {
    if (before !== undefined && laterOn < before[1]) {
      const [earlier, earlierOn] = before;
      return fail('rule-violation', 'SEQUENCE_INVALID', { earlier, earlierOn, later, laterOn });
    }
    before = [later, laterOn];
  }
  return ok(null);
}
