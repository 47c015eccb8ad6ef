import type { ClientId, JobOfferId } from '../../../domain/shared/ids.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import { query, type Query, type QueryDependencies } from '../../shared/query.ts';
import type { JobOfferReads, OfferLetter } from './offer-reads.port.ts';

export interface OfferQueryDependencies extends QueryDependencies {
  readonly jobOfferReads: JobOfferReads;
}

type NotFound = Failure<'JOB_OFFER_NOT_FOUND'>;

/** Offers to a client, the latest first. */
export function findJobOffers(
  dependencies: OfferQueryDependencies,
): Query<ClientId, string, Failure<'CLIENT_NOT_FOUND'>> {
  return query(
    {
      name: 'find-job-offers',
      permission: 'job-offer.read',
      objectType: 'client',
      objectId: (client) => client,
      async read(client, session) {
        const found = await dependencies.jobOfferReads.ofClient(session, client);
        if (found === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id: client });
        return ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

/** One offer with its version, which a change must name. */
export function getJobOffer(
  dependencies: OfferQueryDependencies,
): Query<JobOfferId, { readonly json: string; readonly version: number }, NotFound> {
  return query(
    {
      name: 'get-job-offer',
      permission: 'job-offer.read',
      objectType: 'job-offer',
      objectId: (id) => id,
      async read(id, session) {
        const found = await dependencies.jobOfferReads.one(session, id);
        if (found === null) return fail('not-found', 'JOB_OFFER_NOT_FOUND', { id });
        return ok({ value: { json: found.json, version: found.version }, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

/** What the letter of an offer is made from. */
export function getOfferLetter(
  dependencies: OfferQueryDependencies,
): Query<JobOfferId, OfferLetter, NotFound> {
  return query(
    {
      name: 'get-offer-letter',
      permission: 'job-offer.read',
      objectType: 'job-offer',
      objectId: (id) => id,
      async read(id, session) {
        const found = await dependencies.jobOfferReads.letter(session, id);
        if (found === null) return fail('not-found', 'JOB_OFFER_NOT_FOUND', { id });
        return ok({ value: found.letter, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}
