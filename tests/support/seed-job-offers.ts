import type { JobOffer } from '../../src/domain/offers/job-offers/job-offer.ts';
import { withResult } from '../../src/domain/offers/job-offers/end-offer.ts';
import type { Vacancy } from '../../src/domain/offers/vacancies/vacancy.ts';
import type { ClientId, JobOfferId, VacancyId } from '../../src/domain/shared/ids.ts';
import type { OrganisationId } from '../../src/domain/shared/organisation.ts';
import { date } from './client-facts.ts';
import { actAt, draft, inHand, openFrom, valueOf } from './job-offers.ts';
import type { NextId, Place, Put } from './seed-clients.ts';

const ACTIONS = ['delivery', 'answer', 'employer-answer', 'result', 'cancellation', 'closing'] as const;
type Action = (typeof ACTIONS)[number];
const COUNT = 5;

/** Job offers of a place: one to be looked at, and others by what is done to them, to be used up one after another. */
export interface SeededOffers {
  readonly jobOffer: string;
  readonly jobOffers: Readonly<Record<Action, readonly string[]>>;
  /** Open vacancies that nobody has been offered, and a client for them. */
  readonly offerable: readonly string[];
  readonly offeredClient: string;
}

/** Puts an open vacancy whose employer wants no publicity: the body that handles it sees it, and nobody else. */
export function putOpenVacancy(put: Put, id: string, { municipality }: Place): Vacancy {
  const organisation = `municipality:${municipality}` as OrganisationId;
  const opened = openFrom('2021-03-01', { title: 'Keittiöapulainen', commission: 'INTRODUCE_ONLY' });
  const vacancy: Vacancy = { ...opened, id: id as VacancyId, organisation };
  const content = { ...vacancy, contact: undefined };
  put('offers.vacancy', {
    id,
    version: vacancy.version,
    number: vacancy.number,
    organisation,
    state: vacancy.state,
    is_public: false,
    occupation: content.occupation,
    municipalities: content.municipalities,
    open_from: content.openFrom,
    apply_by: content.applyBy,
    source: content.source.kind,
    content,
    known_from: vacancy.changedAt,
    known_until: null,
    changed_by: 'test',
  });
  return vacancy;
}

/** Puts an offer as version 1, whatever it has been through. */
function putOffer(put: Put, id: string, clientId: string, vacancyId: string, given: JobOffer): string {
  const offer = {
    ...given,
    id: id as JobOfferId,
    clientId: clientId as ClientId,
    vacancyId: vacancyId as VacancyId,
    version: 1,
  };
  put('offers.job_offer', {
    id,
    version: 1,
    client_id: clientId,
    state: offer.state,
    content: offer,
    known_from: offer.changedAt,
    changed_by: 'test',
    vacancy_id: vacancyId,
    made_for: offer.madeFor,
    delivered_at: offer.delivery?.at ?? null,
    contact_by: offer.contactBy,
    report_by: offer.reportBy,
    result_code: offer.result?.code ?? null,
  });
  return id;
}

const DRAFT = draft('2021-03-30', '2021-04-12', '2021-04-19');
const DELIVERED = inHand('2021-03-29', '2021-04-12', '2021-04-19');
const KNOWN = valueOf(
  withResult(
    DELIVERED,
    { code: '04', on: date('2021-03-30'), subReason: null, employmentStart: null, words: null },
    actAt('2021-03-30'),
  ),
);

export function putJobOffers(put: Put, id: NextId, place: Place, client: string): SeededOffers {
  const { id: vacancy } = putOpenVacancy(put, id(), place);
  return {
    jobOffer: putOffer(put, id(), client, vacancy, { ...DELIVERED, suitability: place.mark }),
    jobOffers: { delivery: [], answer: [], 'employer-answer': [], result: [], cancellation: [], closing: [] },
    offerable: [],
    offeredClient: client,
  };
}

export function putSpareJobOffers(
  put: Put,
  id: NextId,
  place: Place,
  { jobOffer, offeredClient }: SeededOffers,
): SeededOffers {
  const several = (one: JobOffer): readonly string[] =>
    Array.from({ length: COUNT }, () =>
      putOffer(put, id(), offeredClient, putOpenVacancy(put, id(), place).id, one),
    );
  return {
    jobOffer,
    offeredClient,
    jobOffers: {
      delivery: several(DRAFT),
      answer: several(DELIVERED),
      'employer-answer': several(DELIVERED),
      result: several(DELIVERED),
      cancellation: several(DELIVERED),
      closing: several(KNOWN),
    },
    offerable: Array.from({ length: 2 * COUNT }, () => putOpenVacancy(put, id(), place).id),
  };
}
