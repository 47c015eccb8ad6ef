import type { ActedBy } from '../../shared/acted-by.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import type { Instant } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import type { CaseRefusal } from './case-commands.ts';
import { refusalOf, type ResponsibilityCase } from './responsibility-case.ts';
import type { TeOfficeStay } from './te-office-stay.ts';

export type MarkStayCode = 'RULE_NOT_FOUND' | 'REASON_NOT_IN_LAW' | 'STAY_ALREADY_MARKED' | CaseRefusal;

/**
 * Marks that the TE Office leaves a client with itself. Fails with `REASON_NOT_IN_LAW` when the law of the day does
 * not know the reason, and when the client is not with a TE Office.
 */
export function markStay(
  known: ResponsibilityCase,
  { id, reason, text, by }: Pick<TeOfficeStay, 'id' | 'reason' | 'text'> & { readonly by: ActedBy },
  at: Instant,
  day: PlainDate,
  law: StatuteBook,
): Result<TeOfficeStay, Failure<MarkStayCode>> {
  const found = law.transfer.at(day);
  if (!found.ok) return found;
  const { rules, reference } = found.value;
  const refused = refusalOf(known, 'STAY', day, law);
  if (!refused.ok) return refused;
  if (rules.teMayLeave?.includes(reason) !== true) {
    return fail('rule-violation', 'REASON_NOT_IN_LAW', { reason, date: day }, reference);
  }
  if (known.stay !== null) {
    const { markedBy, markedAt } = known.stay;
    return fail(
      'conflict',
      'STAY_ALREADY_MARKED',
      { changedBy: markedBy.subject, organisation: markedBy.organisation, changedAt: markedAt },
      reference,
    );
  }
  return ok({
    id,
    clientId: known.clientId,
    reason,
    text,
    language: known.contact.language,
    home: refused.value.home,
    markedAt: at,
    markedBy: by,
    rule: reference,
  });
}
