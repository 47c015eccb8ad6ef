import { asFunction, asValue } from 'awilix';
import type { Database } from '../../adapters/persistence/database.ts';
import { jobOfferReads } from '../../adapters/persistence/offers/job-offers.read.ts';
import { offerConsequence } from '../../adapters/texts/offer-consequence.ts';
import {
  answerJobOffer,
  cancelJobOffer,
  closeJobOffer,
  recordEmployerAnswer,
  recordOfferResult,
} from '../../application/offers/job-offers/change-offer.ts';
import { deliverJobOffer } from '../../application/offers/job-offers/deliver-offer.ts';
import {
  findJobOffers,
  getJobOffer,
  getOfferLetter,
} from '../../application/offers/job-offers/find-offers.query.ts';
import { getOfferEffectiveness } from '../../application/offers/job-offers/get-effectiveness.query.ts';
import { makeJobOffer } from '../../application/offers/job-offers/make-offer.ts';

interface Databases {
  readonly database: Database;
  readonly workDatabase: Database;
}

/** Job offers, their letters and their figures. */
export const jobOfferUseCases = {
  jobOfferReads: asFunction(({ database, workDatabase }: Databases) =>
    jobOfferReads(database.pool, workDatabase.pool),
  ).singleton(),
  consequenceWords: asValue(offerConsequence),
  makeJobOffer: asFunction(makeJobOffer).singleton(),
  deliverJobOffer: asFunction(deliverJobOffer).singleton(),
  answerJobOffer: asFunction(answerJobOffer).singleton(),
  recordEmployerAnswer: asFunction(recordEmployerAnswer).singleton(),
  recordOfferResult: asFunction(recordOfferResult).singleton(),
  cancelJobOffer: asFunction(cancelJobOffer).singleton(),
  closeJobOffer: asFunction(closeJobOffer).singleton(),
  findJobOffers: asFunction(findJobOffers).singleton(),
  getJobOffer: asFunction(getJobOffer).singleton(),
  getOfferLetter: asFunction(getOfferLetter).singleton(),
  getOfferEffectiveness: asFunction(getOfferEffectiveness).singleton(),
};
