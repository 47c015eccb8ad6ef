import type { AdviceContactId, ClientId } from '../../shared/ids.ts';
import { localDateOf } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import type { Act } from '../../handling/matter.ts';

export const ADVICE_CHANNELS = ['VISIT', 'PHONE', 'VIDEO', 'E_MAIL', 'CHAT', 'LETTER'] as const;

/** A contact in which information or advice was given (tieto- ja neuvontapalvelu, R52). No plan follows from it. */
export interface AdviceContact {
  readonly id: AdviceContactId;
  readonly clientId: ClientId;
  readonly topic: string;
  readonly channel: (typeof ADVICE_CHANNELS)[number];
  readonly date: PlainDate;
  readonly recorded: Act;
}

/** A contact as it is recorded. Fails with `TOPIC_MISSING` and `DATE_IN_FUTURE`. */
export function recordAdvice(
  contact: Omit<AdviceContact, 'recorded'>,
  act: Act,
): Result<AdviceContact, Failure<'TOPIC_MISSING' | 'DATE_IN_FUTURE'>> {
  const today = localDateOf(act.at);
  if (contact.topic.trim() === '') return fail('rule-violation', 'TOPIC_MISSING');
  if (contact.date > today) return fail('rule-violation', 'DATE_IN_FUTURE', { date: contact.date, today });
  return ok({ ...contact, recorded: act });
}
