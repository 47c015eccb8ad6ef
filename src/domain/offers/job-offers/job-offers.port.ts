import type { Matters } from '../../handling/matters.port.ts';
import type { JobOfferId, VacancyId } from '../../shared/ids.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { JobOffer } from './job-offer.ts';

/** Job offers of clients, kept in versions. */
export interface JobOffers extends Matters<JobOffer> {
  /** Offers of a vacancy that are drafts or await the client, in order of the client; nothing is locked. */
  awaitingClientOf(vacancy: VacancyId): Promise<readonly JobOfferId[]>;
  /**
   * Offers whose last day to report was before a day, and those that a vacancy has left behind that is closed, in order of
   * the client; nothing is locked. Those of the dead are left as they are.
   */
  toSettle(today: PlainDate, limit: number): Promise<readonly JobOfferId[]>;
}
