import { type Length, type Months, months, workingDays } from './amounts.ts';
import { day, timeline } from './timeline.ts';

/** Times of job offers (työtarjouksen määräajat). */
export interface JobOfferRules {
  /**
   * By letter the client has at least so long to contact the employer, counted from the day on which the letter was
   * sent; the presumption that a letter is served on the seventh day is not applied to offers.
   */
  readonly contactByLetterWithin: Length;
  /** The authority records what came of an offer so long after it was answered, or should have been. */
  readonly resultWithin: Length;
  /** Effectiveness of the offers of a month is told when they are so old. */
  readonly maturesAfter: Months;
}

/**
 * Times of job offers, by the day of delivery. The instructions of the TE services and the decisions of the Chancellor
 * of Justice (OKV/571/1/2016, OKV/1359/10/2020) ask for a real time to act; the numbers are this product’s: (K).
 */
export const jobOffers = timeline<JobOfferRules>('job_offers', 'day of delivery', [
  {
    version: 'V0',
    from: day('2020-01-01'),
    act: '434/2003',
    section: '23 §, 34 §',
    certainty: 'K',
    status: 'in-force',
    rules: {
      contactByLetterWithin: workingDays(3),
      resultWithin: workingDays(5),
      maturesAfter: months(3),
    },
  },
]);
