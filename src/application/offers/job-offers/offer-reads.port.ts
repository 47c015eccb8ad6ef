import type { Months } from '../../../domain/legislation/amounts.ts';
import type { OfferCounts } from '../../../domain/offers/job-offers/effectiveness.ts';
import type { JobOffer } from '../../../domain/offers/job-offers/job-offer.ts';
import type { ClientId, JobOfferId } from '../../../domain/shared/ids.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { JsonAnswer, VersionedAnswer } from '../../ports/page.ts';
import type { Session } from '../../ports/unit-of-work.ts';

export interface OfferCountRequest {
  readonly bodies: readonly OrganisationId[];
  readonly from: PlainDate;
  /** The first day that does not count. */
  readonly until: PlainDate;
  /** In work is who was so after that. */
  readonly maturesAfter: Months;
  /** Status codes that mean unemployed on the last day. */
  readonly unemployedCodes: readonly string[];
}

/** What the letter of an offer is made from (työtarjouskirje). */
export interface OfferLetter {
  readonly offer: JobOffer;
  readonly client: { readonly firstNames: string; readonly lastName: string };
}

/** Job offers as they are read. */
export interface JobOfferReads {
  /** One as it is now; null when the session sees no such offer. */
  one(session: Session, id: JobOfferId): Promise<VersionedAnswer | null>;
  /** Those of a client, the latest first; null when the session sees no such client. */
  ofClient(session: Session, client: ClientId): Promise<JsonAnswer | null>;
  letter(
    session: Session,
    id: JobOfferId,
  ): Promise<{ readonly letter: OfferLetter; readonly clientIds: readonly ClientId[] } | null>;
  /** Offers that bodies delivered in a time, and their unemployed clients at its end, exact. */
  counts(asked: OfferCountRequest): Promise<OfferCounts>;
}
