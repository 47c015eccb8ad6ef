import type { Act } from '../../src/domain/handling/matter.ts';
import { lawInForce } from '../../src/domain/legislation/statute-book.ts';
import { delivered, type FactsAtOffer } from '../../src/domain/offers/job-offers/deliver-offer.ts';
import type {
  JobOffer,
  OfferDelivery,
  OfferReply,
  ProposedOffer,
} from '../../src/domain/offers/job-offers/job-offer.ts';
import { made } from '../../src/domain/offers/job-offers/make-offer.ts';
import { publish, recordNotice } from '../../src/domain/offers/vacancies/notice.ts';
import type { Vacancy } from '../../src/domain/offers/vacancies/vacancy.ts';
import type { ClientId, JobOfferId, VacancyId } from '../../src/domain/shared/ids.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';
import type { OrganisationId } from '../../src/domain/shared/organisation.ts';
import type { Result } from '../../src/domain/shared/result.ts';
import { date } from './client-facts.ts';
import { NOTICE } from './vacancies.ts';

const by = { subject: 'official', organisation: 'municipality:109' as OrganisationId };

/** Somebody who acts at a moment, or at noon of a day. */
export function actAt(moment: string): Act {
  return { by, at: (moment.length === 10 ? `${moment}T10:00:00.000Z` : moment) as Instant };
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code} ${JSON.stringify(result.failure.data)}`);
  return result.value;
}

export const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.failure.code);

/** A vacancy that is open from a day on. */
export function openFrom(day: string, changes: Partial<typeof NOTICE> = {}): Vacancy {
  const content = { ...NOTICE, openFrom: date(day), applyBy: null, ...changes };
  const noticed = recordNotice(content, { id: 'vacancy' as VacancyId, number: 7 }, actAt(day));
  return valueOf(publish(valueOf(noticed), actAt(day)));
}

export function proposal(contactBy: string, reportBy: string): ProposedOffer {
  return {
    id: 'offer-1' as JobOfferId,
    clientId: 'client-1' as ClientId,
    suitability: 'Kokemusta varastotyöstä',
    match: { points: 0, outOf: 0, rows: [] },
    contactBy: date(contactBy),
    reportBy: date(reportBy),
    subsidy: null,
  };
}

/** A draft that was made on a day. */
export function draft(
  on: string,
  contactBy: string,
  reportBy: string,
  vacancy = openFrom('2020-01-02'),
): JobOffer {
  return valueOf(made(proposal(contactBy, reportBy), { offers: [], vacancy }, actAt(on)));
}

const FACTS: FactsAtOffer = {
  consequence: {
    version: 'V2',
    words: 'Jos et hae …',
    rule: { theme: 'conduct', version: 'V2', from: '2022-05-02', act: '1290/2002', section: 'chapter 2a' },
  },
  statusAtOffer: '02',
  monthsSinceInitialInterview: 7,
  obligationMetBefore: false,
};

export function sent(at: string, changes: Partial<OfferDelivery> = {}): OfferDelivery {
  const moment = (at.length === 10 ? `${at}T09:00:00.000Z` : at) as Instant;
  return { channel: 'ELECTRONIC', at: moment, proof: 'OmaAsiointi 4711', phoneConfirmedAt: null, ...changes };
}

interface Circumstances {
  readonly vacancy?: Vacancy;
  /** When the delivery is recorded, if not at once. */
  readonly at?: string;
  readonly facts?: Partial<FactsAtOffer>;
}

export function deliver(
  offer: JobOffer,
  delivery: OfferDelivery,
  { vacancy = openFrom('2020-01-02'), at = delivery.at, facts = {} }: Circumstances = {},
) {
  return delivered(offer, delivery, { ...FACTS, ...facts }, vacancy, actAt(at), lawInForce);
}

/** An offer that was delivered at a moment. */
export function inHand(
  at: string,
  contactBy: string,
  reportBy: string,
  facts: Partial<FactsAtOffer> = {},
): JobOffer {
  return valueOf(deliver(draft(at.slice(0, 10), contactBy, reportBy), sent(at), { facts }));
}

/** The client has contacted the employer. */
export function contacted(at: string, on: string): OfferReply {
  return { ...notContacted(at), contacted: true, contactedOn: date(on) };
}

/** The client has not contacted the employer. */
export function notContacted(at: string, changes: Partial<OfferReply> = {}): OfferReply {
  return {
    at: (at.length === 10 ? `${at}T10:00:00.000Z` : at) as Instant,
    contacted: false,
    contactedOn: null,
    situation: null,
    circumstance: null,
    otherJob: null,
    reason: null,
    ...changes,
  };
}
