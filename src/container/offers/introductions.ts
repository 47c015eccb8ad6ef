import { asFunction } from 'awilix';
import { makeIntroduction } from '../../application/offers/introductions/make-introduction.ts';
import {
  callOffIntroduction,
  closeIntroduction,
} from '../../application/offers/introductions/end-introduction.ts';
import {
  findIntroductions,
  getIntroduction,
  getIntroductionDocument,
} from '../../application/offers/introductions/find-introductions.query.ts';
import { introduceClients } from '../../application/offers/introductions/introduce-clients.ts';
import { recordConsent } from '../../application/offers/introductions/record-consent.ts';
import { recordIntroductionOutcome } from '../../application/offers/introductions/record-outcome.ts';

/** Introductions of jobseekers to employers. */
export const introductionUseCases = {
  makeIntroduction: asFunction(makeIntroduction).singleton(),
  recordConsent: asFunction(recordConsent).singleton(),
  introduceClients: asFunction(introduceClients).singleton(),
  recordIntroductionOutcome: asFunction(recordIntroductionOutcome).singleton(),
  callOffIntroduction: asFunction(callOffIntroduction).singleton(),
  closeIntroduction: asFunction(closeIntroduction).singleton(),
  findIntroductions: asFunction(findIntroductions).singleton(),
  getIntroduction: asFunction(getIntroduction).singleton(),
  getIntroductionDocument: asFunction(getIntroductionDocument).singleton(),
};
