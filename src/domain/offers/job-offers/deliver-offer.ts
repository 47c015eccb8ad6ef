import { type Act, nextBy } from '../../handling/matter.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import { countFrom } from '../../shared/deadlines.ts';
import { localDateOf } from '../../shared/instant.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { moved } from '../../shared/state-machine.ts';
import { openVacancy, type Vacancy } from '../vacancies/vacancy.ts';
import {
  type DeliveryChannel,
  JOB_OFFER_MACHINE,
  type JobOffer,
  type OfferDelivery,
  offeredOf,
} from './job-offer.ts';
import { notBefore } from './make-offer.ts';

/** What is true of the client when an offer is delivered, and what the client is told. */
export type FactsAtOffer = Pick<
  JobOffer,
  'consequence' | 'statusAtOffer' | 'monthsSinceInitialInterview' | 'obligationMetBefore'
>;

export type DeliverOfferCode =
  | 'COMMAND_NOT_ALLOWED'
  | 'VACANCY_CLOSED'
  | 'DEADLINE_TOO_SHORT'
  | 'DATE_IN_FUTURE'
  | 'RULE_NOT_FOUND';

/**
 * Delivers an offer of a vacancy that is still open. Fails with `DEADLINE_TOO_SHORT` when the employer would have to be
 * contacted before the delivery, or by letter sooner than the rules of the day of delivery allow: unless the client has
 * said by phone to have the letter (E52). The presumed day of service is not applied to offers.
 */
export function delivered(
  offer: JobOffer,
  delivery: OfferDelivery,
  facts: FactsAtOffer,
  vacancy: Vacancy,
  act: Act,
  law: Pick<StatuteBook, 'jobOffers'>,
): Result<JobOffer, Failure<DeliverOfferCode>> {
  const state = moved(JOB_OFFER_MACHINE, offer.state, 'deliver');
  if (!state.ok) return state;
  const open = openVacancy(vacancy, localDateOf(act.at));
  if (!open.ok) return open;
  const { at, channel, phoneConfirmedAt } = delivery;
  const future = [at, phoneConfirmedAt].find((told) => told !== null && told > act.at);
  if (future) return fail('rule-violation', 'DATE_IN_FUTURE', { date: future, today: localDateOf(act.at) });
  const on = localDateOf(at);
  const found = law.jobOffers.at(on);
  if (!found.ok) return found;
  const { rules, reference } = found.value;
  const mayNotHaveCome = BY_LETTER.has(channel) && phoneConfirmedAt === null;
  const earliest = mayNotHaveCome ? countFrom(on, rules.contactByLetterWithin) : on;
  const inTime = notBefore(offer, earliest, reference);
  if (!inTime.ok) return inTime;
  return ok({
    ...offer,
    ...nextBy(offer, act),
    ...facts,
    state: state.value,
    vacancy: offeredOf(vacancy),
    delivery,
  });
}

const BY_LETTER: ReadonlySet<DeliveryChannel> = new Set(['LETTER', 'PHONE_AND_LETTER']);
