import type { Act } from '../../handling/matter.ts';
import { localDateOf } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../shared/result.ts';
import { openVacancy, type Vacancy } from '../vacancies/vacancy.ts';
import { drafted, type JobOffer, type ProposedOffer } from './job-offer.ts';

/** What an offer depends on beside its own words. */
export interface OfferSituation {
  /** Every offer of the client. */
  readonly offers: readonly JobOffer[];
  readonly vacancy: Vacancy;
}

export type MakeOfferCode = 'VACANCY_CLOSED' | 'OFFER_EXISTS' | 'DEADLINE_TOO_SHORT';

/**
 * Makes a draft of an offer of an open vacancy. Fails with `VACANCY_CLOSED`, with `OFFER_EXISTS` when the client has been
 * offered the vacancy and that was not taken back, and with `DEADLINE_TOO_SHORT` when the days have passed or are in the
 * wrong order (R63).
 */
export function made(
  proposal: ProposedOffer,
  { offers, vacancy }: OfferSituation,
  act: Act,
): Result<JobOffer, Failure<MakeOfferCode>> {
  const today = localDateOf(act.at);
  const open = openVacancy(vacancy, today);
  if (!open.ok) return open;
  const earlier = offers.find(({ vacancyId, state }) => vacancyId === vacancy.id && state !== 'CANCELLED');
  if (earlier !== undefined) return fail('conflict', 'OFFER_EXISTS', { offer: earlier.id });
  const offer = drafted(proposal, vacancy, act);
  const inOrder = notBefore(offer, today);
  return inOrder.ok ? ok(offer) : inOrder;
}

/** Whether the last day to contact the employer is no earlier than a day, and the last day to report no earlier than that. */
export function notBefore(
  { contactBy, reportBy }: Pick<JobOffer, 'contactBy' | 'reportBy'>,
  earliest: PlainDate,
  rule?: RuleReference,
): Result<null, Failure<'DEADLINE_TOO_SHORT'>> {
  if (contactBy < earliest) return tooShort('contactBy', contactBy, earliest, rule);
  return reportBy < contactBy ? tooShort('reportBy', reportBy, contactBy) : ok(null);
}

function tooShort(
  field: 'contactBy' | 'reportBy',
  given: PlainDate,
  earliest: PlainDate,
  rule?: RuleReference,
) {
  return fail('rule-violation', 'DEADLINE_TOO_SHORT', { field, given, earliest }, rule);
}
